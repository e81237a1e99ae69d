package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

// whole is what export and import call everything that a portfolio holds.
const whole = "portfolio"

// exportFlags is what the flags say of an export.
type exportFlags struct {
	as, out, period, program string
	columns                  []string
	public                   bool
}

func (e *env) exporting() *cobra.Command {
	f := &exportFlags{}
	cmd := &cobra.Command{
		Use:   "export KIND | plan PERSON",
		Short: "Write initiatives, or the whole portfolio, for other programs",
		Long: "KIND is portfolio, or a kind of rows such as initiatives, key-results or people.\n" +
			"A portfolio in JSON is complete: imported into an empty file, it gives an equal\n" +
			"portfolio. Objectives in Markdown are an outline with their key results, and\n" +
			"with what was last said of these; programs are an outline of their modules, and\n" +
			"progress is every module of everybody. Ladders are the career ladders with all\n" +
			"that they expect, and with nothing of what was found of anybody.\n" +
			"When a module is due is its day, counted from day 1: day 5, or day -1 before it,\n" +
			"in every form but the JSON of a portfolio, which has the days after day 1.\n" +
			"\n" +
			"plan PERSON is what somebody on a program has to do, by which day: a checklist\n" +
			"in Markdown for an issue, all-day events for a calendar (ics), or JSON.",
		Example: "quarterdeck export initiatives --as md\n" +
			"quarterdeck export initiatives --as csv -o roadmap.csv\n" +
			"quarterdeck export initiatives --as md --columns title,owner,target\n" +
			"quarterdeck export portfolio -o all.json\n" +
			"quarterdeck export objectives --as md --period \"Q4 2026\"\n" +
			"quarterdeck export initiatives --public   # without anything private\n" +
			"quarterdeck export initiatives --as-of \"9 nov\"\n" +
			"quarterdeck export plan Ivo --as ics -o ivo.ics",
		Args:              exportArguments,
		ValidArgsFunction: e.completeExport,
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[0] == onePlan {
				return e.exportPlan(cmd.Context(), model.CleanLine(strings.Join(args[1:], " ")), f)
			}
			return e.exportKind(cmd.Context(), spelled(args[0]), f)
		},
	}
	cmd.Flags().StringVar(&f.as, "as", "", "write `FORM`: csv, json or md (default: json for a portfolio, else csv); a plan: md, ics or json")
	cmd.Flags().StringVarP(&f.out, "output", "o", "-", "write to the new `FILE`; - is the standard output")
	cmd.Flags().StringSliceVar(&f.columns, "columns", nil, "only these `FIELDS`, with commas between them; all is every one")
	cmd.Flags().BoolVar(&f.public, "public", false, "leave out everything that is private or archived")
	cmd.Flags().StringVar(&f.period, "period", "", "only what is of the period called `NAME`: "+model.Listed(ofPeriods(), "and"))
	cmd.Flags().StringVar(&f.program, "program", "", "only what is of the program called `NAME`: "+
		model.Listed(ofPrograms(), "and")+", or a plan")
	e.asOfFlag(cmd)
	complete(cmd, "as", append(forms(), "ics")...)
	complete(cmd, "period")
	complete(cmd, "program")
	complete(cmd, "columns")
	return cmd
}

// exportArguments takes a kind, or a plan and whose.
func exportArguments(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 1 && args[0] == onePlan:
		return usage("say whose plan: `quarterdeck export plan Ivo`")
	case len(args) > 1 && args[0] == onePlan:
		return nil
	}
	return oneKind("export", exported)(cmd, args)
}

// exportKind writes the rows of a kind, or everything.
func (e *env) exportKind(ctx context.Context, kind string, f *exportFlags) error {
	as, err := e.exportForm(kind, f.as)
	switch {
	case err != nil:
		return err
	case len(f.columns) > 0 && (as == "json" || kind == ladders):
		return usage("--columns is for tables in csv or md")
	case f.period != "" && !slices.Contains(ofPeriods(), kind):
		return usage("--period is for %s, not for %s", model.Listed(ofPeriods(), "and"), kind)
	case f.program != "" && !slices.Contains(ofPrograms(), kind):
		return usage("--program is for %s, not for %s", model.Listed(ofPrograms(), "and"), kind)
	}
	return e.with(ctx, model.Scope{All: true}, func(_ model.Store, p *model.Portfolio) error {
		if f.public {
			p = p.Public()
			e.saysPrivate(p, kind)
		}
		text, err := e.exportText(p, kind, as, f)
		if err != nil {
			return err
		}
		return e.put(text, f.out)
	})
}

// saysPrivate says of a kind that none of it is ever in a public export.
func (e *env) saysPrivate(p *model.Portfolio, kind string) {
	for _, t := range p.Tables() {
		if spelled(t.Kind().Plural) == kind && !t.Kind().Public {
			e.say("Everything about %s is private, so none of it is in this.", kind)
		}
	}
}

func forms() []string { return []string{"csv", "json", "md"} }

// exported is everything that can be exported.
func exported() []string {
	kinds := []string{whole, ladders}
	for _, t := range model.New().Tables() {
		kinds = append(kinds, spelled(t.Kind().Plural))
	}
	return kinds
}

// spelled is a kind as the command line spells it: key-results, which may also be typed as key_results.
func spelled(plural string) string { return strings.ReplaceAll(plural, "_", "-") }

// ofPeriods is the kinds whose rows belong to a period.
func ofPeriods() []string { return []string{"objectives", "key-results", "check-ins"} }

// ofPrograms is the kinds whose rows belong to a program.
func ofPrograms() []string { return []string{"programs", "modules", "enrolments", "progress"} }

// exportForm is the form in which something is exported.
func (e *env) exportForm(kind, as string) (string, error) {
	switch {
	case as == "" && (e.json || kind == whole):
		return "json", nil
	case as == "":
		return "csv", nil
	case kind == whole && as != "json":
		return "", usage("a portfolio is exported as json; %q has room for one kind of rows only", as)
	}
	return as, oneOf("--as", as, forms())
}

// put writes data to the standard output, or into a new file.
func (e *env) put(text []byte, out string) error {
	if out == "-" || out == "" {
		_, err := e.Out.Write(text)
		return err
	}
	if _, err := created(out, text); err != nil {
		return err
	}
	e.say("Wrote %s.", out)
	return nil
}

// created writes a new file, for nobody but whoever writes it, and returns where it is. What is there already stays.
func created(out string, text []byte) (path string, err error) {
	file, err := os.OpenFile(out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return "", fmt.Errorf("%s is there already and was left as it is; name another file", out)
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("there is no folder %s; make it first, or name another place", filepath.Dir(out))
	case err != nil:
		return "", fmt.Errorf("%s could not be written: %w", out, errors.Unwrap(err))
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err != nil {
		os.Remove(out) // a part of it would pass for the whole
		return "", fmt.Errorf("%s could not be written to its end, and was taken away again: %w", out, err)
	}
	if path, err = filepath.Abs(out); err != nil {
		path = out // which is where it is, seen from here
	}
	return path, nil
}
