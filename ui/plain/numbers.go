package plain

import (
	"fmt"

	"quarterdeck/model"
)

// First is the first number that a row can have: the digits below it are views.
const First = 10

// Numbers is the numbers of the rows that somebody was told of. A row keeps its number for as long as the numbers are
// kept, however often it is told of.
type Numbers struct {
	rows []model.Ref
	at   map[model.Ref]int // their places among the rows
}

// Of is the number of a row, which is a new one where it has none yet.
func (n *Numbers) Of(row model.Ref) int {
	at, known := n.at[row]
	if !known {
		if n.at == nil {
			n.at = map[model.Ref]int{}
		}
		at = len(n.rows)
		n.rows, n.at[row] = append(n.rows, row), at
	}
	return First + at
}

// Row is the row with the number, and whether there is one.
func (n *Numbers) Row(number int) (model.Ref, bool) {
	if at := number - First; at >= 0 && at < len(n.rows) {
		return n.rows[at], true
	}
	return model.Ref{}, false
}

// Last is the highest number that was given, or 0 where none was.
func (n *Numbers) Last() int {
	if len(n.rows) == 0 {
		return 0
	}
	return First + len(n.rows) - 1
}

// Say is the lines as they are printed: those that are about a row begin with its number.
func (n *Numbers) Say(lines []Line) []string {
	said := make([]string, len(lines))
	for i, l := range lines {
		said[i] = l.Text
		if !l.Row.IsZero() {
			said[i] = fmt.Sprintf("%d. %s", n.Of(l.Row), l.Text)
		}
	}
	return said
}
