package outline

import (
	"slices"
	"strings"
)

// contents is why a table of contents is left out.
const contents = "a table of contents"

// aside says why a node is none of the objectives and key results with all that is under it, by what it is called; or
// "".
func (n *node) aside() string {
	title := strings.ToLower(strings.Trim(n.title.text, " :.!"))
	if n.form == other || n.said != "" || n.who != "" {
		return ""
	}
	switch {
	case slices.Contains([]string{"good", "bad", "try", "retrospective", "retrospectives", "retro", "retrospektive"}, title):
		return "a retrospective"
	case slices.Contains([]string{"on this page", "table of contents", "contents", "inhalt", "inhaltsverzeichnis"}, title),
		title == "toc", strings.HasPrefix(title, "toc {"):
		return contents
	case slices.Contains([]string{
		"initiatives", "projects", "actions", "action items", "tasks", "to do", "todos", "notes", "risks", "background",
		"context", "links", "resources", "references", "see also", "faq", "glossary", "changelog", "history", "massnahmen",
		"maßnahmen", "projekte", "initiativen", "risiken", "notizen",
	}, title):
		return "neither objectives nor key results"
	}
	return ""
}

// isSection says whether a heading only says what comes under it: a period, or words that every such text has.
func (n *node) isSection() bool {
	if n.who != "" {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(n.title.text), func(r rune) bool { return strings.ContainsRune(" ():,.-–—&/", r) })
	okr, others := false, 0
	for _, w := range words {
		switch {
		case slices.Contains([]string{"okr", "okrs", "objectives", "priorities"}, w),
			n.period >= 0 && slices.Contains([]string{"goals", "ziele"}, w):
			okr = true
		case hasDigit(w), slices.Contains(fillers(), w):
		default:
			others++
		}
	}
	const few = 4 // words that say whose they are: Growth team OKRs
	return others == 0 || okr && others <= few
}

// fillers is words that say nothing in a heading.
func fillers() []string {
	return []string{
		"the", "our", "and", "for", "of", "key", "results", "result", "company", "team", "quarter", "quarterly", "year",
		"yearly", "annual", "calendar", "fiscal", "fy", "gj", "q", "h", "plan", "planning", "overview", "introduction",
		"schedule", "goals", "ziele", "und", "der", "die", "quartal", "jahr", "overall", "current", "draft", "final",
	}
}
