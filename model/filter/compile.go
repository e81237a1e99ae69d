package filter

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// Filter is a query made ready for the rows of a kind in one portfolio. It can be used from any goroutine.
type Filter struct{ tests []test }

// test says whether a row is wanted.
type test func(model.Record) bool

// Compile makes a query ready. me is the person who asks, or "" where that is not known. The hints say in a sentence
// each what of the query has no meaning, and so is left out, or finds nothing.
func (q Query) Compile(
	p *model.Portfolio, k *model.Kind, today model.Date, me model.ID[model.Person],
) (*Filter, []string) {
	c := &compiler{
		p: p, kind: k, me: string(me), today: today, words: append(words(k), word{name: isWord}),
		dates: dates.Reader{Today: today, Calendar: p.Calendar()},
	}
	f := &Filter{}
	for _, t := range q {
		if wanted := c.term(t); wanted != nil {
			f.tests = append(f.tests, wanted)
		}
	}
	return f, c.hints
}

// Match says whether the row, of the kind that the filter was made for, is wanted.
func (f *Filter) Match(row model.Record) bool {
	for _, wanted := range f.tests {
		if !wanted(row) {
			return false
		}
	}
	return true
}

// compiler makes tests of terms, for one kind and portfolio.
type compiler struct {
	p     *model.Portfolio
	kind  *model.Kind
	me    string
	today model.Date
	words []word
	dates dates.Reader
	hints []string
}

func (c *compiler) hint(format string, args ...any) {
	c.hints = append(c.hints, fmt.Sprintf(format, args...))
}

// term is the test of a term, or nil where it has no meaning.
func (c *compiler) term(t Term) test {
	wanted := c.positive(t)
	if wanted == nil || !t.Not {
		return wanted
	}
	return func(row model.Record) bool { return !wanted(row) }
}

func (c *compiler) positive(t Term) test {
	if t.Field == "" && (t.Values[0].is("mine") || t.Values[0].is("me")) && len(people(c.kind)) > 0 {
		return c.mine()
	}
	if t.Field == "" {
		return c.anywhere(t.Values[0].Text)
	}
	f, err := find(c.words, t.Field)
	if err != nil {
		c.hint("%s", err)
		return c.anywhere(t.text()) // a title may well read "RFC: new login"
	}
	var tests []test
	for _, v := range t.Values {
		var wanted test
		if f.Name == "" {
			wanted = c.special(v)
		} else {
			wanted = c.value(f, v)
		}
		if wanted != nil {
			tests = append(tests, wanted)
		}
	}
	if tests == nil {
		return nil
	}
	return either(tests)
}

// either is the test for what passes any of the tests.
func either(tests []test) test {
	if len(tests) == 1 {
		return tests[0]
	}
	return func(row model.Record) bool {
		for _, wanted := range tests {
			if wanted(row) {
				return true
			}
		}
		return false
	}
}

// value is the test for one value of a field, or nil where it has no meaning.
func (c *compiler) value(f model.Field, v Value) test {
	title := strings.ToLower(f.Title)
	switch {
	case v.is("none"):
		return empty(f)
	case v.is("any"):
		return filled(f)
	case f.Type == model.Day || f.Type == model.When || f.Type == model.Count:
		return c.comparison(f, v)
	case v.Op != "":
		c.hint("%s has no order, so %q does not apply: that is for days and numbers", title, v.Op)
		return nil
	}
	switch f.Type {
	case model.Choice:
		return c.oneOf(f, f.Choices, v.Text)
	case model.Words:
		return c.tagged(f, v.Text)
	case model.Link, model.Links:
		return c.linked(f, v)
	case model.YesNo:
		return c.yesNo(f, v.Text)
	case model.Target:
		return c.targeted(f, fold(v.Text))
	}
	folded := fold(v.Text)
	return func(row model.Record) bool { return contains(f.Text(row), folded) }
}

// empty is the test for a field that holds nothing.
func empty(f model.Field) test {
	if quantity := quantityOf(f); quantity != nil {
		return func(row model.Record) bool {
			_, known := quantity(row)
			return !known
		}
	}
	return func(row model.Record) bool { return f.Text(row) == "" }
}

// filled is the test for a field that holds something.
func filled(f model.Field) test {
	none := empty(f)
	return func(row model.Record) bool { return !none(row) }
}

// never is the test for what nothing is.
func never(model.Record) bool { return false }
