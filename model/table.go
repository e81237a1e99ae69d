package model

import (
	"cmp"
	"iter"
	"slices"
)

// Table holds the rows of one kind, sorted by id. Its rows are never altered once they are in: a change puts new ones
// in their place, so a table can be read from anywhere and copied like a number.
type Table[T any] struct {
	kind   *Kind
	rows   []*T
	drafts map[string]*T // rows being altered by the Apply that made this table; nil outside it
}

// Rows is a table of any kind.
type Rows interface {
	Kind() *Kind
	Len() int
	// Row is the row with the id, or nil.
	Row(id string) Record
	// Records yields every row by id, archived ones too.
	Records() iter.Seq[Record]
	// NewRow is a blank row of the kind, for filling a portfolio from storage.
	NewRow(id string) Record
	// AddRow is the edits that bring a new row into being.
	AddRow(now Moment, id string, fill func(Record)) []Edit
	// EditRow is the edits that alter the row with the id; none where there is no such row.
	EditRow(now Moment, id string, alter func(Record)) []Edit
	// Fill replaces all rows; it is for storage, and fastest where the rows are sorted by id.
	Fill([]Record)

	// amended is the rule on what becomes of rows that was broken on the way from one row to the other, or nil.
	amended(was, is Record, p *Portfolio) error
	draft(id string) (row Record, fresh bool)
	lapse()
	seal() error
	keep(func(Record) bool)
	redact()
}

// Kind is the declaration of the rows.
func (t *Table[T]) Kind() *Kind { return t.kind }

// Len is the number of rows, archived ones included.
func (t *Table[T]) Len() int { return len(t.rows) }

// Get is the row with the id, or nil. It is not to be altered.
func (t *Table[T]) Get(id ID[T]) *T {
	if i, ok := t.find(string(id)); ok {
		return t.rows[i]
	}
	return nil
}

// All yields every row by id, archived ones too.
func (t *Table[T]) All() iter.Seq[*T] { return slices.Values(t.rows) }

// Live yields the rows that are not archived, by id.
func (t *Table[T]) Live() iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, row := range t.rows {
			if record(row).Live() && !yield(row) {
				return
			}
		}
	}
}

// Add is the edits that bring a new row into being.
func (t *Table[T]) Add(now Moment, id ID[T], fill func(*T)) []Edit {
	row := new(T)
	record(row).setID(string(id))
	blank := *row
	record(row).born(now.At)
	fill(row)
	return t.between(now, &blank, row)
}

// Edit is the edits that alter the row with the id; none where there is no such row.
func (t *Table[T]) Edit(now Moment, id ID[T], alter func(*T)) []Edit {
	was := t.Get(id)
	if was == nil {
		return nil
	}
	row := *was
	alter(&row)
	return t.between(now, was, &row)
}

// settler is a kind with fields that follow from others: what is done has a day on which it was.
type settler[T any] interface{ settle(was *T, now Moment) }

func (t *Table[T]) between(now Moment, was, row *T) []Edit {
	if s, ok := any(row).(settler[T]); ok {
		s.settle(was, now)
	}
	var edits []Edit
	for _, f := range t.kind.Fields() {
		f.tidy(record(row))
		if !f.same(record(was), record(row)) {
			edits = append(edits, Edit{record(row).Ref(), f.Name, f.Text(record(was)), f.Text(record(row))})
		}
	}
	return edits
}

func (t *Table[T]) amended(was, is Record, p *Portfolio) error {
	if a, ok := is.(amender[T]); ok {
		return a.amend(any(was).(*T), p)
	}
	return nil
}

// Row is Get for who does not know the kind.
func (t *Table[T]) Row(id string) Record {
	if row := t.Get(ID[T](id)); row != nil {
		return record(row)
	}
	return nil
}

// AddRow is Add for who does not know the kind.
func (t *Table[T]) AddRow(now Moment, id string, fill func(Record)) []Edit {
	return t.Add(now, ID[T](id), func(row *T) { fill(record(row)) })
}

// EditRow is Edit for who does not know the kind.
func (t *Table[T]) EditRow(now Moment, id string, alter func(Record)) []Edit {
	return t.Edit(now, ID[T](id), func(row *T) { alter(record(row)) })
}

// Records is All for who does not know the kind.
func (t *Table[T]) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, row := range t.rows {
			if !yield(record(row)) {
				return
			}
		}
	}
}

