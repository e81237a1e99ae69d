package onboarding

import (
	"slices"
	"strings"
	"time"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// openCell shows all that there is to say of the cell or the level under the cursor.
func (l *ladders) openCell(sc screen.Scene) screen.Action {
	turns := []turn{{"e", "edit", allowed(l.cannotEdit, l.edit)}}
	if l.standing(sc) != nil && !l.grid.Path() {
		turns = append(turns, turn{"c", "assess", allowed(l.cannotAssess, l.assess)})
	}
	return open(l.cellPage, turns...)
}

// cellPage is everything about the cell under the cursor: what is meant, what is expected and what that looks like, what
// was found of the person, and what is open to the next level.
func (l *ladders) cellPage(sc screen.Scene) page {
	level, one, x := l.cell(sc)
	if level == nil {
		return gone()
	}
	w := min(sc.W-4, widest) - 6
	if one == nil {
		return page{title: model.CleanLine(level.Title) + " · " + model.CleanLine(l.grid.Title), lines: l.levelLines(sc, level, w)}
	}
	s := l.standing(sc)
	p := page{title: model.CleanLine(one.Title) + " · " + model.CleanLine(level.Title), enter: "edit what was found"}
	if s != nil {
		p.title += " · " + sc.P.Name(s.Person.Ref())
	}
	if one.Details != "" {
		p.lines = append(paragraph(one.Details, w, sc.Theme.Muted), line{})
	}
	p.at = len(p.lines)
	p.lines = append(p.lines, l.cellLines(sc, level, one, x, s, w)...)
	if gaps := l.gapLines(sc, s, w, true); gaps != nil {
		p.lines = append(append(p.lines, line{}), gaps...)
	}
	return p
}

// openNotes shows the private notes on the person.
func (l *ladders) openNotes(sc screen.Scene) screen.Action {
	return l.somebody(sc, "Notes on whom?", func(sc screen.Scene) screen.Action {
		person := l.person
		return open(func(sc screen.Scene) page { return l.notesPage(sc, person) },
			turn{"n", "add a note", func(sc screen.Scene) screen.Action { return l.addNote(sc, person) }})
	})
}

// notesPage is the notes on a person, the newest first.
func (l *ladders) notesPage(sc screen.Scene, person model.ID[model.Person]) page {
	name := sc.P.Name(person.Ref())
	p := page{
		title: "Coaching notes on " + name + " · for your eyes only", enter: "edit the note",
		none: "There is none yet. n adds one; it stays private.",
	}
	var notes []*model.Note
	for n := range sc.P.Notes.Live() {
		if n.Subject == person.Ref() {
			notes = append(notes, n)
		}
	}
	slices.SortStableFunc(notes, func(a, b *model.Note) int { return strings.Compare(b.Created.String(), a.Created.String()) })
	zone := sc.Zone
	if zone == nil {
		zone = time.UTC
	}
	for at, n := range notes {
		if at > 0 {
			p.lines = append(p.lines, line{})
		}
		text := paragraph(n.Text, min(sc.W-4, widest)-22, sc.Theme.Text)
		text[0].right = model.DateOf(n.Created.Time().In(zone)).Long()
		for i := range text {
			text[i].open = allowed(l.cannotChange, func(sc screen.Scene) screen.Action {
				return screen.Open{Overlay: form.Edit(sc, n.Ref())}
			})
		}
		p.lines = append(p.lines, text...)
	}
	return p
}

// addNote asks for a note on a person.
func (l *ladders) addNote(sc screen.Scene, person model.ID[model.Person]) screen.Action {
	if sc.ReadOnly != "" {
		return screen.Tell{Text: sc.ReadOnly, Bad: true}
	}
	var q *form.Prompt
	q = form.NewPrompt(form.Question{
		Label: "Note on " + sc.P.Name(person.Ref()), Help: "what you talked about, what you will watch; never on a shared screen",
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			if model.CleanLine(text) == "" {
				return l.openNotes(sc)
			}
			edits := sc.P.Notes.Add(sc.Now, model.ID[model.Note](sc.NewID()), func(n *model.Note) {
				n.Text, n.Subject = text, person.Ref()
			})
			return screen.All{
				screen.Commit{
					Change: sc.Change("Note on "+sc.P.Name(person.Ref()), edits...), Toast: "Noted, for your eyes only", Fail: q.Failed,
				},
				l.openNotes(sc),
			}
		},
	})
	return screen.Open{Overlay: q}
}
