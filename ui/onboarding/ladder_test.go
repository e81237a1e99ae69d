package onboarding

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// assessments is those of a person beside what the first level expects in a competency of the sample.
func assessments(s *screentest.Stage, person, title string) []*model.Assessment {
	s.Helper()
	var all []*model.Assessment
	for a := range s.P.Assessments.Live() {
		name := s.P.Name(a.Expectation.Ref())
		if s.P.Name(a.Person.Ref()) == person && strings.HasPrefix(name, title+" as") {
			all = append(all, a)
		}
	}
	return all
}

// A cell says what is expected; with somebody beside it, how they stand with it, who said so and what is still open.
func TestAPersonIsLaidBesideTheLadder(t *testing.T) {
	s := climbing(t, 120, 40).Sees("Talks to customers", "Ana, Ben, Chi", "5 competencies").Misses("Eleven talks", "✓")
	s.Press("p 'Ben' enter").Sees("✓ Talks", "◐ Names one", "· Cuts work", "? Gets a", "Ben: met", "met on 25 Sep, by Mara: “Eleven talks")
	s.Sees("TO THE NEXT LEVEL: PRODUCT LEAD", "Keeps several teams close", "as Product Manager").Misses("%")
	s.Press("j").Sees("Ben: partly", "partly on 25 Sep, by Ana")
	s.Press("j").Sees("Nobody has said anything of Ben here. c does.")
	s.Press("j").Sees("Ben: only their own word", "met on 30 Oct, by their own word")
	s.Press("esc").Misses("Eleven talks", "only their own word", "TO THE NEXT").Sees("p lays somebody beside it")
	s.Press("p 'Hana' enter").Sees("Hana stands on no level of this ladder. s puts them on one.")
	s.Press("p 'Mara' enter").Sees("‹ Strategy ›", "TO THE NEXT LEVEL: VP", "Nothing said yet of Analysis, Follow-through.")
	s.Press("p 'Dee' enter k").Sees("‹ Program management ›", "✓ Holds one", "◐ Names what", "by Mara: “The audit meeting has run every")
}

func TestAnAssessmentIsOneSmallForm(t *testing.T) {
	s := climbing(t, 120, 40).Press("j j c").Sees("Who is it about?").Press("'Ben' enter").Sees("Assess Ben", "Expected: Cuts work")
	s.Press("enter").Sees("Say how far it is so").Press("p tab tab ctrl+u enter").Sees("Say who found so")
	s.Press("'Nobody' enter").Sees("Nobody here is called Nobody")
	s.Press("ctrl+u 'Ben'").Sees("Ben Adéyẹmí signs this: their own word").Press("enter").Says("Assess Ben Adéyẹmí: Planning as Product Manager").Sees("only their own word")
	if got := assessments(s, "Ben Adéyẹmí", "Planning"); len(got) != 1 || !got[0].Self() || got[0].Finding != model.Partly || got[0].Date != s.Now.Today {
		t.Fatalf("what is written down is %+v", got)
	}
	s.Press("c m tab 'Led the planning of October' tab 'ana'").Sees("Ana Duarte signs this").Press("tab ctrl+u '20 nov' enter").Sees("Ben: met", "met on 20 Nov, by Ana: “Led the planning of October”")
	s.Press("c n tab tab ctrl+u 'Mara' tab ctrl+u '24 dec' enter").Sees("is still to come").Press("ctrl+u 'today' enter").Sees("Ben: not yet")
	if last := s.Changes[len(s.Changes)-1]; strings.Contains(last.Label, "not yet") {
		t.Errorf("the change says what was found: %s", last.Label)
	}
	s.Press("enter down enter").Sees("Edit · Ben")
}

// The findings are gone through in the order in which they are listed.
func TestTheFirstFindingIsThatItIsMet(t *testing.T) {
	climbing(t, 120, 40).Press("p 'Noor' enter c").Sees("← → met, partly, not yet").Press("right enter 'ana' enter").Sees("Noor: met")
}

// A first name may be that of somebody else who is the only one here to have it, so nobody signs with that unawares.
func TestWhoSitsHereIsWhoFoundSo(t *testing.T) {
	s := climbing(t, 120, 40).Press("p 'Noor' enter c m enter").Sees("Say who found so")
	s.Press("'ana'").Sees("Ana Duarte signs this").Press("enter").Sees("Noor: met", "met on 23 Nov, by Ana")
	s.Press("j c").Sees("By        Ana Duarte").Press("n enter").Sees("Noor: not yet", "by Ana")

	s = climbing(t, 120, 40)
	s.With(s.P.People.Edit(s.Now, s.P.PersonCalled("Ana"), func(r *model.Person) { r.Name = "Ana" }))
	s.Press("p 'Noor' enter c").Sees("By        Ana ").Misses("signs this").Press("m enter").Sees("met on 23 Nov, by Ana")
}

