package home

import (
	"errors"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// lines is how many lines need somebody.
func lines(s *screentest.Stage) int {
	return len(s.View.(*view).known(s.Scene()).contents[ofNeeds].lines)
}

func TestMutingARule(t *testing.T) {
	s := sampled(t, 80, 24).Press("j j j r").Sees("Mute or tune · Initiatives off track", "s mute only this until …", "m mute the rule until …",
		"t threshold, now 365 days …", "a all rules")
	before := lines(s)
	s.Press("m").Sees("Mute “Initiatives off track”", "Until", "Why").Press("'yesterday' tab 'We replan' enter").Sees("▲ It is muted until a day to come")
	s.Press("ctrl+u 'next mon'").Sees("Mon 30 Nov 2026").Press("enter").Sees("1 muted").Misses("Checkout v2          due")
	if len(s.Changes) != 1 || s.Changes[0].Label != "Mute “Initiatives off track” until 30 Nov 2026" || s.Changes[0].Reason != "We replan" {
		t.Errorf("%+v", s.Changes)
	}
	if after := lines(s); after != before-1 {
		t.Errorf("%d of %d lines are left", after, before)
	}
	s.Press("R g").Sees("Rules", "Initiatives off track", "muted until 30 Nov", "Muted until 30 Nov 2026: We replan").Misses("Muted: ")
	s.Press("m").Sees("1 now")
	if after := lines(s); after != before || s.Changes[1].Label != "Unmute “Initiatives off track”" {
		t.Errorf("afterwards there are %d of %d lines, by %s", after, before, s.Changes[1].Label)
	}
}

func TestMutingOneRow(t *testing.T) {
	s := sampled(t, 80, 24).Press("j j j r s 'fri' tab 'It is in hand' enter")
	if s.Changes[0].Label != "Mute Checkout v2 until 27 Nov 2026" {
		t.Errorf("it is called %s", s.Changes[0].Label)
	}
	s.Press("R G").Sees("Muted: Checkout v2", "until 27 Nov", "Muted until 27 Nov 2026: It is in hand").Press("m").Misses("Muted: ")
	if last := s.Changes[1].Label; last != "Unmute Checkout v2" {
		t.Errorf("it is called %s", last)
	}
	s.Press("u")
	if len(s.Ran) != 1 || s.Ran[0] != "undo" {
		t.Errorf("u runs %v", s.Ran)
	}
}

func TestNothingIsMutedWithoutAReason(t *testing.T) {
	s := sampled(t, 80, 24).Press("r m 'fri' enter").Sees("▲ Say why it is muted").Press("esc")
	if len(s.Changes) > 0 {
		t.Errorf("%+v", s.Changes)
	}
	s.Refusal = errors.New("the disk is full")
	s.Press("r m 'fri' tab 'A week off' enter").Sees("The disk is full", "A week off")
}

func TestTuningARule(t *testing.T) {
	s := sampled(t, 80, 24).Press("R").Sees("People who are blocked in onb", "Somebody on a program is blocked on 1 module or more.")
	s.Press("k k k t").Sees("Actions due", "An action is due today, or overdue.").Press("'3'").Sees("An action is due within 3 days, or overdue.")
	s.Press("enter").Sees("up to 3 days", "As it comes: on the day.")
	if s.Changes[0].Label != "Set the threshold of “Actions due” to 3 days" {
		t.Errorf("it is called %s", s.Changes[0].Label)
	}
	s.Press("t '60%' enter").Sees("▲ The threshold of “Actions due” counts days, and not %")
	s.Press("ctrl+u").Sees("An action is due today, or overdue.").Press("enter").Misses("As it comes")
	s.Press("t enter").Says("It is so already")
}

// What is not here by a rule leads to all of them, and what cannot be saved is looked at all the same.
func TestRulesCanBeLookedAt(t *testing.T) {
	s := sampled(t, 80, 24).Press("l r").Sees("Rules · ")
	s.ReadOnly = "The file is read-only"
	s.Press("j m").Says("The file is read-only").Press("esc h r m").Sees("▲ The file is read-only")
	if len(s.Changes) > 0 {
		t.Error("something was changed")
	}
}

func TestACountOfWhatIsMutedLeadsToTheRules(t *testing.T) {
	s := sampled(t, 120, 40)
	r, _ := attention.RuleCalled(model.OffTrackRule)
	_, edits := attention.MuteRule(s.P, s.Now, r, attention.Mute{Until: s.Now.Today.Add(3), Reason: "Later"})
	s.With(edits).Mouse(screen.Click, "1 muted", 0)
	if len(s.Ran) != 1 || s.Ran[0] != "home.rules" {
		t.Errorf("it runs %v", s.Ran)
	}
}

func TestGoldenRules(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		s := sampled(t, size[0], size[1])
		r, _ := attention.RuleCalled(model.StaleRule)
		_, edits := attention.MuteRule(s.P, s.Now, r, attention.Mute{Until: s.Now.Today.Add(7), Reason: "Everybody is at the offsite"})
		s.With(edits).Press("R g j j j j")
		t.Run(sizeOf(size), func(t *testing.T) { s.Frame().IsGolden(t) })
	}
	for _, c := range []struct{ name, keys string }{{"menu", "j j j r"}, {"muting", "j j j r m 'next mon' tab"}, {"tuning", "j j j r t"}} {
		t.Run(c.name, func(t *testing.T) { sampled(t, 80, 24).Press(c.keys).Frame().IsGolden(t) })
	}
	t.Run("ascii", func(t *testing.T) {
		golden.RequireEqual(t, []byte(sampled(t, 80, 24).Press("R").Look("ascii").Picture().Render()))
	})
}
