package roadmap

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
	"quarterdeck/ui/theme"
)

func someDay(t *rapid.T, name string) model.Date {
	return monday.Today.Add(rapid.IntRange(-2000, 2000).Draw(t, name))
}

// Later days never lie further left, and every column's first day lies in that column.
func TestDaysAndColumns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := axis{zoom(rapid.IntRange(0, 2).Draw(t, "zoom")), someDay(t, "first"), rapid.IntRange(0, 300).Draw(t, "w")}
		d, e := someDay(t, "d"), someDay(t, "e")
		if d.Before(e) && a.col(d) > a.col(e) {
			t.Fatalf("%s is in column %d, %s in %d", d, a.col(d), e, a.col(e))
		}
		col := rapid.IntRange(-400, 400).Draw(t, "col")
		if first := a.day(col); a.col(first) != col || a.col(first.Add(-1)) != col-1 {
			t.Fatalf("column %d begins on %s, which is in %d", col, first, a.col(first))
		}
	})
}

// A shift and its opposite leave what they found, but for months that are too short for the day.
func TestShiftsGoBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := someDay(t, "start")
		target := start.Add(rapid.IntRange(0, 300).Draw(t, "days"))
		n := rapid.IntRange(-20, 20).Draw(t, "n")
		there, end := shift{steps: n}.of(start, target)
		if back, last := (shift{steps: -n}).of(there, end); back != start || last != target {
			t.Fatalf("%s – %s came back as %s – %s", start, target, back, last)
		}
		z := zoom(rapid.IntRange(0, 2).Draw(t, "zoom"))
		if s, e := (shift{zoom: z, endSteps: n}).of(start, target); e.Before(s) {
			t.Fatalf("it ends on %s, before %s", e, s)
		}
	})
}

// tangle is a portfolio in which everything can wait for everything.
func tangle(t *rapid.T) *model.Portfolio {
	p := model.New()
	count := rapid.IntRange(2, 9).Draw(t, "rows")
	var edits []model.Edit
	for n := range count {
		edits = append(edits, p.Initiatives.Add(monday, model.ID[model.Initiative](rune('a'+n)), func(i *model.Initiative) {
			i.Title, i.Status, i.Confidence = "Row", model.OnTrack, model.High
			if rapid.Bool().Draw(t, "dated") {
				i.Start = monday.Today.Add(rapid.IntRange(-80, 200).Draw(t, "start"))
				i.Target = i.Start.Add(rapid.IntRange(-20, 120).Draw(t, "days"))
				i.Baseline = i.Target.Add(rapid.IntRange(-40, 40).Draw(t, "slip"))
			}
		})...)
	}
	for n := range count * 2 {
		end := rapid.IntRange(0, count-1)
		from, to := end.Draw(t, "from"), end.Draw(t, "to")
		edits = append(edits, p.Dependencies.Add(monday, model.ID[model.Dependency](rune('a'+n)), func(d *model.Dependency) {
			d.From, d.To = model.ID[model.Initiative](rune('a'+from)), model.ID[model.Initiative](rune('a'+to))
			d.State = model.Proposed
		})...)
	}
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// What a row says without arrows it also says with them.
func TestArrowsOverwriteNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := tangle(t)
		look, _ := theme.Named("mono", true)
		v := New().(*view)
		v.grouping, v.zoom = byNothing, zoom(rapid.IntRange(0, 2).Draw(t, "zoom"))
		sc := screen.Scene{P: p, Cal: p.Calendar(), Theme: &look, Now: monday, W: rapid.IntRange(45, 160).Draw(t, "w"), H: 24}
		l := v.table(sc)
		l.list.Select(rapid.IntRange(0, len(l.all)-1).Draw(t, "cursor"))
		ax := v.axis(sc)
		c := canvas.New(ax.w, len(l.all))
		plot := newPlot(c, ax, func(*model.Initiative) model.Date { return model.Date{} })
		for y, one := range l.all {
			v.drawItemBar(sc, plot, y, one.item, false)
		}
		before := screentest.FrameOf(c.Render()).Lines()
		v.drawArrows(sc, plot, l, 0)
		after := screentest.FrameOf(c.Render()).Lines()
		for y := range before {
			was, is := []rune(before[y]), []rune(after[y])
			for x := range was {
				if was[x] != ' ' && was[x] != is[x] {
					t.Fatalf("line %d: %q became %q", y, before[y], after[y])
				}
			}
		}
	})
}

