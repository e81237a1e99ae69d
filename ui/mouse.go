package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// mouse is a mouse message with the zone it fell into, found in the very frame that the person saw.
type mouse struct {
	msg    tea.MouseMsg
	zone   any
	dx, dy int
}

// onMouse finds the zone under the mouse in a drawn frame.
func onMouse(frame *canvas.Canvas) func(tea.MouseMsg) tea.Cmd {
	return func(msg tea.MouseMsg) tea.Cmd {
		at := msg.Mouse()
		zone, dx, dy, _ := frame.At(at.X, at.Y)
		return func() tea.Msg { return mouse{msg, zone, dx, dy} }
	}
}

// clicks remembers what a double-click or a drag needs to know of what came before.
type clicks struct {
	at       time.Time
	x, y     int
	held     bool // the button went down on something that can be dragged, and is still down
	dragging bool
}

const doubleClick = 400 * time.Millisecond

// point answers the mouse: the App's own zones first, then whatever lies on top.
func (a *App) point(m mouse) tea.Cmd {
	a.word = word{}
	at := m.msg.Mouse()
	ev := screen.Mouse{Zone: m.zone, X: at.X, Y: at.Y, DX: m.dx, DY: m.dy}
	switch msg := m.msg.(type) {
	case tea.MouseWheelMsg:
		ev.What = screen.WheelDown
		if msg.Button == tea.MouseWheelUp {
			ev.What = screen.WheelUp
		}
	case tea.MouseClickMsg:
		if msg.Button != tea.MouseLeft {
			return nil
		}
		if run, ok := m.zone.(runZone); ok {
			return a.pressed(run)
		}
		ev.What = a.click(at.X, at.Y)
	case tea.MouseMotionMsg:
		if msg.Button != tea.MouseLeft {
			return nil
		}
		if !a.clicks.held {
			return nil // it began on a tab or a hint, or before there was anything
		}
		ev.What = screen.Drag
		a.clicks.dragging = true
	case tea.MouseReleaseMsg:
		dragged := a.clicks.dragging
		a.clicks.held, a.clicks.dragging = false, false
		if !dragged {
			return nil
		}
		ev.What = screen.Drop
	}
	if len(a.overlays) == 0 {
		ev.Y -= bodyTop
	}
	return a.do(a.top(ev))
}

// click says whether a click is the second of two.
func (a *App) click(x, y int) screen.MouseEvent {
	now := a.opts.Now()
	last := a.clicks
	a.clicks = clicks{at: now, x: x, y: y, held: true}
	if now.Sub(last.at) < doubleClick && last.x == x && last.y == y {
		a.clicks.at = time.Time{} // a third click begins anew
		return screen.DoubleClick
	}
	return screen.Click
}

// runZone is a zone of the chrome: a tab, a key in the footer, the undo in a toast. A click presses the key, which goes
// where a key goes; under an overlay only the footer has such zones.
type runZone struct{ key string }

// pressed does what pressing the key does.
func (a *App) pressed(z runZone) tea.Cmd {
	return a.key(screen.Press(z.key))
}
