package leadership

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// face is the list of one kind, as somebody looks at it: in some order, through some filter, with a cursor and marks.
type face struct {
	v     *view
	kind  string
	title string   // what its tab says
	over  []string // the states in which a row is no longer open

	filter  string
	order   order
	marked  map[model.Ref]bool
	cursor  model.Ref
	awaited model.Ref // a row that is on its way: the cursor goes there once it is here

	list widget.List
	said answer
}

func newFace(v *view, kind, title string, over ...string) *face {
	return &face{v: v, kind: kind, title: title, over: over, order: orders(kind)[0], marked: map[model.Ref]bool{}}
}

// synced is the face with its rows up to date, and the cursor and the marks where they were.
func (f *face) synced(sc screen.Scene) *face {
	f.list.Resize(f.areas(sc).rows)
	if !f.answer(f.ask(sc)) {
		return f
	}
	if at := f.find(f.awaited); at >= 0 {
		f.cursor, f.awaited = f.awaited, model.Ref{}
	}
	f.list.Reload(len(f.said.items), func() int { return f.find(f.cursor) })
	for ref := range f.marked {
		if f.find(ref) < 0 {
			delete(f.marked, ref) // nobody acts on what cannot be seen
		}
	}
	f.settle()
	return f
}

// find is where a row is shown, or -1.
func (f *face) find(ref model.Ref) int {
	return slices.IndexFunc(f.said.items, func(i *item) bool { return i.ref() == ref })
}

// settle makes the row that the list's cursor is on that of the face.
func (f *face) settle() {
	if at := f.list.Cursor(); at >= 0 {
		f.cursor = f.said.items[at].ref()
	}
}

// moving is what the keys of every list move.
func (f *face) moving(sc screen.Scene) screen.Cursor { return &f.synced(sc).list }

// under is the row under the cursor, or nil.
func (f *face) under(sc screen.Scene) *item {
	if at := f.synced(sc).list.Cursor(); at >= 0 {
		return f.said.items[at]
	}
	return nil
}

// chosen is the marked rows in their order, or else the one under the cursor.
func (f *face) chosen(sc screen.Scene) []*item {
	var items []*item
	for _, i := range f.synced(sc).said.items {
		if f.marked[i.ref()] {
			items = append(items, i)
		}
	}
	if at := f.list.Cursor(); items == nil && at >= 0 {
		items = append(items, f.said.items[at])
	}
	return items
}

func (f *face) selected(sc screen.Scene) []model.Ref { return refsOf(f.chosen(sc)) }

func refsOf(items []*item) []model.Ref {
	all := make([]model.Ref, len(items))
	for n, i := range items {
		all[n] = i.ref()
	}
	return all
}

// mark marks the row under the cursor, or takes its mark away, and goes on to the next.
func (f *face) mark(sc screen.Scene) screen.Action {
	ref := f.under(sc).ref()
	if f.marked[ref] {
		delete(f.marked, ref)
	} else {
		f.marked[ref] = true
	}
	f.list.Move(1)
	f.settle()
	return nil
}

// markAll marks every row that is shown.
func (f *face) markAll(sc screen.Scene) screen.Action {
	for _, i := range f.synced(sc).said.items {
		f.marked[i.ref()] = true
	}
	return nil
}

func (f *face) unmark() { f.marked = map[model.Ref]bool{} }

// back lets go of one thing, the marks or else the filter, and says whether there was one.
func (f *face) back() bool {
	if len(f.marked) > 0 {
		f.unmark()
		return true
	}
	was := f.filter
	f.filter = ""
	return was != ""
}

// reveal puts the cursor on a row, whatever has hidden it.
func (f *face) reveal(sc screen.Scene, ref model.Ref) bool {
	if row := sc.P.Row(ref); !row.Live() {
		f.filter = "is:archived"
	} else if f.synced(sc).find(ref) < 0 {
		f.filter = ""
		f.v.closed = f.v.closed || !itemOf(row, sc.Now.Today).open
	}
	f.cursor = ref
	at := f.synced(sc).find(ref)
	if at >= 0 {
		f.list.Select(at)
	}
	return at >= 0
}
