package capture

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// Kind is what a line becomes.
type Kind string

// The kinds. A question is kept as a decision of that type.
const (
	Action   Kind = "action"
	Decision Kind = "decision"
	Question Kind = "question"
	Risk     Kind = "risk"
)

// Kinds is all of them, in the order in which Turn goes through them.
func Kinds() []Kind { return []Kind{Action, Decision, Question, Risk} }

// Captured is a line as it was understood.
type Captured struct {
	Kind  Kind
	Text  string // what is left when everything else is taken out
	Owner model.ID[model.Person]
	Team  model.ID[model.Team]
	Due   model.Date
	About model.Ref // what it came from, or is about; whoever reads the line says so
	Wrong []string  // what could not be understood, a sentence each
}

// Fault is why a line is not to be saved, in a sentence, or "".
func (c Captured) Fault() string {
	switch {
	case len(c.Wrong) > 0:
		return c.Wrong[0]
	case c.Text == "":
		return "say in a few words what it is"
	}
	return ""
}

// Missing is what a line of its kind should say and does not, in a few words each. It can be saved all the same.
func (c Captured) Missing() []string {
	var missing []string
	if c.Owner == "" {
		missing = append(missing, "no "+c.owner()+" yet")
	}
	if c.Due.IsZero() {
		missing = append(missing, "no day yet")
	}
	return missing
}

// owner is what its owner is called.
func (c Captured) owner() string {
	if c.Kind == Decision {
		return "decider"
	}
	return "owner"
}

// Private says that it is about something that a shared screen does not show, so that it is not to be shown either.
func (c Captured) Private(p *model.Portfolio) bool { return p.Row(c.About) != nil && !p.Shows(c.About) }

// Add is the edits that bring what was captured into being. What is about something that a shared screen does not show is
// kept from it too.
func (c Captured) Add(p *model.Portfolio, now model.Moment, id string) (model.Ref, []model.Edit) {
	private := model.Flag(c.Private(p))
	switch c.Kind {
	case Risk:
		id := model.ID[model.Risk](id)
		return id.Ref(), p.Risks.Add(now, id, func(r *model.Risk) {
			r.Title, r.State, r.Private = c.Text, model.RiskOpen, private
			r.Owner, r.Team, r.Due, r.About = c.Owner, c.Team, c.Due, c.About
		})
	case Decision, Question:
		id := model.ID[model.Decision](id)
		return id.Ref(), p.Decisions.Add(now, id, func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Private = c.Text, model.DecisionType(c.Kind), model.DecisionOpen, private
			d.Owner, d.Team, d.Due, d.About = c.Owner, c.Team, c.Due, c.About
		})
	}
	action := model.ID[model.Action](id)
	return action.Ref(), p.Actions.Add(now, action, func(a *model.Action) {
		a.Text, a.State, a.Private = c.Text, model.ActionOpen, private
		a.Owner, a.Team, a.Due, a.About = c.Owner, c.Team, c.Due, c.About
	})
}

// opening is the kind that the beginning of a line names, and the rest of it. A line that names none has the kind "".
func opening(line string) (kind Kind, rest string) {
	line = strings.TrimLeft(line, " ")
	for _, bullet := range []string{"- [ ] ", "* [ ] ", "- ", "* ", "• "} {
		line = strings.TrimPrefix(line, bullet)
	}
	if word, rest, ok := strings.Cut(line, ":"); ok {
		if kind := called(word); kind != "" {
			return kind, strings.TrimLeft(rest, " ")
		}
	}
	if word, rest, ok := strings.Cut(line, " "); ok && strings.EqualFold(word, "todo") {
		return Action, rest
	}
	return "", line
}

// called is the kind that a word is for, or "".
func called(word string) Kind {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "action", "todo", "to-do", "to do", "task":
		return Action
	case "decide", "decision":
		return Decision
	case "question", "q":
		return Question
	case "risk":
		return Risk
	}
	return ""
}

// word is what stands before the colon where the kind is written out.
func (k Kind) word() string {
	if k == Decision {
		return "Decide"
	}
	return k.Title()
}

// Turn is the line as one of the next kind, which it then names.
func (r Reader) Turn(line string) string {
	_, rest := opening(model.CleanLine(line))
	if rest != "" && strings.HasSuffix(line, " ") {
		rest += " " // somebody has just ended a word
	}
	kinds := Kinds()
	next := kinds[(slices.Index(kinds, r.Read(line).Kind)+1)%len(kinds)]
	return next.word() + ": " + rest
}

// implied is the kind of a text that names none before a colon: that of its first word, which stays where it is. Where
// decisions are asked for, a question is one of these too.
func (r Reader) implied(text string) Kind {
	word, _, more := strings.Cut(text, " ")
	switch word = strings.ToLower(word); {
	case more && (word == "decide" || word == "decision"):
		return Decision
	case more && (word == "ask" || word == "question"):
		return Question
	case more && word == "risk":
		return Risk
	case strings.HasSuffix(text, "?") && (r.Kind == "" || r.Kind == Decision):
		return Question
	case r.Kind == "":
		return Action
	}
	return r.Kind
}
