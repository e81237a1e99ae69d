package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/ui"
	"quarterdeck/ui/theme"
)

// root is the command without a subcommand: the cockpit.
func (e *env) root(args []string) *cobra.Command {
	var look look
	cmd := &cobra.Command{
		Use:     "quarterdeck [FILE]",
		Short:   "A planning cockpit for product operations",
		Version: e.Version,
		Long: "Quarterdeck keeps objectives and roadmaps, and the people and dates around\n" +
			"them, in one file on this machine, and shows them in a cockpit made for planning\n" +
			"sessions, reviews and a quick look. Without a terminal it prints the status.",
		Example: "quarterdeck demo                   # look around a sample quarter\n" +
			"quarterdeck init plan.db           # begin a portfolio of your own\n" +
			"quarterdeck import initiatives roadmap.csv -f plan.db\n" +
			"quarterdeck plan.db                # open it\n" +
			"quarterdeck --plain plan.db        # or have it read aloud",
		Args:          e.fileArgument,
		SilenceErrors: true, SilenceUsage: true,
		ValidArgsFunction: anyFile,
		PersistentPreRunE: e.check,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if e.lined(cmd, look) {
				return e.plain(cmd.Context(), look)
			}
			if err := look.check(ui.Views()); err != nil {
				return err
			}
			return e.cockpit(cmd.Context(), look)
		},
	}
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if cmd == cmd.Root() && len(args) > 0 && !strings.HasPrefix(args[0], "-") {
			if wrong := e.fileArgument(cmd, args[:1]); wrong != nil {
				return wrong // a mistyped command does not know its flags, which is not what is wrong
			}
		}
		return flagTrouble(cmd, err)
	})
	cmd.SetIn(e.In)
	cmd.SetOut(e.Out)
	cmd.SetErr(e.Err)
	look.flags(cmd)
	e.asOfFlag(cmd)
	e.everywhere(cmd)
	e.addCommands(cmd, args)
	return cmd
}

// group is commands under one heading of the help.
type group struct {
	title    string
	commands []maker
}

// maker is a command that is not made yet, by its name.
type maker struct {
	name string
	make func() *cobra.Command
}

// groups is every command, in the groups in which the help lists them.
func (e *env) groups() []group {
	return []group{
		{"BEGIN AND LOOK", []maker{
			{"demo", e.demo}, {"init", e.init}, {"status", e.status}, {"diff", e.diff}, {"brief", e.brief}, {"log", e.log},
			{"me", e.me},
		}},
		{"BRING IN, TAKE OUT", []maker{
			{"add", e.add}, {"check-in", e.checkIn}, {"enrol", e.enrol}, {"tick", e.tick},
			{"import", e.importing}, {"export", e.exporting},
		}},
		{"TAKE BACK, KEEP SAFE", []maker{
			{"undo", e.undo}, {"redo", e.redo}, {"review", e.review}, {"rules", e.rules},
			{"backup", e.backup}, {"doctor", e.doctor},
		}},
		{"MORE", []maker{{"man", e.man}}},
	}
}

// addCommands adds the command that the first word names, and nothing else: making all of them takes as long as reading
// a few hundred rows. Any other first word may be about all of them.
func (e *env) addCommands(root *cobra.Command, args []string) {
	groups := e.groups()
	for _, g := range groups {
		for _, c := range g.commands {
			if len(args) > 0 && c.name == args[0] && c.name != "man" { // which tells of all of them
				root.AddCommand(c.make())
				root.CompletionOptions.DisableDefaultCmd = true
				root.SetHelpFunc(showHelp)
				return
			}
		}
	}
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, c := range g.commands {
			cmd := c.make()
			cmd.GroupID = g.title
			root.AddCommand(cmd)
		}
	}
	root.SetHelpFunc(showHelp)
	root.SetHelpCommand(e.help())
	root.SetHelpCommandGroupID("MORE")
	root.SetCompletionCommandGroupID("MORE")
	root.InitDefaultCompletionCmd()
	describeCompletion(root)
}

