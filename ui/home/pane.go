package home

import (
	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The panes, by their places in the view.
const (
	ofNeeds = iota
	ofObjectives
	ofWeek
	ofRoadmap
	ofPeople
	ofChanges
)

// panes is all of them, in that order.
func panes() []*pane { return []*pane{needs(), objectives(), week(), roadmap(), people(), changed()} }

// pane is one of the things that are told, with the cursor that it had last.
type pane struct {
	id    string
	title string
	empty string // what it says where it has no lines
	list  widget.List
	was   *line // what the cursor is on; nil where there is nothing
	deep  bool  // its rows have more to say in a second line, where there is room
	of    func(*known) content
	draw  func(sc screen.Scene, row *canvas.Canvas, l line)
}

// content is what a pane tells.
type content struct {
	heads []head // what stands at the right end of its title, what matters most last
	lines []line
	empty string // what to say where there are no lines, where the pane itself cannot know
	title string // likewise
	short string // the title where there is little room; empty where there is but one
}

// head is a count in the title of a pane, with the sign of a status before it.
type head struct {
	status string // empty: without a sign
	text   string
	says   string        // what it counts, where the text does not say so
	to     screen.Action // the rows that are counted; nil where that is the pane's own lines
	day    bool          // it is no count, and leads nowhere
}

// line is something that is told, and where it leads.
type line struct {
	row    model.Ref // what it is about; without one its title tells it from others
	part   string    // what of it, where several lines may be about one row or have one title
	status string    // a status word, whose sign begins the line; empty: no sign
	sign   string    // a sign of its own in place of that
	title  string
	what   string // what there is to say of it, in a few words
	who    string
	bar    *bar
	among  []form.Item     // the key results that it is about, where these are several
	count  int             // how many rows it stands for, where it says so
	wide   int             // cells that the titles of the pane take, where they have a column
	why    string          // why it is here, in a sentence
	more   string          // what a second line says of it, where there is room
	item   *attention.Item // what needs somebody; nil in other panes
	to     screen.Action   // what Enter does; nil leads to the row
	// section is the part of what has changed that it leads to, by its title; empty leads elsewhere.
	section string
}

// bar is a bullet chart in a line.
type bar struct {
	share, expected float64
	text            string
}

// opens is where the line leads.
func (l line) opens() screen.Action {
	if l.to != nil {
		return l.to
	}
	return screen.Go{Row: l.row}
}

// same says whether two lines are about the same. A row has two lines where it begins and ends within the days that are
// told; without a row the part tells lines apart or, without that too, the title.
func (l line) same(other line) bool {
	return l.row == other.row && l.part == other.part && (!l.row.IsZero() || l.part != "" || l.title == other.title)
}
