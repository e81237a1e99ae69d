package canvas

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// piece is what the beginning of a text puts into one cell, or two.
type piece struct {
	char    rune   // the character, or the first of the cluster
	cluster string // set if there is more than one code point
	width   int    // in cells: 1, 2, or 0 for what is not drawn at all
	size    int    // of what it stands for in the text, in bytes
}

// Width is the number of cells that Text needs for s.
func Width(s string) int {
	w := 0
	for len(s) > 0 {
		n := next(s)
		w += n.width
		s = s[n.size:]
	}
	return w
}

// next takes the first piece off a text that is not empty. Line breaks and tabs are blanks; other control and format
// characters have no width and are not drawn.
func next(s string) piece {
	if b := s[0]; b < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		switch {
		case b == '\n' || b == '\t':
			return piece{char: ' ', width: 1, size: 1}
		case b < ' ' || b == 0x7f:
			return piece{size: 1}
		}
		return piece{char: rune(b), width: 1, size: 1}
	}
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 {
		return piece{char: utf8.RuneError, width: 1, size: 1}
	}
	if width := plain(r); width > 0 {
		if following, _ := utf8.DecodeRuneInString(s[size:]); size == len(s) || plain(following) > 0 {
			return piece{char: r, width: width, size: size}
		}
	}
	return nextCluster(s)
}

// plain is the width of the characters that make up nearly all text and that never join with one another: letters with
// marks, punctuation, boxes, bars and shapes, and the wide characters of East Asia. It is 0 for all others, which need
// a closer look.
func plain(r rune) int {
	switch {
	case r < 0x300:
		if r >= 0x7f && r < 0xa0 || r < ' ' || r == 0xa9 || r == 0xad || r == 0xae {
			return 0
		}
		return 1
	case r >= 0x2500 && r < 0x25aa, r >= '←' && r <= '↓', r == '…', r == '–', r == '—', r == '‖', r == '✓', r == '●', r == '○',
		r == '◐', r == '◆', r == '▲', r == '▼', r == '▸', r == '▾', r == '◂':
		return 1
	case r >= 0x4e00 && r < 0xa000, r >= 0x3041 && r < 0x3097, r >= 0x30a1 && r < 0x30fb:
		return 2
	}
	return 0
}

// nextCluster takes a piece off a text that begins with a grapheme cluster of any kind. Terminals differ in the width
// of some: an emoji built of several is drawn as its first, without what is joined to it; letters that some terminals
// merge, as in Indic scripts and Thai, go into cells of their own.
func nextCluster(s string) piece {
	text, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if !utf8.ValidString(text) || text == "" {
		_, size := utf8.DecodeRuneInString(s)
		text = s[:size]
	}
	r, first := utf8.DecodeRuneInString(text)
	for end := len(text); end > 0; {
		if width, ok := agreed(text[:end]); ok {
			n := piece{char: r, width: width, size: end + skippable(text[end:])}
			if end > first {
				n.cluster = text[:end]
			}
			return n
		}
		_, last := utf8.DecodeLastRuneInString(text[:end])
		end -= last
	}
	n := piece{char: utf8.RuneError, width: 1, size: first + skippable(text[first:])}
	if ansi.WcWidth.StringWidth(text[:first]) == 0 {
		n.width = 0
	}
	return n
}

// agreed is the width of a cluster if all terminals give it the same and it is one a cell can hold. What ends in a
// joiner waits for more and is not taken.
func agreed(text string) (int, bool) {
	width := ansi.GraphemeWidth.StringWidth(text)
	return width, width <= 2 && width == ansi.WcWidth.StringWidth(text) && !strings.HasSuffix(text, "\u200d")
}

// skippable is the number of bytes at the beginning of the rest of a cluster that do not stand for a letter of their
// own: selectors, joiners, skin tones and what they join.
func skippable(rest string) int {
	for i, r := range rest {
		if unicode.IsLetter(r) || unicode.Is(unicode.Mc, r) {
			return i
		}
	}
	return len(rest)
}

// join says whether a terminal that merges grapheme clusters would draw two neighbouring texts as one.
func join(left, right string) bool {
	text, _ := ansi.FirstGraphemeCluster(left+right, ansi.GraphemeWidth)
	return len(text) > len(left)
}
