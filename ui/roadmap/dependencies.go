package roadmap

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// ties is the overlay with what an initiative waits for and what waits for it.
type ties struct {
	v      *view
	of     model.ID[model.Initiative]
	cursor model.ID[model.Dependency]
}

// tie is a line of the overlay: a heading, or a dependency seen from the initiative's side.
type tie struct {
	heading string
	*model.Dependency
	other model.ID[model.Initiative]
}

func (v *view) dependencies(sc screen.Scene) screen.Action {
	return screen.Open{Overlay: &ties{v: v, of: initiative(v.Selected(sc)[0])}}
}

// all is every line: what is waited for, then what waits.
func (d *ties) all(sc screen.Scene) []tie {
	waits, blocks := []tie{{heading: "Waits for"}}, []tie{{heading: "Blocks"}}
	for _, one := range d.v.indexed(sc).links[d.of] {
		if one.To == d.of {
			waits = append(waits, tie{Dependency: one, other: one.From})
		} else {
			blocks = append(blocks, tie{Dependency: one, other: one.To})
		}
	}
	for _, side := range [][]tie{waits, blocks} {
		if len(side) == 1 {
			side[0].heading += " nothing"
		}
	}
	return append(waits, blocks...)
}

// at is the line that the cursor is on: that of its dependency, else the first that is one; -1 where there is none.
func (d *ties) at(all []tie) int {
	first := -1
	for n, t := range all {
		switch {
		case t.Dependency == nil:
		case t.ID == d.cursor:
			return n
		case first < 0:
			first = n
		}
	}
	return first
}

// Update moves, adds, removes and alters.
func (d *ties) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	if m, ok := msg.(screen.Mouse); ok {
		return d.mouse(m)
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	switch screen.KeyName(key) {
	case "esc", "q", "d":
		return screen.Close{}
	case "up", "k":
		d.move(sc, -1)
	case "down", "j":
		d.move(sc, 1)
	case "a", "w":
		return d.add(sc, false)
	case "b":
		return d.add(sc, true)
	}
	all := d.all(sc)
	n := d.at(all)
	if n < 0 {
		return nil
	}
	at := all[n]
	switch screen.KeyName(key) {
	case "enter":
		return screen.Close{Then: screen.Go{Row: at.other.Ref()}}
	case "s":
		return d.unlessReadOnly(sc, d.states(at))
	case "=", "e":
		return d.unlessReadOnly(sc, form.Field(sc, at.Dependency.Ref(), "needed_by"))
	case "x", "delete":
		label := fmt.Sprintf("Remove the dependency %s", sc.P.Name(at.Dependency.Ref()))
		return d.unlessReadOnly(sc, screen.Commit{Change: sc.Change(label, sc.P.Archive(sc.Now, at.Dependency.Ref())...)})
	}
	return nil
}

// move goes to the next dependency up or down, past the headings.
func (d *ties) move(sc screen.Scene, by int) {
	all := d.all(sc)
	for n := d.at(all) + by; n >= 0 && n < len(all); n += by {
		if all[n].Dependency != nil {
			d.cursor = all[n].ID
			return
		}
	}
}

func (d *ties) unlessReadOnly(sc screen.Scene, act screen.Action) screen.Action {
	if sc.ReadOnly != "" {
		return screen.Tell{Text: sc.ReadOnly, Bad: true}
	}
	return act
}

func (d *ties) mouse(m screen.Mouse) screen.Action {
	zone, hit := m.Zone.(tieZone)
	switch {
	case m.What == screen.Click && hit:
		d.cursor = zone.id
	case m.What == screen.Click:
		return screen.Close{}
	}
	return nil
}

