package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Scene is all that a view may see when it draws itself or answers a key.
type Scene struct {
	// P is the portfolio: as it is saved where a view draws itself, and as it will be once everything that was handed
	// over is saved where a key is answered.
	P     *model.Portfolio
	Cal   model.Calendar
	Theme *theme.Theme
	Now   model.Moment
	Zone  *time.Location // where the person is, for times of day; nil is UTC
	Me    string         // who is at the keyboard, as the journal names them
	NewID func() string  // a fresh id for a new row
	// Looked is the revision up to which that person has seen everything, or 0 where it is not known.
	Looked int64
	W, H   int // the size of the view's own area, in cells
	// ReadOnly says in one sentence why nothing can be saved, or is empty.
	ReadOnly string
	// Unread says in one sentence why what lies further back than P could not be read when it was last asked for, or is
	// empty.
	Unread string
	// Past says that P is how it was once, at a day that is Now.Today.
	Past bool
	// Preview says that P holds a change that is not saved yet: a bar that is being moved, or an edit on its way.
	Preview bool
}

// Change is a change by whoever is at the keyboard.
func (sc Scene) Change(label string, edits ...model.Edit) model.Change {
	return model.Change{Actor: sc.Me, Label: label, Edits: edits}
}

// Screen is one view: a tab of the cockpit.
type Screen interface {
	// Name is how --view, the state file and Go know it: roadmap.
	Name() string
	// Title is what its tab says.
	Title() string
	// Commands is everything a person can do here beyond the App's own commands. The list is always the same; what
	// cannot be done at the moment says why.
	Commands() []Command
	// Update takes what no Command claimed: the mouse, mostly.
	Update(Scene, tea.Msg) Action
	// Draw paints the view onto an area of sc.W by sc.H cells. It alters nothing but the picture.
	Draw(Scene, *canvas.Canvas)
	// Status is a few words for the right end of the top line, or empty.
	Status(Scene) string
	// Selected is the rows that a command would act on: the marked ones, or the one under the cursor.
	Selected(Scene) []model.Ref
	// Reveal puts the cursor on a row and says whether the view shows rows of that kind.
	Reveal(Scene, model.Ref) bool
	// State is what the view wants back when the cockpit is next opened; Restore is given it, or an empty text.
	State() string
	Restore(string)
}

// Waker is a view that asks for something when it is shown and whenever the portfolio has changed since: it cannot ask
// while it draws.
type Waker interface {
	Wake(Scene) Action
}

// Comparer is a view in which people choose the point that they are told of changes since, and whose.
type Comparer interface {
	// Since is that point, or none where they have not, and the person whose rows alone are told, or nobody.
	Since(Scene) (past.Ask, model.ID[model.Person])
}

// Holder is a view whose commands act on rows of more kinds than that of the row under the cursor.
type Holder interface {
	// Kinds is those kinds, by their names.
	Kinds() []string
}

// Importer is a view that files of some sort are imported to, unless a file shows to be another.
type Importer interface {
	// Imports is what they hold: initiatives, OKRs, programs or ladders.
	Imports() string
}

// Narrower is a view that can be narrowed to what a filter finds.
type Narrower interface {
	Narrow(sc Scene, filter string) Action
}

// Marker is a view in which rows can be marked, which Back lets go of first.
type Marker interface {
	// Marked says that some are.
	Marked() bool
}

// Overlay lies over a view for a while and gets every key: a form, a prompt, a menu, a bar being moved.
type Overlay interface {
	// Update answers a message. The overlay closes when it returns a Close.
	Update(Scene, tea.Msg) Action
	// Draw paints the overlay over the whole screen, of sc.W by sc.H cells.
	Draw(Scene, *canvas.Canvas)
	// Hints is the footer while it is open.
	Hints(Scene) []Hint
}

// Previewer is an overlay whose outcome the view below should already show.
type Previewer interface {
	Preview(Scene) []model.Edit
}

// Lettered is an overlay that one letter closes. Somebody may type out the whole word all the same.
type Lettered interface {
	// Rest is what can still come of the words that the letter began, in lower case. It does nothing, up to the first
	// other key: otherwise the rest of a word would run as commands.
	Rest() []string
}

// Hint is a key and what it does, in the footer.
type Hint struct{ Key, Label string }

// Back asks a view to let go of one thing: marks, a filter, a pane. It is what Esc comes to when nothing lies over the
// view. The answer is a LetGo.
type Back struct{}

// Alone asks a view to let go of its marks, because what comes next is about the row under the cursor.
type Alone struct{}
