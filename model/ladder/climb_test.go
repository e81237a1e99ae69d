package ladder_test

import (
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

var (
	today = model.NewDate(2026, time.November, 16)
	now   = model.MomentOf(time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC))
)

// climb is a portfolio with a track of three levels and three competencies, "core", and the people ann, bea and cem.
type climb struct {
	t testing.TB
	p *model.Portfolio
}

func newClimb(t testing.TB) *climb {
	c := &climb{t, model.New()}
	c.p.Scope = model.Scope{All: true}
	for _, name := range []string{"Ann Ode", "Bea Pym", "Cem Quast"} {
		id := map[string]string{"A": "ann", "B": "bea", "C": "cem"}[name[:1]]
		c.do(c.p.People.Add(now, model.ID[model.Person](id), func(r *model.Person) { r.Name = name }))
	}
	c.do(c.p.Tracks.Add(now, "core", func(r *model.Track) { r.Title, r.Rank = "Core", model.Num(20) }))
	c.do(c.p.Tracks.Add(now, "path", func(r *model.Track) { r.Title, r.Rank = "Path", model.Num(10) }))
	for n, id := range []string{"junior", "senior", "lead"} {
		c.do(c.p.Levels.Add(now, model.ID[model.Level](id), func(r *model.Level) {
			r.Title, r.Track, r.Rank = id, "core", model.Num(float64(10*(n+1)))
		}))
	}
	for _, row := range []struct {
		id, theme string
		rank      float64
	}{{"talk", "craft", 10}, {"lead", "people", 20}, {"plan", "craft", 30}} {
		c.do(c.p.Competencies.Add(now, model.ID[model.Competency](row.id), func(r *model.Competency) {
			r.Title, r.Track, r.Theme, r.Rank = row.id, "core", row.theme, model.Num(row.rank)
		}))
	}
	return c
}

func (c *climb) do(edits []model.Edit) {
	c.t.Helper()
	change := model.Change{Edits: edits}
	next, err := c.p.Apply(change)
	if err != nil {
		c.t.Fatal(err)
	}
	if err := next.CheckFrom(c.p, change.Refs()...); err != nil {
		c.t.Fatal(err)
	}
	c.p = next
}

// expects writes down what a level expects in a competency. The expectation is called after both: senior/talk.
func (c *climb) expects(level, competency, text string) {
	c.t.Helper()
	c.do(c.p.Expectations.Add(now, model.ID[model.Expectation](level+"/"+competency), func(x *model.Expectation) {
		x.Text, x.Level, x.Competency = text, model.ID[model.Level](level), model.ID[model.Competency](competency)
	}))
}

// finds writes down what somebody found of bea so many days ago.
func (c *climb) finds(id, expectation, by string, finding model.Judgement, ago int) {
	c.t.Helper()
	a := model.Assessment{Person: "bea", By: model.ID[model.Person](by), Finding: finding, Date: today.Add(-ago)}
	a.ID, a.Expectation = model.ID[model.Assessment](id), model.ID[model.Expectation](expectation)
	_, edits := ladder.Assess(c.p, now, a)
	c.do(edits)
}

func (c *climb) book() *ladder.Book { return ladder.Of(c.p, today) }

// verdict is how bea stands with what is expected.
func (c *climb) verdict(expectation string) ladder.Verdict {
	b := c.book()
	return b.Standing(b.Track("core"), "bea").Finding(c.p.Expectations.Get(model.ID[model.Expectation](expectation))).Verdict()
}
