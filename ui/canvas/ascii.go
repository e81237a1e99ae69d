package canvas

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// asciiOf is the ASCII character drawn for a piece: itself, the sign agreed on for the shapes the views draw with, a
// letter without its marks, or a question mark.
func asciiOf(n piece) rune {
	if n.char < utf8.RuneSelf {
		return n.char
	}
	if sign := asciiShape(n.char); sign != 0 {
		return sign
	}
	if sign := asciiPunctuation(n.char); sign != 0 {
		return sign
	}
	return asciiLetter(n.char)
}

// asciiPair is a piece and the rest of a text after it. A sign that ASCII writes with two characters, as >= and ->, takes the
// blank after it for the second.
func asciiPair(n piece, rest string) (piece, string) {
	if !strings.HasPrefix(rest, " ") {
		return n, rest
	}
	switch n.char {
	case '≤', '≥':
		return n, "=" + rest[1:]
	case '→':
		n.char = '-'
		return n, ">" + rest[1:]
	}
	return n, rest
}

// asciiShape maps the shapes of status, bars, boxes and arrows; it is 0 for any other character.
func asciiShape(r rune) rune {
	switch r {
	case '✓':
		return '/'
	case '●':
		return 'o'
	case '▲':
		return '!'
	case '■', '□':
		return 'X'
	case '○', '·', '∙', '•':
		return '.'
	case '◐':
		return '~'
	case '◆', '◇', '★', '☆':
		return '*'
	case '×', '✗', '✕':
		return 'x'
	case '‖', '═', '▓', '▒':
		return '='
	case '█', '▉', '▊', '▋':
		return '#'
	case '▌', '▶', '▸', '▹', '►', '→', '⇒', '↦':
		return '>'
	case '◀', '◂', '◃', '◄', '←', '⇐':
		return '<'
	case '▴', '△', '↑', '⇑':
		return '^'
	case '▾', '▼', '▽', '↓', '⇓':
		return 'v'
	case '░', '↔', '▃':
		return '-'
	case '▁':
		return '_'
	case '▂':
		return '.'
	case '▄':
		return '='
	case '▅':
		return '+'
	case '▆':
		return '*'
	case '▇':
		return '%'
	case '▍', '▎', '▏', '▐', '▕', '┃', '│', '║', '╎', '╏', '┆', '┇', '┊', '┋', '╵', '╷', '╹', '╻', '╽', '╿', '↕':
		return '|'
	case '─', '━', '╌', '╍', '┄', '┅', '┈', '┉', '╴', '╶', '╸', '╺', '╼', '╾':
		return '-'
	case '╱':
		return '/'
	case '╲':
		return '\\'
	case '↵', '⏎':
		return '<'
	case '⇧':
		return '^'
	}
	if r >= 0x2500 && r <= 0x257f { // corners and crossings of boxes
		return '+'
	}
	return 0
}

// asciiPunctuation maps quotation marks, dashes and the like; it is 0 for any other character.
func asciiPunctuation(r rune) rune {
	switch r {
	case '…':
		return '~'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '‘', '’', '‚', '‛', '′':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‹':
		return '<'
	case '›':
		return '>'
	case '⁄', '÷':
		return '/'
	case '¡':
		return '!'
	case '¦':
		return '|'
	case '≈', '±':
		return '~'
	case '≤':
		return '<'
	case '≥':
		return '>'
	case 'Σ':
		return 'S'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return 0
}

// asciiLetter folds a letter or a digit to the one it is a form of, and anything else to a question mark.
func asciiLetter(r rune) rune {
	switch r {
	case 'ß':
		return 's'
	case 'æ', 'ª':
		return 'a'
	case 'Æ':
		return 'A'
	case 'ø', 'œ', 'º':
		return 'o'
	case 'Ø', 'Œ':
		return 'O'
	case 'ł':
		return 'l'
	case 'Ł':
		return 'L'
	case 'đ', 'ð':
		return 'd'
	case 'Đ', 'Ð':
		return 'D'
	case 'þ':
		return 't'
	case 'Þ':
		return 'T'
	case 'ı':
		return 'i'
	}
	base, rest := rune('?'), 0
	for _, part := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.Mn, part):
		case rest == 0:
			base, rest = part, 1
		default:
			return '?'
		}
	}
	if base >= utf8.RuneSelf {
		return '?'
	}
	return base
}
