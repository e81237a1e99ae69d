package brief

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/okr"
)

// exceptions is what does not go as planned: the work that is off track, late or at risk.
func exceptions(m *maker) Section {
	s := Section{Title: "What needs attention", Empty: "Nothing is off track, late or at risk."}
	for _, i := range m.work.Attention() {
		item := Item{Status: string(i.Status), Title: i.Title, What: string(i.Status), Who: m.name(i.Owner), Why: i.SlipReason}
		if late := i.Late(m.today); late > 0 {
			item.What += ", " + dates.Late(late)
			if i.Status != model.OffTrack {
				item.Status = string(model.AtRisk) // what is late is at risk at least
			}
		} else if !i.Target.IsZero() {
			item.What += ", due " + i.Target.Long()
		}
		if i.Slip() > 0 {
			item.What += ", " + strings.TrimPrefix(dates.Delta(i.Baseline, i.Target), "+") + " later than agreed"
			item.moved = i.ID
		}
		s.add(item)
	}
	return s
}

// objectives is how the objectives stand, and results the same with their key results.
func objectives(m *maker) Section { return m.objectives(false) }
func results(m *maker) Section    { return m.objectives(true) }

func (m *maker) objectives(deep bool) Section {
	s := Section{Title: "Objectives"}
	if m.book == nil {
		return s
	}
	all := m.book.All()
	if len(all) > m.audience.most() {
		all = m.book.Standing("").WorstFirst() // of which the first are told
	}
	for _, o := range all {
		item := Item{
			Status: o.Word(), Title: o.Number + " " + o.Title, What: o.Word(), Who: m.name(o.Owner),
			Share: o.Reached, Expected: model.Num(m.book.Expected), Why: o.HealthReason,
		}
		switch weakest := o.Weakest(); {
		case !o.State.Open():
			item.What, item.Expected = cmp.Or(came(o), item.What), model.Number{}
		case !deep && weakest != nil && weakest.Stands().Worse(model.Healthy) && m.ahead(o):
			item.What += " because of " + weakest.Number + " " + weakest.Title
		}
		if deep {
			for _, r := range o.Results {
				item.Under = append(item.Under, cleaned(Item{
					Status: r.Word(), Title: r.Number + " " + r.Title, What: r.Way() + ", " + r.Word(), Who: m.name(r.Owner),
					Share: r.Progress, Expected: model.Num(r.Expected()),
				}))
			}
		}
		s.add(item)
	}
	return s
}

// ahead says whether an objective has come as far as it should have by now, so that its figure does not say what is amiss.
func (m *maker) ahead(o *okr.Objective) bool {
	share, known := o.Reached.Get()
	return known && share >= m.book.Expected
}

// came is what an objective that is over has come to: kept, in the sweet spot of a stretch.
func came(o *okr.Objective) string {
	if score, scored := o.Score.Get(); scored && o.Came() != string(o.State) {
		return okr.Verdict(o.Type, score)
	}
	return o.Came()
}

// delivered is what was done in the period, the last of it first.
func delivered(m *maker) Section {
	s := Section{Title: "Delivered"}
	for _, i := range slices.Backward(m.sorted(func(i *model.Initiative) model.Date { return i.Closed })) {
		if i.Status == model.Done && m.within(i.Closed) {
			s.add(Item{Status: string(i.Status), Title: i.Title, What: i.Closed.Long(), Who: m.name(i.Owner), Why: i.Outcome})
		}
	}
	return s
}

// slipped is the work whose end lies later than agreed, by how much, and why; and what was dropped. Of what was told above it
// is not told twice.
func slipped(m *maker) Section {
	s := Section{Title: "Slipped and dropped"}
	work := m.sorted(func(i *model.Initiative) model.Date { return i.Target })
	slices.SortStableFunc(work, func(a, b *model.Initiative) int { return cmp.Compare(b.Slip(), a.Slip()) })
	for _, i := range work {
		dropped := i.Status == model.Dropped && m.within(i.Closed)
		later := i.Slip() > 0 && i.Status.Open() && (m.within(i.Baseline) || m.within(i.Target))
		switch {
		case (dropped || later) && m.moved[i.ID]:
			s.Says = "Beside what is told above:"
		case dropped:
			s.add(Item{Status: string(i.Status), Title: i.Title, What: "dropped on " + i.Closed.Long(), Who: m.name(i.Owner)})
		case later:
			what := dates.Delta(i.Baseline, i.Target) + ", now " + i.Target.Long()
			s.add(Item{Status: string(i.Status), Title: i.Title, What: what, Who: m.name(i.Owner), Why: i.SlipReason})
		}
	}
	return s
}

