package transfer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// place finds for everything that was said the row that it became before and the row that it belongs to, and plans it.
func (o *okrs) place() {
	o.placeObjectives()
	o.placeResults()
	o.placeChecks()
}

func (o *okrs) placeObjectives() {
	known := newKnown(&o.p.Objectives, "period")
	seen := map[identity]*objectiveSaid{}
	o.objectives = slices.DeleteFunc(o.objectives, func(s *objectiveSaid) bool {
		is := identity{source: s.source, key: s.Objective.Key}
		first := seen[is]
		if is.key == "" || first == nil {
			seen[is] = s
			return false
		}
		o.skip(s.record, s.Title, fmt.Sprintf("%s has the same id and was taken.", place(first.record.File, first.record.Line)))
		return true
	})
	var all []*statement
	for _, s := range o.objectives {
		all = append(all, &s.statement)
	}
	known.match(all)
	for _, s := range o.objectives {
		if s.ours {
			known.ours(&s.statement)
		}
		s.id = model.ID[model.Objective](s.settleID(o.with))
	}
	for _, s := range o.objectives {
		if up := o.objectiveOf(s.group, s.above); up != nil && up != s {
			s.Parent = up.id
		} else if id := o.hereOf(s.group, s.source, s.above); id != "" && s.up == nil {
			s.Parent = id
		} else if s.above != "" && s.up == nil {
			s.remark("the objective that one serves is not there, and was left out", s.above)
		}
		if s.up != nil {
			s.Parent = s.up.id
		}
	}
	m := merger{p: o.p, rows: &o.p.Objectives, with: o.with, folk: o.folk, remarks: &o.remarks}
	for _, s := range o.objectives {
		item := m.take(&s.statement, known, m.revising(&s.statement, s.ours))
		item.at = s.at
		o.plan.Items = append(o.plan.Items, item)
	}
	periods := map[string]bool{}
	for _, s := range o.objectives {
		periods[s.under] = true
	}
	o.plan.Notices = append(o.plan.Notices, known.gone(o.origins, func(was *past) bool { return periods[was.under] })...)
}

// objectiveOf is what the sources call by an id or a title.
func (o *okrs) objectiveOf(group, called string) *objectiveSaid {
	if called == "" {
		return nil
	}
	byID := func(s *objectiveSaid) bool { return s.group == group && s.Objective.Key == called }
	byTitle := func(s *objectiveSaid) bool { return s.group == group && strings.EqualFold(s.Title, called) }
	for _, fits := range []func(*objectiveSaid) bool{byID, byTitle} {
		if i := slices.IndexFunc(o.objectives, fits); i >= 0 {
			return o.objectives[i]
		}
	}
	return nil
}

