package cli_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/ui"
	"quarterdeck/ui/cli"
)

// monday is the day on which these tests take place.
var monday = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// world is one in which nobody sits at a terminal.
func world() (cli.World, *bytes.Buffer, *bytes.Buffer) {
	var out, messages bytes.Buffer
	n := 0
	newID := func() string { n++; return "id-" + strings.Repeat("i", n) }
	now := func() time.Time { return monday }
	return cli.World{
		Version: "1.2.3", In: strings.NewReader(""), Out: &out, Err: &messages, Now: now, NewID: newID,
		Getenv: func(string) string { return "" },
		Files:  data.Files{Options: data.Options{Now: now, NewID: newID}},
	}, &out, &messages
}

// plan is a new portfolio.
func plan(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.db")
	w, _, messages := world()
	if code := cli.Run(t.Context(), w, []string{"init", path}); code != 0 {
		t.Fatalf("init left with %d: %s", code, messages)
	}
	return path
}

// spoilt is files of which the past cannot be read.
type spoilt struct{ model.Files }

type spoiltStore struct{ model.Store }

func (s spoilt) Open(ctx context.Context, path string) (model.Store, error) {
	store, err := s.Files.Open(ctx, path)
	return spoiltStore{store}, err
}

func (spoiltStore) AsOf(context.Context, int64) (*model.Portfolio, error) {
	return nil, errors.New("the disk could not be read")
}

// What goes wrong with the file is no mistake in how a command was called, whatever flags were given.
func TestAFlagIsNotBlamedForTheDisk(t *testing.T) {
	path := plan(t)
	for _, command := range []string{"brief", "diff"} {
		w, _, messages := world()
		w.Files = spoilt{w.Files}
		code := cli.Run(t.Context(), w, []string{command, "-f", path, "--since", "1"})
		if code != 1 || messages.String() != "quarterdeck: the disk could not be read.\n" {
			t.Errorf("%s left with %d and says %s", command, code, messages)
		}
	}
}

func TestInterruptedImportSavesNothing(t *testing.T) {
	path := plan(t)
	in, feed := io.Pipe()
	defer feed.Close()
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		_, _ = feed.Write([]byte("id,title\nP-1,Faster invoices\n")) // returns once it is being read
		interrupt()
	}()
	w, out, messages := world()
	w.In = in
	if code := cli.Run(ctx, w, []string{"import", "initiatives", "-", "-f", path}); code != 130 {
		t.Errorf("it left with %d, want 130", code)
	}
	if out.Len() > 0 || messages.String() != "quarterdeck: stopped; what was already saved is safe.\n" {
		t.Errorf("it said %q and %q", out, messages)
	}
	w, out, _ = world()
	code := cli.Run(t.Context(), w, []string{"log", path, "-n", "0"})
	if code != 0 || strings.Contains(out.String(), "Import") {
		t.Errorf("log left with %d and says\n%s", code, out)
	}
}

// guarded is files that can only be read.
type guarded struct{ model.Files }

type guardedStore struct{ model.Store }

func (g guarded) Open(ctx context.Context, path string) (model.Store, error) {
	s, err := g.Files.Open(ctx, path)
	return guardedStore{s}, err
}

func (guardedStore) Info() model.Info {
	return model.Info{ReadOnly: "the disk is full", Notice: "It was brought up to date"}
}

func TestReadOnlyIsSaidBesideWhatWasRead(t *testing.T) {
	path := plan(t)
	w, out, messages := world()
	w.Files = guarded{w.Files}
	code := cli.Run(t.Context(), w, []string{"status", path})
	if code != 0 || !strings.HasPrefix(out.String(), "plan · Q4 2026") {
		t.Errorf("status left with %d and says %q", code, out)
	}
	if got := messages.String(); got != "the disk is full.\nIt was brought up to date.\n" {
		t.Errorf("its messages are %q", got)
	}
	w.In = strings.NewReader("id,title\nP-1,Faster invoices\n")
	messages.Reset()
	if code := cli.Run(t.Context(), w, []string{"import", "initiatives", "-", "-f", path, "--quiet"}); code != 1 {
		t.Errorf("import left with %d, want 1", code)
	}
	if got := messages.String(); got != "quarterdeck: the disk is full.\n" {
		t.Errorf("import says %q", got)
	}
	w.In = strings.NewReader("id,title\nP-1,Faster invoices\n")
	messages.Reset()
	cli.Run(t.Context(), w, []string{"import", "initiatives", "-", "-f", path})
	if got := messages.String(); got != "the disk is full.\nIt was brought up to date.\nquarterdeck: nothing was imported.\n" {
		t.Errorf("import says %q", got)
	}
}

// The theme that was picked last time holds for every portfolio, but for what was asked for and what the terminal can
// show.
func TestThePickedThemeIsThereTheNextTime(t *testing.T) {
	path, home := plan(t), t.TempDir()
	pick := func(theme string, env map[string]string, args ...string) (opened string) {
		w, _, messages := world()
		w.InTerminal, w.OutTerminal = true, true
		w.Getenv = func(name string) string { return map[string]string{"HOME": home, "NO_COLOR": env["NO_COLOR"]}[name] }
		w.Cockpit = func(_ context.Context, opts ui.Options) error {
			opened = opts.Theme
			return opts.Save(ui.Left{Theme: theme})
		}
		if code := cli.Run(t.Context(), w, args); code != 0 {
			t.Fatalf("%v left with %d: %s", args, code, messages)
		}
		return opened
	}
	for _, c := range []struct {
		args  []string
		env   map[string]string
		opens string
		picks string
	}{
		{[]string{path}, nil, "auto", ""},
		{[]string{"demo"}, nil, "auto", "light"},
		{[]string{path}, nil, "light", ""}, // nothing was picked this time, so it stays as it was
		{[]string{path, "--theme", "dark"}, nil, "dark", ""},
		{[]string{path}, map[string]string{"NO_COLOR": "1"}, "mono", ""},
		{[]string{path, "--color", "never"}, nil, "mono", ""},
		{[]string{path}, nil, "light", "a theme of a later version"},
		{[]string{path}, nil, "auto", ""},
	} {
		if got := pick(c.picks, c.env, c.args...); got != c.opens {
			t.Errorf("%v opens in %s, want %s", c.args, got, c.opens)
		}
	}
}

// closed is a pipe that nobody reads from any more.
type closed struct{}

func (closed) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}
}

func TestAClosedPipeIsNotComplainedOf(t *testing.T) {
	path := plan(t)
	for _, args := range []string{"export teams", "export portfolio", "status", "log", "status --json"} {
		w, _, messages := world()
		w.Out = closed{}
		cli.Run(t.Context(), w, append(strings.Fields(args), "-f", path))
		if messages.Len() > 0 {
			t.Errorf("%s: %s", args, messages)
		}
	}
}