// due is what is still to be delivered in the period.
func due(m *maker) Section {
	s := Section{Title: "Still to come", Chart: true}
	for _, i := range m.sorted(func(i *model.Initiative) model.Date { return i.Target }) {
		if i.Status.Open() && m.within(i.Target) && !i.Target.Before(m.today) {
			s.add(Item{Status: string(i.Status), Title: i.Title, What: i.Target.Long(), Who: m.name(i.Owner)})
		}
	}
	return s
}

// launches is what comes to customers and when, the biggest launches first, each size under its heading.
func launches(m *maker) Section {
	s := Section{Title: "What comes when"}
	work := m.sorted(func(i *model.Initiative) model.Date { return i.Target })
	slices.SortStableFunc(work, func(a, b *model.Initiative) int { return cmp.Compare(tier(a), tier(b)) })
	for _, i := range work {
		past := !i.Target.IsZero() && i.Target.Before(m.first)
		if !i.Status.Open() || i.Status == model.Parked || past && i.Tier == "" {
			continue
		}
		item := Item{Status: string(i.Status), Title: i.Title, Who: m.name(i.Owner), Why: i.Outcome}
		switch {
		case !i.Target.IsZero():
			item.What = i.Target.Long()
		case i.Timeframe != "":
			item.What = i.Timeframe
		default:
			continue
		}
		if late := i.Late(m.today); late > 0 {
			item.What += ", " + dates.Late(late)
		}
		heading := "No launch"
		if i.Tier != "" {
			heading = "Launch tier " + string(i.Tier)
		}
		if last := len(s.Items) - 1; last < 0 || s.Items[last].Title != heading {
			s.add(Item{Title: heading})
		}
		under := &s.Items[len(s.Items)-1].Under
		*under = append(*under, cleaned(item))
	}
	return s
}

func tier(i *model.Initiative) string { return cmp.Or(string(i.Tier), "9") }

// dependencies is what waits for what and is not agreed, or broken. What is delivered or waits no more is settled, whatever
// has been said of it.
func dependencies(m *maker) Section {
	s := Section{Title: "Dependencies that are not settled"}
	for d := range m.p.Dependencies.Live() {
		from, to, both := d.Ends(m.p)
		if !both || from.Status == model.Done || !to.Status.Open() || d.State == model.Accepted || d.State == model.Met {
			continue
		}
		item := Item{Status: string(from.Status), Title: m.p.Name(d.Ref()), What: string(d.State), Who: m.name(from.Owner)}
		if !d.NeededBy.IsZero() {
			item.What += ", needed by " + d.NeededBy.Long()
		}
		s.add(item)
	}
	slices.SortFunc(s.Items, func(a, b Item) int { return cmp.Compare(a.Title, b.Title) })
	return s
}

// milestones is the days that matter to everybody, from today to the end of the period.
func milestones(m *maker) Section {
	s := Section{Title: "Milestones"}
	var all []*model.Milestone
	for one := range m.p.Milestones.Live() {
		if until := cmp.Or(one.Until, one.Date); !until.Before(m.today) && m.within(one.Date) {
			all = append(all, one)
		}
	}
	slices.SortFunc(all, func(a, b *model.Milestone) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Title, b.Title)) })
	for _, one := range all {
		what := one.Date.Long()
		if !one.Until.IsZero() {
			what += " to " + one.Until.Long()
		}
		s.add(Item{Status: "milestone", Title: one.Title, What: what})
	}
	return s
}

// sorted is the initiatives in the order of a day; those that have none come last.
func (m *maker) sorted(by func(*model.Initiative) model.Date) []*model.Initiative {
	all := slices.Collect(m.p.Initiatives.Live())
	slices.SortFunc(all, func(a, b *model.Initiative) int {
		return cmp.Or(byDay(by(a), by(b)), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// add adds an item with its texts on one line each.
func (s *Section) add(item Item) { s.Items = append(s.Items, cleaned(item)) }

func cleaned(item Item) Item {
	for _, text := range []*string{&item.Title, &item.What, &item.Who, &item.Why} {
		*text = model.CleanLine(*text)
	}
	return item
}

// timeline is the work with an end in or around the period, as bars.
func (m *maker) timeline() []Span {
	var spans []Span
	for _, i := range m.sorted(func(i *model.Initiative) model.Date { return i.Target }) {
		end := i.Target
		if i.Status == model.Done && !i.Closed.IsZero() {
			end = i.Closed
		}
		start := cmp.Or(i.Start, end)
		if i.Status == model.Dropped || m.after && i.Status != model.Done {
			continue
		}
		if end.IsZero() || end.Before(m.first) || start.After(m.last) {
			continue
		}
		span := Span{Title: model.CleanLine(i.Title), Status: string(i.Status), Start: start, End: end, Over: i.Status == model.Done}
		if i.Slip() != 0 {
			span.Baseline = i.Baseline
		}
		spans = append(spans, span)
	}
	return spans
}
