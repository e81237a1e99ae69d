package data_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
)

// open is how many initiatives of a big portfolio are open, whatever its size.
const open = 1_000

// sizes is how many initiatives the benchmarks work on.
func sizes() []int {
	if testing.Short() {
		return []int{1_000}
	}
	return []int{1_000, 10_000, 100_000}
}

// large is a change that adds so many initiatives with what goes with them: people, teams, dependencies and notes.
func large(rows int) model.Change {
	now, p := model.MomentOf(clock()), model.New()
	c := model.Change{Actor: "ana", Label: "Import"}
	team := func(n int) model.ID[model.Team] { return model.ID[model.Team](fmt.Sprintf("t%02d", n%20)) }
	person := func(n int) model.ID[model.Person] { return model.ID[model.Person](fmt.Sprintf("p%02d", n%50)) }
	work := func(n int) model.ID[model.Initiative] { return model.ID[model.Initiative](fmt.Sprintf("i%06d", n)) }
	for n := range 20 {
		c.Edits = append(c.Edits, p.Teams.Add(now, team(n), func(t *model.Team) { t.Name = fmt.Sprint("Team ", n) })...)
	}
	for n := range 50 {
		c.Edits = append(c.Edits, p.People.Add(now, person(n), func(x *model.Person) {
			x.Name, x.Team = fmt.Sprint("Person ", n), team(n)
		})...)
	}
	for n := range rows {
		c.Edits = append(c.Edits, p.Initiatives.Add(now, work(n), func(i *model.Initiative) {
			i.Title, i.Owner, i.Team, i.Horizon = fmt.Sprintf("Initiative number %d of many", n), person(n), team(n), model.Now
			i.Start, i.Target, i.Estimate = now.Today.Add(-n%400), now.Today.Add(60-n%400), model.Num(float64(n%20)/2)
			i.Tags, i.Confidence, i.Status = "growth, q4", model.High, model.OnTrack
			i.Outcome = "Fewer people leave before they have paid, which shows in the weekly figures"
			if n%(rows/open) != 0 {
				i.Status, i.Closed = model.Done, now.Today.Add(-n%3650)
			}
		})...)
	}
	for n := 0; n+3 < rows; n += 20 {
		c.Edits = append(c.Edits, p.Notes.Add(now, model.ID[model.Note](fmt.Sprintf("n%06d", n)), func(x *model.Note) {
			x.Text, x.Subject = "Ask again in January", work(n).Ref()
		})...)
	}
	return c
}