// hereOf is the objective that is here and came from a source under an id: from that one, or from another if only one
// has the id.
func (o *okrs) hereOf(group, source, called string) model.ID[model.Objective] {
	var found []model.ID[model.Objective]
	for row := range o.p.Objectives.Live() {
		switch {
		case called == "" || row.Key != called && !strings.EqualFold(row.Title, called):
		case row.Source == source:
			return row.ID
		case group == "" && row.Source != "":
			found = append(found, row.ID)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return ""
}

func (o *okrs) placeResults() {
	known := newKnown(&o.p.KeyResults, "objective")
	known.moves = func(was *past, s *statement) bool { return o.periodHere(was.under) == o.periodOf(s.under) }
	seen := map[identity]*resultSaid{}
	o.results = slices.DeleteFunc(o.results, func(s *resultSaid) bool {
		is := identity{source: s.source, key: s.KeyResult.Key}
		if first := seen[is]; is.key != "" && first != nil {
			o.skip(s.record, s.Title, fmt.Sprintf("%s has the same id and was taken.", place(first.record.File, first.record.Line)))
			return true
		}
		reason := o.belongs(s)
		if reason != "" {
			o.skip(s.record, s.Title, reason)
			o.lose(s.group, s.Title, s.KeyResult.Key)
			return true
		}
		seen[is] = s
		return false
	})
	var all []*statement
	for _, s := range o.results {
		all = append(all, &s.statement)
	}
	known.match(all)
	m := merger{p: o.p, rows: &o.p.KeyResults, with: o.with, folk: o.folk, remarks: &o.remarks}
	under := map[string]bool{}
	for _, s := range o.results {
		if s.ours {
			known.ours(&s.statement)
		}
		s.id = model.ID[model.KeyResult](s.settleID(o.with))
		under[s.under] = true
		item := m.take(&s.statement, known, m.revising(&s.statement, s.ours))
		item.at = s.at
		o.plan.Items = append(o.plan.Items, item)
	}
	o.plan.Notices = append(o.plan.Notices, known.gone(o.origins, func(was *past) bool { return under[was.under] })...)
}

// belongs finds the objective of a key result, or says in a sentence why it has none.
func (o *okrs) belongs(s *resultSaid) string {
	if s.up == nil {
		s.up = o.objectiveOf(s.group, s.of)
	}
	switch title, lost := o.skipped[identity{source: s.group, key: strings.ToLower(s.of)}]; {
	case s.up != nil && s.up.id == "":
		return "Its objective, “" + s.up.Title + "”, was skipped."
	case s.up != nil:
		s.KeyResult.Objective = s.up.id
	case s.of == "":
		return "It names no objective."
	case lost:
		return "Its objective, “" + title + "”, was skipped."
	default:
		if s.KeyResult.Objective = o.hereOf(s.group, s.source, s.of); s.KeyResult.Objective == "" {
			return "Its objective " + shortened(s.of) + " is neither in these files nor here."
		}
	}
	s.under = string(s.KeyResult.Objective)
	return ""
}

// periodHere is the period of an objective that is here, and periodOf that of one that is here or will be.
func (o *okrs) periodHere(objective string) model.ID[model.Period] {
	if row := o.p.Objectives.Get(model.ID[model.Objective](objective)); row != nil {
		return row.Period
	}
	return ""
}

func (o *okrs) periodOf(objective string) model.ID[model.Period] {
	for _, s := range o.objectives {
		if string(s.id) == objective {
			return s.Period
		}
	}
	return o.periodHere(objective)
}

func (o *okrs) placeChecks() {
	slices.SortStableFunc(o.checks, func(a, b *checkSaid) int {
		if days := a.Date.Compare(b.Date); days != 0 {
			return days
		}
		return strings.Compare(a.order, b.order)
	})
	h, results := newHeld(o.p), o.resultsByName()
	seen := map[identity]*checkSaid{}
	for _, c := range o.checks {
		is := identity{source: c.source, key: c.Key}
		if first := seen[is]; c.Key != "" && first != nil {
			o.skip(c.record, "", fmt.Sprintf("%s has the same id and was taken.", place(first.record.File, first.record.Line)))
			continue
		}
		if reason := o.checked(c, results); reason != "" {
			o.skip(c.record, "", reason)
			continue
		}
		seen[is] = c
		o.plan.Items = append(o.plan.Items, o.check(c, h))
	}
}

// resultsByName is the key results of the sources by their ids there, and by their titles.
func (o *okrs) resultsByName() map[identity]*resultSaid {
	all := map[identity]*resultSaid{}
	for _, s := range o.results {
		for _, is := range []identity{
			{source: s.group, key: s.KeyResult.Key}, {source: s.group, title: strings.ToLower(s.Title)},
		} {
			if all[is] == nil {
				all[is] = s
			}
		}
	}
	return all
}

// checked finds the key result of a check-in, or says in a sentence why it has none.
func (o *okrs) checked(c *checkSaid, results map[identity]*resultSaid) string {
	if c.up == nil && c.of != "" {
		byID, byTitle := identity{source: c.group, key: c.of}, identity{source: c.group, title: strings.ToLower(c.of)}
		c.up = cmp.Or(results[byID], results[byTitle])
	}
	title, lost := o.skipped[identity{source: c.group, key: strings.ToLower(c.of)}]
	switch {
	case c.up != nil && c.up.id == "":
		return "Its key result, “" + c.up.Title + "”, was skipped."
	case c.up != nil:
		c.KeyResult = c.up.id
		return ""
	case c.of == "":
		return "It names no key result."
	case lost:
		return "Its key result, “" + title + "”, was skipped."
	}
	for row := range o.p.KeyResults.Live() {
		named := row.Key == c.of || strings.EqualFold(row.Title, c.of)
		if row.Source != "" && named && (row.Source == c.source || c.group == "") {
			c.KeyResult = row.ID
			return ""
		}
	}
	return "Its key result " + shortened(c.of) + " is neither in these files nor here."
}
