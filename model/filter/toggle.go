package filter

import (
	"slices"

	"quarterdeck/model"
)

// With is the query that also takes rows with the value in the field, "" being none: another value of the term that
// names the field already, or a term of its own. A term that excludes the value no longer does.
func With(query string, k *model.Kind, field, value string) string {
	q := without(Parse(query), k, field, value, true)
	for i, t := range q {
		if !t.Not && of(t, k, field) {
			if !slices.ContainsFunc(t.Values, meaning(value)) {
				q[i].Values = append(q[i].Values, valueOf(value))
			}
			return q.String()
		}
	}
	return append(q, Term{Field: field, Values: []Value{valueOf(value)}}).String()
}

// Without is the query that no longer asks for the value in the field; it takes back what With did.
func Without(query string, k *model.Kind, field, value string) string {
	return without(Parse(query), k, field, value, false).String()
}

// Has says whether the query asks for exactly this value in the field.
func Has(query string, k *model.Kind, field, value string) bool {
	return slices.ContainsFunc(Parse(query), func(t Term) bool {
		return !t.Not && of(t, k, field) && slices.ContainsFunc(t.Values, meaning(value))
	})
}

// without takes the value out of the terms of the field, those that ask for it or those that exclude it. A term that
// has nothing left goes.
func without(q Query, k *model.Kind, field, value string, excluding bool) Query {
	var kept Query
	for _, t := range q {
		if t.Not == excluding && of(t, k, field) && slices.ContainsFunc(t.Values, meaning(value)) {
			t.Values = slices.DeleteFunc(t.Values, meaning(value))
			if len(t.Values) == 0 {
				continue
			}
		}
		kept = append(kept, t)
	}
	return kept
}

// of says whether the term is about the field, whatever the field is called in it.
func of(t Term, k *model.Kind, field string) bool {
	if t.Field == "" {
		return false
	}
	f, err := find(append(words(k), word{name: isWord}), t.Field)
	return err == nil && f.Name == field
}

func valueOf(value string) Value {
	if value == "" {
		return nothing
	}
	return literal(value)
}

// meaning is what a value of a query is that means exactly the given one.
func meaning(value string) func(Value) bool {
	want := valueOf(value)
	return func(v Value) bool {
		word := slices.ContainsFunc(reserved(), v.is) // and so no name, even where a name is spelt like it
		return v.Op == "" && fold(v.Text) == fold(want.Text) && word == slices.ContainsFunc(reserved(), want.is)
	}
}
