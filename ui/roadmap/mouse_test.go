package roadmap

import (
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
	y := 0
	for d.point(screen.Click, 70, y); d.view.press.row != d.item("Rate limits").Ref() || !d.view.press.bar; y++ {
		if y > 60 {
			t.Fatal("there is no such bar")
		}
		d.point(screen.Click, 70, y)
	}
	d.view.closed = true
	y--
	d.point(screen.Click, 70, y)
	d.point(screen.Drag, 73, y).point(screen.Drag, 76, y).sees("Move Rate limits to 28 Dec 2026 (+2 wk)")
	d.point(screen.Drop, 76, y).says("Move Rate limits to 28 Dec 2026 (+2 wk)")
	if len(d.changes) != 1 || len(d.overlays) != 0 {
		t.Errorf("%d changes, %d overlays", len(d.changes), len(d.overlays))
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
