package data

import (
	"errors"
	"fmt"
	"strings"

	"quarterdeck/model"
)

// A row is read as one text of all its fields with this character between them, and its numbers beside it. What the
// driver takes for a row depends on the number of columns far more than on their length, so this is three times as fast.
// Numbers are columns of their own because SQLite rounds them when it makes a text of them. No text that came through
// quarterdeck has the character in it.
const between = "\x1f"

// errTorn says that another program has put a text with the separator into the file.
var errTorn = errors.New("a text has the separator in it")

// packed is the columns of a row whose fields are in one text, the id first, and what they are scanned into. What is NULL
// adds nothing to a concat.
func (s *scanner) packed() (columns string, cells []any) {
	pack := &packedCell{scanner: s}
	parts := []string{`"id"`}
	cells = []any{pack}
	for _, f := range s.fields {
		if f.Type == model.Count {
			columns += ", " + quote(f.Name)
			cells = append(cells, &cell{s, f})
			continue
		}
		parts = append(parts, quote(f.Name))
		pack.cells = append(pack.cells, cell{s, f})
	}
	return `concat(` + strings.Join(parts, `, '`+between+`', `) + `)` + columns, cells
}

// packedCell begins a row and puts into it what is in one text.
type packedCell struct {
	*scanner
	cells []cell
}

func (c *packedCell) Scan(value any) error {
	text, ok := value.(string)
	if !ok {
		return fmt.Errorf("a row of %s came as %T", c.table.Kind().Plural, value)
	}
	if strings.Count(text, between) != len(c.cells) {
		return errTorn
	}
	id, rest, _ := strings.Cut(text, between)
	c.begin(id)
	for i := range c.cells {
		var value string
		value, rest, _ = strings.Cut(rest, between)
		if err := c.cells[i].put(fromText(c.cells[i].field, value)); err != nil {
			return err
		}
	}
	return nil
}
