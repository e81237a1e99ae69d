package outline

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"quarterdeck/model"
)

// form is what a block is in the text.
type form int

const (
	heading form = iota
	item
	paragraph
	other // nothing that an outline could take: code, a table, a rule
)

// block is some lines of the text that belong together.
type block struct {
	form        form
	first, last int // its lines, from 1
	rank        int // the blocks of a higher rank that follow it are under it
	inner       bool
	words       rich
	what        string   // what another block is: a table
	cells       [][]rich // of a table
	rows        []int    // the lines on which its rows stand
	headed      bool     // whether its first row is a header
	code        string   // the whole of some code
}

// The ranks. A heading has its level, an item the column in which its mark stands beyond the lowest.
const (
	rankPseudo    = 7 // a line in bold that serves as a heading
	rankFold      = 8 // what can be unfolded on a page, up to its end
	rankParagraph = 9
	rankItem      = 10
)

// rules is how a text is taken apart.
type rules struct {
	begins func(rich) bool // whether a line says by itself that it begins something
	html   bool            // whether HTML, and the tags of site generators, are more than something to leave out
}

// scan is one pass over a text.
type scan struct {
	rules
	source []byte
	starts []int // the offsets at which the lines begin
	blocks []block
}

// blocksOf takes a Markdown text apart. Every line that is not blank is in one of the blocks.
func blocksOf(source string, r rules) []block {
	s := &scan{rules: r, source: []byte(source), starts: []int{0}}
	for i, b := range s.source {
		if b == '\n' {
			s.starts = append(s.starts, i+1)
		}
	}
	s.front()
	if s.html {
		s.pageTags()
		s.tables()
	}
	doc := parse(s.source)
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		s.walk(n, false)
	}
	s.rest()
	slices.SortStableFunc(s.blocks, func(a, b block) int { return a.first - b.first })
	return s.blocks
}

// parse is goldmark's parser without its renderer and its extensions, which nobody needs here and every start would pay
// for.
func parse(source []byte) ast.Node {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	).Parse(text.NewReader(source))
}

// lineAt is the line of an offset, from 1.
func (s *scan) lineAt(offset int) int {
	i, found := slices.BinarySearch(s.starts, offset)
	if found {
		return i + 1
	}
	return i
}

// line is a line as it stands in the text.
func (s *scan) line(n int) string {
	end := len(s.source)
	if n < len(s.starts) {
		end = s.starts[n] - 1
	}
	return string(s.source[s.starts[n-1]:end])
}

// front takes the front matter out: what stands between two lines of hyphens at the beginning.
func (s *scan) front() {
	if strings.TrimRight(s.line(1), " \t\r") != "---" {
		return
	}
	const longest = 100 // lines
	for n := 2; n <= min(len(s.starts), longest); n++ {
		if end := strings.TrimRight(s.line(n), " \t\r"); end != "---" && end != "..." {
			continue
		}
		front := block{form: other, first: 1, last: n, rank: rankParagraph, what: "front matter"}
		for n := 2; n < front.last; n++ {
			if key, value, ok := strings.Cut(s.line(n), ":"); ok && strings.TrimSpace(key) == "title" {
				front.words.text = strings.Trim(model.CleanLine(value), `"'`)
			}
		}
		s.blocks = append(s.blocks, front)
		s.blank(0, s.starts[n-1]+len(s.line(n)))
		return
	}
}

// blank takes what lies between two offsets out of the text.
func (s *scan) blank(from, to int) {
	for i := from; i < to; i++ {
		if s.source[i] != '\n' {
			s.source[i] = ' '
		}
	}
}

// walk takes a node apart; inner says that it stands inside a list item.
func (s *scan) walk(n ast.Node, inner bool) {
	switch n := n.(type) {
	case *ast.Heading:
		s.heading(n)
	case *ast.ListItem:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if isText(c) {
				s.text(c, c.PreviousSibling() == nil, c.PreviousSibling() != nil)
			} else {
				s.walk(c, true)
			}
		}
	case *ast.Paragraph, *ast.TextBlock:
		s.text(n, false, inner)
	case *ast.CodeBlock:
		s.code(n, inner)
	case *ast.FencedCodeBlock:
		s.other(n, "code", inner)
		s.fences()
	case *ast.HTMLBlock:
		s.htmlBlock(n, inner)
	case *ast.List, *ast.Blockquote:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			s.walk(c, inner)
		}
	}
}

