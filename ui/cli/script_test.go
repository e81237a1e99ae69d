package cli_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/oklog/ulid/v2"
	"github.com/rogpeppe/go-internal/testscript"
	_ "modernc.org/sqlite"

	"quarterdeck/data"
	"quarterdeck/ui/cli"
)

// TestMain lets the scripts run this very binary as quarterdeck.
func TestMain(m *testing.M) {
	testscript.Main(building{m}, map[string]func(){"quarterdeck": program})
}

// program is the command as main puts it together.
func program() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	now := cli.Clock(os.Getenv, time.Now)
	newID := func() string { return ulid.Make().String() }
	code := cli.Run(ctx, cli.World{
		Version: "1.2.3",
		In:      os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTerminal: term.IsTerminal(os.Stdin.Fd()), OutTerminal: term.IsTerminal(os.Stdout.Fd()),
		ErrTerminal: term.IsTerminal(os.Stderr.Fd()),
		Getenv:      os.Getenv, Now: now, NewID: newID,
		Files:   data.Files{Options: data.Options{Now: now, NewID: newID}},
		Cockpit: cli.Terminal,
	}, os.Args[1:])
	stop()
	os.Exit(code)
}

// TestScripts plays what people type. Every script has a folder with the sources of portfolios in it, a home and a day of
// its own.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir+"/home")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			e.Setenv("XDG_STATE_HOME", e.WorkDir+"/state")
			e.Setenv("QUARTERDECK_TODAY", "2026-11-23")
			e.Setenv("QUARTERDECK_ACTOR", "Tess")
			e.Setenv("LANG", "C.UTF-8")
			e.Setenv("TZ", "UTC")
			return os.CopyFS(e.WorkDir, os.DirFS("testdata/portfolios"))
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": exitCode, "fits": fits, "looked": looked, "mode": mode, "sql": alter, "spoil": spoil,
		},
	})
}

// exitCode runs a command and wants it to leave with a code: code 3 quarterdeck status.
func exitCode(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("the exit code is %d, want %d", got, want)
	}
}

// fits wants the output to have at most so many lines, each at most so many cells wide: fits 10 80.
func fits(ts *testscript.TestScript, _ bool, args []string) {
	lines := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\n"), "\n")
	most, err := strconv.Atoi(args[0])
	ts.Check(err)
	width, err := strconv.Atoi(args[1])
	ts.Check(err)
	if len(lines) > most {
		ts.Fatalf("%d lines, want at most %d", len(lines), most)
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > width {
			ts.Fatalf("%d cells wide: %s", ansi.StringWidth(line), line)
		}
	}
}

// looked is somebody who has seen a revision of a portfolio last: looked plan.db 'Ada Byrne' 3. With a day behind it that is
// when they saw it, and with a word they have acknowledged it too: looked plan.db 'Ada Byrne' 3 2026-11-20 acknowledged.
func looked(ts *testscript.TestScript, _ bool, args []string) {
	var sight any = json.Number(args[2])
	if len(args) > 3 {
		sight = map[string]any{"rev": sight, "on": args[3]}
	}
	sights := map[string]any{ts.MkAbs(args[0]): map[string]any{args[1]: sight}}
	seen := map[string]any{"seen": sights}
	if len(args) > 4 {
		seen[args[4]] = sights
	}
	text, err := json.Marshal(seen)
	ts.Check(err)
	folder := ts.MkAbs("state/quarterdeck")
	ts.Check(os.MkdirAll(folder, 0o700))
	ts.Check(os.WriteFile(filepath.Join(folder, "views.json"), text, 0o600))
}

// mode wants a file to have a mode: mode 600 plan.db.
func mode(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%o", info.Mode().Perm()); got != args[0] {
		ts.Fatalf("%s has the mode %s, want %s", args[1], got, args[0])
	}
}

// alter is another tool at work in a portfolio: sql plan.db 'UPDATE …'.
func alter(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(err)
	ts.Check(db.Close())
}

// spoil overwrites the file from an offset on, as a failing disk does: spoil plan.db 4096.
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	at, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	file, err := os.OpenFile(ts.MkAbs(args[0]), os.O_RDWR, 0)
	ts.Check(err)
	info, err := file.Stat()
	ts.Check(err)
	_, err = file.WriteAt([]byte(strings.Repeat("x", int(info.Size()-at))), at)
	ts.Check(err)
	ts.Check(file.Close())
}
