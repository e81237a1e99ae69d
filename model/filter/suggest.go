package filter

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// Suggestion is one way to go on with a query.
type Suggestion struct {
	Text   string // what would stand where the cursor is: team: or "Growth Ops"
	Query  string // the whole query with it
	Cursor int    // where the cursor is then, in bytes
}

// Suggest is how the word before the cursor, a place in bytes, could go on: the names of fields, and behind a colon the
// values that the field can have or has.
func Suggest(query string, cursor int, p *model.Portfolio, k *model.Kind) []Suggestion {
	cursor = min(max(cursor, 0), len(query))
	before, after := query[:cursor], query[cursor:]
	t, from := typing(before)
	typed := fold(strings.TrimPrefix(before[from:], `"`))
	var all []Suggestion
	for _, option := range options(p, k, t) {
		if !startsWord(option.name, typed) {
			continue
		}
		all = append(all, Suggestion{option.text, before[:from] + option.text + after, from + len(option.text)})
	}
	return all
}

// typing is the term that ends where the text does, and where its last word begins; where none does, a new one begins.
func typing(text string) (Term, int) {
	s := scanner{text: text}
	var t Term
	from, end := 0, 0
	for s.next() {
		t, _ = s.term()
		from, end = s.word, s.at
	}
	if end < len(text) {
		return Term{}, len(text)
	}
	return t, from
}

// option is something that can be typed, and what it is found by.
type option struct{ name, text string }

func options(p *model.Portfolio, k *model.Kind, t Term) []option {
	if t.Field == "" {
		if len(t.Values) > 0 && t.Values[0].Quoted {
			return nil // a text, which can be anything
		}
		var all []option
		for _, w := range append(words(k), word{name: isWord}) {
			all = append(all, option{w.name, w.name + ":"})
		}
		return all
	}
	f, err := find(append(words(k), word{name: isWord}), t.Field)
	switch {
	case err != nil:
		return nil
	case f.Name == "":
		return plain(isWords(p, k))
	}
	return append(valuesOf(p, k, f), option{"none", "none"}, option{"any", "any"})
}

// valuesOf is the values that a field can have, as far as they can be listed.
func valuesOf(p *model.Portfolio, k *model.Kind, f model.Field) []option {
	switch f.Type {
	case model.Choice:
		return plain(f.Choices)
	case model.YesNo:
		return plain([]string{"yes", "no"})
	case model.Words:
		return plain(sorted(tagsInUse(p, k, f)))
	case model.Day, model.When:
		return plain([]string{
			"today", "thisweek", "nextweek", "thismonth", "nextmonth", "thisquarter", "nextquarter", "thisyear", "+2w",
		})
	case model.Link, model.Links:
		var names []string
		for row := range p.Table(f.To).Records() {
			if row.Live() {
				names = append(names, p.Name(row.Ref()))
			}
		}
		all := plain(slices.Compact(sorted(names)))
		if f.To == personKind {
			all = append(all, option{"me", "me"})
		}
		return all
	}
	return nil
}

func plain(names []string) []option {
	all := make([]option, 0, len(names))
	for _, name := range names {
		if name != "" {
			all = append(all, option{name, literal(name).String()})
		}
	}
	return all
}

// sorted is the names by alphabet.
func sorted(names []string) []string {
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(fold(a), fold(b)) })
	return names
}
