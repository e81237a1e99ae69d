package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// Question is what a Prompt asks. Only OnEnter is needed.
type Question struct {
	Label string // what is asked for: Target
	Text  string // what stands there at first
	Help  string // a few words for an empty line
	// OnEnter is what comes of the answer; it happens after the prompt has closed.
	OnEnter func(sc screen.Scene, text string) screen.Action
	// OnType is what comes of every alteration, while the prompt stays open.
	OnType func(sc screen.Scene, text string) screen.Action
	// OnCancel is what comes of Esc; it happens after the prompt has closed.
	OnCancel func(sc screen.Scene) screen.Action
	// Check says why the text cannot be the answer; the prompt then stays open and shows it.
	Check func(sc screen.Scene, text string) error
	// Echo says back what the text means: Mon 14 Dec 2026, in 3 weeks.
	Echo func(sc screen.Scene, text string) string
	// Complete is the texts that the one that was typed could become; Tab takes the one under the cursor.
	Complete func(sc screen.Scene, text string) []string
	// Tells is what would become of the text, where that takes more than an Echo: it has two lines of its own.
	Tells func(sc screen.Scene, text string) []widget.Part
	// Turns is what else can be done with the text as a whole.
	Turns []Turn
}

// Turn is a key that makes another text of the one that was typed. Tab does so only where it has nothing to complete.
type Turn struct {
	Key   string
	Label func() string // what it does now, in a word or two for the footer
	Text  func(sc screen.Scene, text string) string
}

// Prompt asks one question on a line above the footer.
type Prompt struct {
	q       Question
	line    line
	problem string
	offers  finder
}

// NewPrompt is a prompt with the cursor behind its text.
func NewPrompt(q Question) *Prompt {
	return &Prompt{q: q, line: newLine(q.Text)}
}

// Failed keeps what was typed when its change could not be saved: it is what a Commit's Fail can be.
func (p *Prompt) Failed(err error) screen.Action {
	p.problem = Sentence(err)
	return screen.Open{Overlay: p}
}

// Update answers a key, a paste or the mouse.
func (p *Prompt) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if act, done := p.key(sc, msg.String()); done {
			return act
		}
	case screen.Mouse:
		return p.mouse(sc, msg)
	}
	if p.line.update(msg) {
		return p.typed(sc)
	}
	return nil
}

func (p *Prompt) key(sc screen.Scene, name string) (screen.Action, bool) {
	switch name {
	case "enter":
		return p.enter(sc), true
	case "esc":
		return closing(sc, p.q.OnCancel), true
	case "up", "down":
		by := 1
		if name == "up" {
			by = -1
		}
		p.offers.move(by)
		return nil, true
	case "tab":
		if len(p.offers.found) > 0 {
			return p.complete(sc), true
		}
	}
	for _, turn := range p.q.Turns {
		if turn.Key == name {
			p.line.set(turn.Text(sc, p.line.text()))
			return p.typed(sc), true
		}
	}
	return nil, name == "tab"
}

func (p *Prompt) enter(sc screen.Scene) screen.Action {
	if p.q.Check != nil {
		if err := p.q.Check(sc, p.line.text()); err != nil {
			p.problem = Sentence(err)
			return nil
		}
	}
	return screen.Close{Then: p.q.OnEnter(sc, p.line.text())}
}

// typed looks at the text anew.
func (p *Prompt) typed(sc screen.Scene) screen.Action {
	p.problem = ""
	p.offers = finder{}
	if p.q.Complete != nil && strings.TrimSpace(p.line.text()) != "" {
		for _, text := range p.q.Complete(sc, p.line.text()) {
			p.offers.found = append(p.offers.found, found{Item: Item{Name: text}})
		}
	}
	if p.q.OnType == nil {
		return nil
	}
	return p.q.OnType(sc, p.line.text())
}

