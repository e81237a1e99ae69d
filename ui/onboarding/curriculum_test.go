package onboarding

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// writing is the curriculum of the sample, with the cursor on a module.
func writing(t testing.TB, w, h int, module string) *screentest.Stage {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).Wake().Press("]")
	return s.To(module)
}

// draft is a program of one's own that nobody is on yet, with the cursor on its last module.
func draft(t testing.TB, w, h int) *screentest.Stage {
	s := screentest.New(t, New(), model.New(), w, h).Wake().Press("] n w 'Designers' enter")
	return s.Press("N 'First week' enter 'Tools' enter n 'Talks' enter N 'First month' enter 'Ship' enter")
}

// outlined is the modules as they are, with their sections, and a > for each level that they lie deeper.
func outlined(s *screentest.Stage) string {
	s.Helper()
	b := onboarding.Of(s.P, s.Now.Today)
	var says []string
	for _, m := range b.Program(s.View.(*view).program).Newest().Outline {
		says = append(says, strings.Repeat(">", m.Depth)+m.Title+" "+m.Stands())
	}
	return strings.Join(says, ", ")
}

func is(s *screentest.Stage, want string) {
	s.Helper()
	if got := outlined(s); got != want {
		s.Errorf("the outline is\n%s\nand not\n%s", got, want)
	}
}

func TestGoldenCurriculum(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			writing(t, size.w, size.h, "OKR").Frame().IsGolden(t)
		})
	}
	t.Run("move", func(t *testing.T) {
		writing(t, 100, 30, "Data").Press("d ctrl+u '14' enter M enter").Frame().IsGolden(t)
	})
	t.Run("nested", func(t *testing.T) { draft(t, 80, 24).Press("n 'Launch list' enter >").Frame().IsGolden(t) })
	t.Run("empty", func(t *testing.T) {
		screentest.New(t, New(), model.New(), 80, 24).Wake().Press("] n w 'Designers' enter").Frame().IsGolden(t)
	})
}

func TestAProgramIsWritten(t *testing.T) {
	s := draft(t, 100, 30)
	is(s, "Tools First week, Talks First week, Ship First month")
	s.Press("n 'Look back' enter >")
	is(s, "Tools First week, Talks First week, Ship First month, >Look back First month")
	s.Press("<").Press("K")
	is(s, "Tools First week, Talks First week, Look back First month, Ship First month")
	s.Press("K") // out of its section
	is(s, "Tools First week, Talks First week, Look back First week, Ship First month")
	s.Press("K K J")
	is(s, "Tools First week, Look back First week, Talks First week, Ship First month")
	s.To("Tools").Press("up r ctrl+u 'Week one' enter")
	is(s, "Tools Week one, Look back Week one, Talks Week one, Ship First month")
	s.Press("J")
	is(s, "Ship First month, Tools Week one, Look back Week one, Talks Week one")
	s.Press("e").Says("Go to a module first; this is a section")
	s.To("Look back").Press("d '0' enter").Sees("There is no day 0: the first day is day 1").Press("ctrl+u '12' enter").Sees("day 12", "(day 12)")
	s.To("Tools").Sees("Tools · day 12 with its section").To("Look back")
	s.Press("d").Sees("Due of Look back › day 12").Press("esc").Press("x").Says("Archive Look back")
	is(s, "Ship First month, Tools Week one, Talks Week one")
	if n := onboarding.Of(s.P, s.Now.Today).Programs[0].Number(); n != 1 {
		t.Errorf("what nobody is on is version %d by now", n)
	}
}

