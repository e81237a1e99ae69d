package ui

import (
	"context"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence is an error as the screen says it.
func sentence(err error) string {
	if err.Error() == "" || errors.Is(err, context.Canceled) {
		return "Stopped before it was finished; nothing was saved."
	}
	return said(err.Error())
}

// said is a text with a capital and a full stop. A name that it begins with, as of a file, is left as it is.
func said(text string) string {
	word, _, _ := strings.Cut(text, " ")
	if !strings.ContainsFunc(strings.TrimRight(word, ":,"), func(r rune) bool { return !unicode.IsLetter(r) }) {
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}
