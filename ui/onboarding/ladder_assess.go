package onboarding

import (
	"errors"
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/ladder"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The lines that an assessment asks for.
const (
	findingLine = iota
	evidenceLine
	byLine
	onLine
)

// assessing is an assessment that is being asked for.
type assessing struct {
	l           *ladders
	person      model.ID[model.Person]
	expectation model.ID[model.Expectation]
	lines       *form.Lines
}

// assess asks how far the person does what is expected under the cursor, and by what that shows.
func (l *ladders) assess(sc screen.Scene) screen.Action {
	return l.somebody(sc, "Who is it about?", func(sc screen.Scene) screen.Action {
		_, one, x := l.cell(sc)
		if x == nil || l.standing(sc) == nil {
			return nil
		}
		a := &assessing{l: l, person: l.person, expectation: x.ID}
		t := sc.Theme
		a.lines = form.NewLines(form.Sheet{
			Title: []widget.Part{
				{Text: "Assess " + l.last.book.Called(l.person), Style: t.Strong},
				{Text: model.CleanLine(one.Title), Style: t.Text}, {Text: "between the two of you", Style: t.Muted},
			},
			Blanks: a.blanks(sc), About: func(sc screen.Scene, _ []string) []widget.Part {
				return []widget.Part{{Text: "Expected: " + model.CleanLine(x.Text), Style: sc.Theme.Muted}}
			},
			OnEnter: a.enter,
		})
		return screen.Open{Overlay: a.lines}
	})
}

func (a *assessing) blanks(sc screen.Scene) []form.Blank {
	return []form.Blank{
		{Label: "Finding", Help: "← → met, partly, not yet", Choices: findings(), Check: checkFinding},
		{Label: "Evidence", Help: "by what that shows"},
		{Label: "By", Text: sc.P.Name(a.signs(sc).Ref()), Help: "who found so", Check: checkBy, Echo: a.saysBy},
		{Label: "On", Text: "today", Check: checkOn, Echo: func(sc screen.Scene, text string) string {
			d, err := readOn(sc, text)
			if err != nil {
				return "not a date yet"
			}
			return d.Time().Format("Mon 2 Jan 2006")
		}},
	}
}

// findings is what can be found, in the order in which → goes through it: the best first, as the legend has it.
func findings() []string {
	return []string{string(model.Fully), string(model.Partly), string(model.NotYet)}
}

// signs is who is likely to have found so: whoever sits at the keyboard, or else has signed here last. A first name is not
// enough to sign with, since somebody else may be the only one here who has it.
func (a *assessing) signs(sc screen.Scene) model.ID[model.Person] {
	if me := sc.P.PersonCalled(sc.Me); me != "" && sc.P.TakenFor(sc.Me) == "" {
		return me
	}
	return a.l.signed
}

func checkFinding(_ screen.Scene, text string) error {
	if text == "" {
		return errors.New("say how far it is so: m for met, p for partly, n for not yet")
	}
	return nil
}

func checkBy(sc screen.Scene, text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return errors.New("say who found so; their own word alone makes nothing met")
	case sc.P.PersonCalled(model.CleanLine(text)) == "":
		return fmt.Errorf("nobody here is called %s, or several people are; write the whole name", model.CleanLine(text))
	}
	return nil
}

func checkOn(sc screen.Scene, text string) error {
	_, err := readOn(sc, text)
	return err
}

// readOn reads the day of an assessment, which says what is so and not what will be.
func readOn(sc screen.Scene, text string) (model.Date, error) {
	d, err := dates.Reader{Today: sc.Now.Today, Calendar: sc.Cal}.Parse(text)
	if err == nil && d.After(sc.Now.Today) {
		err = fmt.Errorf("%s is still to come; an assessment says what is so", d.Long())
	}
	return d, err
}

// saysBy says who signs, where it takes more than what is written to know, and what it is worth where it is their own word.
func (a *assessing) saysBy(sc screen.Scene, text string) string {
	name := model.CleanLine(text)
	signs := sc.P.TakenFor(name)
	if signs != "" {
		signs += " signs this"
	}
	if sc.P.PersonCalled(name) != a.person {
		return signs
	}
	if signs != "" {
		signs += ": "
	}
	return signs + "their own word, which alone makes nothing met"
}

// enter saves the assessment.
func (a *assessing) enter(sc screen.Scene, texts []string) screen.Action {
	day, err := readOn(sc, texts[onLine])
	if err != nil { // the lines were checked before
		return screen.Tell{Text: err.Error(), Bad: true}
	}
	row := model.Assessment{
		Person: a.person, Expectation: a.expectation, Finding: model.Judgement(texts[findingLine]),
		By: sc.P.PersonCalled(model.CleanLine(texts[byLine])), Date: day, Evidence: strings.TrimSpace(texts[evidenceLine]),
	}
	row.ID = model.ID[model.Assessment](sc.NewID())
	if row.By != a.person { // whose own word was asked for once
		a.l.signed = row.By
	}
	label, edits := ladder.Assess(sc.P, sc.Now, row)
	return screen.Commit{Change: sc.Change(label, edits...), Fail: a.lines.Failed}
}
