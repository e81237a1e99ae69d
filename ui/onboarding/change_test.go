package onboarding

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// plan is how somebody stands now.
func plan(s *screentest.Stage, name string) *onboarding.Plan {
	s.Helper()
	for _, l := range onboarding.Of(s.P, s.Now.Today).Plans {
		if l.Name == name && l.Of.Title == "PM core" {
			return l
		}
	}
	s.Fatalf("%s is on no program", name)
	return nil
}

// step is how somebody stands with a module now.
func step(s *screentest.Stage, name, module string) *onboarding.Step {
	s.Helper()
	for _, one := range plan(s, name).Steps {
		if one.Module.Title == module {
			return one
		}
	}
	s.Fatalf("%s has no %s", name, module)
	return nil
}

func TestSpaceTicks(t *testing.T) {
	s := sampled(t, 100, 30).Press("right") // Talks, to do
	for _, want := range []struct {
		state model.ModuleState
		cell  string
	}{{model.ModuleDoing, "[◐]"}, {model.ModuleDone, "[✓]"}} {
		s.Press("space").Says("Mark Talks as " + string(want.state) + " for Ivo Petrović").Sees(want.cell)
		if got := step(s, "Ivo Petrović", "Talks"); got.State != want.state {
			t.Errorf("it is %s, not %s", got.State, want.state)
		}
	}
	if got := step(s, "Ivo Petrović", "Talks").DoneOn(); got != s.Now.Today {
		t.Errorf("it was done on %s", got)
	}
	if len(s.Changes) != 2 {
		t.Errorf("2 ticks are %d changes", len(s.Changes))
	}
	s.Press("right right").Press("space").Says("though Ship comes before it")
}

// Space only goes on. What it has done is taken back by choosing so.
func TestATickIsTakenBackWhereThatIsAskedFor(t *testing.T) {
	s := sampled(t, 100, 30).Press("left").Press("space").Says("Road is done on 11 Nov; s takes that back, d alters the day")
	s.Press("left left").Press("b 'No course this month' enter").Says("Mark Legal as blocked")
	s.Press("space").Says("Legal is blocked: No course this month; s says how it stands now").Sees("[■]")
	s.Press("s").Sees("How Legal stands for Ivo Petrović", "▸ b blocked", "to do", "waived").Press("i").Says("Mark Legal as doing").Sees("[◐▲]")
	s.Press("right right s t").Says("Mark Road as to do for Ivo Petrović")
	if got := step(s, "Ivo Petrović", "Road"); got.State != model.ModuleToDo || !got.DoneOn().IsZero() {
		t.Errorf("it is %s, done on %s", got.State, got.DoneOn())
	}
	s.Press("w 'Did it elsewhere' enter").Press("space").Says("Road is waived: Did it elsewhere")
}

// A tick on what is overdue is seen in its cell, and says that it is.
func TestATickOnWhatIsOverdueIsSeen(t *testing.T) {
	s := sampled(t, 100, 30).Press("down down left left left left").Sees("Kai Brandt, behind · ▲ Tools: due 20 Nov, 3 days over.")
	s.Press("space").Says("Mark Tools as doing for Kai Brandt, 3 days after it was due").Sees("[◐▲]", "Tools: doing; due 20 Nov, 3 days over")
	s.Press("space").Says("Mark Tools as done for Kai Brandt, 3 days after it was due").Sees("[✓]")
}

func TestATickIsDatedBack(t *testing.T) {
	s := sampled(t, 100, 30).Press("d").Sees("When was OKR done for Ivo Petrović?", "› today", "Mon 23 Nov 2026, today")
	s.Press("ctrl+u '24 dec' enter").Sees("24 Dec 2026 is still to come").Press("ctrl+u enter").Sees("Say on which day it was done")
	s.Press("'last fri'").Sees("Fri 20 Nov 2026, 3 days ago").Press("enter").Says("Mark OKR as done").Sees("done on 20 Nov")
	s.Press("v 'chi' enter").Press("s d").Sees("› 20 Nov 2026").Press("ctrl+u '16 nov' enter").Sees("done on 16 Nov")
	if got := step(s, "Ivo Petrović", "OKR").Reported(); got.Verified == "" || got.Done != model.NewDate(2026, 11, 16) {
		t.Errorf("another day leaves %+v", got)
	}
}

