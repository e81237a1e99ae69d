package model

import "strings"

// Archive is the edits that take the rows out of the way. Nothing else is lost, and what refers to them still does.
func (p *Portfolio) Archive(now Moment, refs ...Ref) []Edit {
	var edits []Edit
	for _, ref := range refs {
		if row := p.Row(ref); row != nil && row.Live() {
			edits = append(edits, Edit{ref, archivedField, "", now.At.String()})
		}
	}
	return edits
}

// Restore is the edits that bring archived rows back.
func (p *Portfolio) Restore(refs ...Ref) []Edit {
	var edits []Edit
	for _, ref := range refs {
		if row := p.Row(ref); row != nil && !row.Live() {
			archived, _ := p.Table(ref.Kind).Kind().Field(archivedField)
			edits = append(edits, Edit{ref, archivedField, archived.Text(row), ""})
		}
	}
	return edits
}

// Referrers is the other live rows that refer to any of the given ones, in the order of the tables.
func (p *Portfolio) Referrers(refs ...Ref) []Ref {
	wanted := map[Ref]bool{}
	for _, ref := range refs {
		wanted[ref] = true
	}
	var found []Ref
	for _, t := range p.Tables() {
		links := linking(t.Kind())
		for row := range t.Records() {
			if row.Live() && !wanted[row.Ref()] && pointsAt(row, links, wanted) {
				found = append(found, row.Ref())
			}
		}
	}
	return found
}

func linking(k *Kind) []Field {
	var links []Field
	for _, f := range k.Fields() {
		if f.Type == Link || f.Type == Links || f.Type == Target {
			links = append(links, f)
		}
	}
	return links
}

func pointsAt(row Record, links []Field, wanted map[Ref]bool) bool {
	for _, f := range links {
		for _, to := range f.Refs(f.Text(row)) {
			if wanted[to] {
				return true
			}
		}
	}
	return false
}

// Called is the kind's word for so many rows: team, teams, key results.
func (k *Kind) Called(n int) string {
	if n == 1 {
		return k.Label()
	}
	return strings.ReplaceAll(k.Plural, "_", " ")
}
