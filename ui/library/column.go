package library

import (
	"strconv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// column is one column of a table.
type column struct {
	field string // the name of its field; empty for what is counted
	title string
	width int // in cells
	right bool
	cell  func(model.Record) string
}

const (
	columnGap  = 2
	leastTitle = 18 // cells for what a row is called
)

// columns is as many of the kind's fields as fit into w cells: what a row is called first, how much open
// work it has, then the fields in the order of their declaration. What is left over goes to the texts.
func columns(sc screen.Scene, kind *model.Kind, work map[string][]*model.Initiative, w int) []column {
	all := []column{fieldColumn(sc, kind.Title())}
	all[0].width = leastTitle
	if work != nil {
		all = append(all, workColumn(work))
	}
	for _, f := range kind.Own()[1:] {
		all = append(all, fieldColumn(sc, f))
	}
	used, n := 0, 0
	for _, c := range all {
		if n > 0 && used+columnGap+c.width > w {
			break // a later, narrower one would stand where nobody expects it
		}
		if n > 0 {
			used += columnGap
		}
		used, n = used+c.width, n+1
	}
	grow(all[:n], w-used, kind.Title())
	return all[:n]
}

// grow shares out cells that are left over, in two rounds: to the title, then to whatever holds text.
func grow(columns []column, left int, title model.Field) {
	if title.Type == model.Prose { // which has nothing else to say than itself
		columns[0].width += max(left, 0)
		return
	}
	for _, most := range []struct{ title, other int }{{28, 24}, {44, 36}} {
		for i := range columns {
			c, to := &columns[i], most.other
			if i == 0 {
				to = most.title
			}
			if c.width >= textWidth {
				more := max(min(to-c.width, left), 0)
				c.width += more
				left -= more
			}
		}
	}
}

const textWidth = 16 // cells for names and texts; what is narrower never grows

func fieldColumn(sc screen.Scene, f model.Field) column {
	c := column{field: f.Name, title: f.Title, width: textWidth}
	c.cell = func(r model.Record) string { return cell(sc, f, f.Text(r)) }
	switch f.Type {
	case model.Day, model.When:
		c.width = len("30 Nov 2026")
	case model.Count:
		c.width, c.right = 8, true
	case model.YesNo:
		c.width = 3
	case model.Choice:
		c.width = 0
		for _, choice := range f.Choices {
			c.width = max(c.width, canvas.Width(choice))
		}
	case model.Prose:
		c.width = 24
	}
	c.width = max(c.width, canvas.Width(f.Title))
	return c
}

func workColumn(work map[string][]*model.Initiative) column {
	return column{title: openWorkTitle, width: len(openWorkTitle), right: true, cell: func(r model.Record) string {
		if n := len(work[r.Ref().ID]); n > 0 {
			return strconv.Itoa(n)
		}
		return "·"
	}}
}

// cell is a value as a table shows it: short, and empty where there is none.
func cell(sc screen.Scene, f model.Field, written string) string {
	if written == "" {
		return ""
	}
	if f.Type == model.Day {
		if d, err := model.ParseDate(written); err == nil && d.Time().Year() == sc.Now.Today.Time().Year() {
			return d.Short()
		}
	}
	return sc.P.Say(f, written)
}

// caption is a column's title as the head of the table shows it.
func (c column) caption() string { return strings.ToUpper(c.title) }
