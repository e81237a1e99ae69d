// Package standing says how the roadmap stands on a day: how many initiatives are in each state, and which of them
// need somebody.
package standing

import (
	"slices"

	"quarterdeck/model"
)

// Standing is how the roadmap stands on a day.
type Standing struct {
	Today model.Date
	// Open counts the initiatives that are not over, by status.
	Open map[model.Status]int
	// Done and Dropped count those that were closed since Since, the first day of the quarter.
	Done, Dropped int
	Since         model.Date

	needy [4][]*model.Initiative // the open ones that are off track, late or at risk, by their weight
}

// Of is the standing of a portfolio; mine narrows it to one owner, where it is not empty. The portfolio reaches back to
// the beginning of the quarter, or what was closed in it is not counted.
func Of(p *model.Portfolio, today model.Date, mine model.ID[model.Person]) Standing {
	cal := p.Calendar()
	s := Standing{Today: today, Open: map[model.Status]int{}, Since: cal.Quarter(today).Start}
	for i := range p.Initiatives.Live() {
		if mine != "" && i.Owner != mine {
			continue
		}
		switch {
		case i.Status.Open():
			s.Open[i.Status]++
			if w := weight(i, today); w > 0 {
				s.needy[w] = append(s.needy[w], i)
			}
		case i.Closed.IsZero() || i.Closed.Before(s.Since) || i.Closed.After(today):
		case i.Status == model.Done:
			s.Done++
		default:
			s.Dropped++
		}
	}
	return s
}

// Attention is the open ones that are off track, late or at risk, the worst first.
func (s Standing) Attention() []*model.Initiative {
	var found []*model.Initiative
	for w := len(s.needy) - 1; w > 0; w-- {
		found = append(found, slices.SortedStableFunc(slices.Values(s.needy[w]), func(a, b *model.Initiative) int {
			return a.Target.Compare(b.Target) // the one that is late by more, or due earlier
		})...)
	}
	return found
}

// weight is how much an initiative needs somebody: 3 off track, 2 late, 1 at risk, 0 not at all.
func weight(i *model.Initiative, today model.Date) int {
	switch {
	case i.Status == model.OffTrack:
		return 3
	case i.Late(today) > 0:
		return 2
	case i.Status == model.AtRisk:
		return 1
	}
	return 0
}

// Late is how many of the open ones have missed their target, whatever their status.
func (s Standing) Late() int {
	n := 0
	for _, needy := range s.needy {
		for _, i := range needy {
			if i.Late(s.Today) > 0 {
				n++
			}
		}
	}
	return n
}

// Worst is the worst status among the open ones: off track, at risk, or on track where there is neither. What is late
// is at least at risk, whatever its owner says.
func (s Standing) Worst() model.Status {
	switch {
	case len(s.needy[3]) > 0:
		return model.OffTrack
	case len(s.needy[2])+len(s.needy[1]) > 0:
		return model.AtRisk
	}
	return model.OnTrack
}
