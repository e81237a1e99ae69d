package filter

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold is a text without the differences that a search overlooks: case and accents.
func fold(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return string(appendFolded(nil, text))
		}
	}
	return strings.ToLower(text)
}

// appendFolded folds character by character, which a whole text needs neither memory nor much time for. Of what a
// character is made of by Unicode's compatibility decomposition it leaves out the marks.
func appendFolded(to []byte, text string) []byte {
	for i, r := range text {
		if r < utf8.RuneSelf {
			to = append(to, lowerASCII(byte(r)))
			continue
		}
		is := norm.NFKD.PropertiesString(text[i:])
		parts := is.Decomposition()
		if parts == nil && is.CCC() == 0 {
			to = appendLower(to, r)
		}
		for len(parts) > 0 {
			part, size := utf8.DecodeRune(parts)
			if norm.NFKD.Properties(parts).CCC() == 0 {
				to = appendLower(to, part)
			}
			parts = parts[size:]
		}
	}
	return to
}

func appendLower(to []byte, r rune) []byte {
	switch r {
	case 'ß', 'ẞ':
		return append(to, "ss"...)
	case 'ς': // what a sigma is at the end of a word
		r = 'σ'
	}
	return utf8.AppendRune(to, unicode.ToLower(r))
}

func lowerASCII(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

// contains says whether the folded text holds what is folded already. It folds nothing that is ASCII, as nearly all is.
func contains(text, folded string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			var short [256]byte
			return bytes.Contains(appendFolded(short[:0], text), []byte(folded))
		}
		if startsHere(text[i:], folded) {
			return true
		}
	}
	return folded == ""
}

func startsHere(text, folded string) bool {
	if len(text) < len(folded) {
		return false
	}
	for i := 0; i < len(folded); i++ {
		if lowerASCII(text[i]) != folded[i] {
			return false
		}
	}
	return true
}

// startsWord says whether a word of the text begins with what is folded already.
func startsWord(text, folded string) bool {
	text = fold(text)
	for from := 0; ; {
		i := strings.Index(text[from:], folded)
		if i < 0 {
			return false
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		from = at + 1
	}
}

// choose is those of the names that a value means: the one that is called so, or else all in which a word begins so.
func choose(names []string, value string) []string {
	value = fold(value)
	var exact, loose []string
	for _, name := range names {
		switch {
		case fold(name) == value:
			exact = append(exact, name)
		case startsWord(name, value):
			loose = append(loose, name)
		}
	}
	if exact != nil {
		return exact
	}
	return loose
}