func TestATotalFollowsATick(t *testing.T) {
	s := sampled(t, 100, 30) // OKR, being done
	row := strings.Fields(s.Row("MODULE DONE"))
	s.Press("space")
	if after := strings.Fields(s.Row("MODULE DONE")); strings.Join(after, " ") == strings.Join(row, " ") {
		t.Errorf("the totals are still %v", after)
	}
	s.Sees("67%").Misses("7 days over") // six of nine
}

func TestWaivingAndBlockingNeedAReason(t *testing.T) {
	s := sampled(t, 100, 30).Press("w").Sees("Why is OKR waived for Ivo Petrović?").Press("enter").Sees("Say why in a few words")
	s.Press("'Wrote check-ins before' enter").Says("Mark OKR as waived").Sees("[–]", "waived: Wrote check-ins before", "63%") // 5 of 8
	s.Press("b").Press("'The warehouse is closed to them' enter").Sees("[■]", "blocked: The warehouse is closed to them")
	s.Press("b").Sees("The warehouse is closed to them").Press("esc")
	s.Press("s i").Sees("[◐▲]", "OKR: doing").Misses("warehouse")
}

// Where it can be seen how somebody does a module outlives what is said of that later, whoever has written it down meanwhile.
func TestEvidenceStaysWithAStep(t *testing.T) {
	s := sampled(t, 100, 30).Press("b").Press("'No access'")
	said := step(s, "Ivo Petrović", "OKR").Said.ID
	s.With(s.P.Progress.Edit(s.Now, said, func(r *model.Progress) { r.Evidence = "A link" })).Press("enter").Says("Mark OKR as blocked")
	for _, keys := range []string{"s i", "d enter", "s t", "w 'Knows it' enter"} {
		s.Press(keys)
		if got := step(s, "Ivo Petrović", "OKR").Reported(); got.Evidence != "A link" || got.State == model.ModuleBlocked {
			t.Errorf("after %s it is %+v", keys, got)
		}
	}
}

func TestWhatIsDoneIsVerified(t *testing.T) {
	s := sampled(t, 100, 30).Press("v").Says("Only what is done can be verified")
	s.Press("left v 'chi' enter")
	if got := s.P.Name(step(s, "Ivo Petrović", "Road").Said.Verified.Ref()); !strings.HasPrefix(got, "Chi") {
		t.Errorf("%q has verified it", got)
	}
}

// A plan goes into the archive by itself, is seen there in place of the others, and comes back as it was.
func TestAPlanIsArchivedAndComesBack(t *testing.T) {
	s := sampled(t, 120, 30).Press("x").Says("Archived Ivo Petrović on PM core; / is:archived shows it").Misses("Ivo")
	s.Press("space").Says("Mark OKR as doing for Jo Åkesson").Sees("4 people").Misses("nobody yet; a assigns one")
	s.Press("/ 'is:archived' enter").Sees("/is:archived", "Ivo Petrović, archived", "1 person").Misses("Kai", "Noor", "1 stuck")
	for _, key := range []string{"space", "a", "m", "I", "e"} {
		s.Press(key).Says("Ivo Petrović on PM core is archived; x brings it back")
	}
	s.Press("enter").Sees("Stands", "archived, day 36").Press("space").Press("esc")
	s.Press("x").Says("Restore Ivo Petrović on PM core").Sees("No plan on PM core is archived. Esc shows everybody.")
	s.Press("esc").Sees("Ivo Petrović", "Jo Åkesson")
	if len(s.Changes) != 3 {
		t.Errorf("that was %d changes", len(s.Changes))
	}
}

