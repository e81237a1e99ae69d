// Package cli is the command line: what quarterdeck does without drawing a screen, and the way into the cockpit. It
// reads arguments, asks the store or a pure function, and prints; what a command is about lives elsewhere.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
	"time"

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
	// Terminal says whether people sit at the input, the output and the messages.
	InTerminal, OutTerminal, ErrTerminal bool
	// Width is how many cells wide the terminal is that the output goes to, or 0; nil is 0.
	Width func() int

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

// errFound is how a command that has said everything says that it found the condition it was asked to look for.
var errFound = errors.New("found")

// Run runs one command line and returns the exit code.
func Run(ctx context.Context, w World, args []string) int {
	e := &env{World: w}
	root := e.root(args)
	root.SetArgs(mineArguments(args))
	err := root.ExecuteContext(ctx)
	e.fail(err)
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
func (e *env) fail(err error) {
	text := ""
	switch {
	case err == nil, errors.Is(err, errFound):
		return
	case errors.Is(err, syscall.EPIPE): // who reads has had enough, such as head
		return
	case errors.Is(err, context.Canceled):
		text = "stopped; what was already saved is safe."
	default:
		text = model.Ended(err.Error())
	}
	if e.aloud { // who has been talking to it knows who it is
		fmt.Fprintln(e.Err, model.Capital(text))
		return
	}
	fmt.Fprintln(e.Err, "quarterdeck: "+text)
}
