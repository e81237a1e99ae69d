package outline

import (
	"slices"
	"strings"
)

// ReadLadder reads a career ladder in Markdown. Headings are levels, or competencies with levels under them or the other
// way round, and the lists under them are what is expected; a table has levels in its rows and competencies in its
// columns or the other way round, or stands under a level and says in each row what this expects.
func ReadLadder(name, called, text string) *Outline {
	r := &ladderReader{l: &ladder{line: 1, title: called}}
	blocks := (&checklist{out: &Outline{}}).prepared(blocksOf(text, rules{begins: func(rich) bool { return false }, html: true}))
	root := nest(blocks, func(n *node) {
		n.title = n.words.from(leadLength(n.words.text))
		if n.form == other {
			n.title = n.words
		}
	})
	whole := titleAbove(root)
	for n := range root.all {
		if n == whole || n.what == TheTitle || n.what == "front matter" && n.words.text != "" {
			r.l.title = withoutStop(n.title.text)
			n.line.Why = TheTitle
		}
		r.levels = r.levels || n.form == heading && isLevel(n.title.text)
	}
	for _, k := range root.kids {
		r.take(k, nil, nil)
	}
	o := &Outline{Name: name, Form: Ladder}
	if r.l.holds() {
		o.Lines = r.l.lines()
	}
	for n := range root.all {
		if n.line.Why != "" {
			n.line.First, n.line.Last, n.line.Title, n.line.Period = n.first, n.last, withoutStop(n.title.text), -1
			o.Lines = append(o.Lines, n.line)
		}
	}
	return o
}

// ladderReader makes a ladder of the nodes of a text.
type ladderReader struct {
	l      *ladder
	levels bool // headings are levels
}

// take reads a node with those under it, which stand under a level and a competency, if any.
func (r *ladderReader) take(n *node, level *rung, of *skill) {
	switch {
	case n.line.Why == TheTitle:
	case n.cells != nil && r.grid(n, level):
		return
	case n.cells != nil:
		n.line.Guess, n.line.Why = Expectation, "a table without levels that expect something"
	case n.form == other:
		n.line.Why = n.what
	case (n.form == heading || n.rank == rankPseudo) && !n.holds(r.levels && (level != nil || isLevel(n.title.text))):
		n.line.Why = "a heading with nothing to expect under it"
	case n.form == heading || n.rank == rankPseudo:
		if title := withoutStop(n.title.text); r.isRung(n, level) {
			level = r.l.rungOrNew(n.first, title)
		} else {
			of = r.l.skill(n.first, "", title)
		}
	case n.form == item && level != nil:
		r.item(n, level, of)
		return
	case n.form == item && of != nil && isLevel(firstOf(n)):
		r.item(n, r.l.rungOrNew(n.first, firstOf(n)), of)
		return
	case n.form == item:
		n.line.Guess, n.line.Why = Expectation, "in a list that stands under no level"
	case n.form == paragraph && level != nil && of != nil:
		of.expects(n.first, level, "", []string{n.words.text}, nil)
	case n.form == paragraph && level != nil && level.details == "":
		level.details = n.words.text
	case n.form == paragraph && of != nil && of.details == "":
		of.details = n.words.text
	default:
		n.line.Why = "prose"
	}
	for _, k := range n.kids {
		r.take(k, level, of)
	}
}

// isRung says whether a heading is a level: by its words, or, where none speaks of levels, because lists with names stand
// right under it that are not those of levels.
func (r *ladderReader) isRung(n *node, level *rung) bool {
	if isLevel(n.title.text) {
		return true
	}
	names := func(k *node) bool { return k.form == item && firstOf(k) != "" && !isLevel(firstOf(k)) }
	return level == nil && !r.levels && slices.ContainsFunc(n.kids, names)
}

// titleAbove is the one heading at the top that all headings for levels are under, or nil.
func titleAbove(root *node) *node {
	var found *node
	for _, k := range root.kids {
		holds := slices.ContainsFunc(k.kids, func(n *node) bool { return n.form == heading && isLevel(n.title.text) })
		switch {
		case k.form == heading && isLevel(k.title.text), holds && found != nil:
			return nil
		case holds:
			found = k
		}
	}
	return found
}

// holds says whether a list or a table stands somewhere under a heading; where prose says what is expected, that does too.
func (n *node) holds(prose bool) bool {
	for k := range n.all {
		if k.form == item && !k.words.onlyLinks() || k.cells != nil || prose && k.form == paragraph {
			return true
		}
	}
	return false
}