// fileArgument takes one portfolio, and finds the subcommand that a mistyped one was meant to be.
func (e *env) fileArgument(cmd *cobra.Command, args []string) error {
	if len(args) == 0 || e.Files.Exists(args[0]) || strings.ContainsAny(args[0], `./\`) {
		return e.oneFile(cmd, args)
	}
	cmd.SuggestionsMinimumDistance = 2
	near := "`quarterdeck --help` lists the commands"
	if found := cmd.SuggestionsFor(args[0]); len(found) > 0 {
		near = "did you mean " + model.Listed(found, "or") + "?"
	}
	return usage("there is neither a command nor a file called %q; %s", args[0], near)
}

// cockpit opens the screen. Where nobody sits at a terminal it prints the status instead.
func (e *env) cockpit(ctx context.Context, look look) error {
	if !e.InTerminal || !e.OutTerminal {
		return e.printStatus(ctx, statusFlags{})
	}
	path, err := e.path()
	if err != nil {
		return err
	}
	opts := e.options(look)
	opts.Label = filepath.Base(path)
	if e.then != nil {
		opts.AsOf = *e.then
	}
	if full, err := filepath.Abs(path); err == nil {
		opts.State = e.remembered().Views[full]
		opts.Sights = func(p *model.Portfolio) ui.Sights { return e.sights(full, p) }
		opts.Save = func(left ui.Left) error { return e.saveState(full, left) }
		opts.Saw = func(sights ui.Sights) error { return e.saveSights(full, sights) }
	}
	if e.Files.Exists(path) {
		opts.Open = begun(ctx, func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			return e.opened(look)(e.Files.Open(ctx, path))
		})
	} else if e.file != "" {
		return fmt.Errorf("there is no portfolio at %s; `quarterdeck init %s` makes one", path, quoted(path))
	}
	opts.Begin = func(ctx context.Context, sample bool) (model.Store, *model.Portfolio, error) {
		if sample {
			return e.opened(look)(e.throwaway(ctx))
		}
		if err := e.ownFolder(path); err != nil {
			return nil, nil, err
		}
		return e.opened(look)(e.Files.Create(ctx, path, beginning(e.moment(), "My portfolio")))
	}
	return e.Cockpit(ctx, opts)
}

// firstFrame is how long it takes at most to draw what was read.
const firstFrame = 40 * time.Millisecond

// headStart is how long reading goes on alone, so that what it brings is there by the first frame and not by the second:
// the time between two frames is several times as long.
const headStart = 3 * time.Millisecond

// opener opens a store and loads what the first frame shows.
type opener = func(context.Context) (model.Store, *model.Portfolio, error)

// begun opens at once, beside the making of the cockpit, so that the first frame has its rows a little sooner. Whoever
// asks for the store waits for that.
func begun(ctx context.Context, open opener) opener {
	type answer struct {
		store model.Store
		p     *model.Portfolio
		err   error
	}
	ready, near := make(chan answer, 1), make(chan struct{})
	usual := debug.SetGCPercent(-1) // nothing that is read now is garbage, and looking for some delays the first frame
	go func() {
		store, p, err := open(ctx)
		ready <- answer{store, p, err}
		close(near)
		time.AfterFunc(firstFrame, func() { debug.SetGCPercent(usual) })
	}()
	select {
	case <-near:
	case <-time.After(headStart):
	}
	return func(context.Context) (model.Store, *model.Portfolio, error) {
		a := <-ready
		return a.store, a.p, a.err
	}
}

// options is what every way into the cockpit has in common.
func (e *env) options(look look) ui.Options {
	return ui.Options{
		Now: e.Now, NewID: e.NewID, Me: e.who(), View: look.view, Theme: e.colours(look), Env: e.Getenv, Mouse: !look.noMouse,
		Poll: 100 * time.Millisecond, Read: e.readSources, Put: created,
	}
}

// colours is the theme that was asked for, else what the terminal can show at most, else what was picked last time.
func (e *env) colours(look look) string {
	if look.theme != "" {
		return look.theme
	}
	if able := theme.Suggest(e.Getenv); able != "auto" {
		return able
	}
	if e.color == "never" {
		return "mono"
	}
	if picked := e.remembered().Theme; slices.Contains(theme.Names(), picked) {
		return picked
	}
	return "auto"
}

// opened loads what the first frame shows: what is open, and what the view tells of. The rest follows behind it.
func (e *env) opened(look look) func(model.Store, error) (model.Store, *model.Portfolio, error) {
	scope := model.Scope{Today: model.DateOf(e.Now()), Glance: !ui.Leads(look.view)}
	return func(store model.Store, err error) (model.Store, *model.Portfolio, error) {
		if err != nil {
			return nil, nil, err
		}
		p, err := store.Load(context.Background(), scope)
		if err != nil {
			return nil, nil, errors.Join(err, store.Close())
		}
		return store, p, nil
	}
}

// statePath is where the cockpit keeps how it was left.
func (e *env) statePath() (string, error) {
	folder, err := e.folder("XDG_STATE_HOME", ".local/state")
	return filepath.Join(folder, "views.json"), err
}

// tempFolder is a new folder that only the user can look into.
func tempFolder() (string, error) { return os.MkdirTemp("", "quarterdeck-") }
