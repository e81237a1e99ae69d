package roadmap

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"quarterdeck/model"
)

// order is what the rows are ordered by, within their group.
type order string

// The orders, in the order in which the menu offers them.
const (
	byStart      order = "start"
	byTarget     order = "target"
	byRank       order = "rank"
	byStatus     order = "status"
	bySlip       order = "slip"
	byEstimate   order = "estimate"
	byConfidence order = "confidence"
	byTitle      order = "title"
	byPerson     order = "owner"
	byKey        order = "key"
)

func orders() []order {
	return []order{byStart, byTarget, byRank, byStatus, bySlip, byEstimate, byConfidence, byTitle, byPerson, byKey}
}

// ranked is an initiative with what it is ordered by, worked out once.
type ranked struct {
	item          *model.Initiative
	number        float64
	text          string
	start, target float64
}

// compare goes on to the next only where the one before is the same: nearly all pairs differ in the first.
func (a ranked) compare(b ranked) int {
	if c := cmp.Compare(a.number, b.number); c != 0 {
		return c
	}
	if c := strings.Compare(a.text, b.text); c != 0 {
		return c
	}
	if c := cmp.Compare(a.start, b.start); c != 0 {
		return c
	}
	if c := cmp.Compare(a.target, b.target); c != 0 {
		return c
	}
	return strings.Compare(string(a.item.ID), string(b.item.ID))
}

// sort orders initiatives. Those that lack what is asked for come last; equal ones by start, target and age.
func (o order) sort(p *model.Portfolio, items []*model.Initiative) {
	all := make([]ranked, len(items))
	for n, i := range items {
		all[n] = ranked{item: i, start: dayNumber(i.Start), target: dayNumber(i.Target)}
		all[n].number, all[n].text = o.measure(p, i)
	}
	slices.SortFunc(all, ranked.compare)
	for n := range all {
		items[n] = all[n].item
	}
}

// measure is what an initiative is ordered by: smaller comes first.
func (o order) measure(p *model.Portfolio, i *model.Initiative) (float64, string) {
	switch o {
	case byStart:
		return dayNumber(i.Start), ""
	case byTarget:
		return dayNumber(i.Target), ""
	case byRank:
		return i.Rank.Or(math.Inf(1)), ""
	case byStatus:
		return urgency(i.Status), ""
	case bySlip:
		return -float64(i.Slip()), ""
	case byEstimate:
		return -i.Estimate.Or(math.Inf(-1)), ""
	case byConfidence:
		return float64(slices.Index(append(model.High.Choices(), ""), string(i.Confidence))), ""
	case byTitle:
		return 0, strings.ToLower(i.Title)
	case byPerson:
		name := strings.ToLower(p.Name(i.Owner.Ref()))
		if name == "" {
			return 1, ""
		}
		return 0, name
	case byKey:
		if i.Key == "" {
			return 1, ""
		}
		return 0, i.Key
	}
	return 0, ""
}

// dayNumber is a day as a number; no day comes after every day.
func dayNumber(d model.Date) float64 {
	if d.IsZero() {
		return math.Inf(1)
	}
	return float64(d.Sub(model.Date{}))
}

// urgency puts what needs somebody first.
func urgency(s model.Status) float64 {
	return float64(slices.Index([]model.Status{
		model.OffTrack, model.AtRisk, model.OnTrack, model.ToDo, model.Parked, model.Done, model.Dropped,
	}, s))
}