// add offers the initiatives that this one could wait for, or that could wait for it. A circle is refused when it is
// saved, with the way around it.
func (d *ties) add(sc screen.Scene, blocks bool) screen.Action {
	items := slices.DeleteFunc(form.Rows(sc.P, "initiative"), func(it form.Item) bool {
		return it.Key == string(d.of)
	})
	title := sc.P.Name(d.of.Ref()) + " waits for …"
	if blocks {
		title = sc.P.Name(d.of.Ref()) + " blocks …"
	}
	return d.unlessReadOnly(sc, screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: title, Items: items,
		OnPick: func(sc screen.Scene, picked []form.Item) screen.Action {
			if len(picked) == 0 {
				return nil
			}
			from, to := model.ID[model.Initiative](picked[0].Key), d.of
			if blocks {
				from, to = to, from
			}
			edits := sc.P.Dependencies.Add(sc.Now, model.ID[model.Dependency](sc.NewID()), func(n *model.Dependency) {
				n.From, n.To, n.State = from, to, model.Proposed
			})
			label := fmt.Sprintf("Let %s wait for %s", sc.P.Name(to.Ref()), sc.P.Name(from.Ref()))
			return screen.Commit{Change: sc.Change(label, edits...)}
		},
	})})
}

func (d *ties) states(at tie) screen.Action {
	var options []form.Option
	for _, s := range model.Proposed.Choices() {
		options = append(options, form.Option{Label: s, Pick: func(sc screen.Scene) screen.Action {
			edits := sc.P.Dependencies.Edit(sc.Now, at.ID, func(n *model.Dependency) { n.State = model.DependencyState(s) })
			label := fmt.Sprintf("Set the dependency %s to %s", sc.P.Name(at.Ref()), s)
			return screen.Commit{Change: sc.Change(label, edits...)}
		}})
	}
	return screen.Open{Overlay: form.NewMenu("State", options, slices.Index(model.Proposed.Choices(), string(at.State)))}
}

// tieZone is a line of the overlay to the mouse.
type tieZone struct{ id model.ID[model.Dependency] }

// Draw paints the overlay.
func (d *ties) Draw(sc screen.Scene, c *canvas.Canvas) {
	all, t := d.all(sc), sc.Theme
	box := widget.Box(c, min(c.W()-4, 84), min(max(len(all)+5, 10), c.H()-4), "Dependencies of "+sc.P.Name(d.of.Ref()), *t)
	if d.at(all) < 0 {
		box.Text(2, box.H()-2, "w adds what it waits for, b what it blocks.", t.Muted)
	}
	var list widget.List
	list.Resize(box.H() - 2)
	list.Reload(len(all), func() int { return max(d.at(all), 0) })
	from, to := list.Window()
	for n := from; n < to; n++ {
		row := box.Sub(0, n-from+1, box.W(), 1)
		d.drawTie(sc, row, all[n])
		if all[n].Dependency != nil {
			row.Zone(0, 0, row.W(), 1, tieZone{all[n].ID})
		}
		if n == d.at(all) {
			widget.Select(row, 0, 1, *t)
		}
	}
}

func (d *ties) drawTie(sc screen.Scene, c *canvas.Canvas, one tie) {
	t := sc.Theme
	if one.heading != "" {
		c.Text(2, 0, one.heading, t.Title)
		return
	}
	i := sc.P.Initiatives.Get(one.other)
	if i == nil {
		return
	}
	status := t.Status(string(i.Status))
	state := string(one.State)
	style := t.Muted
	if one.Breached(sc.P) {
		state, style = state+", not in time", t.Warning
	}
	by := one.Needed(sc.P)
	what := "needed by " + dayIn(by, sc.Now.Today)
	if by.IsZero() {
		what = ""
	}
	c.Text(4, 0, status.Shape, status.Style)
	c.Fit(6, 0, c.W()-6-42, i.Title, t.Text)
	c.Fit(c.W()-41, 0, 21, what, style)
	c.Fit(c.W()-19, 0, 18, state, style)
}

// Hints is the footer while the overlay is open.
func (d *ties) Hints(sc screen.Scene) []screen.Hint {
	hints := []screen.Hint{{Key: "w", Label: "waits for …"}, {Key: "b", Label: "blocks …"}}
	if d.at(d.all(sc)) >= 0 {
		hints = append(hints, []screen.Hint{
			{Key: "s", Label: "state"}, {Key: "=", Label: "needed by"}, {Key: "x", Label: "remove"},
			{Key: "enter", Label: "go to it"},
		}...)
	}
	return append(hints, screen.Hint{Key: "esc", Label: "close"})
}
