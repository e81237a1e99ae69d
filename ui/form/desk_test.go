package form_test

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// desk is somebody at a keyboard, Monday 23 November 2026, with a small portfolio before them.
type desk struct {
	rapid.TB
	sc      screen.Scene
	overlay screen.Overlay
	ids     int
}

func ref(kind, id string) model.Ref { return model.Ref{Kind: kind, ID: id} }

func sit(t rapid.TB) *desk {
	t.Helper()
	d := &desk{TB: t}
	now := model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))
	mono, err := theme.Named("mono", true)
	if err != nil {
		t.Fatal(err)
	}
	p := model.New()
	d.sc = screen.Scene{
		P: p, Cal: p.Calendar(), Theme: &mono, Now: now, Me: "ana", W: 80, H: 21,
		NewID: func() string { d.ids++; return fmt.Sprintf("new%d", d.ids) },
	}
	d.alter(p.Teams.Add(now, "t1", func(r *model.Team) { r.Name = "Web" }))
	d.alter(p.Teams.Add(now, "t2", func(r *model.Team) { r.Name = "Data" }))
	d.alter(p.People.Add(now, "p1", func(r *model.Person) { r.Name = "Ana Costa" }))
	d.alter(p.People.Add(now, "p2", func(r *model.Person) { r.Name = "Ben Ito" }))
	d.alter(p.Initiatives.Add(now, "i1", func(r *model.Initiative) {
		r.Title, r.Status, r.Owner, r.Team, r.Key = "Checkout v2", model.OffTrack, "p1", "t1", "RM-14"
		r.Start, r.Target = model.NewDate(2026, 10, 12), model.NewDate(2026, 11, 30)
		r.Estimate, r.Commitment = model.Num(6), model.Committed
		r.Outcome = "Paid conversion rises.\nFewer people give up."
	}))
	d.alter(p.Initiatives.Add(now, "i2", func(r *model.Initiative) {
		r.Title, r.Status, r.Team, r.Target = "Audit log", model.ToDo, "t1", model.NewDate(2027, 1, 25)
	}))
	return d
}

// alter is a change that comes from somewhere else.
func (d *desk) alter(edits []model.Edit) {
	d.Helper()
	next, err := d.sc.P.Apply(model.Change{Actor: "ben", Edits: edits})
	if err != nil {
		d.Fatal(err)
	}
	next.Rev++
	d.sc.P = next
}

// press presses keys by their names, one after the other, and returns what the last asked for.
func (d *desk) press(keys ...string) screen.Action {
	var act screen.Action
	for _, k := range keys {
		act = d.overlay.Update(d.sc, key(k))
	}
	return act
}

func key(name string) tea.KeyPressMsg {
	switch name {
	case "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case " ":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return screen.Press(name)
}

// write types a text.
func (d *desk) write(text string) {
	for _, r := range text {
		d.press(string(r))
	}
}

// click clicks where a text stands on a screen of 80 by 24.
func (d *desk) click(text string) screen.Action {
	d.Helper()
	c := d.draw(80, 24)
	for y, line := range strings.Split(ansi.Strip(c.Render()), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			x := canvas.Width(before)
			zone, dx, dy, _ := c.At(x, y)
			return d.overlay.Update(d.sc, screen.Mouse{What: screen.Click, Zone: zone, X: x, Y: y, DX: dx, DY: dy})
		}
	}
	d.Fatalf("%q is not on the screen:\n%s", text, c.Render())
	return nil
}

func (d *desk) draw(w, h int) *canvas.Canvas {
	c := canvas.New(w, h, canvas.ASCII(d.sc.Theme.ASCII))
	sc := d.sc
	sc.W, sc.H = w, h
	d.overlay.Draw(sc, c)
	return c
}

// sees is the screen of 80 by 24 without colours.
func (d *desk) sees() string { return ansi.Strip(d.draw(80, 24).Render()) }

// wants fails where one of the texts is not on the screen.
func (d *desk) wants(texts ...string) {
	d.Helper()
	seen := d.sees()
	for _, text := range texts {
		if !strings.Contains(seen, text) {
			d.Errorf("%q is not on the screen:\n%s", text, seen)
		}
	}
}

// committed is the change that an action closes the overlay with.
func (d *desk) committed(act screen.Action) screen.Commit {
	d.Helper()
	if closing, ok := act.(screen.Close); ok {
		act = closing.Then
	}
	commit, ok := act.(screen.Commit)
	if !ok {
		d.Fatalf("no commit but %#v:\n%s", act, d.sees())
	}
	return commit
}

// opened makes what an action opens the overlay.
func (d *desk) opened(act screen.Action) {
	d.Helper()
	if closing, ok := act.(screen.Close); ok {
		act = closing.Then
	}
	open, ok := act.(screen.Open)
	if !ok {
		d.Fatalf("nothing opens but %#v", act)
	}
	d.overlay = open.Overlay
}

// edits is a change's edits, one a line.
func edits(c model.Change) string {
	var lines []string
	for _, e := range c.Edits {
		lines = append(lines, fmt.Sprintf("%s %s: %q -> %q", e.Ref, e.Field, e.Before, e.After))
	}
	return strings.Join(lines, "\n")
}

// same fails where two texts differ.
func same(t rapid.TB, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nnot\n%s", got, want)
	}
}
