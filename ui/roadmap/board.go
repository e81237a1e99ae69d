package roadmap

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// cardZone is a card to the mouse, columnZone a column of the board, whose cards end before the line end.
type (
	cardZone   struct{ row model.Ref }
	columnZone struct {
		key string
		end int
	}
)

// cardSize is how much room a card has: its lines, the gap below it, and how many lines a column is high.
type cardSize struct{ lines, gap, room int }

// The cards begin below the first line, a gap, and the heads of the columns.
const (
	boardTop  = 2
	headRows  = 2
	columnGap = 2
	mostLines = 3
	roomy     = 24 // cells; a wider column says how much work it holds
)

// cardSize is the largest size at which the longest column fits below details of the given height, else the smallest,
// which scrolls.
func (v *view) cardSize(sc screen.Scene, b *cards, pane int) cardSize {
	longest := 0
	for _, c := range b.columns {
		longest = max(longest, len(c.items))
	}
	room := max(sc.H-pane-boardTop-headRows, 0)
	for _, s := range []cardSize{{mostLines, 1, room}, {2, 1, room}} {
		if longest*(s.lines+s.gap) <= room+s.gap {
			return s
		}
	}
	return cardSize{2, 0, room}
}

// visible is how many of so many cards fit into a column; a line is kept free to say how many do not.
func (s cardSize) visible(cards int) int {
	if cards*(s.lines+s.gap) <= s.room+s.gap {
		return cards
	}
	return max((s.room-1)/(s.lines+s.gap), 1)
}

// boardPane is the height of the details under the board. Where nobody has asked for them they give way to the cards.
func (v *view) boardPane(sc screen.Scene, b *cards) int {
	want := v.paneHeight(sc)
	if v.pane == paneByRoom && v.cardSize(sc, b, want).gap == 0 {
		want = min(want, 1)
	}
	if sc.H-want >= boardTop+headRows+leastUp {
		return want
	}
	return min(want, 1, max(sc.H-boardTop-headRows-1, 0))
}

// drawBoard draws the columns side by side.
func (v *view) drawBoard(sc screen.Scene, c *canvas.Canvas) {
	b := v.deck(sc)
	pane := v.boardPane(sc, b)
	size := v.cardSize(sc, b, pane)
	at, here := b.at[v.cursor]
	x, widths := 1, b.widths(sc.W-2)
	for k, col := range b.columns {
		v.drawColumn(sc, c.Sub(x, boardTop, widths[k], max(sc.H-pane-boardTop, 0)), col, size, here && at.column == k)
		x += widths[k] + columnGap
	}
	if b.shown == 0 {
		v.drawEmpty(sc, c.Sub(0, boardTop+headRows, sc.W, size.room), b.answer)
	}
	v.drawDetails(sc, c.Sub(0, sc.H-pane, sc.W, pane), v.under(sc), false)
	v.drawTitle(sc, c, b.answer)
}

// widths shares out w cells among the columns: one without a card is as wide as its head, and the others alike.
func (b *cards) widths(w int) []int {
	widths := make([]int, len(b.columns))
	left, full := w-columnGap*(len(b.columns)-1), 0
	share := left / len(b.columns)
	for n, c := range b.columns {
		head := canvas.Width(c.title) + columnGap + canvas.Width(c.count())
		if len(c.items) == 0 && b.shown > 0 && head < share {
			widths[n], left = head, left-head
		} else {
			full++
		}
	}
	for n := range widths {
		if widths[n] == 0 {
			widths[n] = max(left/full, 1)
		}
	}
	return widths
}

// count is how many cards the column holds, of how many it should.
func (c *column) count() string {
	if c.limit > 0 {
		return fmt.Sprintf("%d of %d", len(c.items), c.limit)
	}
	return fmt.Sprint(len(c.items))
}

// drawColumn draws a column: its head and the cards.
func (v *view) drawColumn(sc screen.Scene, c *canvas.Canvas, col column, size cardSize, here bool) {
	t := sc.Theme
	count, style := col.count(), t.Muted
	switch {
	case col.limit > 0 && len(col.items) > col.limit:
		style = t.Warning
	case col.limit > 0 && len(col.items) == col.limit:
		style = t.Strong
	}
	c.Fit(0, 0, c.W()-canvas.Width(count)-1, col.title, t.Title)
	if sum := model.Num(col.weeks).String() + " pw"; col.weeks > 0 && c.W() >= roomy {
		c.Text(canvas.Width(col.title)+2, 0, sum, t.Muted)
	}
	c.Text(c.W()-canvas.Width(count), 0, count, style)
	rule := '─'
	if here {
		rule = '━'
	}
	c.Fill(0, 1, c.W(), 1, rule, t.Rule)

	list := *col.list // a copy, so that a picture of another size leaves the list as it is
	list.Resize(size.visible(len(col.items)))
	from, to := list.Window()
	c.Zone(0, 0, c.W(), c.H(), columnZone{col.key, headRows + (to-from)*(size.lines+size.gap)})
	body := c.Sub(0, headRows, c.W(), size.room)
	y := 0
	for n := from; n < to; n++ {
		v.drawCard(sc, body.Sub(0, y, c.W(), size.lines), col.items[n])
		y += size.lines + size.gap
	}
	more := joined(", ", counted(from, "above"), counted(len(col.items)-to, "more"))
	if 3+canvas.Width(more) > body.W() {
		more = fmt.Sprintf("%d↑ %d↓", from, len(col.items)-to)
	}
	body.Text(3, max(body.H()-1, 0), more, t.Muted)
}

// counted is so many of something, or "" for none.
func counted(n int, what string) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf("+ %d %s", n, what)
}
