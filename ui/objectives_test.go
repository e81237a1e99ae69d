package ui_test

import (
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui"
)

const weekFour = "Trials active in week four"

// said is the values that the key result with the title has been checked in with, as they are in the file.
func (d *driver) said(title string) []string {
	d.Helper()
	var values []string
	p := d.stored()
	for c := range p.CheckIns.All() {
		if k := p.KeyResults.Get(c.KeyResult); k.Title == title {
			values = append(values, c.Value.String())
		}
	}
	return values
}

func TestACheckInIsOnTheDiskAndCanBeUndone(t *testing.T) {
	d := sampled(t, 110, 30).press("3").sees("‹ Q4 2026 ›", "3 check-ins due").to(weekFour)
	before := len(d.said(weekFour))
	d.press("c '42' enter").sees("42%, on track", "u undo", "2 check-ins due")
	if values := d.said(weekFour); len(values) != before+1 || !slices.Contains(values, "42") {
		t.Errorf("the file says %v", values)
	}
	d.press("u").sees("Undo: Check in Trials active in week four: 42%", "3 check-ins due")
	if values := d.said(weekFour); len(values) != before {
		t.Errorf("the file says %v", values)
	}
	d.press("U").sees("2 check-ins due")
}

func TestThePaletteChecksIn(t *testing.T) {
	d := sampled(t, 110, 30).press("3").press(": 'trials that'").sees("Go to Trials that pay").misses("Go to Trials that pay, ")
	d.press("esc : 'check in trials that pay' enter").sees("Check in 3.1 Trials that pay", "▌     ■ 3.1")
}

func TestFiguresLeadToTheWorkBehindThem(t *testing.T) {
	d := sampled(t, 110, 30).press("3").to("Trials that pay").press("enter").sees("Progress of 3.1")
	d.press("G enter").sees("▌  ■ Checkout v2", "CONF")
	d.press("0").press("3").sees("▌     ■ 3.1") // where it was left
}

func TestAPastQuarterIsReadWhenSomebodyLooks(t *testing.T) {
	d := sampled(t, 110, 30).press("3 H").sees("‹ Q3 2026 ›", "Halve the drop-out at signup", "scored 0.7")
	d.press("t").sees("‹ Q4 2026 ›")
}

// A key that is pressed while the last change is still being saved builds on it.
func TestObjectivesMoveAsOftenAsTheKeyIsPressed(t *testing.T) {
	d := sampled(t, 110, 40).press("3").to("Requests get an answer")
	d.slow = true
	d.press("K K K").letGo()
	rows := strings.Join(d.frame().Lines(), "\n")
	if requests, cut := strings.Index(rows, "Requests get"), strings.Index(rows, "Cut the load"); requests > cut {
		t.Errorf("it has moved by less than three:\n%s", rows)
	}
	for range 3 {
		d.press("u")
	}
	o := d.stored().Objectives.Get("smp-o-007")
	if o.Rank != model.Num(70) {
		t.Errorf("its rank is %s", o.Rank)
	}
}

// Everybody sees what somebody else checks in.
func TestOthersCheckIn(t *testing.T) {
	d := sampled(t, 110, 30, func(o *ui.Options) { o.Poll = 1 }).until("GROWTH").press("3").until("3 check-ins due").to(weekFour)
	d.elsewhere(func(s model.Store) error {
		p, err := s.Load(t.Context(), model.Scope{})
		if err != nil {
			return err
		}
		edits := p.CheckIns.Add(model.MomentOf(monday), "theirs", func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value = "smp-k-022", model.DateOf(monday), model.Num(43)
		})
		_, err = s.Commit(t.Context(), model.Change{Actor: "Ben", Label: "Check in " + weekFour, Edits: edits})
		return err
	})
	d.until("43% → 45%").until("2 check-ins due")
}
