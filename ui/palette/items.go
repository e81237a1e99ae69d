package palette

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// item is one line of the palette.
type item struct {
	title, about, key string
	why               string // why it cannot be run now
	run               screen.Action
	marks             []int // the bytes of the title that the query matched
}

// object is a row that can be gone to by its name.
type object struct {
	name, kind string
	folded     string // the name, in small letters
	ref        model.Ref
}

// objects is every live row that has a name, in the order of the kinds. A check-in is found with its key result, and a
// note with the row that it is on: what it says is not for those who look on while something else is looked for. How a rule
// of attention is set is nothing to go to.
func objects(p *model.Portfolio) []object {
	room := 0
	for _, t := range p.Tables() {
		room += t.Len()
	}
	all := make([]object, 0, room)
	for _, t := range p.Tables() {
		kind := t.Kind()
		if kind.Single {
			all = append(all, settings(t)...)
			continue
		}
		if kind == p.CheckIns.Kind() || kind == p.Rules.Kind() {
			continue
		}
		for row := range t.Records() {
			if row.Live() {
				ref := row.Ref()
				name := p.Name(ref)
				if note, ok := row.(*model.Note); ok {
					name = "Note on " + p.Name(note.Subject)
				}
				all = append(all, objectOf(name, kind, ref))
			}
		}
	}
	return all
}

func objectOf(name string, kind *model.Kind, ref model.Ref) object {
	return object{name, kind.Label(), fold(name), ref}
}

// ofKind is the objects of one kind, which follow each other.
func ofKind(all []object, kind string) []object {
	first := slices.IndexFunc(all, func(o object) bool { return o.ref.Kind == kind })
	if first < 0 {
		return nil
	}
	all = all[first:]
	if next := slices.IndexFunc(all, func(o object) bool { return o.ref.Kind != kind }); next >= 0 {
		all = all[:next]
	}
	return all
}

// settings is the fields of a kind that has one row: each of them is looked for by its own name.
func settings(t model.Rows) []object {
	var all []object
	for row := range t.Records() {
		for _, f := range t.Kind().Own() {
			all = append(all, objectOf(f.Title, t.Kind(), row.Ref()))
		}
	}
	return all
}

func commandItem(sc screen.Scene, c screen.Command) item {
	key := ""
	if len(c.Keys) > 0 {
		key = screen.KeyLabel(c.Keys[0])
	}
	return item{title: c.Title, about: strings.ToLower(string(c.Group)), key: key, why: c.Why(sc), run: screen.Run{ID: c.ID}}
}

// likely puts commands into the order in which they are offered before anything is typed: those that were run
// recently, those that the footer has a word for, the others, the App's own, and at last those that only move about.
func likely(commands []screen.Command, recent []string) []screen.Command {
	rank := func(c screen.Command) int {
		switch at := slices.Index(recent, c.ID); {
		case at >= 0:
			return at - len(recent)
		case c.Group == screen.Move:
			return 3
		case c.Group == screen.Global:
			return 2
		case c.Hint != "":
			return 0
		}
		return 1
	}
	ordered := slices.Clone(commands)
	slices.SortStableFunc(ordered, func(a, b screen.Command) int { return rank(a) - rank(b) })
	return ordered
}

// goTo is what one does with a row.
const goTo = "Go to "

// wanted is the name in a query, of somebody who may type the whole of a line.
func wanted(query string) string {
	if n := len(goTo); len(query) > n && strings.EqualFold(query[:n], goTo) {
		return query[n:]
	}
	return query
}

func (o object) item() item {
	return item{title: goTo + o.name, about: o.kind, run: screen.Go{Row: o.ref, Named: true}}
}

// commandTitles is the commands as the fuzzy matcher wants them.
type commandTitles []screen.Command

func (c commandTitles) String(i int) string { return c[i].Title }
func (c commandTitles) Len() int            { return len(c) }

// most is how many lines are worth ranking: nobody scrolls further before typing another letter.
const most = 50

// How much likelier a command is meant than what only has the letters of a query in their order.
const (
	likelier = 10      // of two that match alike, the verb is meant more often
	called   = 1 << 18 // words with which people call it begin as the query does
	titled   = 1 << 19 // or those of its title
	typed    = 1 << 20 // it is a verb and a name, as they were typed
	exact    = 1 << 21 // or a command, typed as it is called
)