// complete takes the offer under the cursor.
func (p *Prompt) complete(sc screen.Scene) screen.Action {
	it, ok := p.offers.chosen()
	if !ok {
		return nil
	}
	p.line.set(it.Name)
	return p.typed(sc)
}

func (p *Prompt) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	switch at := m.Zone.(type) {
	case match:
		if m.What == screen.Click {
			p.offers.at = int(at)
			return p.complete(sc)
		}
	case lineZone:
		if m.What == screen.Click {
			p.line.point(m.DX, int(at))
		}
	}
	return nil
}

// lineZone is the zone of a line that is being typed, as wide as it was drawn.
type lineZone int

// Hints is the footer while the prompt is open.
func (p *Prompt) Hints(screen.Scene) []screen.Hint {
	hints := []screen.Hint{{Key: "enter", Label: "done"}, {Key: "esc", Label: "cancel"}}
	if len(p.offers.found) > 0 {
		hints = append(hints, screen.Hint{Key: "tab", Label: "complete"})
	}
	for _, turn := range p.q.Turns {
		if turn.Key != "tab" || len(p.offers.found) == 0 {
			hints = append(hints, screen.Hint{Key: turn.Key, Label: turn.Label()})
		}
	}
	return append(hints, screen.Hint{Key: "ctrl+u", Label: "clear"})
}

// Draw paints the prompt above the footer, and what it could be completed to above that.
func (p *Prompt) Draw(sc screen.Scene, c *canvas.Canvas) {
	t := *sc.Theme
	offers := min(len(p.offers.found), 6)
	problem := p.problemLines(c.W() - 4)
	header := 0
	if p.q.Echo != nil || p.q.Tells != nil {
		header = 1 // the label, and across from it what the text means
	}
	if p.q.Tells != nil {
		header += toldRows
	}
	y := header + offers + len(problem)
	strip := bottomStrip(c, y+1, t)
	p.offers.draw(strip.Sub(1, header, strip.W()-2, offers), t, nil)
	for i, text := range problem {
		strip.Text(1, header+offers+i, text, t.Warning)
	}
	x := 1
	switch {
	case header > 0:
		p.drawHeader(sc, strip)
	case p.q.Label != "":
		x = strip.Text(1, y, p.q.Label, t.Title) + 1
	}
	x = strip.Text(x, y, "› ", t.Accent)
	w := max(strip.W()-x-1, 1)
	p.line.draw(strip, x, y, w, t.Text, t)
	if p.line.text() == "" {
		strip.Fit(x, y, w, bracketed(whole(p.q.Help, w-2)), t.Muted)
	}
	strip.Zone(x, y, w, 1, lineZone(w))
}

// toldRows is the lines of what would become of a text.
const toldRows = 2

// drawHeader draws the label and what the text means.
func (p *Prompt) drawHeader(sc screen.Scene, strip *canvas.Canvas) {
	end := strip.Text(1, 0, p.q.Label, sc.Theme.Title)
	if p.q.Echo != nil {
		strip.Right(end+2, 0, strip.W()-end-3, p.q.Echo(sc, p.line.text()), sc.Theme.Muted)
	}
	if p.q.Tells != nil {
		widget.Flow(strip.Sub(1, 1, max(strip.W()-2, 1), toldRows), p.q.Tells(sc, p.line.text()))
	}
}

// whole is as many of the examples of a help, which stand between dots, as there is room for.
func whole(help string, w int) string {
	for canvas.Width(help) > w {
		last := strings.LastIndex(help, " · ")
		if last < 0 {
			break
		}
		help = help[:last]
	}
	return help
}

// bracketed is what an empty line says in place of a text, so that nobody takes it for one without colours.
func bracketed(help string) string {
	if help == "" {
		return ""
	}
	return "(" + help + ")"
}

func (p *Prompt) problemLines(w int) []string {
	if p.problem == "" {
		return nil
	}
	return widget.Wrap("▲ "+p.problem, max(w, 1))
}
