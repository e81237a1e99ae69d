// Package jot is the overlay in which somebody jots down a decision, an action, a risk or a question on one line: it says
// with every letter what the line will become, and what is missing.
package jot

import (
	"errors"

	"quarterdeck/model"
	"quarterdeck/model/capture"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Line is what is asked for.
type Line struct {
	Label string       // what it is called: Jot down, New risk
	Help  string       // a few words for an empty line
	Kind  capture.Kind // what a line becomes that does not say so; empty: an action
	About model.Ref    // what it is about unless somebody says otherwise, or none
	// Apart keeps it from being about that until somebody asks.
	Apart bool
	// Added is told which row comes of it, before that is saved; nil does not care.
	Added func(model.Ref)
}

// Open asks for the line.
func (l Line) Open() screen.Action {
	j := &jotting{l}
	q := form.Question{
		Label: l.Label, Help: l.Help, Tells: j.tells, Check: j.check,
		Complete: func(sc screen.Scene, text string) []string { return j.reader(sc).Complete(text) },
		Turns: []form.Turn{{
			Key: "tab", Label: func() string { return "other kind" },
			Text: func(sc screen.Scene, text string) string { return j.reader(sc).Turn(text) },
		}},
	}
	if !l.About.IsZero() {
		q.Turns = append(q.Turns, form.Turn{Key: "shift+tab", Label: j.other, Text: j.turn})
	}
	var p *form.Prompt
	q.OnEnter = func(sc screen.Scene, text string) screen.Action {
		c := j.read(sc, text)
		ref, edits := c.Add(sc.P, sc.Now, sc.NewID())
		if l.Added != nil {
			l.Added(ref)
		}
		label := capture.Label([]capture.Captured{c})
		commit := screen.Commit{Change: sc.Change(label, edits...), Fail: p.Failed}
		if c.Private(sc.P) {
			commit.Toast = label + ", private, about " + sc.P.Name(c.About)
		}
		return commit
	}
	p = form.NewPrompt(q)
	return screen.Open{Overlay: p}
}

// Subject is what somebody means who jots something down beside a row: the row, or what it is a note on. The settings are
// no subject.
func Subject(p *model.Portfolio, ref model.Ref) model.Ref {
	switch row := p.Row(ref).(type) {
	case nil, *model.Settings:
		return model.Ref{}
	case *model.Note:
		return row.Subject
	}
	return ref
}

// jotting is a line that is being jotted down.
type jotting struct{ Line }

func (j *jotting) reader(sc screen.Scene) capture.Reader {
	return capture.Reader{P: sc.P, Today: sc.Now.Today, Me: sc.P.PersonCalled(sc.Me), Kind: j.Kind}
}

// check says why a line is not to be saved.
func (j *jotting) check(sc screen.Scene, text string) error {
	if fault := j.read(sc, text).Fault(); fault != "" {
		return errors.New(fault)
	}
	return nil
}

func (j *jotting) read(sc screen.Scene, text string) capture.Captured {
	c := j.reader(sc).Read(text)
	if !j.Apart {
		c.About = j.About
	}
	return c
}

// other is what ⇧Tab does to what the line is about.
func (j *jotting) other() string {
	if j.Apart {
		return "about the row"
	}
	return "not about it"
}

func (j *jotting) turn(_ screen.Scene, text string) string {
	j.Apart = !j.Apart
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
	if len(c.Wrong) > 0 { // in front, where it is not cut whatever else there is to say
		add([]string{"▲ " + c.Wrong[0]}, widget.Part{Style: t.Warning})
	}
	if j.Apart {
		add([]string{"about nothing"}, widget.Part{Style: t.Muted})
	}
	add(c.Parts(sc.P, sc.Now.Today), widget.Part{Style: t.Text})
	if len(c.Wrong) == 0 {
		add(c.Missing(), widget.Part{Style: t.Muted})
	}
	return parts
}
