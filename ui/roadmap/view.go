package roadmap

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// layout is one of the ways in which the view shows its rows.
type layout int

// The layouts, in the order of their tabs.
const (
	timeline layout = iota
	board
	listing
	layouts
)

func (l layout) String() string { return [...]string{"Timeline", "Board", "List"}[l] }

// pane is whether the details are shown in full.
type pane int

// The details follow the room there is until somebody decides.
const (
	paneByRoom pane = iota
	paneShown
	paneHidden
)

// view is the roadmap with everything that a person has set in it.
type view struct {
	layout   layout
	zoom     zoom
	from     model.Date // what the timeline begins with; none: the quarter that today is in
	filter   string
	grouping grouping
	orders   [layouts]order
	closed   bool            // what is done or dropped is shown too
	folded   map[string]bool // groups, by what they are grouped by and their key
	folds    int             // counts foldings
	// eachMilestone gives every milestone a line of its own.
	eachMilestone bool
	pane          pane
	focused       bool // the rows have the whole height

	cursor  model.Ref
	marked  map[model.Ref]bool
	moved   map[model.Ref]bool // to a later day, and nobody was asked why
	wanted  model.Ref          // a row that is still to come and that the cursor goes to then
	press   pressed
	carried []model.Ref // the cards that are in the air

	tables   [layouts]lines
	cards    cards
	preview  cards // the board with the carried cards where they would be dropped
	index    index
	commands []screen.Command
}

// New is the roadmap as it is first seen: the current quarter by team, with what was done in it.
func New() screen.Screen {
	v := &view{
		grouping: byTeam, orders: [layouts]order{timeline: byStart, board: byRank, listing: byTarget}, closed: true,
		folded: map[string]bool{}, marked: map[model.Ref]bool{}, moved: map[model.Ref]bool{},
	}
	v.commands = v.allCommands()
	return v
}

// Name is how --view and the state file know it.
func (*view) Name() string { return "roadmap" }

// Title is what its tab says.
func (*view) Title() string { return "Roadmap" }

// Commands is everything that can be done here.
func (v *view) Commands() []screen.Command { return v.commands }

// Status says nothing: the first line of the view does.
func (*view) Status(screen.Scene) string { return "" }

// Update takes the mouse, and Back.
func (v *view) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	switch msg := msg.(type) {
	case screen.Mouse:
		return v.mouse(sc, msg)
	case screen.Alone:
		v.marked = map[model.Ref]bool{}
	case screen.Back:
		return screen.LetGo(v.back())
	}
	return nil
}

// back lets go of one thing, the marks or else the filter, and says whether there was one.
func (v *view) back() bool {
	switch {
	case len(v.marked) > 0:
		v.marked = map[model.Ref]bool{}
	case v.filter != "":
		v.filter = ""
	default:
		return false
	}
	return true
}

// Draw paints the view.
func (v *view) Draw(sc screen.Scene, c *canvas.Canvas) {
	if sc.W <= 0 || sc.H <= 0 {
		return
	}
	switch v.layout {
	case board:
		v.drawBoard(sc, c)
	case listing:
		v.drawList(sc, c)
	default:
		v.drawTimeline(sc, c)
	}
}

// Reveal puts the cursor on an initiative or a milestone and says whether it is there to be seen. What hides it is
// taken away: the filter, a fold, the wrong layout.
func (v *view) Reveal(sc screen.Scene, row model.Ref) bool {
	switch record := sc.P.Row(row).(type) {
	case *model.Initiative:
		if !record.Live() {
			v.filter = "is:archived"
		} else if v.filter != "" && !v.shows(sc, row) {
			v.filter = ""
		}
		if !record.Status.Open() {
			v.closed = true
			if over := record.Closed; !over.IsZero() && over.Before(v.since(sc)) {
				v.from = sc.Cal.Week(sc.Cal.Quarter(over).Start)
			}
		}
		v.setFold(v.foldKey(&group{key: v.grouping.key(record)}), false)
		v.cursor = row
		return v.shows(sc, row)
	case *model.Milestone:
		v.layout, v.eachMilestone, v.cursor = timeline, true, row
		return v.shows(sc, row)
	}
	return false
}

// shows says whether the layout has a place for the row.
func (v *view) shows(sc screen.Scene, row model.Ref) bool {
	if v.layout == board {
		_, ok := v.deck(sc).at[row]
		return ok
	}
	_, ok := v.table(sc).at[row]
	return ok
}
