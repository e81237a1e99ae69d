package filter

import (
	"cmp"
	"slices"

	"quarterdeck/model"
)

// Facet is one value of a field and how many rows have it.
type Facet struct {
	Field model.Field
	Value string // as people say it, or "" for none
	Count int
}

// Facets counts the values of every field that has few of them: choices, links to one row, and tags. They come field by
// field as these are declared; choices in their own order, the others from the most frequent down, and none last. A
// field in which no row has anything is left out.
func Facets(p *model.Portfolio, k *model.Kind, rows []model.Record) []Facet {
	var all []Facet
	for _, f := range k.Own() {
		if f.Type != model.Choice && f.Type != model.Link && f.Type != model.Words {
			continue
		}
		counts := countValues(p, f, rows)
		if len(counts) == 1 && counts[0].Value == "" {
			continue
		}
		slices.SortFunc(counts, func(a, b Facet) int {
			switch {
			case a.Value == "" || b.Value == "":
				return -cmp.Compare(a.Value, b.Value)
			case f.Type == model.Choice:
				return cmp.Compare(slices.Index(f.Choices, a.Value), slices.Index(f.Choices, b.Value))
			}
			return cmp.Or(cmp.Compare(b.Count, a.Count),
				cmp.Compare(fold(a.Value), fold(b.Value)), cmp.Compare(a.Value, b.Value))
		})
		all = append(all, counts...)
	}
	return all
}

// countValues counts written forms first, of which there are few, and looks at what they say once each.
func countValues(p *model.Portfolio, f model.Field, rows []model.Record) []Facet {
	written := map[string]int{}
	for _, row := range rows {
		written[f.Text(row)]++
	}
	said := map[string]int{}
	for text, n := range written {
		switch {
		case text == "" || f.Type == model.Choice:
			said[text] += n
		case f.Type == model.Link:
			said[p.Name(model.Ref{Kind: f.To, ID: text})] += n
		default:
			for _, tag := range model.Tags(text).All() {
				said[tag] += n
			}
		}
	}
	counts := make([]Facet, 0, len(said))
	for value, n := range said {
		counts = append(counts, Facet{f, value, n})
	}
	return counts
}
