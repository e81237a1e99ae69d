package library

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// table is the rows of one kind as somebody looks at them: in some order, through some filter, with a cursor.
type table struct {
	kind     string
	focused  *bool // whether the rows have the whole height, in every table or in none
	list     widget.List
	filter   string
	order    order
	archived bool
	marked   map[string]bool // by id
	known    answer
	awaited  string // a row that is being added: the cursor goes there once it is
}

func (t *table) of(sc screen.Scene) *model.Kind { return sc.P.Table(t.kind).Kind() }

// ask is the question that the table puts. A preview is not asked: rows keep their places while something is typed.
func (t *table) ask(sc screen.Scene) question {
	q := question{p: sc.P, today: sc.Now.Today, filter: t.filter, order: t.order, archived: t.archived}
	if last := t.known.asked.p; sc.Preview && last != nil && last.Rev == sc.P.Rev {
		q.p = last
	}
	return q
}

// sync brings the rows up to date, and the list to the height it has in the scene. The cursor stays on its row.
func (t *table) sync(sc screen.Scene) {
	t.list.Resize(t.layout(sc).rows)
	q := t.ask(sc)
	if q == t.known.asked {
		return
	}
	was := t.id()
	t.known = t.known.answer(t.of(sc), q)
	if t.of(sc).Single {
		t.list.Reload(len(t.of(sc).Own()), t.list.Cursor)
		return
	}
	t.list.Reload(len(t.known.ids), func() int { return t.find(was) })
	t.unmark()
	if at := t.find(t.awaited); at >= 0 {
		t.list.Select(at)
		t.awaited = ""
	}
}

// id is the row under the cursor, or "".
func (t *table) id() string {
	if at := t.list.Cursor(); at >= 0 && at < len(t.known.ids) {
		return t.known.ids[at]
	}
	return ""
}

// find is where the row with the id is shown, or -1.
func (t *table) find(id string) int {
	for i, shown := range t.known.ids {
		if shown == id {
			return i
		}
	}
	return -1
}

// only is the one row of a kind that has no more; it may have yet to come into being.
func (t *table) only(sc screen.Scene) (id string, there bool) {
	for row := range sc.P.Table(t.kind).Records() {
		return row.Ref().ID, true
	}
	return t.kind, false
}

// unmark takes the marks from rows that are no longer shown: nobody acts on what cannot be seen.
func (t *table) unmark() {
	if len(t.marked) == 0 {
		return
	}
	kept := map[string]bool{}
	for _, id := range t.known.ids {
		if t.marked[id] {
			kept[id] = true
		}
	}
	t.marked = kept
}

// selected is the rows that a command acts on: the marked ones, or the one under the cursor.
func (t *table) selected(sc screen.Scene) []model.Ref {
	if t.of(sc).Single {
		if id, there := t.only(sc); there {
			return []model.Ref{{Kind: t.kind, ID: id}}
		}
		return nil
	}
	if refs := t.marks(); refs != nil {
		return refs
	}
	if id := t.id(); id != "" {
		return []model.Ref{{Kind: t.kind, ID: id}}
	}
	return nil
}

// marks is the marked rows, in their order.
func (t *table) marks() []model.Ref {
	if len(t.marked) == 0 {
		return nil
	}
	var refs []model.Ref
	for _, id := range t.known.ids {
		if t.marked[id] {
			refs = append(refs, model.Ref{Kind: t.kind, ID: id})
		}
	}
	return refs
}

// mark marks the row under the cursor, or takes its mark away, and goes on to the next.
func (t *table) mark() {
	id := t.id()
	if t.marked == nil {
		t.marked = map[string]bool{}
	}
	if t.marked[id] {
		delete(t.marked, id)
	} else {
		t.marked[id] = true
	}
	t.list.Move(1)
}

// back lets go of one thing: the marks, then the filter, then the archived rows. It says whether there was one.
func (t *table) back() bool {
	switch {
	case len(t.marked) > 0:
		t.marked = nil
	case t.filter != "":
		t.filter = ""
	default:
		was := t.archived
		t.archived = false
		return was
	}
	return true
}
