package onboarding

import (
	"fmt"

	"quarterdeck/model"
)

// Deadline is by when a module is due, in days from the first one, and where that comes from.
type Deadline struct {
	Days model.Number // unknown where nothing says a day
	From Ground
}

// Ground is where a deadline comes from.
type Ground string

// The grounds, in the order in which they are looked for. What the program says in words where it says no day, such as any
// time, is kept, and no day is made of it.
const (
	Stated      Ground = ""
	WithWhole   Ground = "with the whole"
	WithSection Ground = "with its section"
	WithProgram Ground = "with the program"
)

// Deadline is the day that the module names or, where it names none, the one by which all that it belongs to is due: that
// of the module it is a part of, the last one of its section, or the last one of the program. So it is late once everything
// around it should be done.
func (m *Module) Deadline() Deadline {
	if m.Due != (model.Number{}) || m.When != "" {
		return Deadline{Days: m.Due}
	}
	for up := m.Under; up != nil; up = up.Under {
		if up.Due != (model.Number{}) {
			return Deadline{up.Due, WithWhole}
		}
	}
	if day, known := m.Of.ends[m.Stands()]; known {
		return Deadline{model.Num(day), WithSection}
	}
	if m.Of.last != (model.Number{}) {
		return Deadline{m.Of.last, WithProgram}
	}
	return Deadline{}
}

// String is the day as people call it: day 12, or day 12 with its section; "" where there is none.
func (d Deadline) String() string {
	days, known := d.Days.Get()
	if !known {
		return ""
	}
	text := fmt.Sprintf("day %d", model.NthDay(int(days)))
	if d.From != Stated {
		text += " " + string(d.From)
	}
	return text
}

// close finds the last due day of each section and of the whole.
func (r *Program) close() {
	r.ends = map[string]float64{}
	for _, m := range r.Outline {
		day, known := m.Due.Get()
		if !known {
			continue
		}
		of := m.Stands()
		if last, met := r.ends[of]; !met || day > last {
			r.ends[of] = day
		}
		if last, met := r.last.Get(); !met || day > last {
			r.last = model.Num(day)
		}
	}
}
