package okrs

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// The zones of the picture.
type (
	faceZone    int                     // the tab of a face
	commandZone struct{ id string }     // a word that a click on runs a command
	rowZone     struct{ ref model.Ref } // a row of the tree
	foldZone    struct{ ref model.Ref } // the triangle before it
)

const wheelRows = 3

// mouse answers the heading, and leaves everything else to the face.
func (v *view) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	if m.What == screen.Click || m.What == screen.DoubleClick {
		switch zone := m.Zone.(type) {
		case faceZone:
			v.face = int(zone)
			return nil
		case commandZone:
			return screen.Run{ID: zone.id}
		case explainZone:
			return v.explainRow(sc, zone.ref)
		case goZone:
			return screen.Go{Row: zone.ref}
		}
	}
	return v.now().mouse(sc, m)
}

// mouse selects a row, folds it by its triangle, and scrolls.
func (t *tree) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	switch m.What {
	case screen.WheelUp, screen.WheelDown:
		w, _ := t.cursor(sc).(walker)
		by := wheelRows
		if m.What == screen.WheelUp {
			by = -by
		}
		w.list.Scroll(by)
		w.settle()
		return nil
	case screen.Click, screen.DoubleClick:
	default:
		return nil
	}
	switch zone := m.Zone.(type) {
	case rowZone:
		t.v.cursor = zone.ref
		if m.What == screen.DoubleClick {
			return screen.Run{ID: "okrs.explain"}
		}
	case foldZone:
		t.v.cursor = zone.ref
		t.v.setFold(zone.ref, !t.v.folded[zone.ref])
	}
	return nil
}
