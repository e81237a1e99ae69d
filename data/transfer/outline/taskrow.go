package outline

import (
	"fmt"
	"strings"

	"quarterdeck/model/due"
)

// table makes tasks of the rows of a table, and a section of its header where this says more than that they are tasks.
func (c *checklist) table(n *node) {
	cols := columnsIn(n.cells, n.headed)
	if cols.task < 0 {
		n.line.Guess, n.line.Why = Task, "a table without a column of tasks"
		n.title = rich{text: headOf(n.cells)}
		return
	}
	n.line.Why = TableHead
	n.title = rich{text: headOf(n.cells)}
	body := n.cells
	if cols.heads != nil {
		body = n.cells[1:]
		c.headed(n, cols.heads[min(cols.task, len(cols.heads)-1)])
	}
	for i, row := range body {
		if line := n.rows[i+len(n.cells)-len(body)]; row != nil {
			c.row(n, cols, row, line)
		}
	}
}

// headOf is the header of a table on one line.
func headOf(cells [][]rich) string {
	var words []string
	for _, cell := range cells[0] {
		if cell.text != "" {
			words = append(words, cell.text)
		}
	}
	if len(words) == 0 {
		return "a table"
	}
	return strings.Join(words, ", ")
}

// headed makes a section of the header above the tasks, unless it only says that they are some. A second line of it that
// speaks of time says when they are due.
func (c *checklist) headed(n *node, head rich) {
	title, more := head, rich{}
	if len(head.cuts) > 0 {
		title, more = head.slice(0, len(strings.TrimRight(head.text[:head.cuts[0]], " "))), head.from(head.cuts[0])
	}
	if len(wordsIn(title.text)) < 2 {
		return
	}
	n.title = title
	n.line.Kind, n.line.Why = Section, ""
	lower := strings.ToLower(more.text)
	for _, word := range []string{"day", "week", "month", "time", "when", "date"} {
		if strings.Contains(lower, word) {
			n.line.When = withoutStop(more.text)
			if within := withinIn(more.text); within != "" {
				n.line.When = within
			}
		}
	}
}

// longestTime is how many words say when something is due, at most.
const longestTime = 8

// withinIn is the words of a sentence that say by when: up to 60 days after your start date.
func withinIn(text string) string {
	words := strings.Fields(text)
	for n := min(len(words), longestTime); n > 1; n-- {
		for i := 0; i+n <= len(words); i++ {
			part := strings.Trim(strings.Join(words[i:i+n], " "), ".,;:")
			if _, ok := due.Day(part); ok {
				return part
			}
		}
	}
	return ""
}

// row makes a task of a row: its title, when and who, and the other cells as its details.
func (c *checklist) row(n *node, cols columns, row []rich, line int) {
	cell := func(i int) rich {
		if i < 0 || i >= len(row) {
			return rich{}
		}
		return row[i]
	}
	l := Line{First: line, Last: line, Kind: Task, When: cols.timed(cell(cols.when).text), Who: cell(cols.who).text, Boxed: cols.box >= 0}
	task := &node{block: block{form: item, words: cell(cols.task)}}
	c.read(task)
	var details []string
	filled := 0
	for i, one := range row {
		if one.text == "" || i == cols.box || i == cols.number {
			continue
		}
		if filled++; i == cols.task || i == cols.when || i == cols.who {
			details = append(details, linksBeside(one)...)
			continue
		}
		details = append(details, noteOf(cols, i, one))
		details = append(details, linksBeside(one)...)
	}
	grouped := len(n.more) > 0 && (n.more[len(n.more)-1].Kind == Section || n.more[len(n.more)-1].Depth > 0)
	if grouped {
		l.Depth = 1
	}
	switch {
	case filled == 0 && cell(cols.number).text == "":
		return
	case filled == 1 && len(cols.heads) > 2 && cell(cols.number).text == "" && groupIn(row, cols).text != "":
		l.Kind, l.Depth, l.Title = Section, 0, withoutStop(groupIn(row, cols).text)
		l.When = whenIn(l.Title)
	case task.title.text == "" && filled == 0:
		l.Kind, l.Guess, l.Why, l.Title = LeftOut, Task, "a row without a task", cell(cols.number).text
	case task.title.text == "":
		l.Kind, l.Guess, l.Why, l.Who, l.Title = LeftOut, Task, "a row without a task", "", headOf([][]rich{row})
	default:
		l.Title, l.Optional = withoutStop(task.title.text), task.line.Optional
		l.Details = strings.Join(details, "\n")
		if l.Who == "" {
			l.Who = task.line.Who
		}
		if l.When == "" {
			l.When = task.line.When
		}
		c.tasks++
	}
	n.more = append(n.more, l)
}

// groupIn is the words of a row that only says what the rows under it are: they stand in bold or before the tasks.
func groupIn(row []rich, cols columns) rich {
	for i, cell := range row {
		if cell.text != "" && i != cols.box && (i < cols.task || i == cols.task && cell.bold()) {
			return cell
		}
	}
	return rich{}
}

// noteOf is a cell as a note on a task. What a header calls notes or information needs no name.
func noteOf(cols columns, i int, cell rich) string {
	if i >= len(cols.heads) || cols.heads[i].text == "" {
		return cell.text
	}
	head := strings.ToLower(cols.heads[i].text)
	for _, word := range []string{"note", "information lives", "detail", "description", "comment", "resource", "link", "information and"} {
		if strings.Contains(head, word) {
			return cell.text
		}
	}
	return fmt.Sprintf("%s: %s", cols.heads[i].text, cell.text)
}
