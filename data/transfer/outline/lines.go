package outline

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// text takes a block of text apart. It is cut where a line begins a list item that Markdown takes for a part of the
// item before, because it is indented too far or too little, and where a line says by itself what it is.
func (s *scan) text(n ast.Node, isItem, inner bool) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	first, last := s.lineAt(lines.At(0).Start), s.lineAt(lines.At(lines.Len()-1).Start)
	if !isItem && s.table(first, last, inner) {
		return
	}
	byLine := map[int][]piece{}
	for _, p := range s.pieces(n) {
		byLine[p.line] = append(byLine[p.line], p)
	}
	start := first
	flush := func(end int) {
		var all []piece
		for i := start; i <= end; i++ {
			all = append(append(all, byLine[i]...), piece{line: i, text: " "})
		}
		b := s.add(start, end, join(all), isItem && start == first, inner)
		if isItem && b.form == paragraph { // it says by itself what it is, within an item
			b.form, b.rank = item, rankItem+column(s.line(first))+1
			if s.html && column(s.line(start)) <= column(s.line(first)) {
				b.rank-- // it stands beside the item
			}
		}
		start = end + 1
	}
	for i := first + 1; i <= last; i++ {
		if isMark(strings.TrimLeft(s.line(i), " \t>")) || s.begins(join(byLine[i])) {
			flush(i - 1)
		}
	}
	flush(last)
}

// markOf says whether a line says by itself that it is an objective or a key result.
func markOf(r rich) bool {
	kind, _, _ := labelled(r)
	return kind != ""
}

// add keeps some lines as a block.
func (s *scan) add(first, last int, words rich, isItem, inner bool) *block {
	b := block{form: paragraph, first: first, last: last, rank: rankParagraph, words: words, inner: inner}
	line := s.line(first)
	if mark := markLength(words.text); !isItem && mark > 0 && isMark(strings.TrimLeft(line, " \t>")) {
		isItem, b.words = true, words.from(mark)
	}
	switch {
	case isItem:
		b.form, b.rank, b.inner = item, rankItem+column(line), false
	case strings.HasPrefix(words.text, "{:") && strings.HasSuffix(words.text, "}"):
		b.form, b.what = other, "a setting of the page"
	case !inner && words.bold() && len(words.text) <= longestWho+len(": "):
		b.rank = rankPseudo
	}
	if b.words.text == "" {
		b.form, b.what, b.inner = other, "an item with nothing in it", true
	}
	s.blocks = append(s.blocks, b)
	return &s.blocks[len(s.blocks)-1]
}

// code keeps indented text, which is code in Markdown, but is a list where its lines begin like one.
func (s *scan) code(n ast.Node, inner bool) {
	lines := n.Lines()
	for i := range lines.Len() {
		at := s.lineAt(lines.At(i).Start)
		line := strings.TrimLeft(s.line(at), " \t>")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !isMark(line) {
			s.blocks = append(s.blocks, block{form: other, first: at, last: at, rank: rankParagraph, what: "code", inner: inner, words: s.raw(at)})
			continue
		}
		s.add(at, at, wordsOf(line[markLength(line):]), true, false)
	}
}

// wordsOf reads a line of Markdown that stands for itself.
func wordsOf(line string) rich {
	s := &scan{source: []byte(strings.TrimSpace(line)), starts: []int{0}}
	n := parse(s.source)
	for n != nil && !isText(n) {
		n = n.FirstChild()
	}
	if n == nil {
		return join([]piece{{text: line}})
	}
	return join(s.pieces(n))
}

// column is the column of the first character that is no blank, with tabs as editors show them in Markdown.
func column(line string) int {
	at := 0
	for _, c := range line {
		switch c {
		case ' ', '>':
			at++
		case '\t':
			at += 4 - at%4
		default:
			return at
		}
	}
	return at
}

// isMark says whether a line begins like a list item.
func isMark(line string) bool { return markLength(line) > 0 }

// markLength is the length of the mark of a list item that the line begins with, the blank behind it included, or 0.
func markLength(line string) int {
	rest := strings.TrimLeftFunc(line, unicode.IsDigit)
	digits := len(line) - len(rest)
	mark := 0
	for _, m := range []string{"-", "*", "+", "•", "◦", "▪", "‣", "·", ".", ")"} {
		ordered := m == "." || m == ")"
		if strings.HasPrefix(rest, m) && ordered == (digits > 0) && digits < 10 {
			mark = digits + len(m)
		}
	}
	switch {
	case mark == 0:
		return 0
	case mark == len(line):
		return mark
	case line[mark] == ' ', line[mark] == '\t':
		return mark + 1
	}
	return 0
}