// Archived plans are read where they are not at hand yet, and whoever comes from elsewhere to one is led there.
func TestAnArchivedPlanIsFound(t *testing.T) {
	s := sampled(t, 100, 30)
	l := plan(s, "Kai Brandt")
	s.With(s.P.Archive(s.Now, l.Ref())).Misses("Kai")
	p := *s.P
	p.Scope = model.Scope{}
	s.P = &p
	s.Do(screen.Run{ID: "onboarding.archived"})
	if n := len(s.Widened); n == 0 || !s.Widened[n-1].All {
		t.Errorf("what was asked for is %v", s.Widened)
	}
	s.Sees("Kai Brandt, archived").Press("esc").Misses("Kai")
	s.Do(screen.Go{Row: l.Ref()})
	s.Sees("Kai Brandt, archived").Press("x").Sees("Reading what is archived")
	s.Do(screen.Go{Row: plan(s, "Kai Brandt").Ref()})
	s.Sees("Kai Brandt, behind", "Ivo")
}

func TestABuddyIsAssigned(t *testing.T) {
	s := sampled(t, 100, 30).Press("G").Sees("Buddy     nobody yet; a assigns one").Press("a").Sees("Buddy: nobody yet", "Manager: Mara")
	s.Press("b 'dee' enter").Misses("nobody yet; a assigns one")
	if !strings.Contains(s.Row("Kai Brandt"), "Dee") {
		t.Errorf("the row says %q", s.Row("Kai Brandt"))
	}
	s.Press("a b 'Zoe New' enter") // one who is not known yet
	if !strings.Contains(s.Row("Kai Brandt"), "Zoe") {
		t.Errorf("the row says %q", s.Row("Kai Brandt"))
	}
}

func TestSomebodyIsPutOnTheProgram(t *testing.T) {
	s := sampled(t, 120, 30).Press("n").Sees("On which program?", "▸ PM core").Press("enter").Sees("Who begins on PM core?").Press("'Zoe New' enter").Sees("First day of Zoe New", "today")
	s.Press("ctrl+u 'gibberish' enter").Misses("Buddy of").Press("ctrl+u '30 nov' ").Sees("Mon 30 Nov 2026, in 7 days")
	s.Press("enter").Sees("Buddy of Zoe New", "nobody yet").Press("'ben' enter").Sees("Manager of Zoe New", "▸ nobody yet").Press("'mara' enter")
	s.Says("Put Zoe New on PM core: 9 modules, from 30 Nov 2026")
	if got := strings.Join(strings.Fields(s.Row("Zoe New"))[:5], " "); got != "▌ ● Zoe New -7" {
		t.Errorf("the row is %q", got)
	}
	if got := step(s, "Zoe New", "Why").Due; got != model.NewDate(2026, 12, 2) {
		t.Errorf("the first module is due on %s", got)
	}
	if l := plan(s, "Zoe New"); s.P.Name(l.Manager.Ref()) != "Mara Jürgens" || s.P.Name(l.Buddy.Ref()) != "Ben Adéyẹmí" {
		t.Errorf("their manager is %q", s.P.Name(l.Manager.Ref()))
	}
	if n := len(s.Changes); n != 1 {
		t.Errorf("that was %d changes", n)
	}
}

// Who is on the program is listed, but not put on it for another time; who has left can begin again, on another day.
func TestNobodyIsPutOnAProgramTwice(t *testing.T) {
	s := sampled(t, 120, 30).Press("n enter").Sees("Ivo Petrović", "on it, day 36", "finished")
	s.Press("'ivo' enter").Says("Ivo Petrović is on PM core already, since 19 Oct 2026").Press("n enter 'fay' enter").Says("Fay Lindström has finished PM core")
	s.Press("] x [ n enter 'ivo' enter").Says("Ivo Petrović is on PM core v1 already, since 19 Oct 2026; M moves them to version 2")
	s.With(s.P.Enrolments.Edit(s.Now, plan(s, "Kai Brandt").ID, func(e *model.Enrolment) { e.Left = s.Now.Today.Add(-3) }))
	s.Press("n enter 'kai' enter").Sees("First day of Kai Brandt", "› today").Press("enter").Sees("Buddy of").Press("enter")
	s.Sees("Manager of Kai Brandt", "▸ Mara Jürgens").Press("enter").Says("Put Kai Brandt on PM core v2: 8 modules").Sees("4 on an older version, M moves them")
}

