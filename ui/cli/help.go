package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

// help prints a topic, or the help of a command.
func (e *env) help() *cobra.Command {
	var names []string
	long := "Prints the help of a command, or one of these pages:\n"
	for _, t := range topics() {
		names = append(names, t.name)
		long += fmt.Sprintf("\n  %-10s %s", t.name, t.about)
	}
	return &cobra.Command{
		Use: "help [COMMAND | TOPIC]", Args: cobra.ArbitraryArgs, Short: "Help about a command or a topic", Long: long,
		Example: "quarterdeck help status\nquarterdeck help keys",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return append(commandNames(cmd.Root()), names...), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, s := range schemas() {
				if len(args) == 1 && args[0] == s.name {
					_, err := io.WriteString(e.Out, s.text())
					return err
				}
			}
			for _, t := range topics() {
				if len(args) == 1 && args[0] == t.name {
					e.print("%s", strings.TrimSpace(t.text()))
					return nil
				}
			}
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				word := strings.Join(args, " ")
				near := meant(word, names, "")
				if near == "" {
					near = meant(word, commandNames(cmd.Root()), "the topics are "+model.Listed(names, "and"))
				}
				return usage("there is no help about %q; %s", word, near)
			}
			found.InitDefaultHelpFlag()
			found.InitDefaultVersionFlag()
			return found.Help()
		},
	}
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}

// showHelp prints what a command is for, with examples first.
func showHelp(cmd *cobra.Command, _ []string) {
	var b strings.Builder
	b.WriteString(cmd.Short + "\n\n")
	for line := range strings.Lines(cmd.Example) {
		b.WriteString("  " + line)
	}
	if cmd.Example != "" {
		b.WriteString("\n\n")
	}
	if cmd.Long != "" {
		b.WriteString(strings.TrimSpace(cmd.Long) + "\n\n")
	}
	b.WriteString("USAGE\n  " + usageLine(cmd) + "\n")
	for _, group := range cmd.Groups() {
		writeCommands(&b, group.Title, cmd, group.ID)
	}
	if cmd.HasAvailableSubCommands() && len(cmd.Groups()) == 0 {
		writeCommands(&b, "COMMANDS", cmd, "")
	}
	const width = 80
	if flags := cmd.LocalNonPersistentFlags(); flags.HasAvailableFlags() {
		b.WriteString("\nFLAGS\n" + flags.FlagUsagesWrapped(width))
	}
	everywhere := cmd.InheritedFlags()
	if cmd == cmd.Root() {
		everywhere = cmd.PersistentFlags()
	}
	if everywhere.HasAvailableFlags() {
		b.WriteString("\nFLAGS THAT EVERY COMMAND HAS\n" + everywhere.FlagUsagesWrapped(width))
	}
	if cmd == cmd.Root() {
		b.WriteString("\nEXIT CODES\n" + exitCodesHelp)
	}
	fmt.Fprint(cmd.OutOrStdout(), b.String())
}

func usageLine(cmd *cobra.Command) string {
	line := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	if cmd.HasAvailableSubCommands() && !cmd.Runnable() {
		line += " COMMAND"
	}
	return line + " [--flags]"
}

func writeCommands(b *strings.Builder, title string, cmd *cobra.Command, group string) {
	fmt.Fprintf(b, "\n%s\n", title)
	for _, c := range cmd.Commands() {
		if (c.IsAvailableCommand() || c.Name() == "help") && c.GroupID == group {
			fmt.Fprintf(b, "  %-11s %s\n", c.Name(), c.Short)
		}
	}
}

// describeCompletion gives the commands that cobra makes for the shells examples like those of the others.
func describeCompletion(root *cobra.Command) {
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		return // cobra makes none for itself where it is asked not to
	}
	completion.Short = "Print what makes the tab key of your shell complete commands"
	completion.Long = "Prints a script that your shell reads; `quarterdeck completion SHELL --help`\n" +
		"says where the shell looks for it."
	completion.Example = "source <(quarterdeck completion bash)"
	var shells []string
	for _, shell := range completion.Commands() {
		shells = append(shells, shell.Name())
		shell.Example = map[string]string{
			"bash": "source <(quarterdeck completion bash)",
			"zsh":  "source <(quarterdeck completion zsh)",
			"fish": "quarterdeck completion fish | source",
		}[shell.Name()]
		if shell.Example == "" {
			shell.Example = "quarterdeck completion powershell | Out-String | Invoke-Expression"
		}
	}
	completion.Use, completion.Args = "completion SHELL", cobra.ArbitraryArgs
	completion.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage("there is no completion for %q; there is for %s", args[0], model.Listed(shells, "and"))
		}
		return cmd.Help()
	}
}
