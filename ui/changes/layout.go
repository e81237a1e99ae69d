// Package changes shows what has changed from one point in the life of a portfolio to another: as lines that fit a width,
// which the command line prints and the cockpit draws, and as the page of the cockpit that they stand on.
package changes

import (
	"fmt"
	"strings"

	"quarterdeck/model/diff"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/widget"
)

// Lines is what has changed in lines of w cells at most. What does not fit beside a change, such as a reason or a long value,
// stands below it.
func Lines(d *diff.Diff, w int, shape Shape, open Fold) []Line {
	l := layoutOf(d, w, shape, open)
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
	open                   Fold
	at                     int // where the names begin
	name, what, says, side int
	by                     int // where those begin who made the changes
	// stacked says that a row has its name on a line of its own: there is no room for columns.
	stacked bool
}

// Where the names begin, the cells between columns, and how far what is told under a row stands in.
const (
	nameAt = 5
	gap    = 2
	indent = 2
)

// layoutOf gives each column the room that it needs. Where there is not enough, names give way first, as far as they can
// still be told from each other; values that are longer than most go on below.
func layoutOf(d *diff.Diff, w int, shape Shape, open Fold) layout {
	l, by, longest := layout{w: w, shape: shape, open: open, at: nameAt}, 0, max(24, w/4)
	for _, s := range d.Sections() {
		for _, i := range s.Items {
			l.name = max(l.name, canvas.Width(i.Name))
			if i.Of != nil {
				continue
			}
			for _, of := range i.Lines {
				l.what = max(l.what, canvas.Width(of.What))
				l.says = max(l.says, min(canvas.Width(of.Says(shape)), longest))
				l.side = max(l.side, canvas.Width(of.Beside)+marked(of))
				by = max(by, canvas.Width(of.By))
			}
		}
	}
	const least = 16 // cells of a name by which it is known
	l.what, l.side, by = min(l.what, 8+w/60), min(l.side, 11), min(by, 12)
	room := w - nameAt - l.what - l.says - l.side - by - 4*gap - 1
	l.stacked = room < min(l.name, least)
	l.name = min(l.name, room)
	l.by = after(after(after(nameAt+l.name+gap, l.what), l.says), l.side)
	return l
}

// marked is the cells of a mark with the blank before it.
func marked(l diff.Line) int {
	if l.Mark == "" {
		return 0
	}
	return 2
}

// item is a row in lines, and under it the rows that it tells together, where they are to be seen.
func (l layout) item(i *diff.Item) []Line {
	if i.Of != nil {
		return l.together(i)
	}
	lines := []Line{{Item: i, First: true, Parts: l.head(i, i.Name)}}
	for n, of := range i.Lines {
		told := l.line(i, of)
		if n == 0 && !l.stacked {
			told[0].Parts = append(lines[0].Parts, told[0].Parts...)
			told[0].First, lines = true, nil
		}
		lines = append(lines, told...)
	}
	return lines
}

// head is the sign and the name that a row begins with.
func (l layout) head(i *diff.Item, name string) []Part {
	room := l.name
	if l.stacked || i.Of != nil {
		room = l.w - l.at - 1
	}
	return []Part{l.glyph(i), {X: l.at, Text: canvas.Truncate(name, max(room, 0)), Role: Strong}}
}

// together is rows of one kind in a line that names the first of them, or in a line each.
func (l layout) together(i *diff.Item) []Line {
	opened := l.open != nil && l.open(i)
	name, says := i.Name, i.Lines[0].After
	switch {
	case opened:
		name, says = "▾ "+name, string(i.Verdict)
	case l.open != nil:
		name = "▸ " + name
	}
	line := Line{Item: i, First: true, Parts: l.head(i, name)}
	x := max(l.at+canvas.Width(name), l.at+l.name) + gap
	if l.stacked {
		x = l.at + canvas.Width(name) + gap
	}
	rows := widget.Wrap(says, max(l.w-x-1, 1))
	line.Parts = append(line.Parts, Part{X: x, Text: rows[0]})
	lines := append([]Line{line}, l.rows(i, x, rows[1:], Text)...)
	if opened {
		l.at, l.name = l.at+indent, l.name-indent
		for n := range i.Of {
			lines = append(lines, l.item(&i.Of[n])...)
		}
	}
	return lines
}

