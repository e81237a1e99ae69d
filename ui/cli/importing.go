package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
)

func (e *env) importing() *cobra.Command {
	var with importFlags
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "import KIND SOURCE…",
		Short: "Bring in initiatives, OKRs, programs, ladders, or a portfolio",
		Long: "KIND is initiatives, okrs, programs, ladders or portfolio. A SOURCE is a file,\n" +
			"a folder, or - for the standard input. What would be added, changed and skipped\n" +
			"is shown first; then everything is saved as one change, which one undo takes\n" +
			"back.\n" +
			"`quarterdeck help import` says what is understood.",
		Example: "quarterdeck import initiatives roadmap.csv\n" +
			"quarterdeck import initiatives enhancements/ --dry-run\n" +
			"quarterdeck import initiatives export.csv --map columns.yaml\n" +
			"quarterdeck import okrs okrs.md --period \"Q1 2027\"\n" +
			"quarterdeck import programs new-pm.md --dry-run\n" +
			"quarterdeck import ladders engineering.yaml\n" +
			"quarterdeck import portfolio all.json -f new.db",
		Args: importArguments,
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			return imported(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.with(cmd.Context(), model.Scope{All: true}, func(s model.Store, p *model.Portfolio) error {
				plan, sources, err := e.plan(cmd.Context(), args[0], args[1:], with, p)
				if err != nil {
					return err
				}
				if with.outline != "" {
					return e.writeOutline(sources, with.outline)
				}
				if dryRun && !e.json {
					e.printOutlines(plan, sources)
				}
				return e.apply(cmd.Context(), s, plan, args, dryRun)
			})
		},
	}
	cmd.Flags().StringVar(&with.mapping, "map", "", "read the columns as `MAP` says: "+strings.Join(transfer.Profiles(), ", ")+
		", or a YAML file of field: column")
	cmd.Flags().StringVar(&with.period, "period", "", "the `PERIOD` of objectives whose source names none")
	cmd.Flags().StringVar(&with.outline, "outline", "", "write what Markdown was understood as to `FILE`, to be corrected and\n"+
		"imported instead; save nothing")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "show what would happen, and save nothing")
	cmd.Flags().BoolVar(&e.whole, "all", false, "show every record, however many there are")
	offer := cobra.FixedCompletions(transfer.Profiles(), cobra.ShellCompDirectiveDefault) // a file will do as well
	if err := cmd.RegisterFlagCompletionFunc("map", offer); err != nil {
		panic(err) // there is no such flag: a mistake in this package
	}
	return cmd
}

// importFlags is how an import is asked for.
type importFlags struct{ mapping, period, outline string }

// The kinds of what can be imported, beside a whole portfolio. Objectives are another word for OKRs.
const (
	initiatives = "initiatives"
	okrs        = "okrs"
	programs    = "programs"
	ladders     = "ladders"
	objectives  = "objectives"
)

// imported is everything that can be imported.
func imported() []string { return []string{initiatives, okrs, programs, ladders, whole} }

func importArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 && args[0] == objectives {
		args[0] = okrs
	}
	if err := kind("import", args, imported()); err != nil {
		return err
	}
	if len(args) == 1 {
		return usage("say where to import %s from: a file, a folder, or - for the standard input", args[0])
	}
	return nil
}

// plan reads the sources and works out what would become of them.
func (e *env) plan(
	ctx context.Context, kind string, names []string, flags importFlags, p *model.Portfolio,
) (*transfer.Plan, []*transfer.Source, error) {
	with := transfer.With{Now: e.moment(), NewID: e.NewID, Actor: e.who(), Period: flags.period}
	switch {
	case flags.mapping != "" && kind != initiatives:
		return nil, nil, usage("--map is for initiatives; the columns of %s are found by their names", kind)
	case flags.period+flags.outline != "" && kind != okrs:
		return nil, nil, usage("--period and --outline are for okrs, not for %s", kind)
	case kind == whole && len(names) > 1:
		return nil, nil, usage("a portfolio comes from one file, not from %d", len(names))
	case kind == whole:
		content, err := e.content(ctx, names[0])
		if err != nil {
			return nil, nil, err
		}
		plan, err := transfer.Portfolio(names[0], content, p, with)
		return plan, nil, err
	}
	var sources []*transfer.Source
	for _, name := range names {
		read, err := e.readSources(ctx, name)
		if err != nil {
			return nil, nil, err
		}
		sources = append(sources, read...)
	}
	switch kind {
	case programs:
		return transfer.Programs(sources, p, with), sources, nil
	case ladders:
		return transfer.Ladders(sources, p, with), sources, nil
	case okrs:
		if err := transfer.CheckPeriod(p, with); err != nil {
			return nil, nil, usage("--period: %w", err)
		}
		return transfer.OKRs(sources, p, with), sources, nil
	}
	m, err := e.mapping(flags.mapping, sources)
	if err != nil {
		return nil, nil, err
	}
	return transfer.Initiatives(sources, m, p, with), sources, nil
}

