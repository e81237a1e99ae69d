package okrs

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// align is the face that shows which teams carry which objective, and what hangs in the air: objectives that nothing
// works on, and work that moves no key result.
type align struct {
	roll
	laid   layout
	matrix *okr.Matrix
	rows   []aligned
	// How many objectives nothing works on, and how many initiatives move no key result, shown or not.
	idle, loose int
	// The cursor in a row is on the work of all teams, or on one of the teams.
	team bool
	cols widget.List
}

// aligned is one row: an objective, the heading of the initiatives that move no key result, or one of these.
type aligned struct {
	o          *okr.Objective
	depth      int
	own, below int // how many initiatives work on it, and on what serves it
	idle       bool
	i          *model.Initiative
}

// looseHeading stands for the heading of the initiatives where a row is named.
func looseHeading() model.Ref { return model.Ref{Kind: "heading"} }

func (*align) title() string { return "Alignment" }

// synced is the face with its rows up to date and the cursor where it was.
func (a *align) synced(sc screen.Scene) *align {
	next := layout{of: a.v.known(sc), narrowing: a.v.narrowing}
	if next != a.laid || a.at == nil {
		a.laid = next
		a.lay(sc)
	}
	a.sync(sc)
	return a
}

// lay puts objectives and initiatives into rows, as far as they are wanted.
func (a *align) lay(sc screen.Scene) {
	was := a.chosen()
	a.rows, a.matrix, a.idle, a.loose = nil, &okr.Matrix{}, 0, 0
	k := a.laid.of
	var refs []model.Ref
	if k.book != nil && len(k.book.Roots) > 0 {
		a.matrix = k.book.Matrix(k.asked.p)
		wanted := a.laid.objectives(k)
		for _, o := range a.matrix.Objectives {
			if wanted(o) {
				own, below := o.Work()
				a.rows = append(a.rows, aligned{o: o, depth: depthOf(o), own: own, below: below, idle: o.Unserved()})
				refs = append(refs, o.Ref())
			}
		}
		adrift := okr.Adrift(k.asked.p)
		a.idle, a.loose = len(k.book.Unserved()), len(adrift)
		if some := a.laid.initiatives(k, adrift); len(some) > 0 {
			a.rows, refs = append(a.rows, aligned{}), append(refs, looseHeading())
			for _, i := range some {
				a.rows, refs = append(a.rows, aligned{i: i}), append(refs, i.Ref())
			}
		}
	}
	a.cols.Reload(len(a.matrix.Teams), func() int {
		return slices.IndexFunc(a.matrix.Teams, func(t *model.Team) bool { return was != nil && t.ID == was.ID })
	})
	a.team = a.team && len(a.matrix.Teams) > 0
	a.load(sc, refs)
}

// depthOf is how many objectives of the period an objective hangs below.
func depthOf(o *okr.Objective) int {
	depth := 0
	for up := o.Up; up != nil; up = up.Up {
		depth++
	}
	return depth
}

// objectives says which objectives are wanted: those that are looked for themselves, or for one of their key results.
func (n narrowing) objectives(k *known) func(*okr.Objective) bool {
	sought, _ := matching(k.asked.p, n.filter, k.asked.today, k.me)
	wanted := func(o *okr.Objective, r *okr.Result) bool { return n.facet.wants(k, o, r) && sought(o, r) }
	return func(o *okr.Objective) bool {
		whole := n.facet.what == unmoved || n.facet.what == uncarried || n.facet.what == byTeam
		return wanted(o, nil) || !whole && slices.ContainsFunc(o.Results, func(r *okr.Result) bool { return wanted(o, r) })
	}
}

// initiatives is those that are wanted, by team and title.
func (n narrowing) initiatives(k *known, all []*model.Initiative) []*model.Initiative {
	p := k.asked.p
	match, hints := filter.Parse(n.filter).Compile(p, p.Initiatives.Kind(), k.asked.today, k.me)
	all = slices.DeleteFunc(all, func(i *model.Initiative) bool {
		return len(hints) > 0 || !match.Match(i) || !n.facet.wantsWork(k, i)
	})
	slices.SortStableFunc(all, func(a, b *model.Initiative) int {
		return cmp.Or(
			cmp.Compare(strings.ToLower(p.Name(a.Team.Ref())), strings.ToLower(p.Name(b.Team.Ref()))),
			cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)))
	})
	return all
}

// wantsWork says whether the facet is about an initiative that moves no key result.
func (f facet) wantsWork(k *known, i *model.Initiative) bool {
	switch f.what {
	case mine:
		return k.me != "" && i.Owner == k.me
	case ailing:
		return i.Status == model.AtRisk || i.Status == model.OffTrack
	case byTeam:
		return i.Team == f.team || i.With.Has(f.team)
	case due, unmoved, uncarried:
		return false
	}
	return true
}

// here is the row that the cursor is on, or nil.
func (a *align) here(sc screen.Scene) *aligned {
	a.synced(sc)
	if at := a.row(); at >= 0 {
		return &a.rows[at]
	}
	return nil
}

// chosen is the team of the column that the cursor is in, or nil where that is the work of all teams.
func (a *align) chosen() *model.Team {
	if at := a.cols.Cursor(); a.team && at >= 0 {
		return a.matrix.Teams[at]
	}
	return nil
}

// under is what that row shows.
func (a *align) under(sc screen.Scene) model.Ref {
	switch r := a.here(sc); {
	case r == nil:
		return model.Ref{}
	case r.o != nil:
		return r.o.Ref()
	case r.i != nil:
		return r.i.Ref()
	}
	return model.Ref{}
}

// reveal puts the cursor on an objective that is not dropped.
func (a *align) reveal(sc screen.Scene, ref model.Ref) bool {
	o, r := find(a.v.known(sc).book, ref)
	if o == nil || r != nil || o.State == model.DroppedObjective {
		return false
	}
	if a.synced(sc).goTo(ref) {
		return true
	}
	a.v.narrowing = narrowing{} // it is there, and not wanted
	return a.synced(sc).goTo(ref)
}

// cursor is the list, as high as it is in the scene.
func (a *align) cursor(sc screen.Scene) screen.Cursor {
	a.synced(sc)
	a.list.Resize(a.v.areas(sc).rows)
	return rolling{&a.roll}
}
