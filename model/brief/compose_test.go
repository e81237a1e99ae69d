package brief_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/past"
)

// A period that is over is told as it was on its last day, whatever became of the work since.
func TestAPeriodThatIsOverIsToldAsItEnded(t *testing.T) {
	clock := time.Date(2026, 9, 1, 9, 0, 0, 0, time.UTC)
	s, err := data.Create(t.Context(), filepath.Join(t.TempDir(), "plan.db"), data.Options{Now: func() time.Time { return clock }}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	commit := func(month time.Month, day int, edits func(*model.Portfolio) []model.Edit) {
		t.Helper()
		clock = time.Date(2026, month, day, 9, 0, 0, 0, time.UTC)
		p, err := s.Load(t.Context(), model.Scope{All: true})
		if err == nil {
			_, err = s.Commit(t.Context(), model.Change{Actor: "Ana", Label: "Plan", Edits: edits(p)})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	commit(9, 1, func(p *model.Portfolio) []model.Edit {
		edits := p.Periods.Add(now, "q3", func(r *model.Period) {
			r.Name, r.Kind, r.State = "Q3 2026", model.Quarterly, model.Active
			r.Start, r.End = model.NewDate(2026, 7, 1), model.NewDate(2026, 9, 30)
		})
		edits = append(edits, p.Periods.Add(now, "q2", func(r *model.Period) {
			r.Name, r.Kind, r.State = "Q2 2026", model.Quarterly, model.Active
			r.Start, r.End = model.NewDate(2026, 4, 1), model.NewDate(2026, 6, 30)
		})...)
		edits = append(edits, p.Initiatives.Add(now, "a", func(i *model.Initiative) {
			i.Title, i.Status, i.Target = "Checkout", model.OnTrack, model.NewDate(2026, 9, 23)
		})...)
		return append(edits, p.Decisions.Add(now, "d", func(d *model.Decision) {
			d.Question, d.Type, d.State = "Which region?", model.ToDecide, model.DecisionOpen
		})...)
	})
	commit(10, 5, func(p *model.Portfolio) []model.Edit {
		edits := p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Status, i.Closed = model.Done, model.NewDate(2026, 10, 5) })
		return append(edits, p.Decisions.Edit(now, "d", func(d *model.Decision) { d.State, d.Outcome = model.Decided, "The north" })...)
	})
	composed := func(period model.ID[model.Period]) *brief.Brief {
		t.Helper()
		p, err := s.Load(t.Context(), model.Scope{All: true})
		if err != nil {
			t.Fatal(err)
		}
		b, err := brief.Compose(t.Context(), past.Finder{Store: s, Today: now.Today}, p,
			brief.Question{Period: period, Today: now.Today, Audience: brief.Leadership}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	b := composed("q3")
	if got := b.Stand(); got != "As of 30 Sep 2026, revision 1" {
		t.Errorf("it is %s", got)
	}
	if got := strings.Join(b.Headline, " "); !strings.HasSuffix(got, "This is how it was on 30 Sep 2026, when the period ended.") ||
		!strings.Contains(got, "1 late") {
		t.Errorf("it begins with %s", got)
	}
	if got := items(b, "What needs attention") + items(b, "Decisions needed"); !strings.Contains(got, "Checkout") || !strings.Contains(got, "region") {
		t.Errorf("it tells of %s", got)
	}
	// What was over before the portfolio began is told as far as it is known.
	b = composed("q2")
	if got := strings.Join(b.Headline, " "); got != "The portfolio does not reach back to Q2 2026, and nothing is known of that period." {
		t.Errorf("it begins with %s", got)
	}
	if got := titles(b); got != "" {
		t.Errorf("of what is up now it tells %s", got)
	}
}