// readSources reads a file, a folder, or the standard input, and says how far it is where that takes a while.
func (e *env) readSources(ctx context.Context, name string) ([]*transfer.Source, error) {
	if name == "-" {
		content, err := e.content(ctx, name)
		if err != nil {
			return nil, err
		}
		source, err := transfer.Parse("standard input", content, nil)
		return []*transfer.Source{source}, err
	}
	bar := e.bar("Reading " + name)
	defer bar.done()
	path, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	return await(ctx, func() ([]*transfer.Source, error) {
		return transfer.ReadAll(os.DirFS(filepath.Dir(path)), filepath.Base(path), name, bar.tell)
	})
}

// content is what is in a file, or comes in by the standard input.
func (e *env) content(ctx context.Context, name string) ([]byte, error) {
	return await(ctx, func() ([]byte, error) {
		if name == "-" {
			content, err := io.ReadAll(e.In)
			if err != nil {
				return nil, fmt.Errorf("the standard input could not be read: %w", err)
			}
			return content, nil
		}
		content, err := os.ReadFile(name)
		switch {
		case errors.Is(err, os.ErrNotExist):
			return nil, fmt.Errorf("%s: there is no such file", name)
		case err != nil:
			return nil, fmt.Errorf("%s: this could not be read: %w", name, errors.Unwrap(err))
		}
		return content, nil
	})
}

func (e *env) mapping(name string, sources []*transfer.Source) (transfer.Mapping, error) {
	if name == "" {
		return transfer.Guess(sources), nil
	}
	if m, ok := transfer.Named(name); ok {
		return m, nil
	}
	content, err := os.ReadFile(name)
	if err != nil {
		known := strings.Join(transfer.Profiles(), ", ")
		return transfer.Mapping{}, usage("--map takes %s, or a file, and %q is none of these", known, name)
	}
	return transfer.ReadMapping(name, content)
}

// apply shows the plan of what was asked for, a kind and its sources, and carries it out unless somebody has a reason
// not to.
func (e *env) apply(ctx context.Context, s model.Store, plan *transfer.Plan, asked []string, dryRun bool) error {
	if !e.json {
		e.printPlan(plan, dryRun)
	}
	if dryRun || len(plan.Change.Edits) == 0 {
		if e.json {
			return cmp.Or(e.printJSON(planJSON(plan, 0)), barren(plan, asked))
		}
		if err := barren(plan, asked); err != nil {
			return err
		}
		switch {
		case dryRun:
			e.say("Nothing was saved: this was a dry run.")
		default:
			e.say("There is nothing to save.")
		}
		return nil
	}
	if why := s.Info().ReadOnly; why != "" {
		if !e.quiet {
			why = "nothing was imported" // and why was said before the plan
		}
		return errors.New(why)
	}
	if yes, err := e.agreed(ctx); err != nil {
		return err
	} else if !yes {
		e.say("Nothing was saved.")
		return nil
	}
	bar := e.bar("Saving")
	ctx = model.WithProgress(ctx, func(done, total int) { bar.tell(int64(done), int64(total)) })
	entry, err := s.Commit(ctx, plan.Change)
	bar.done()
	if err != nil {
		return err
	}
	if e.json {
		return e.printJSON(planJSON(plan, entry.Rev))
	}
	e.say("Saved as one change; `quarterdeck undo` takes it back.")
	return nil
}

// agreed asks whether to go on, where somebody is there to answer.
func (e *env) agreed(ctx context.Context) (bool, error) {
	if e.noInput || !e.InTerminal || !e.ErrTerminal {
		return true, nil
	}
	fmt.Fprint(e.Err, "Save this? [Y/n] ")
	return await(ctx, func() (bool, error) {
		answer, err := bufio.NewReader(e.In).ReadString('\n')
		if err != nil && answer == "" {
			return false, nil // nobody answered
		}
		answer = strings.ToLower(strings.TrimSpace(answer))
		return answer == "" || answer == "y" || answer == "yes", nil
	})
}
