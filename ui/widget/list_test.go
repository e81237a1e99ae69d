package widget

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestListKeepsAMarginAroundTheCursor(t *testing.T) {
	var l List
	l.Resize(7)
	l.Reload(20, func() int { return 0 })
	for _, step := range []struct {
		name        string
		do          func()
		cursor, top int
	}{
		{"down within the window", func() { l.Move(4) }, 4, 0},
		{"down at the margin", func() { l.Move(1) }, 5, 1},
		{"up within the window", func() { l.Move(-2) }, 3, 1},
		{"up at the margin", func() { l.Move(-1) }, 2, 0},
		{"a page down", func() { l.Page(1) }, 8, 6},
		{"half a page up", func() { l.Page(-0.5) }, 5, 3},
		{"to the end", l.End, 19, 13},
		{"beyond the end", func() { l.Move(9) }, 19, 13},
		{"wheel up", func() { l.Scroll(-3) }, 14, 10},
		{"home", l.Home, 0, 0},
		{"wheel down", func() { l.Scroll(1) }, 3, 1},
		{"smaller window", func() { l.Resize(3) }, 3, 2},
	} {
		step.do()
		if l.Cursor() != step.cursor || l.top != step.top {
			t.Errorf("%s: cursor %d from %d, want %d from %d", step.name, l.Cursor(), l.top, step.cursor, step.top)
		}
	}
}

func TestListKeepsTheRowAcrossReloads(t *testing.T) {
	var l List
	l.Resize(5)
	rows := []string{"a", "b", "c", "d", "e", "f", "g", "h", "i"}
	load := func(next []string) {
		held := ""
		if at := l.Cursor(); at >= 0 {
			held = rows[at]
		}
		rows = next
		l.Reload(len(rows), func() int { return slices.Index(rows, held) })
	}
	l.Reload(len(rows), func() int { return 0 })
	l.Select(4) // "e", on the third line of c d e f g
	load([]string{"x", "y", "a", "b", "c", "d", "e", "f", "g", "h", "i"})
	if from, _ := l.Window(); rows[l.Cursor()] != "e" || l.Cursor()-from != 2 {
		t.Errorf("on %q, line %d; want e on line 2", rows[l.Cursor()], l.Cursor()-from)
	}
	load([]string{"a", "b", "c", "d", "f", "g", "h", "i"}) // e has gone, and so have two before it
	if l.Cursor() != 6 {
		t.Errorf("the cursor is on row %d, want 6 as before", l.Cursor())
	}
	load([]string{"a"})
	if l.Cursor() != 0 {
		t.Errorf("the cursor is on row %d of one", l.Cursor())
	}
	load(nil)
	if l.Cursor() != -1 {
		t.Errorf("an empty list has its cursor on %d", l.Cursor())
	}
	if _, ok := l.Row(0); ok {
		t.Error("an empty list has a row to click")
	}
}

func TestListCursorIsAlwaysInSight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l List
		number := rapid.IntRange(-40, 40)
		t.Repeat(map[string]func(*rapid.T){
			"resize": func(t *rapid.T) { l.Resize(number.Draw(t, "height")) },
			"reload": func(t *rapid.T) {
				count, found := max(number.Draw(t, "count"), 0), -1
				if count > 0 && rapid.Bool().Draw(t, "found") {
					found = rapid.IntRange(0, count-1).Draw(t, "at")
				}
				l.Reload(count, func() int { return found })
				if found >= 0 && l.Cursor() != found {
					t.Fatalf("on row %d, want %d", l.Cursor(), found)
				}
			},
			"move":   func(t *rapid.T) { l.Move(number.Draw(t, "rows")) },
			"page":   func(t *rapid.T) { l.Page(float64(number.Draw(t, "halves")) / 2) },
			"scroll": func(t *rapid.T) { l.Scroll(number.Draw(t, "rows")) },
			"select": func(t *rapid.T) { l.Select(number.Draw(t, "row")) },
			"": func(t *rapid.T) {
				if l.count == 0 {
					return
				}
				if at := l.Cursor(); at < 0 || at >= l.count {
					t.Fatalf("cursor on %d of %d", at, l.count)
				}
				if l.height == 0 {
					return
				}
				from, to := l.Window()
				if from < 0 || to-from != min(l.height, l.count) {
					t.Fatalf("window from %d to %d of %d, %d high", from, to, l.count, l.height)
				}
				above, below := l.Cursor()-from, to-1-l.Cursor()
				keep := min(margin, (l.height-1)/2)
				if above < min(keep, from) || above < 0 || below < min(keep, l.count-to) || below < 0 {
					t.Fatalf("cursor on %d in %d to %d of %d", l.Cursor(), from, to, l.count)
				}
			},
		})
	})
}

func BenchmarkListKey(b *testing.B) {
	var l List
	l.Resize(40)
	l.Reload(100_000, func() int { return 0 })
	b.ReportAllocs()
	for b.Loop() {
		l.Move(1)
		l.Page(-0.5)
		l.End()
		l.Scroll(-3)
	}
}
