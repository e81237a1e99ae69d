package okrs

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// roll is the rows of a face as a list, whose cursor is that of the view.
type roll struct {
	v    *view
	refs []model.Ref
	at   map[model.Ref]int
	list widget.List
}

// load puts other rows there. The cursor stays on its row, or on its line where that has gone.
func (r *roll) load(sc screen.Scene, refs []model.Ref) {
	first := r.at == nil
	r.refs, r.at = refs, map[model.Ref]int{}
	for n, ref := range refs {
		r.at[ref] = n
	}
	if _, here := r.at[r.v.wanted]; here {
		r.v.cursor, r.v.wanted = r.v.wanted, model.Ref{}
	}
	if first {
		r.list.Resize(r.v.areas(sc).rows)
	}
	r.list.Reload(len(refs), func() int {
		if at, ok := r.at[r.sought(sc)]; ok {
			return at
		}
		return -1
	})
}

// sync follows the view's cursor, which another face or a search may have moved.
func (r *roll) sync(sc screen.Scene) {
	if at, ok := r.at[r.sought(sc)]; ok && at != r.list.Cursor() {
		r.list.Select(at)
	}
}

// sought is the row that the view's cursor is on here: an objective stands for its key results.
func (r *roll) sought(sc screen.Scene) model.Ref {
	if o, _ := find(r.v.known(sc).book, r.v.cursor); o != nil {
		return o.Ref()
	}
	return r.v.cursor
}

// row is the number of the row that the cursor is on, or -1.
func (r *roll) row() int { return r.list.Cursor() }

// goTo puts the cursor on a row, if it is there.
func (r *roll) goTo(ref model.Ref) bool {
	at, ok := r.at[ref]
	if ok {
		r.list.Select(at)
		r.settle()
	}
	return ok
}

// settle makes the row that the cursor is on the view's.
func (r *roll) settle() {
	if at := r.list.Cursor(); at >= 0 {
		r.v.cursor = r.refs[at]
	}
}

// wheel scrolls as the mouse says.
func (r *roll) wheel(m screen.Mouse) {
	by := wheelRows
	if m.What == screen.WheelUp {
		by = -by
	}
	r.list.Scroll(by)
	r.settle()
}

// rolling moves the cursor, and the view's with it.
type rolling struct{ *roll }

func (r rolling) Move(rows int)      { r.list.Move(rows); r.settle() }
func (r rolling) Page(pages float64) { r.list.Page(pages); r.settle() }
func (r rolling) Home()              { r.list.Home(); r.settle() }
func (r rolling) End()               { r.list.End(); r.settle() }
