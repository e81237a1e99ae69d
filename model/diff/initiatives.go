package diff

import (
	"cmp"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// initiatives sorts the initiatives that changed into those that were added, changed and dropped.
func (d *differ) initiatives(to *Diff) {
	for _, ref := range d.touched["initiative"] {
		i, ok := d.item(ref)
		if !ok {
			continue
		}
		was, is := d.was.Initiatives.Get(model.ID[model.Initiative](ref.ID)), d.is.Initiatives.Get(model.ID[model.Initiative](ref.ID))
		if is != nil {
			i.Status = string(is.Status)
		}
		switch {
		case i.Verdict == Dropped && !was.Status.Open(): // it was over, and has been put away
			d.quiet++
			continue
		case i.Verdict == Dropped && is != nil && is.Status == model.Done:
			i.Verdict, i.Moves = Changed, d.moves(was, is)
		case i.Verdict == Changed && is.Status == model.Dropped && was.Status != model.Dropped:
			i.Verdict = Dropped
			i.By, i.Reason = d.who(ref, "status")
		}
		switch i.Verdict {
		case Added:
			i.Lines = []Line{d.coming(i, is)}
			to.Added = append(to.Added, i)
		case Dropped:
			i.Lines = []Line{d.going(i, was)}
			to.Dropped = append(to.Dropped, i)
		default:
			i.Done = is.Status == model.Done && was.Status != model.Done
			d.course(&i, was, is)
			if len(i.Lines) == 0 {
				d.quiet++
				continue
			}
			to.Changed = append(to.Changed, i)
		}
	}
	slices.SortStableFunc(to.Changed, func(a, b Item) int { return d.weigh(a, b) })
}

// coming tells of an initiative that was added: its team, and from when to when it goes.
func (d *differ) coming(i Item, is *model.Initiative) Line {
	l := Line{What: d.is.Name(is.Team.Ref()), After: d.span(is)}
	l.By, l.Reason = i.By, i.Reason
	return l
}

// span is when an initiative takes place, as far as that is known: 11 Jan → 15 Mar.
func (d *differ) span(i *model.Initiative) string {
	switch start, target := d.day(i.Start.String()), d.day(i.Target.String()); {
	case i.Target.IsZero() && i.Timeframe != "":
		return i.Timeframe
	case i.Target.IsZero() && i.Start.IsZero():
		return string(i.Horizon)
	case i.Target.IsZero():
		return "from " + start
	case i.Start.IsZero():
		return "by " + target
	default:
		return start + " → " + target
	}
}

// going tells of an initiative that was dropped: its team, and when it would have been done.
func (d *differ) going(i Item, was *model.Initiative) Line {
	when := cmp.Or(was.Timeframe, string(was.Horizon))
	if !was.Target.IsZero() {
		when = d.cal.Name(d.cal.Quarter(was.Target))
	}
	after := away(d.is, i.Ref)
	if i.Status == string(model.Dropped) {
		after = string(model.Dropped)
	}
	if when != "" {
		after += ", was " + when
	}
	l := Line{What: d.was.Name(was.Team.Ref()), After: after}
	l.By, l.Reason = i.By, i.Reason
	return l
}

// course tells how an initiative has changed: first when it ends, then how it stands, then all else.
func (d *differ) course(i *Item, was, is *model.Initiative) {
	trouble := ""
	if is.Status == model.AtRisk || is.Status == model.OffTrack {
		trouble = string(is.Status)
	}
	told := []string{"start", "target", "status"}
	m, moved := i.move("target")
	if moved {
		l := Line{What: "end", Before: d.day(m.Before), After: d.day(m.After), Beside: dates.Delta(was.Target, is.Target), Mark: trouble}
		if l.By, l.Reason = d.who(i.Ref, "target"); l.Reason == "" && is.SlipReason != was.SlipReason {
			l.Reason = is.SlipReason
		}
		i.Lines = append(i.Lines, d.signed(*i, l))
	} else if m, ok := i.move("start"); ok {
		i.Lines = append(i.Lines, d.signed(*i, d.line(i.Ref, m), "start"))
	}
	// That it is in trouble now is seen beside the day that this has moved.
	if m, ok := i.move("status"); ok && !(moved && trouble != "") {
		l := Line{What: "status", Before: m.Before, After: m.After, Statuses: true}
		i.Lines = append(i.Lines, d.signed(*i, l, "status"))
	}
	d.tell(i, told...)
}

// weigh puts those first whose end has moved, by the day that they end now, then those that stand otherwise.
func (d *differ) weigh(a, b Item) int {
	class := func(i Item) int {
		switch i.Lines[0].What {
		case "end":
			return 0
		case "status":
			return 1
		}
		return 2
	}
	end := func(i Item) model.Date { return d.is.Initiatives.Get(model.ID[model.Initiative](i.ID)).Target }
	return cmp.Or(cmp.Compare(class(a), class(b)), end(a).Compare(end(b)))
}
