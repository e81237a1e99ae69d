package ui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A number on Home opens exactly as many rows, and so do those of what is up to somebody.
func TestANumberOnHomeOpensAsManyRows(t *testing.T) {
	for _, c := range []struct{ keys, number, opens string }{
		{"1", "24 items", "24 found /-status:parked"},
		{"1", "1 late", "1 found /is:late"},
		{"1 m", "2 items", "2 found /-status:parked"},
	} {
		d := sampled(t, 120, 60, soon).press(c.keys)
		x, y := d.find(c.number, 0)
		d.mouse(tea.MouseClickMsg(at(x, y))).mouse(tea.MouseReleaseMsg(at(x, y))).sees(c.opens)
	}
	d := sampled(t, 120, 60, soon).press("1")
	for _, line := range []struct{ text, opens string }{
		{"✓ done  ", "2 found"}, {"● on track  ", "8 found"}, {"▲ at risk  ", "3 found"}, {"■ off track  ", "1 found"}, {"○ to do  ", "10 found"},
	} {
		d.press("1").click(line.text).press("enter").sees(line.opens)
	}
}
