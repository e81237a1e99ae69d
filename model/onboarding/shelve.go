package onboarding

import (
	"quarterdeck/model"
)

// Shelve is what a change is called that takes a program out of the way, in every version and with everybody's plan on it,
// and its edits.
func (r *Program) Shelve(p *model.Portfolio, now model.Moment) (label string, edits []model.Edit) {
	var refs []model.Ref
	versions := map[model.ID[model.Program]]bool{}
	for _, version := range r.Newest().chain() {
		versions[version.ID] = true
		refs = append(refs, version.Ref())
	}
	for e := range p.Enrolments.Live() {
		if versions[e.Program] {
			refs = append(refs, e.Ref())
		}
	}
	return "Archive " + r.Title, p.Archive(now, refs...)
}

// Unshelve is what a change is called that brings a program back that was archived, with the versions and the plans that
// went with it, and its edits. The portfolio has to hold what is archived.
func (r *Program) Unshelve(p *model.Portfolio) (label string, edits []model.Edit) {
	var refs []model.Ref
	versions := map[model.ID[model.Program]]bool{}
	for _, version := range r.chain() {
		if version == r || version.Archived == r.Archived {
			versions[version.ID] = true
			refs = append(refs, version.Ref())
		}
	}
	for e := range p.Enrolments.All() {
		if versions[e.Program] && e.Archived == r.Archived {
			refs = append(refs, e.Ref())
		}
	}
	return "Restore " + r.Title, p.Restore(refs...)
}
