package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentences cuts a text at the ends of its sentences. What is in brackets stays together, and so does a short form with
// what follows it: Sr. Director, e.g. this.
func sentences(text string) []string {
	var list []string
	start, depth := 0, 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("([", r):
			depth++
		case strings.ContainsRune(")]", r):
			depth = max(depth-1, 0)
		case strings.ContainsRune(".!?", r) && depth == 0 && endsSentence(text, i):
			list = append(list, strings.TrimSpace(text[start:i+1]))
			start = i + 1
		}
	}
	if rest := strings.TrimSpace(text[start:]); rest != "" {
		list = append(list, rest)
	}
	return list
}

// endsSentence says whether the mark at the offset ends one: a blank and the beginning of another follow.
func endsSentence(text string, at int) bool {
	behind := text[at+1:]
	if !strings.HasPrefix(behind, " ") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " "))
	if !unicode.IsUpper(next) && !unicode.IsDigit(next) && !strings.ContainsRune("%“\"'≥>$€&#", next) {
		return false
	}
	words := strings.Fields(text[:at])
	if len(words) == 0 {
		return false
	}
	last := strings.TrimLeft(words[len(words)-1], "(\"“")
	short := []string{
		"Sr", "Jr", "Dir", "Mgr", "Dr", "Mr", "Ms", "vs", "e.g", "i.e", "etc", "approx", "No", "Inc", "Ltd", "min", "max",
		"z.B", "bzw", "ca", "inkl", "Nr", "mind",
	}
	return !slices.Contains(short, last) && len([]rune(last)) > 1
}

// withoutStop is a sentence without the full stop, the comma or the colon at its end.
func withoutStop(text string) string {
	text = strings.TrimRight(text, ",: ")
	if strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..") && !strings.HasSuffix(text, "etc.") {
		return text[:len(text)-1]
	}
	return text
}
