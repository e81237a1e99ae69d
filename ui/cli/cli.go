// Package cli is the command line: what quarterdeck does without drawing a screen, and the way into the cockpit. It
// reads arguments, asks the store or a pure function, and prints; what a command is about lives elsewhere.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/ui"
)

// Exit codes. Scripts rely on them.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitFound       = 3 // what --fail-on or doctor looks for was found
	exitInterrupted = 130
)

// World is everything outside the program that the command line touches.
type World struct {
	Version string
	In      io.Reader
	Out     io.Writer // data
	Err     io.Writer // messages
	Getenv  func(string) string
	Now     func() time.Time
	NewID   func() string
	// Terminal says whether people sit at the input and the output.
	InTerminal, OutTerminal bool

	Files   model.Files
	Cockpit func(context.Context, ui.Options) error
}

// exit is an error with the code to leave with.
type exit struct {
	code int
	err  error
}

func (e exit) Error() string { return e.err.Error() }
func (e exit) Unwrap() error { return e.err }

// usage is a mistake in how the command was called.
func usage(format string, args ...any) error { return exit{exitUsage, fmt.Errorf(format, args...)} }

// errFound is how a command says that the condition it was asked to look for was found, having said all there is to say.
var errFound = errors.New("found")

// Run runs one command line and returns the exit code.
func Run(ctx context.Context, w World, args []string) int {
	env := &env{World: w}
	root := env.root()
	root.SetArgs(args)
	root.SetIn(w.In)
	root.SetOut(w.Out)
	root.SetErr(w.Err)
	err := fang.Execute(ctx, root, fang.WithVersion(w.Version), fang.WithErrorHandler(env.fail))
	return code(ctx, err)
}

func code(ctx context.Context, err error) int {
	var e exit
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil, errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, errFound):
		return exitFound
	case errors.As(err, &e):
		return e.code
	}
	return exitFailed
}

// fail prints an error as one sentence: a person reads it, a script has the exit code.
func (e *env) fail(out io.Writer, _ fang.Styles, err error) {
	if errors.Is(err, errFound) {
		return
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(out, "quarterdeck: stopped; what was already saved is safe")
		return
	}
	fmt.Fprintln(out, "quarterdeck: "+err.Error())
}

// usageErrors turns cobra's complaints about a command line into exits with the right code.
func usageErrors(cmd *cobra.Command, err error) error {
	return usage("%w; `%s --help` shows how it is used", err, cmd.CommandPath())
}
