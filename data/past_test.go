package data_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
)

// TestADayLooksAsItsCopyDoes keeps a copy of the file at the end of each day, and looks back at these days once much else
// has happened.
func TestADayLooksAsItsCopyDoes(t *testing.T) {
	at := clock()
	opts := data.Options{Now: func() time.Time { at = at.Add(time.Minute); return at }}
	dir := t.TempDir()
	s, err := data.Create(ctx, filepath.Join(dir, "plan.db"), opts, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ref := model.Ref{Kind: "initiative", ID: "i000007"}
	days := []func(*model.Portfolio) []model.Edit{
		func(*model.Portfolio) []model.Edit { return large(1_000).Edits },
		func(p *model.Portfolio) []model.Edit {
			return p.Initiatives.Edit(model.MomentOf(at), "i000007", func(i *model.Initiative) { i.Title, i.Team = "Till", "" })
		},
		nil, // of an undo
		func(p *model.Portfolio) []model.Edit { return p.Archive(model.MomentOf(at), ref) },
		func(p *model.Portfolio) []model.Edit {
			return p.Teams.Add(model.MomentOf(at), "late", func(t *model.Team) { t.Name = "Late" })
		},
	}
	load := func(s model.Store) *model.Portfolio {
		p, err := s.Load(ctx, model.Scope{All: true})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	var ends []time.Time
	var copies []*model.Portfolio
	for n, day := range days {
		if day == nil {
			_, err = s.Undo(ctx, "ana")
		} else {
			_, err = s.Commit(ctx, model.Change{Actor: "ana", Label: "Day", Edits: day(load(s))})
		}
		if err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(dir, fmt.Sprintf("copy%d.db", n))
		if err := data.Backup(ctx, s.Info().Path, out); err != nil {
			t.Fatal(err)
		}
		copied, err := data.Open(ctx, out, opts)
		if err != nil {
			t.Fatal(err)
		}
		copies, ends = append(copies, load(copied)), append(ends, at.Add(time.Hour))
		copied.Close()
		at = at.Add(24 * time.Hour)
	}
	for n, want := range copies {
		rev, err := s.RevAt(ctx, model.StampOf(ends[n]))
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.AsOf(ctx, rev)
		if err != nil {
			t.Fatal(err)
		}
		if written(got) != written(want) || got.Rev != want.Rev {
			t.Errorf("day %d, revision %d, is not as its copy", n, rev)
		}
	}
}

// written is everything that a portfolio holds, as text.
func written(p *model.Portfolio) string {
	var text strings.Builder
	for _, t := range p.Tables() {
		for row := range t.Records() {
			text.WriteString(row.Ref().String())
			for _, f := range t.Kind().Fields() {
				fmt.Fprintf(&text, " %s=%q", f.Name, f.Text(row))
			}
		}
	}
	return text.String()
}

// BenchmarkAsOf looks back over so many entries of which each alters something, in a portfolio of 10,000 initiatives.
func BenchmarkAsOf(b *testing.B) {
	for _, later := range []int{0, 500, 5_000} {
		b.Run(fmt.Sprint(later), func(b *testing.B) {
			history := []model.Entry{{Change: large(10_000)}}
			titles := map[string]string{}
			for n := range later {
				id := fmt.Sprintf("i%06d", n*7%10_000)
				before := titles[id]
				if before == "" {
					before = fmt.Sprintf("Initiative number %d of many", n*7%10_000)
				}
				titles[id] = fmt.Sprint("Title ", n)
				history = append(history, model.Entry{Change: model.Change{Actor: "bob", Label: "Rename", Edits: []model.Edit{{
					Ref: model.Ref{Kind: "initiative", ID: id}, Field: "title", Before: before, After: titles[id],
				}}}})
			}
			s, err := data.Create(ctx, filepath.Join(b.TempDir(), "plan.db"), data.Options{}, history)
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			for b.Loop() {
				if _, err := s.AsOf(ctx, 1); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
