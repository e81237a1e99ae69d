package form

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"quarterdeck/model"
)

// Sentence is an error as people read it: with a capital letter.
func Sentence(err error) string {
	text := err.Error()
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// Whole is an error as a sentence of its own, with its full stop.
func Whole(err error) string { return strings.TrimSuffix(Sentence(err), ".") + "." }

// ruling is why something was not saved; that it was not can be seen.
func ruling(err error) string {
	var invalid *model.Invalid
	if errors.As(err, &invalid) {
		return invalid.Reason
	}
	return Sentence(err)
}

// lowered is a title in the middle of a sentence.
func lowered(title string) string { return strings.ToLower(title) }
