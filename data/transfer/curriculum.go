package transfer

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// What programs in Markdown say of themselves, in which they are read again.
const (
	forRole        = "for "
	daysCounted    = "days counted: "
	everythingElse = "Everything else"
	optionally     = "(Optional) "
)

// moduleLabels is what stands before what goes with a module, by the names of the fields.
func moduleLabels() map[string]string {
	return map[string]string{"evidence": "Shows that it is done", "when": "When", "after": "After", "kind": "Kind"}
}

// WritePrograms writes programs as Markdown for people to read and to edit: under each its sections, and in these a box for
// each module with who does it and by which day, counted from 1. Programs reads them back.
func WritePrograms(w io.Writer, programs []*onboarding.Program) error {
	b := &strings.Builder{}
	for i, r := range programs {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(b, "# %s\n", markdownHeading(r.Title))
		about := []string{fmt.Sprintf("Version %d", r.Number())}
		if r.Role != "" {
			about = append(about, forRole+markdownText(r.Role))
		}
		if r.Days != "" {
			about = append(about, daysCounted+string(r.Days))
		}
		b.WriteString("\n" + strings.Join(about, between) + "\n")
		writeParagraph(b, r.Details)
		for n, s := range r.Sections() {
			b.WriteString("\n")
			switch {
			case s.Name != "":
				fmt.Fprintf(b, "## %s\n\n", markdownHeading(s.Name))
			case n > 0:
				b.WriteString("## " + everythingElse + "\n\n")
			}
			for _, m := range s.Modules {
				moduleItem(b, m)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// moduleItem is a module with its box, and below it what goes with it.
func moduleItem(b *strings.Builder, m *onboarding.Module) {
	indent := strings.Repeat("  ", m.Depth)
	fmt.Fprintf(b, "%s- [ ] %s", indent, moduleLine(m))
	indent += "  "
	if m.Details != "" {
		if !strings.HasPrefix(m.Details, "- ") {
			b.WriteString("  ")
		}
		b.WriteString("\n" + indent + prose(m.Details, indent, false))
	}
	b.WriteString("\n")
	of := map[string]string{"evidence": m.Evidence, "when": m.When}
	if first := m.Of.Module(m.After); first != nil {
		of["after"] = first.Title
	}
	if m.Kind != outline.ActivityIn(m.Title) {
		of["kind"] = string(m.Kind)
	}
	for _, name := range []string{"kind", "evidence", "when", "after"} {
		if of[name] != "" {
			fmt.Fprintf(b, "%s- **%s**: %s\n", indent, moduleLabels()[name], markdownText(of[name]))
		}
	}
}

// moduleLine is a module as it stands behind its box. What its own title says is kept apart from that.
func moduleLine(m *onboarding.Module) string {
	line := markdownText(m.Title)
	if strings.HasPrefix(line, strings.TrimSpace(optionally)) {
		line = `\` + line
	}
	day, known := m.Due.Get()
	if before, due, is := dueBehind(line); is && !known {
		line = before + ` \(` + due + ")"
	}
	if known {
		line += " (" + outline.DayInWords(int(day)) + ")"
	}
	if m.Optional {
		line = optionally + line
	}
	who, _, _ := strings.Cut(line, ": ")
	_, taken := outline.DoerIn(who)
	switch whole := m.Under; {
	case m.Doer() == model.ByManager:
		return "Manager: " + line
	case m.Doer() == model.ByBuddy:
		return "Buddy: " + line
	case taken, whole != nil && whole.Doer() != model.ByNewHire: // who would be taken to do the part as well
		return "New hire: " + line
	}
	return line
}

// ProgressSheet lays out how far people have come on their programs, as people read it: everybody's modules, with how far
// they are and the days.
func ProgressSheet(p *model.Portfolio, plans []*onboarding.Plan) Sheet {
	s := Sheet{}
	for _, title := range []string{"Person", "Program", "Module", "State", "Due", "Done on", "Reason"} {
		s.fields = append(s.fields, model.Field{Title: title, Type: model.Text})
		s.Columns = append(s.Columns, title)
	}
	for _, l := range plans {
		for _, step := range l.Steps {
			s.Rows = append(s.Rows, []string{
				l.Name, p.Name(l.Program.Ref()), step.Module.Title, string(step.State), step.Due.String(), step.DoneOn().String(),
				step.Reason(),
			})
		}
	}
	return s
}
