package transfer

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"quarterdeck/model"
)

// vocabulary is what other tools call the states of an initiative, each word in its plain form.
type vocabulary map[string]model.Status

// newVocabulary knows the usual words, and those that a source uses in its own way.
func newVocabulary(own map[string]model.Status) vocabulary {
	v := vocabulary{}
	for _, tongue := range []map[model.Status][]string{statusWords(), otherWords()} {
		for status, words := range tongue {
			for _, word := range words {
				v[word] = status
			}
		}
	}
	maps.Copy(v, own)
	return v
}

func statusWords() map[model.Status][]string {
	return map[model.Status][]string{
		model.ToDo: {
			"to do", "todo", "not started", "unstarted", "open", "new", "backlog", "planned", "proposed", "proposal",
			"upcoming", "queued", "ready", "draft", "provisional", "triage", "selected for development", "idea", "pending",
			"requested", "not done", "incomplete", "future", "normal", "reopened", "approved", "scheduled", "candidate",
			"not yet started", "⚪",
		},
		model.OnTrack: {
			"on track", "in progress", "doing", "active", "green", "started", "wip", "in review", "review", "testing",
			"in development", "development", "ongoing", "implementable", "underway", "qa", "in qa", "in test", "in flight",
			"working on it", "committed", "accepted", "assigned", "in design", "design", "graduating", "on schedule",
			"🟢", "🚧", "🏗",
		},
		model.AtRisk: {
			"at risk", "risk", "yellow", "amber", "delayed", "blocked", "slipping", "needs attention", "behind", "stuck",
			"🟡", "🟠", "⚠",
		},
		model.OffTrack: {"off track", "red", "late", "overdue", "critical", "missed", "failing", "🔴"},
		model.Done: {
			"done", "closed", "complete", "completed", "resolved", "shipped", "released", "launched", "finished",
			"implemented", "fixed", "merged", "delivered", "live", "verified", "✅", "✔", "🚀",
		},
		model.Parked: {"parked", "on hold", "hold", "deferred", "paused", "postponed", "suspended", "icebox", "⏸"},
		model.Dropped: {
			"cancelled", "canceled", "won't do", "wont do", "won't fix", "wontfix", "rejected", "withdrawn", "dropped",
			"abandoned", "duplicate", "replaced", "obsolete", "declined", "removed", "deprecated", "denied", "not planned",
			"cannot reproduce", "❌",
		},
	}
}

// status reads a cell that says how something stands. What stands around the word it knows is given back as well:
// "implemented (alpha)" is done, and alpha. It is not known where no word of it is.
func (v vocabulary) status(cell string) (status model.Status, rest string, known bool) {
	if status, known := v[plain(cell)]; known {
		return status, "", true
	}
	words, pictures := pieces(cell)
	if len(words) > 1 && isLabel(words[0]) {
		words = words[1:]
	}
	for i, word := range words {
		if status, known := v[plain(word)]; known {
			return status, strings.Join(slices.Delete(words, i, i+1), ", "), true
		}
	}
	for _, picture := range pictures {
		if status, known := v[picture]; known {
			return status, strings.Join(words, ", "), true
		}
	}
	return model.ToDo, "", false
}

// pieces cuts a cell where people put remarks behind a word: at brackets, colons, lone dashes, and around pictures.
func pieces(cell string) (words, pictures []string) {
	cell = strings.NewReplacer(" - ", "\n", "–", "\n", "—", "\n").Replace(cell)
	cell = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.So, r):
			pictures = append(pictures, string(r))
			return '\n'
		case strings.ContainsRune("()[]{}:;,/|", r):
			return '\n'
		}
		return r
	}, cell)
	for word := range strings.SplitSeq(cell, "\n") {
		if word = strings.Trim(word, " .!?*\t\ufe0f"); word != "" {
			words = append(words, word)
		}
	}
	return words, pictures
}

func isLabel(word string) bool {
	switch plain(word) {
	case "status", "state", "health":
		return true
	}
	return false
}

// graver is the state that two columns speak of together: what is under way and behind is behind, and what is done
// because it was given up is dropped.
func graver(a, b model.Status) model.Status {
	switch {
	case a == model.Done && b == model.Dropped,
		(a == model.OnTrack || a == model.ToDo) && (b == model.AtRisk || b == model.OffTrack):
		return b
	}
	return a
}

// horizonOf reads a column of somebody's board.
func horizonOf(word string) (model.Horizon, bool) {
	switch plain(word) {
	case "now", "current", "this quarter", "doing":
		return model.Now, true
	case "next", "next quarter", "soon", "up next":
		return model.Next, true
	case "later", "future", "someday", "backlog", "eventually":
		return model.Later, true
	}
	return "", false
}

// confidenceOf reads how sure somebody is.
func confidenceOf(word string) (model.Confidence, bool) {
	switch plain(word) {
	case "high", "hi", "sure", "committed", "h":
		return model.High, true
	case "medium", "med", "likely", "moderate", "m":
		return model.Medium, true
	case "low", "lo", "maybe", "unsure", "l":
		return model.Low, true
	}
	return "", false
}

// isBlank says whether a text only says that there is nothing: what people and programs put into empty cells.
func isBlank(text string) bool {
	switch strings.ToLower(text) {
	case "-", "--", "–", "—", "?", "n/a", "none", "(none)", "null", "nil", "nan", "(blank)",
		"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!":
		return true
	}
	return false
}

// isNobody says whether the name of an owner says that there is none yet.
func isNobody(name string) bool {
	switch plain(name) {
	case "unassigned", "not assigned", "nobody", "no owner", "tbd", "tbc", "open":
		return true
	}
	return false
}

// yesOf reads yes and no. What is neither counts as yes: it is asked of what is to be hidden.
func yesOf(word string) bool {
	switch plain(word) {
	case "", "no", "n", "false", "0", "off", "public":
		return false
	}
	return true
}

// plain is a word as it is compared: small letters, single spaces, also for hyphens and underscores.
func plain(word string) string {
	word = strings.Map(func(r rune) rune {
		switch r {
		case '-', '_':
			return ' '
		case '’':
			return '\''
		case '\ufe0f': // asks for a picture in colour
			return -1
		}
		return unicode.ToLower(r)
	}, word)
	return strings.Join(strings.Fields(word), " ")
}
