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
	write := func(title, face string, commands []screen.Command) {
		fmt.Fprintf(&b, "%s\n", strings.ToUpper(title))
		for _, group := range screen.Groups() {
			for _, c := range commands {
				if c.Group == group && len(c.Keys) > 0 && c.Of() == face {
					keys := screen.Keys(c)
					fmt.Fprintf(&b, "  %s%s %s\n", keys, strings.Repeat(" ", max(18-canvas.Width(keys), 1)), c.Title)
				}
			}
		}
		b.WriteString("\n")
	}
	write("Everywhere", "", a.commands)
	for _, v := range a.views {
		commands := v.screen.Commands()
		write(v.screen.Title(), "", commands)
		for _, face := range screen.Faces(commands) {
			write(v.screen.Title()+", in "+face, face, commands)
		}
	}
	return b.String()
}
