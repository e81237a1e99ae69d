package onboarding

import (
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// begin offers what a program can begin from.
func (v *view) begin(screen.Scene) screen.Action {
	read := func(screen.Scene) screen.Action { return screen.Run{ID: "import"} }
	return screen.Open{Overlay: form.NewMenu("Begin a program from", []form.Option{
		{Key: "b", Label: "the built-in 30-60-90 for product managers", Pick: v.builtIn},
		{Key: "i", Label: "a checklist of yours, in a file", Pick: read},
		{Key: "w", Label: "nothing: write your own", Pick: v.write},
	}, 0)}
}

// builtIn adds the built-in program, and shows it.
func (v *view) builtIn(sc screen.Scene) screen.Action {
	label, id, edits := onboarding.BuiltIn(sc.P, sc.Now, sc.NewID)
	v.program = id
	return screen.Commit{Change: sc.Change(label, edits...), Toast: label + "; n puts somebody on it"}
}

// write asks what a program of one's own is called, and shows it.
func (v *view) write(screen.Scene) screen.Action {
	var p *form.Prompt
	p = form.NewPrompt(form.Question{
		Label: "New program", Help: "whom it leads in, such as Product manager",
		OnEnter: func(sc screen.Scene, title string) screen.Action {
			if title = model.CleanLine(title); title == "" {
				return nil
			}
			id := model.ID[model.Program](sc.NewID())
			v.program = id
			edits := sc.P.Programs.Add(sc.Now, id, func(r *model.Program) { r.Title, r.Days = title, model.OnWorkday })
			return screen.Commit{Change: sc.Change("Add "+title, edits...), Fail: p.Failed}
		},
	})
	return screen.Open{Overlay: p}
}
