package transfer

import (
	"math"
	"slices"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

// outline reads the lines of an outline as objectives and key results.
func (o *okrs) outline(s *Source) {
	said := map[int]*objectiveSaid{}
	for i, l := range s.Outline.Lines {
		r := Record{File: s.Name, Line: l.First}
		up := said[s.Outline.Objective(i)]
		switch l.Kind {
		case outline.Objective:
			said[i] = o.outlined(s, r, l, up)
			said[i].at, said[i].retitled = lineOf{s.Name, i}, retitled(s.Outline.Begun(i), l)
		case outline.KeyResult:
			result := o.outlinedResult(s, r, l, up)
			result.at, result.retitled = lineOf{s.Name, i}, retitled(s.Outline.Begun(i), l)
		}
	}
	o.leftOut(s)
}

// retitled is the titles that a row may have which was made of a line before somebody gave it another; nil where
// nobody has.
func retitled(was, is outline.Line) []string {
	if was.Words() == is.Words() {
		return nil
	}
	title, _ := cutTitle(was.Title, "")
	words, _ := cutTitle(was.Words(), "")
	return unique([]string{title, words})
}

// lineOf is a line of the outline of a source. (The zero value is no line.)
type lineOf struct {
	source string
	index  int
}

// Becomes is what the plan makes of a line of the outline of a source, by its index there; false where it makes nothing.
func (p *Plan) Becomes(source string, index int) (Item, bool) {
	i := slices.IndexFunc(p.Items, func(item Item) bool { return item.at == lineOf{source, index} })
	if i < 0 {
		return Item{}, false
	}
	return p.Items[i], true
}

// line is the beginning of what a line of an outline says of a row.
func (o *okrs) line(s *Source, r Record, kind *model.Kind, row model.Record) statement {
	return statement{
		kind: kind, record: r, source: s.origin(), row: row, names: map[string][]string{}, remarks: &o.remarks,
		spoken: map[string]bool{},
	}
}

// outlined makes an objective of a line. It serves the one that it is under.
func (o *okrs) outlined(s *Source, r Record, l outline.Line, up *objectiveSaid) *objectiveSaid {
	said := &objectiveSaid{group: s.group, up: up}
	if up != nil && up.under == "" {
		said.up = nil // it was skipped
	}
	said.statement = o.line(s, r, o.p.Objectives.Kind(), &said.Objective)
	said.Title, said.Why = cutTitle(l.Title, detailsOf(l))
	switch _, isPerson := o.folk.people[strings.ToLower(l.Who)]; {
	case l.Who == "":
	case isPerson:
		said.names["owner"] = []string{l.Who}
	default:
		said.names["team"] = []string{l.Who}
	}
	period, reason := model.ID[model.Period](""), "It has no title."
	switch p := s.Outline.Periods; {
	case l.Title == "":
	case l.Period < 0:
		period, reason = o.periods.find(s.group, "")
	default:
		period, reason = o.periods.of(p[l.Period].Label, span{p[l.Period].Start, p[l.Period].End, true})
	}
	if reason != "" {
		o.skip(r, l.Title, reason)
		return said
	}
	said.Period, said.under = period, string(period)
	o.graded(said, s, l)
	o.objectives = append(o.objectives, said)
	return said
}

// graded keeps the score of an objective and what stands with it, once its period is over. Until then its key results
// tell how it stands, and what stands there is kept with why it is an objective.
func (o *okrs) graded(said *objectiveSaid, s *Source, l outline.Line) {
	switch {
	case l.Score.Text == "":
	case l.Period < 0 || !s.Outline.Periods[l.Period].End.Before(o.with.Now.Today):
		said.Why = strings.TrimSpace(said.Why + "\n=> " + l.Score.Text)
	default:
		if l.Score.Known {
			said.Objective.Score = model.Num(max(0, min(1, l.Score.Value)))
		}
		if !l.Score.Known || tellsMore(l.Score) {
			said.Learned = l.Score.Text
		}
	}
}

// outlinedResult makes a key result of a line: what it says is what is measured, and its score is a check-in.
func (o *okrs) outlinedResult(s *Source, r Record, l outline.Line, up *objectiveSaid) *resultSaid {
	said := &resultSaid{group: s.group, up: up}
	said.statement = o.line(s, r, o.p.KeyResults.Kind(), &said.KeyResult)
	title := l.Title
	switch _, isPerson := o.folk.people[strings.ToLower(l.Who)]; {
	case l.Who == "" || up != nil && strings.EqualFold(l.Who, strings.Join(append(up.names["team"], up.names["owner"]...), "")):
	case isPerson:
		said.names["owner"] = []string{l.Who}
	default:
		title = l.Words()
	}
	details := detailsOf(l)
	if l.Score.Text != "" && !l.Score.Known {
		details = strings.TrimSpace(details + "\n" + l.Score.Text)
	}
	said.Title, said.Details = cutTitle(title, details)
	said.inPercent()
	if l.Way.Known {
		said.Start, said.Target, said.Unit = model.Num(l.Way.Start), model.Num(l.Way.Target), l.Way.Unit
		said.path(true)
	}
	switch {
	case said.Title == "":
		o.skip(r, "", "It has no title.")
	case up == nil:
		o.skip(r, said.Title, "It is under no objective.")
	case up.under == "":
		o.skip(r, said.Title, "Its objective, “"+up.Title+"”, was skipped.")
	default:
		o.results = append(o.results, said)
		o.scored(s, said, l)
	}
	return said
}

// scored makes a check-in of the score of a line, on the last day of its period, or today where that is still to come.
func (o *okrs) scored(s *Source, said *resultSaid, l outline.Line) {
	if !l.Score.Known {
		return
	}
	c := &checkSaid{record: said.record, source: said.source, group: s.group, up: said, current: true}
	c.Date = o.with.Now.Today
	if l.Period >= 0 {
		if p := s.Outline.Periods[l.Period]; p.End.Before(c.Date) {
			c.Date = p.End
		}
	}
	start, target, percent := said.Start.Or(0), said.Target.Or(100), 100*l.Score.Value
	within := min(start, target) <= percent && percent <= max(start, target)
	if l.Way.Known && l.Way.Unit == "%" && within { // 41% on the way from 38% to 45% is where it stands
		c.Value = model.Num(percent)
	} else {
		c.Value = model.Num(rounded(start + l.Score.Value*(target-start)))
	}
	if tellsMore(l.Score) {
		c.Note = l.Score.Text
	}
	o.checks = append(o.checks, c)
}

// rounded is a number without the noise of binary fractions.
func rounded(v float64) float64 { return math.Round(v*1e9) / 1e9 }

// tellsMore says whether the text of a score is more than the score.
func tellsMore(s outline.Score) bool {
	return strings.Trim(s.Text, "0123456789%.,() ~/") != "" && !strings.EqualFold(s.Text, "done")
}

// detailsOf is what a line says beside its title: what is under it, and where its link leads.
func detailsOf(l outline.Line) string {
	return strings.TrimSpace(l.Details + "\n" + l.Link)
}

// leftOut says which lines of an outline become nothing, and why: a notice for each reason.
func (o *okrs) leftOut(s *Source) {
	lost := func(l outline.Line) bool { return l.Guess == outline.KeyResult && !l.ByHand() }
	for _, l := range s.Outline.Lines {
		if l.Kind == outline.LeftOut && lost(l) {
			o.skip(Record{File: s.Name, Line: l.First}, l.Words(), "It is "+l.Why+".")
		}
	}
	o.plan.Notices = append(o.plan.Notices, s.leftOut(lost)...)
}
