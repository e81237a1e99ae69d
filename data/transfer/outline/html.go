package outline

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// markup takes a piece of HTML apart: its headings, what can be unfolded, the items of its lists, its paragraphs and its
// tables. Ends that are missing are taken for where something else begins.
type markup struct {
	s     *scan
	line  int
	inner bool
	form  form
	rank  int
	words []piece
	begun int // the line on which the words begin
	link  string
	loud  int    // how many tags emphasise what comes
	lists int    // how many lists it is in
	mute  string // what holds no words: a script
	table *block // the table that it is in
	cells []rich // of the row at hand; nil where there is none
	cell  bool   // whether the words are those of a cell
	found []block
}

// fragment takes some lines apart as HTML.
func (s *scan) fragment(first, last int, inner bool) {
	text := make([]string, 0, last-first+1)
	for n := first; n <= last; n++ {
		text = append(text, s.line(n))
	}
	m := &markup{s: s, line: first, inner: inner, form: paragraph, rank: rankParagraph}
	m.read(strings.Join(text, "\n"))
	m.line = min(m.line, last)
	m.endTable()
	m.flush()
	for n := first; n <= last; n++ {
		there := func(b block) bool { return b.first <= n && n <= b.last }
		if strings.TrimSpace(s.line(n)) != "" && !slices.ContainsFunc(m.found, there) {
			m.found = append(m.found, block{form: other, first: n, last: n, rank: rankParagraph, what: "HTML", inner: inner, words: s.raw(n)})
		}
	}
	s.blocks = append(s.blocks, m.found...)
}

func (m *markup) read(text string) {
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		lines := bytes.Count(z.Raw(), []byte("\n"))
		switch token := z.Token(); {
		case kind == html.TextToken && m.mute == "":
			m.text(token.Data)
		case kind == html.StartTagToken, kind == html.SelfClosingTagToken:
			m.start(token)
		case kind == html.EndTagToken:
			m.end(token.Data)
		}
		m.line += lines
	}
}

func (m *markup) text(text string) {
	if m.table != nil && !m.cell {
		return // between its cells
	}
	if len(m.words) == 0 && strings.TrimSpace(text) != "" {
		m.begun = m.line + strings.Count(text[:len(text)-len(strings.TrimLeft(text, " \t\r\n"))], "\n")
	}
	if len(m.words) > 0 || strings.TrimSpace(text) != "" {
		m.words = append(m.words, piece{line: m.line, text: text, strong: m.loud > 0, link: m.link})
	}
}

func (m *markup) start(t html.Token) {
	switch t.Data {
	case "script", "style", "template":
		m.mute = t.Data
	case "a":
		m.link = attribute(t, "href")
	case "b", "strong", "i", "em":
		m.loud++
	case "br":
		if len(m.words) > 0 || m.cell { // before all words it breaks nothing
			m.words = append(m.words, piece{line: m.line, text: " ", breaks: true})
		}
	case "input":
		if attribute(t, "type") == "checkbox" {
			m.text("[ ] ")
		}
	case "table":
		m.flush()
		if m.table == nil {
			m.table = &block{form: other, first: m.line, rank: rankParagraph, what: "a table in HTML", inner: m.inner}
		}
	case "tr", "td", "th":
		m.startCell(t.Data)
	default:
		m.startBlock(t.Data)
	}
}

// startCell begins a row of a table, or a cell of one.
func (m *markup) startCell(tag string) {
	if m.table == nil {
		return
	}
	m.endCell()
	if tag == "tr" || m.cells == nil {
		m.endRow()
		m.cells = []rich{}
		m.table.rows = append(m.table.rows, m.line)
	}
	m.cell = tag != "tr"
	m.table.headed = m.table.headed || tag == "th" && len(m.table.rows) == 1 && len(m.cells) == 0
}