// NewRow is a blank row of the kind.
func (t *Table[T]) NewRow(id string) Record {
	row := record(new(T))
	row.setID(id)
	return row
}

// Fill replaces all rows.
func (t *Table[T]) Fill(records []Record) {
	t.rows = make([]*T, len(records))
	sorted := 0 // rows from the beginning on
	for i, r := range records {
		t.rows[i] = any(r).(*T)
		if i == sorted && (i == 0 || records[i-1].id() <= r.id()) {
			sorted++
		}
	}
	mergeRest(t.rows, sorted)
}

// mergeRest sorts rows of which so many are sorted already. Storage reads a table in a few parts, and the first of them
// is sorted mostly.
func mergeRest[T any](rows []*T, sorted int) {
	rest := slices.Clone(rows[sorted:])
	slices.SortFunc(rest, byID[T])
	for to := len(rows) - 1; len(rest) > 0; to-- {
		if last := rest[len(rest)-1]; sorted == 0 || byID(rows[sorted-1], last) <= 0 {
			rows[to], rest = last, rest[:len(rest)-1]
			continue
		}
		sorted--
		rows[to] = rows[sorted]
	}
}

func (t *Table[T]) find(id string) (int, bool) {
	return slices.BinarySearchFunc(t.rows, id, func(row *T, id string) int { return cmp.Compare(record(row).id(), id) })
}

// draft is a copy of the row, or a blank one, that the running Apply may alter.
func (t *Table[T]) draft(id string) (Record, bool) {
	if row, ok := t.drafts[id]; ok {
		return record(row), false
	}
	if t.drafts == nil {
		t.drafts = map[string]*T{}
	}
	row, fresh := new(T), true
	if i, ok := t.find(id); ok {
		*row, fresh = *t.rows[i], false
	}
	record(row).setID(id)
	t.drafts[id] = row
	return record(row), fresh
}

// seal puts the drafts into their places and leaves the rows of the table it was copied from as they were.
func (t *Table[T]) seal() error {
	if t.drafts == nil {
		return nil
	}
	drafts := make([]*T, 0, len(t.drafts))
	for _, row := range t.drafts {
		if !record(row).exists() {
			if conflict := t.leftover(row); conflict != nil {
				return conflict
			}
		}
		drafts = append(drafts, row)
	}
	slices.SortFunc(drafts, byID[T])
	merged := make([]*T, 0, len(t.rows)+len(drafts))
	old := t.rows
	for _, row := range drafts {
		i, ok := slices.BinarySearchFunc(old, row, byID[T])
		merged = append(merged, old[:i]...)
		if record(row).exists() {
			merged = append(merged, row)
		}
		if ok {
			i++
		}
		old = old[i:]
	}
	t.rows, t.drafts = append(merged, old...), nil
	return nil
}

// lapse leaves nothing of the drafts of rows that do not exist, whatever another program has put into them.
func (t *Table[T]) lapse() {
	for id, row := range t.drafts {
		if !record(row).exists() {
			t.drafts[id] = new(T)
			record(t.drafts[id]).setID(id)
		}
	}
}

// leftover is what stands in the way of a row that goes: a field that somebody has filled in since, or nil.
func (t *Table[T]) leftover(row *T) error {
	for _, f := range t.kind.Fields() {
		if now := f.Text(record(row)); now != "" {
			return &Conflict{Edit: Edit{Ref: record(row).Ref(), Field: f.Name}, Now: now}
		}
	}
	return nil
}

func (t *Table[T]) keep(ok func(Record) bool) {
	var rows []*T
	for _, row := range t.rows {
		if ok(record(row)) {
			rows = append(rows, row)
		}
	}
	t.rows = rows
}

// redact replaces every row by a copy that holds its public fields only.
func (t *Table[T]) redact() {
	rows := make([]*T, len(t.rows))
	for i, row := range t.rows {
		rows[i] = new(T)
		record(rows[i]).setID(record(row).id())
		for _, f := range t.kind.Fields() {
			if f.Public {
				f.copyTo(record(rows[i]), record(row))
			}
		}
	}
	t.rows = rows
}

func (t *Table[T]) declare() { t.kind = kindOf[T]() }

func byID[T any](a, b *T) int { return cmp.Compare(record(a).id(), record(b).id()) }

// record sees a row as a Record, which every struct that embeds Row is.
func record[T any](row *T) Record { return any(row).(Record) }
