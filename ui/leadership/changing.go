package leadership

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/capture"
	"quarterdeck/ui/form"
	"quarterdeck/ui/jot"
	"quarterdeck/ui/screen"
)

// add asks for a line of the face's kind. The cursor goes to the row once it is here.
func (f *face) add(screen.Scene) screen.Action {
	help := map[string]string{
		decision: "pricing tiers @ben due:fri, or a question?", action: "write to Marlow @ana due:fri",
		risk: "the provider is late again @ana",
	}
	return jot.Line{Label: "New " + f.kind, Help: help[f.kind], Kind: capture.Kind(f.kind), Added: f.v.await}.Open()
}

// alter asks for one field of the row under the cursor, or opens the form of all that are marked.
func (f *face) alter(sc screen.Scene, field string) screen.Action {
	if refs := f.selected(sc); len(refs) == 1 {
		return form.Field(sc, refs[0], field)
	}
	return f.edit(sc)
}

// edit opens the form of the row under the cursor, or of all that are marked.
func (f *face) edit(sc screen.Scene) screen.Action {
	refs := f.selected(sc)
	if len(refs) > 1 {
		return screen.Open{Overlay: form.Bulk(sc, refs)}
	}
	return screen.Open{Overlay: form.Edit(sc, refs[0])}
}

// rename edits what the row under the cursor says.
func (f *face) rename(sc screen.Scene) screen.Action {
	return form.Field(sc, f.selected(sc)[0], sc.P.Table(f.kind).Kind().Title().Name)
}

// write opens the options of a decision, or the mitigation of a risk, in the person's own editor.
func (f *face) write(sc screen.Scene) screen.Action {
	field := "options"
	if f.kind == risk {
		field = "mitigation"
	}
	return form.Field(sc, f.selected(sc)[0], field)
}

// archive takes the chosen rows out of the way, or brings them back where they are archived.
func (f *face) archive(sc screen.Scene) screen.Action {
	refs := f.selected(sc)
	label, edits := "Archive "+f.called(sc, refs), sc.P.Archive(sc.Now, refs...)
	if len(edits) == 0 {
		label, edits = "Restore "+f.called(sc, refs), sc.P.Restore(refs...)
	}
	f.unmark()
	return screen.Commit{Change: sc.Change(label, edits...)}
}

// goAbout goes to what the row under the cursor is about.
func (f *face) goAbout(sc screen.Scene) screen.Action { return screen.Go{Row: f.under(sc).about} }

// called is what rows are called together: the name of one, 3 actions.
func (f *face) called(sc screen.Scene, refs []model.Ref) string {
	if len(refs) == 1 {
		return model.CleanLine(sc.P.Name(refs[0]))
	}
	return fmt.Sprintf("%d %s", len(refs), sc.P.Table(f.kind).Kind().Called(len(refs)))
}
