package transfer

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"quarterdeck/model"
)

// identity is what tells a row of a source from the others: its key there, its title, or both. What is left empty does
// not count.
type identity struct{ source, key, under, title string }

// past is a row that an import has left here, and what its source said of it then.
type past struct {
	row        model.Record
	key, title string // as they are here
	under      string // the id of the row it belongs to
	source     string
	last       snapshot
	claimed    bool // by a record of this import
}

// known finds the rows that the records of an import became before.
type known struct {
	kind    *model.Kind
	all     []*past
	byID    map[string]*past
	by      map[identity][]*past
	byTitle map[identity]*past // whatever it came from; one of those that are not archived
	// moves says whether a row can be the same though it belongs to another one than before; nil where none can.
	moves func(*past, *statement) bool
}

// newKnown looks through the rows of a table. The field of that name, if any, is what a row belongs to, so that its
// title tells it apart only there.
func newKnown(rows model.Rows, within string) *known {
	k := &known{kind: rows.Kind(), byID: map[string]*past{}, by: map[identity][]*past{}, byTitle: map[identity]*past{}}
	field := func(name string) func(model.Record) string {
		if f, ok := k.kind.Field(name); ok {
			return f.Text
		}
		return func(model.Record) string { return "" }
	}
	key, source, imported, under := field("key"), field("source"), field("imported"), field(within)
	for row := range rows.Records() {
		k.add(&past{
			row: row, key: key(row), title: k.kind.Title().Text(row), under: under(row), source: source(row),
			last: parseSnapshot(imported(row)),
		}, within)
	}
	return k
}

// add takes one more row into account.
func (k *known) add(was *past, within string) {
	k.all, k.byID[was.row.Ref().ID] = append(k.all, was), was
	if was.row.Live() {
		k.byTitle[identity{under: was.under, title: was.title}] = was
	}
	if was.source != "" {
		k.index(was, k.kind.Title().Name, within)
	}
}

// index files a row under every identity that it may be looked for by.
func (k *known) index(was *past, titleField, within string) {
	title, under := digest(was.title), was.under
	if said, ok := was.last[titleField]; ok {
		title = said // by which the source knows it, even where it has been renamed here since
	}
	if said, ok := was.last[within]; ok {
		under = said
	}
	ids := map[identity]bool{
		{was.source, was.key, under, title}: true, {was.source, "", under, title}: true, {was.source, "", "", title}: true,
	}
	if was.key != "" {
		ids[identity{source: was.source, key: was.key}], ids[identity{"", was.key, under, title}] = true, true
	}
	for is := range ids {
		k.by[is] = append(k.by[is], was)
	}
}

// free is the rows of that identity which no record has claimed.
func (k *known) free(is identity) []*past {
	list := k.by[is]
	for len(list) > 0 && list[0].claimed {
		list = list[1:] // for good, so that many of one title do not take the square of their time
	}
	k.by[is] = list
	return list
}

