package roadmap

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// monday is the moment at which every test takes place.
var monday = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

// tester is what a test and a property have in common.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// driver is the roadmap with what the App does for it: it finds commands by their keys, lays overlays over it, applies
// changes and keeps the last thing that was said.
type driver struct {
	tb       tester
	view     *view
	overlays []screen.Overlay
	theme    theme.Theme
	p        *model.Portfolio
	w, h     int
	readOnly string
	ids      int

	changes []model.Change
	said    string
	copied  string
	widened []model.Scope
	gone    []screen.Go
}

// chrome is the lines around a view: the tabs, a rule and the footer.
const chrome = 3

func drive(tb tester, p *model.Portfolio, w, h int) *driver {
	t, err := theme.Named("mono", true)
	if err != nil {
		tb.Fatal(err)
	}
	return &driver{tb: tb, view: New().(*view), theme: t, p: p, w: w, h: h}
}

// sampled is the roadmap of the sample quarter.
func sampled(tb tester, w, h int) *driver { return drive(tb, sample.Portfolio(monday), w, h) }

func (d *driver) scene() screen.Scene {
	sc := screen.Scene{
		P: d.p, Cal: d.p.Calendar(), Theme: &d.theme, Now: monday, Me: "Ana", W: d.w, H: max(d.h-chrome, 0),
		ReadOnly: d.readOnly,
		NewID: func() string {
			d.ids++
			return fmt.Sprintf("new-%03d", d.ids)
		},
	}
	for n := len(d.overlays) - 1; n >= 0 && !sc.Preview; n-- {
		if previewer, ok := d.overlays[n].(screen.Previewer); ok {
			next, err := d.p.Apply(model.Change{Edits: previewer.Preview(sc)})
			if err != nil {
				d.tb.Fatalf("a preview cannot be applied: %v", err)
			}
			sc.P, sc.Preview = next, true
		}
	}
	return sc
}

func (d *driver) send(msg tea.Msg) {
	if n := len(d.overlays); n > 0 {
		d.do(d.overlays[n-1].Update(d.scene(), msg))
		return
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		for _, c := range d.view.Commands() {
			if c.Matches(key) {
				d.run(c)
				return
			}
		}
		if key.String() == "esc" {
			msg = screen.Back{}
		}
	}
	d.do(d.view.Update(d.scene(), msg))
}

func (d *driver) run(c screen.Command) {
	if why := c.Why(d.scene()); why != "" {
		d.said = why
		return
	}
	d.do(c.Run(d.scene()))
}

func (d *driver) do(act screen.Action) {
	switch act := act.(type) {
	case screen.All:
		for _, one := range act {
			d.do(one)
		}
	case screen.Commit:
		d.commit(act)
	case screen.Open:
		d.overlays = append(d.overlays, act.Overlay)
	case screen.Close:
		d.overlays = d.overlays[:len(d.overlays)-1]
		d.do(act.Then)
	case screen.Tell:
		d.said = act.Text
	case screen.Copy:
		d.said, d.copied = "Copied "+act.What, act.Text
	case screen.Widen:
		d.widened = append(d.widened, act.Scope)
	case screen.Go:
		d.gone = append(d.gone, act)
		d.view.Reveal(d.scene(), act.Row)
	case screen.Run:
		for _, c := range d.view.Commands() {
			if c.ID == act.ID {
				d.run(c)
			}
		}
	}
}

func (d *driver) commit(act screen.Commit) {
	next, err := d.p.Apply(act.Change)
	if err == nil {
		err = next.Check(act.Change.Refs()...)
	}
	if err != nil {
		d.said = err.Error()
		return
	}
	next.Rev++
	d.p, d.said = next, act.Toast
	if d.said == "" {
		d.said = act.Change.Label
	}
	d.changes = append(d.changes, act.Change)
}

// press presses keys by name, with spaces between them; a word in quotes is typed.
func (d *driver) press(keys string) *driver {
	for keys = strings.TrimSpace(keys); keys != ""; keys = strings.TrimSpace(keys) {
		if rest, ok := strings.CutPrefix(keys, "'"); ok {
			word, after, _ := strings.Cut(rest, "'")
			for _, r := range word {
				d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			keys = after
			continue
		}
		key, rest, _ := strings.Cut(keys, " ")
		d.send(screen.Press(key))
		keys = rest
	}
	return d
}

// picture is what is on the screen.
func (d *driver) picture() *canvas.Canvas {
	c := canvas.New(d.w, d.h, canvas.ASCII(d.theme.ASCII))
	sc := d.scene()
	d.view.Draw(sc, c.Sub(0, chrome-1, sc.W, sc.H))
	sc.H = d.h
	for _, o := range d.overlays {
		o.Draw(sc, c)
	}
	return c
}

func (d *driver) frame() string { return ansi.Strip(d.picture().Render()) }

// sees fails unless the screen shows every one of the texts.
func (d *driver) sees(texts ...string) *driver {
	d.tb.Helper()
	frame := d.frame()
	for _, text := range texts {
		if !strings.Contains(frame, text) {
			d.tb.Fatalf("%q is not on the screen:\n%s", text, frame)
		}
	}
	return d
}

// misses fails if the screen shows one of the texts.
func (d *driver) misses(texts ...string) *driver {
	d.tb.Helper()
	frame := d.frame()
	for _, text := range texts {
		if strings.Contains(frame, text) {
			d.tb.Fatalf("%q is on the screen:\n%s", text, frame)
		}
	}
	return d
}

// says fails unless the last toast contains the text.
func (d *driver) says(text string) *driver {
	d.tb.Helper()
	if !strings.Contains(d.said, text) {
		d.tb.Fatalf("it said %q, not %q", d.said, text)
	}
	return d
}

// row is the line of the screen with the text on it.
func (d *driver) row(text string) string {
	d.tb.Helper()
	for line := range strings.Lines(d.frame()) {
		if strings.Contains(line, text) {
			return strings.TrimRight(line, "\n ")
		}
	}
	d.tb.Fatalf("%q is not on the screen:\n%s", text, d.frame())
	return ""
}

// at puts the cursor on the initiative with the title.
func (d *driver) at(title string) *driver {
	d.tb.Helper()
	if !d.view.Reveal(d.scene(), d.item(title).Ref()) {
		d.tb.Fatalf("%s cannot be shown", title)
	}
	return d
}

func (d *driver) item(title string) *model.Initiative {
	d.tb.Helper()
	for i := range d.p.Initiatives.All() {
		if i.Title == title {
			return i
		}
	}
	d.tb.Fatalf("there is no %s", title)
	return nil
}

// find is where a text is on the screen.
func (d *driver) find(text string) (x, y int) {
	d.tb.Helper()
	for line := range strings.Lines(d.frame()) {
		if at := strings.Index(line, text); at >= 0 {
			return ansi.StringWidth(line[:at]), y
		}
		y++
	}
	d.tb.Fatalf("%q is not on the screen:\n%s", text, d.frame())
	return 0, 0
}

// mouse does something where the text is on the screen, so many cells to the right of its beginning.
func (d *driver) mouse(what screen.MouseEvent, text string, dx int) *driver {
	d.tb.Helper()
	x, y := d.find(text)
	return d.point(what, x+dx, y)
}

// point does something at a cell of the screen.
func (d *driver) point(what screen.MouseEvent, x, y int) *driver {
	zone, dx, dy, _ := d.picture().At(x, y)
	ev := screen.Mouse{What: what, Zone: zone, X: x, Y: y, DX: dx, DY: dy}
	if len(d.overlays) == 0 {
		ev.Y -= chrome - 1
	}
	d.send(ev)
	return d
}
