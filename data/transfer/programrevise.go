package transfer

import "quarterdeck/model"

// revised is the edits that begin another version of a program, with its modules but for those that are gone. Each says
// what it was in the version before.
func (b *programs) revised(head *model.Program, gone []*past) (model.ID[model.Program], []model.Edit) {
	left := map[model.ID[model.Module]]bool{}
	for _, was := range gone {
		left[model.ID[model.Module](was.row.Ref().ID)] = true
	}
	version := model.ID[model.Program](b.with.NewID())
	edits := b.p.Programs.Add(b.with.Now, version, func(r *model.Program) {
		row := r.Row
		*r = *head
		r.Row, r.Version, r.Follows = row, model.Num(head.Version.Or(1)+1), head.ID
		r.Source, r.Imported = "", "" // its source knows the version before, unless it says something else of this one
	})
	copies := map[model.ID[model.Module]]model.ID[model.Module]{}
	for m := range b.p.Modules.Live() {
		if m.Program == head.ID && !left[m.ID] {
			copies[m.ID] = model.ID[model.Module](b.with.NewID())
		}
	}
	for m := range b.p.Modules.Live() {
		if copies[m.ID] == "" {
			continue
		}
		edits = append(edits, b.p.Modules.Add(b.with.Now, copies[m.ID], func(next *model.Module) {
			row := next.Row
			*next = *m
			next.Row, next.Program, next.Was = row, version, m.ID
			next.Parent, next.After = copies[m.Parent], copies[m.After]
			next.Source, next.Imported = "", ""
		})...)
	}
	return version, edits
}
