package changes

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
	"quarterdeck/ui/widget"
)

// wide is how many cells a screen has in whose footer the keys are told in full.
const wide = 76

// page is the page of the cockpit on which it stands what has changed since a point in the past.
type page struct {
	told    *screen.Compared       // nil while it is being read
	whose   model.ID[model.Person] // whose rows alone are told; "" tells everybody's
	turn    int                    // counts what was asked for: an answer to anything but the last is passed over
	section string                 // the section to begin at; "" begins at the top
	open    map[string]bool        // the items that tell rows together which are unfolded, by their names
	laid    laid
	list    widget.List
	saw     bool // something was acknowledged or reviewed here, which undo takes back first
}

// laid is what is told in lines, and what they were made for.
type laid struct {
	of      *diff.Diff
	w, h    int
	theme   *theme.Theme
	lines   []Line
	closing []string
}

// Open shows what has changed since a point, or since the usual one where none is asked for, once that is read: of one
// person, or of everybody.
func Open(since past.Ask, whose model.ID[model.Person]) screen.Action {
	p := &page{whose: whose}
	return screen.All{screen.Open{Overlay: p}, p.ask(since)}
}

// Show shows what is known already, beginning at a section by its title.
func Show(known *screen.Compared, section string) screen.Action {
	return screen.Open{Overlay: &page{told: known, whose: known.Whose, section: section}}
}

// ask asks what has changed since another point.
func (p *page) ask(since past.Ask) screen.Action {
	p.told = nil
	return p.awaited(since)
}

// again asks anew for what is shown, which stays until the answer is there; where nothing is, an answer is on its way.
func (p *page) again() screen.Action {
	if p.told == nil {
		return nil
	}
	return p.awaited(p.told.Since)
}

// awaited is the question since a point, whose answer is taken where nothing else has been asked for meanwhile.
func (p *page) awaited(since past.Ask) screen.Action {
	p.turn++
	turn := p.turn
	return screen.Compare{Since: since, Whose: p.whose, Done: func(c screen.Compared) screen.Action {
		if turn == p.turn {
			p.told = &c
		}
		return nil
	}}
}

// diff is what has changed; nil where that is not known.
func (p *page) diff() *diff.Diff {
	if p.told == nil {
		return nil
	}
	return p.told.Diff
}

// lay puts what is told into lines that fit the scene. The cursor stays on its row.
func (p *page) lay(sc screen.Scene) {
	d := p.diff()
	if d == nil {
		p.laid, p.list = laid{}, widget.List{}
		return
	}
	if p.laid.of != d || p.laid.w != sc.W || p.laid.h != sc.H || p.laid.theme != sc.Theme {
		shape := func(word string) string { return sc.Theme.Status(word).Shape }
		was, before := p.item(), p.laid.of
		p.laid = laid{d, sc.W, sc.H, sc.Theme, Lines(d, sc.W-1, shape, p.opened), p.closing(sc, Closing(d, sc.W, shape))}
		p.list.Reload(len(p.laid.lines), func() int {
			if before == nil || was == nil {
				return p.begin()
			}
			return slices.IndexFunc(p.laid.lines, func(l Line) bool {
				return l.Item != nil && same(l.Item, was)
			})
		})
	}
	p.list.Resize(p.rows(sc))
	p.settle(false)
}

// opened says whether the rows that an item tells together are listed.
func (p *page) opened(i *diff.Item) bool { return p.open[fold(i)] }

// same says whether two items are about the same row, or tell rows of the same kind and fate together.
func same(a, b *diff.Item) bool {
	if a.Of == nil || b.Of == nil {
		return a.Of == nil && b.Of == nil && a.Ref == b.Ref
	}
	return fold(a) == fold(b)
}

// fold is what an item that tells rows together is known by.
func fold(i *diff.Item) string { return string(i.Verdict) + " " + i.Of[0].Kind }

// unfold lists the rows that the item under the cursor tells together, or puts them together again.
func (p *page) unfold(i *diff.Item) {
	if p.open == nil {
		p.open = map[string]bool{}
	}
	p.open[fold(i)] = !p.open[fold(i)]
	p.laid.w = 0 // so that it is laid anew
}

