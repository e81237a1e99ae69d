package filter_test

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/filter"
)

// crowd is n initiatives of 30 teams and 200 people.
func crowd(n int) *model.Portfolio {
	p := model.New()
	rows := make([]model.Record, 0, n)
	for i := range 30 {
		rows = append(rows, &model.Team{
			Row:  model.Row[model.Team]{ID: model.ID[model.Team](fmt.Sprintf("t%02d", i)), Created: monday.At},
			Name: fmt.Sprint("Team ", i),
		})
	}
	p.Teams.Fill(rows)
	rows = rows[:0]
	for i := range 200 {
		rows = append(rows, &model.Person{
			Row:  model.Row[model.Person]{ID: model.ID[model.Person](fmt.Sprintf("p%03d", i)), Created: monday.At},
			Name: fmt.Sprint("Person ", i),
		})
	}
	p.People.Fill(rows)
	rows = rows[:0]
	for i := range n {
		rows = append(rows, &model.Initiative{
			Row:      model.Row[model.Initiative]{ID: model.ID[model.Initiative](fmt.Sprintf("i%06d", i)), Created: monday.At},
			Title:    fmt.Sprint("Initiative about something rather important, number ", i),
			Status:   model.OnTrack,
			Horizon:  model.Next,
			Team:     model.ID[model.Team](fmt.Sprintf("t%02d", i%30)),
			Owner:    model.ID[model.Person](fmt.Sprintf("p%03d", i%200)),
			Target:   monday.Today.Add(i % 400),
			Estimate: model.Num(float64(i % 9)),
			Tags:     model.TagsOf(fmt.Sprint("tag-", i%40), "all"),
			Key:      fmt.Sprint("RM-", i),
		})
	}
	p.Initiatives.Fill(rows)
	return p
}

// sizes runs a benchmark over portfolios of the sizes that matter.
func sizes(b *testing.B, run func(*testing.B, *model.Portfolio, []model.Record)) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		p := crowd(n)
		rows := records(p)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run(b, p, rows)
			}
		})
	}
}

// BenchmarkKey is what a keystroke in the filter line costs: read, compile, and look at every row.
func BenchmarkKey(b *testing.B) {
	for _, query := range []string{"import 77", "team:2 status:track due:<+2w tag:tag-3", "is:late -owner:none", "über"} {
		b.Run(query, func(b *testing.B) {
			sizes(b, func(_ *testing.B, p *model.Portfolio, rows []model.Record) {
				f, _ := filter.Parse(query).Compile(p, p.Initiatives.Kind(), monday.Today, "p001")
				for _, row := range rows {
					f.Match(row)
				}
			})
		})
	}
}

func BenchmarkFacets(b *testing.B) {
	sizes(b, func(_ *testing.B, p *model.Portfolio, rows []model.Record) {
		filter.Facets(p, p.Initiatives.Kind(), rows)
	})
}

func TestMatchingAllocatesNothing(t *testing.T) {
	p := crowd(50)
	rows := records(p)
	f, hints := filter.Parse("import team:2 status:track due:>today tag:all -is:late est:>=0").
		Compile(p, p.Initiatives.Kind(), monday.Today, "p001")
	if hints != nil {
		t.Fatal(hints)
	}
	if n := testing.AllocsPerRun(10, func() {
		for _, row := range rows {
			f.Match(row)
		}
	}); n > 0 {
		t.Errorf("%v allocations for %d rows", n, len(rows))
	}
}
