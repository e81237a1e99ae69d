package onboarding

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// entryZone is a row of the curriculum.
type entryZone int

// outline is how the height of the curriculum is shared out: the heads of the columns with a rule under them, the rows, and
// what is known of the module under the cursor.
type outline struct{ rows, pane int }

const outlineHeads = 2

func (c *curriculum) areas(sc screen.Scene) outline {
	a := outline{pane: shortPane}
	switch {
	case c.v.focused:
		a.pane = 0
	case sc.H >= paneFrom:
		a.pane = min(max(sc.H/4, 5), mostPane)
	}
	left := sc.H - headingRows - outlineHeads
	if left-a.pane < 2 {
		a.pane = 0
	}
	a.rows = max(left-a.pane, 0)
	return a
}

// spread is how wide the columns of the curriculum are, or the longest of what is to stand in them; one without width is not
// shown.
type spread struct{ title, due, who, kind, after, shows int }

const (
	leastTitle = 24 // so that a column of short titles looks like one
	mostWords  = 24 // cells for a day that is told in words
	leastWords = 12 // in which what comes before a module, or shows that it is done, can be read
)

// longest is what the columns need, found out once for a layout.
func (c *curriculum) longest(sc screen.Scene) spread {
	if c.wants != (spread{}) {
		return c.wants
	}
	most := spread{title: leastTitle, due: len("DUE"), who: len("WHO")}
	for _, e := range c.rows {
		if e.m == nil {
			continue
		}
		says := entrySays(sc, e.m)
		most.title = max(most.title, canvas.Width(entryTitle(e)))
		for n, w := range []*int{&most.due, &most.who, &most.kind, &most.after, &most.shows} {
			*w = max(*w, canvas.Width(model.CleanLine(says[n])))
		}
	}
	most.due = min(most.due, mostWords)
	for w, head := range map[*int]string{&most.kind: "KIND", &most.after: "AFTER", &most.shows: "SHOWN BY"} {
		if *w > 0 {
			*w = max(*w, len(head))
		}
	}
	c.wants = most
	return most
}

// spread shares out a width: titles have what they need, and what comes before a module and what shows that it is done, which
// can be read below the rows too, what is left of it.
func (c *curriculum) spread(sc screen.Scene) spread {
	s := c.longest(sc)
	s.due = min(s.due, sc.W/5)
	room := sc.W - lead - scroll - gap - s.due - 2*gap - s.who - 2*gap
	if s.kind > 0 {
		room -= s.kind + 2*gap
	}
	after, shows := s.after, s.shows
	s.after, s.shows = 0, 0
	if s.title = min(s.title, room); sc.W >= wideFrom {
		s.title = min(s.title, room*3/5)
	}
	room -= s.title
	if room -= 2 * gap; after > 0 && room >= min(after, leastWords) {
		s.after = min(after, max(room*2/5, leastWords, room-shows-2*gap))
		room -= s.after + 2*gap
	}
	if shows > 0 && room >= min(shows, leastWords) {
		s.shows = min(shows, room)
	}
	return s
}

// draw paints the curriculum.
func (c *curriculum) draw(sc screen.Scene, on *canvas.Canvas) {
	c.synced(sc)
	if len(c.rows) == 0 {
		drawSaying(sc, on, c.empty(sc))
		return
	}
	t, a, s := sc.Theme, c.areas(sc), c.spread(sc)
	s.draw(on.Sub(0, 0, sc.W, 1), "MODULE", [5]string{"DUE", "WHO", "KIND", "AFTER", "SHOWN BY"}, t.Muted, t.Muted)
	on.Fill(0, 1, sc.W, 1, '─', t.Rule)
	widget.Rows(on.Sub(0, outlineHeads, sc.W, a.rows), c.list, *t, func(row *canvas.Canvas, at int) { c.drawEntry(sc, row, at, s) })
	c.drawPane(sc, on.Sub(0, outlineHeads+a.rows, sc.W, a.pane))
}

