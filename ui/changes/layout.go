// Package changes shows what has changed from one point in the life of a portfolio to another: as lines that fit a width,
// which the command line prints and the cockpit draws, and as the page of the cockpit that they stand on.
package changes

import (
	"fmt"
	"strings"

	"quarterdeck/model/diff"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// Role is how a part of a line looks.
type Role int

// The roles.
const (
	Text Role = iota
	Muted
	Strong
	Title
	Status // like the status in Part.Word
)

// Part is a text at a place of a line, in cells.
type Part struct {
	X    int
	Text string
	Role Role
	Word string // the status that a Status looks like
}

// Style is how a part looks in a theme.
func Style(t theme.Theme, p Part) canvas.Style {
	switch p.Role {
	case Muted:
		return t.Muted
	case Strong:
		return t.Strong
	case Title:
		return t.Title
	case Status:
		return t.Status(p.Word).Style
	}
	return t.Text
}

// Line is a line of what has changed.
type Line struct {
	// Item is the row that the line is about; nil of a heading and between. First says that the row begins here.
	Item  *diff.Item
	First bool
	Parts []Part
}

// Shape is the sign of a word for how something stands.
type Shape = func(word string) string

// Lines is what has changed in lines of w cells at most, with what it comes to at the end. A reason that does not fit
// beside its change stands below it.
func Lines(d *diff.Diff, w int, shape Shape) []Line {
	l := layoutOf(d, w, shape)
	var lines []Line
	for _, s := range d.Sections() {
		if len(lines) > 0 {
			lines = append(lines, Line{})
		}
		lines = append(lines, Line{Parts: []Part{{X: 1, Text: strings.ToUpper(s.Title), Role: Title},
			{X: canvas.Width(s.Title) + 3, Text: fmt.Sprint(s.Count), Role: Muted}}})
		for n := range s.Items {
			lines = append(lines, l.item(&s.Items[n])...)
		}
	}
	return lines
}

// Closing is what all of it comes to, in lines of w cells at most.
func Closing(d *diff.Diff, w int, shape Shape) []string {
	return widget.Wrap(d.Closing(shape), max(w-2, 1))
}

// layout is where the columns of a line begin and how wide they are, in cells.
type layout struct {
	w                      int
	shape                  Shape
	name, what, says, side int
}

// Where the names begin, and the cells between columns.
const (
	nameAt = 5
	gap    = 2
)

// layoutOf gives each column the room that it needs. Where there is not enough, names and values share what the others
// leave.
func layoutOf(d *diff.Diff, w int, shape Shape) layout {
	l, by := layout{w: w, shape: shape}, 0
	for _, s := range d.Sections() {
		for _, i := range s.Items {
			l.name = max(l.name, canvas.Width(i.Name))
			for _, of := range i.Lines {
				l.what = max(l.what, canvas.Width(of.What))
				l.says = max(l.says, canvas.Width(of.Says(shape)))
				l.side = max(l.side, canvas.Width(of.Beside)+marked(of))
				by = max(by, canvas.Width(of.By))
			}
		}
	}
	l.what, l.side, by = min(l.what, 10+w/60), min(l.side, 11), min(by, 12)
	room := max(w-nameAt-l.what-l.side-by-4*gap-1, 0)
	if l.name+l.says > room {
		l.says = min(l.says, max(room*11/20, room-l.name))
		l.name = room - l.says
	}
	return l
}

// marked is the cells of a mark with the blank before it.
func marked(l diff.Line) int {
	if l.Mark == "" {
		return 0
	}
	return 2
}

// item is a row in lines.
func (l layout) item(i *diff.Item) []Line {
	var lines []Line
	for n, of := range i.Lines {
		line := Line{Item: i, First: n == 0}
		if n == 0 {
			line.Parts = append(line.Parts, l.glyph(i), Part{X: nameAt, Text: canvas.Truncate(i.Name, l.name), Role: Strong})
		}
		x := nameAt + l.name + gap
		line.Parts = append(line.Parts, Part{X: x, Text: canvas.Truncate(of.What, l.what), Role: Muted})
		x += l.what + gap
		line.Parts = append(line.Parts, l.values(x, of)...)
		x += l.says + gap
		line.Parts = append(line.Parts, l.beside(x, of)...)
		if l.side > 0 {
			x += l.side + gap
		}
		by, below := l.who(x, of)
		line.Parts = append(line.Parts, by...)
		lines = append(append(lines, line), l.reason(i, below)...)
	}
	return lines
}

// glyph is the sign of what became of a row.
func (l layout) glyph(i *diff.Item) Part {
	p := Part{X: 2, Text: i.Glyph(), Role: Strong}
	switch {
	case i.Done:
		p.Role, p.Word = Status, "done"
	case i.Verdict == diff.Added:
		p.Role, p.Word = Status, "on track"
	case i.Verdict == diff.Dropped:
		p.Role = Muted
	}
	return p
}

// values is the values of a line, with their shapes in the looks of what they stand for.
func (l layout) values(x int, of diff.Line) []Part {
	if !of.Statuses {
		return []Part{{X: x, Text: canvas.Truncate(of.Says(nil), l.says)}}
	}
	var parts []Part
	end := x + l.says
	put := func(p Part) {
		p.X, p.Text = x, canvas.Truncate(p.Text, end-x)
		parts = append(parts, p)
		x += canvas.Width(p.Text)
	}
	if of.Before != "" {
		put(Part{Text: l.shape(of.Before), Role: Status, Word: of.Before})
		put(Part{Text: " " + of.Before + " → "})
	}
	put(Part{Text: l.shape(of.After), Role: Status, Word: of.After})
	put(Part{Text: " " + of.After})
	return parts
}

// beside is what puts a change in proportion, and the shape of how the row stands now.
func (l layout) beside(x int, of diff.Line) []Part {
	var parts []Part
	if of.Beside != "" {
		parts = append(parts, Part{X: x, Text: of.Beside, Role: Muted})
		x += canvas.Width(of.Beside) + 1
	}
	if of.Mark != "" {
		parts = append(parts, Part{X: x, Text: l.shape(of.Mark), Role: Status, Word: of.Mark})
	}
	return parts
}

// who is who made a change and, where there is room, why; or else the reason is left for the lines below.
func (l layout) who(x int, of diff.Line) (parts []Part, below string) {
	if of.By == "" && of.Reason == "" {
		return nil, ""
	}
	room := max(l.w-x-1, 0)
	if why := of.Why(); canvas.Width(why) <= room {
		rest := strings.TrimPrefix(why, of.By)
		return []Part{{X: x, Text: of.By}, {X: x + canvas.Width(of.By), Text: rest, Role: Muted}}, ""
	}
	return []Part{{X: x, Text: canvas.Truncate(of.By, room)}}, of.Reason
}

// reason is a reason below its change.
func (l layout) reason(i *diff.Item, reason string) []Line {
	if reason == "" {
		return nil
	}
	at := nameAt + 2
	var lines []Line
	for _, text := range widget.Wrap("“"+reason+"”", max(l.w-at-1, 1)) {
		lines = append(lines, Line{Item: i, Parts: []Part{{X: at, Text: text, Role: Muted}}})
	}
	return lines
}
