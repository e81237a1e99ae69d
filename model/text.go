package model

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text safe to show anywhere: no control characters but line breaks, so that no terminal takes a part of
// it for a command, no characters that reorder what stands around them, and valid UTF-8 only. Tabs become spaces.
func Clean(text string) string {
	if isClean(text) {
		return text
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case unsafe(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
}

// CleanLine is Clean for what belongs on one line: every run of white space is one space, none at the ends.
func CleanLine(text string) string {
	if isPlainLine(text) || isClean(text) && !strings.Contains(text, "\n") && !strings.Contains(text, "  ") &&
		!strings.HasPrefix(text, " ") && !strings.HasSuffix(text, " ") && !strings.ContainsFunc(text, isWideSpace) {
		return text
	}
	return strings.Join(strings.Fields(Clean(text)), " ")
}

// isPlainLine is the quick answer for most lines: words of ASCII with one space between them.
func isPlainLine(text string) bool {
	before := byte(' ')
	for i := 0; i < len(text); i++ {
		b := text[i]
		if b < ' ' || b >= 0x7f || b == ' ' && before == ' ' {
			return false
		}
		before = b
	}
	return before != ' ' || text == ""
}

// isWideSpace says whether a character is a blank beyond ASCII, such as the one that does not break a line.
func isWideSpace(r rune) bool { return r >= utf8.RuneSelf && unicode.IsSpace(r) }

// isClean is the quick answer for the many texts that need nothing.
func isClean(text string) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b == '\n':
		case b < 0x20, b == 0x7f:
			return false
		case b >= utf8.RuneSelf:
			return isCleanRunes(text[i:])
		}
	}
	return true
}

func isCleanRunes(text string) bool {
	if !utf8.ValidString(text) {
		return false
	}
	for _, r := range text {
		if r != '\n' && (unsafe(r) || r == '\u2028' || r == '\u2029') {
			return false
		}
	}
	return true
}

// unsafe says whether a character could steer a terminal or reorder its neighbours (bidirectional overrides and
// isolates, see Unicode TR36).
func unsafe(r rune) bool {
	return unicode.IsControl(r) || r == '\u061c' || r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\u2060' ||
		r >= 0xe0000 && r <= 0xe007f || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\ufeff'
}

// Singular is a unit as it stands beside 1: deal of deals, story of stories. What looks like no English plural stays as it
// is, such as ms and Gbps.
func Singular(unit string) string {
	word := unit[strings.LastIndexByte(unit, ' ')+1:]
	if len(word) < 4 || !strings.ContainsAny(word, "aeiou") {
		return unit
	}
	for _, end := range []struct{ many, one string }{
		{"ss", "ss"}, {"us", "us"}, {"is", "is"}, {"series", "series"}, {"ies", "y"},
		{"ches", "ch"}, {"shes", "sh"}, {"sses", "ss"}, {"xes", "x"}, {"s", ""},
	} {
		if rest, ends := strings.CutSuffix(unit, end.many); ends {
			return rest + end.one
		}
	}
	return unit
}

// Counted is a number of things: 1 objective, 4 objectives, 2 people.
func Counted(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case noun == "person":
		return fmt.Sprintf("%d people", n)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// MarkdownText is a text whose signs Markdown does not take for its own.
func MarkdownText(text string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "[", `\[`, "#", `\#`).Replace(text)
}

// SlackText is a text whose signs Slack does not take for its own: neither is a word struck through, nor is everybody called.
// Slack has no signs of escape that hold both where a text is pasted and where a program sends it, so what could be taken
// amiss becomes a sign that looks alike. An underscore within a word means nothing to it and stays.
func SlackText(text string) string {
	runes := []rune(strings.NewReplacer("<", "‹", ">", "›", "*", "∗", "~", "∼", "`", "ˋ").Replace(text))
	within := func(n int) bool {
		return n >= 0 && n < len(runes) && (unicode.IsLetter(runes[n]) || unicode.IsDigit(runes[n]))
	}
	for n, r := range runes {
		if r == '_' && !(within(n-1) && within(n+1)) {
			runes[n] = 'ˍ'
		}
	}
	return string(runes)
}
