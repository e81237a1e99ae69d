package roadmap

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// many is a portfolio of so many initiatives in 40 teams, each waiting for the one before.
func many(b *testing.B, rows int) *model.Portfolio {
	p := model.New()
	var edits []model.Edit
	for n := range 40 {
		id := model.ID[model.Team](fmt.Sprintf("t%02d", n))
		edits = append(edits, p.Teams.Add(monday, id, func(t *model.Team) { t.Name = "Team " + string(id) })...)
	}
	for n := range rows {
		id := func(n int) string { return fmt.Sprintf("i%06d", n) }
		edits = append(edits, p.Initiatives.Add(monday, model.ID[model.Initiative](id(n)), func(i *model.Initiative) {
			i.Title, i.Status, i.Confidence = fmt.Sprintf("Initiative %d", n), model.OnTrack, model.Medium
			i.Team = model.ID[model.Team](fmt.Sprintf("t%02d", n%40))
			i.Horizon = model.Horizon(model.Now.Choices()[n%3])
			i.Start = monday.Today.Add(n%200 - 60)
			i.Target = i.Start.Add(40)
		})...)
		if n > 0 && n%10 == 0 {
			edits = append(edits, p.Dependencies.Add(monday, model.ID[model.Dependency](id(n)), func(d *model.Dependency) {
				d.From, d.To = model.ID[model.Initiative](id(n-1)), model.ID[model.Initiative](id(n))
				d.State = model.Accepted
			})...)
		}
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		b.Fatal(err)
	}
	return p
}

func benchmark(b *testing.B, keys string, run func(*screentest.Stage)) {
	for _, rows := range []int{100, 1000, 100_000} {
		p := many(b, rows)
		for l := range layouts {
			b.Run(fmt.Sprintf("%s/%d", l, rows), func(b *testing.B) {
				d := drive(b, p, 120, 40)
				viewOf(d).layout = l
				d.Press(keys)
				viewOf(d).Draw(d.Scene(), canvas.New(d.W, d.H))
				for b.Loop() {
					run(d)
				}
			})
		}
	}
}

// A key and the frame after it, in the middle of the rows.
func BenchmarkCursorKey(b *testing.B) {
	benchmark(b, "G", func(d *screentest.Stage) {
		d.Send(screen.Press("up"))
		viewOf(d).Draw(d.Scene(), canvas.New(d.W, d.H))
		d.Send(screen.Press("down"))
		viewOf(d).Draw(d.Scene(), canvas.New(d.W, d.H))
	})
}

func BenchmarkDraw(b *testing.B) {
	benchmark(b, "", func(d *screentest.Stage) { viewOf(d).Draw(d.Scene(), canvas.New(d.W, d.H)) })
}

// The first frame of another revision: everything is worked out anew.
func BenchmarkRevision(b *testing.B) {
	benchmark(b, "", func(d *screentest.Stage) {
		next := *d.P
		d.P = &next
		viewOf(d).index.of = nil
		viewOf(d).Draw(d.Scene(), canvas.New(d.W, d.H))
	})
}
