package transfer

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/model"
)

// Plan is what an import would do: one change, and for each record what becomes of it. Nothing is done yet.
type Plan struct {
	Sources []string
	Mapping string // the name of the mapping
	Change  model.Change
	Items   []Item
	Skips   []Skip
	Notices []Notice
	Unused  []string // columns of the sources that nothing was taken from

	after  *model.Portfolio // the portfolio with the change in it
	byKind bool             // whether rows of several kinds are counted apart
}

// With is what a plan is made with besides its sources.
type With struct {
	Now   model.Moment
	NewID func() string
	Actor string
	// Period is what objectives are for whose source names no period; empty: they are skipped.
	Period string
}

// Verdict is what an import would do with a record.
type Verdict string

// What can become of a record.
const (
	Adds    Verdict = "add"
	Changes Verdict = "change"
	Same    Verdict = "same"
)

// Item is what an import would do with one record.
type Item struct {
	File    string
	Line    int
	Ref     model.Ref // the row that it is here
	Title   string
	Verdict Verdict
	Edits   []model.Edit
	Clashes []Clash

	at lineOf // the line of an outline that it was made of
}

// Outlined says whether the record was made of a line of an outline.
func (i Item) Outlined() bool { return i.at != lineOf{} }

// Count is how many records the plan has a verdict on.
func (p *Plan) Count(v Verdict) int {
	n := 0
	for _, i := range p.Items {
		if i.Verdict == v {
			n++
		}
	}
	return n
}

// Outcome is the plan in one line once it is carried out: 12 added, 3 changed, 40 as they were, 2 skipped.
func (p *Plan) Outcome() string {
	return fmt.Sprintf("%s added, %s changed, %d as they were, %d skipped",
		p.counted(Adds), p.counted(Changes), p.Count(Same), len(p.Skips))
}

// Summary is the plan in one line: 12 to add, 3 to change, 40 as they are, 2 skipped. Where rows of several kinds are
// counted apart, it says so of what is added and changed: 4 objectives and 11 key results to add.
func (p *Plan) Summary() string {
	return fmt.Sprintf("%s to add, %s to change, %d as they are, %d skipped",
		p.counted(Adds), p.counted(Changes), p.Count(Same), len(p.Skips))
}

// counted is how many rows the plan has a verdict on, in words.
func (p *Plan) counted(v Verdict) string {
	if p.byKind && p.after != nil {
		var words []string
		for _, t := range p.after.Tables() {
			n, kind := 0, t.Kind()
			for _, i := range p.Items {
				if i.Verdict == v && i.Ref.Kind == kind.Name {
					n++
				}
			}
			if n > 0 {
				words = append(words, strings.Replace(count(n, kind.Label(), strings.ReplaceAll(kind.Plural, "_", " ")), "check in", "check-in", 1))
			}
		}
		return cmp.Or(model.Listed(words, "and"), "0")
	}
	return strconv.Itoa(p.Count(v))
}

// label is what the journal calls the import.
func (p *Plan) label() string {
	return model.CleanLine(fmt.Sprintf("Import %s: %d added, %d changed",
		strings.Join(p.Sources, ", "), p.Count(Adds), p.Count(Changes)))
}

// settle puts the plan's change together: first the edits that everything else builds on, then those of the records. A
// record that would break a rule of the portfolio becomes a skip, so that it does not keep the others out.
func (p *Plan) settle(before *model.Portfolio, first []model.Edit, actor string) {
	dropped := map[string]string{} // the titles of what became a skip, by id
	for {
		many := len(first)
		for _, item := range p.Items {
			many += len(item.Edits)
		}
		p.Change = model.Change{Actor: actor, Label: p.label(), Edits: append(make([]model.Edit, 0, many), first...)}
		for _, item := range p.Items {
			p.Change.Edits = append(p.Change.Edits, item.Edits...)
		}
		after, err := before.Apply(p.Change)
		if p.after = after; err != nil {
			p.after = before
		}
		var kept []Item
		for _, item := range p.Items {
			if item.Title == "" && err == nil {
				item.Title = model.CleanLine(after.Name(item.Ref))
			}
			if reason := breaks(before, after, err, item); reason != "" {
				if title, lost := belongsTo(item, dropped); lost && p.byKind {
					reason = "What it belongs to, “" + title + "”, was skipped."
				}
				dropped[item.Ref.ID] = item.Title
				p.Skips = append(p.Skips, Skip{File: item.File, Line: item.Line, Name: item.Title, Reason: reason})
			} else {
				kept = append(kept, item)
			}
		}
		all := len(p.Items)
		p.Items = kept
		if len(kept) == all {
			return
		}
		first = needed(first, kept)
	}
}

// belongsTo is the title of what an item refers to and what has become a skip.
func belongsTo(item Item, dropped map[string]string) (title string, lost bool) {
	for _, e := range item.Edits {
		if title, lost = dropped[e.After]; lost {
			return title, true
		}
	}
	return "", false
}

// breaks says in a sentence which rule the item breaks in the portfolio after the change, or "".
func breaks(before, after *model.Portfolio, err error, item Item) string {
	if len(item.Edits) == 0 {
		return ""
	}
	if err == nil {
		err = after.CheckFrom(before, item.Ref)
	}
	if invalid, ok := errors.AsType[*model.Invalid](err); ok {
		return model.Sentence(invalid.Reason)
	}
	if err != nil {
		return model.Sentence(err.Error())
	}
	return ""
}

// needed is those of the first edits whose rows something that is kept refers to.
func needed(first []model.Edit, kept []Item) []model.Edit {
	wanted := map[string]bool{}
	for _, item := range kept {
		for _, e := range item.Edits {
			for _, id := range strings.Fields(e.After) {
				wanted[id] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(first), func(e model.Edit) bool { return !wanted[e.ID] })
}