// draw writes a row of columns.
func (s spread) draw(c *canvas.Canvas, title string, says [5]string, style, rest canvas.Style) {
	c.Fit(lead, 0, s.title, title, style)
	x := lead + s.title + 2*gap
	for n, w := range []int{s.due, s.who, s.kind, s.after, s.shows} {
		if w > 0 {
			c.Fit(x, 0, w, model.CleanLine(says[n]), rest)
			x += w + 2*gap
		}
	}
}

func (c *curriculum) drawEntry(sc screen.Scene, on *canvas.Canvas, at int, s spread) {
	t, e := sc.Theme, c.rows[at]
	on.Zone(0, 0, sc.W, 1, entryZone(at))
	if e.m == nil {
		on.Fit(lead, 0, sc.W-lead-scroll, e.section, t.Strong)
		return
	}
	s.draw(on, entryTitle(e), entrySays(sc, e.m), t.Text, t.Muted)
}

// entryTitle is the title of a module as far in as it is a part of others, or of a section.
func entryTitle(e entry) string {
	depth := e.m.Depth
	if e.section != "" {
		depth++
	}
	title := fmt.Sprintf("%*s%s", 2*depth, "", model.CleanLine(e.m.Title))
	if bool(e.m.Optional) {
		title += " (optional)"
	}
	return title
}

// entrySays is what stands beside it.
func entrySays(sc screen.Scene, m *onboarding.Module) [5]string {
	return [5]string{
		cmp.Or(dueDay(m), m.When), string(m.Doer()), string(m.Kind), sc.P.Name(m.After.Ref()), m.Evidence,
	}
}

// dueDay is by which day a module is due, in brackets where it is what is around it that says so.
func dueDay(m *onboarding.Module) string {
	d := m.Deadline()
	if d.From == onboarding.Stated {
		return d.String()
	}
	return "(" + onboarding.Deadline{Days: d.Days}.String() + ")"
}

// drawPane draws what is known of the module under the cursor.
func (c *curriculum) drawPane(sc screen.Scene, on *canvas.Canvas) {
	if on.H() == 0 {
		return
	}
	t, e := sc.Theme, c.here()
	on.Fill(0, 0, on.W(), 1, '─', t.Rule)
	if e == nil {
		return
	}
	if e.m == nil {
		widget.RuledTitle(on, 0, []widget.Part{{Text: e.section, Style: t.Strong}}, *t)
		return
	}
	widget.RuledTitle(on, 0, []widget.Part{
		{Text: model.CleanLine(e.m.Title), Style: t.Strong}, {Text: saysModule(e.m), Style: t.Text},
	}, *t)
	plain := func(text string) []widget.Part {
		if text == "" {
			return nil
		}
		return []widget.Part{{Text: model.CleanLine(text), Style: t.Text}}
	}
	column := c.column(e.m)
	sofar := ""
	if column.Of > 0 && !c.laid.of.book.Unread {
		sofar = saysColumn(column, c.laid.of.people)
	}
	widget.Facts(on.Sub(2, 1, on.W()-4, on.H()-1), widget.Told([]widget.Fact{
		{Label: "Shown by", Parts: plain(e.m.Evidence), Rows: 2},
		{Label: "How", Parts: plain(e.m.Details), Rows: 4},
		{Label: "After", Parts: plain(sc.P.Name(e.m.After.Ref()))},
		{Label: "So far", Parts: plain(sofar), Rows: 2},
	}), labelWidth, *t)
}

// heading draws the program, and how many modules and people it has.
func (c *curriculum) heading(sc screen.Scene, on *canvas.Canvas, x int) {
	r := c.synced(sc).laid.program
	if r == nil {
		return
	}
	x = c.v.drawProgram(sc, on, x, r) + 2
	modules := model.Counted(len(r.Outline), "module")
	says := []string{modules + " · " + c.on, modules}
	if c.moves {
		says = slices.Insert(says, 0, says[0]+", M moves them")
	}
	drawFirst(on, x, sc.W-1, says, sc.Theme.Muted)
}

func (c *curriculum) empty(sc screen.Scene) string {
	r := c.program(sc)
	if r == nil {
		return noProgramYet
	}
	return fmt.Sprintf("%s has no modules yet. n adds one: something to read, to meet, to shadow, to do or to ship, and by which day. "+
		"N begins a section, such as First week.", sc.P.Name(r.Ref()))
}
