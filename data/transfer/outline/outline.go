package outline

import (
	"strings"

	"quarterdeck/model"
)

// Outline is what a text says, line by line, in the order of the text.
type Outline struct {
	Name    string
	Source  string // the name of the text that it was written down from, where it was
	Title   string // what a checklist or a career ladder is called
	Form    Form
	Ours    bool // it was written here, and says what is and not what a source makes of it
	Lines   []Line
	Periods []Period
	Tables  []Table

	read  []Line   // as they were read, before anything was decided; nil where nothing is remembered
	calls []string // what the text calls the periods
	begun []Line   // with what had been decided before
	above []int    // the lines that they are under as they were read
}

// Form is what an outline is of.
type Form string

// The forms of an outline.
const (
	OKRs      Form = ""
	Checklist Form = "checklist"
	Ladder    Form = "ladder"
)

// Kind is what a line becomes.
type Kind string

// What a line can become.
const (
	LeftOut   Kind = ""
	Objective Kind = "objective"
	KeyResult Kind = "key result"
	Program   Kind = "program" // what a checklist is called
	Section   Kind = "section" // a part of a checklist, of which nothing is made but what is in it
	Task      Kind = "task"

	Track       Kind = "track" // a career ladder, with its levels, its competencies, and under these what is expected
	Level       Kind = "level"
	Competency  Kind = "competency"
	Expectation Kind = "expectation"
)

// Line is a heading, a list item or a sentence of one, or some lines of the text that nothing is taken from.
type Line struct {
	First, Last int // the lines of the text, from 1
	Depth       int // how many lines it is under
	Kind        Kind
	Guess       Kind   // what it becomes when it is taken in
	Why         string // why it is left out
	Title       string
	Who         string // the role, the team or the person that stands before it
	Score       Score
	Way         Way
	Link        string // where the first link of it leads
	Details     string // what stands under it that is neither
	When        string // when it is due, as a checklist says it
	Optional    bool
	Boxed       bool   // it stands there with a box to tick
	Key         string // the id that it has in a career ladder
	Theme       string // the group that a competency belongs to
	Level       string // the level that expects it, as it is called on the ladder
	Examples    string // what that looks like, an example on each line
	ID          string // the row that it was written of, where it says that

	Own    map[string]string // what a file that was written here says beside all that, by the names of fields
	Period int               // which of the periods it is for; -1 where the text names none
}

// Period is a stretch of time that objectives of the text are for.
type Period struct {
	Label      string // as the text calls it; "" where it only gives the days
	Line       int    // where it stands, from 1
	Start, End model.Date
}

// Given says that the text does not name the period, which it was read with.
func (p Period) Given() bool { return p.Line == 0 }

// Table is a table of the text. Its cells have lost the marks of Markdown.
type Table struct {
	Line   int        // of the header, from 1
	Rows   [][]string // the header first; an empty row stands for the ruler under it
	Period int        // which of the periods it is for; -1 where the text names none
}

// Above is the index of the line that a line is under, or -1.
func (o *Outline) Above(i int) int {
	for up := i - 1; up >= 0; up-- {
		if o.Lines[up].Depth < o.Lines[i].Depth {
			return up
		}
	}
	return -1
}

// Objective is the index of the objective that a line is under, or -1.
func (o *Outline) Objective(i int) int {
	for up := o.Above(i); up >= 0; up = o.Above(up) {
		if o.Lines[up].Kind == Objective {
			return up
		}
	}
	return -1
}

// Count is how many lines become something.
func (o *Outline) Count(kind Kind) int {
	n := 0
	for _, l := range o.Lines {
		if l.Kind == kind {
			n++
		}
	}
	return n
}

// branch is where the lines end that are under a line.
func (o *Outline) branch(i int) int {
	end := i + 1
	for end < len(o.Lines) && o.Lines[end].Depth > o.Lines[i].Depth {
		end++
	}
	return end
}

// Toggle leaves a line out with everything under it, or takes it in again.
func (o *Outline) Toggle(i int) {
	out := o.Lines[i].Kind != LeftOut
	for n := i; n < o.branch(i); n++ {
		l := &o.Lines[n]
		switch {
		case out && l.Kind != LeftOut:
			l.Guess, l.Kind, l.Why = l.Kind, LeftOut, ByHand
		case !out && n == i && l.Guess == LeftOut:
			l.Kind = o.likely(i)
		case !out && (n == i || l.ByHand()):
			l.Kind = l.Guess
		}
	}
}

// likely is what a line becomes that a person takes in, where nothing else is known of it.
func (o *Outline) likely(i int) Kind {
	switch {
	case o.Form == Checklist:
		return Task
	case o.Form == Ladder:
		return Competency
	case o.Objective(i) < 0:
		return Objective
	}
	return KeyResult
}

// ByHand is why a line is left out that a person has left out, and Before where that was when the text came in before.
const (
	ByHand = "by hand"
	Before = "by hand, as before"
)

// ByHand says whether a person has left the line out.
func (l Line) ByHand() bool { return l.Why == ByHand || l.Why == Before }

// Make turns a line into an objective or a key result.
func (o *Outline) Make(i int, kind Kind) {
	o.Lines[i].Kind, o.Lines[i].Guess = kind, kind
}

// Indent moves a line with everything under it so many steps to the right, or to the left where it is less than 0. It
// goes no further in than under the line before it.
func (o *Outline) Indent(i, by int) {
	deepest := 0
	if i > 0 {
		deepest = o.Lines[i-1].Depth + 1
	}
	by = max(min(o.Lines[i].Depth+by, deepest), 0) - o.Lines[i].Depth
	for n := range o.branch(i) - i {
		o.Lines[i+n].Depth += by
	}
}

// Retitle gives a line other words. A who before a colon stays, where it is the one that was there.
func (o *Outline) Retitle(i int, text string) {
	l := &o.Lines[i]
	text = model.CleanLine(text)
	rest, kept := strings.CutPrefix(text, l.Who+":")
	switch {
	case l.Who != "" && kept:
	case o.Form == Checklist && l.Guess != Program:
		l.Who, rest = doerBefore(text)
	default:
		rest, l.Who = text, ""
	}
	if l.Title = strings.TrimSpace(rest); l.Title == "" {
		l.Kind = LeftOut
		l.Why = ByHand
	}
	l.Way = wayIn(l.Title)
}

// Words is what a line says: who, and the title.
func (l Line) Words() string {
	switch "" {
	case l.Who:
		return l.Title
	case l.Title:
		return l.Who
	}
	return l.Who + ": " + l.Title
}
