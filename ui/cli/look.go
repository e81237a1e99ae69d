package cli

import (
	"github.com/spf13/cobra"

	"quarterdeck/ui"
	"quarterdeck/ui/theme"
)

// look is how somebody wants the cockpit to look.
type look struct {
	view, theme string
	noMouse     bool
}

func (l *look) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.view, "view", "", "open `NAME`: "+list(ui.Views(), "or"))
	cmd.Flags().StringVar(&l.theme, "theme", "", "use the colours called `NAME`: "+list(theme.Names(), "or"))
	cmd.Flags().BoolVar(&l.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	complete(cmd, "view", ui.Views()...)
	complete(cmd, "theme", theme.Names()...)
}

func (l *look) check() error {
	if l.view != "" {
		if err := oneOf("--view", l.view, ui.Views()); err != nil {
			return err
		}
	}
	if l.theme != "" {
		return oneOf("--theme", l.theme, theme.Names())
	}
	return nil
}
