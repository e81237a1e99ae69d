package home

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// rules is an overlay that lists by which rules something needs somebody, how each is set, and what is snoozed. It stays
// open while they are altered.
type rules struct {
	v    *view
	list widget.List
}

// ruleRow is a rule as it is set or, where there is an item, a row that is snoozed.
type ruleRow struct {
	set  attention.Set
	item *attention.Item
}

func (v *view) openRules(sc screen.Scene) screen.Action {
	r := &rules{v: v}
	r.rows(sc)
	if l, _ := v.line(sc); l.item != nil {
		r.list.Select(slices.IndexFunc(attention.Rules(), func(of attention.Rule) bool { return of.Name == l.item.Rule }))
	}
	return screen.Open{Overlay: r}
}

// rows is what is listed: every rule, and then the rows that are snoozed.
func (r *rules) rows(sc screen.Scene) []ruleRow {
	var rows []ruleRow
	for _, set := range attention.Sets(sc.P, sc.Now.Today) {
		rows = append(rows, ruleRow{set: set})
	}
	muted := r.v.known(sc).needs.Muted
	for n := range muted {
		if muted[n].Muted.Row {
			rows = append(rows, ruleRow{item: &muted[n]})
		}
	}
	r.list.Reload(len(rows), func() int { return min(r.list.Cursor(), len(rows)-1) })
	return rows
}

// ruleZone is a row of the list.
type ruleZone int

// Update answers a key or the mouse.
func (r *rules) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	rows := r.rows(sc)
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return r.key(sc, rows[r.list.Cursor()], screen.KeyName(msg))
	case screen.Mouse:
		at, hit := msg.Zone.(ruleZone)
		if msg.Point(&r.list, int(at), hit) {
			return r.key(sc, rows[int(at)], "enter")
		}
	}
	return nil
}

func (r *rules) key(sc screen.Scene, row ruleRow, name string) screen.Action {
	alters := slices.Contains([]string{"enter", "m", "t"}, name)
	switch {
	case name == "esc" || name == "q":
		return screen.Close{}
	case name == "u" || name == "ctrl+z":
		return screen.Run{ID: "undo"}
	case name == "U" || name == "ctrl+y":
		return screen.Run{ID: "redo"}
	case alters && sc.ReadOnly != "":
		return screen.Tell{Text: sc.ReadOnly, Bad: true}
	case alters && row.item != nil:
		label, edits := attention.Wake(sc.P, sc.Now, row.item.Row)
		return screen.Commit{Change: sc.Change(label, edits...)}
	case name == "m" && row.set.Mute != nil:
		return unmute(sc, row.set)
	case name == "m":
		return muteRule(sc, row.set.Rule)
	case name == "t":
		return tune(sc, row.set)
	case name == "enter":
		return screen.Open{Overlay: form.NewMenu(row.set.Title, ruleOptions(sc, row.set), -1)}
	}
	r.list.Key(name)
	return nil
}

// Hints is the footer while the list is open.
func (r *rules) Hints(sc screen.Scene) []screen.Hint {
	mute := "mute"
	switch row := r.rows(sc)[r.list.Cursor()]; {
	case row.item != nil:
		mute = "wake"
	case row.set.Mute != nil:
		mute = "unmute"
	}
	return []screen.Hint{
		{Key: "up", Label: "move"}, {Key: "m", Label: mute}, {Key: "t", Label: "threshold"},
		{Key: "u", Label: "undo"}, {Key: "esc", Label: "close"},
	}
}

// The list as it is drawn, in cells.
const (
	rulesWide  = 96
	ruleFrom   = 16 // from 40 modules
	ruleStands = 18 // muted until 30 Nov
	ruleTells  = 4  // lines of what the row under the cursor is about
)

// Draw paints the list, and below it all that there is to say of the row under the cursor.
func (r *rules) Draw(sc screen.Scene, c *canvas.Canvas) {
	rows, t := r.rows(sc), *sc.Theme
	const top, bottom = 2, 1 // the tabs, and the footer
	w, h := min(c.W(), rulesWide), min(max(c.H()-top-bottom, 0), len(rows)+ruleTells+3)
	box := widget.Box(c.Sub(0, top, c.W(), h), w, h, "Rules · what needs somebody, and from when on", t)
	body := box.Sub(0, 0, box.W(), max(box.H()-ruleTells-1, 1))
	r.list.Resize(body.H())
	widget.RowsBy(body, r.list, t, func(line *canvas.Canvas, at int, here bool) {
		r.drawRow(sc, line.Sub(2, 0, line.W()-3, 1), rows[at])
		line.Zone(0, 0, line.W(), 1, ruleZone(at))
		if here {
			widget.Select(line, 0, 1, t)
		}
	})
	widget.Divide(box, body.H(), t)
	about := box.Sub(1, body.H()+1, box.W()-2, ruleTells)
	y := 0
	for _, text := range rows[r.list.Cursor()].tells() {
		for _, part := range widget.Wrap(text, about.W()) {
			about.Text(0, y, part, t.Text)
			y++
		}
	}
}

func (r *rules) drawRow(sc screen.Scene, c *canvas.Canvas, row ruleRow) {
	t := sc.Theme
	end := c.W() - ruleStands
	if row.item != nil {
		c.Text(0, 0, canvas.Truncate("Snoozed: "+row.item.Title, end-1), t.Muted)
		c.Right(end, 0, ruleStands, "until "+row.item.Muted.Until.Short(), t.Muted)
		return
	}
	set := row.set
	title := t.Text
	stands := fmt.Sprintf("%d now", r.count(sc, set.Name))
	if set.Mute != nil {
		title, stands = t.Muted, "muted until "+set.Mute.Until.Short()
	}
	c.Text(0, 0, canvas.Truncate(set.Title, end-ruleFrom-1), title)
	from := t.Muted
	if set.Tuned() {
		from = t.Strong
	}
	c.Text(end-ruleFrom, 0, begins(set.Rule, set.At), from)
	c.Right(end, 0, ruleStands, stands, t.Muted)
}

// begins is from where on a rule holds.
func begins(r attention.Rule, threshold int) string {
	if threshold == 0 {
		return "on the day"
	}
	return "from " + r.Unit.Of(threshold)
}

// count is how many rows meet a rule.
func (r *rules) count(sc screen.Scene, name model.RuleName) int {
	n := 0
	for _, i := range r.v.known(sc).needs.Items {
		if i.Meets(name) {
			n++
		}
	}
	return n
}

// tells is what there is to say of a row, a paragraph each.
func (r ruleRow) tells() []string {
	if r.item != nil {
		return []string{r.item.Why()}
	}
	texts := []string{r.set.Sentence()}
	if r.set.Tuned() {
		texts[0] += " As it comes: " + begins(r.set.Rule, r.set.Threshold) + "."
	}
	if m := r.set.Mute; m != nil {
		texts = append(texts, "Muted until "+m.Until.Long()+": "+model.CleanLine(m.Reason))
	}
	return texts
}
