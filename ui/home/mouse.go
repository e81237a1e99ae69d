package home

import "quarterdeck/ui/screen"

// mouse goes to the line that was clicked on, opens it when it was clicked twice, and shows what a count counts.
func (v *view) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	k := v.known(sc)
	v.resize(sc)
	switch zone := m.Zone.(type) {
	case lineZone:
		p := v.panes[zone.pane]
		if m.What == screen.Click || m.What == screen.DoubleClick {
			v.at = zone.pane
		}
		twice := m.Point(&p.list, zone.at, true)
		p.remember(k.contents[zone.pane].lines)
		if twice {
			return v.open(sc)
		}
	case paneZone:
		if m.What == screen.Click {
			v.at = int(zone)
		}
	case headZone:
		if m.What == screen.Click {
			v.at = zone.pane
			return v.count(k.contents[zone.pane].heads[zone.at])
		}
	}
	return nil
}
