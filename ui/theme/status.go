package theme

import "quarterdeck/ui/canvas"

// Status is how a state of work is shown: a shape first, then the word, then a colour.
type Status struct {
	Word  string
	Shape string // one cell wide, and no emoji
	Style canvas.Style
}

// Statuses are the states work can be in, from not begun to out of the plan.
func (t Theme) Statuses() []Status {
	return []Status{
		{"to do", "○", t.Todo},
		{"on track", "●", t.OnTrack},
		{"at risk", "▲", t.AtRisk},
		{"off track", "■", t.OffTrack},
		{"done", "✓", t.Done},
		{"parked", "‖", t.Muted},
		{"dropped", "×", t.Muted},
	}
}

// Status finds a state by its word, and shows what objectives are besides, what their scores mean, and how decisions, actions
// and risks stand, like the state of work that it resembles. What is neither is shown as it is, with a question mark for a shape.
func (t Theme) Status(word string) Status {
	like := word
	switch word {
	case "achieved", "kept", "sweet spot", "beyond", "learned", "decided", "answered", "resolved":
		like = "done"
	case "missed", "not kept", "short":
		like = "off track"
	case "too early", "not started", "not scored yet", "no key results", "draft", "open", "owned":
		like = "to do"
	case "mitigated":
		like = "on track"
	case "accepted":
		like = "parked"
	case "superseded":
		like = "dropped"
	}
	for _, status := range t.Statuses() {
		if status.Word == like {
			status.Word = word
			return status
		}
	}
	return Status{Word: word, Shape: "?", Style: t.Muted}
}
