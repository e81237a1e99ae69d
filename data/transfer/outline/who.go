package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestWho is how many bytes a name before a colon may have.
const longestWho = 70

// isWho says whether what stands before a colon is a name, a role or a team: a few words with capital letters. What
// stands there several times may have other words in it too.
func isWho(text string, times int) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" /,()[]", r) })
	if len(words) == 0 || len(words) > 8 || len(text) > longestWho || strings.ContainsAny(text, "%<>=?!;\"") {
		return false
	}
	if slices.Contains(notWho(), strings.ToLower(words[0])) || isKnownMonth(words[0]) {
		return false
	}
	named := true
	for i, word := range words {
		if strings.HasSuffix(word, ".") && len(word) > len("Mgr.") { // the end of a sentence, and not of a short form
			return false
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "“‘'&-–"))
		capital := unicode.IsUpper(r) || r == utf8.RuneError
		if i == 0 && !capital {
			return false
		}
		named = named && (capital || slices.Contains(links(), word))
	}
	return named || times > 1 && len(words) <= 3 && !hasDigit(text)
}

// links is the small words within a name.
func links() []string {
	return []string{"of", "and", "the", "for", "&", "to", "und", "de", "du", "für", "-", "–"}
}

// notWho is what else stands before a colon.
func notWho() []string {
	return []string{
		"note", "notes", "example", "examples", "e.g.", "status", "update", "total", "tbd", "todo", "done", "score", "result",
		"results", "month", "week", "day", "quarter", "goal", "why", "how", "what", "when", "where", "target", "baseline",
		"owner", "dri", "due", "deadline", "start", "end", "current", "progress", "confidence", "metric", "measure", "url",
		"link", "links", "source", "summary", "prerequisite", "description", "context", "background", "scope", "risk", "risks", "action",
		"actions", "initiative", "initiatives", "project", "projects", "step", "steps", "phase", "http", "https", "warning",
		"hinweis", "beispiel", "stand", "okr", "okrs",
	}
}

func isKnownMonth(word string) bool {
	return slices.Contains([]string{
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
	}, strings.ToLower(word))
}

// head is what stands before the first colon of a line, or "".
func head(text string) string {
	at := strings.Index(text, ":")
	if at <= 0 || !endsWord(text[at+1:]) {
		return ""
	}
	return strings.TrimSpace(text[:at])
}
