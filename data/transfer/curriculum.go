package transfer

import (
	"fmt"
	"io"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// WritePrograms writes programs as Markdown for people to read and to edit: under each its sections, and in these a box for
// each module with who does it and by which day, counted from 1. The file of one program is read back as a checklist.
func WritePrograms(w io.Writer, programs []*onboarding.Program) error {
	b := &strings.Builder{}
	for i, r := range programs {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(b, "# %s\n", markdownText(r.Title))
		about := []string{fmt.Sprintf("Version %d", r.Number())}
		if r.Role != "" {
			about = append(about, "for "+markdownText(r.Role))
		}
		if r.Days != "" {
			about = append(about, "days counted: "+string(r.Days))
		}
		b.WriteString("\n" + strings.Join(about, " · ") + "\n")
		if r.Details != "" {
			lines := strings.Split(r.Details, "\n")
			for i, line := range lines {
				lines[i] = markdownText(line)
			}
			b.WriteString("\n" + strings.Join(lines, "  \n") + "\n") // two blanks keep the lines apart
		}
		for n, s := range r.Sections() {
			b.WriteString("\n")
			switch {
			case s.Name != "":
				fmt.Fprintf(b, "## %s\n\n", markdownText(s.Name))
			case n > 0:
				b.WriteString("## Everything else\n\n")
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
	title := markdownText(m.Title)
	if m.Optional {
		title = "(Optional) " + title
	}
	switch whole := m.Under; {
	case m.Doer() == model.ByManager:
		title = "Manager: " + title
	case m.Doer() == model.ByBuddy:
		title = "Buddy: " + title
	case whole != nil && whole.Doer() != model.ByNewHire: // who would be taken to do the part as well
		title = "New hire: " + title
	}
	if day, known := m.Due.Get(); known {
		title += " (" + outline.DayInWords(int(day)) + ")"
	}
	fmt.Fprintf(b, "%s- [ ] %s\n", indent, title)
	after := ""
	if first := m.Of.Module(m.After); first != nil {
		after = first.Title
	}
	for _, below := range []struct{ what, text string }{
		{"", m.Details}, {"Shows that it is done: ", m.Evidence}, {"When: ", m.When}, {"After: ", after},
	} {
		for line := range strings.Lines(below.text) {
			if line = strings.TrimPrefix(strings.TrimSpace(line), "- "); line != "" {
				fmt.Fprintf(b, "%s  - %s%s\n", indent, below.what, markdownText(line))
			}
		}
	}
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
