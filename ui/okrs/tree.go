package okrs

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// row is one row of the tree: an objective, or a key result of it.
type row struct {
	ref    model.Ref
	up     model.Ref      // the objective that it hangs on, or none
	depth  int            // how many objectives it hangs below
	o      *okr.Objective // of a key result, the one that it belongs to
	r      *okr.Result    // nil where the row is an objective
	folded bool
	hidden int  // how many key results the fold hides
	leaf   bool // nothing hangs on it
	around bool // it is shown for what hangs on it, and is not what was looked for
}

// layout is what decides how the tree is laid out in rows.
type layout struct {
	of    *known
	folds int
	narrowing
}

// tree is the face that shows everything that a period is for, each objective above what serves it.
type tree struct {
	v    *view
	laid layout
	rows []row
	at   map[model.Ref]int
	way  int    // cells that the longest way from now to the target takes
	hint string // what of the filter has no meaning
	list widget.List

	wanted match // what is shown
}

func (*tree) title() string { return "Tree" }

// synced is the tree with its rows up to date and the cursor where it was.
func (t *tree) synced(sc screen.Scene) *tree {
	v := t.v
	next := layout{v.known(sc), v.folds, v.narrowing}
	if next != t.laid || t.at == nil {
		was := t.rows
		t.laid = next
		t.lay()
		if _, here := t.at[v.wanted]; here {
			v.cursor, v.wanted = v.wanted, model.Ref{}
		}
		if was == nil {
			t.list.Resize(v.areas(sc).rows)
		}
		t.list.Reload(len(t.rows), func() int { return t.find(v.cursor, was) })
	} else if at, ok := t.at[v.cursor]; ok && at != t.list.Cursor() {
		t.list.Select(at) // another face, or a search, has moved it
	}
	if at := t.list.Cursor(); at >= 0 {
		v.cursor = t.rows[at].ref
	}
	return t
}

// lay puts the objectives of the period and what hangs on them into rows, as far as they are wanted.
func (t *tree) lay() {
	t.rows, t.at, t.way = nil, map[model.Ref]int{}, 0
	k := t.laid.of
	if k.book == nil {
		return
	}
	sought, hint := matching(k.asked.p, t.laid.filter, k.asked.today, k.me)
	t.hint = hint
	t.wanted = func(o *okr.Objective, r *okr.Result) bool { return t.laid.facet.wants(k, o, r) && sought(o, r) }
	t.hang(k.book.Roots, model.Ref{}, 0)
}

// hang adds rows for objectives and for what hangs on them. Where not everything is shown, folds do not count, and an
// objective is there that has something wanted below it.
func (t *tree) hang(objectives []*okr.Objective, up model.Ref, depth int) {
	all := t.laid.none()
	for _, o := range objectives {
		ref, before := o.Ref(), len(t.rows)
		folded := all && t.v.folded[ref]
		t.add(row{
			ref: ref, up: up, depth: depth, o: o, folded: folded, leaf: len(o.Results)+len(o.Under) == 0,
			around: !all && !t.wanted(o, nil),
		})
		if folded {
			t.rows[before].hidden = resultsBelow(o)
			continue
		}
		for _, r := range o.Results {
			if all || t.wanted(o, r) {
				t.add(row{ref: r.Ref(), up: ref, depth: depth, o: o, r: r, leaf: true})
				t.way = max(t.way, canvas.Width(r.Way()))
			}
		}
		t.hang(o.Under, ref, depth+1)
		if t.rows[before].around && len(t.rows) == before+1 {
			delete(t.at, ref)
			t.rows = t.rows[:before]
		}
	}
}

// resultsBelow is how many key results an objective and those that serve it have.
func resultsBelow(o *okr.Objective) int {
	n := len(o.Results)
	for _, under := range o.Under {
		n += resultsBelow(under)
	}
	return n
}

func (t *tree) add(r row) {
	t.at[r.ref] = len(t.rows)
	t.rows = append(t.rows, r)
}

// find is where a row is, or what it hangs on where a fold has hidden it, or else the next row that is still there, or the
// one before.
func (t *tree) find(ref model.Ref, was []row) int {
	if at, ok := t.at[ref]; ok {
		return at
	}
	from := -1
	for n, r := range was {
		if r.ref == ref {
			from = n
		}
	}
	if from < 0 {
		return t.first()
	}
	for up := was[from].up; !up.IsZero(); up = upOf(was, up) {
		if at, ok := t.at[up]; ok && t.rows[at].folded {
			return at
		}
	}
	for _, near := range slices.Concat(was[from+1:], reversed(was[:from])) {
		if at, ok := t.at[near.ref]; ok && !t.rows[at].around {
			return at
		}
	}
	return t.first()
}

// reversed is a copy of rows, the last one first.
func reversed(rows []row) []row {
	rows = slices.Clone(rows)
	slices.Reverse(rows)
	return rows
}

// first is the first row that was looked for.
func (t *tree) first() int {
	return max(slices.IndexFunc(t.rows, func(r row) bool { return !r.around }), 0)
}

// upOf is what the row with the ref hangs on.
func upOf(rows []row, ref model.Ref) model.Ref {
	for _, r := range rows {
		if r.ref == ref {
			return r.up
		}
	}
	return model.Ref{}
}

// row is the row that the cursor is on, or nil.
func (t *tree) row(sc screen.Scene) *row {
	t.synced(sc)
	if at := t.list.Cursor(); at >= 0 {
		return &t.rows[at]
	}
	return nil
}

// under is what that row shows.
func (t *tree) under(sc screen.Scene) model.Ref {
	if r := t.row(sc); r != nil {
		return r.ref
	}
	return model.Ref{}
}

// reveal unfolds whatever the row hangs on.
func (t *tree) reveal(sc screen.Scene, ref model.Ref) bool {
	book := t.v.known(sc).book
	if book == nil {
		return false
	}
	o := book.Objective(model.ID[model.Objective](ref.ID))
	if r := book.Result(model.ID[model.KeyResult](ref.ID)); r != nil {
		o = r.Of
		t.v.setFold(o.Ref(), false)
	}
	if o == nil {
		return false
	}
	for up := o.Up; up != nil; up = up.Up {
		t.v.setFold(up.Ref(), false)
	}
	t.v.cursor = ref
	if t.synced(sc); t.v.cursor != ref { // it is there, and not wanted
		t.v.narrowing, t.v.cursor = narrowing{}, ref
		t.synced(sc)
	}
	return t.v.cursor == ref
}

// cursor is the list, as high as it is in the scene.
func (t *tree) cursor(sc screen.Scene) screen.Cursor {
	t.synced(sc)
	t.list.Resize(t.v.areas(sc).rows)
	return walker{t}
}

// walker moves the cursor, and the view's with it.
type walker struct{ *tree }

func (w walker) Move(rows int)      { w.list.Move(rows); w.settle() }
func (w walker) Page(pages float64) { w.list.Page(pages); w.settle() }
func (w walker) Home()              { w.list.Home(); w.settle() }
func (w walker) End()               { w.list.End(); w.settle() }

func (w walker) settle() {
	if at := w.list.Cursor(); at >= 0 {
		w.v.cursor = w.rows[at].ref
	}
}
