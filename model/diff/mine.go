package diff

import (
	"slices"

	"quarterdeck/model"
)

// concerns says whether what is told of a row is told at all: everything is, unless only one person's rows are. These are the
// rows that name them, before or after, and the objectives of such key results.
func (d *differ) concerns(ref model.Ref) bool {
	return d.whose == "" || involves(d.was, ref, d.whose) || involves(d.is, ref, d.whose)
}

// involves says whether a row has a person in one of its fields, or is an objective with a key result that does.
func involves(p *model.Portfolio, ref model.Ref, who model.ID[model.Person]) bool {
	row := p.Row(ref)
	if row == nil {
		return false
	}
	for _, f := range p.Table(ref.Kind).Kind().Own() {
		if f.Type == model.Link && slices.Contains(f.Refs(f.Text(row)), who.Ref()) {
			return true
		}
	}
	if ref.Kind != "objective" {
		return false
	}
	for k := range p.KeyResults.Live() {
		if k.Objective.Ref() == ref && k.Owner == who {
			return true
		}
	}
	return false
}
