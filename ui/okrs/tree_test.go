package okrs

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// under is the title of the row that the cursor is on.
func under(s *screentest.Stage) string {
	s.Helper()
	for _, ref := range s.View.Selected(s.Scene()) {
		return s.P.Name(ref)
	}
	return ""
}

func on(s *screentest.Stage, title string) *screentest.Stage {
	s.Helper()
	if got := under(s); got != title {
		s.Fatalf("the cursor is on %s, not on %s", got, title)
	}
	return s
}

func TestItOpensOnTheFirstObjectiveOfTodaysQuarter(t *testing.T) {
	s := screentest.New(t, New(), sampled(t, 1, 1).P, 110, 30).Wake()
	on(s, "Teams that start, stay").Sees("‹ Q4 2026 ›", "week 8 of 13 · pace 59%")
	if got := s.View.Status(s.Scene()); got != "3 check-ins due" {
		t.Errorf("the top line says %q", got)
	}
}

// Shares of many digits are told as far as the column holds them, and never as a part of their digits.
func TestNoShareIsCut(t *testing.T) {
	for value, want := range map[string]string{"101": " 900%", "110": ">999%", "=-1": "-557%", "=-32": "<-99%"} {
		s := sampled(t, 110, 30).To("Trials active in week four").Press("c")
		s.Press("ctrl+u '" + value + "' enter")
		if got := s.Row("2.2 Trials active in week four"); !strings.Contains(got, want) {
			t.Errorf("at %s it reads %q", value, got)
		}
	}
}

func TestFoldsGoInAndOut(t *testing.T) {
	s := sampled(t, 110, 30).Press("left")
	on(s, "Grow activation").Press("left").Sees("▸ ■ 2 Grow activation", "3 KRs").Misses("2.2")
	on(s, "Grow activation").Press("left")
	on(s, "Teams that start, stay").Press("left").Sees("5 KRs").Misses("Grow activation")
	s.Press("right right")
	on(s, "Grow activation").Press("right").Sees("2.2").Press("right")
	on(s, "Signups with a project on day one").Press("right")
	on(s, "Signups with a project on day one").Press("-").Misses("Grow activation")
	on(s, "Teams that start, stay").Press("+").Sees("2.1", "5.1")
}

// A fold that hides the cursor's row takes the cursor, and what is revealed is unfolded.
func TestAFoldTakesTheCursorWithIt(t *testing.T) {
	s := sampled(t, 110, 30).Press("-")
	on(s, "Teams that start, stay")
	s.To("Trials that pay").Sees("3.1", "▸ ■ 2 Grow activation")
	on(s, "Trials that pay")
}

func TestTheCursorKeepsToItsRow(t *testing.T) {
	s := sampled(t, 110, 30)
	s.View.(*view).setFold(model.ID[model.Objective]("smp-o-004").Ref(), true)
	for _, size := range [][2]int{{60, 16}, {200, 60}, {80, 24}, {110, 40}} {
		s.W, s.H = size[0], size[1]
		s.Sees("▌     ■ 2.2")
	}
	s.With(s.P.Objectives.Edit(s.Now, "smp-o-007", func(o *model.Objective) { o.Rank = model.Num(1) }))
	on(s, "Trials active in week four").Sees("▸ ▲ 5 Earn the trust") // and its fold has stayed too
	s.With(s.P.Archive(s.Now, model.ID[model.KeyResult]("smp-k-022").Ref()))
	on(s, "Signups that a colleague has invited")
}

func TestDetailsFollowTheCursor(t *testing.T) {
	s := sampled(t, 110, 30).Sees("Forecast    At this pace 43% by 31 Dec, short of the target of 45%.", "▲ Trial nudges +1 wk")
	s.To("Trials that pay").Sees("Feeds from  ■ Checkout v2 +2 wk", "increase from 2.1% to 3%")
	s.To("Payments that fail").Sees("keep at most 2%", "One bad evening at the provider")
	s.To("A faster checkout").Sees("Weakest     ■ 3.1 Trials that pay, 22%", "committed", "Carried by  Growth with Platform")
	s.Press("z").Misses("Weakest").Press("z").Sees("Weakest")
}

