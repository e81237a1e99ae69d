package ui

import (
	"slices"

	"quarterdeck/ui/screen"
)

// recent is the ids of the commands that were run last, the latest first. The palette begins with them.
type recent []string

// remembered is how many commands: as many as are taken in at a glance.
const remembered = 4

// note remembers a command, unless it only moves about.
func (r *recent) note(c screen.Command) {
	if c.Group == screen.Move || c.Group == screen.Global {
		return
	}
	others := slices.DeleteFunc(slices.Clone(*r), func(id string) bool { return id == c.ID })
	*r = append(recent{c.ID}, others[:min(len(others), remembered-1)]...)
}
