package ui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui"
)

func TestClickSelectsAndDoubleClickOpens(t *testing.T) {
	d := sampled(t, 120, 40).click("Checkout v2").sees("▌  ■ Checkout v2").misses("Edit ·")
	d.passed += time.Second
	d.click("Referral loop").sees("▌  ● Referral loop").misses("Edit ·")
	d.passed += 100 * time.Millisecond
	d.click("Referral loop").sees("Edit · Referral loop")
}

func TestTwoSlowClicksAreNoDoubleClick(t *testing.T) {
	d := sampled(t, 120, 40).click("Checkout v2")
	d.passed += time.Second
	d.click("Checkout v2").misses("Edit ·")
	d.click("Referral loop").misses("Edit ·") // nor are two quick ones at different places
}

func TestDraggingABarIsOneChange(t *testing.T) {
	d := sampled(t, 120, 40).drag("██████████████████ 7 Dec", 3, 0).sees("✓ Move Launch playbook to 14 Dec 2026")
	if got := d.item("Launch playbook"); got.Start.Long() != "2 Nov 2026" || got.Target.Long() != "14 Dec 2026" {
		t.Errorf("it lies from %s to %s", got.Start.Long(), got.Target.Long())
	}
	d.press("u").sees("Undo: Move Launch playbook")
}

// A drag that begins on a tab takes nothing with it, whatever was clicked before.
func TestDraggingATabMovesNothing(t *testing.T) {
	d := sampled(t, 120, 40)
	x, y := d.find("██████████████████ 7 Dec", 1)
	d.mouse(tea.MouseClickMsg(at(x, y))).mouse(tea.MouseReleaseMsg(at(x, y)))
	d.drag("0 History", 6, 5).press("2").misses("u undo").sees("7 Dec")
	if got := d.item("Launch playbook").Target.Long(); got != "7 Dec 2026" {
		t.Errorf("it ends on %s", got)
	}
}

func TestWheel(t *testing.T) {
	d := sampled(t, 80, 24).sees("GO-TO-MARKET").wheel("GROWTH", tea.MouseWheelDown).wheel("GROWTH", tea.MouseWheelDown)
	d.misses("GO-TO-MARKET").wheel("PLATFORM", tea.MouseWheelUp).wheel("PLATFORM", tea.MouseWheelUp).sees("GO-TO-MARKET")
	d.press(":").sees("▸ Timeline, board").wheel("Filter as you type", tea.MouseWheelDown).misses("▸ Timeline, board")
}

func TestOtherButtonsDoNothing(t *testing.T) {
	d := sampled(t, 80, 24)
	before := d.frame()
	x, y := d.find("0 History", 1)
	d.mouse(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight}).mouse(tea.MouseMotionMsg{X: x, Y: y + 4, Button: tea.MouseRight})
	if d.frame() != before {
		t.Errorf("the screen has changed:\n%s", d.frame())
	}
}

func TestWithoutTheMouse(t *testing.T) {
	d := sampled(t, 80, 24, func(o *ui.Options) { o.Mouse = false })
	if view := d.app.View(); view.MouseMode != tea.MouseModeNone || view.OnMouse != nil {
		t.Error("the terminal is asked for the mouse all the same")
	}
	if view := sampled(t, 80, 24).app.View(); view.MouseMode != tea.MouseModeCellMotion {
		t.Error("the terminal is not asked for the mouse")
	}
}

func TestTheCursorIsTheTerminalsOwnAndStill(t *testing.T) {
	d := sampled(t, 80, 24).press("/ 'sso'")
	cursor := d.app.View().Cursor
	if cursor == nil || cursor.Blink {
		t.Fatalf("the cursor is %v", cursor)
	}
	x, y := d.find("› sso", 5)
	if cursor.X != x || cursor.Y != y {
		t.Errorf("the cursor is at %d, %d, not behind what was typed at %d, %d", cursor.X, cursor.Y, x, y)
	}
}

func TestCopying(t *testing.T) {
	d := sampled(t, 120, 40).to("Checkout v2").press("y enter").sees("✓ Copied")
	if !strings.Contains(d.copied, "Checkout v2") {
		t.Errorf("the clipboard holds %q", d.copied)
	}
}