func (m *markup) startBlock(tag string) {
	switch tag {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		m.begin(heading, int(tag[1]-'0'))
	case "summary":
		m.begin(heading, rankFold)
	case "ul", "ol":
		m.flush()
		m.lists++
	case "li":
		m.begin(item, rankItem+2*m.lists)
	case "p", "div", "details", "section", "dt", "dd", "blockquote", "hr":
		if len(m.words) > 0 {
			m.flush()
		}
	}
}

func (m *markup) end(tag string) {
	switch tag {
	case m.mute:
		m.mute = ""
	case "a":
		m.link = ""
	case "b", "strong", "i", "em":
		m.loud = max(m.loud-1, 0)
	case "td", "th":
		m.endCell()
	case "tr":
		m.endRow()
	case "table":
		m.endTable()
	case "ul", "ol":
		m.flush()
		m.lists = max(m.lists-1, 0)
		if m.table == nil { // an item with nothing in it is over too
			m.form, m.rank = paragraph, rankParagraph
		}
	case "li", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "dd":
		if len(m.words) > 0 {
			m.flush()
		}
	case "details":
		m.flush()
		m.found = append(m.found, block{form: other, first: m.line, last: m.line, rank: rankFold, what: "HTML", words: rich{text: "</details>"}})
	}
}

// begin begins something that is a block of its own.
func (m *markup) begin(f form, rank int) {
	if m.table != nil {
		return
	}
	m.flush()
	m.form, m.rank = f, rank
}

// flush keeps the words so far as a block.
func (m *markup) flush() {
	if m.table != nil { // a block within a cell is a part of it
		m.words = append(m.words, piece{line: m.line, text: " ", breaks: len(m.words) > 0})
		return
	}
	if words := join(m.words); words.text != "" {
		b := block{form: m.form, first: m.begun, last: m.line, rank: m.rank, words: words}
		b.inner = m.form == paragraph && (m.inner || m.lists > 0)
		m.found = append(m.found, b)
		m.form, m.rank = paragraph, rankParagraph
	}
	m.words = nil
}

func (m *markup) endCell() {
	if m.cell {
		m.cells = append(m.cells, join(m.words))
		m.cell = false
	}
	m.words = nil
}

func (m *markup) endRow() {
	if m.table == nil {
		return
	}
	m.endCell()
	if m.cells != nil {
		m.table.cells = append(m.table.cells, m.cells)
	}
	m.cells = nil
}

func (m *markup) endTable() {
	if m.table == nil {
		return
	}
	m.endRow()
	m.table.last = m.line
	m.found = append(m.found, *m.table)
	m.table, m.words = nil, nil
}

// attribute is the value of an attribute of a tag, or "".
func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// anchorOf is where a tag leads.
func anchorOf(tag string) string {
	z := html.NewTokenizer(strings.NewReader(tag))
	z.Next()
	return attribute(z.Token(), "href")
}

// tables takes the tables in HTML out of a text. Markdown would end them at the first blank line.
func (s *scan) tables() {
	fence, comment := "", false
	for n := 1; n <= len(s.starts); n++ {
		line := strings.ToLower(strings.TrimSpace(s.line(n)))
		switch {
		case fence != "":
			if strings.HasPrefix(line, fence) {
				fence = ""
			}
		case comment, strings.Contains(line, "<!--") && !strings.Contains(line, "<table"):
			comment = !strings.Contains(line, "-->")
		case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			fence = line[:3]
		case strings.HasPrefix(line, "<table"):
			last := s.tableEnd(n)
			s.fragment(n, last, false)
			s.blank(s.starts[n-1], s.starts[last-1]+len(s.line(last)))
			n = last
		}
	}
}

// tableEnd is the last line of a table in HTML: where it is closed, or before the next heading.
func (s *scan) tableEnd(first int) int {
	last := first
	for n := first; n <= len(s.starts); n++ {
		line := strings.ToLower(s.line(n))
		if n > first && (strings.HasPrefix(line, "#") || strings.HasPrefix(strings.TrimSpace(line), "<table")) {
			break
		}
		if strings.TrimSpace(line) != "" {
			last = n
		}
		if strings.Contains(line, "</table") {
			break
		}
	}
	return last
}