func TestWhatIsExpectedIsWrittenDown(t *testing.T) {
	s := climbing(t, 120, 40).Press("n c 'Pricing' enter").Says("Add Pricing").Sees("Nothing is written down yet that Product Manager is expected to do in Pricing")
	if c := competency(s, "Pricing"); c.Theme != "Insight" {
		t.Errorf("it belongs to %q", c.Theme)
	}
	s.Press("c").Says("Nothing is expected here").Press("e 'Knows what customers pay for' ctrl+s").Sees("Knows what", "Pricing · Product Manager")
	s.Press("e ctrl+u 'Tests prices' ctrl+s").Sees("Tests prices")
	s.Press("n l 'Chief Product Officer' enter").Sees("Chief Product", "Pricing · Chief Product Officer")
	s.Press("n t 'Design' enter").Sees("‹ Design ›", "Design has no levels yet").Press("n l 'Designer' enter n l 'Lead' enter").Sees("Designer", "Lead")
	s.Press("H").Sees("‹ Program management ›").Press("v 'Design' enter").Sees("‹ Design ›")
	s.Press("r l").Sees("Edit · Lead").Press("esc r t").Sees("Edit · Design")
}

func competency(s *screentest.Stage, title string) *model.Competency {
	s.Helper()
	for c := range s.P.Competencies.Live() {
		if c.Title == title {
			return c
		}
	}
	s.Fatalf("there is no %s", title)
	return nil
}

func TestRowsAndLevelsAreMoved(t *testing.T) {
	s := climbing(t, 120, 40)
	above := func(first, second string) {
		t.Helper()
		_, a := s.At(first)
		if _, b := s.At(second); a >= b {
			t.Errorf("%s stands below %s", first, second)
		}
	}
	s.Press("J")
	above("  Measuring", "Discovery ")
	s.Press("K K").Says("It is at the end")
	above("Discovery ", "  Measuring")
	s.Press("j J") // the last of its theme: the whole theme goes
	above("Planning  ", "  Measuring")
	s.Press(">")
	x, _ := s.At("Product Manager")
	if other, _ := s.At("Product Lead"); other >= x {
		t.Error("the level is where it was")
	}
	s.Press("< <").Says("It is at the end")
}

func TestPartsOfALadderAreArchived(t *testing.T) {
	s := climbing(t, 120, 40).Press("x e").Says("Archived Discovery as Product Manager").Sees("Nothing is written down yet")
	s.Press("x c").Says("Archived Discovery").Misses("Discovery  ")
	s.Press("x l").Says("Archived Product Manager (Product management); 5 people stood there").Misses("Names one outcome").Sees("Agrees on measures")
	s.Press("x t").Says("Archived Product management").Sees("‹ Strategy ›")
	for x := range s.P.Expectations.Live() {
		if s.P.Levels.Get(x.Level).Track == "smp-tr-001" {
			t.Fatalf("%s is left", s.P.Name(x.Ref()))
		}
	}
}

func TestWhoStandsOnWhichLevel(t *testing.T) {
	s := pathed(climbing(t, 120, 40)).Press("L s").Sees("Who stands on a level?").Press("'Mara' enter 'v'").Says("Put Mara Jürgens on VP").Sees("Mara Jürgens")
	s.Press("L").Sees("stands on no level of this ladder").Press("H s o").Says("Take Mara Jürgens off their ladder")
	s.Press("s 'c'").Sees("Mara stands on Chief of Staff. The next level is Product Ops.")
}

func TestCoachingNotesStayPrivate(t *testing.T) {
	s := climbing(t, 120, 40).Press("o").Sees("Notes on whom?").Press("'Ben' enter").Sees("There is none yet")
	s.Press("n 'Wants to lead a launch' enter").Sees("Coaching notes on Ben Adéyẹmí", "Wants to lead a launch", "23 Nov 2026")
	s.Press("enter").Sees("Edit · Wants to lead a launch").Press("esc")
	if len(s.Changes) != 1 || strings.Contains(s.Changes[0].Label, "launch") {
		t.Errorf("the changes are %v", s.Changes)
	}
	s.Press("p 'Ana' enter o").Sees("There is none yet").Press("n enter").Sees("There is none yet")
}

