package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// columns is which column of a table says what; -1 where none does.
type columns struct {
	task, when, who, box, number int
	weak                         int    // one that may have the tasks, where nothing else has
	heads                        []rich // none where the table has no header
	fromZero                     bool   // whether the first day is called 0
}

// columnsIn finds the columns of a table by what its header says and what its cells hold. A table without a column of
// tasks has none of use.
func columnsIn(cells [][]rich, headed bool) columns {
	c := columns{task: -1, weak: -1, when: -1, who: -1, box: -1, number: -1}
	if len(cells) == 0 {
		return c
	}
	body := cells
	if headed || !hasBox(cells[0]) {
		c.heads, body = cells[0], cells[1:]
	}
	width := len(cells[0])
	for i := range width {
		head := ""
		if i < len(c.heads) {
			head = strings.Join(wordsIn(c.heads[i].text), " ")
		}
		c.find(body, i, head)
	}
	weak := c.when >= 0 || c.who >= 0 || c.box >= 0
	if c.task >= 0 {
		weak = !hasWords(body, c.task) && c.weak >= 0 && hasWords(body, c.weak)
	}
	if weak && c.weak >= 0 {
		c.task = c.weak
	}
	for i := c.box + 1; c.box >= 0 && c.task < 0 && i < width; i++ {
		if i != c.number && i != c.when && i != c.who {
			c.task = i
		}
	}
	return c
}

// find finds out what a column says.
func (c *columns) find(body [][]rich, i int, head string) {
	switch {
	case c.box < 0 && isBoxes(body, i):
		c.box = i
	case c.when < 0 && begins(head, whenHeads()...):
		c.when, c.fromZero = i, slices.ContainsFunc(body, func(row []rich) bool { return i < len(row) && row[i].text == "0" })
	case isNumbers(body, i):
		c.number = i
	case c.who < 0 && begins(head, whoHeads()...):
		c.who = i
	case (c.task < 0 || !hasWords(body, c.task) && hasWords(body, i)) && begins(head, taskHeads()...):
		if c.task >= 0 && isPlaces(body, c.task) {
			c.number = c.task
		}
		c.task = i
	case c.weak < 0 && begins(head, weakHeads()...):
		c.weak = i
	}
}

// The words with which the header of a column begins that says what is to be done, what may be that, who does it, or when.
func taskHeads() []string {
	return []string{"task", "tasks", "to do", "todo", "todos", "activity", "activities", "checklist", "aufgabe", "aufgaben"}
}

func weakHeads() []string {
	return []string{"what", "item", "action", "actions", "step", "title", "name", "module", "subject", "summary", "topic"}
}

func whoHeads() []string {
	return []string{"who", "owner", "responsible", "assignee", "assigned", "dri", "wer", "verantwortlich", "role"}
}

func whenHeads() []string {
	return []string{
		"when", "by when", "due", "timing", "timeline", "timeframe", "deadline", "day", "days", "week", "weeks", "month", "offset",
		"wann", "fällig", "tag", "woche",
	}
}

// timed is a cell of the column that says when. A number alone is of what the header says: in a column of days it is so
// many after the first one, and in others that day.
func (c columns) timed(text string) string {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || c.heads == nil {
		return text
	}
	head := wordsIn(c.heads[c.when].text)
	is := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(head, word) })
	}
	switch {
	case is("days", "offset") && n < 0:
		return fmt.Sprintf("%d days before", -n)
	case is("days", "offset"):
		return fmt.Sprintf("%d days after", n)
	case is("weeks"):
		return fmt.Sprintf("%d weeks", n)
	case is("week", "woche"):
		return fmt.Sprintf("week %d", n)
	case is("month"):
		return fmt.Sprintf("month %d", n)
	case c.fromZero && n >= 0:
		n++
	}
	return fmt.Sprintf("day %d", n)
}

// begins says whether a header begins with one of the words.
func begins(head string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return head == w || strings.HasPrefix(head, w+" ") })
}

func hasBox(row []rich) bool {
	return slices.ContainsFunc(row, func(r rich) bool { return isBox(r.text) })
}

// isBox says whether a cell is a box and nothing else.
func isBox(text string) bool {
	at, boxed := box(text)
	return boxed && strings.TrimSpace(text[at:]) == ""
}

// isBoxes says whether a column has boxes and nothing else, and isNumbers whether it counts the rows.
func isBoxes(rows [][]rich, i int) bool { return onlyCells(rows, i, isBox) }

func isNumbers(rows [][]rich, i int) bool {
	return onlyCells(rows, i, func(text string) bool { return isNumber(strings.Trim(text, "#. ")) })
}

// isPlaces says whether a column counts the rows as 6a, 6b, 7.
func isPlaces(rows [][]rich, i int) bool {
	return onlyCells(rows, i, func(text string) bool {
		return isNumber(strings.TrimRight(strings.Trim(text, "#.() "), "abcdefghijklmnopqrstuvwxyz"))
	})
}

// hasWords says whether at least half of what stands in a column is words, and not numbers or ids such as T-12.
func hasWords(rows [][]rich, i int) bool {
	filled, words := 0, 0
	for _, row := range rows {
		if i >= len(row) || row[i].text == "" {
			continue
		}
		filled++
		if slices.ContainsFunc(strings.Fields(row[i].text), func(w string) bool { return len(w) > 1 && !hasDigit(w) }) {
			words++
		}
	}
	return words > 0 && 2*words >= filled
}

func onlyCells(rows [][]rich, i int, fits func(string) bool) bool {
	found := false
	for _, row := range rows {
		if i >= len(row) || row[i].text == "" {
			continue
		}
		if !fits(row[i].text) {
			return false
		}
		found = true
	}
	return found
}
