package changes

import (
	"errors"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// untold says that there is nothing to do anything with yet.
func untold() screen.Action { return screen.Tell{Text: "There is nothing to tell of yet", Bad: true} }

// follow leads to the row under the cursor, or lists the rows that are told together there.
func (p *page) follow(sc screen.Scene) screen.Action {
	i := p.item()
	switch {
	case i == nil:
		return untold()
	case i.Of != nil:
		p.unfold(i)
		return nil
	}
	if row := sc.P.Row(i.Ref); row == nil || !row.Live() {
		return screen.Tell{Text: i.Name + " is not there any more; History says what became of it", Bad: true}
	}
	return screen.Close{Then: screen.Go{Row: i.Ref, Back: screen.All{screen.Open{Overlay: p}, p.again()}}}
}

// copy asks in which form to copy what has changed.
func (p *page) copy() screen.Action {
	d := p.diff()
	if d == nil {
		return untold()
	}
	written := func(text func() string) func(screen.Scene) string { return func(screen.Scene) string { return text() } }
	forms := &form.Copies{Which: "what changed", What: d.Title(), Private: d.Private, As: []form.Written{
		{Key: "m", Label: "Markdown", Text: written(d.Markdown)}, {Key: "s", Label: "Slack text", Text: written(d.Slack)},
	}}
	return screen.Open{Overlay: forms.Menu()}
}

// acknowledge remembers what is shown as seen, and shows what has come since.
func (p *page) acknowledge() screen.Action {
	d := p.diff()
	if d == nil {
		return untold()
	}
	p.saw = true
	return screen.Acknowledge{Rev: d.To.Rev, Then: func() screen.Action { return p.ask(past.Ask{}) }}
}

// takeBack runs undo or redo. Where that is not about what was done here it alters what is told, and what is altered is to be
// seen below.
func (p *page) takeBack(id string) screen.Action {
	if p.saw {
		return screen.Run{ID: id}
	}
	return screen.Close{Then: screen.Run{ID: id}}
}

// review asks for a name, and marks what is shown as a review that is called so.
func (p *page) review(sc screen.Scene) screen.Action {
	d := p.diff()
	switch {
	case d == nil:
		return untold()
	case sc.ReadOnly != "":
		return screen.Tell{Text: sc.ReadOnly, Bad: true}
	}
	var ask *form.Prompt
	ask = form.NewPrompt(form.Question{
		Label: "Mark a review called", Text: d.To.Day.Short() + " review", Check: named,
		OnEnter: func(sc screen.Scene, name string) screen.Action {
			review := model.Review{
				Name: model.CleanLine(name), Date: d.To.Day, Revision: model.Num(float64(d.To.Rev)), By: sc.P.PersonCalled(sc.Me),
			}
			p.saw = true
			label, edits := sc.P.MarkReview(sc.Now, model.ID[model.Review](sc.NewID()), review)
			return screen.Commit{Change: sc.Change(label, edits...), Fail: ask.Failed}
		},
	})
	return screen.Open{Overlay: ask}
}

func named(_ screen.Scene, name string) error {
	if model.CleanLine(name) == "" {
		return errors.New("a review needs a name, such as 9 Nov review")
	}
	return nil
}
