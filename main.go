// Command quarterdeck is a planning cockpit for product operations.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/oklog/ulid/v2"

	"quarterdeck/data"
	"quarterdeck/ui/cli"
)

// version is what this is called; a release build sets it.
var version = "dev"

func main() {
	signal.Ignore(syscall.SIGPIPE) // an import is finished even where nobody reads its report to the end
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop) // who asks a second time wants it to end at once
	now := cli.Clock(os.Getenv, time.Now)
	newID := func() string { return ulid.Make().String() }
	code := cli.Run(ctx, cli.World{
		Version: version,
		In:      os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTerminal: term.IsTerminal(os.Stdin.Fd()), OutTerminal: term.IsTerminal(os.Stdout.Fd()),
		ErrTerminal: term.IsTerminal(os.Stderr.Fd()), Width: width,
		Getenv: os.Getenv, Now: now, NewID: newID,
		Files:   data.Files{Options: data.Options{Now: now, NewID: newID}},
		Cockpit: cli.Terminal,
	}, os.Args[1:])
	stop()
	os.Exit(code)
}

// width is how many cells wide the terminal is, or 0 where there is none.
func width() int {
	w, _, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		return 0
	}
	return w
}
