package leadership

import (
	"quarterdeck/ui/screen"
)

// mouse answers the mouse: the wheel scrolls, a click selects, and one on a name in the details goes there.
func (v *view) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	f := v.now().synced(sc)
	const notch = 3 // rows
	switch m.What {
	case screen.WheelUp:
		f.list.Scroll(-notch)
		f.settle()
	case screen.WheelDown:
		f.list.Scroll(notch)
		f.settle()
	case screen.Click, screen.DoubleClick:
		return v.click(sc, f, m)
	}
	return nil
}

func (v *view) click(sc screen.Scene, f *face, m screen.Mouse) screen.Action {
	switch zone := m.Zone.(type) {
	case faceZone:
		v.face = int(zone)
	case orderZone:
		f.order = zone.order
	case commandZone:
		return screen.Run{ID: zone.id}
	case rowZone:
		at := f.find(zone.Ref)
		if at < 0 || m.Y >= sc.H-f.areas(sc).pane { // in the details
			return screen.Go{Row: zone.Ref}
		}
		f.list.Select(at)
		f.settle()
		if m.What == screen.DoubleClick {
			return screen.Run{ID: "leadership.edit"}
		}
	}
	return nil
}
