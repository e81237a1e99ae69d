package ui

import (
	"errors"

	"quarterdeck/model"
	"quarterdeck/model/capture"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// jotting is a line that is being jotted down, and the row that it may be about.
type jotting struct {
	about model.Ref
	apart bool // it has nothing to do with that row
}

// capture asks for a line, and says with every letter what it will become. Where one row is selected, it is about that.
func (a *App) capture(sc screen.Scene) screen.Action {
	j := &jotting{}
	if selected := a.screen().Selected(sc); len(selected) == 1 {
		j.about = subject(sc.P, selected[0])
	}
	q := form.Question{
		Label: "Jot down", Help: "Decide: pricing tiers @ben due:fri #growth · Risk: … · a question?",
		Tells: j.tells,
		Check: func(sc screen.Scene, text string) error {
			if fault := j.read(sc, text).Fault(); fault != "" {
				return errors.New(fault)
			}
			return nil
		},
		Complete: func(sc screen.Scene, text string) []string { return reader(sc).Complete(text) },
		Turns: []form.Turn{{
			Key: "tab", Label: func() string { return "other kind" },
			Text: func(sc screen.Scene, text string) string { return reader(sc).Turn(text) },
		}},
	}
	if !j.about.IsZero() {
		q.Turns = append(q.Turns, form.Turn{Key: "shift+tab", Label: j.other, Text: j.turn})
	}
	var p *form.Prompt
	q.OnEnter = func(sc screen.Scene, text string) screen.Action {
		c := j.read(sc, text)
		_, edits := c.Add(sc.P, sc.Now, sc.NewID())
		return screen.Commit{Change: sc.Change(capture.Label([]capture.Captured{c}), edits...), Fail: p.Failed}
	}
	p = form.NewPrompt(q)
	return screen.Open{Overlay: p}
}

// subject is what somebody means who jots something down beside a row: the row, or what it is a note on. The settings are
// no subject.
func subject(p *model.Portfolio, ref model.Ref) model.Ref {
	switch row := p.Row(ref).(type) {
	case nil, *model.Settings:
		return model.Ref{}
	case *model.Note:
		return row.Subject
	}
	return ref
}

func reader(sc screen.Scene) capture.Reader {
	return capture.Reader{P: sc.P, Today: sc.Now.Today, Me: sc.P.PersonCalled(sc.Me)}
}

func (j *jotting) read(sc screen.Scene, text string) capture.Captured {
	c := reader(sc).Read(text)
	if !j.apart {
		c.About = j.about
	}
	return c
}

// other is what ⇧Tab does to what the line is about.
func (j *jotting) other() string {
	if j.apart {
		return "about the row"
	}
	return "not about it"
}

func (j *jotting) turn(_ screen.Scene, text string) string {
	j.apart = !j.apart
	return text
}

// tells is what the line will become: its kind, what was understood beside its text, and what is missing or wrong.
func (j *jotting) tells(sc screen.Scene, text string) []widget.Part {
	c, t := j.read(sc, text), sc.Theme
	parts := []widget.Part{{Text: c.Kind.Title(), Style: t.Accent}}
	add := func(says []string, style widget.Part) {
		for _, said := range says {
			parts[len(parts)-1].Text += " ·"
			style.Text = said
			parts = append(parts, style)
		}
	}
	add(c.Parts(sc.P, sc.Now.Today), widget.Part{Style: t.Text})
	if len(c.Wrong) > 0 {
		add([]string{"▲ " + c.Wrong[0]}, widget.Part{Style: t.Warning})
		return parts
	}
	add(c.Missing(), widget.Part{Style: t.Muted})
	return parts
}
