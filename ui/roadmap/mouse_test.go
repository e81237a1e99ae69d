package roadmap

import (
	"strings"
	"testing"

	"quarterdeck/ui/screen"
)

func TestClicks(t *testing.T) {
	d := sampled(t, 120, 60)
	d.Mouse(screen.Click, "Audit log", 0).Sees("Audit log · on track")
	d.Mouse(screen.Click, "▾ GROWTH", 2).Misses("Checkout v2   ").Mouse(screen.Click, "▸ GROWTH", 2).Sees("Checkout v2   ")
	d.Mouse(screen.Click, "List", 1).Sees("TARGET").Mouse(screen.Click, "SLIP", 1).Sees("order: slip")
	d.Mouse(screen.Click, "Timeline", 1).Sees("CONF")
	d.Mouse(screen.Click, "done: since 1 Oct", 1).Sees("done: hidden").Misses("Signup revamp")
	d.Mouse(screen.Click, "▸ MILESTONES", 1).Sees("▾ MILESTONES")
	d.Mouse(screen.DoubleClick, "Rate limits", 0)
	if len(d.Overlays) != 1 {
		t.Error("a double-click opens the form")
	}
}

func TestDraggingABar(t *testing.T) {
	d := sampled(t, 120, 60).To("Audit log")
	const bar = 65 // cells from the title to the middle of the bar
	d.Mouse(screen.Click, "Rate limits", bar).Mouse(screen.Drag, "Rate limits", bar+3).Mouse(screen.Drag, "Rate limits", bar+6)
	d.Sees("Move Rate limits to 28 Dec 2026 (+2 wk)")
	d.Mouse(screen.Drop, "Rate limits", bar+6).Says("Move Rate limits to 28 Dec 2026 (+2 wk)")
	if len(d.Changes) != 1 || len(d.Overlays) != 0 {
		t.Errorf("%d changes, %d overlays", len(d.Changes), len(d.Overlays))
	}
}

func TestDraggingTheEndOfABar(t *testing.T) {
	d := sampled(t, 120, 60).To("Audit log")
	end := strings.LastIndex(d.Row("Rate limits"), "▓")
	width := len([]rune(d.Row("Rate limits")[:end])) - titleCol
	d.Mouse(screen.Click, "Rate limits", width).Mouse(screen.Drag, "Rate limits", width-3).Mouse(screen.Drop, "Rate limits", 0)
	if i := item(d, "Rate limits"); i.Start.String() != "2026-11-02" || i.Target.String() != "2026-12-07" {
		t.Errorf("from %s to %s", i.Start, i.Target)
	}
}

func TestWheel(t *testing.T) {
	d := sampled(t, 120, 24)
	before := d.Frame()
	for range 4 {
		d.Mouse(screen.WheelDown, "OWNER", 0)
	}
	if d.Frame() == before {
		t.Error("the wheel does nothing")
	}
	for range 9 {
		d.Mouse(screen.WheelUp, "OWNER", 0)
	}
	d.Sees("GO-TO-MARKET")
}

// At the edge of the picture every movement scrolls it by a step, and what is held comes along.
func TestDraggingABarToTheEdgeScrolls(t *testing.T) {
	d := sampled(t, 120, 60).To("Audit log").Sees("weeks · 28 Sep 2026")
	const bar = 65 // cells from the title to the middle of the bar, in the week of 7 December
	d.Mouse(screen.Click, "Rate limits", bar).Mouse(screen.Drag, "Rate limits", bar+3).Sees("weeks · 28 Sep 2026")
	_, y := d.At("Rate limits")
	d.Point(screen.Drag, 118, y).Sees("weeks · 5 Oct 2026").Point(screen.Drag, 119, y).Sees("weeks · 12 Oct 2026")
	d.Sees("Move Rate limits to 19 Apr 2027 (+18 wk)") // from the week of 7 December to that of 12 April
	d.Point(screen.Drag, 30, y).Sees("weeks · 5 Oct 2026").Point(screen.Drag, 40, y).Sees("weeks · 28 Sep 2026")
	d.Point(screen.Drop, 40, y).Says("Move Rate limits to 5 Oct 2026")
	if i := item(d, "Rate limits"); i.Start != day(t, "2026-08-24") {
		t.Errorf("it starts on %s", i.Start)
	}
}

// At the ends of a column every movement takes the card one further, and the column scrolls after it.
func TestDraggingACardToTheEdgeScrolls(t *testing.T) {
	d := sampled(t, 120, 24).Press("]").To("Checkout v2").Misses("Onboarding emails")
	x, y := d.At("Checkout v2")
	d.Point(screen.Click, x, y).Mouse(screen.Drag, "SSO + SCIM", 1)
	_, end := d.At("+ 3 more")
	for range 8 {
		d.Point(screen.Drag, x, end)
	}
	d.Sees("Onboarding emails", "+ 3 above").Misses("SSO + SCIM")
	_, head := d.At("━━━")
	for range 20 {
		d.Point(screen.Drag, x, head)
	}
	d.Sees("SSO + SCIM", "+ 3 more").Point(screen.Drag, x, end).Point(screen.Drop, x, end)
	d.Press("g").Sees("▌● SSO + SCIM")
	if a, b := item(d, "SSO + SCIM").Rank.Or(0), item(d, "Checkout v2").Rank.Or(0); a >= b {
		t.Errorf("ranks %v and %v", a, b)
	}
}
