package agenda_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/agenda"
	"quarterdeck/model/sample"
)

var now = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

func day(d int) model.Date { return model.NewDate(2026, 11, d) }

// told is a stretch of days as text, a line each.
func told(p *model.Portfolio, first, last model.Date) string {
	var lines []string
	for _, i := range agenda.Of(p, first, last, now.Today, "") {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s", i.Day.Short(), i.Title, i.What)))
	}
	return strings.Join(lines, "\n")
}

func TestWhatFallsOnAWeek(t *testing.T) {
	p := model.New()
	var edits []model.Edit
	edits = append(edits, p.Milestones.Add(now, "m1", func(m *model.Milestone) { m.Title, m.Date = "Board", day(25) })...)
	edits = append(edits, p.Milestones.Add(now, "m2", func(m *model.Milestone) { m.Title, m.Date, m.Until = "Freeze", day(20), day(27) })...)
	edits = append(edits, p.Milestones.Add(now, "m3", func(m *model.Milestone) { m.Title, m.Date, m.Until = "Past", day(2), day(22) })...)
	for id, set := range map[model.ID[model.Initiative]]func(*model.Initiative){
		"ends":   func(i *model.Initiative) { i.Status, i.Start, i.Target = model.OnTrack, day(1), day(25) },
		"begins": func(i *model.Initiative) { i.Status, i.Start, i.Target = model.ToDo, day(23), day(30) },
		"runs":   func(i *model.Initiative) { i.Status, i.Start, i.Target = model.OnTrack, day(23), day(30) },
		"parked": func(i *model.Initiative) { i.Status, i.Target = model.Parked, day(25) },
		"over":   func(i *model.Initiative) { i.Status, i.Target, i.Closed = model.Done, day(25), day(20) },
	} {
		edits = append(edits, p.Initiatives.Add(now, id, func(i *model.Initiative) {
			i.Title = string(id)
			set(i)
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	want := "23 Nov Freeze until 27 Nov\n23 Nov begins starts\n25 Nov Board\n25 Nov ends ends"
	if got := told(p, day(23), day(29)); got != want {
		t.Errorf("the week is\n%s\nand not\n%s", got, want)
	}
	if got := told(p, day(28), day(29)); got != "" {
		t.Errorf("the weekend has %s", got)
	}
}

// Who begins concerns their manager and their buddy, and who has left or never began is not told of.
func TestWhoBegins(t *testing.T) {
	p := model.New()
	edits := p.Programs.Add(now, "core", func(r *model.Program) { r.Title = "Core" })
	for _, id := range []model.ID[model.Person]{"Kim", "Lee", "Mara", "Bo", "Zoe"} {
		edits = append(edits, p.People.Add(now, id, func(r *model.Person) { r.Name = string(id) })...)
	}
	for _, who := range []model.ID[model.Person]{"Kim", "Lee"} {
		edits = append(edits, p.Enrolments.Add(now, model.ID[model.Enrolment](who), func(e *model.Enrolment) {
			e.Person, e.Program, e.Start, e.Manager, e.Buddy = who, "core", day(25), "Mara", "Bo"
			if who == "Lee" {
				e.Left = day(25)
			}
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	for whose, want := range map[model.ID[model.Person]]string{
		"": "Kim", "Mara": "Kim", "Bo": "Kim", "Kim": "Kim", "Zoe": "",
	} {
		got := ""
		for _, i := range agenda.Of(p, day(23), day(29), now.Today, whose) {
			got += i.Title
		}
		if got != want {
			t.Errorf("to %q it tells of %q, and not %q", whose, got, want)
		}
	}
}

// Key results that are due already are late, and not what comes this week.
func TestCheckInsThatComeDue(t *testing.T) {
	p := sample.Portfolio(now)
	got := told(p, day(23), day(29))
	if !strings.Contains(got, "27 Nov ") || !strings.Contains(got, "check-ins due") {
		t.Errorf("the week is\n%s", got)
	}
	for _, i := range agenda.Of(p, day(27), day(27), now.Today, "") {
		if n := len(i.Rows); n > 0 && (i.Title != fmt.Sprintf("%d check-ins due", n) || !i.Row.IsZero()) {
			t.Errorf("%s is about %d, and %v", i.Title, n, i.Row)
		}
	}
	if strings.Contains(got, "23 Nov 1 check-in due") {
		t.Errorf("what is late stands in the week:\n%s", got)
	}
}
