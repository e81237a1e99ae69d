package okrs

import (
	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
)

// closing is the face in which a period comes to its end: what every objective is scored at, what was learned, and what
// goes on in the next period.
type closing struct {
	roll
	laid       layout
	objectives []*okr.Objective
	summary    *okr.Summary // nil where there is no period
}

func (*closing) title() string { return "Closing" }

// synced is the face with its rows up to date and the cursor where it was.
func (c *closing) synced(sc screen.Scene) *closing {
	next := layout{of: c.v.known(sc), narrowing: c.v.narrowing}
	if next != c.laid || c.at == nil {
		c.laid, c.objectives, c.summary = next, nil, nil
		var refs []model.Ref
		if k := next.of; k.book != nil {
			c.summary = k.book.Summary(true)
			wanted := next.objectives(k)
			for _, o := range k.book.All() {
				if wanted(o) {
					c.objectives, refs = append(c.objectives, o), append(refs, o.Ref())
				}
			}
		}
		c.load(sc, refs)
	}
	c.sync(sc)
	return c
}

// under is the objective that the cursor is on.
func (c *closing) under(sc screen.Scene) model.Ref {
	c.synced(sc)
	if at := c.row(); at >= 0 {
		return c.refs[at]
	}
	return model.Ref{}
}

// reveal puts the cursor on an objective.
func (c *closing) reveal(sc screen.Scene, ref model.Ref) bool {
	if o, r := find(c.v.known(sc).book, ref); o == nil || r != nil {
		return false
	}
	if c.synced(sc).goTo(ref) {
		return true
	}
	c.v.narrowing = narrowing{} // it is there, and not wanted
	return c.synced(sc).goTo(ref)
}

// cursor is the list, as high as it is in the scene.
func (c *closing) cursor(sc screen.Scene) screen.Cursor {
	c.synced(sc)
	c.list.Resize(c.v.areas(sc).rows)
	return rolling{&c.roll}
}

// mouse puts the cursor on a row, scores it, and scrolls.
func (c *closing) mouse(sc screen.Scene, m screen.Mouse) screen.Action {
	c.cursor(sc)
	switch m.What {
	case screen.WheelUp, screen.WheelDown:
		c.wheel(m)
	case screen.Click, screen.DoubleClick:
		zone, hit := m.Zone.(rowZone)
		if hit && c.goTo(zone.ref) && m.What == screen.DoubleClick {
			return screen.Run{ID: "okrs.score"}
		}
	}
	return nil
}

// tells is how much is scored, for the heading.
func (c *closing) tells(sc screen.Scene) []string {
	if c.synced(sc); c.summary == nil || len(c.summary.Objectives) == 0 {
		return nil
	}
	period := c.laid.of.book.Period
	counted, means := c.summary.Counted(), c.summary.Means()
	says := []string{string(period.State) + " · " + counted, counted}
	if means != "" {
		says = append([]string{says[0] + " · " + means}, says...)
	}
	return append(says, string(period.State))
}
