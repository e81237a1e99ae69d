package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

// noArguments is for commands that take none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("`%s` takes no %q; `%s --help` shows how it is used", cmd.CommandPath(), args[0], cmd.CommandPath())
	}
	return nil
}

// oneFile takes the portfolio that a command is about from its one argument, as --file does.
func (e *env) oneFile(_ *cobra.Command, args []string) error {
	if len(args) > 0 && e.file != "" && e.file != args[0] {
		args = append(args, e.file)
	}
	if len(args) > 1 {
		return usage("one portfolio at a time, and not %s", model.Listed(args, "and"))
	}
	if len(args) == 1 {
		e.file = args[0]
	}
	return nil
}

// oneKind is for commands that take a kind of rows and nothing else.
func oneKind(verb string, kinds func() []string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := kind(verb, args, kinds()); err != nil {
			return err
		}
		if len(args) > 1 {
			return usage("one kind at a time: `%s %s`; -f names the portfolio", cmd.CommandPath(), args[0])
		}
		return nil
	}
}

// kind refuses what cannot be exported, or imported.
func kind(verb string, args, kinds []string) error {
	known := model.Listed(kinds, "or")
	switch {
	case len(args) == 0:
		return usage("say what to %s: %s", verb, known)
	case !slices.Contains(kinds, spelled(args[0])):
		return usage("%q cannot be %sed; %s", args[0], verb, meant(args[0], kinds, "what can be is "+known))
	}
	return nil
}