func isText(n ast.Node) bool {
	return n.Kind() == ast.KindTextBlock || n.Kind() == ast.KindParagraph
}

func (s *scan) heading(n *ast.Heading) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	words := join(s.pieces(n))
	if i := strings.LastIndex(words.text, "{#"); i > 0 && strings.HasSuffix(words.text, "}") { // the name of an anchor
		words = words.slice(0, len(strings.TrimRight(words.text[:i], " ")))
	}
	b := block{
		form: heading, rank: n.Level, words: words,
		first: s.lineAt(lines.At(0).Start), last: s.lineAt(lines.At(lines.Len() - 1).Start),
	}
	if b.last < len(s.starts) && strings.Trim(s.line(b.last+1), "=- \t") == "" && s.line(b.last+1) != "" &&
		!strings.HasPrefix(strings.TrimSpace(s.line(b.first)), "#") { // it is underlined
		b.last++
	}
	s.blocks = append(s.blocks, b)
}

// other keeps the lines of a node that no outline is made of.
func (s *scan) other(n ast.Node, what string, inner bool) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	if strings.HasPrefix(strings.TrimSpace(s.line(s.lineAt(lines.At(0).Start))), "<!--") {
		what = "a comment"
	}
	s.blocks = append(s.blocks, block{
		form: other, rank: rankParagraph, what: what, inner: inner, words: s.raw(s.lineAt(lines.At(0).Start)),
		first: s.lineAt(lines.At(0).Start), last: s.lineAt(lines.At(lines.Len() - 1).Start), code: string(lines.Value(s.source)),
	})
}

// fences counts the lines around some code to it, which has just been kept.
func (s *scan) fences() {
	if len(s.blocks) == 0 || s.blocks[len(s.blocks)-1].what != "code" {
		return
	}
	b := &s.blocks[len(s.blocks)-1]
	if b.first > 1 && isFence(s.line(b.first-1)) {
		b.first--
	}
	if b.last < len(s.starts) && isFence(s.line(b.last+1)) {
		b.last++
	}
}

// isFence says whether a line is one around code.
func isFence(line string) bool {
	line = strings.TrimLeft(line, " \t>")
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}

// htmlBlock keeps some HTML, or takes it apart where that is asked for. A comment ends where it is closed.
func (s *scan) htmlBlock(n *ast.HTMLBlock, inner bool) {
	lines := n.Lines()
	if lines.Len() > 0 && s.html && n.HTMLBlockType != ast.HTMLBlockType2 {
		last := lines.At(lines.Len() - 1).Start
		if n.HasClosure() {
			last = n.ClosureLine.Start
		}
		s.fragment(s.lineAt(lines.At(0).Start), s.lineAt(last), inner)
		return
	}
	s.other(n, "HTML", inner)
	if last := len(s.blocks) - 1; lines.Len() > 0 && n.HasClosure() {
		s.blocks[last].last = s.lineAt(n.ClosureLine.Start)
	}
}

// raw is a line as it stands there.
func (s *scan) raw(n int) rich { return rich{text: model.CleanLine(s.line(n))} }

// rest keeps the lines that no node has: rules, link definitions, the fences around code.
func (s *scan) rest() {
	covered := make([]bool, len(s.starts)+1)
	for _, b := range s.blocks {
		for n := b.first; n <= b.last; n++ {
			covered[n] = true
		}
	}
	for n := 1; n <= len(s.starts); n++ {
		line := strings.TrimSpace(s.line(n))
		if covered[n] || util.IsBlank([]byte(line)) || line == "" {
			continue
		}
		what := "nothing that can be read"
		switch {
		case strings.Trim(line, "-*_= ") == "":
			what = "a rule"
		case isFence(line):
			what = "code"
		case strings.HasPrefix(line, "[") && strings.Contains(line, "]:"):
			what = "where a link leads"
		case isMark(line):
			what = "an item with nothing in it"
		}
		s.blocks = append(s.blocks, block{
			form: other, first: n, last: n, rank: rankParagraph, what: what, inner: true, words: s.raw(n),
		})
	}
}