// line is one thing to be told of a row, in its columns, and what has no room there in lines below.
func (l layout) line(i *diff.Item, of diff.Line) []Line {
	x := l.at + l.name + gap
	if l.stacked {
		x = l.at + indent
	}
	l.fit(of)
	line := Line{Item: i, Parts: []Part{{X: x, Text: of.What, Role: Muted}}}
	x = after(x, l.what)
	width, by := canvas.Width(of.Says(l.shape)), canvas.Width(of.By)
	if l.side == 0 && width > 0 && x+width+gap+by >= l.w {
		rows := widget.Wrap(of.Says(l.shape), max(l.w-x-1, 1))
		line.Parts = append(line.Parts, Part{X: x, Text: rows[0]})
		return append(append([]Line{line}, l.rows(i, x, rows[1:], Text)...), l.below(i, of, of.Why())...)
	}
	line.Parts = append(line.Parts, l.values(x, of)...)
	x = after(x, l.says)
	line.Parts = append(line.Parts, l.beside(x, of)...)
	who, below := l.who(after(x, l.side), of)
	line.Parts = append(line.Parts, who...)
	return append([]Line{line}, l.below(i, of, below)...)
}

// fit gives what is longer than its column the room that it needs, at the cost of the columns behind it. In a stack each line
// has columns of its own.
func (l *layout) fit(of diff.Line) {
	what, says, side := canvas.Width(of.What), canvas.Width(of.Says(l.shape)), canvas.Width(of.Beside)+marked(of)
	if l.stacked {
		l.what, l.says, l.side = what, says, side
		return
	}
	wider := max(what-l.what, 0)
	l.what, l.says = l.what+wider, l.says-wider
	if says > l.says {
		l.says, l.side = says, side
	}
}

// after is where the next column begins.
func after(x, width int) int {
	if width == 0 {
		return x
	}
	return x + width + gap
}

// rows is more lines of a text that begins above them.
func (l layout) rows(i *diff.Item, x int, rows []string, role Role) []Line {
	var lines []Line
	for _, text := range rows {
		lines = append(lines, Line{Item: i, Parts: []Part{{X: x, Text: text, Role: role}}})
	}
	return lines
}

// below is what had no room beside its change. Somebody who gave no reason stands below the others: at the left their name would
// pass for that of a row.
func (l layout) below(i *diff.Item, of diff.Line, text string) []Line {
	if text == "" {
		return nil
	}
	at := l.at + indent
	if x := min(l.by, l.w-canvas.Width(text)-1); of.Reason == "" && !l.stacked && x > at {
		return l.rows(i, x, []string{text}, Text)
	}
	return l.rows(i, at, widget.Wrap(text, max(l.w-at-1, 1)), Muted)
}

// glyph is the sign of what became of a row.
func (l layout) glyph(i *diff.Item) Part {
	p := Part{X: l.at - 3, Text: i.Glyph(), Role: Strong}
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
		return []Part{{X: x, Text: of.Says(nil)}}
	}
	var parts []Part
	put := func(p Part) {
		p.X = x
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

// who is who made a change and, where there is room, why; or else that is left for the lines below.
func (l layout) who(x int, of diff.Line) (parts []Part, below string) {
	if of.By == "" && of.Reason == "" {
		return nil, ""
	}
	room := max(l.w-x-1, 0)
	if why := of.Why(); canvas.Width(why) <= room {
		rest := strings.TrimPrefix(why, of.By)
		return []Part{{X: x, Text: of.By}, {X: x + canvas.Width(of.By), Text: rest, Role: Muted}}, ""
	}
	if of.Reason == "" || canvas.Width(of.By) > room && l.stacked {
		return nil, of.Why()
	}
	return []Part{{X: x, Text: canvas.Truncate(of.By, room)}}, "“" + of.Reason + "”"
}
