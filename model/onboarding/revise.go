package onboarding

import (
	"fmt"

	"quarterdeck/model"
)

// Revise is what a change is called that begins a new version of a program, the version's id, and the edits: the program
// and its modules are copied whole, and each module says what it was. Whoever is on this version keeps it. It fails where
// there is a newer version already, which is the one to revise.
func (r *Program) Revise(
	p *model.Portfolio, now model.Moment, newID func() string,
) (label string, id model.ID[model.Program], edits []model.Edit, err error) {
	if newest := r.Newest(); newest != r {
		return "", "", nil, fmt.Errorf("%s is not the newest version; revise %s", p.Name(r.Ref()), p.Name(newest.Ref()))
	}
	id = model.ID[model.Program](newID())
	version := model.Num(r.Version.Or(1) + 1)
	edits = p.Programs.Add(now, id, func(next *model.Program) {
		row := next.Row
		*next = *r.Program
		next.Row, next.Version, next.Follows = row, version, r.ID
		next.Key, next.Source, next.Imported = "", "", "" // its source knows the original
	})
	return fmt.Sprintf("Revise %s to version %s", r.Title, version), id, append(edits, r.copied(p, now, newID, id)...), nil
}

// copied is the edits that copy the modules into another version, with the links between them.
func (r *Program) copied(p *model.Portfolio, now model.Moment, newID func() string, to model.ID[model.Program]) []model.Edit {
	copies := map[model.ID[model.Module]]model.ID[model.Module]{}
	for _, m := range r.Outline {
		copies[m.ID] = model.ID[model.Module](newID())
	}
	var edits []model.Edit
	for _, m := range r.Outline {
		edits = append(edits, p.Modules.Add(now, copies[m.ID], func(next *model.Module) {
			row := next.Row
			*next = *m.Module
			next.Row, next.Program, next.Was = row, to, m.ID
			next.Parent, next.After = copies[m.Parent], copies[m.After]
			next.Key, next.Source, next.Imported = "", "", ""
		})...)
	}
	return edits
}
