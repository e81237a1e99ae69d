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

// rules is an overlay that lists by which rules something needs somebody, how each is set, and which rows are muted. It stays
// open while they are altered.
type rules struct {
	v    *view
	list widget.List
	last *ruled // as it was listed last; nil before that
}

// ruled is what is listed, worked out once for what is known: a key costs the same among many rows that need somebody.
type ruled struct {
	of      *known
	rows    []ruleRow
	columns [3]int // how wide their titles are, from where on they hold, and how they stand, in cells
	told    int    // how many lines the row takes that has most to say, in lines of so many cells:
	wide    int    // 0 before that is known
}

// ruleRow is a rule as it is set or, where there is an item, a row that is muted.
type ruleRow struct {
	set  attention.Set
	item *attention.Item

	from, stands string // from where on the rule holds, and how many rows meet it or until when it is muted
}

func (v *view) openRules(sc screen.Scene) screen.Action {
	r := &rules{v: v}
	r.rows(sc)
	if l, _ := v.line(sc); l.item != nil {
		r.list.Select(slices.IndexFunc(attention.Rules(), func(of attention.Rule) bool { return of.Name == l.item.Rule }))
	}
	return screen.Open{Overlay: r}
}

// rows is what is listed: every rule, and then the rows that are muted.
func (r *rules) rows(sc screen.Scene) []ruleRow {
	k := r.v.known(sc)
	if r.last != nil && r.last.of == k {
		return r.last.rows
	}
	r.last = &ruled{of: k, rows: k.ruleRows(sc)}
	for _, row := range r.last.rows {
		for n, text := range []string{row.set.Title, row.from, row.stands} {
			r.last.columns[n] = max(r.last.columns[n], canvas.Width(text))
		}
	}
	r.list.Reload(len(r.last.rows), func() int { return min(r.list.Cursor(), len(r.last.rows)-1) })
	return r.last.rows
}

// ruleRows is the rules as they are set with how many rows meet each, and the rows that are muted.
func (k *known) ruleRows(sc screen.Scene) []ruleRow {
	var rows []ruleRow
	for _, set := range attention.Sets(sc.P, sc.Now.Today) {
		met := 0
		for n := range k.needs.Items {
			if k.needs.Items[n].Meets(set.Name) {
				met++
			}
		}
		row := ruleRow{set: set, from: set.Holds(set.At), stands: fmt.Sprintf("%d now", met)}
		if set.Mute != nil {
			row.stands = "muted until " + set.Mute.Until.Short()
		}
		rows = append(rows, row)
	}
	for n := range k.needs.Muted {
		if item := &k.needs.Muted[n]; item.Muted.Row {
			rows = append(rows, ruleRow{item: item, stands: "until " + item.Muted.Until.Short()})
		}
	}
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
		label, edits := attention.UnmuteRow(sc.P, sc.Now, row.item.Row)
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
		mute = "unmute"
	case row.set.Mute != nil:
		mute = "unmute"
	}
	return []screen.Hint{
		{Key: "up", Label: "move"}, {Key: "m", Label: mute}, {Key: "t", Label: "threshold"},
		{Key: "u", Label: "undo"}, {Key: "esc", Label: "close"},
	}
}

// rulesWide is how wide the list is at most, in cells.
const rulesWide = 96

// Draw paints the list, and below it all that there is to say of the row under the cursor.
func (r *rules) Draw(sc screen.Scene, c *canvas.Canvas) {
	rows, t := r.rows(sc), *sc.Theme
	const top, bottom = 2, 1 // the tabs, and the footer
	w := min(c.W(), rulesWide)
	tells := r.tellRows(w - 4)
	h := min(max(c.H()-top-bottom, 0), len(rows)+tells+3)
	box := widget.Box(c.Sub(0, top, c.W(), h), w, h, "Rules · what needs somebody, and from when on", t)
	body := box.Sub(0, 0, box.W(), max(box.H()-tells-1, 1))
	r.list.Resize(body.H())
	widget.RowsBy(body, r.list, t, func(line *canvas.Canvas, at int, here bool) {
		r.drawRow(sc, line.Sub(2, 0, line.W()-3, 1), rows[at])
		line.Zone(0, 0, line.W(), 1, ruleZone(at))
		if here {
			widget.Select(line, 0, 1, t)
		}
	})
	widget.Divide(box, body.H(), t)
	for y, text := range rows[r.list.Cursor()].tells(w - 4) {
		box.Text(1, body.H()+1+y, text, t.Text)
	}
}

// tellRows is how many lines the row takes that has most to say, so that the list stays where it is under the cursor.
func (r *rules) tellRows(w int) int {
	if last := r.last; last.wide != w {
		last.told, last.wide = 0, w
		for _, row := range last.rows {
			last.told = max(last.told, len(row.tells(w)))
		}
	}
	return r.last.told
}

func (r *rules) drawRow(sc screen.Scene, c *canvas.Canvas, row ruleRow) {
	const gap = 2
	t := sc.Theme
	title, text := t.Text, row.set.Title
	if row.item != nil {
		text = "Muted: " + row.item.Title
	}
	if row.item != nil || row.set.Mute != nil {
		title = t.Muted
	}
	stands := c.W() - r.last.columns[2]
	c.Right(stands, 0, r.last.columns[2], row.stands, t.Muted)
	end := stands - gap
	if from := end - r.last.columns[1]; row.item == nil && from-gap >= r.last.columns[0] { // else it is told below
		style := t.Muted
		if row.set.Tuned() {
			style = t.Strong
		}
		c.Text(from, 0, row.from, style)
		end = from - gap
	}
	c.Text(0, 0, canvas.Truncate(text, end), title)
}

// tells is what there is to say of a row, in lines of so many cells.
func (r ruleRow) tells(w int) []string {
	if r.item != nil {
		return widget.Wrap(r.item.Why(), w)
	}
	text := r.set.Sentence()
	if r.set.Tuned() {
		text += " As it comes: " + r.set.Holds(r.set.Threshold) + "."
	}
	if m := r.set.Mute; m != nil {
		text += "\nMuted until " + m.Until.Long() + ": " + model.CleanLine(m.Reason)
	}
	return widget.Wrap(text, w)
}
