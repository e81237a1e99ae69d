package okr

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// String is the part in a cell of the matrix: ● where the team carries the objective, 2 where two of its initiatives
// help, ●2 for both, · for none.
func (p Part) String() string {
	text := ""
	if p.Carries {
		text = "●"
	}
	if p.Helps > 0 {
		text += fmt.Sprint(p.Helps)
	}
	return cmp.Or(text, "·")
}

// Says is the part in words: carries it, 2 initiatives.
func (p Part) Says() string {
	switch {
	case p == Part{}:
		return "no part in it"
	case p.Helps == 0:
		return "carries it, no initiative"
	case p.Carries:
		return "carries it, " + counted(p.Helps)
	}
	return "helps with " + counted(p.Helps)
}

// By is the initiatives of a team that move a key result of the objective: those that it leads and those that it takes
// part in. Of no team, it is all of them.
func (o *Objective) By(team model.ID[model.Team]) []*model.Initiative {
	all := o.Initiatives()
	if team == "" {
		return all
	}
	return slices.DeleteFunc(all, func(i *model.Initiative) bool { return i.Team != team && !i.With.Has(team) })
}

// Moves is the numbers of the key results that an initiative moves, those of the objective and of what serves it: 2.1,
// 2.3.
func (o *Objective) Moves(i *model.Initiative) string {
	return strings.Join(o.moved(i), ", ")
}

func (o *Objective) moved(i *model.Initiative) []string {
	var numbers []string
	for _, r := range o.Results {
		if slices.Contains(r.Initiatives, i) {
			numbers = append(numbers, r.Number)
		}
	}
	for _, under := range o.Under {
		numbers = append(numbers, under.moved(i)...)
	}
	return numbers
}

// Workers is the initiatives that move a key result of the objective or of what serves it, each once.
func (o *Objective) Workers() []*model.Initiative {
	var all []*model.Initiative
	seen := map[*model.Initiative]bool{}
	var add func(*Objective)
	add = func(o *Objective) {
		for _, i := range o.Initiatives() {
			if !seen[i] {
				all, seen[i] = append(all, i), true
			}
		}
		for _, under := range o.Under {
			add(under)
		}
	}
	add(o)
	return all
}

// Work is how many initiatives move a key result of the objective itself, and how many more one of what serves it.
func (o *Objective) Work() (own, below int) {
	own = len(o.Initiatives())
	return own, len(o.Workers()) - own
}

// Unserved says that the objective is under way and no initiative works on it, without a reason why.
func (o *Objective) Unserved() bool { return o.State.Open() && !o.Served() }

// Effort is the work on the objective in a sentence.
func (o *Objective) Effort() string {
	own, below := o.Work()
	switch {
	case own+below == 0 && o.Alone != "":
		return "No initiative, because: " + o.Alone
	case own+below == 0:
		return "No initiative works on it, and nothing says why."
	case own == 0:
		return "None on its own key results; " + counted(below) + " on what serves it."
	case below == 0:
		return counted(own) + "."
	}
	return fmt.Sprintf("%s, and %d more on what serves it.", counted(own), below)
}

func counted(initiatives int) string { return model.Counted(initiatives, "initiative") }

// Markdown is the matrix as a table: a line for each objective, a column for each team.
func (m *Matrix) Markdown() string {
	var b strings.Builder
	line := func(first, work string, cell func(*model.Team) string) {
		fmt.Fprintf(&b, "| %s | %s |", first, work)
		for _, t := range m.Teams {
			fmt.Fprintf(&b, " %s |", cell(t))
		}
		b.WriteString("\n")
	}
	escaped := func(text string) string {
		return strings.ReplaceAll(model.MarkdownText(model.CleanLine(text)), "|", `\|`)
	}
	line("Objective", "Work", func(t *model.Team) string { return escaped(t.Name) })
	line("---", "---", func(*model.Team) string { return "---" })
	for _, o := range m.Objectives {
		line(o.Number+" "+escaped(o.Title), o.worked(), func(t *model.Team) string {
			return strings.Trim(m.Part(o, t.ID).String(), "·")
		})
	}
	return b.String()
}

// Slack is the matrix as Slack shows it well: a bullet for each objective, with the teams that have a part in it.
func (m *Matrix) Slack() string {
	var b strings.Builder
	for _, o := range m.Objectives {
		var parts []string
		for _, t := range m.Teams {
			if part := m.Part(o, t.ID); part != (Part{}) {
				parts = append(parts, t.Name+" "+part.Says())
			}
		}
		if len(parts) == 0 {
			parts = []string{"carried by no team"}
		}
		if o.Unserved() || o.Alone != "" {
			parts = append(parts, strings.TrimSuffix(o.Effort(), "."))
		}
		fmt.Fprintf(&b, "• *%s %s* – %s\n", o.Number, model.SlackText(model.CleanLine(o.Title)), model.SlackText(strings.Join(parts, "; ")))
	}
	return b.String()
}

// worked is the work on the objective in a cell.
func (o *Objective) worked() string {
	own, below := o.Work()
	switch {
	case own+below == 0 && o.Alone != "":
		return "none: " + model.MarkdownText(model.CleanLine(o.Alone))
	case own+below == 0:
		return "none"
	}
	return fmt.Sprint(own + below)
}