func TestFiguresAreExplained(t *testing.T) {
	s := sampled(t, 110, 36).Press("enter").Sees("Progress of 2.2 Trials active in week four: 29%", "(40 − 38) ÷ (45 − 38) = 29%",
		"After okr-tracker", "moved by Trial nudges, at risk")
	s.Press("G enter").Misses("Progress of")
	if len(s.Gone) != 1 || s.P.Name(s.Gone[0].Row) != "Trial nudges" {
		t.Errorf("it went to %v", s.Gone)
	}
	s.To("Grow activation").Press("enter j enter") // the second key result
	on(s, "Trials active in week four").Misses("Score of")
	s.Press("enter esc").Misses("Progress of")
	s.To("Teams that start, stay").Press("enter").Sees("It has no key results of its own").Press("q").Misses("Score of")
}

func TestObjectivesReadDifferently(t *testing.T) {
	s := sampled(t, 110, 30)
	if row := s.Row("A faster checkout"); !strings.Contains(row, "61%  committed") {
		t.Errorf("a commitment is %q", row)
	}
	if row := s.Row("Know what partners"); !strings.Contains(row, "learning") {
		t.Errorf("what is to be learned is %q", row)
	}
	s.Press("H").Sees("‹ Q3 2026 ›", "scored 0.7, in the sweet spot of a stretch", "Learned     Fewer fields did more than a nicer page.")
	s.Press("j j").Sees("scored 1, kept", "committed")
}

func TestTheMouse(t *testing.T) {
	s := sampled(t, 110, 30).Mouse(screen.Click, "4.1 Deals", 0)
	on(s, "Deals that wait for single sign-on")
	s.Mouse(screen.Click, "▾ ▲ 4 Earn", 0).Sees("▸ ▲ 4 Earn")
	on(s, "Earn the trust of enterprises").Mouse(screen.Click, "▸ ▲ 4 Earn", 0).Sees("4.1")
	s.Mouse(screen.DoubleClick, "4.1 Deals", 0).Sees("Progress of 4.1").Press("esc")
	top := s.Frame()
	s.Mouse(screen.WheelDown, "4.1 Deals", 0)
	if s.Frame() == top {
		t.Error("the wheel does nothing")
	}
	s.Mouse(screen.WheelUp, "Earn the trust", 0)
	s.Mouse(screen.Click, "on track", 0).Sees("Progress of 4.1").Press("esc")
	s.Mouse(screen.Click, "SSO + SCIM", 0)
	if len(s.Gone) != 1 || s.P.Name(s.Gone[0].Row) != "SSO + SCIM" {
		t.Errorf("it went to %v", s.Gone)
	}
	s.Mouse(screen.Click, "‹ Q4", 0).Sees("‹ Q3 2026 ›").Mouse(screen.Click, " ›", 1).Sees("‹ Q4 2026 ›")
	s.Mouse(screen.Click, "Q4 2026", 0).Sees("Period", "Q3 2026").Press("esc")
}

func TestTheMouseInAnExplanation(t *testing.T) {
	s := sampled(t, 110, 36).To("Grow activation").Press("enter").Mouse(screen.Click, "2.3  17%", 0)
	s.Mouse(screen.WheelUp, "2.3  17%", 0).Mouse(screen.DoubleClick, "2.3  17%", 0)
	on(s, "Signups that a colleague has invited").Misses("Score of")
}

func TestACheckInLeadsToItsKeyResult(t *testing.T) {
	s := sampled(t, 110, 30)
	if !s.View.Reveal(s.Scene(), latest(s, "Trials that pay").Ref()) {
		t.Fatal("it is shown nowhere")
	}
	on(s, "Trials that pay")
	if s.View.Reveal(s.Scene(), model.ID[model.Team]("smp-t-001").Ref()) || s.View.Reveal(s.Scene(), model.Ref{Kind: "objective", ID: "x"}) {
		t.Error("it shows what it does not have")
	}
}
