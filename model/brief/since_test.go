package brief_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/okr"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
)

// lived is a store with the sample and its history in it.
func lived(t *testing.T) model.Store {
	t.Helper()
	opts := data.Options{Now: now.At.Time}
	s, err := data.Create(t.Context(), filepath.Join(t.TempDir(), "plan.db"), opts, sample.History(now))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// looked is the brief with what has changed in a store, since a point where one is given.
func looked(t *testing.T, s model.Store, q brief.Question, from *past.Point) *brief.Brief {
	t.Helper()
	p, err := s.Load(t.Context(), model.Scope{All: true})
	if err != nil {
		t.Fatal(err)
	}
	q.Today = now.Today
	if q.Period == "" {
		q.Period = okr.Current(p, now.Today)
	}
	q.Changes, err = brief.Look(t.Context(), past.Finder{Store: s, Today: q.Today}, p, q, from)
	if err != nil {
		t.Fatal(err)
	}
	return brief.Of(p, q)
}

// changes is the section on what has changed, or nil.
func changes(b *brief.Brief) *brief.Section {
	for n := range b.Sections {
		if strings.HasPrefix(b.Sections[n].Title, "What changed since ") {
			return &b.Sections[n]
		}
	}
	return nil
}

func TestWhatHasChangedSinceTheLastReview(t *testing.T) {
	s := lived(t)
	for audience, want := range map[brief.Audience]struct {
		last  string
		items int
		why   string
	}{
		brief.GoToMarket:  {"Usage billing: new: Platform, 11 Jan → 15 Mar", 8, "The payment provider certifies us two weeks late"},
		brief.Engineering: {"Leave out dark mode: decided: Yes: nobody asked for it", 23, ""},
	} {
		found := changes(looked(t, s, brief.Question{Audience: audience}, nil))
		if found == nil || found.Title != "What changed since the 9 Nov review" || len(found.Items) != want.items {
			t.Fatalf("%s is told %+v", audience, found)
		}
		if says := "3 dates committed at the 9 Nov review will be missed; "; !strings.HasPrefix(found.Says, says) {
			t.Errorf("%s reads that %s", audience, found.Says)
		}
		first, last := found.Items[0], found.Items[len(found.Items)-1]
		if first.Title != "Checkout v2" || first.What != "end 30 Nov → 14 Dec, +2 wk, off track" || first.Who != "" ||
			first.Why != want.why {
			t.Errorf("%s is first told %+v", audience, first)
		}
		if got := last.Title + ": " + last.What; got != want.last {
			t.Errorf("%s is last told %s", audience, got)
		}
		for _, i := range found.Items {
			if i.Title == "Which region keeps the data of Marlow?" {
				t.Errorf("%s is told twice of a decision that is needed", audience)
			}
		}
	}
}

// Leaders are told of changes last, and only of what was not told before.
func TestLeadersAreToldNothingTwice(t *testing.T) {
	b := looked(t, lived(t), brief.Question{Audience: brief.Leadership}, nil)
	last := b.Sections[len(b.Sections)-1]
	if !strings.HasPrefix(last.Title, "What changed since ") || !strings.HasSuffix(last.Says, "Beside what is told above:") {
		t.Errorf("it ends with %s: %s", last.Title, last.Says)
	}
	if got := items(b, last.Title); strings.Contains(got, "Checkout v2") || !strings.Contains(got, "Theme builder") {
		t.Errorf("it ends with\n%s", got)
	}
	reasons := map[string]bool{}
	for _, s := range b.Sections {
		for _, i := range s.Items {
			if i.Why != "" && reasons[i.Why] {
				t.Errorf("it says twice %s", i.Why)
			}
			reasons[i.Why] = true
		}
	}
	if got := items(b, "Decisions needed"); !strings.Contains(got, "to be looked at again from ") {
		t.Errorf("of what is to be looked at again it says nothing: %s", got)
	}
}

func TestSinceWhenChangesAreTold(t *testing.T) {
	s := lived(t)
	p, _ := s.Load(t.Context(), model.Scope{All: true})
	var q3 model.ID[model.Period]
	for r := range p.Periods.Live() {
		if r.Name == "Q3 2026" {
			q3 = r.ID
		}
	}
	if b := looked(t, s, brief.Question{Period: q3}, nil); changes(b) != nil {
		t.Errorf("of what was over before the portfolio began it tells %s", titles(b))
	}
	today := past.Point{Rev: p.Rev, Day: now.Today}
	b := looked(t, s, brief.Question{}, &today)
	if c := changes(b); c.Title != "What changed since 23 Nov 2026" || c.Says != "" || c.Empty != "Nothing has changed since then." {
		t.Errorf("since today it tells %+v", c)
	}
	// Without a review it is since the portfolio began: what was brought in on that day is what it began with.
	reviews := past.Reviews(p)
	if _, err := s.Commit(context.Background(), model.Change{
		Actor: "Mara", Label: "Forget the review", Edits: p.Archive(now, reviews[0].Ref()),
	}); err != nil {
		t.Fatal(err)
	}
	if c := changes(looked(t, s, brief.Question{}, nil)); c.Title != "What changed since the portfolio began on 2 Nov 2026" {
		t.Errorf("without a review it tells %+v", c)
	}
}

// A portfolio that is older than the period is compared with how it was when the period began.
func TestSinceTheStartOfThePeriod(t *testing.T) {
	clock := time.Date(2026, 9, 20, 9, 0, 0, 0, time.UTC)
	s, err := data.Create(t.Context(), filepath.Join(t.TempDir(), "plan.db"), data.Options{Now: func() time.Time { return clock }}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	commit := func(day int, edits func(*model.Portfolio) []model.Edit) {
		t.Helper()
		clock = time.Date(2026, 9, day, 9, 0, 0, 0, time.UTC)
		p, err := s.Load(t.Context(), model.Scope{All: true})
		if err == nil {
			_, err = s.Commit(t.Context(), model.Change{Actor: "Ana", Label: "Plan", Edits: edits(p)})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	q := brief.Question{Audience: brief.Engineering}
	commit(20, func(p *model.Portfolio) []model.Edit {
		return p.Initiatives.Add(now, "a", func(i *model.Initiative) { i.Title, i.Status = "Checkout", model.ToDo })
	})
	// The last day of September does not belong to the fourth quarter, and the first of October does.
	commit(30, func(p *model.Portfolio) []model.Edit {
		return p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Status = model.OnTrack })
	})
	commit(31, func(p *model.Portfolio) []model.Edit {
		return p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Status = model.AtRisk })
	})
	c := changes(looked(t, s, q, nil))
	if c == nil || c.Title != "What changed since the start of Q4 2026" || len(c.Items) != 1 || c.Items[0].What != "status on track → at risk" {
		t.Errorf("it tells %+v", c)
	}
}

func TestManyChangesAreCounted(t *testing.T) {
	s := lived(t)
	p, _ := s.Load(t.Context(), model.Scope{All: true})
	var edits []model.Edit
	for n := range 12 {
		edits = append(edits, p.Initiatives.Add(now, model.ID[model.Initiative]("new"+string(rune('a'+n))), func(i *model.Initiative) {
			i.Title, i.Status = "Idea "+string(rune('A'+n)), model.ToDo
		})...)
	}
	if _, err := s.Commit(t.Context(), model.Change{Actor: "Ana", Label: "Ideas", Edits: edits}); err != nil {
		t.Fatal(err)
	}
	c := changes(looked(t, s, brief.Question{Audience: brief.GoToMarket}, nil))
	if last := c.Items[len(c.Items)-1]; last.Title != "6 more" || last.What != "added" { // 14 of them, of which 8 are told
		t.Errorf("it ends with %+v", last)
	}
}
