package plain

import (
	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// initiative is a piece of work on a line: Checkout v2, off track, ends 14 December, Ana Duarte, 2 weeks after the
// baseline.
func (q *answer) initiative(i *model.Initiative) Line {
	text := sentence(model.CleanLine(i.Title), q.stands(i), archived(i), q.when(i), q.owner(i.Owner), slip(i))
	return Line{text, i.Ref()}
}

// stands is the state of an initiative, with the day since when it is over.
func (q *answer) stands(i *model.Initiative) string {
	if !i.Status.Open() && !i.Closed.IsZero() {
		return string(i.Status) + " on " + q.day(i.Closed)
	}
	return string(i.Status)
}

// when is from when to when an initiative goes on, or what it says in place of that. What is over has ended.
func (q *answer) when(i *model.Initiative) string {
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
func (q *answer) ties(i *model.Initiative) []Line {
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
		*to = append(*to, Line{sentence(verb+" "+model.CleanLine(row.Title), string(row.Status), q.terms(d)), row.Ref()})
	}
	return append(waits, blocks...)
}

// terms is how far a dependency has come, by when it is needed, and whether it cannot hold.
func (q *answer) terms(d *model.Dependency) string {
	breach := ""
	if d.Breached(q.P) {
		breach = "not in time"
	}
	return joined(", ", string(d.State), about("needed by", q.day(d.Needed(q.P))), breach)
}

// dependency is a dependency on a line: Trial nudges waits for Consent records, broken, needed by 13 November, not in time.
func (q *answer) dependency(d *model.Dependency) Line {
	return Line{sentence(q.name(d.To.Ref())+" waits for "+q.name(d.From.Ref()), q.terms(d)), d.Ref()}
}

// aims is the key results that an initiative moves.
func (q *answer) aims(i *model.Initiative) []Line {
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
