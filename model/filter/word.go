package filter

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// word is what a query may call a field by.
type word struct {
	name  string
	field model.Field // of no name where the word is is:
}

// isWord is the word before what is true of a row by more than one field.
const isWord = "is"

// words is every word of a kind, in the order in which its fields are declared.
func words(k *model.Kind) []word {
	var all []word
	for _, f := range fields(k) {
		all = append(all, word{f.Name, f})
	}
	for _, also := range []struct {
		name string
		of   []string // the first of these that the kind has
	}{
		{"due", []string{"target", "needed_by", "date", "end"}},
		{"by", []string{"owner"}},
		{"kr", []string{"key_results"}},
		{"label", []string{"tags"}},
	} {
		if _, own := k.Field(also.name); own {
			continue // the kind itself calls something so
		}
		for _, name := range also.of {
			if f, ok := k.Field(name); ok {
				all = append(all, word{also.name, f})
				break
			}
		}
	}
	return all
}

// fields is what a kind can be filtered by: what people fill in, and then when a row came and went.
func fields(k *model.Kind) []model.Field {
	return append(slices.Clone(k.Own()), k.Fields()[:2]...)
}

// find is the field that a word means: the one called so, or the only one whose name begins so. The error is a hint.
func find(all []word, typed string) (model.Field, error) {
	name := strings.ReplaceAll(fold(typed), "-", "_")
	var begun []word
	for _, w := range all {
		if w.name == name {
			return w.field, nil
		}
		if strings.HasPrefix(w.name, name) && !slices.ContainsFunc(begun, func(b word) bool {
			return b.field.Name == w.field.Name
		}) {
			begun = append(begun, w)
		}
	}
	switch len(begun) {
	case 1:
		return begun[0].field, nil
	case 0:
		return model.Field{}, fmt.Errorf("unknown word %q; known: %s", typed+":", some(names(all)))
	}
	return model.Field{}, fmt.Errorf("%q could be any of %s", typed+":", some(names(begun)))
}

func names(all []word) []string {
	list := make([]string, len(all))
	for i, w := range all {
		list[i] = w.name
	}
	return list
}

// some is a list as a hint gives it: enough to go on with.
func some(list []string) string {
	const most = 8
	if len(list) > most {
		list = append(slices.Clone(list[:most]), "…")
	}
	return strings.Join(list, ", ")
}
