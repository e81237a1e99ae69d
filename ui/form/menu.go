package form

import (
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// Option is one of a menu's few choices.
type Option struct {
	Key   string // the letter that picks it; where it is empty, the first free one of the label
	Label string
	// Why says why it cannot be picked now, or is empty.
	Why string
	// Pick is what comes of it; it happens after the menu has closed.
	Pick func(screen.Scene) screen.Action
}

// Menu is a few choices above the footer, each a letter away.
type Menu struct {
	title   string
	options []Option
	at      int
	columns int    // as last drawn, for the way up and down
	typed   string // the letter that has picked
	why     string
}

// NewMenu is a menu with the cursor on the option current; -1 where none of them holds now.
func NewMenu(title string, options []Option, current int) *Menu {
	m := &Menu{title: title, options: slices.Clone(options), at: max(current, 0), columns: 1}
	m.letter()
	return m
}

// letter gives the options that have no key one each.
func (m *Menu) letter() {
	taken := map[string]bool{}
	for _, o := range m.options {
		taken[o.Key] = true
	}
	for i := range m.options {
		o := &m.options[i]
		if o.Key != "" {
			continue
		}
		for _, r := range strings.ToLower(o.Label) + "123456789abcdefghijklmnopqrstuvwxyz" {
			if key := string(r); !taken[key] && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				o.Key, taken[key] = key, true
				break
			}
		}
	}
}

// Update answers a key or the mouse.
func (m *Menu) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return m.key(sc, screen.KeyName(msg))
	case screen.Mouse:
		at, hit := msg.Zone.(match)
		switch {
		case msg.What == screen.WheelUp:
			m.move(-1)
		case msg.What == screen.WheelDown:
			m.move(1)
		case msg.What == screen.Click && hit:
			return m.pick(sc, int(at))
		case msg.What == screen.Click:
			return screen.Close{}
		}
	}
	return nil
}

func (m *Menu) key(sc screen.Scene, name string) screen.Action {
	for i, o := range m.options {
		if o.Key == name {
			m.typed = name
			return m.pick(sc, i)
		}
	}
	switch name {
	case "esc":
		return screen.Close{}
	case "enter", "space":
		return m.pick(sc, m.at)
	case "left":
		m.move(-1)
	case "right", "tab":
		m.move(1)
	case "up":
		m.move(-m.columns)
	case "down":
		m.move(m.columns)
	}
	return nil
}

// move moves the cursor, if there is an option where it would come to.
func (m *Menu) move(by int) {
	if to := m.at + by; to >= 0 && to < len(m.options) {
		m.at = to
	}
}

func (m *Menu) pick(sc screen.Scene, i int) screen.Action {
	if i >= len(m.options) {
		return nil
	}
	m.at = i
	if m.why = m.options[i].Why; m.why != "" {
		return nil
	}
	return screen.Close{Then: m.options[i].Pick(sc)}
}

// Rest is the rest of every label that begins with the letter that has picked: of two, it picks only the first.
func (m *Menu) Rest() []string {
	var rest []string
	for _, label := range m.labels() {
		label = strings.TrimLeftFunc(strings.ToLower(label), func(r rune) bool { return !unicode.IsLetter(r) })
		if after, begins := strings.CutPrefix(label, m.typed); begins && m.typed != "" {
			rest = append(rest, after)
		}
	}
	return rest
}

// Hints is the footer while the menu is open.
func (m *Menu) Hints(screen.Scene) []screen.Hint {
	return []screen.Hint{{Key: "right", Label: "move"}, {Key: "enter", Label: "choose"}, {Key: "esc", Label: "cancel"}}
}

// Draw paints the options above the footer, in as many columns as there is room for.
func (m *Menu) Draw(sc screen.Scene, c *canvas.Canvas) {
	t, cell := *sc.Theme, 1
	shaped := areStatuses(t, m.labels())
	for _, o := range m.options {
		cell = max(cell, canvas.Width(o.Key)+canvas.Width(o.Label)+6)
	}
	if shaped {
		cell += 2
	}
	m.columns = min(max((c.W()-2)/cell, 1), max(len(m.options), 1))
	rows := (len(m.options) + m.columns - 1) / m.columns
	strip := bottomStrip(c, rows+1, t)
	x := strip.Text(1, 0, m.title, t.Title)
	if m.why != "" {
		strip.Fit(x+2, 0, strip.W()-x-3, "▲ "+m.why, t.Warning)
	}
	for i, o := range m.options {
		m.drawOption(strip.Sub(1+i%m.columns*cell, 1+i/m.columns, cell-1, 1), t, o, i, shaped)
	}
}

func (m *Menu) drawOption(c *canvas.Canvas, t theme.Theme, o Option, i int, shaped bool) {
	c.Zone(0, 0, c.W(), 1, match(i))
	label := t.Text
	if o.Why != "" {
		label = t.Muted
	}
	if i == m.at {
		c.Text(0, 0, "▸", t.Accent)
		c.SetCursor(2, 0)
		label = label.With(canvas.Bold)
	}
	x := c.Text(2, 0, o.Key, t.Key) + 1
	if shaped {
		status := t.Status(o.Label)
		x = c.Text(x, 0, status.Shape, status.Style) + 1
	}
	c.Text(x, 0, o.Label, label)
}

func (m *Menu) labels() []string {
	labels := make([]string, len(m.options))
	for i, o := range m.options {
		labels[i] = o.Label
	}
	return labels
}

// areStatuses says whether all the words are states of work, which are shown with their shapes.
func areStatuses(t theme.Theme, words []string) bool {
	for _, w := range words {
		known := slices.ContainsFunc(t.Statuses(), func(s theme.Status) bool { return s.Word == w })
		if !known {
			return false
		}
	}
	return len(words) > 0
}
