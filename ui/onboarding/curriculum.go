package onboarding

import (
	"cmp"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// curriculum is the face that shows what a program consists of, section by section, and in which it is written.
type curriculum struct {
	v      *view
	wanted model.ID[model.Module] // one that is still to come and that the cursor goes to then

	laid struct {
		of      *known
		program *onboarding.Program
	}
	rows    []entry
	columns []onboarding.Column // how everybody on the program does, once that has been asked for
	on      string              // how many people are on it
	moves   bool                // some of those who are on an older version can be moved to it
	wants   spread              // the longest of what stands in each column, once that has been asked for
	list    widget.List
}

// entry is one row: a module, or the heading of a section.
type entry struct {
	section string
	m       *onboarding.Module // nil for a heading
}

func (*curriculum) title() string { return "Curriculum" }

func (c *curriculum) program(sc screen.Scene) *onboarding.Program { return c.v.shown(c.v.known(sc)) }

// synced is the face with its rows up to date and the cursor where it was.
func (c *curriculum) synced(sc screen.Scene) *curriculum {
	k := c.v.known(sc)
	r := c.v.shown(k)
	if c.laid.of == k && c.laid.program == r {
		return c
	}
	was := c.here()
	first := c.laid.of == nil
	c.laid.of, c.laid.program = k, r
	c.rows, c.columns, c.on, c.moves, c.wants = nil, nil, "", false, spread{}
	if r != nil {
		c.on, c.moves = onIt(r), len(behindOn(k, r)) > 0
		for _, s := range r.Sections() {
			if s.Name != "" {
				c.rows = append(c.rows, entry{section: s.Name})
			}
			for _, m := range s.Modules {
				c.rows = append(c.rows, entry{s.Name, m})
			}
		}
	}
	if first {
		c.list.Resize(c.areas(sc).rows)
	}
	c.list.Reload(len(c.rows), func() int { return c.find(was, first) })
	return c
}

// column is how everybody on the program does with a module.
func (c *curriculum) column(one *onboarding.Module) onboarding.Column {
	if c.columns == nil {
		c.columns = onboarding.Columns(c.laid.program.Outline, peopleOn(c.laid.of, c.laid.program))
	}
	return c.columns[one.Index]
}

// find is where the cursor belongs after a change: on what was just added, on its module in whichever version, or on its
// heading.
func (c *curriculum) find(was *entry, first bool) int {
	if at := slices.IndexFunc(c.rows, func(e entry) bool { return e.m != nil && e.m.ID == c.wanted }); at >= 0 {
		c.wanted = ""
		return at
	}
	switch {
	case first:
		return slices.IndexFunc(c.rows, func(e entry) bool { return e.m != nil })
	case was == nil || c.laid.program == nil:
		return 0
	case was.m != nil:
		same := c.laid.program.Same(was.m)
		return slices.IndexFunc(c.rows, func(e entry) bool { return same != nil && e.m == same })
	}
	return slices.Index(c.rows, *was)
}

// here is the row that the cursor is on, or nil.
func (c *curriculum) here() *entry {
	if at := c.list.Cursor(); at >= 0 && at < len(c.rows) {
		return &c.rows[at]
	}
	return nil
}

// at is the module under the cursor as it will be, or nil.
func (c *curriculum) at(sc screen.Scene) *onboarding.Module {
	e, r := c.synced(sc).here(), c.v.shown(c.v.ahead(sc))
	if e == nil || e.m == nil || r == nil {
		return nil
	}
	return r.Same(e.m)
}

func (c *curriculum) under(sc screen.Scene) model.Ref {
	if e := c.synced(sc).here(); e != nil && e.m != nil {
		return e.m.Ref()
	}
	return model.Ref{}
}

func (c *curriculum) cursor(sc screen.Scene) screen.Cursor {
	c.synced(sc).list.Resize(c.areas(sc).rows)
	return &c.list
}

// reveal shows a module in the newest version of its program, or a program.
func (c *curriculum) reveal(sc screen.Scene, ref model.Ref) bool {
	k := c.v.known(sc)
	of := k.book.Program(model.ID[model.Program](ref.ID))
	var one *onboarding.Module
	if row, ok := sc.P.Row(ref).(*model.Module); ok {
		if of = k.book.Program(row.Program); of != nil {
			one = of.Module(row.ID)
		}
	}
	if of == nil || ref.Kind != "program" && one == nil {
		return false
	}
	c.v.program = cmp.Or(of.Newest(), of).ID
	c.synced(sc)
	if one == nil {
		return true
	}
	same := c.laid.program.Same(one)
	at := slices.IndexFunc(c.rows, func(e entry) bool { return same != nil && e.m == same })
	if at >= 0 {
		c.list.Select(at)
	}
	return at >= 0
}

func (*curriculum) back() bool { return false }

func (*curriculum) state() string  { return "" }
func (*curriculum) restore(string) {}

// mouse goes to a row, opens it, and scrolls.
func (c *curriculum) mouse(sc screen.Scene, at screen.Mouse) screen.Action {
	c.cursor(sc)
	switch at.What {
	case screen.WheelUp:
		c.list.Scroll(-wheelRows)
	case screen.WheelDown:
		c.list.Scroll(wheelRows)
	case screen.Click, screen.DoubleClick:
		if zone, ok := at.Zone.(entryZone); ok {
			c.list.Select(int(zone))
			return opened(at, "onboarding.module-edit")
		}
	}
	return nil
}
