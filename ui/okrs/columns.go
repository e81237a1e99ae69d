package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// columns is how many cells each column of the tree has; one without any is not shown.
type columns struct {
	title, owner, bar, percent, way, spark, confidence, age int
}

const (
	lead       = 2 // cells before the first column
	scroll     = 1 // the last one is for the mark of how far the rows go on
	gap        = 1
	percentW   = 4
	ageW       = 8
	wayHead    = 12 // NOW → TARGET
	leastTitle = 24
)

// columnsOf shares out the width: what says how things stand keeps its room, the title takes what is left. way is what
// the longest way from now to the target needs.
func columnsOf(w, way int) columns {
	c := columns{owner: 6, bar: 10, percent: percentW, way: min(max(way, wayHead), 16), age: ageW}
	switch {
	case w >= 150:
		c = columns{owner: 12, bar: 30, percent: percentW, way: min(max(way, wayHead), 26), spark: 12, confidence: 4, age: ageW + len(handWord)}
	case w >= 118:
		c = columns{owner: 7, bar: 20, percent: percentW, way: min(max(way, wayHead), 20), spark: 8, confidence: 4, age: ageW}
	case w >= 104:
		c = columns{owner: 7, bar: 20, percent: percentW, way: min(max(way, wayHead), 18), spark: 8, age: ageW}
	case w < 72:
		c.bar, c.way = 8, 0
	}
	const most = 72 // a longer title is hard to bring together with its figures
	c.title = max(w-c.fixed(), leastTitle)
	if c.title > most {
		c.bar = min(c.bar+c.title-most, 48)
		c.title = min(w-c.fixed(), most)
	}
	return c
}

// fixed is the cells that everything but the title takes, with the gaps.
func (c columns) fixed() int {
	used := lead + scroll
	for _, w := range []int{c.owner, c.bar, c.percent, c.way, c.spark, c.confidence, c.age} {
		if w > 0 {
			used += w + gap
		}
	}
	return used + c.apart(c.way) + c.apart(c.confidence)
}

// apart is another cell beside a column that is shown, where figures would stand too near to each other.
func (columns) apart(w int) int { return min(w, 1) }

// spots is where each column begins.
type spots struct {
	title, owner, bar, percent, way, spark, confidence, age int
}

func (c columns) spots() spots {
	var s spots
	x := lead
	put := func(at *int, w int) {
		if w > 0 {
			*at = x
			x += w + gap
		}
	}
	put(&s.title, c.title)
	put(&s.owner, c.owner)
	put(&s.bar, c.bar)
	put(&s.percent, c.percent)
	x += c.apart(c.way)
	put(&s.way, c.way)
	put(&s.spark, c.spark)
	put(&s.confidence, c.confidence)
	x += c.apart(c.confidence)
	put(&s.age, c.age)
	return s
}

// drawHeads names the columns.
func (c columns) drawHeads(sc screen.Scene, on *canvas.Canvas, b *okr.Book) {
	s, style := c.spots(), sc.Theme.Muted
	on.Text(s.title, 0, canvas.Truncate("OBJECTIVE / KEY RESULT", c.title), style)
	on.Text(s.owner, 0, canvas.Truncate("OWNER", c.owner), style)
	progress := "PROGRESS"
	if b.Expected > 0 && b.Expected < 1 {
		pace := "┃ = pace " + okr.Percent(model.Num(b.Expected))
		progress = fmt.Sprintf("PROGRESS (%s)", pace)
		if canvas.Width(progress) > c.bar+gap+c.percent {
			progress = pace
		}
	}
	on.Text(s.bar, 0, canvas.Truncate(progress, c.bar+gap+c.percent), style)
	if c.way > 0 {
		on.Text(s.way, 0, canvas.Truncate("NOW → TARGET", c.way), style)
	}
	if c.spark > 0 {
		on.Text(s.spark, 0, fmt.Sprintf("%d WK", c.spark), style)
	}
	if c.confidence > 0 {
		on.Right(s.confidence, 0, c.confidence, "CONF", style)
	}
	on.Text(s.age, 0, "CHECK-IN", style)
}
