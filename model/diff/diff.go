package diff

import (
	"context"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/past"
)

// Diff is what has changed from one point to a later one.
type Diff struct {
	From, To past.Point
	// Whose is the name of the person whose rows alone it tells of; empty where it tells of everybody's.
	Whose string
	// Added, Changed and Dropped is the initiatives; what was done is among those that changed.
	Added, Changed, Dropped []Item
	// Results is the objectives and key results, in the order of their numbers, and Others is rows of all other kinds but
	// people and what is said of them.
	Results, Others []Item
	// Still is how many key results were checked in and did not move. Quiet is how many rows have changed in nothing but what
	// nobody has to be told, such as their order.
	Still, Quiet int
	// Private is how many rows were touched that are left out because somebody has hidden them.
	Private int
	Net     Net
}

// Verdict is what became of a row.
type Verdict string

// The verdicts. A row that was there and is not any more, be it archived, removed or given up, was dropped.
const (
	Added   Verdict = "added"
	Changed Verdict = "changed"
	Dropped Verdict = "dropped"
)

// Item is a row with what has changed of it.
type Item struct {
	model.Ref
	Verdict Verdict
	Name    string // with its number, where it has one: 1.2 Activation
	Status  string // how it stands now, in a word; "" where its kind stands nowhere
	Done    bool   // whether that is because it was completed since
	// Moves is every public field that is another now, of a row that is there before and after.
	Moves []Move
	// Lines is what there is to be told of it, the most important first.
	Lines []Line
	// By is who changed it, and Reason the last reason that was given.
	By, Reason string
	// Of is the rows that the item tells together, where it is about several.
	Of []Item
}

// Rows is the rows that the item is about.
func (i *Item) Rows() []Item {
	if i.Of != nil {
		return i.Of
	}
	return []Item{*i}
}

// Move is a field that is another now. Its forms are the written ones, without what is private.
type Move struct {
	model.Field
	Before, After string
}

// Line is one thing to be told of a row.
type Line struct {
	What string // the word for what changed: end, status, value
	// Before and After are values as people read them. Where there is nothing to compare, After says it all.
	Before, After string
	Statuses      bool   // whether the values are words for how something stands, which have shapes
	Beside        string // what puts it in proportion: +2 wk, pace 41%
	Mark          string // how it stands now, where that is bad news
	// By and Reason are who did it and why; both are empty where they are those of the line before.
	By, Reason string
}

// Empty says that nothing has changed that is told.
func (d *Diff) Empty() bool {
	return len(d.Added)+len(d.Changed)+len(d.Dropped)+len(d.Results)+len(d.Others) == 0
}

// Days is how many days lie between the two points.
func (d *Diff) Days() int { return d.To.Day.Sub(d.From.Day) }

// Since is what has changed up to a later point since the one that is asked for, or since the usual one of the finder where
// none is: of the rows that concern one person, or of all where nobody is named. The Ask is what it came to, and the error is
// one sentence.
func Since(
	ctx context.Context, f past.Finder, p *model.Portfolio, a past.Ask, to past.Point, whose model.ID[model.Person],
) (past.Ask, *Diff, error) {
	var from past.Point
	var err error
	if a.IsZero() {
		a, from, err = f.Usual(ctx, p, to)
	} else {
		from, err = f.Find(ctx, a)
	}
	if err != nil {
		return a, nil, err
	}
	found, err := MineBetween(ctx, f.Store, from, to, whose)
	return a, found, err
}

// Backwards says that the point from which changes are told comes after the one up to which they are.
type Backwards struct{ From, To past.Point }

func (b *Backwards) Error() string {
	return fmt.Sprintf("%s comes after %s; name the earlier one first", b.From, b.To)
}

// Between is what has changed in a store from one point to another one. The error is one sentence; it is a *Backwards where
// they are the wrong way round.
func Between(ctx context.Context, s model.Store, from, to past.Point) (*Diff, error) {
	return MineBetween(ctx, s, from, to, "")
}

// MineBetween is Between for the rows that concern one person, or for all where nobody is named.
func MineBetween(ctx context.Context, s model.Store, from, to past.Point, whose model.ID[model.Person]) (*Diff, error) {
	if from.Rev > to.Rev {
		return nil, &Backwards{from, to}
	}
	then := past.At(s, to, "")
	is, err := then.Load(ctx, model.Scope{All: true})
	if err != nil {
		return nil, err
	}
	entries, err := then.Since(ctx, from.Rev)
	if err != nil {
		return nil, err
	}
	return Mine(is.Rewind(entries), is, from, to, entries, whose), nil
}

// Of is what has changed from one portfolio to the other, by the entries that lie between them, oldest first. Both hold
// everything.
func Of(was, is *model.Portfolio, from, to past.Point, entries []model.Entry) *Diff {
	return Mine(was, is, from, to, entries, "")
}

// Mine is Of for the rows that concern one person, or for all where nobody is named.
func Mine(was, is *model.Portfolio, from, to past.Point, entries []model.Entry, whose model.ID[model.Person]) *Diff {
	d := &differ{
		trace: traced(was, is, entries), then: was.Public(), now: is.Public(), from: from, to: to, cal: is.Calendar(),
		touched: map[string][]model.Ref{}, seen: map[model.Ref]bool{}, whose: whose,
	}
	for _, e := range Edits(entries) {
		d.touch(e.Ref)
	}
	found := &Diff{From: from, To: to, Whose: is.Name(whose.Ref())}
	d.initiatives(found)
	found.Results, found.Others = d.results(), d.others()
	found.Net = d.net(found)
	found.Still, found.Quiet, found.Private = d.still, d.quiet, d.private()
	return found
}
