package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Listed is words as people list them, with the word that comes before the last: a, b and c.
func Listed(words []string, before string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + before + " " + words[last]
}

// Capital is a text with a capital letter. A name that it begins with, as of a file, is left as it is.
func Capital(text string) string {
	word, _, _ := strings.Cut(text, " ")
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || strings.ContainsAny(strings.TrimRight(word, ".:,"), `./\_`) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// Ended is a text that ends as sentences end.
func Ended(text string) string {
	for _, end := range []string{".", "?", "!", "…"} {
		if strings.HasSuffix(text, end) {
			return text
		}
	}
	return text + "."
}

// Sentence is a text as a sentence of its own: with a capital letter and a full stop.
func Sentence(text string) string { return Ended(Capital(text)) }