// begin is where the section is that was asked for, or the top.
func (p *page) begin() int {
	return max(slices.IndexFunc(p.laid.lines, func(l Line) bool {
		return l.heads() && l.Parts[0].Text == strings.ToUpper(p.section)
	}), 0)
}

// heads says whether the line is the title of a section.
func (l Line) heads() bool { return l.Item == nil && len(l.Parts) > 0 }

// item is the row under the cursor, or nil.
func (p *page) item() *diff.Item {
	if at := p.list.Cursor(); at >= 0 {
		return p.laid.lines[at].Item
	}
	return nil
}

// settle takes the cursor on to a line where a row begins: down, or up, and the other way where there is none.
func (p *page) settle(up bool) {
	at := p.list.Cursor()
	if at < 0 {
		return
	}
	first := func(l Line) bool { return l.First }
	below, above := slices.IndexFunc(p.laid.lines[at:], first), -1
	for n, l := range slices.Backward(p.laid.lines[:at+1]) {
		if l.First {
			above = n
			break
		}
	}
	switch {
	case above >= 0 && (up || below < 0):
		p.list.Select(above)
	case below >= 0:
		p.list.Select(at + below)
	}
}

// leap goes to the first row of the next section, or of the one before.
func (p *page) leap(by int) {
	var heads []int
	here := 0
	for n, l := range p.laid.lines {
		if l.heads() {
			if n < p.list.Cursor() {
				here = len(heads)
			}
			heads = append(heads, n)
		}
	}
	if len(heads) > 0 {
		p.list.Select(heads[(here+by+len(heads))%len(heads)])
		p.settle(false)
	}
}

// Update answers a key or the mouse.
func (p *page) Update(sc screen.Scene, msg tea.Msg) screen.Action {
	p.lay(sc)
	switch msg := msg.(type) {
	case screen.Unseen:
		return p.ask(past.Ask{})
	case tea.KeyPressMsg:
		return p.key(sc, screen.KeyName(msg))
	case screen.Mouse:
		at, hit := msg.Zone.(rowZone)
		twice := msg.Point(&p.list, int(at), hit)
		p.settle(true)
		if twice {
			return p.follow(sc)
		}
	}
	return nil
}

func (p *page) key(sc screen.Scene, name string) screen.Action {
	switch name {
	case "esc", "q":
		return screen.Close{}
	case "D":
		shown := func(sc screen.Scene) (*model.Portfolio, model.Date) { return sc.P, sc.Now.Today }
		return Prompt("What changed since", "", nil, shown, func(_ screen.Scene, since past.Ask) screen.Action { return p.ask(since) })
	case "u", "ctrl+z":
		return p.takeBack("undo")
	case "U", "ctrl+y":
		return p.takeBack("redo")
	case "enter":
		return p.follow(sc)
	case "space":
		if i := p.item(); i != nil && i.Of != nil {
			p.unfold(i)
		}
		return nil
	case "y":
		return p.copy()
	case "A":
		return p.acknowledge()
	case "B":
		return p.review(sc)
	case "tab", "]":
		p.leap(1)
		return nil
	case "shift+tab", "[":
		p.leap(-1)
		return nil
	case "ctrl+u":
		p.list.Page(-0.5)
	case "ctrl+d":
		p.list.Page(0.5)
	}
	before := p.list.Cursor()
	p.list.Key(name)
	p.settle(p.list.Cursor() < before || name == "ctrl+u")
	return nil
}

// Hints is the footer while the page is open.
func (p *page) Hints(sc screen.Scene) []screen.Hint {
	enter, seen, review, back := "go to it", "acknowledge", "mark review", "back"
	if i := p.item(); i != nil && i.Of != nil {
		if enter = "list them"; p.opened(i) {
			enter = "fold"
		}
	}
	if sc.W < wide {
		enter, seen, review, back = strings.Fields(enter)[0], "seen", "review", ""
	}
	hints := []screen.Hint{{Key: "enter", Label: enter}, {Key: "D", Label: "date"}, {Key: "y", Label: "copy"}}
	if !sc.Past {
		hints = append(hints, screen.Hint{Key: "A", Label: seen}, screen.Hint{Key: "B", Label: review})
	}
	return append(hints, screen.Hint{Key: "esc", Label: back})
}
