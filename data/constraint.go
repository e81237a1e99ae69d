package data

import (
	"fmt"
	"strings"

	sqlite3 "modernc.org/sqlite/lib"

	"quarterdeck/model"
)

// refusal says which of the file's own rules a row would break. What a portfolio asks of its rows has been checked
// before, so the rule is one that another tool has given the file, or the file does not hold together.
func (s *Store) refusal(err error) string {
	what := culprit(err)
	switch code(err) {
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return fmt.Sprintf("a row refers to another that is not in %s; nothing was altered; `quarterdeck doctor %s` looks into it",
			s.path, s.path)
	case sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_ROWID:
		return fmt.Sprintf("%s has a row with this %s already; nothing was altered; `quarterdeck doctor %s` looks into it",
			s.path, what, s.path)
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE:
		return fmt.Sprintf("%s takes every %s only once, and has this one already; nothing was altered; choose another",
			s.path, what)
	case sqlite3.SQLITE_CONSTRAINT_NOTNULL:
		return fmt.Sprintf("%s does not let %s be empty; nothing was altered; fill it in, or give it a default with the tool that added it",
			s.path, what)
	}
	return fmt.Sprintf("another tool has given %s a rule that this breaks (%s); nothing was altered; keep to it, or have it lifted",
		s.path, what)
}

// culprit is what the database names as the reason of a refusal: the column, as in teams.name, or the rule.
func culprit(err error) string {
	text := model.CleanLine(err.Error())
	if i := strings.LastIndex(text, "constraint failed: "); i >= 0 {
		text = text[i+len("constraint failed: "):]
	}
	return strings.TrimSuffix(text, fmt.Sprintf(" (%d)", code(err)))
}
