package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/plain"
)

// env is the world as the flags of one command line see it.
type env struct {
	World
	file    string
	actor   string
	color   string
	json    bool
	quiet   bool
	whole   bool // whether a plan is shown to its end
	noInput bool
	asOf    string      // the point in the past that was asked for, in words
	then    *past.Point // that point; nil is now
	left    *state      // how the cockpit was left, once somebody has asked; see remembered
	aloud   bool        // whether somebody listens to what is printed, whatever the environment says
}

// path is the portfolio that the command is about: --file, QUARTERDECK_FILE, or the one in the user's data folder.
func (e *env) path() (string, error) {
	if e.file != "" {
		return e.file, nil
	}
	if path := e.Getenv("QUARTERDECK_FILE"); path != "" {
		return path, nil
	}
	folder, err := e.dataFolder()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "portfolio.db"), nil
}

// dataFolder is where the user's programs keep their data. (The XDG libraries read files when they are loaded, which
// every start of the cockpit would pay for.)
func (e *env) dataFolder() (string, error) { return e.folder("XDG_DATA_HOME", ".local/share") }

func (e *env) folder(variable, below string) (string, error) {
	if dir := e.Getenv(variable); filepath.IsAbs(dir) {
		return filepath.Join(dir, "quarterdeck"), nil
	}
	switch runtime.GOOS {
	case "windows":
		if dir := e.Getenv("LOCALAPPDATA"); dir != "" {
			return filepath.Join(dir, "quarterdeck"), nil
		}
	case "darwin":
		below = "Library/Application Support"
	}
	home := e.Getenv("HOME")
	if home == "" {
		return "", usage("there is no home folder to look in: name a file with --file")
	}
	return filepath.Join(home, below, "quarterdeck"), nil
}

// who is the name that changes are journalled under: --actor, QUARTERDECK_ACTOR, what `quarterdeck me` was told, or the login
// name.
func (e *env) who() string {
	name := cmp.Or(model.CleanLine(e.actor), model.CleanLine(e.Getenv("QUARTERDECK_ACTOR")))
	if name == "" {
		name = e.remembered().Me
	}
	for _, variable := range []string{"USER", "LOGNAME", "USERNAME"} {
		if name == "" {
			name = model.CleanLine(e.Getenv(variable))
		}
	}
	if name == "" {
		if login, err := user.Current(); err == nil {
			name = model.CleanLine(login.Username)
		}
	}
	return cmp.Or(name, "somebody")
}

// Clock is the given clock, whose day QUARTERDECK_TODAY holds still for documents and tests. Whatever tells the time in
// one run of the program goes by it, the journal too.
func Clock(getenv func(string) string, now func() time.Time) func() time.Time {
	return func() time.Time {
		at := now()
		day, err := time.ParseInLocation(time.DateOnly, getenv("QUARTERDECK_TODAY"), at.Location())
		if err != nil {
			return at
		}
		y, m, d := day.Date()
		return time.Date(y, m, d, at.Hour(), at.Minute(), at.Second(), at.Nanosecond(), at.Location())
	}
}

// moment is now, or the day that is looked back at.
func (e *env) moment() model.Moment {
	now := model.MomentOf(e.Now())
	if e.then != nil {
		now.Today = e.then.Day
	}
	return now
}

// open opens the portfolio that the command is about.
func (e *env) open(ctx context.Context) (model.Store, error) {
	path, err := e.present()
	if err != nil {
		return nil, err
	}
	store, err := e.Files.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	return e.back(store), nil
}

// present is the path, unless nobody has named one and there is none at the usual place yet.
func (e *env) present() (string, error) {
	path, err := e.path()
	if e.absent() {
		return "", fmt.Errorf("there is no portfolio at %s yet; `quarterdeck init` makes one, "+
			"`quarterdeck demo` shows a sample, and --file names another", path)
	}
	return path, err
}

// absent says that nobody has named a portfolio and there is none at the usual place yet.
func (e *env) absent() bool {
	path, err := e.path()
	return err == nil && e.file == "" && e.Getenv("QUARTERDECK_FILE") == "" && !e.Files.Exists(path)
}

// with opens the portfolio, loads it as far back as the scope says, and lets use have both.
func (e *env) with(ctx context.Context, scope model.Scope, use func(model.Store, *model.Portfolio) error) error {
	store, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	p, err := store.Load(ctx, scope)
	if err != nil {
		return err
	}
	remarks := []string{store.Info().ReadOnly, store.Info().Notice}
	if e.then != nil {
		remarks = remarks[1:] // whoever asked for the past knows, unless they want to alter it
	}
	for _, remark := range remarks {
		if remark != "" {
			e.say("%s", model.Ended(remark))
		}
	}
	err = use(store, p)
	switch {
	case !errors.Is(err, model.ErrReadOnly):
		return err
	case e.then != nil:
		return fmt.Errorf("nothing was saved: %w", err)
	case !e.quiet:
		return errors.New("nothing was saved") // and why was said above
	}
	return err
}

// say prints a message for people, unless they asked for quiet.
func (e *env) say(format string, args ...any) {
	if !e.quiet {
		fmt.Fprintf(e.Err, format+"\n", args...)
	}
}

// print prints what people read, or hear.
func (e *env) print(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if e.heard() {
		text = plain.Spoken(text)
	}
	fmt.Fprintln(e.Out, text)
}

// heard says whether people listen to what is printed rather than look at it, as ACCESSIBLE tells.
func (e *env) heard() bool {
	switch e.Getenv("ACCESSIBLE") {
	case "", "0", "false", "no":
		return e.aloud
	}
	return true
}

// printJSON prints data for programs. Every object says which schema it follows; later ones only add to it.
func (e *env) printJSON(value any) error { return writeJSON(e.Out, value) }

func writeJSON(w io.Writer, value any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(value)
}

// quoted is a path as a shell takes it for one word.
func quoted(path string) string {
	if strings.ContainsAny(path, " \t'\"$&|;<>()*?[]{}!#`\\") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}

// await does something that cannot be interrupted, such as waiting for input, until the command is.
func await[T any](ctx context.Context, do func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := do()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}
