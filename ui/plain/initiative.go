package plain

import (
	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// initiative is a piece of work on a line: Checkout v2, off track, ends 14 December, Ana Duarte, 2 weeks after the
// baseline.
func (q Question) initiative(i *model.Initiative) Line {
	archived := ""
	if !i.Live() {
		archived = "archived"
	}
	text := sentence(model.CleanLine(i.Title), q.stands(i), archived, q.when(i), q.owner(i.Owner), slip(i))
	return Line{text, i.Ref()}
}

// stands is the state of an initiative, with the day since when it is over.
func (q Question) stands(i *model.Initiative) string {
	if !i.Status.Open() && !i.Closed.IsZero() {
		return string(i.Status) + " on " + q.day(i.Closed)
	}
	return string(i.Status)
}

// when is from when to when an initiative goes on, or what it says in place of that. What is over has ended.
func (q Question) when(i *model.Initiative) string {
	if !i.Status.Open() {
		return ""
	}
	begins, ends := "", ""
	if i.Status == model.ToDo {
		begins = about("begins", q.day(i.Start))
	}
	switch late := i.Late(q.Today); {
	case late > 0:
		ends = "was to end " + q.day(i.Target) + ", " + dates.Long(late) + " late"
	case !i.Target.IsZero():
		ends = "ends " + q.day(i.Target)
	case i.Timeframe != "":
		ends = model.CleanLine(i.Timeframe)
	default:
		ends = "no date"
	}
	return joined(", ", begins, ends)
}

// slip is how far the target lies from the one that was agreed.
func slip(i *model.Initiative) string {
	switch days := i.Slip(); {
	case !i.Status.Open():
	case days > 0:
		return dates.Long(days) + " after the baseline"
	case days < 0:
		return dates.Long(-days) + " before the baseline"
	}
	return ""
}

// ties is what an initiative waits for and what it blocks, with the day by which that is needed.
func (q Question) ties(i *model.Initiative) []Line {
	var waits, blocks []Line
	for d := range q.P.Dependencies.Live() {
		verb, other, to := "Waits for", d.From, &waits
		if d.From == i.ID {
			verb, other, to = "Blocks", d.To, &blocks
		}
		row := q.P.Initiatives.Get(other)
		if d.From != i.ID && d.To != i.ID || row == nil || !row.Live() {
			continue
		}
		needed := about("needed by", q.day(d.Needed(q.P)))
		if d.Breached(q.P) {
			needed = joined(", ", needed, "not in time")
		}
		*to = append(*to, Line{sentence(verb+" "+model.CleanLine(row.Title), string(row.Status), string(d.State), needed), row.Ref()})
	}
	return append(waits, blocks...)
}

// aims is the key results that an initiative moves.
func (q Question) aims(i *model.Initiative) []Line {
	var lines []Line
	for _, id := range i.KeyResults.All() {
		k := q.P.KeyResults.Get(model.ID[model.KeyResult](id))
		if k == nil || !k.Live() {
			continue
		}
		if r := q.resultOf(k); r != nil {
			l := q.result(r)
			l.Text = "Moves: " + l.Text
			lines = append(lines, l)
		}
	}
	return lines
}
