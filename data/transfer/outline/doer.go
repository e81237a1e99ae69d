package outline

import (
	"slices"
	"strings"
	"unicode"

	"quarterdeck/model"
)

// DoerIn says who of a program is meant by some words: the one that is named first. Exact says that they say nothing
// else; it is "" where nobody is named.
func DoerIn(text string) (who model.Doer, exact bool) {
	words := wordsIn(text)
	at := len(words)
	for doer, names := range doers() {
		for _, name := range names {
			if i := indexOf(words, strings.Fields(name)); i >= 0 && i < at {
				who, at = doer, i
			}
		}
	}
	return who, who != "" && strings.EqualFold(strings.TrimSpace(text), string(who))
}

// PassOn gives a task to the next of those who could do it: from the new hire to the manager, on to the buddy, and back. Of
// a section it gives on every task, all to the one that comes next for the first of them.
func (o *Outline) PassOn(i int) {
	next := model.Doer("")
	for n := i; n < o.branch(i); n++ {
		if o.Lines[n].Kind != Task || n > i && o.Lines[i].Kind != Section {
			continue
		}
		if next == "" {
			next = o.after(n)
		}
		o.Give(n, next)
	}
}

// Give makes somebody the one who does a task.
func (o *Outline) Give(i int, who model.Doer) {
	l := &o.Lines[i]
	l.Who = ""
	if inherited, _ := DoerIn(o.Assigned(i).Who); inherited != who && (who != model.ByNewHire || inherited != "") {
		l.Who = strings.ToUpper(string(who[:1])) + string(who[1:])
	}
}

// after is who comes after the one who does a task.
func (o *Outline) after(i int) model.Doer {
	switch who, _ := DoerIn(o.Assigned(i).Who); who {
	case model.ByManager:
		return model.ByBuddy
	case model.ByBuddy:
		return model.ByNewHire
	}
	return model.ByManager
}

// doers is what the doers are called. A title such as product manager is none of them.
func doers() map[model.Doer][]string {
	return map[model.Doer][]string{
		model.ByNewHire: {
			"new hire", "new team member", "new employee", "new starter", "new joiner", "newcomer", "new hires", "you", "employee",
			"mitarbeiter", "mitarbeiterin", "new teammate",
		},
		model.ByManager: {
			"manager", "managers", "supervisor", "director", "facilitator", "team lead", "dev lead", "hiring manager", "lead", "boss",
			"vorgesetzte", "vorgesetzter", "führungskraft", "line manager",
		},
		model.ByBuddy: {"buddy", "mentor", "buddies", "onboarding buddy", "pate", "patin"},
	}
}

// wordsIn is the words of a text in small letters.
func wordsIn(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
}

// indexOf is where some words stand among others, or -1.
func indexOf(words, parts []string) int {
	for i := 0; i+len(parts) <= len(words); i++ {
		if slices.Equal(words[i:i+len(parts)], parts) {
			return i
		}
	}
	return -1
}

// onlyDoer says who does what stands under a heading that is there to say so: Manager checklist, Tasks for your buddy. It
// is "" for a heading that says anything else.
func onlyDoer(text string) string {
	words := wordsIn(text)
	found := ""
	for doer, names := range doers() {
		for _, name := range names {
			parts := strings.Fields(name)
			i := indexOf(words, parts)
			if i < 0 || doer == model.ByNewHire && name == "you" {
				continue
			}
			others := slices.Concat(words[:i], words[i+len(parts):])
			if !slices.ContainsFunc(others, func(w string) bool { return !slices.Contains(doerFillers(), w) }) {
				found = string(doer)
			}
		}
	}
	return found
}

// doerFillers is the words of a heading that says who, beside who.
func doerFillers() []string {
	return []string{
		"for", "the", "your", "tasks", "task", "checklist", "checklists", "list", "todo", "todos", "to", "do", "of", "responsibilities",
		"activities", "actions", "items", "onboarding", "section", "steps", "by", "für", "aufgaben", "a", "ux", "hiring", "s", "what",
		"does", "must", "should",
	}
}