func TestAFirstDayMovesWhatIsOpen(t *testing.T) {
	s := sampled(t, 100, 30).Press("m ctrl+u '26 oct' enter")
	s.Says("Set start of Ivo Petrović on PM core to 26 Oct 2026: 4 due days move, the first to 23 Nov 2026 and the last to 18 Jan 2027; " +
		"their own first day too")
	if got := s.P.People.Get(plan(s, "Ivo Petrović").Person).Start; got != model.NewDate(2026, 10, 26) {
		t.Errorf("they begin themselves on %s", got)
	}
	if got := step(s, "Ivo Petrović", "OKR").Due; got != model.NewDate(2026, 11, 23) {
		t.Errorf("what is open is due on %s", got)
	}
	if got := step(s, "Ivo Petrović", "Why").Due; got != model.NewDate(2026, 10, 21) {
		t.Errorf("what is done was due on %s", got)
	}
	s.With(s.P.People.Edit(s.Now, plan(s, "Ivo Petrović").Person, func(r *model.Person) { r.Start = model.NewDate(2025, 1, 7) }))
	s.Press("e down down ctrl+u '2 nov' ctrl+s").Says("4 due days move, the first to 30 Nov 2026 and the last to 25 Jan 2027")
	if strings.Contains(s.Said, "their own") || len(s.Changes) != 2 {
		t.Errorf("it said %q after %d changes", s.Said, len(s.Changes))
	}
}

func TestIndependence(t *testing.T) {
	s := sampled(t, 100, 30).Press("I").Says("Ivo Petrović is independent since today, day 36")
	if got := plan(s, "Ivo Petrović").Independent; got != s.Now.Today {
		t.Errorf("since %s", got)
	}
	s.Press("I ctrl+u enter")
	if got := plan(s, "Ivo Petrović").Independent; !got.IsZero() {
		t.Errorf("since %s", got)
	}
}

func TestAProgramBeginsFromTheBuiltInOrFromNothing(t *testing.T) {
	s := screentest.New(t, New(), model.New(), 80, 24).Wake().Press("n").Sees("built-in 30-60-90")
	s.Press("b").Sees("‹ 30-60-90 for product managers ›", "Nobody is on").Press("n 'Zoe New' enter enter enter enter").Sees("▌ ▲ Zoe New")
	s = screentest.New(t, New(), model.New(), 80, 24).Wake().Press("n w 'Designers' enter").Sees("‹ Designers ›")
	s.Press("n 'Zoe New' enter enter enter enter").Sees("Zoe New").Press("space").Says("This program has no modules yet")
}

func TestNothingIsChangedWhereNothingCanBe(t *testing.T) {
	s := sampled(t, 100, 30)
	s.ReadOnly = "It is read-only"
	for _, key := range []string{"space", "s", "d", "w", "b", "v", "a", "n", "m", "I", "e", "x"} {
		s.Said = ""
		s.Press(key).Says("It is read-only")
	}
	s.Press("enter w").Misses("Why is")
}

func TestAPlanIsReadWeekByWeek(t *testing.T) {
	s := sampled(t, 100, 30).Press("enter").Sees("Ivo Petrović on PM core", "■ stuck, day 36", "Week 5 · 16 Nov", "▌ ◐▲ OKR")
	s.Press("space").Says("Mark OKR as done").Sees("▌ ✓ OKR · done on 23 Nov").Press("up enter").Sees("[✓]")
	if got := s.View.Selected(s.Scene())[0].ID; got != string(plan(s, "Ivo Petrović").ID) {
		t.Errorf("the cursor is on %s", got)
	}
	s.Press("enter tab").Sees("Road · PM core").Press("tab").Sees("Ivo Petrović on PM core").Press("esc").Misses("Week 1")
}

