package form

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// mouse answers a click into a field, onto a choice or into the open list, and the wheel.
func (f *Form) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	if f.asking {
		return nil
	}
	if m.What == screen.WheelUp || m.What == screen.WheelDown {
		f.wheel(sc, m.What)
		return nil
	}
	if m.What != screen.Click && m.What != screen.DoubleClick {
		return nil
	}
	switch zone := m.Zone.(type) {
	case match:
		if f.finder == nil {
			return nil // the click was for a frame that is gone
		}
		f.finder.at = int(zone)
		if it, ok := f.finder.chosen(); ok {
			f.take(sc, it)
		}
	case choiceZone:
		if f.at.field.Type == model.Choice {
			f.pick(sc, f.at, string(zone))
		}
	case boxZone:
		if f.at.field.Type != model.Prose {
			f.line.point(m.DX, zone.w)
		}
	case entryZone:
		f.click(sc, zone.e, 0)
	case turnZone:
		f.click(sc, zone.e, zone.by)
	}
	return nil
}

// click goes to an entry, turns its choice by so many, and unfolds the fold.
func (f *Form) click(sc screen.Scene, e *entry, by int) {
	if e != f.at {
		f.goTo(sc, e)
	}
	if by != 0 {
		f.turn(sc, e, by)
	}
	if e == f.fold {
		f.open = !f.open
	}
}

// wheel moves the cursor of the open list, or else from field to field.
func (f *Form) wheel(sc screen.Scene, way screen.MouseEvent) {
	by := 1
	if way == screen.WheelUp {
		by = -1
	}
	if f.finder != nil {
		f.finder.move(by)
		return
	}
	f.step(sc, by)
}
