package screen

import (
	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
)

// Action is what a command, a view or an overlay asks of the App. Nil asks for nothing.
type Action interface{ action() }

// Commit saves a change. What becomes of it is shown as a toast with its undo.
type Commit struct {
	Change model.Change
	Toast  string // what to say when it is saved; empty says the change's label
	// Fail says what to do where it cannot be saved, so that nothing typed is lost; nil shows the error as a toast.
	Fail func(error) Action
}

// Open lays an overlay over the view.
type Open struct{ Overlay Overlay }

// Close takes the topmost overlay away, and then does Then.
type Close struct{ Then Action }

// Tell shows a toast for a few seconds.
type Tell struct {
	Text string
	Bad  bool
}

// Go changes to a view by its name, and puts the cursor on a row where one is named.
type Go struct {
	View string
	Row  model.Ref
	// Filter narrows the view that is named to what it finds; empty leaves it as it was.
	Filter string
	Then   Action // what to do once the row is in sight; nothing where it could not be brought there
	// Back opens again, on the way back, what lay over the view that asked for this; nil where nothing did.
	Back Action
	// Named says that somebody has named the row, as they name a view by its number: no way leads back from there.
	Named bool
}

// Copy puts text on the clipboard and says so.
type Copy struct{ Text, What string }

// Write opens a text in the person's own editor, and does what Done makes of the result.
type Write struct {
	Text string
	Done func(text string) Action
}

// Widen asks for a portfolio that reaches further back.
type Widen struct{ Scope model.Scope }

// History asks for what was committed. An Entries message answers it, and comes to the view that asked even where
// another one is shown by then.
type History struct{ Query model.Query }

// Entries is the answer to History.
type Entries struct {
	Query   model.Query
	Entries []model.Entry // newest first
	Err     error
}

// Compare asks what has changed since a point in the past. Done is told, whatever is shown by then.
type Compare struct {
	Since past.Ask               // none asks for what past.Finder.Usual says
	Whose model.ID[model.Person] // whose rows alone are asked for; "" asks for everybody's
	// Idle says that nobody waits for it: what is on the screen comes first.
	Idle bool
	Done func(Compared) Action
}

// Compared is the answer to Compare.
type Compared struct {
	Since past.Ask
	Whose model.ID[model.Person]
	Diff  *diff.Diff // nil where it could not be worked out
	Err   error
}

// Acknowledge remembers that whoever is at the keyboard has seen everything up to a revision.
type Acknowledge struct {
	Rev  int64
	Then func() Action // what to do once it is remembered
}

// Unseen tells what lies on top that what was acknowledged has been taken back.
type Unseen struct{}

// Do runs work that takes time or touches the world. Its message comes to the App, or to what lies on top by then.
type Do struct{ Cmd tea.Cmd }

// LetGo is the answer to Back: whether the view has let go of something.
type LetGo bool

// Run runs one of the App's or the view's commands by its id.
type Run struct{ ID string }

// All does several things in order.
type All []Action

func (Commit) action()      {}
func (Open) action()        {}
func (Close) action()       {}
func (Tell) action()        {}
func (Go) action()          {}
func (Copy) action()        {}
func (Write) action()       {}
func (Widen) action()       {}
func (History) action()     {}
func (Compare) action()     {}
func (Acknowledge) action() {}
func (Do) action()          {}
func (LetGo) action()       {}
func (Run) action()         {}
func (All) action()         {}
