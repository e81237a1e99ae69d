package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/ui"
	"quarterdeck/ui/theme"
)

// root is the command without a subcommand: the cockpit.
func (e *env) root() *cobra.Command {
	var view, colours string
	var noMouse bool
	cmd := &cobra.Command{
		Use:   "quarterdeck [FILE]",
		Short: "A planning cockpit for product operations",
		Long: "Quarterdeck keeps roadmaps, and the people and dates around them, in one file on this machine,\n" +
			"and shows them in a cockpit made for planning sessions, reviews and a quick look.",
		Example: "quarterdeck demo                    # look around a sample quarter\n" +
			"quarterdeck init plan.db            # begin a portfolio of your own\n" +
			"quarterdeck import initiatives roadmap.csv -f plan.db\n" +
			"quarterdeck plan.db                 # open it",
		Args:          e.fileArgument,
		SilenceErrors: true, SilenceUsage: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				e.file = args[0]
			}
			return e.cockpit(cmd.Context(), view, colours, !noMouse)
		},
	}
	cmd.SetFlagErrorFunc(usageErrors)
	cmd.Flags().StringVar(&view, "view", "", "the view to open on, such as roadmap")
	cmd.Flags().StringVar(&colours, "theme", "", "colours: "+strings.Join(theme.Names(), ", "))
	cmd.Flags().BoolVar(&noMouse, "no-mouse", false, "leave the mouse to the terminal")
	all := cmd.PersistentFlags()
	all.StringVarP(&e.file, "file", "f", "", "the portfolio (default: QUARTERDECK_FILE, or the one in your data folder)")
	all.StringVar(&e.actor, "actor", "", "who you are in the journal (default: your login name)")
	all.StringVar(&e.color, "color", "auto", "colour in the output: auto, always or never")
	all.BoolVar(&e.json, "json", false, "print JSON, with \"schema\": 1")
	all.BoolVar(&e.quiet, "quiet", false, "print no messages, only data and errors")
	all.BoolVar(&e.noInput, "no-input", false, "never ask")
	cmd.AddCommand(e.demo(), e.init(), e.status(), e.importing(), e.exporting(), e.log(), e.undo(), e.redo(),
		e.backup(), e.doctor())
	cmd.SetHelpCommand(e.help())
	return cmd
}

// fileArgument takes one portfolio, and finds the subcommand that a mistyped one was meant to be.
func (e *env) fileArgument(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if len(args) == 1 && (e.Files.Exists(args[0]) || strings.ContainsAny(args[0], `./\`)) {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2
	text := fmt.Sprintf("there is neither a command nor a file called %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		text += "; did you mean " + strings.Join(near, " or ") + "?"
	} else {
		text += "; `quarterdeck --help` lists the commands"
	}
	return usage("%s", text)
}

// cockpit opens the screen. Where nobody sits at a terminal it prints the status instead.
func (e *env) cockpit(ctx context.Context, view, colours string, mouse bool) error {
	if !e.InTerminal || !e.OutTerminal {
		return e.printStatus(ctx, "", "")
	}
	path, err := e.path()
	if err != nil {
		return err
	}
	opts := e.options(view, colours, mouse)
	if e.Files.Exists(path) {
		opts.Open = func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			return e.opened(e.Files.Open(ctx, path))
		}
	} else if e.file != "" {
		return fmt.Errorf("there is no portfolio at %s yet; `quarterdeck init %s` makes one", path, path)
	}
	opts.Begin = func(ctx context.Context, sample bool) (model.Store, *model.Portfolio, error) {
		if sample {
			return e.opened(e.throwaway(ctx))
		}
		return e.opened(e.Files.Create(ctx, path, beginning(e.moment(), "My portfolio")))
	}
	return e.Cockpit(ctx, opts)
}

// options is what every way into the cockpit has in common.
func (e *env) options(view, colours string, mouse bool) ui.Options {
	if colours == "" {
		colours = theme.Suggest(e.Getenv)
	}
	return ui.Options{
		Now: e.now, NewID: e.NewID, Me: e.who(), View: view, Theme: colours, Env: e.Getenv, Mouse: mouse,
		Poll: 100 * time.Millisecond, State: e.readState(), Save: e.saveState, Read: e.readSource,
	}
}

// opened loads what the first frame shows: what is open. The rest follows behind it.
func (e *env) opened(store model.Store, err error) (model.Store, *model.Portfolio, error) {
	if err != nil {
		return nil, nil, err
	}
	p, err := store.Load(context.Background(), model.Scope{})
	if err != nil {
		return nil, nil, errors.Join(err, store.Close())
	}
	return store, p, nil
}

// statePath is where the cockpit keeps how each view was left.
func (e *env) statePath() (string, error) {
	folder, err := e.folder("XDG_STATE_HOME", ".local/state")
	return filepath.Join(folder, "views.json"), err
}

// tempFolder is a new folder that only the user can look into.
func tempFolder() (string, error) { return os.MkdirTemp("", "quarterdeck-") }
