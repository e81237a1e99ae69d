package onboarding

import (
	"encoding/json"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// ladders is the face that shows a career ladder: a row for each competency, a column for each level, and in the cells what
// is expected or, once somebody is laid beside it, how they stand with that. A track without competencies is a path, which
// is a chain of its levels.
type ladders struct {
	v            *view
	last, coming *climbed

	track  model.ID[model.Track]  // none: the first one
	person model.ID[model.Person] // who is laid beside it, or nobody
	signed model.ID[model.Person] // who has last found something of somebody else

	// Where the cursor is, and a row that is still to come and that it goes to then.
	competency model.ID[model.Competency]
	level      model.ID[model.Level]
	wanted     model.Ref

	laid       *climbed
	grid       *ladder.Grid // nil where there is no track
	lines      map[int]int  // see tallest
	rows, cols widget.List
}

// climbed is what the face has to know of the ladders, worked out once.
type climbed struct {
	of   *known
	book *ladder.Book
}

func newLadders(v *view) *ladders { return &ladders{v: v, last: &climbed{}, coming: &climbed{}} }

func (*ladders) title() string { return "Ladders" }

// answer is what there is to know of the ladders beside what else is known: c, where that is it.
func (c *climbed) answer(k *known) *climbed {
	if c.of == k {
		return c
	}
	return &climbed{k, ladder.Of(k.asked.p, k.asked.today)}
}

// synced is the face with its rows and columns up to date and the cursor where it was.
func (l *ladders) synced(sc screen.Scene) *ladders {
	l.last = l.last.answer(l.v.known(sc))
	grid := l.chosen(l.last.book)
	if l.last == l.laid && grid == l.grid {
		l.settle()
		return l
	}
	l.laid, l.grid, l.lines = l.last, grid, map[int]int{}
	if grid == nil {
		grid = &ladder.Grid{}
	}
	l.arrive()
	l.rows.Reload(len(grid.Competencies), func() int {
		return slices.IndexFunc(grid.Competencies, func(c *model.Competency) bool { return c.ID == l.competency })
	})
	l.cols.Reload(len(grid.Levels), func() int { return grid.Level(l.level) })
	l.settle()
	return l
}

// arrive puts the cursor on what has been waited for, where that has come.
func (l *ladders) arrive() {
	switch row := l.last.of.asked.p.Row(l.wanted).(type) {
	case *model.Level:
		l.level = row.ID
	case *model.Competency:
		l.competency = row.ID
	default:
		return
	}
	l.wanted = model.Ref{}
}

// ahead is the ladders as they will be once everything that was handed over is saved, and the track that is shown.
func (l *ladders) ahead(sc screen.Scene) (*ladder.Book, *ladder.Grid) {
	l.coming = l.coming.answer(l.v.ahead(sc))
	return l.coming.book, l.chosen(l.coming.book)
}

// chosen is the track that is shown, or nil where there is none.
func (l *ladders) chosen(b *ladder.Book) *ladder.Grid {
	if g := b.Track(l.track); g != nil {
		return g
	}
	if len(b.Tracks) > 0 {
		return b.Tracks[0]
	}
	return nil
}

// settle makes the cell that the cursor is on that of the face.
func (l *ladders) settle() {
	if at := l.rows.Cursor(); at >= 0 {
		l.competency = l.grid.Competencies[at].ID
	}
	if at := l.cols.Cursor(); at >= 0 {
		l.level = l.grid.Levels[at].ID
	}
}

// cell is what the cursor is on: a level and a competency, of which there may be none, and what the one expects in the
// other, if that is written down.
func (l *ladders) cell(sc screen.Scene) (level *model.Level, c *model.Competency, x *model.Expectation) {
	l.synced(sc)
	if at := l.cols.Cursor(); at >= 0 {
		level = l.grid.Levels[at]
	}
	if at := l.rows.Cursor(); at >= 0 {
		c = l.grid.Competencies[at]
	}
	if level != nil && c != nil {
		x = l.grid.Expects(level, c)
	}
	return level, c, x
}

// standing is how whoever is laid beside the track stands on it; nil where that is nobody, and on a shared screen.
func (l *ladders) standing(sc screen.Scene) *ladder.Standing {
	l.synced(sc)
	if l.grid == nil || l.shared(sc) || sc.P.People.Get(l.person) == nil {
		return nil
	}
	return l.last.book.Standing(l.grid, l.person)
}

// shared says that nobody may be seen beside a ladder, because others look on.
func (l *ladders) shared(sc screen.Scene) bool { return sc.P.IsPublic() }

func (l *ladders) under(sc screen.Scene) model.Ref {
	switch level, c, x := l.cell(sc); {
	case level == nil:
		return model.Ref{}
	case x != nil:
		return x.Ref()
	case c != nil:
		return c.Ref()
	default:
		return level.Ref()
	}
}

// cursor is the competencies, as many as can be seen in the scene.
func (l *ladders) cursor(sc screen.Scene) screen.Cursor {
	l.synced(sc).rows.Resize(l.areas(sc).seen())
	return &l.rows
}

// reveal shows a track, or a part of it; of an assessment, the person beside what is expected.
func (l *ladders) reveal(sc screen.Scene, ref model.Ref) bool {
	row, person := sc.P.Row(ref), l.person
	if a, ok := row.(*model.Assessment); ok {
		row, person = sc.P.Row(a.Expectation.Ref()), a.Person
	}
	level, competency, track := l.level, l.competency, model.ID[model.Track]("")
	if x, ok := row.(*model.Expectation); ok {
		row, competency = sc.P.Row(x.Level.Ref()), x.Competency
	}
	switch row := row.(type) {
	case *model.Track:
		track = row.ID
	case *model.Level:
		track, level = row.Track, row.ID
	case *model.Competency:
		track, competency = row.Track, row.ID
	}
	if l.synced(sc).last.book.Track(track) == nil {
		return false
	}
	l.track, l.person, l.level, l.competency, l.laid = track, person, level, competency, nil
	l.synced(sc)
	return true
}

// back lets go of the person who is laid beside the track, and says whether there was one.
func (l *ladders) back() bool {
	was := l.person
	l.person = ""
	return was != ""
}

// laddersKept is what the face remembers.
type laddersKept struct {
	Track  string `json:"track,omitempty"`
	Person string `json:"person,omitempty"`
}

func (l *ladders) state() string {
	text, _ := json.Marshal(laddersKept{string(l.track), string(l.person)}) // there is nothing in it that JSON could not hold
	return string(text)
}

func (l *ladders) restore(text string) {
	var s laddersKept
	if json.Unmarshal([]byte(text), &s) == nil {
		l.track, l.person = model.ID[model.Track](s.Track), model.ID[model.Person](s.Person)
	}
}
