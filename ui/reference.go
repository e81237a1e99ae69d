package ui

import (
	"fmt"
	"strings"

	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// KeyReference is every key of the cockpit as text, made from the commands themselves.
func KeyReference() string {
	a := New(Options{})
	var b strings.Builder
	write := func(title string, commands []screen.Command) {
		fmt.Fprintf(&b, "%s\n", strings.ToUpper(title))
		for _, group := range screen.Groups() {
			for _, c := range commands {
				if c.Group == group && len(c.Keys) > 0 {
					keys := screen.Keys(c)
					fmt.Fprintf(&b, "  %s%s %s\n", keys, strings.Repeat(" ", max(18-canvas.Width(keys), 1)), c.Title)
				}
			}
		}
		b.WriteString("\n")
	}
	write("Everywhere", a.commands)
	for _, v := range a.views {
		write(v.screen.Title(), v.screen.Commands())
	}
	return b.String()
}
