package form

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// begins puts the cursor on the first entry.
func (f *Form) begins(sc screen.Scene) {
	f.left = f.entries[0]
	f.enter(sc, f.entries[0])
}

// enter puts the cursor on an entry and fills the box with what stands there.
func (f *Form) enter(sc screen.Scene, e *entry) {
	f.at, f.finder, f.typed = e, nil, ""
	if e.rare {
		f.open = true
	}
	f.load(sc)
	if e.query != "" {
		f.search(sc)
	}
}

// load fills the box.
func (f *Form) load(sc screen.Scene) {
	e := f.at
	f.loaded = f.content(sc, e)
	if e.field.Type == model.Prose {
		f.prose = newProse(f.loaded)
		return
	}
	if e.edited || e.query != "" {
		f.line.set(f.loaded) // it was typed a moment ago, and is probably not done yet
		return
	}
	f.line.offer(f.loaded)
}

// content is what stands in the box of an entry.
func (f *Form) content(sc screen.Scene, e *entry) string {
	switch {
	case isLink(e.field):
		return e.query
	case e.edited:
		return e.text
	}
	return shown(sc, e.field, f.stands(sc, e))
}

// refresh follows what others do to the field under the cursor while it is left alone, and which fields have a meaning.
func (f *Form) refresh(sc screen.Scene) {
	f.idle(sc)
	if !f.at.edited && f.finder == nil && f.content(sc, f.at) != f.loaded {
		f.load(sc)
	}
}

// idle leaves out what has no meaning for a key result of its kind. What is filled in stays: it would be saved.
func (f *Form) idle(sc screen.Scene) {
	if f.what == several || f.kind.Name != "key_result" {
		return
	}
	var kind model.KeyResultKind
	for _, e := range f.entries {
		if e.field.Name == "kind" {
			text, _ := f.value(sc, e)
			kind = model.KeyResultKind(text)
		}
	}
	for _, e := range f.entries {
		e.idle = e != f.at && f.blank(sc, e) && !kind.Asks(e.field.Name)
	}
}

// leave settles the entry under the cursor.
func (f *Form) leave(sc screen.Scene) {
	if f.finder != nil {
		f.close(sc)
	}
	f.settle(sc, f.at)
}

// goTo leaves the entry under the cursor for another.
func (f *Form) goTo(sc screen.Scene, e *entry) {
	f.leave(sc)
	f.left = f.at
	f.enter(sc, e)
}

// step goes so many entries on, and stays at the ends.
func (f *Form) step(sc screen.Scene, by int) {
	lines := f.lines()
	f.goTo(sc, lines[max(min(f.index(lines)+by, len(lines)-1), 0)])
}

// index is where among the lines the cursor is.
func (f *Form) index(lines []*entry) int {
	for i, e := range lines {
		if e == f.at {
			return i
		}
	}
	return 0
}

// isLast says that the cursor is on the last line.
func (f *Form) isLast() bool {
	lines := f.lines()
	return f.at == lines[len(lines)-1]
}