// No milestone's sign or name stands where another's does, and none of those in the picture is forgotten.
func TestMilestonesKeepApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var edits []model.Edit
		p := model.New()
		count := rapid.IntRange(1, 12).Draw(t, "count")
		for n := range count {
			edits = append(edits, p.Milestones.Add(monday, model.ID[model.Milestone](rune('a'+n)), func(m *model.Milestone) {
				m.Title = rapid.StringMatching(`[A-Z][a-z]{0,14}`).Draw(t, "title")
				m.Date = monday.Today.Add(rapid.IntRange(-50, 120).Draw(t, "date"))
				if rapid.Bool().Draw(t, "stretch") {
					m.Until = m.Date.Add(rapid.IntRange(0, 40).Draw(t, "days"))
				}
			})...)
		}
		p, err := p.Apply(model.Change{Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		d := drive(t, p, rapid.IntRange(60, 200).Draw(t, "w"), 40)
		sc := d.Scene()
		ax, l := viewOf(d).axis(sc), viewOf(d).lanes(sc)
		inPicture := 0
		for m := range p.Milestones.All() {
			to := ax.col(m.Date) + 1
			if !m.Until.IsZero() {
				to = ax.col(m.Until.Add(1))
			}
			if ax.col(m.Date) < ax.w && to > 0 {
				inPicture++
			}
		}
		if len(l.flags)+l.hidden != inPicture {
			t.Fatalf("%d of %d are shown, %d said to be hidden", len(l.flags), inPicture, l.hidden)
		}
		taken := map[[2]int]string{}
		for _, f := range l.flags {
			put := func(x int, text string) {
				for n := range canvas.Width(text) {
					if other := taken[[2]int{x + n, f.y}]; other != "" || x+n >= ax.w || x+n < 0 {
						t.Fatalf("%s stands on %q at %d, %d", f.Title, other, x+n, f.y)
					}
					taken[[2]int{x + n, f.y}] = f.Title
				}
			}
			put(f.x, f.sign)
			if f.label >= 0 {
				put(f.label, f.Title)
			}
		}
	})
}

// Whatever is pressed, at whatever size, nothing breaks and every frame is as large as the screen.
func TestAnyKeysAtAnySize(t *testing.T) {
	p := sample.Portfolio(monday)
	keys := rapid.SampledFrom([]string{
		"up", "down", "left", "right", "g", "G", "pgup", "pgdown", "H", "L", "t", "]", "[", "+", "-", "p", "z", "Z", "M", "enter",
		"/", "f", "o", "O", ".", "space", "ctrl+a", "n", "s", "e", "=", "r", "a", "#", "N", "x", "m", "<", ">", "w", "J", "K",
		"d", "B", "y", "esc", "esc", "esc", "a", "1", "tab", "shift+left", "shift+right", ",", "b",
	})
	rapid.Check(t, func(t *rapid.T) {
		d := drive(t, p, rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 64).Draw(t, "h"))
		for _, key := range rapid.SliceOfN(keys, 1, 25).Draw(t, "keys") {
			if rapid.IntRange(0, 5).Draw(t, "resize") == 0 {
				d.W, d.H = rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 64).Draw(t, "h")
			}
			if rapid.IntRange(0, 5).Draw(t, "mouse") == 0 {
				d.Point(screen.MouseEvent(rapid.IntRange(0, 5).Draw(t, "what")), rapid.IntRange(0, d.W).Draw(t, "x"),
					rapid.IntRange(0, d.H).Draw(t, "y"))
			}
			d.Press(key)
			lines := d.Frame().Lines()
			if len(lines) != d.H {
				t.Fatalf("%d lines, not %d", len(lines), d.H)
			}
			for _, line := range lines {
				if canvas.Width(line) != d.W {
					t.Fatalf("%d columns, not %d: %q", canvas.Width(line), d.W, line)
				}
			}
		}
		var other view
		other.folded = map[string]bool{}
		other.Restore(viewOf(d).State())
		if other.State() != viewOf(d).State() {
			t.Fatalf("%s came back as %s", viewOf(d).State(), other.State())
		}
	})
}