// Whoever is on a program keeps what they started on: the first alteration makes a version, the next ones alter that.
func TestAnAlterationMakesAVersion(t *testing.T) {
	s := writing(t, 100, 30, "Data").Press("d ctrl+u '14' enter").Says("v2 made; 6 people stay on v1, M moves them")
	s.Sees("‹ PM core v2 ›", "nobody on it · 6 on v1").Press("x").Says("Archive Data").Press("down n 'Security' enter").Says("Added Security")
	if strings.Contains(s.Said, "made") || len(s.Changes) != 3 {
		t.Errorf("it said %q after %d changes", s.Said, len(s.Changes))
	}
	s.Press("[").Sees("Noor Haddād v1", "5 people · 2 stuck · M moves 5", "1 more ›")
	if row := s.Row("Ivo Petrović v1"); !strings.HasSuffix(strings.Join(strings.Fields(row), " "), "▲ v2 ○ ○ ○ ██▊┃· 56%") { // Security is new
		s.Errorf("the row is %q", row)
	}
	s.To("Ivo Petrović on PM core").Press("enter").Sees("Data · done")
	s.Press("esc G tab tab h").Sees("[v2]", "no part of version 1, which they are on; M moves them to version 2")
	s.Press("space").Says("Kai Brandt is on version 1, which has no Security; M moves them to version 2")
	s.Press("tab tab").Sees("[○]", "Kai Brandt, behind · ○ Data: due 27 Nov").Press("space").Says("Mark Data as doing for Kai Brandt")
	s.Press("o").Sees("Data · PM core v1", "3 of 5 done").Press("esc - -").Sees("◐0/1")
}

func TestWhatIsDoneBeforeTheFirstDayIsSaidSo(t *testing.T) {
	writing(t, 120, 40, "Data").Press("L g down").Sees("1 of 1 done, median 5 days before the first day; overdue for nobody.")
}

func TestAFormMakesAVersionToo(t *testing.T) {
	s := writing(t, 100, 40, "Talks").Press("e 'Customer ' ctrl+s").Sees("‹ PM core v2 ›", "Customer ").Says("v2 made")
	if n := len(s.Changes); n != 1 {
		t.Errorf("that was %d changes", n)
	}
}

func TestPeopleMoveToTheNewestVersion(t *testing.T) {
	s := writing(t, 100, 30, "Data").Press("M").Says("Everybody under way is on the newest version")
	s.Press("x").Says("Archive Data").Press("M").Sees("Move to PM core v2", "Ivo Petrović", "v1, day 36, 5 of 9")
	s.Press("enter").Sees("Dropped Data.", "Ivo Petrović · ready 56%, then 50%", "No part of that version", "Data (done)").Press("y")
	s.Says("Move 5 people to PM core v2")
	if l := plan(s, "Ivo Petrović"); l.Of.Number() != 2 || l.Step(l.Of.Outline[0]).State != model.ModuleDone {
		t.Errorf("version %d", l.Of.Number())
	}
	if l := plan(s, "Fay Lindström"); l.Of.Number() != 1 {
		t.Error("who has finished was moved too")
	}
}

func TestTheMouseWorksInBothFaces(t *testing.T) {
	s := sampled(t, 100, 30)
	x, y := s.At("Jo Åkesson")
	s.Point(screen.Click, x+28, y).Sees("[✓]", "Jo Åkesson, ahead · ✓ Why")
	s.Point(screen.DoubleClick, x+28, y).Sees("Jo Åkesson on PM core", "Week 1").Press("esc")
	s.Mouse(screen.DoubleClick, "Legal", 1).Sees("Legal · PM core").Press("esc")
	s.Point(screen.WheelDown, x, y)
	s.Mouse(screen.Click, "Curriculum", 1).Mouse(screen.DoubleClick, "Talks", 1).Sees("Edit · Talks").Press("esc")
	s.Mouse(screen.Click, "People", 1).Mouse(screen.Click, "›", 0).Sees("‹ 30-60-90 for product managers ›")
}

// What was chosen is there on another day.
func TestTheViewIsAsItWasLeft(t *testing.T) {
	s := sampled(t, 100, 30).Press("f w - . ]")
	again := screentest.New(t, New(), s.P, 100, 30).Wake()
	again.View.Restore(s.View.State())
	again.Sees("MODULE", "SHOWN").Press("[").Sees("only without a buddy", "○0/3")
	again.View.Restore("what no version ever wrote")
}

