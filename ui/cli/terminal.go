package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui"
)

// framesPerSecond is how often the screen may be drawn anew. See the note on idle cost in the benchmarks.
const framesPerSecond = 60

// Terminal runs the cockpit on the terminal that the program was started from.
func Terminal(ctx context.Context, opts ui.Options) error {
	app := ui.New(opts)
	program := tea.NewProgram(app, tea.WithContext(ctx), tea.WithInput(os.Stdin), tea.WithOutput(os.Stdout),
		tea.WithFPS(framesPerSecond))
	_, err := program.Run()
	if !errors.Is(err, tea.ErrProgramPanic) { // after which nobody knows what the views would say
		app.Keep()
	}
	if closing := app.Close(); err == nil && closing != nil {
		return closing
	}
	if errors.Is(err, tea.ErrInterrupted) || errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil {
		return context.Canceled
	}
	if err != nil {
		return fmt.Errorf("the cockpit stopped: %w; everything it had said was saved is safe", err)
	}
	return app.Err()
}
