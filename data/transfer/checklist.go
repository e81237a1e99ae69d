package transfer

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// WriteChecklist writes what somebody on a program has to do as Markdown, to be pasted into an issue or a document: week by
// week a box for each module, with the day it is due and who does it, and between them what should be so after 30, 60 and
// 90 days.
func WriteChecklist(w io.Writer, p *model.Portfolio, l *onboarding.Plan) error {
	b := &strings.Builder{}
	fmt.Fprintf(b, "# %s on %s\n\n%s\n", markdownText(l.Name), markdownHeading(p.Name(l.Program.Ref())), standsWith(p, l))
	markers := l.Markers()
	// passed writes the markers that come before a day, or all that are left where it is none.
	passed := func(day model.Date) {
		for len(markers) > 0 && (day.IsZero() || markers[0].Date.Before(day)) {
			m := markers[0]
			fmt.Fprintf(b, "\n**Day %d, %s: %s** (%d of %d done)\n", m.Day, m.Date.Long(), m.Means, m.Done, m.Of)
			markers = markers[1:]
		}
	}
	for _, week := range l.Weeks() {
		passed(week.First)
		fmt.Fprintf(b, "\n## %s\n\n", weekTitle(week))
		for _, s := range week.Steps {
			b.WriteString(checklistLine(p, s))
		}
	}
	passed(model.Date{})
	_, err := io.WriteString(w, b.String())
	return err
}

// standsWith says how somebody does, and who is there for them.
func standsWith(p *model.Portfolio, l *onboarding.Plan) string {
	about := []string{"First day " + l.Start.Long()}
	for _, who := range []struct {
		as model.Doer
		id model.ID[model.Person]
	}{{model.ByManager, l.Manager}, {model.ByBuddy, l.Buddy}} {
		if name := p.Name(who.id.Ref()); name != "" {
			about = append(about, string(who.as)+" "+markdownText(name))
		}
	}
	about = append(about, fmt.Sprintf("%d of %d done", l.Done, l.Required), string(l.Verdict()))
	return strings.Join(about, " · ")
}

func weekTitle(w onboarding.Week) string {
	switch {
	case w.First.IsZero():
		return "On no day"
	case w.Number < 1:
		return "Before the first week, from " + w.First.Long()
	}
	return fmt.Sprintf("Week %d, from %s", w.Number, w.First.Long())
}

// checklistLine is a step with its box. What is waived is crossed out, and its box filled, since nobody has to do it.
func checklistLine(p *model.Portfolio, s *onboarding.Step) string {
	box, title := " ", markdownText(s.Module.Title)
	if !s.State.Open() {
		box = "x"
	}
	if s.State == model.ModuleWaived {
		title = "~~" + strings.NewReplacer(`\~`, `\~`, "~", `\~`).Replace(title) + "~~"
	}
	about := []string{title}
	if s.Module.Optional {
		about = append(about, "optional")
	}
	about = append(about, checklistDay(s))
	about = append(about, cmp.Or(markdownText(p.Name(s.Owner.Ref())), "nobody yet")+" ("+string(s.Module.Doer())+")")
	if state := checklistState(s); state != "" {
		about = append(about, state)
	}
	return fmt.Sprintf("- [%s] %s\n", box, strings.Join(filled(about), " · "))
}

// checklistDay is when a step is due: the day, or what the program says where that is no day.
func checklistDay(s *onboarding.Step) string {
	switch {
	case s.Due.IsZero():
		return markdownText(s.Module.When)
	case s.Overdue():
		return fmt.Sprintf("due %s, %s ago", s.Due.Short(), model.Num(float64(s.Over())).In("days"))
	}
	return "due " + s.Due.Short()
}

// checklistState is what is written down of a step, where that is more than that it is to do.
func checklistState(s *onboarding.Step) string {
	text := string(s.State)
	switch {
	case s.State == model.ModuleToDo:
		return ""
	case !s.DoneOn().IsZero():
		text += " " + s.DoneOn().Short()
	case s.Reason() != "":
		text += ": " + markdownText(s.Reason())
	}
	return text
}

// filled is the texts that hold something.
func filled(texts []string) []string {
	var some []string
	for _, text := range texts {
		if text != "" {
			some = append(some, text)
		}
	}
	return some
}
