package home

import (
	"errors"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/model/dates"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// ruleMenu offers what can be done with the rule that the line under the cursor is here by; of any other line, all rules.
func (v *view) ruleMenu(sc screen.Scene) screen.Action {
	l, _ := v.line(sc)
	if l.item == nil {
		return v.openRules(sc)
	}
	set := setOf(sc, l.item.Rule)
	item := *l.item
	options := append([]form.Option{
		{Key: "s", Label: "mute only this until …", Why: sc.ReadOnly, Pick: func(sc screen.Scene) screen.Action {
			return muteRow(sc, item)
		}},
	}, ruleOptions(sc, set)...)
	options = append(options, form.Option{Key: "a", Label: "all rules", Pick: v.openRules})
	return screen.Open{Overlay: form.NewMenu("Mute or tune · "+set.Title, options, -1)}
}

// ruleOptions is what can be done with a rule.
func ruleOptions(sc screen.Scene, set attention.Set) []form.Option {
	mute := form.Option{Key: "m", Label: "mute the rule until …", Pick: func(sc screen.Scene) screen.Action {
		return muteRule(sc, set.Rule)
	}}
	if set.Mute != nil {
		mute.Label, mute.Pick = "unmute the rule", func(sc screen.Scene) screen.Action { return unmute(sc, set) }
	}
	tune := form.Option{Key: "t", Label: "threshold, now " + set.Unit.Of(set.At) + " …", Pick: func(sc screen.Scene) screen.Action {
		return tune(sc, set)
	}}
	mute.Why, tune.Why = sc.ReadOnly, sc.ReadOnly
	return []form.Option{mute, tune}
}

// setOf is how a rule is set.
func setOf(sc screen.Scene, name model.RuleName) attention.Set {
	var found attention.Set
	for _, set := range attention.Sets(sc.P, sc.Now.Today) {
		if set.Name == name {
			found = set
		}
	}
	return found
}

// muting is what makes the label and the edits of a change of what is muted.
type muting func(screen.Scene, attention.Mute) (string, []model.Edit)

func muteRule(sc screen.Scene, r attention.Rule) screen.Action {
	return askMute(sc, "Mute "+r.Called(), func(sc screen.Scene, m attention.Mute) (string, []model.Edit) {
		return attention.MuteRule(sc.P, sc.Now, r, m)
	})
}

func muteRow(sc screen.Scene, i attention.Item) screen.Action {
	return askMute(sc, "Mute "+i.Title, func(sc screen.Scene, m attention.Mute) (string, []model.Edit) {
		return attention.MuteRow(sc.P, sc.Now, i, m)
	})
}

// askMute asks until when and why something is left out, and saves that as one change.
func askMute(sc screen.Scene, title string, mute muting) screen.Action {
	var lines *form.Lines
	lines = form.NewLines(form.Sheet{
		Title: []widget.Part{{Text: title, Style: sc.Theme.Title}},
		Blanks: []form.Blank{
			{Label: "Until", Help: "next mon, +2w, 12 jan", Check: checkUntil, Echo: echoUntil},
			{Label: "Why", Help: "why nobody has to see it until then", Check: checkWhy},
		},
		OnEnter: func(sc screen.Scene, texts []string) screen.Action {
			m := attention.Mute{Reason: model.CleanLine(texts[1])}
			m.Until, _ = until(sc, texts[0]) // which has been checked
			label, edits := mute(sc, m)
			change := sc.Change(label, edits...)
			change.Reason = m.Reason
			return screen.Commit{Change: change, Fail: lines.Failed}
		},
	})
	return screen.Open{Overlay: lines}
}

// until reads the day on which what is muted is listed again.
func until(sc screen.Scene, text string) (model.Date, error) {
	day, err := dates.Reader{Today: sc.Now.Today, Calendar: sc.Cal}.Parse(model.CleanLine(text))
	if err == nil && !day.After(sc.Now.Today) {
		return day, fmt.Errorf("it is muted until a day to come, and %s is not", day.Long())
	}
	return day, err
}

func checkUntil(sc screen.Scene, text string) error {
	_, err := until(sc, text)
	return err
}

func echoUntil(sc screen.Scene, text string) string {
	day, err := until(sc, text)
	if err != nil {
		return ""
	}
	return dates.Echo(day, model.Date{}, sc.Now.Today)
}

func checkWhy(_ screen.Scene, text string) error {
	if model.CleanLine(text) == "" {
		return errors.New("say why it is muted, for those who wonder where it is")
	}
	return nil
}

func unmute(sc screen.Scene, set attention.Set) screen.Action {
	label, edits := attention.UnmuteRule(sc.P, sc.Now, set.Rule)
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// tune asks from where on a rule holds.
func tune(_ screen.Scene, set attention.Set) screen.Action {
	read := func(text string) (int, error) {
		if model.CleanLine(text) == "" {
			return set.Threshold, nil
		}
		return set.Reads(text)
	}
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: set.Title, Text: set.Unit.Of(set.At), Help: "empty: as it comes, " + set.Unit.Of(set.Threshold),
		Check: func(_ screen.Scene, text string) error {
			_, err := read(text)
			return err
		},
		Tells: func(sc screen.Scene, text string) []widget.Part {
			n, err := read(text)
			if err != nil {
				return nil
			}
			return []widget.Part{{Text: set.Rule.Sentence(n), Style: sc.Theme.Muted}}
		},
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			n, _ := read(text) // which has been checked
			label, edits := attention.Tune(sc.P, sc.Now, set.Rule, n)
			if len(edits) == 0 {
				return screen.Tell{Text: "It is so already"}
			}
			return screen.Commit{Change: sc.Change(label, edits...), Fail: p.Failed}
		},
	})
	return screen.Open{Overlay: p}
}
