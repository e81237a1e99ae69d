package okrs

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// many is a quarter with so many key results, five to an objective, each checked in every week; all but the first
// objective serve the first.
func many(b *testing.B, results int) *model.Portfolio {
	p, now := model.New(), screentest.Monday()
	edits := p.Periods.Add(now, "q", func(r *model.Period) {
		r.Name, r.Kind, r.State = "Q4 2026", model.Quarterly, model.Active
		r.Start, r.End = model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31)
	})
	for n := range results {
		of := model.ID[model.Objective](fmt.Sprintf("o%04d", n/5))
		id := model.ID[model.KeyResult](fmt.Sprintf("k%05d", n))
		if n%5 == 0 {
			edits = append(edits, p.Objectives.Add(now, of, func(o *model.Objective) {
				o.Title, o.Period = "Objective "+string(of), "q"
				if n > 0 {
					o.Parent = "o0000"
				}
			})...)
		}
		edits = append(edits, p.KeyResults.Add(now, id, func(k *model.KeyResult) {
			k.Title, k.Objective, k.Kind = "Key result "+string(id), of, model.Increase
			k.Start, k.Target, k.Unit = model.Num(0), model.Num(100), "%"
		})...)
		for week := range 13 {
			edits = append(edits, p.CheckIns.Add(now, model.ID[model.CheckIn](fmt.Sprintf("c%05d-%02d", n, week)),
				func(c *model.CheckIn) {
					c.KeyResult, c.Value = id, model.Num(float64(6*week))
					c.Date = now.Today.Add(7*week - 84)
				})...)
		}
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		b.Fatal(err)
	}
	return p
}

func benchmark(b *testing.B, run func(*screentest.Stage)) {
	for _, results := range []int{10, 100, 1000} {
		p := many(b, results)
		b.Run(fmt.Sprint(results), func(b *testing.B) {
			s := screentest.New(b, New(), p, 120, 40).Wake().Press("G")
			s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
			for b.Loop() {
				run(s)
			}
		})
	}
}

// A step aside in the alignment and the frame after it, and the first frame of another revision: two hundred objectives,
// forty teams, five thousand initiatives.
func BenchmarkAlignment(b *testing.B) {
	p, now := many(b, 1000), screentest.Monday()
	var edits []model.Edit
	for n := range 40 {
		edits = append(edits, p.Teams.Add(now, model.ID[model.Team](fmt.Sprintf("t%02d", n)), func(t *model.Team) {
			t.Name = fmt.Sprintf("Team %02d", n)
		})...)
	}
	for n := range 5000 {
		edits = append(edits, p.Initiatives.Add(now, model.ID[model.Initiative](fmt.Sprintf("i%04d", n)), func(i *model.Initiative) {
			i.Title, i.Status, i.Team = fmt.Sprintf("Work %04d", n), model.OnTrack, model.ID[model.Team](fmt.Sprintf("t%02d", n%40))
			if n%2 == 0 {
				i.KeyResults = model.IDsOf(model.ID[model.KeyResult](fmt.Sprintf("k%05d", n/5)))
			}
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		b.Fatal(err)
	}
	s := screentest.New(b, New(), p, 120, 40).Wake().Press("]")
	s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
	b.Run("key", func(b *testing.B) {
		for b.Loop() {
			for _, key := range []string{"right", "left"} {
				s.Send(screen.Press(key))
				s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
			}
		}
	})
	b.Run("revision", func(b *testing.B) {
		for b.Loop() {
			next := *s.P
			s.P = &next
			s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
		}
	})
}

// A key and the frame after it, at the end of the rows.
func BenchmarkCursorKey(b *testing.B) {
	benchmark(b, func(s *screentest.Stage) {
		for _, key := range []string{"up", "down"} {
			s.Send(screen.Press(key))
			s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	benchmark(b, func(s *screentest.Stage) { s.View.Draw(s.Scene(), canvas.New(s.W, s.H)) })
}

// The first frame of another revision: everything is worked out anew.
func BenchmarkRevision(b *testing.B) {
	benchmark(b, func(s *screentest.Stage) {
		next := *s.P
		s.P = &next
		s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
	})
}
