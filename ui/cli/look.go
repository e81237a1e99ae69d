package cli

import (
	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/ui"
	"quarterdeck/ui/theme"
)

// look is how somebody wants the cockpit to look.
type look struct {
	view, theme string
	noMouse     bool
	plain       bool // lines, and no screen; see env.lined
}

func (l *look) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.view, "view", "", "open `NAME`: "+model.Listed(ui.Views(), "or"))
	cmd.Flags().StringVar(&l.theme, "theme", "", "use the colours called `NAME`: "+model.Listed(theme.Names(), "or"))
	cmd.Flags().BoolVar(&l.plain, "plain", false, "print lines to be read aloud, as ACCESSIBLE=1 does")
	cmd.Flags().BoolVar(&l.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	complete(cmd, "view", ui.Views()...)
	complete(cmd, "theme", theme.Names()...)
}

// check refuses what there is not among the views.
func (l *look) check(views []string) error {
	if l.view != "" {
		if err := oneOf("--view", l.view, views); err != nil {
			return err
		}
	}
	if l.theme != "" {
		return oneOf("--theme", l.theme, theme.Names())
	}
	return nil
}
