package transfer

import (
	"strings"

	"quarterdeck/model"
)

// statusWords is what other tools call the states of an initiative. The first state that has the word wins, so the
// more particular ones come first: "not done" is not done.
func statusWords() []struct {
	status model.Status
	words  []string
} {
	return []struct {
		status model.Status
		words  []string
	}{
		{model.Dropped, []string{"cancelled", "canceled", "won't do", "wont do", "won't fix", "rejected", "withdrawn", "dropped",
			"abandoned", "duplicate", "replaced", "obsolete", "declined", "removed", "deprecated"}},
		{model.Parked, []string{"parked", "on hold", "hold", "deferred", "paused", "postponed", "suspended", "icebox"}},
		{model.OffTrack, []string{"off track", "red", "late", "overdue", "critical", "missed", "failing"}},
		{model.AtRisk, []string{"at risk", "risk", "yellow", "amber", "delayed", "blocked", "slipping", "needs attention"}},
		{model.ToDo, []string{"to do", "todo", "not started", "unstarted", "open", "new", "backlog", "planned", "proposed",
			"proposal", "upcoming", "queued", "ready", "draft", "provisional", "triage", "selected for development",
			"idea", "pending", "requested", "not done", "incomplete", "future", "normal", "reopened"}},
		{model.OnTrack, []string{"on track", "in progress", "doing", "active", "green", "started", "wip", "in review", "review",
			"testing", "in development", "development", "ongoing", "implementable", "underway", "qa", "in flight",
			"working on it", "committed", "accepted", "in design", "design", "graduating"}},
		{model.Done, []string{"done", "closed", "complete", "completed", "resolved", "shipped", "released", "launched",
			"finished", "implemented", "fixed", "merged", "delivered", "live", "verified"}},
	}
}

// statusOf reads another tool's word for a state; known is false where nobody here has heard it.
func statusOf(word string) (status model.Status, known bool) {
	word = plain(word)
	for _, s := range statusWords() {
		for _, w := range s.words {
			if word == w {
				return s.status, true
			}
		}
	}
	return model.ToDo, false
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

// confidenceOf reads how sure somebody is, in words or in per cent.
func confidenceOf(word string) (model.Confidence, bool) {
	switch word = plain(word); word {
	case "high", "hi", "sure", "committed", "h":
		return model.High, true
	case "medium", "med", "likely", "moderate", "m":
		return model.Medium, true
	case "low", "lo", "maybe", "unsure", "l":
		return model.Low, true
	}
	return "", false
}

// plain is a word as it is compared: small letters, single spaces for hyphens and underscores.
func plain(word string) string {
	word = strings.NewReplacer("-", " ", "_", " ", "’", "'").Replace(strings.ToLower(word))
	return strings.Join(strings.Fields(word), " ")
}
