package okr

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Following is the periods that something of the period can be carried over into: those that begin later, of the same
// kind first and the nearest first. Closed ones take nothing in. Where the next one of its kind is missing, the list
// begins with one of that id which is still to be made.
func Following(p *model.Portfolio, after *model.Period, id model.ID[model.Period]) []*model.Period {
	var later []*model.Period
	for r := range p.Periods.Live() {
		if r.Start.After(after.Start) && r.State != model.Closed {
			later = append(later, r)
		}
	}
	next := next(p, after, id)
	if !slices.ContainsFunc(later, func(r *model.Period) bool { return r.Kind == next.Kind && r.Start.Before(next.Start) }) {
		later = append(later, next)
	}
	other := func(r *model.Period) int {
		if r.Kind == next.Kind {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(later, func(a, b *model.Period) int {
		return cmp.Or(other(a)-other(b), a.Start.Compare(b.Start))
	})
	return later
}

// next is the first quarter of the calendar behind the period, or the first fiscal year, that overlaps none of its kind.
func next(p *model.Portfolio, after *model.Period, id model.ID[model.Period]) *model.Period {
	cal, of := p.Calendar(), QuarterOf
	if after.Kind == model.Yearly {
		of = YearOf
	}
	for day := after.End.Add(1); ; {
		next := of(cal, day)
		next.ID, next.State = id, model.Planning
		if !overlaps(p, &next) {
			return &next
		}
		day = next.End.Add(1)
	}
}

// QuarterOf is the quarter that a day lies in, as a period that is still to be made.
func QuarterOf(cal model.Calendar, d model.Date) model.Period {
	q := cal.Quarter(d)
	return model.Period{Name: cal.Name(q), Kind: model.Quarterly, Start: q.Start, End: q.End}
}

// YearOf is the fiscal year that a day lies in, as a period that is still to be made.
func YearOf(cal model.Calendar, d model.Date) model.Period {
	first := cal.Next(cal.Quarter(d), 1-cal.Quarter(d).Number)
	return model.Period{
		Name: cal.YearName(first), Kind: model.Yearly, Start: first.Start, End: cal.Next(first, 3).End,
	}
}

func overlaps(p *model.Portfolio, next *model.Period) bool {
	for r := range p.Periods.Live() {
		if r.Kind == next.Kind && !r.End.Before(next.Start) && !next.End.Before(r.Start) {
			return true
		}
	}
	return false
}