// verbs is the commands that a query finds by their titles, or by the beginnings of other words for them.
func (p *Palette) verbs(query string) fuzzy.Matches {
	found, words := fuzzy.FindFrom(query, commandTitles(p.commands)), strings.Fields(query)
	by := make(map[int]bool, len(found))
	for n := range found {
		m := &found[n]
		by[m.Index] = true
		switch c := p.commands[m.Index]; {
		case strings.EqualFold(query, verb(c)):
			m.Score = exact
		case begins(c.Title, words):
			m.Score += titled
		case begins(known(c), words):
			m.Score += called
		default:
			m.Score += likelier
		}
	}
	for n, c := range p.commands {
		if !by[n] && begins(known(c), words) {
			found = append(found, fuzzy.Match{Index: n, Score: called})
		}
	}
	return found
}

// known is all the words by which a command is found.
func known(c screen.Command) string { return c.Title + " " + c.Hint + " " + c.Words }

// find is what the query offers: commands and rows by name, and commands on a row by both: "status checkout".
func (p *Palette) find(sc screen.Scene) []item {
	query := strings.TrimSpace(p.input.Value())
	if query == "" {
		items := make([]item, 0, len(p.commands))
		for _, c := range p.commands {
			items = append(items, commandItem(sc, c))
		}
		return items
	}
	type ranked struct {
		item
		score int
	}
	var found []ranked
	for _, m := range p.verbs(query) {
		it := commandItem(sc, p.commands[m.Index])
		it.marks = m.MatchedIndexes
		found = append(found, ranked{it, m.Score})
	}
	for _, h := range best(wanted(query), p.objects, most) {
		it := h.item()
		for _, i := range h.MatchedIndexes {
			it.marks = append(it.marks, i+len(goTo))
		}
		found = append(found, ranked{it, h.Score})
	}
	for _, it := range p.spoken(sc, query) {
		found = append(found, ranked{it, exact})
	}
	for _, it := range p.verbOn(sc, query) {
		found = append(found, ranked{it, typed}) // both a verb and a name: that is what was typed
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return b.score - a.score })
	items := make([]item, 0, min(len(found), most))
	for _, f := range found[:min(len(found), most)] {
		items = append(items, f.item)
	}
	return items
}

// verb is what a command is called for short: As of, of As of …: see everything as it was.
func verb(c screen.Command) string {
	short, _, _ := strings.Cut(c.Title, ":")
	return strings.TrimSuffix(short, " …")
}

// spoken is the commands that take words, where the query is such a command with words behind it.
func (p *Palette) spoken(sc screen.Scene, query string) []item {
	var items []item
	for _, c := range p.commands {
		before := verb(c) + " "
		if n := len(before); c.Takes != nil && len(query) > n && strings.EqualFold(query[:n], before) {
			it := commandItem(sc, c)
			it.title, it.run = before+query[n:], c.Takes(sc, query[n:])
			items = append(items, it)
		}
	}
	return items
}

// verbOn reads a query as a command and the name of a row, in either order.
func (p *Palette) verbOn(sc screen.Scene, query string) []item {
	words := strings.Fields(query)
	for split := 1; split < len(words); split++ {
		items := p.commandOn(sc, words[:split], words[split:])
		if len(items) == 0 {
			items = p.commandOn(sc, words[split:], words[:split])
		}
		if len(items) > 0 {
			return items
		}
	}
	return nil
}

// commandOn is the commands with words in their titles that begin as the verb's do, each on the rows of that name.
func (p *Palette) commandOn(sc screen.Scene, verb, name []string) []item {
	var items []item
	var rows []hit
	for _, c := range p.commands {
		if !c.OnRow || !begins(c.Title, verb) {
			continue
		}
		if rows == nil {
			rows = p.named(strings.Join(name, " "))
		}
		for _, o := range rows {
			if c.Group == screen.Edit && !begins(o.name, name) {
				continue // a few letters are too little to alter something by
			}
			it := commandItem(sc, c)
			it.title, it.about = strings.TrimSuffix(c.Title, " …")+": "+o.name, o.kind
			if it.why != sc.ReadOnly {
				it.why = "" // what holds for the row under the cursor need not hold for this one
			}
			it.run = screen.Go{Row: o.ref, Named: true, Then: screen.Run{ID: c.ID}}
			items = append(items, it)
		}
	}
	return items
}

// named is the rows that are most likely meant by a name, of the kinds that the view's commands act on.
func (p *Palette) named(name string) []hit {
	const enough = 3
	return best(name, p.rows, enough)
}

// begins says whether every word is the beginning of a word of the title.
func begins(title string, words []string) bool {
	for _, w := range words {
		hit := false
		for _, t := range strings.Fields(strings.ToLower(title)) {
			hit = hit || strings.HasPrefix(t, strings.ToLower(w))
		}
		if !hit {
			return false
		}
	}
	return true
}
