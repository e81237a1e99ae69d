package roadmap

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// gutter is the left part of the timeline: where its columns begin and how wide it is, in cells.
type gutter struct{ owner, conf, w int }

// axis is where the time begins.
func (g gutter) axis() int { return g.w + 2 }

// The columns of the gutter that are at the same place at every size, in cells.
const (
	markCol  = 1
	shapeCol = 3
	titleCol = 5
)

// gutter is 38 cells wide, so that more room shows more time and nothing else, unless titles or names would be cut: then
// they get a part of what a wide screen has over.
func (v *view) gutter(sc screen.Scene) gutter {
	const (
		title, owner, conf        = 21, 5, 5 // cells
		longestTitle, longestName = 50, 12
		ordinary, part            = 120, 4
	)
	titles, owners := title, owner
	if room := (sc.W - ordinary) / part; room > 0 {
		wants := v.indexed(sc).wanted()
		owners = min(max(wants.owner, owner), owner+room/3, longestName)
		titles = min(max(wants.title, title), title+room-(owners-owner), longestTitle)
	}
	g := gutter{owner: titleCol + titles + 1}
	g.conf = g.owner + owners + 1
	g.w = g.conf + conf
	return g
}

// wants is how many cells the longest title and the longest name of an owner would take; 0 before anybody has asked.
type wants struct{ title, owner, name int }

// wanted finds that out, once for a portfolio.
func (x *index) wanted() wants {
	if x.wants != (wants{}) {
		return x.wants
	}
	for i := range x.of.Initiatives.Live() {
		x.wants.title = max(x.wants.title, canvas.Width(i.Title))
	}
	for one := range x.of.People.Live() {
		x.wants.owner = max(x.wants.owner, canvas.Width(x.people[one.ID]))
		x.wants.name = max(x.wants.name, canvas.Width(one.Name))
	}
	return x.wants
}
