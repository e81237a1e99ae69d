package cli

import (
	"errors"
	"slices"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"quarterdeck/model"
)

// everywhere declares the flags that every command has.
func (e *env) everywhere(root *cobra.Command) {
	all := root.PersistentFlags()
	all.StringVarP(&e.file, "file", "f", "",
		"use the portfolio `FILE` (default: QUARTERDECK_FILE, or the one in your data folder)")
	all.StringVar(&e.actor, "actor", "", "journal changes under `NAME` (default: what `quarterdeck me` says, or your login name)")
	all.StringVar(&e.color, "color", "auto", "colour the output `WHEN`: auto, always or never")
	all.BoolVar(&e.json, "json", false, "print JSON, with \"schema\": 1")
	all.BoolVar(&e.quiet, "quiet", false, "print no messages, only data and errors")
	all.BoolVar(&e.noInput, "no-input", false, "never ask")
	complete(root, "color", whens()...)
	complete(root, "actor")
}

func whens() []string { return []string{"auto", "always", "never"} }

// check looks at what every command takes from flags and environment.
func (e *env) check(cmd *cobra.Command, _ []string) error {
	if err := oneOf("--color", e.color, whens()); err != nil {
		return err
	}
	if day := e.Getenv("QUARTERDECK_TODAY"); day != "" {
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			return usage("QUARTERDECK_TODAY is a day such as 2026-11-23, not %q", day)
		}
	}
	return e.lookBack(cmd.Context())
}

// oneOf refuses what is none of the words that a flag takes.
func oneOf(flag, word string, words []string) error {
	if slices.Contains(words, word) {
		return nil
	}
	return usage("%s takes %s, not %q", flag, model.Listed(words, "or"), word)
}

// complete says what the shell offers behind a flag; without words it offers nothing, not even files.
func complete(cmd *cobra.Command, flag string, words ...string) {
	offer := cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
	if err := cmd.RegisterFlagCompletionFunc(flag, offer); err != nil {
		panic(err) // there is no such flag: a mistake in this package
	}
}

// anyFile lets the shell offer files behind a command that has subcommands or kinds before them.
func anyFile(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// flagTrouble says in our words what is wrong with the flags of a command.
func flagTrouble(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	help := "`" + cmd.CommandPath() + " --help` lists them"
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usage("there is no flag -%s; %s", unknown.GetSpecifiedName(), help)
	case errors.As(err, &unknown):
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		name := "--" + unknown.GetSpecifiedName()
		return usage("there is no flag %s; %s", name, meant(name, names, help))
	case errors.As(err, &missing):
		return usage("--%s needs a value after it", missing.GetFlag().Name)
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "int":
		return usage("--%s takes a number, not %q", invalid.GetFlag().Name, invalid.GetValue())
	}
	return usage("%w; %s", err, help)
}

// meant asks whether one of the known words was meant, or says the other thing where none is near.
func meant(word string, known []string, otherwise string) string {
	if found := near(word, known, 2); len(found) > 0 {
		return "did you mean " + model.Listed(found, "or") + "?"
	}
	return otherwise
}

// near is the known words that begin like a word or differ from it by so many letters at most.
func near(word string, known []string, letters int) []string {
	words := &cobra.Command{SuggestionsMinimumDistance: letters} // which knows how far words are from each other
	for _, k := range known {
		words.AddCommand(&cobra.Command{Use: k, Run: func(*cobra.Command, []string) {}})
	}
	return words.SuggestionsFor(word)
}
