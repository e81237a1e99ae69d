package ui_test

import tea "charm.land/bubbletea/v2"

// find is where a text is on the screen, so many cells to the right of its beginning.
func (d *driver) find(text string, dx int) (x, y int) {
	d.Helper()
	x, y = d.frame().At(d, text)
	return x + dx, y
}

// mouse delivers what the mouse did, as the terminal would: in terms of the frame that is on the screen.
func (d *driver) mouse(msg tea.MouseMsg) *driver {
	d.Helper()
	if onMouse := d.app.View().OnMouse; onMouse != nil {
		d.drain(onMouse(msg))
	}
	return d.send(msg)
}

func at(x, y int) tea.Mouse { return tea.Mouse{X: x, Y: y, Button: tea.MouseLeft} }

// click clicks on a text.
func (d *driver) click(text string) *driver {
	d.Helper()
	x, y := d.find(text, 1)
	return d.mouse(tea.MouseClickMsg(at(x, y))).mouse(tea.MouseReleaseMsg(at(x, y)))
}

// drag takes hold of a text and lets it go so many cells away.
func (d *driver) drag(text string, dx, dy int) *driver {
	d.Helper()
	x, y := d.find(text, 1)
	return d.mouse(tea.MouseClickMsg(at(x, y))).mouse(tea.MouseMotionMsg(at(x+dx, y+dy))).mouse(tea.MouseReleaseMsg(at(x+dx, y+dy)))
}

// wheel turns the wheel over a text.
func (d *driver) wheel(text string, button tea.MouseButton) *driver {
	d.Helper()
	x, y := d.find(text, 1)
	return d.mouse(tea.MouseWheelMsg{X: x, Y: y, Button: button})
}
