package roadmap

import (
	"strings"
	"testing"

	"quarterdeck/ui/screen"
)

func TestClicks(t *testing.T) {
	d := sampled(t, 120, 60)
	d.mouse(screen.Click, "Audit log", 0).sees("Audit log · on track")
	d.mouse(screen.Click, "▾ GROWTH", 2).misses("Checkout v2   ").mouse(screen.Click, "▸ GROWTH", 2).sees("Checkout v2   ")
	d.mouse(screen.Click, "List", 1).sees("TARGET").mouse(screen.Click, "SLIP", 1).sees("order: slip")
	d.mouse(screen.Click, "Timeline", 1).sees("CONF")
	d.mouse(screen.Click, "done: shown", 1).sees("done: hidden").misses("Signup revamp")
	d.mouse(screen.Click, "▸ MILESTONES", 1).sees("▾ MILESTONES")
	d.mouse(screen.DoubleClick, "Rate limits", 0)
	if len(d.overlays) != 1 {
		t.Error("a double-click opens the form")
	}
}

func TestDraggingABar(t *testing.T) {
	d := sampled(t, 120, 60).at("Audit log")
	const bar = 65 // cells from the title to the middle of the bar
	d.mouse(screen.Click, "Rate limits", bar).mouse(screen.Drag, "Rate limits", bar+3).mouse(screen.Drag, "Rate limits", bar+6)
	d.sees("Move Rate limits to 28 Dec 2026 (+2 wk)")
	d.mouse(screen.Drop, "Rate limits", bar+6).says("Move Rate limits to 28 Dec 2026 (+2 wk)")
	if len(d.changes) != 1 || len(d.overlays) != 0 {
		t.Errorf("%d changes, %d overlays", len(d.changes), len(d.overlays))
	}
}

func TestDraggingTheEndOfABar(t *testing.T) {
	d := sampled(t, 120, 60).at("Audit log")
	end := strings.LastIndex(d.row("Rate limits"), "▓")
	width := len([]rune(d.row("Rate limits")[:end])) - titleCol
	d.mouse(screen.Click, "Rate limits", width).mouse(screen.Drag, "Rate limits", width-3).mouse(screen.Drop, "Rate limits", 0)
	if i := d.item("Rate limits"); i.Start.String() != "2026-11-02" || i.Target.String() != "2026-12-07" {
		t.Errorf("from %s to %s", i.Start, i.Target)
	}
}

func TestWheel(t *testing.T) {
	d := sampled(t, 120, 24)
	before := d.frame()
	for range 4 {
		d.mouse(screen.WheelDown, "OWNER", 0)
	}
	if d.frame() == before {
		t.Error("the wheel does nothing")
	}
	for range 9 {
		d.mouse(screen.WheelUp, "OWNER", 0)
	}
	d.sees("GO-TO-MARKET")
}

// At the edge of the picture every movement scrolls it by a step, and what is held comes along.
func TestDraggingABarToTheEdgeScrolls(t *testing.T) {
	d := sampled(t, 120, 60).at("Audit log").sees("weeks · 28 Sep 2026")
	const bar = 65 // cells from the title to the middle of the bar, in the week of 7 December
	d.mouse(screen.Click, "Rate limits", bar).mouse(screen.Drag, "Rate limits", bar+3).sees("weeks · 28 Sep 2026")
	_, y := d.find("Rate limits")
	d.point(screen.Drag, 118, y).sees("weeks · 5 Oct 2026").point(screen.Drag, 119, y).sees("weeks · 12 Oct 2026")
	d.sees("Move Rate limits to 19 Apr 2027 (+18 wk)") // from the week of 7 December to that of 12 April
	d.point(screen.Drag, 30, y).sees("weeks · 5 Oct 2026").point(screen.Drag, 40, y).sees("weeks · 28 Sep 2026")
	d.point(screen.Drop, 40, y).says("Move Rate limits to 5 Oct 2026")
	if i := d.item("Rate limits"); i.Start != day(t, "2026-08-24") {
		t.Errorf("it starts on %s", i.Start)
	}
}

// At the ends of a column every movement takes the card one further, and the column scrolls after it.
func TestDraggingACardToTheEdgeScrolls(t *testing.T) {
	d := sampled(t, 120, 24).press("]").at("Checkout v2").misses("Onboarding emails")
	x, y := d.find("Checkout v2")
	d.point(screen.Click, x, y).mouse(screen.Drag, "SSO + SCIM", 1)
	_, end := d.find("+ 3 more")
	for range 8 {
		d.point(screen.Drag, x, end)
	}
	d.sees("Onboarding emails", "+ 3 above").misses("SSO + SCIM")
	_, head := d.find("━━━")
	for range 20 {
		d.point(screen.Drag, x, head)
	}
	d.sees("SSO + SCIM", "+ 3 more").point(screen.Drag, x, end).point(screen.Drop, x, end)
	d.press("g").sees("▌● SSO + SCIM")
	if a, b := d.item("SSO + SCIM").Rank.Or(0), d.item("Checkout v2").Rank.Or(0); a >= b {
		t.Errorf("ranks %v and %v", a, b)
	}
}