// claim gives the statement the first free row of that identity that fits, where it has none yet.
func (k *known) claim(s *statement, is identity, fits func(*past) bool) {
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

// match finds for every statement the row that it became before. What fits best goes first, so that a record whose
// title has changed does not take the place of another. Nothing is found twice: of two records that nothing tells
// apart the second one is the second row, as it was the last time.
func (k *known) match(all []*statement) {
	full := make([]identity, len(all))
	times := map[identity]int{}
	for i, s := range all {
		full[i] = identity{s.source, s.key(), s.under, digest(s.title())}
		times[identity{source: s.source, key: full[i].key}]++
		if k.moves != nil {
			times[identity{source: s.source, title: full[i].title}]++
		}
	}
	for i, s := range all {
		k.claim(s, full[i], func(was *past) bool { return was.key == full[i].key })
	}
	for i, s := range all { // the title has changed
		if is := (identity{source: s.source, key: full[i].key}); is.key != "" && times[is] == 1 && len(k.free(is)) == 1 {
			k.claim(s, is, anyPast)
		}
	}
	for i, s := range all { // the source has had no keys before, or has none any more
		fits := func(was *past) bool { return full[i].key == "" || was.key == "" }
		k.claim(s, identity{s.source, "", s.under, full[i].title}, fits)
	}
	for _, s := range all { // somebody has given it another title before it was brought in
		for _, title := range s.retitled {
			k.claim(s, identity{source: s.source, under: s.under, title: digest(title)}, anyPast)
		}
		for _, title := range unique(slices.Concat(s.retitled, []string{s.title()})) {
			if s.once != "" {
				k.claim(s, identity{source: s.source, under: s.once, title: digest(title)}, anyPast)
			}
		}
	}
	for i, s := range all { // the file is called otherwise, and key and title are the same
		if is := full[i]; is.key != "" {
			is.source = ""
			k.claim(s, is, anyPast)
		}
	}
	for i, s := range all { // it belongs to another row than before
		is := identity{source: s.source, title: full[i].title}
		if k.moves == nil || s.was != nil || full[i].key != "" || times[is] > 1 {
			continue
		}
		fits := func(was *past) bool { return !was.claimed && k.moves(was, s) }
		if list := k.free(is); len(list)-len(slices.DeleteFunc(slices.Clone(list), fits)) == 1 {
			k.claim(s, is, fits)
		}
	}
}

// claimWritten gives statements that were written here the rows that they were written of, where these are here.
func (k *known) claimWritten(all []*statement) {
	for _, s := range all {
		if was := k.byID[s.rowID]; s.ours && was != nil && !was.claimed && was.row.Live() {
			s.was, was.claimed = was, true
		}
	}
}

// called gives statements that were written here the rows that are called the same and belong to the same one: first those
// of the same theme or section, then any of these, and then, where rows may move, any at all.
func (k *known) called(all []*statement, group string) {
	f, grouped := k.kind.Field(group)
	for _, fits := range []func(*past, *statement) bool{
		func(was *past, s *statement) bool {
			return was.under == s.under && (!grouped || f.Text(was.row) == f.Text(s.row))
		},
		func(was *past, s *statement) bool { return was.under == s.under },
		func(*past, *statement) bool { return k.moves != nil },
	} {
		for _, s := range all {
			if s.was != nil || !s.ours {
				continue
			}
			i := slices.IndexFunc(k.all, func(was *past) bool {
				return !was.claimed && was.row.Live() && was.title == s.title() && fits(was, s)
			})
			if i >= 0 {
				s.was, k.all[i].claimed = k.all[i], true
			}
		}
	}
}

// ours gives a statement that was written here the row of that title which is here.
func (k *known) ours(s *statement) {
	if was := k.byTitle[identity{under: s.under, title: s.title()}]; s.was == nil && was != nil && !was.claimed {
		s.was, was.claimed = was, true
	}
}

// gone says which rows of the sources are in them no more, among those that the sources speak of.
func (k *known) gone(sources []string, among func(*past) bool) []Notice {
	var notices []Notice
	for _, source := range unique(sources) {
		var titles []string
		for _, was := range k.all {
			if was.source == source && !was.claimed && was.row.Live() && among(was) {
				titles = append(titles, was.title)
			}
		}
		if len(titles) > 0 {
			one, many := k.kind.Label(), strings.ReplaceAll(k.kind.Plural, "_", " ")
			notices = append(notices, Notice{File: source, Kept: strings.Join(titles, "\n"), Text: fmt.Sprintf(
				"%s that came from this source %s not in it any more and %s as before: %s.",
				count(len(titles), one, many), plural(len(titles), "is", "are"),
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
	return cmp.Or(model.CleanLine(stem+ending), "a file without a name")
}

func countDigits(text string) int {
	return len(text) - len(strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return -1
		}
		return r
	}, text))
}
