package plain

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"quarterdeck/model"
)

// Tell is everything about a row: how it stands, what it is tied to, its fields, and what was done to it, newest first, as
// the journal has it. The zone is that of who asks.
func Tell(asked Question, row model.Ref, history []model.Entry, zone *time.Location) []Line {
	q := answerTo(asked)
	record := q.P.Row(row)
	if record == nil {
		return []Line{{Text: "That row is not here any more."}}
	}
	return slices.Concat(q.standing(record), q.why(row), q.fields(record), q.notes(row), q.history(history, zone))
}

// standing is how a row stands, and what it is tied to.
func (q *answer) standing(record model.Record) []Line {
	switch r := record.(type) {
	case *model.Initiative:
		return slices.Concat([]Line{q.initiative(r)}, q.ties(r), q.aims(r))
	case *model.Objective:
		if o := q.objectiveOf(r); o != nil {
			return q.aboutObjective(o)
		}
	case *model.KeyResult:
		if of := q.resultOf(r); of != nil {
			return q.aboutResult(of)
		}
	case *model.Enrolment:
		if l := q.onboarding().Plan(r.ID); l != nil {
			return q.aboutHire(l)
		}
	case *model.Module:
		return q.aboutModule(r)
	}
	ref := record.Ref()
	if l, known := q.line(ref); known {
		return []Line{l}
	}
	return []Line{{sentence(q.kind(ref) + " " + q.name(ref)), ref}}
}

// kind is what the kind of a row is called, as a sentence begins.
func (q *answer) kind(ref model.Ref) string {
	label := q.P.Table(ref.Kind).Kind().Label()
	return strings.ToUpper(label[:1]) + label[1:]
}

// rank is the field that says where a row stands among others, which their order says.
const rank = "rank"

// fields is what is filled in of a row, but for its title and what the program keeps for itself. A field that leads to
// other rows is a line for each of them, unless it names teams or people.
func (q *answer) fields(record model.Record) []Line {
	kind := q.P.Table(record.Ref().Kind).Kind()
	var lines []Line
	for _, f := range kind.Own() {
		written := f.Text(record)
		switch {
		case written == "" || f.Name == kind.Title().Name || f.Name == rank:
		case (f.Type == model.Link || f.Type == model.Links || f.Type == model.Target) && f.To != "team" && f.To != "person":
			for _, to := range f.Refs(written) {
				if name := q.name(to); name != "" {
					lines = append(lines, Line{f.Title + ": " + ended(name), to})
				}
			}
		case f.Type == model.Day:
			day, _ := model.ParseDate(written) // it is in its written form
			lines = append(lines, Line{Text: f.Title + ": " + sentence(q.day(day))})
		case f.Listed:
			lines = append(lines, Line{Text: f.Title + ": " + ended(strings.Join(strings.Split(written, "\n"), "; "))})
		default:
			lines = append(lines, Line{Text: f.Title + ": " + ended(q.P.Say(f, written))})
		}
	}
	if lines == nil {
		return nil
	}
	return append([]Line{{Text: "Its fields:"}}, lines...)
}

// notes says how many private remarks there are on a row, and not what they say: somebody may be listening.
func (q *answer) notes(row model.Ref) []Line {
	n := 0
	for note := range q.P.Notes.Live() {
		if note.Subject == row {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []Line{{Text: model.Counted(n, "private note") + ", in the Library of the cockpit."}}
}

// history is what was done to a row.
func (q *answer) history(entries []model.Entry, zone *time.Location) []Line {
	if len(entries) == 0 {
		return nil
	}
	lines := []Line{{Text: "Its history, newest first:"}}
	for _, e := range entries {
		at := e.At.Time().In(zone)
		did := strings.Join(q.P.Sentences(e), "; ")
		if did == "" {
			did = e.Label
		}
		text := fmt.Sprintf("%s at %s, %s: %s", q.day(model.DateOf(at)), at.Format("15:04"), e.Actor, ended(Spoken(did)))
		if e.Reason != "" {
			text += " Because: " + ended(e.Reason)
		}
		lines = append(lines, Line{Text: text})
	}
	return lines
}