// What can be said of a cell can be said of a line of the plan, which stays open.
func TestAPlanIsTickedWhereItIsRead(t *testing.T) {
	s := sampled(t, 100, 30).Press("enter b").Sees("What blocks OKR for Ivo Petrović?").Press("'No access yet' enter").Sees("▌ ■ OKR · blocked: No access yet")
	s.Press("w 'Did it elsewhere' enter").Sees("▌ – OKR · waived: Did it elsewhere").Press("space").Says("OKR is waived")
	s.Press("s t d ctrl+u 'yesterday' enter").Sees("▌ ✓ OKR · done on 22 Nov").Press("v 'chi' enter").Says("Set verified by").Sees("Week 5")
	s.Press("I").Says("Ivo Petrović is independent since today").Sees("Ramp      independent since 23 Nov")
	s.Press("a b 'dee' enter").Sees("buddy Dee").Press("m ctrl+u '26 oct' enter").Sees("since 26 Oct 2026")
	s.Press("u")
	if len(s.Ran) != 1 || s.Ran[0] != "undo" {
		t.Errorf("it ran %v", s.Ran)
	}
}

// However long a reason is, it can be read.
func TestAReasonCanBeReadWhole(t *testing.T) {
	reason := "The course in the spring was given up, the next one is in May, and until then nobody is to sign anything that the lawyers have not seen"
	s := sampled(t, 80, 24).Press("left left left w '" + reason + "' enter")
	s.Sees("Ivo Petrović, stuck · – Legal: waived: The course", "sign anything that the", "lawyers have not seen")
	s.Press("enter k k k k k k").Sees("– Legal · waived; due 26 Oct.", "the next one is in May,", "not seen  ")
	s.Press("esc o").Sees("– Ivo Petrović · waived", "the next one is in May,", "not seen  ")
}

func TestAModuleSaysWhomItHoldsUp(t *testing.T) {
	s := sampled(t, 100, 30).Press("o").Sees("1 of 5 done, median 28 days; overdue for Lu, Ivo; holds up most.", "Lu Moreau · due 9 Nov, 14 days over")
	s.Press("b 'Is ill' enter").Sees("■ Lu Moreau · blocked: Is ill", "blocked for Lu; overdue for Ivo")
	s.Press("down down enter").Sees("Noor Haddād, on track · ✓ OKR")
}

func TestFiguresLeadToTheirRows(t *testing.T) {
	s := sampled(t, 100, 30).Press("K").Sees("Time to complete", "81 days", "n = 1 person finished; apart: 5 under way", "n = 31 modules: 8 late, 23 on time; apart: 4 overdue", "Training completion")
	s.Press("enter").Sees("Days per person. The median, over everybody who has finished", "Fay Lindström: 81 days", "Under way, 5, not counted").Press("backspace").Sees("Done on time")
	s.Press("enter enter").Sees("Fay Lindström, finished · ✓ OKR") // who had finished is shown for it
}

