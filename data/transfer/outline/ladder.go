package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"quarterdeck/model"
)

// ladder is a career ladder while it is being read.
type ladder struct {
	line                int
	title, key, details string
	rungs               []*rung
	skills              []*skill
	lost                []Line // what belongs nowhere
}

// rung is a level of it.
type rung struct {
	line                int
	title, key, details string
}

// skill is a competency, with what each level expects in it.
type skill struct {
	line                       int
	title, key, theme, details string
	cells                      []*cell
}

// cell is what a level expects in a competency.
type cell struct {
	line           int
	key            string
	rung           *rung
	text, examples []string
}

// skill is the competency of that key or title, which is added where there is none. Two with keys of their own are two,
// though they are called the same: Communication may stand under more than one theme.
func (l *ladder) skill(line int, key, title string) *skill {
	for _, s := range l.skills {
		unlike := key != "" && s.key != "" && s.key != key
		if key != "" && s.key == key || strings.EqualFold(s.title, title) && !unlike {
			return s
		}
	}
	s := &skill{line: line, key: key, title: model.CleanLine(title)}
	l.skills = append(l.skills, s)
	return s
}

// rung is the level that is meant by its key, its title or its number from 1; nil where there is none.
func (l *ladder) rung(called string) *rung {
	called = strings.TrimSpace(called)
	i := slices.IndexFunc(l.rungs, func(r *rung) bool { return r.key == called && called != "" || strings.EqualFold(r.title, called) })
	if i < 0 {
		n, err := strconv.Atoi(called)
		if i = n - 1; err != nil || i < 0 || i >= len(l.rungs) {
			return nil
		}
	}
	return l.rungs[i]
}

// rungOrNew is the level that is meant, which is added where there is none.
func (l *ladder) rungOrNew(line int, called string) *rung {
	if r := l.rung(called); r != nil {
		return r
	}
	title := model.CleanLine(called)
	if _, err := strconv.Atoi(title); err == nil {
		title = "Level " + title
		if r := l.rung(title); r != nil {
			return r
		}
	}
	r := &rung{line: line, title: title}
	if title != called {
		r.key = model.CleanLine(called)
	}
	l.rungs = append(l.rungs, r)
	return r
}

// expects adds what a level expects in a competency to what it expects already.
func (s *skill) expects(line int, r *rung, key string, text, examples []string) {
	for _, c := range s.cells {
		if c.rung == r {
			c.text, c.examples = append(c.text, text...), append(c.examples, examples...)
			return
		}
	}
	s.cells = append(s.cells, &cell{line, key, r, text, examples})
}

// lose notes what belongs nowhere.
func (l *ladder) lose(line int, title, why string) {
	l.lost = append(l.lost, Line{First: line, Last: line, Guess: Expectation, Title: model.CleanLine(title), Why: why, Period: -1})
}

// holds says whether there is a grid: levels, and something that they expect.
func (l *ladder) holds() bool {
	return len(l.rungs) > 0 && slices.ContainsFunc(l.skills, func(s *skill) bool { return len(s.cells) > 0 })
}

// lines writes the ladder down: the track, its levels, and its competencies with what the levels expect.
func (l *ladder) lines() []Line {
	list := []Line{{First: l.line, Kind: Track, Title: l.title, Key: l.key, Details: l.details}}
	for _, r := range l.rungs {
		list = append(list, Line{First: r.line, Depth: 1, Kind: Level, Title: r.title, Key: r.key, Details: r.details})
	}
	for _, s := range l.skills {
		list = append(list, Line{First: s.line, Depth: 1, Kind: Competency, Title: s.title, Key: s.key, Theme: s.theme, Details: s.details})
		for _, c := range s.cells {
			text := c.text
			if len(text) == 0 {
				text, c.examples = c.examples, nil
			}
			if len(text) == 0 {
				list = append(list, Line{First: c.line, Depth: 2, Guess: Expectation, Title: c.rung.title, Why: "a level that expects nothing"})
				continue
			}
			list = append(list, Line{
				First: c.line, Depth: 2, Kind: Expectation, Title: model.CleanLine(text[0]), Details: strings.Join(text[1:], "\n"),
				Level: c.rung.title, Key: c.key, Examples: strings.Join(c.examples, "\n"),
			})
		}
	}
	list = append(list, l.lost...)
	for i := range list {
		list[i].Last, list[i].Period = list[i].First, -1
		if list[i].Guess == LeftOut {
			list[i].Guess = list[i].Kind
		}
	}
	return list
}

// Branch is a part of a document in YAML or JSON: a value, the entries of a mapping in order, or the items of a list.
type Branch struct {
	Line    int // from 1
	Text    string
	Entries []Entry
	Items   []*Branch
}

// Entry is a name in a mapping with what stands under it.
type Entry struct {
	Key string
	*Branch
}

// get is what stands under the first of the names that there is, or nil.
func (b *Branch) get(names ...string) *Branch {
	if b == nil {
		return nil
	}
	for _, name := range names {
		for _, e := range b.Entries {
			if plainKey(e.Key) == name {
				return e.Branch
			}
		}
	}
	return nil
}

// text is the value under the first of the names that has one.
func (b *Branch) text(names ...string) string {
	for _, name := range names {
		if found := b.get(name); found != nil && strings.TrimSpace(found.Text) != "" {
			return strings.TrimSpace(model.Clean(found.Text))
		}
	}
	return ""
}

// texts is everything under the names as lines: values, and the items of lists.
func (b *Branch) texts(names ...string) []string {
	var list []string
	for _, name := range names {
		if found := b.get(name); found != nil {
			list = append(list, found.spelled()...)
		}
	}
	return list
}

// spelled is everything in a branch as lines.
func (b *Branch) spelled() []string {
	var list []string
	if text := strings.TrimSpace(model.Clean(b.Text)); text != "" {
		list = append(list, text)
	}
	for _, item := range b.Items {
		list = append(list, item.spelled()...)
	}
	for _, e := range b.Entries {
		list = append(list, named(e)...)
	}
	return list
}

// named is an entry as lines: of a value, with its name.
func named(e Entry) []string {
	if e.Text == "" {
		return e.spelled()
	}
	_, first := utf8.DecodeRuneInString(e.Key)
	return []string{fmt.Sprintf("%s%s: %s", strings.ToUpper(e.Key[:first]), e.Key[first:], strings.TrimSpace(model.Clean(e.Text)))}
}

// plainKey is a name without the marks that stand between its words: displayName, display_name.
func plainKey(key string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(key))
}

// children is the items of a list, or the entries of a mapping with their names as keys.
func (b *Branch) children() []Entry {
	if b == nil {
		return nil
	}
	if len(b.Entries) > 0 {
		return b.Entries
	}
	var list []Entry
	for _, item := range b.Items {
		list = append(list, Entry{"", item})
	}
	return list
}
