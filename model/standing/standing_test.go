package standing_test

import (
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/standing"
)

func TestStanding(t *testing.T) {
	now := model.MomentOf(time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC))
	day := func(text string) model.Date {
		d, err := model.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	p := model.New()
	for _, row := range []struct {
		id             string
		status         model.Status
		target, closed string
	}{
		{"a", model.OnTrack, "2026-11-20", ""},           // three days late
		{"b", model.OffTrack, "2026-12-20", ""},          // off track
		{"c", model.AtRisk, "2026-12-20", ""},            // at risk
		{"d", model.OnTrack, "2026-11-23", ""},           // due today, so not late
		{"e", model.Parked, "2026-01-01", ""},            // parked is never late
		{"f", model.Done, "2026-10-01", "2026-10-01"},    // done on the first day of the quarter
		{"g", model.Done, "2026-09-30", "2026-09-30"},    // done the day before
		{"h", model.Dropped, "2026-11-01", "2026-11-02"}, // dropped in the quarter
		{"i", model.OnTrack, "2026-11-09", ""},           // two weeks late
	} {
		edits := p.Initiatives.Add(now, model.ID[model.Initiative](row.id), func(i *model.Initiative) {
			i.Title, i.Status, i.Target, i.Closed = row.id, row.status, day(row.target), day(row.closed)
		})
		next, err := p.Apply(model.Change{Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		p = next
	}
	s := standing.Of(p, now.Today, "")
	order := ""
	for _, i := range s.Attention() {
		order += i.Title
	}
	if order != "biac" || s.Done != 1 || s.Dropped != 1 || s.Open[model.OnTrack] != 3 || s.Worst() != model.OffTrack {
		t.Errorf("order %s, %d done, %d dropped, %v open, worst %s", order, s.Done, s.Dropped, s.Open, s.Worst())
	}
	if s := standing.Of(p, now.Today, "nobody"); len(s.Attention()) != 0 || s.Worst() != model.OnTrack {
		t.Errorf("somebody without work: %v", s)
	}
}
