package onboarding

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// Where hardly any of the modules could be seen at once each section is a column, until somebody takes it apart.
func TestSectionsFoldWhereModulesAreMany(t *testing.T) {
	s := sampled(t, 80, 24).Sees("First month ─").Press("L").Sees("▸ First", "◐5/9", "○0/7").Misses("First 30 days ─")
	s.Press("h h").Sees("Jo Åkesson, on track · ◐ First 30 days: 5/9 done. + takes it apart.").Press("+").Sees("First 30 days ─", "▸ Before").Misses("5/9")
	again := New()
	again.Restore(s.View.State())
	screentest.New(t, again, s.P, 80, 24).Wake().Sees("First 30 days ─")
	s.Press("-").Sees("[◐5/9]")
	s.W = 230
	s.Sees("Before day one ─", "[◐5/9]") // which is folded because somebody said so
}

// A module that is gone to is shown, whatever is folded.
func TestGoingToAModuleTakesItsSectionApart(t *testing.T) {
	s := sampled(t, 80, 24).Press("L").Press("enter").Sees("Tour of the data").Press("enter").Sees("First 30 days ─", "[○]", "‹ 5 more")
	sampled(t, 100, 30).Press("- -").Sees("▸ First month").Press("enter enter").Sees("[◐▲]", "▸ First", "▸ On their")
	if got := s.View.Selected(s.Scene()); len(got) != 1 {
		t.Errorf("%v is selected", got)
	}
}

// A program without sections has nothing to fold.
func TestModulesWithoutSectionsStayApart(t *testing.T) {
	s := sampled(t, 80, 24)
	edits := s.P.Programs.Add(s.Now, "p", func(r *model.Program) { r.Title = "Zoo" })
	for n := range 30 {
		edits = append(edits, s.P.Modules.Add(s.Now, model.ID[model.Module](fmt.Sprint("m", n)), func(m *model.Module) {
			m.Title, m.Program, m.Rank = fmt.Sprintf("Feed animal %d", n), "p", model.Num(float64(n))
		})...)
	}
	edits = append(edits, s.P.Enrolments.Add(s.Now, "e", func(e *model.Enrolment) {
		e.Person, e.Program, e.Start = s.P.PersonCalled("Kai"), "p", s.Now.Today
	})...)
	s.With(edits).Press("L").Press("h h h h h").Sees("‹ Zoo ›", "animal 0", "animal 3", "26 more ›")
}

// Sections that lie in one another are told apart by the ends of their names, where these tell them apart.
func TestSectionsThatLieInOneAreToldApart(t *testing.T) {
	s := sampled(t, 100, 30)
	var edits []model.Edit
	for title, section := range map[string]string{
		"Why": "First week / Training", "Tools": "First week / Activities", "Legal": "Later / Activities", "Data": "Later",
	} {
		edits = append(edits, s.P.Modules.Edit(s.Now, step(s, "Lu Moreau", title).Module.ID, func(m *model.Module) { m.Section = section })...)
	}
	s.With(edits).Press("- -").Sees("Training ", "▸ Later").Misses("Trainin…", "Training /")
}

// However many people there are, a total is said whole or as a share, never cut.
func TestTotalsAreNeverCut(t *testing.T) {
	s := sampled(t, 80, 24)
	core := plan(s, "Kai Brandt").Program
	var edits []model.Edit
	for n := range 100 {
		who := model.ID[model.Person](fmt.Sprint("p", n))
		edits = append(edits, s.P.People.Add(s.Now, who, func(r *model.Person) { r.Name = fmt.Sprint("Person ", n) })...)
		edits = append(edits, s.P.Enrolments.Add(s.Now, model.ID[model.Enrolment](who), func(e *model.Enrolment) {
			e.Person, e.Program, e.Start = who, core, s.Now.Today.Add(-3)
		})...)
	}
	s.With(edits).Sees("─4/105─", "─ ▲1% ─").Misses("▲1/…")
}

// What the signs mean is said where they are seen, at every size that has room for it, and at length by S.
func TestTheSignsAreExplained(t *testing.T) {
	sampled(t, 80, 24).Sees("5 people · 2 stuck · 1 finished", "✓ done  ◐ doing  ○ to do  ▲ overdue  ■ blocked  – waived   ▲ behind  ■ stuck")
	sampled(t, 120, 40).Sees("▲ behind ■ stuck ● on track   ┃ due by today ▲1/5 holds up most").Mouse(screen.Click, "due by today", 0).Sees("What the signs mean", "■     stuck          something is blocked, or overdue by 7 days or more")
	sampled(t, 60, 16).Misses("■ blocked").Press("S").Sees("■     blocked").Press("G").Sees("▲1/5  holds up most")
	sampled(t, 60, 24).Sees("– waived").Misses("▲ behind")
}

// One word says one thing: people are stuck, modules are overdue or blocked, and hold up people.
func TestWordsForWhatStandsStill(t *testing.T) {
	s := sampled(t, 120, 40).Sees("2 stuck", "Ivo Petrović, stuck · ◐▲ OKR", "overdue for Lu, Ivo; holds up most").Misses("2 people are stuck")
	s.Press("up left left").Sees("Lu Moreau, stuck · ■ Data: blocked: ", "Held up   Data, blocked: ", "blocked for Lu.")
	s.Press("down down").Sees("Jo Åkesson, ahead · ✓ Data").Misses("Held up")
}

// However long titles are, the days are seen, and the way to the next program.
func TestLongTitlesLeaveRoomForDays(t *testing.T) {
	s := sampled(t, 60, 16)
	s.With(s.P.Modules.Edit(s.Now, step(s, "Ivo Petrović", "OKR").Module.ID, func(m *model.Module) {
		m.Title = "Sit in on a check-in of another team, then write one of your own"
	}))
	s.Press("enter").Sees("doing; due 16 Nov, 7 days over.").Press("esc")
	s.With(s.P.Programs.Edit(s.Now, plan(s, "Ivo Petrović").Program, func(r *model.Program) {
		r.Title = "What everybody who plans a product has done once"
	}))
	s.Sees("‹ What everybody who plan… ›")
}
