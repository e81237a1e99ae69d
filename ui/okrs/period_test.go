package okrs

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

func TestPeriods(t *testing.T) {
	s := sampled(t, 110, 30).Press("H").Sees("‹ Q3 2026 ›", "ended on 30 Sep 2026", "Halve the drop-out at signup")
	s.Press("t").Sees("‹ Q4 2026 ›").Press("L").Sees("‹ Q1 2027 ›", "begins on 1 Jan 2027", "No objectives in Q1 2027 yet",
		"b brings over what is unfinished in Q4 2026")
	s.Press("v").Sees("Period", "Q3 2026", "quarter, active", "Add 2027")
	s.Press("'q4' enter").Sees("‹ Q4 2026 ›", "Grow activation")
	s.Press("v 'add' enter").Says("Added 2027, 1 Jan 2027 to 31 Dec 2027").Sees("‹ 2027 ›", "begins on 1 Jan 2027")
	s.Press("H").Sees("‹ 2026 ›", "week 47 of 52").Press("H").Says("There is no period before this one")
	s.Press("t").Sees("‹ Q4 2026 ›")
}

// Quarters and years follow each other, each their own.
func TestTheNextPeriodIsOfTheSameKind(t *testing.T) {
	s := sampled(t, 110, 30)
	s.Press("H").Sees("‹ Q3 2026 ›").Press("H").Says("There is no period before this one; v lists them all")
	s.Press("L L").Sees("‹ Q1 2027 ›").Press("v enter").Sees("‹ Q1 2027 ›")
	s.Press("v up up up enter").Sees("‹ 2026 ›").Press("L").Says("There is no period after this one yet; v adds the next")
}

func TestAClosedPeriodIsAskedFor(t *testing.T) {
	s := sampled(t, 110, 30)
	s.With(s.P.Periods.Edit(s.Now, "smp-q-002", func(r *model.Period) { r.State = model.Closed }))
	narrow := *s.P
	narrow.Scope = model.Scope{}
	whole := s.P
	s.P = &narrow
	s.Press("H").Sees("‹ Q3 2026 ›", "Reading the objectives of Q3 2026 …").Misses("Halve")
	if len(s.Widened) != 1 || s.Widened[0].Since != model.NewDate(2026, 9, 30) {
		t.Errorf("it asked for %v", s.Widened)
	}
	s.Press("n").Says("The objectives of Q3 2026 are still being read")
	s.P = whole
	s.Wake().Sees("Halve the drop-out at signup")
	s.P = &narrow
	s.Press("t b").Says("Reading the objectives of Q3 2026; b once more")
}

func TestAFirstPeriodIsOneKeyAway(t *testing.T) {
	s := screentest.New(t, New(), model.New(), 110, 30).Wake().Sees("No periods yet", "n adds Q4 2026", "1 Oct to 31 Dec 2026")
	for _, key := range strings.Fields("c enter / f H t y x") {
		if s.Said = ""; s.Press(key).Said == "" {
			t.Errorf("%s says nothing", key)
		}
	}
	s.Press("n").Says("Added Q4 2026").Sees("No objectives in Q4 2026 yet. n adds one").Press("n 'Grow' enter").Sees("○ 1 Grow")
	if r := s.P.Periods.Get(objective(s, "Grow").Period); r.State != model.Active {
		t.Errorf("the quarter is %s", r.State)
	}
}

func TestWhatIsUnfinishedIsBroughtOver(t *testing.T) {
	s := sampled(t, 110, 30).Press("L b").Sees("Carry over from Q4 2026", "To Q1 2027", "7 objectives, 11 key results → Q1 2027")
	s.Press("enter").Says("7 objectives, 11 key results").Sees("Grow activation", "2.2 Trials active in week four")
	s.Press("t H").Sees("‹ Q3 2026 ›").Press("b").Says("There is no period before this one")
	s.Press("L b").Says("Nothing is unfinished in Q3 2026")
}

func TestTheViewIsAsItWasLeft(t *testing.T) {
	s := sampled(t, 110, 30).To("Grow activation").Press("left z H f m")
	state := s.View.State()
	again := New()
	again.Restore(state)
	s = screentest.New(t, again, sample.Portfolio(screentest.Monday()), 110, 30).Wake()
	s.Sees("‹ Q3 2026 ›", "only mine", "Halve the drop-out").Misses("Carried by")
	s.Press("z esc t").Sees("▸ ■ 2 Grow activation")
	for _, broken := range []string{"", "{", `{"face":"x","period":"gone","facet":"x","folded":["x"]}`} {
		again := New()
		again.Restore(broken)
		screentest.New(t, again, sample.Portfolio(screentest.Monday()), 110, 30).Wake().Sees("‹ Q4 2026 ›", "2.2")
	}
}

func TestAClosedPeriodTakesNoCheckIn(t *testing.T) {
	s := sampled(t, 110, 30).Press("H").Sees("Q3 2026").Press("j c")
	s.Says("Q3 2026 is closed; open it again under Closing to check in there")
	if len(s.Changes) > 0 {
		t.Errorf("it made %+v", s.Changes)
	}
}
