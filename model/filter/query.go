package filter

import (
	"slices"
	"strings"
)

// Query is a filter as it was typed. Any text is one.
type Query []Term

// Term is one condition of a query.
type Term struct {
	Not    bool
	Field  string // as it was typed; "" where the term is a text to look for
	Values []Value
}

// Value is a text to look for, or one of the values that a field may have.
type Value struct {
	Op     string // "", "<", "<=", ">" or ">="
	Text   string // never empty
	Quoted bool   // whether it stood in quotation marks, and so is no word of the language
}

// Parse reads a query. It never fails: what is half typed is a query too.
func Parse(text string) Query {
	s := scanner{text: text}
	var q Query
	for s.next() {
		if t, ok := s.term(); ok {
			q = append(q, t)
		}
	}
	return q
}

// Asks says whether the query asks for rows in one of the given states, by a beginning of its word: is:done, status:dropped,
// state:decided.
func (q Query) Asks(states ...string) bool {
	for _, t := range q {
		field := strings.ToLower(t.Field)
		if t.Not || field != isWord && (len(field) < 2 || !strings.HasPrefix("status", field) && !strings.HasPrefix("state", field)) {
			continue
		}
		for _, v := range t.Values {
			for _, state := range states {
				if strings.HasPrefix(state, strings.ToLower(v.Text)) {
					return true
				}
			}
		}
	}
	return false
}

// String is the query in its one written form, which Parse reads back.
func (q Query) String() string {
	terms := make([]string, len(q))
	for i, t := range q {
		terms[i] = t.String()
	}
	return strings.Join(terms, " ")
}

// String is the term as it is typed.
func (t Term) String() string {
	var b strings.Builder
	if t.Not {
		b.WriteByte('-')
	}
	b.WriteString(t.text())
	return b.String()
}

// text is the term without its sign.
func (t Term) text() string {
	values := make([]string, len(t.Values))
	for i, v := range t.Values {
		values[i] = v.String()
	}
	joined := strings.Join(values, ",")
	if t.Field == "" {
		return joined
	}
	return t.Field + ":" + joined
}

// String is the value as it is typed.
func (v Value) String() string {
	if !v.Quoted {
		return v.Op + v.Text
	}
	return v.Op + `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(v.Text) + `"`
}

// nothing is the value that stands for an empty field.
var nothing = Value{Text: "none"}

// reserved is the words that mean something of their own where they stand without quotation marks.
func reserved() []string { return []string{nothing.Text, "any", "me"} }

// literal is the value that means a name, whatever the name is.
func literal(name string) Value {
	special := slices.Contains(reserved(), fold(name)) || strings.ContainsFunc(name, blank) ||
		strings.ContainsAny(name, `,"\`) || strings.ContainsAny(name[:1], "<>")
	return Value{Text: name, Quoted: special}
}

// is says whether the value is the word of the language.
func (v Value) is(word string) bool {
	return !v.Quoted && v.Op == "" && strings.EqualFold(v.Text, word)
}
