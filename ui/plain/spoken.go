package plain

import (
	"strings"

	"quarterdeck/model/dates"
)

// Spoken is lines that were made to be looked at, as they are read aloud: columns and dots between them become commas,
// arrows become words, and so do months and lengths of time that are cut short; the shapes go that stand before the words for
// the same.
func Spoken(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = spoken(line)
	}
	return strings.Join(lines, "\n")
}

func spoken(line string) string {
	said := ""
	for _, part := range strings.Split(strings.ReplaceAll(line, " · ", "  "), "  ") {
		words := strings.Fields(part)
		if len(words) > 0 && shape(words[0]) {
			words = words[1:]
		}
		for n, word := range words {
			words[n] = wordFor(word)
		}
		switch part = strings.Join(words, " "); {
		case part == "":
		case said == "" || strings.ContainsAny(said[len(said)-1:], ",:;."):
			said = joined(" ", said, part)
		default:
			said += ", " + part
		}
	}
	return dates.Unabridged(said)
}

// shape says whether it is one of the shapes that stand before the word for how something stands.
func shape(sign string) bool {
	switch sign {
	case "○", "●", "▲", "■", "✓", "◐", "◆", "‖", "×":
		return true
	}
	return false
}

// wordFor is the word for a sign that stands by itself.
func wordFor(sign string) string {
	switch sign {
	case "→":
		return "to"
	case "±":
		return "plus or minus"
	case "≥":
		return "at least"
	case "≤":
		return "at most"
	case "×":
		return "times"
	case "÷":
		return "divided by"
	case "−":
		return "minus"
	}
	return sign
}
