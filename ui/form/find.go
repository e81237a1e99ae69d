package form

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/theme"
)

// Item is a thing that can be chosen from a list.
type Item struct {
	Key    string // what the asker knows it by
	Name   string
	Detail string // a few dim words behind the name
	New    bool   // it does not exist yet: somebody asked for it by its name
}

// Rows is the rows of a kind that are in use, by name, with their ids for keys.
func Rows(p *model.Portfolio, kind string) []Item {
	t := p.Table(kind)
	if t == nil {
		return nil
	}
	var items []Item
	for row := range t.Records() {
		if row.Live() {
			items = append(items, Item{Key: row.Ref().ID, Name: model.CleanLine(p.Name(row.Ref()))})
		}
	}
	sortByName(items)
	return items
}

// everything is the rows of all kinds, with their written references for keys.
func everything(p *model.Portfolio) []Item {
	var items []Item
	for _, t := range p.Tables() {
		if t.Kind().Single || t.Kind().Title().Type == model.Prose {
			continue // settings are no subject, and a note has no name
		}
		for _, it := range Rows(p, t.Kind().Name) {
			it.Key = model.Ref{Kind: t.Kind().Name, ID: it.Key}.String()
			it.Detail = t.Kind().Label()
			items = append(items, it)
		}
	}
	sortByName(items)
	return items
}

// kept is the rows that a field refers to already and that are not among the items, such as archived ones: what is on
// offer must not take them away.
func kept(p *model.Portfolio, field model.Field, written string, items []Item) []Item {
	var missing []Item
	for _, ref := range field.Refs(written) {
		it := Item{Key: ref.ID, Name: model.CleanLine(p.Name(ref))}
		if field.Type == model.Target {
			it.Key = ref.String()
		}
		if slices.ContainsFunc(items, func(other Item) bool { return other.Key == it.Key }) {
			continue
		}
		if row := p.Row(ref); row != nil && !row.Live() {
			it.Detail = "archived"
		}
		if it.Name == "" {
			it.Name = "(not here)"
		}
		missing = append(missing, it)
	}
	return missing
}

func sortByName(items []Item) {
	slices.SortStableFunc(items, func(a, b Item) int {
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
}

// finder narrows a list of items to those that match what is typed.
type finder struct {
	items []Item
	noun  string // what a new one would be called: person; empty where none can be made
	found []found
	at    int
}

// found is an item with the places in its name, in bytes, that match.
type found struct {
	Item
	marks []int
}

type byName []Item

func (b byName) String(i int) string { return b[i].Name }
func (b byName) Len() int            { return len(b) }

// find looks for what is typed. Nothing typed finds everything.
func (f *finder) find(query string) {
	query = model.CleanLine(query)
	f.found, f.at = f.found[:0], 0
	if query == "" {
		for _, it := range f.items {
			f.found = append(f.found, found{Item: it})
		}
		return
	}
	for _, m := range fuzzy.FindFrom(query, byName(f.items)) {
		f.found = append(f.found, found{f.items[m.Index], m.MatchedIndexes})
	}
	if _, known := f.named(query); f.noun != "" && !known {
		f.found = append(f.found, found{Item: Item{Name: query, New: true}})
	}
}

// named is the item that is called exactly so, in whatever case.
func (f *finder) named(name string) (Item, bool) {
	i := slices.IndexFunc(f.items, func(it Item) bool { return strings.EqualFold(it.Name, name) })
	if i < 0 {
		return Item{}, false
	}
	return f.items[i], true
}

// move moves the cursor, and stays at the ends.
func (f *finder) move(by int) { f.at = max(min(f.at+by, len(f.found)-1), 0) }

// chosen is the item under the cursor.
func (f *finder) chosen() (Item, bool) {
	if f.at >= len(f.found) {
		return Item{}, false
	}
	return f.found[f.at].Item, true
}

// window is the first of h lines that show the cursor.
func (f *finder) window(h int) int { return max(f.at-h+1, 0) }

// match is the zone of a line of the list.
type match int

// draw draws the list over the whole canvas. Mark draws what stands before each name and returns the x after it.
func (f *finder) draw(c *canvas.Canvas, t theme.Theme, mark func(x, y int, it Item) int) {
	top := f.window(c.H())
	for y := 0; y < c.H() && top+y < len(f.found); y++ {
		it, style := f.found[top+y], t.Text
		c.Zone(0, y, c.W(), 1, match(top+y))
		if top+y == f.at {
			c.Text(0, y, "▸", t.Accent)
			style = t.Strong
		}
		x := 2
		if mark != nil {
			x = mark(x, y, it.Item)
		}
		if it.New {
			x = c.Text(x, y, "new "+f.noun+" ", t.Accent)
		}
		detail := canvas.Truncate(it.Detail, max(c.W()/3, 0))
		name := canvas.Truncate(it.Name, c.W()-x-canvas.Width(detail)-2)
		c.Text(x, y, name, style)
		for _, at := range it.marks {
			if at < len(name) {
				c.Restyle(x+canvas.Width(name[:at]), y, 1, 1, underlined)
			}
		}
		c.Right(c.W()-canvas.Width(detail)-1, y, canvas.Width(detail), detail, t.Muted)
	}
}

func underlined(s canvas.Style) canvas.Style { return s.With(canvas.Underline) }