func TestPlansAreCopied(t *testing.T) {
	s := sampled(t, 100, 30).Press("y m")
	if !strings.Contains(s.Copied, "- [x] Why") || !strings.Contains(s.Copied, "- [ ] Talks") {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
	s.Press("y t m")
	if !strings.Contains(s.Copied, "| Ivo Petrović | 36 | Chi Nguyễn | 56% | stuck | OKR |") {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
}

func TestSomebodyIsLookedFor(t *testing.T) {
	s := sampled(t, 100, 30).Press("/ 'stuck'").Sees("Lu Moreau", "Ivo").Misses("Noor Haddād", "Jo Åkesson", "finished")
	s.Press("enter").Sees("/stuck")
	s.Press("/ ctrl+u '-stuck kai' enter").Sees("Kai Brandt").Misses("Lu Moreau").Press("esc").Sees("Lu Moreau", "Noor")
	s.Press("/ 'buddy:ben' enter").Sees("Noor", "Jo").Misses("Lu Moreau").Press("/ ctrl+u 'nobody at all' enter").Sees("Nobody and no module matches “nobody at all”")
	s.Press("esc f w").Sees("only without a buddy", "Kai Brandt").Misses("Lu Moreau").Press("esc")
	s.With(s.P.Enrolments.Edit(s.Now, plan(s, "Lu Moreau").ID, func(e *model.Enrolment) { e.Manager = s.P.PersonCalled("Ana") }))
	s.Press("f").Sees("mine to unblock (1)").Press("u").Sees("Lu Moreau").Misses("Ivo")
}

// A manager sees everybody of theirs who is stuck or behind, and a buddy who is stuck or waits for them.
func TestWhoLeadsSomebodyInSeesWhomTheyHoldUp(t *testing.T) {
	as := func(me string) *screentest.Stage {
		s := sampled(t, 100, 30)
		s.Me = me
		return s.Press("f u")
	}
	as("Mara").Sees("Lu Moreau", "Ivo Petrović", "Kai Brandt", "3 people").Misses("Jo Åkesson")
	as("Chi").Sees("Ivo Petrović", "1 person").Misses("Lu Moreau")
	as("Dee").Sees("Lu Moreau", "1 person").Misses("Ivo Petrović")
	ben := as("Ben").Sees("Nobody on PM core is mine to unblock")
	ben.With(ben.P.Enrolments.Edit(ben.Now, plan(ben, "Kai Brandt").ID, func(e *model.Enrolment) { e.Buddy = ben.P.PersonCalled("Ben") }))
	ben.Sees("Kai Brandt", "1 person").Misses("Jo Åkesson")
}

// Who returns counts as they are now, and their first time is found beside those who have finished.
func TestSomebodyReturns(t *testing.T) {
	s := sampled(t, 120, 30)
	was := plan(s, "Kai Brandt").ID
	s.With(s.P.Enrolments.Edit(s.Now, was, func(e *model.Enrolment) { e.Left = s.Now.Today.Add(-3) }))
	s.With(s.P.Enrolments.Add(s.Now, "again", func(e *model.Enrolment) {
		e.Person, e.Program, e.Start = s.P.Enrolments.Get(was).Person, s.P.Enrolments.Get(was).Program, s.Now.Today
	}))
	s.Press(". G").Sees("6 people").Press("enter").Sees("ended early", "on PM core since 23 Nov 2026, which is what counts")
}

// A text that nobody goes by is looked for among the modules, whose columns are left then.
func TestAModuleIsLookedFor(t *testing.T) {
	s := sampled(t, 100, 30).Press("/ 'talk'").Sees("1 module", "Talks").Misses("Road", "Legal").Press("enter").Sees("/talk", "Ivo Petrović, stuck · ○ Talks")
	s.Press("/ ctrl+u 'stuck okr' enter").Sees("OKR", "Lu Moreau").Misses("Talks", "Noor")
	s.Press("/ ctrl+u 'section:month' enter").Sees("Data", "Road", "OKR").Misses("Talks", "Legal")
	s.Press("/ ctrl+u 'module:nothing'").Sees("no module is called that", "Talks", "Legal")
	s.Press("ctrl+u 'legal' enter").Misses("Road").Press("enter j j enter").Sees("Road", "[○]") // gone to from the plan
	s.Press("L / 'talks' enter").Sees("customer").Misses("▸")                                   // where sections are folded
	s.Press("esc").Sees("▸")
}

// Until it is known how far people have come, nothing is told of that, and nothing done that depends on it.
func TestNothingIsToldOfPeopleBeforeItIsKnown(t *testing.T) {
	s := sampled(t, 100, 30)
	whole, narrow := s.P, *s.P
	narrow.Scope = model.Scope{Glance: true}
	narrow.Progress = model.New().Progress
	s.P = &narrow
	s.Wake().Sees("Reading how far everybody has come …").Misses("Ivo", "stuck", "0%")
	if len(s.Widened) != 1 || !s.Widened[0].Logs() || s.View.(*view).Status(s.Scene()) != "" {
		t.Errorf("it asked for %v", s.Widened)
	}
	for _, key := range []string{"K", "f"} {
		s.Said = ""
		s.Press(key).Says("How far people have come is still being read")
	}
	s.Press("] d ctrl+u '20' enter").Says("v2 made; 6 people stay on v1").Misses("So far").Press("M").Says("is still being read")
	s.P = whole
	s.Wake().Press("[").Sees("Ivo Petrović", "56%")
}