// What a shared screen shows is what is expected, and of nobody how they stand.
func TestAPublicPortfolioShowsTheGridOnly(t *testing.T) {
	s := climbing(t, 120, 40).Press("p 'Ben' enter").Sees("Eleven talks")
	s.P = s.P.Public()
	s.Wake().Sees("Talks to customers", "4 levels · 5 competencies").Misses("Ben", "Eleven", "✓ ", "TO THE NEXT", "lays somebody", "Ana")
	s.Press("p").Says("How people stand is private").Press("c").Says("private").Press("o").Says("private").Press("s").Says("private")
	s.Press("enter").Sees("Talks to customers", "such as").Misses("Eleven", "TO THE NEXT").Press("esc y m")
	if !strings.Contains(s.Copied, "### Discovery") || strings.Contains(s.Copied, "Ben") {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
}

func TestNothingIsChangedWhereNothingCanBeSaved(t *testing.T) {
	s := climbing(t, 120, 40)
	s.ReadOnly = "This file cannot be written"
	for _, key := range []string{"c", "s", "e", "r", "n", "J", "K", "<", ">", "x"} {
		s.Said = ""
		s.Press(key).Says("cannot be written")
	}
	s.Press("p 'Ben' enter o n").Says("cannot be written")
}

func TestARowIsFoundOnItsLadder(t *testing.T) {
	s := climbing(t, 120, 40)
	for _, c := range []struct {
		ref  model.Ref
		sees []string
	}{
		{s.P.Tracks.Get("smp-tr-002").Ref(), []string{"‹ Strategy ›"}},
		{s.P.Levels.Get("smp-le-303").Ref(), []string{"‹ Program management ›", "Cadence · Director of Product Ops"}},
		{s.P.Competencies.Get("smp-co-003").Ref(), []string{"Planning · "}},
		{s.P.Expectations.Get("smp-ex-502").Ref(), []string{"Coaching · Product Lead"}},
		{s.P.Assessments.Get("smp-as-002").Ref(), []string{"Measuring · Product Manager", "Ben: partly"}},
	} {
		s.Press("[")
		if !s.View.Reveal(s.Scene(), c.ref) {
			t.Fatalf("%s has no place", s.P.Name(c.ref))
		}
		s.Sees(c.sees...)
	}
	again := New()
	again.Restore(s.View.State())
	screentest.New(t, again, s.P, 120, 40).Wake().Sees("‹ Product management ›", "Ben Adéyẹmí")
}

// However many levels there are, the one under the cursor is in sight.
func TestManyLevelsScrollAside(t *testing.T) {
	for _, w := range []int{60, 120} {
		s := climbing(t, w, 30)
		for n := range 12 {
			s.With(s.P.Levels.Add(s.Now, model.ID[model.Level](fmt.Sprintf("level-%02d", n)), func(l *model.Level) {
				l.Title, l.Track, l.Rank = fmt.Sprintf("Grade %02d", n), "smp-tr-001", model.Num(float64(100+n))
			}))
		}
		s.Sees("more ›").Misses("‹ 1", "‹ 2").Press(strings.Repeat("l ", 20)).Sees("more", "Grade 11").Misses("more ›")
	}
}

func TestTheMouseGoesToACell(t *testing.T) {
	s := climbing(t, 120, 40).Mouse(screen.Click, "Plans a quarter", 2).Sees("Planning · Product Lead")
	s.Mouse(screen.DoubleClick, "Grows successors", 0).Sees("Coaching · VP", "Making others better").Press("esc")
	s.Mouse(screen.Click, "Alignment", 0).Sees("Alignment · VP").Mouse(screen.Click, "Product Manager", 0).Sees("Alignment · Product Manager")
	s.Mouse(screen.Click, "›", 0).Sees("‹ Strategy ›")
}

// Every key of the face belongs to one thing.
func TestKeysOfLaddersAreClear(t *testing.T) {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), 120, 40).Wake()
	for range len(s.View.(*view).faces) {
		s.Press("]")
		owner := map[string]string{}
		for _, c := range s.View.Commands() {
			for _, key := range c.Keys {
				if other := owner[key]; c.Here() && other != "" {
					t.Errorf("%s is %s and %s", key, other, c.ID)
				} else if c.Here() {
					owner[key] = c.ID
				}
			}
		}
	}
}
