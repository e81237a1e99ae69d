package transfer

import (
	"fmt"
	"path"
	"strings"

	"quarterdeck/model"
)

// identity is what tells an initiative of a source from the others: its key there, its title, or both. What is left
// empty does not count.
type identity struct{ source, key, title string }

// past is an initiative that an import has left here, and what its source said of it then.
type past struct {
	*model.Initiative
	last    snapshot
	claimed bool // by a record of this import
}

// known finds the initiatives that the records of an import became before.
type known struct {
	all     []*past
	byID    map[model.ID[model.Initiative]]*past
	by      map[identity][]*past
	byTitle map[string]*past // whatever it came from; one of those that are not archived
}

func newKnown(p *model.Portfolio) *known {
	k := &known{byID: map[model.ID[model.Initiative]]*past{}, by: map[identity][]*past{}, byTitle: map[string]*past{}}
	for i := range p.Initiatives.All() {
		was := &past{Initiative: i, last: parseSnapshot(i.Imported)}
		k.all, k.byID[i.ID] = append(k.all, was), was
		if i.Live() {
			k.byTitle[i.Title] = was
		}
		if i.Source == "" {
			continue
		}
		title := digest(i.Title)
		if said, ok := was.last["title"]; ok {
			title = said // by which the source knows it, even where it has been renamed here since
		}
		ids := map[identity]bool{{i.Source, i.Key, title}: true, {i.Source, "", title}: true}
		if i.Key != "" {
			ids[identity{i.Source, i.Key, ""}], ids[identity{"", i.Key, title}] = true, true
		}
		for is := range ids {
			k.by[is] = append(k.by[is], was)
		}
	}
	return k
}

// free is the initiatives of that identity which no record has claimed.
func (k *known) free(is identity) []*past {
	list := k.by[is]
	for len(list) > 0 && list[0].claimed {
		list = list[1:] // for good, so that many of one title do not take the square of their time
	}
	k.by[is] = list
	return list
}

// claim gives the record the first free initiative of that identity that fits, where it has none yet.
func (k *known) claim(s *said, is identity, fits func(*past) bool) {
	if s.was != nil {
		return
	}
	for _, was := range k.free(is) {
		if !was.claimed && fits(was) {
			s.was, was.claimed = was, true
			return
		}
	}
}

// match finds for every record the initiative that it became before. What fits best goes first, so that a record whose
// title has changed does not take the place of another. Nothing is found twice: of two records that nothing tells
// apart the second one is the second initiative, as it was the last time.
func (k *known) match(all []*said) {
	anyone := func(*past) bool { return true }
	times := map[identity]int{}
	for _, s := range all {
		times[identity{s.source, s.Key, ""}]++
	}
	for _, s := range all {
		k.claim(s, identity{s.source, s.Key, digest(s.Title)}, func(was *past) bool { return was.Key == s.Key })
	}
	for _, s := range all { // the title has changed
		if is := (identity{s.source, s.Key, ""}); s.Key != "" && times[is] == 1 && len(k.free(is)) == 1 {
			k.claim(s, is, anyone)
		}
	}
	for _, s := range all { // the source has had no keys before, or has none any more
		k.claim(s, identity{s.source, "", digest(s.Title)}, func(was *past) bool { return s.Key == "" || was.Key == "" })
	}
	for _, s := range all { // the file is called otherwise, and key and title are the same
		if s.Key != "" {
			k.claim(s, identity{"", s.Key, digest(s.Title)}, anyone)
		}
	}
}

// gone says which initiatives of the sources are in them no more.
func (k *known) gone(sources []string) []Notice {
	var notices []Notice
	for _, source := range unique(sources) {
		var titles []string
		for _, was := range k.all {
			if was.Source == source && !was.claimed && was.Live() {
				titles = append(titles, was.Title)
			}
		}
		if len(titles) > 0 {
			notices = append(notices, Notice{File: source, Kept: strings.Join(titles, "\n"), Text: fmt.Sprintf(
				"%s that came from this source %s not in it any more and %s as before: %s.",
				count(len(titles), "initiative", "initiatives"), plural(len(titles), "is", "are"),
				plural(len(titles), "stays", "stay"), some(titles))})
		}
	}
	return notices
}

// some names the first of many.
func some(titles []string) string {
	text := strings.Join(titles[:min(shown, len(titles))], "; ")
	if more := len(titles) - shown; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// origin is what a file is known by when its initiatives come in again: its name, without the folder, without the
// number that a browser puts behind a second download, and without the day and time that many exports bear.
func origin(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	ending := path.Ext(base)
	stem := strings.TrimSuffix(base, ending)
	if before, number, ok := strings.Cut(stem, " ("); ok && strings.Trim(number, "0123456789)") == "" {
		stem = before
	}
	short := strings.TrimRight(stem, "0123456789-_.:+ TZ")
	if tail := stem[len(short):]; short != "" && countDigits(tail) >= len("20261123") {
		stem = stem[:len(stem)-len(strings.TrimLeft(tail, "TZ"))]
	}
	return model.CleanLine(stem + ending)
}

func countDigits(text string) int {
	return len(text) - len(strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return -1
		}
		return r
	}, text))
}