// firstOf is the name in bold or before a colon with which an item begins, or "".
func firstOf(n *node) string {
	head, _, cut := strings.Cut(n.title.text, ":")
	const most = 40 // characters
	if cut && len(head) <= most && (n.words.bold() || len(strings.Fields(head)) <= 4) {
		return strings.TrimSpace(head)
	}
	return ""
}

// item reads an item of a list as what a level expects: of a competency that it names, or of the one it stands under.
func (r *ladderReader) item(n *node, level *rung, of *skill) {
	text := n.title.text
	switch name := firstOf(n); {
	case name != "" && of == nil:
		of = r.l.skill(n.first, "", name)
		text = n.title.from(len(name) + 1).text
		text = strings.TrimLeft(text, ": ")
	case name == level.title:
		text = strings.TrimLeft(text[len(name):], ": ")
	case of == nil && n.items() > 0:
		of, text = r.l.skill(n.first, "", withoutStop(text)), ""
	case of == nil:
		of = r.l.skill(n.first, "", "Expectations")
	}
	var all []string
	if text != "" {
		all = append(all, text)
	}
	for k := range n.all {
		if k.words.text != "" && k.form != other {
			all = append(all, k.words.text)
		}
	}
	if len(all) > 0 {
		of.expects(n.first, level, "", all, nil)
	}
}

// grid reads a table: one that stands under a level, or one with levels on one of its sides.
func (r *ladderReader) grid(n *node, level *rung) bool {
	head, body := n.cells[0], n.cells[1:]
	if len(head) < 2 {
		return false
	}
	if level != nil {
		return r.rows(n, level)
	}
	across, down := 0, 0
	for _, c := range head[1:] {
		if isLevel(c.text) {
			across++
		}
	}
	for _, row := range body {
		if len(row) > 0 && isLevel(row[0].text) {
			down++
		}
	}
	words := wordsIn(head[0].text)
	named := slices.ContainsFunc(words, func(w string) bool { return slices.Contains([]string{"level", "levels", "grade", "role"}, w) })
	if across == 0 && (down == 0 || len(head) < 3 || isNumbers(n.cells[1:], 0)) && !named || isLinksOnly(body) {
		return false
	}
	for i, row := range body {
		for at := 1; at < len(row) && at < len(head); at++ {
			side, top := row[0].text, head[at].text
			if row[at].text == "" || side == "" || top == "" {
				continue
			}
			if across < down || across == 0 {
				side, top = top, side
			}
			line := n.rows[i+1]
			r.l.skill(line, "", side).expects(line, r.l.rungOrNew(line, top), "", row[at].lines(), nil)
		}
	}
	return true
}

// isLinksOnly says whether some column of a table only leads elsewhere.
func isLinksOnly(rows [][]rich) bool {
	return len(rows) > 0 && len(rows[len(rows)-1]) > 1 && rows[len(rows)-1][len(rows[len(rows)-1])-1].onlyLinks()
}

// rows reads a table under a level: in each row a competency, and what the level expects, which stands last.
func (r *ladderReader) rows(n *node, level *rung) bool {
	head := n.cells[0]
	for i, row := range n.cells[1:] {
		if len(row) < 2 || row[0].text == "" {
			continue
		}
		last := min(len(row), len(head)) - 1
		if row[last].text == "" {
			continue
		}
		s := r.l.skill(n.rows[i+1], "", row[0].text)
		for at := 1; at < last; at++ {
			if text := row[at].text; text != "" && !strings.Contains(s.details, text) {
				s.details = strings.TrimSpace(s.details + "\n" + text)
			}
		}
		s.expects(n.rows[i+1], level, "", row[last].lines(), nil)
	}
	return true
}

// isLevel says whether some words are what a level is called: Level 3, Senior engineer, D2 - Developer 2, PM II.
func isLevel(text string) bool {
	words := wordsIn(text)
	const most = 8 // words
	if len(words) == 0 || len(words) > most {
		return false
	}
	first := strings.TrimRight(words[0], "0123456789")
	if first != words[0] && len(first) <= 3 && len(words[0])-len(first) <= 2 { // L3, IC4, D2
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{
			"level", "grade", "junior", "senior", "staff", "principal", "distinguished", "associate", "intern", "entry", "mid",
			"ii", "iii", "iv", "vp", "director", "stufe", "fellow", "head",
		}, w)
	})
}

// CallsLevels says whether all levels of a ladder are called as levels are.
func (o *Outline) CallsLevels() bool {
	return !slices.ContainsFunc(o.Lines, func(l Line) bool { return l.Kind == Level && !isLevel(l.Title) })
}
