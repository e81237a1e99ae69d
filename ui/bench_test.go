package ui_test

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// open is how many initiatives of a portfolio are open; the others were closed years ago.
const open = 1000

// many is a file with so many initiatives, in 40 teams.
func many(b *testing.B, rows int) string {
	b.Helper()
	now, past := model.MomentOf(monday), model.MomentOf(monday.AddDate(-4, 0, 0))
	p := model.New()
	var edits []model.Edit
	for n := range 40 {
		edits = append(edits, p.Teams.Add(now, model.ID[model.Team](fmt.Sprintf("t%02d", n)), func(t *model.Team) {
			t.Name = fmt.Sprintf("Team %02d", n)
		})...)
	}
	for n := range rows {
		when := now
		if n >= open {
			when = past
		}
		edits = append(edits, p.Initiatives.Add(when, model.ID[model.Initiative](fmt.Sprintf("i%06d", n)), func(i *model.Initiative) {
			i.Title, i.Status, i.Confidence, i.Horizon = fmt.Sprintf("Initiative %d", n), model.OnTrack, model.Medium, model.Now
			i.Team = model.ID[model.Team](fmt.Sprintf("t%02d", n%40))
			i.Start = when.Today.Add(n%200 - 60)
			i.Target = i.Start.Add(40)
			if n >= open {
				i.Status = model.Done
			}
		})...)
	}
	return newFile(b, []model.Entry{{Change: model.Change{Actor: "Ana", Label: "Fill it", Edits: edits}}})
}

func sizes(b *testing.B, run func(*testing.B, string)) {
	for _, rows := range []int{1000, 10_000, 100_000} {
		path := many(b, rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) { run(b, path) })
	}
}

// Opening the file, loading what is open and drawing it, without what follows behind the first frame.
func BenchmarkFirstFrame(b *testing.B) {
	sizes(b, func(b *testing.B, path string) {
		for b.Loop() {
			d := closed(b, path)
			d.slow = true
			d.start(120, 40).turn().turn()
			if frame := d.app.View().Content; len(frame) < 1000 {
				b.Fatal("there is nothing on the screen")
			}
			b.StopTimer()
			d.letGo()
			if err := d.app.Close(); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	})
}

// A key that moves the cursor, and the frame after it.
func BenchmarkCursorKey(b *testing.B) {
	sizes(b, func(b *testing.B, path string) {
		d := opened(b, path, 120, 40)
		down, up := screen.Press("down"), screen.Press("up")
		for b.Loop() {
			d.app.Update(down)
			d.app.View()
			d.app.Update(up)
			d.app.View()
		}
	})
}

// A key that moves the cursor of Home, and of its rules, and the frame after it.
func BenchmarkHomeKey(b *testing.B)  { atHome(b, "1") }
func BenchmarkRulesKey(b *testing.B) { atHome(b, "1 R") }

func atHome(b *testing.B, keys string) {
	sizes(b, func(b *testing.B, path string) {
		d := opened(b, path, 120, 40).press(keys)
		down, up := screen.Press("down"), screen.Press("up")
		for b.Loop() {
			d.app.Update(down)
			d.app.View()
			d.app.Update(up)
			d.app.View()
		}
	})
}

// A letter typed into a filter, and the frame after it.
func BenchmarkFilterKey(b *testing.B) {
	sizes(b, func(b *testing.B, path string) {
		d := opened(b, path, 120, 40).press("/ 'initiative 1'")
		letter, back := screen.Press("2"), screen.Press("backspace")
		for b.Loop() {
			d.app.Update(letter)
			d.app.View()
			d.app.Update(back)
			d.app.View()
		}
	})
}

// A letter typed into the palette, which looks at every row, and the frame after it.
func BenchmarkPaletteKey(b *testing.B) {
	sizes(b, func(b *testing.B, path string) {
		d := opened(b, path, 120, 40).press(": 'status initiative 1'")
		letter, back := screen.Press("2"), screen.Press("backspace")
		for b.Loop() {
			d.app.Update(letter)
			d.app.View()
			d.app.Update(back)
			d.app.View()
		}
	})
}

// An edit, from the key until it is saved and shown.
func BenchmarkEdit(b *testing.B) {
	sizes(b, func(b *testing.B, path string) {
		d := opened(b, path, 120, 40)
		for b.Loop() {
			d.press(">")
			d.app.View()
			d.press("<")
			d.app.View()
		}
	})
}
