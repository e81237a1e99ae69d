package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui"
)

// beginning is the change that every portfolio of one's own begins with.
func beginning(now model.Moment, name string) []model.Entry {
	edits := model.New().Settings.Add(now, model.TheSettings, func(s *model.Settings) {
		s.Name, s.FiscalStart, s.WeekStart, s.QuarterLabel = name, "January", model.OnMonday, model.QuarterFirst
	})
	return []model.Entry{{Change: model.Change{Actor: "quarterdeck", Label: "Begin " + name, Edits: edits}}}
}

// throwaway is a sample portfolio in a folder that goes with it.
func (e *env) throwaway(ctx context.Context) (model.Store, error) {
	folder, err := tempFolder()
	if err != nil {
		return nil, fmt.Errorf("the sample needs a temporary folder, and there is no room for one: %w", err)
	}
	store, err := e.Files.Create(ctx, filepath.Join(folder, "sample.db"), sample.History(e.moment()))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	return passing{store, folder}, nil
}

// passing is a store that leaves nothing behind.
type passing struct {
	model.Store
	folder string
}

// Close closes the store and removes its folder.
func (p passing) Close() error { return errors.Join(p.Store.Close(), os.RemoveAll(p.folder)) }

func (e *env) demo() *cobra.Command {
	var look look
	cmd := &cobra.Command{
		Use:     "demo",
		Short:   "Open a sample quarter, to be thrown away",
		Example: "quarterdeck demo\nquarterdeck demo --theme light\nquarterdeck demo --plain   # in lines that can be read aloud",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if e.lined(cmd, look) {
				return e.plainDemo(cmd.Context(), look)
			}
			if err := look.check(ui.Views()); err != nil {
				return err
			}
			if !e.InTerminal || !e.OutTerminal {
				return errors.New("the demo needs a terminal; `quarterdeck init --sample FILE` writes the sample into a file")
			}
			opts := e.options(look)
			opts.Label, opts.Tour = "sample", !e.remembered().Toured
			opts.Save = func(left ui.Left) error { return e.saveState("", left) }
			opts.Open = func(ctx context.Context) (model.Store, *model.Portfolio, error) {
				return e.opened(look)(e.throwaway(ctx))
			}
			return e.Cockpit(cmd.Context(), opts)
		},
	}
	look.flags(cmd)
	return cmd
}

func (e *env) init() *cobra.Command {
	var withSample bool
	var name string
	cmd := &cobra.Command{
		Use:   "init [FILE]",
		Short: "Make a new portfolio",
		Long: "Makes a file that only you can read. Without FILE it is made where quarterdeck\n" +
			"looks by itself. What is there already is left as it is.",
		Example: "quarterdeck init plan.db\n" +
			"quarterdeck init --name \"Payments\" plan.db\n" +
			"quarterdeck init --sample try.db",
		Args: e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := e.path()
			if err != nil {
				return err
			}
			history := beginning(e.moment(), named(name, path))
			if withSample {
				history = sample.History(e.moment())
			}
			if err := e.ownFolder(path); err != nil {
				return err
			}
			store, err := e.Files.Create(cmd.Context(), path, history)
			if err != nil {
				return err
			}
			if err := store.Close(); err != nil {
				return err
			}
			if e.json {
				return e.printJSON(fileReport{1, path})
			}
			e.say("Made %s, readable by you only. `%s` opens it.", path, e.opening(path))
			return nil
		},
	}
	cmd.Flags().BoolVar(&withSample, "sample", false, "fill it with the sample quarter")
	cmd.Flags().StringVar(&name, "name", "", "call the portfolio `NAME` (default: as its file)")
	complete(cmd, "name")
	return cmd
}

// fileReport names, for programs, the file that a command has made.
type fileReport struct {
	Schema int    `json:"schema"`
	File   string `json:"file"`
}

// opening is the command that opens the portfolio.
func (e *env) opening(path string) string {
	if e.file == "" {
		return "quarterdeck"
	}
	return "quarterdeck " + quoted(path)
}

// ownFolder makes the folder for the portfolio that has none of its own choosing; a folder that somebody named has to
// be there, since a mistyped one would be made as well.
func (e *env) ownFolder(path string) error {
	folder, err := e.dataFolder()
	if err != nil || filepath.Dir(path) != folder {
		return nil
	}
	return os.MkdirAll(folder, 0o700)
}

// named is what a portfolio is called: as asked, or after its file.
func named(name, path string) string {
	if name != "" {
		return name
	}
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