// sized is a new portfolio of that size.
func sized(b *testing.B, rows int) model.Store {
	b.Helper()
	s, err := data.Create(ctx, filepath.Join(b.TempDir(), "plan.db"), data.Options{}, []model.Entry{{Change: large(rows)}})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

func perSize(b *testing.B, run func(b *testing.B, s model.Store)) {
	for _, rows := range sizes() {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			s := sized(b, rows)
			b.ResetTimer()
			run(b, s)
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	perSize(b, func(b *testing.B, s model.Store) {
		for b.Loop() {
			again, err := data.Open(ctx, s.Info().Path, data.Options{})
			if err != nil {
				b.Fatal(err)
			}
			again.Close()
		}
	})
}

func benchmarkLoad(b *testing.B, scope model.Scope) {
	perSize(b, func(b *testing.B, s model.Store) {
		for b.Loop() {
			if _, err := s.Load(ctx, scope); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkLoadOpen(b *testing.B) { benchmarkLoad(b, model.Scope{}) }
func BenchmarkLoadYear(b *testing.B) {
	benchmarkLoad(b, model.Scope{Since: model.MomentOf(clock()).Today.Add(-365)})
}

// BenchmarkLoadBrief loads what the status is worked out from.
func BenchmarkLoadBrief(b *testing.B) {
	benchmarkLoad(b, model.Scope{Since: model.MomentOf(clock()).Today.Add(-92), Brief: true})
}

func BenchmarkLoadAll(b *testing.B) { benchmarkLoad(b, model.Scope{All: true}) }

// BenchmarkLoadOKRs loads what the first frame of the OKR view is made of: a thousand key results.
func BenchmarkLoadOKRs(b *testing.B) {
	s, err := data.Create(ctx, filepath.Join(b.TempDir(), "plan.db"), data.Options{}, []model.Entry{{Change: ambitious(200)}})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for b.Loop() {
		if _, err := s.Load(ctx, model.Scope{}); err != nil {
			b.Fatal(err)
		}
	}
}

// ambitious is a change that adds a quarter with so many objectives, five key results for each and the check-ins of
// thirteen weeks.
func ambitious(objectives int) model.Change {
	now, p := model.MomentOf(clock()), model.New()
	c := model.Change{Actor: "ana", Label: "Import", Edits: p.Periods.Add(now, "q4", func(q *model.Period) {
		q.Name, q.Kind, q.State = "Q4 2026", model.Quarterly, model.Active
		q.Start, q.End = model.NewDate(2026, time.October, 1), model.NewDate(2026, time.December, 31)
	})}
	for n := range objectives {
		o := model.ID[model.Objective](fmt.Sprintf("o%04d", n))
		c.Edits = append(c.Edits, p.Objectives.Add(now, o, func(x *model.Objective) {
			x.Title, x.Period, x.Rank = fmt.Sprintf("Objective %d of many", n), "q4", model.Num(float64(n))
		})...)
		for k := range 5 {
			id := model.ID[model.KeyResult](fmt.Sprintf("k%04d%d", n, k))
			c.Edits = append(c.Edits, p.KeyResults.Add(now, id, func(x *model.KeyResult) {
				x.Title, x.Objective, x.Kind = fmt.Sprintf("Key result %d of %d", k, n), o, model.Increase
				x.Start, x.Target, x.Unit = model.Num(10), model.Num(60), "%"
			})...)
			for week := range 13 {
				said := model.ID[model.CheckIn](fmt.Sprintf("c%04d%d%02d", n, k, week))
				c.Edits = append(c.Edits, p.CheckIns.Add(now, said, func(x *model.CheckIn) {
					x.KeyResult, x.Date = id, model.NewDate(2026, time.October, 1).Add(week)
					x.Value, x.Confidence, x.Note = model.Num(float64(10+3*week)), model.Num(6), "As last week, with a little more"
				})...)
			}
		}
	}
	return c
}

func BenchmarkCommit(b *testing.B) {
	perSize(b, func(b *testing.B, s model.Store) {
		before := "Initiative number 0 of many"
		for n := 0; b.Loop(); n++ {
			after := fmt.Sprint("Initiative ", n)
			c := model.Change{Actor: "bob", Label: "Rename", Edits: []model.Edit{{
				Ref: model.Ref{Kind: "initiative", ID: "i000000"}, Field: "title", Before: before, After: after,
			}}}
			if _, err := s.Commit(ctx, c); err != nil {
				b.Fatal(err)
			}
			before = after
		}
	})
}

func BenchmarkUndoRedo(b *testing.B) {
	perSize(b, func(b *testing.B, s model.Store) {
		c := model.Change{Actor: "bob", Label: "Stage", Edits: []model.Edit{{
			Ref: model.Ref{Kind: "initiative", ID: "i000000"}, Field: "stage", After: "beta",
		}}}
		if _, err := s.Commit(ctx, c); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			for _, step := range []func(context.Context, string) (model.Entry, error){s.Undo, s.Redo} {
				if _, err := step(ctx, "bob"); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

func BenchmarkSinceNothing(b *testing.B) {
	perSize(b, func(b *testing.B, s model.Store) {
		for b.Loop() {
			if _, err := s.Since(ctx, 1); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkImport commits all rows at once and takes them back.
func BenchmarkImport(b *testing.B) {
	for _, rows := range sizes() {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			s, err := data.Create(ctx, filepath.Join(b.TempDir(), "plan.db"), data.Options{}, nil)
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			c := large(rows)
			for b.Loop() {
				if _, err := s.Commit(ctx, c); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if _, err := s.Undo(ctx, "ana"); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}
