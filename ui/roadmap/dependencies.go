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
	v    *view
	of   model.ID[model.Initiative]
	list widget.List
}

// tie is a line of the overlay: a heading, or a dependency seen from the initiative's side.
type tie struct {
	heading string
	*model.Dependency
	other model.ID[model.Initiative]
}

func (v *view) dependencies(sc screen.Scene) screen.Action {
	d := &ties{v: v, of: initiative(v.Selected(sc)[0])}
	all := d.all(sc)
	d.list.Resize(len(all))
	d.list.Reload(len(all), func() int { return 1 })
	return screen.Open{Overlay: d}
}

// all is every line: what is waited for, then what waits.
func (d *ties) all(sc screen.Scene) []tie {
	waits, blocks := []tie{{heading: "Waits for"}}, []tie{{heading: "Blocks"}}
	for _, one := range d.v.indexed(sc.P).links[d.of] {
		if one.To == d.of {
			waits = append(waits, tie{Dependency: one, other: one.From})
		} else {
			blocks = append(blocks, tie{Dependency: one, other: one.To})
		}
	}
	return append(waits, blocks...)
}

// at is the dependency under the cursor, or nil.
func (d *ties) at(sc screen.Scene) *tie {
	all := d.all(sc)
	if len(all) != d.count() {
		d.list.Reload(len(all), func() int { return -1 })
	}
	if n := d.list.Cursor(); n >= 0 && n < len(all) && all[n].Dependency != nil {
		return &all[n]
	}
	return nil
}

func (d *ties) count() int {
	_, to := d.list.Window()
	return to
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
		d.list.Move(-1)
	case "down", "j":
		d.list.Move(1)
	case "a", "w":
		return d.add(sc, false)
	case "b":
		return d.add(sc, true)
	}
	at := d.at(sc)
	if at == nil {
		return nil
	}
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
		d.list.Select(int(zone))
	case m.What == screen.Click:
		return screen.Close{}
	}
	return nil
}

// add offers the initiatives that this one could wait for, or that could wait for it. A circle is refused when it is
// saved, with the way around it.
func (d *ties) add(sc screen.Scene, blocks bool) screen.Action {
	known := []string{string(d.of)}
	for _, t := range d.all(sc) {
		if t.Dependency != nil {
			known = append(known, string(t.other))
		}
	}
	items := slices.DeleteFunc(form.Rows(sc.P, "initiative"), func(it form.Item) bool {
		return slices.Contains(known, it.Key)
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

func (d *ties) states(at *tie) screen.Action {
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
type tieZone int

// Draw paints the overlay.
func (d *ties) Draw(sc screen.Scene, c *canvas.Canvas) {
	all, t := d.all(sc), sc.Theme
	box := widget.Box(c, min(c.W()-4, 84), min(max(len(all)+5, 10), c.H()-4), "Dependencies of "+sc.P.Name(d.of.Ref()), *t)
	list := d.list // a copy, so that drawing alters nothing
	list.Resize(box.H() - 2)
	list.Reload(len(all), func() int { return min(max(d.list.Cursor(), 0), len(all)-1) })
	from, to := list.Window()
	for n := from; n < to; n++ {
		row := box.Sub(0, n-from+1, box.W(), 1)
		d.drawTie(sc, row, all[n])
		row.Zone(0, 0, row.W(), 1, tieZone(n))
		if n == list.Cursor() {
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
	if breached(sc.P, one.Dependency) {
		state, style = state+", not in time", t.Warning
	}
	by := needed(sc.P, one.Dependency)
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
func (d *ties) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{
		{Key: "w", Label: "waits for …"}, {Key: "b", Label: "blocks …"}, {Key: "s", Label: "state"},
		{Key: "=", Label: "needed by"}, {Key: "x", Label: "remove"}, {Key: "enter", Label: "go to it"}, {Key: "esc", Label: "close"},
	}
}