// The version that people stay on can be looked at as it is, and everybody else on the program is left out.
func TestAnOlderVersionIsLookedAt(t *testing.T) {
	s := writing(t, 120, 30, "Data").Press("x M").Press("down space down space enter y").Says("Move 3 people to PM core v2")
	s.Press("p").Sees("PM core v1", "9 modules, 3 people", "PM core v2", "8 modules, 3 people").Press("'core v1' enter")
	s.Sees("‹ PM core v1 ›", "Data").Press("x").Says("PM core v1 stays as it is for those who are on it; p leads to the newest version")
	s.Press("[").Sees("‹ PM core v1 ›", "2 on an older version, M moves them", "Lu Moreau").Misses("Kai Brandt", "v2 ")
	s.Press("M").Sees("Move to PM core v2").Press("enter y").Sees("‹ PM core v1 ›", "Nobody is under way")
	s.Press("p 'core v2' enter").Sees("‹ PM core v2 ›", "Kai Brandt").Misses("older version")
}

// A program goes with everybody's plan on it, and comes back with those; one that had been archived before stays away.
func TestAProgramIsArchivedAndComesBack(t *testing.T) {
	s := writing(t, 100, 30, "Data").Press(".").Says("No program is archived; A archives the one that is shown")
	s.Press("d ctrl+u '20' enter") // a version that nobody is on yet
	s.With(s.P.Archive(model.MomentOf(s.Now.At.Time().Add(-time.Hour)), plan(s, "Kai Brandt").Ref()))
	s.Press("A").Says("Archive PM core; 4 people were under way on it").Misses("PM core").Press("[ p").Says("There is no other program")
	if n := len(onboarding.Of(s.P, s.Now.Today).Plans); n != 1 || s.View.(*view).Status(s.Scene()) != "" {
		t.Errorf("%d plans are left", n)
	}
	s.Press("] .").Says("1 archived program shown too").Press("p").Sees("PM core v2", "archived").Press("'core' enter")
	s.Sees("‹ PM core v2 ›", "archived, A brings it back").Press("x").Says("PM core v2 is archived; A brings it back")
	for w, want := range map[int]string{75: "‹ PM core v2 ›  archived, A brings it back", 60: "‹ PM core v2 ›  archived", 48: "‹ … ›  archived"} {
		s.W = w
		s.Sees(want)
	}
	s.W = 100
	s.Press("[").Misses("Ivo").Press("n").Says("PM core v2 is archived; A brings it back").Press("]")
	s.Press("A").Says("Restore PM core").Misses("archived").Press("[").Sees("Ivo Petrović v1", "Noor Haddād v1").Misses("Kai Brandt")
	if n := len(s.Changes); n != 3 {
		t.Errorf("that was %d changes", n)
	}
}

// A section that is added has nothing to do with the module that the cursor was on.
func TestTheFirstModuleOfANewSectionIsDueWithTheProgram(t *testing.T) {
	s := writing(t, 100, 30, "Why").Press("N 'Wrap up' enter 'Write a review' enter")
	if row := strings.Join(strings.Fields(s.Row("Write a review")), " "); !strings.Contains(row, "Write a review (day 85) new hire") {
		t.Errorf("the row says %q", row)
	}
}

// Who does a module is one of three; that it is the new hire where nobody has said so is no fourth.
func TestWhoDoesAModuleIsChosenAmongThree(t *testing.T) {
	s := writing(t, 100, 30, "Legal").Press("a").Sees("▸ n new hire", "m manager", "b buddy").Misses("nothing").Press("enter")
	if n := len(s.Changes); n != 0 {
		t.Errorf("choosing what is so already makes %d changes", n)
	}
	s.Press("a b")
	if row := s.Row("Legal"); !strings.Contains(row, "buddy") {
		t.Errorf("the row says %q", row)
	}
	s.Press("e").Sees("‹ buddy ›")
}
