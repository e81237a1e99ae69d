package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/capture"
)

func (e *env) add() *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "add TEXT…",
		Short: "Jot down a decision, an action, a risk or a question",
		Long: "Says back what it has understood, and saves it. \"Decide:\", \"Risk:\", \"Question:\"\n" +
			"and \"Action:\" or \"todo\" say what it is; so does a question mark at the end, and\n" +
			"anything else is an action, unless its first word is Decide, Decision, Risk,\n" +
			"Question or Ask, which stays. @ and the beginning of a name is whose it is, #\n" +
			"and the beginning of a team's name for whom, due: by which day, as in\n" +
			"`quarterdeck help dates`; a week is due on its Friday. A backslash before one of\n" +
			"these keeps it as a word.\n" +
			"With - the lines of the standard input are added, all as one change, or none\n" +
			"where one of them cannot be understood. One undo takes them back.",
		Example: "quarterdeck add \"Decide: pricing tiers @ben due:fri #growth\"\n" +
			"quarterdeck add \"Risk: the provider is late again @ana\"\n" +
			"quarterdeck add \"todo write to Marlow due:next week\" --dry-run\n" +
			"quarterdeck add \"Which region keeps their data?\"\n" +
			"quarterdeck add - < minutes.txt",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			lines := []string{strings.Join(args, " ")}
			if len(args) == 1 && args[0] == "-" {
				content, err := e.content(cmd.Context(), "-")
				if err != nil {
					return err
				}
				lines = strings.Split(string(content), "\n")
			}
			return e.saveLines(cmd.Context(), lines, dry)
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "only say back what was understood")
	return cmd
}

// saveLines says back what lines were understood as, and makes one change of all of them.
func (e *env) saveLines(ctx context.Context, lines []string, dry bool) error {
	return e.with(ctx, model.Scope{}, func(s model.Store, p *model.Portfolio) error {
		all, err := e.captured(p, lines)
		if err != nil {
			return err
		}
		change := model.Change{Actor: e.who(), Label: capture.Label(all)}
		report := addReport{Schema: 1, Added: make([]addedReport, len(all))}
		for n, c := range all {
			ref, edits := c.Add(p, e.moment(), e.NewID())
			change.Edits = append(change.Edits, edits...)
			report.Added[n] = addedJSON(p, ref, c)
			if !e.json {
				e.print("%s", c.Says(p, e.moment().Today))
			}
		}
		if _, err := allowed(p, change); err != nil {
			return err
		}
		if !dry {
			entry, err := s.Commit(ctx, change)
			if err != nil {
				return err
			}
			report.Revision = entry.Rev
		}
		switch {
		case e.json:
			return e.printJSON(report)
		case dry:
			e.say("Nothing was saved: this was a dry run.")
		default:
			e.say("Saved; `quarterdeck undo` takes it back.")
		}
		return nil
	})
}

// captured is the lines as they are understood, without empty ones. It fails where one of them is not, and then says so of
// each.
func (e *env) captured(p *model.Portfolio, lines []string) ([]capture.Captured, error) {
	r := capture.Reader{P: p, Today: e.moment().Today, Me: p.PersonCalled(e.who())}
	var all []capture.Captured
	var faults []string
	for n, line := range lines {
		if model.CleanLine(line) == "" {
			continue
		}
		c := r.Read(line)
		fault := c.Fault()
		if fault != "" && len(lines) > 1 {
			fault = fmt.Sprintf("line %d: %s", n+1, fault)
		}
		if fault != "" {
			faults = append(faults, fault)
		}
		all = append(all, c)
	}
	switch {
	case len(all) == 0:
		return nil, usage("say what to add: `quarterdeck add \"Decide: pricing tiers @ben due:fri\"`")
	case len(faults) > 0:
		return nil, exit{exitUsage, errors.New(strings.Join(faults, "\n"))}
	}
	return all, nil
}

// addReport is what was added, for programs.
type addReport struct {
	Schema   int           `json:"schema"`
	Revision int64         `json:"revision,omitempty"`
	Added    []addedReport `json:"added"`
}

// addedReport is a line that was added.
type addedReport struct {
	Kind    string   `json:"kind"`
	ID      string   `json:"id"`
	Text    string   `json:"text"`
	Owner   string   `json:"owner,omitempty"`
	Due     string   `json:"due,omitempty"`
	Team    string   `json:"team,omitempty"`
	Missing []string `json:"missing,omitempty"`
}

func addedJSON(p *model.Portfolio, ref model.Ref, c capture.Captured) addedReport {
	return addedReport{
		string(c.Kind), ref.ID, c.Text, p.Name(c.Owner.Ref()), c.Due.String(), p.Name(c.Team.Ref()), c.Missing(),
	}
}
