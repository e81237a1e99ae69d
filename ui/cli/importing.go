package cli

import (
	"bufio"
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
	var mapping string
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "import KIND SOURCE…",
		Short: "Bring in initiatives from tables or YAML, or a whole portfolio",
		Long: "KIND is initiatives or portfolio. A SOURCE is a file, a folder, or - for the\n" +
			"standard input. What would be added, changed and skipped is shown first; then\n" +
			"everything is saved as one change, which one undo takes back.\n" +
			"`quarterdeck help import` says what is understood.",
		Example: "quarterdeck import initiatives roadmap.csv\n" +
			"quarterdeck import initiatives enhancements/ --dry-run\n" +
			"quarterdeck import initiatives export.csv --map columns.yaml\n" +
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
				plan, err := e.plan(cmd.Context(), args[0], args[1:], mapping, p)
				if err != nil {
					return err
				}
				return e.apply(cmd.Context(), s, plan, dryRun)
			})
		},
	}
	cmd.Flags().StringVar(&mapping, "map", "", "read the columns as `MAP` says: "+strings.Join(transfer.Profiles(), ", ")+
		", or a YAML file of field: column")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "show what would happen, and save nothing")
	offer := cobra.FixedCompletions(transfer.Profiles(), cobra.ShellCompDirectiveDefault) // a file will do as well
	if err := cmd.RegisterFlagCompletionFunc("map", offer); err != nil {
		panic(err) // there is no such flag: a mistake in this package
	}
	return cmd
}

// imported is everything that can be imported.
func imported() []string { return []string{"initiatives", whole} }

func importArguments(_ *cobra.Command, args []string) error {
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
	ctx context.Context, kind string, names []string, mapping string, p *model.Portfolio,
) (*transfer.Plan, error) {
	with := transfer.With{Now: e.moment(), NewID: e.NewID, Actor: e.who()}
	if kind == whole {
		if len(names) > 1 {
			return nil, usage("a portfolio comes from one file, not from %d", len(names))
		}
		content, err := e.content(ctx, names[0])
		if err != nil {
			return nil, err
		}
		return transfer.Portfolio(names[0], content, p, with)
	}
	var sources []*transfer.Source
	for _, name := range names {
		source, err := e.readSource(ctx, name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, source)
	}
	m, err := e.mapping(mapping, sources)
	if err != nil {
		return nil, err
	}
	return transfer.Initiatives(sources, m, p, with), nil
}

// readSource reads a file, a folder, or the standard input, and says how far it is where that takes a while.
func (e *env) readSource(ctx context.Context, name string) (*transfer.Source, error) {
	if name == "-" {
		content, err := e.content(ctx, name)
		if err != nil {
			return nil, err
		}
		return transfer.Parse("standard input", content, nil)
	}
	bar := e.bar("Reading " + name)
	defer bar.done()
	path, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	return await(ctx, func() (*transfer.Source, error) {
		return transfer.Read(os.DirFS(filepath.Dir(path)), filepath.Base(path), name, bar.tell)
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

// apply shows a plan and, unless somebody has a reason not to, carries it out.
func (e *env) apply(ctx context.Context, s model.Store, plan *transfer.Plan, dryRun bool) error {
	if !e.json {
		e.printPlan(plan)
	}
	if dryRun || len(plan.Change.Edits) == 0 {
		if e.json {
			return e.printJSON(planJSON(plan, 0))
		}
		if dryRun {
			e.say("Nothing was saved: this was a dry run.")
		} else {
			e.say("There is nothing to save.")
		}
		return nil
	}
	if why := s.Info().ReadOnly; why != "" {
		return errors.New("nothing was imported: " + why)
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
