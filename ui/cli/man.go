package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (e *env) man() *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Example: "quarterdeck man | man -l -\nquarterdeck man > ~/.local/share/man/man1/quarterdeck.1",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			page := manual{cmd.Root()}
			page.root.InitDefaultHelpFlag()
			page.root.InitDefaultVersionFlag()
			_, err := io.WriteString(e.Out, page.text(e.moment().Today.String()))
			return err
		},
	}
}

// manual is the manual page of a command and everything below it, in the man macros of roff. (The libraries for it
// write a page per command, or print texts with a percent sign in them wrongly.)
type manual struct{ root *cobra.Command }

func (m manual) text(day string) string {
	var b strings.Builder
	name := m.root.Name()
	fmt.Fprintf(&b, ".TH %s 1 %q \"%s %s\"\n", strings.ToUpper(name), day, name, roff(m.root.Version))
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", name, roff(m.root.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n%s\n.br\n%s COMMAND [\\-\\-flags]\n", roff(usageLine(m.root)), name)
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s\n", roff(m.root.Long))
	asIs(&b, "EXAMPLES", m.root.Example)
	b.WriteString(".SH OPTIONS\n")
	options(&b, m.root.LocalNonPersistentFlags())
	b.WriteString(".SS With every command\n")
	options(&b, m.root.PersistentFlags())
	b.WriteString(".SH COMMANDS\n")
	for _, group := range m.root.Groups() {
		for _, c := range m.root.Commands() {
			if c.GroupID == group.ID && !c.Hidden {
				m.command(&b, c)
			}
		}
	}
	for _, t := range topics() {
		asIs(&b, strings.ToUpper(t.name), t.text())
	}
	asIs(&b, "EXIT STATUS", exitCodesHelp)
	return b.String()
}

func (m manual) command(b *strings.Builder, c *cobra.Command) {
	fmt.Fprintf(b, ".SS %s\n%s.\n", roff(strings.TrimSuffix(c.UseLine(), " [flags]")), roff(c.Short))
	if c.Long != "" && !strings.HasPrefix(c.Long, c.Short) {
		fmt.Fprintf(b, ".PP\n%s\n", roff(c.Long))
	}
	fmt.Fprintf(b, ".PP\n.nf\n%s\n.fi\n", roff(c.Example))
	options(b, c.LocalNonPersistentFlags())
}

func options(b *strings.Builder, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		value, about := pflag.UnquoteUsage(f)
		name := "\\fB\\-\\-" + roff(f.Name) + "\\fP"
		if f.Shorthand != "" {
			name = "\\fB\\-" + f.Shorthand + "\\fP, " + name
		}
		if value != "" {
			name += " \\fI" + roff(value) + "\\fP"
		}
		fmt.Fprintf(b, ".TP\n%s\n%s\n", name, roff(about))
	})
}

// asIs writes a text that keeps its lines.
func asIs(b *strings.Builder, title, text string) {
	fmt.Fprintf(b, ".SH %s\n.nf\n%s\n.fi\n", title, roff(strings.TrimSpace(text)))
}

// roff writes a text so that none of it is taken for a command of roff.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", "\\(ga").Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
