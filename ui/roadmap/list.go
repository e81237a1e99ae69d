package roadmap

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// field is a column of the list.
type field struct {
	title string
	w     int
	right bool  // numbers stand at the right
	order order // what a click on its title orders the rows by
	keep  int   // the higher, the longer it stays when the view gets narrow
	show  func(screen.Scene, *view, *model.Initiative) widget.Part
}

// fields is every column from left to right.
func fields() []field {
	return []field{
		{"ITEM", 22, false, byTitle, 11, showTitle},
		{"OWNER", 10, false, byPerson, 9, showOwner},
		{"TEAM", 14, false, "", 6, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: sc.P.Name(i.Team.Ref()), Style: sc.Theme.Muted}
		}},
		{"HORIZON", 7, false, "", 5, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: string(i.Horizon), Style: sc.Theme.Muted}
		}},
		{"STATUS", 9, false, byStatus, 7, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: string(i.Status), Style: sc.Theme.Status(string(i.Status)).Style}
		}},
		{"START", 11, true, byStart, 2, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: soon(i.Start, sc.Now.Today), Style: sc.Theme.Muted}
		}},
		{"TARGET", 11, true, byTarget, 10, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			style := sc.Theme.Text
			if i.Late(sc.Now.Today) > 0 {
				style = sc.Theme.Warning
			}
			return widget.Part{Text: deadline(sc, i), Style: style}
		}},
		{"SLIP", 6, true, bySlip, 8, showSlip},
		{"CONF", 6, false, byConfidence, 3, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: string(i.Confidence), Style: sc.Theme.Muted}
		}},
		{"PW", 5, true, byEstimate, 4, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: i.Estimate.String(), Style: sc.Theme.Muted}
		}},
		{"KEY", 10, false, byKey, 1, func(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
			return widget.Part{Text: i.Key, Style: sc.Theme.Muted}
		}},
	}
}

func showTitle(sc screen.Scene, _ *view, i *model.Initiative) widget.Part {
	if !i.Status.Open() || !i.Live() {
		return widget.Part{Text: i.Title, Style: sc.Theme.Muted}
	}
	return widget.Part{Text: i.Title, Style: sc.Theme.Text}
}

func showOwner(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
	return widget.Part{Text: v.indexed(sc).owner(i), Style: sc.Theme.Muted}
}

// showWholeOwner is the owner's whole name, where there is room for that.
func showWholeOwner(sc screen.Scene, v *view, i *model.Initiative) widget.Part {
	if i.Owner == "" {
		return showOwner(sc, v, i)
	}
	return widget.Part{Text: sc.P.Name(i.Owner.Ref()), Style: sc.Theme.Muted}
}

func showSlip(sc screen.Scene, _ *view, i *model.Initiative) widget.Part {
	switch slip := i.Slip(); {
	case slip > 0:
		return widget.Part{Text: signed(slip), Style: sc.Theme.Warning}
	case slip < 0:
		return widget.Part{Text: signed(slip), Style: sc.Theme.Muted}
	}
	return widget.Part{}
}

const fieldGap = 2

// fitting is the columns for which w cells have room: those that matter least go first.
func fitting(w int, wants wants) []field {
	all := fields()
	for {
		used, least := 0, 0
		for n, f := range all {
			used += f.w + fieldGap
			if f.keep < all[least].keep {
				least = n
			}
		}
		if left := w - used + fieldGap; left >= 0 || len(all) == 1 {
			return sharedOut(all, left, wants)
		}
		all = append(all[:least:least], all[least+1:]...)
	}
}

// sharedOut shares out the cells that are left: to titles of an ordinary length, to whole names of the owners, to longer
// titles, to the target, in whose place words can stand. What is then left keeps the titles apart from the rest.
func sharedOut(all []field, left int, wants wants) []field {
	const widest, widestTitle, widestName, words = 60, 90, 24, 26 // a longer line is hard to follow
	grow := func(by order, to int) bool {
		at := slices.IndexFunc(all, func(f field) bool { return f.order == by })
		if at < 0 {
			return false
		}
		more := max(min(left, to-all[at].w), 0)
		all[at].w, left = all[at].w+more, left-more
		return all[at].w >= to
	}
	if left < 0 {
		all[0].w = max(all[0].w+left, 1)
		return all
	}
	grow(byTitle, min(wants.title, widest))
	if name := min(wants.name, widestName); grow(byPerson, name) {
		at := slices.IndexFunc(all, func(f field) bool { return f.order == byPerson })
		all[at].show = showWholeOwner
	}
	grow(byTitle, min(wants.title, widestTitle))
	grow(byTarget, words)
	grow(byTitle, widest)
	return all
}

// orderZone is the title of a column to the mouse.
type orderZone struct{ order order }

// drawList draws the rows as a table.
func (v *view) drawList(sc screen.Scene, c *canvas.Canvas) {
	a, l := v.areas(sc), v.table(sc)
	columns := fitting(sc.W-titleCol-scroll-1, v.indexed(sc).wanted())
	v.drawFieldTitles(sc, c.Sub(0, titleRow, sc.W, 1), columns)
	c.Fill(0, titleRow+a.ruler, sc.W, 1, '─', sc.Theme.Rule)

	body := c.Sub(0, titleRow+a.ruler+ruleRow, sc.W, a.rows)
	widget.Rows(body, l.list, *sc.Theme, func(row *canvas.Canvas, at int) { v.drawRow(sc, row, l.all[at], columns) })
	if l.shown == 0 {
		v.drawEmpty(sc, body, l.answer)
	}
	v.drawDetails(sc, c.Sub(0, sc.H-a.pane, sc.W, a.pane), l.under(), false)
	v.drawTitle(sc, c, l.answer)
}

func (v *view) drawFieldTitles(sc screen.Scene, c *canvas.Canvas, columns []field) {
	x := titleCol
	for _, f := range columns {
		title, style := f.title, sc.Theme.Muted
		if f.order == v.orders[listing] {
			style = sc.Theme.Accent
		}
		if f.right {
			c.Right(x, 0, f.w, title, style)
		} else {
			c.Text(x, 0, canvas.Truncate(title, f.w), style)
		}
		if f.order != "" {
			c.Zone(x, 0, f.w, 1, orderZone{f.order})
		}
		x += f.w + fieldGap
	}
}

// drawRow draws a row of the table, or the heading of a group.
func (v *view) drawRow(sc screen.Scene, c *canvas.Canvas, l line, columns []field) {
	if l.ref.IsZero() {
		return
	}
	c.Zone(0, 0, c.W(), 1, rowZone{l.ref})
	if l.item == nil {
		v.drawHeading(sc, c.Sub(0, 0, min(v.gutter(sc).w, c.W()), 1), l.group)
		return
	}
	i := sc.P.Initiatives.Get(l.item.ID)
	if i == nil {
		i = l.item
	}
	v.drawShape(sc, c, i)
	x := titleCol
	for _, f := range columns {
		p := f.show(sc, v, i)
		if f.right {
			c.Right(x, 0, f.w, p.Text, p.Style)
		} else {
			c.Fit(x, 0, f.w, p.Text, p.Style)
		}
		x += f.w + fieldGap
	}
}

// drawShape draws a row's mark and the shape of its status.
func (v *view) drawShape(sc screen.Scene, c *canvas.Canvas, i *model.Initiative) {
	if v.marked[i.Ref()] {
		c.Text(markCol, 0, "+", sc.Theme.Accent)
	}
	status := sc.Theme.Status(string(i.Status))
	c.Text(shapeCol, 0, status.Shape, status.Style)
}
