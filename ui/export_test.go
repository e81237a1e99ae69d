package ui

import "quarterdeck/ui/screen"

// CommandsOf is the commands of a view, or the App's own for an empty name.
func CommandsOf(name string) []screen.Command {
	a := New(Options{})
	for _, v := range a.views {
		if v.screen.Name() == name {
			return v.screen.Commands()
		}
	}
	return a.commands
}

// TabNames is what the tabs call themselves, in order.
func TabNames() []string {
	var names []string
	for _, v := range views() {
		names = append(names, v.screen.Name())
	}
	return names
}
