package ui

import (
	"quarterdeck/ui/history"
	"quarterdeck/ui/library"
	"quarterdeck/ui/okrs"
	"quarterdeck/ui/roadmap"
	"quarterdeck/ui/screen"
)

// view is a tab of the cockpit.
type view struct {
	digit  int
	screen screen.Screen
	again  string // the command that the same digit runs when the view is already shown
}

// views is every tab, in order. A new view is a package of its own and a line here.
func views() []view {
	return []view{
		{2, roadmap.New(), "roadmap.layout"},
		{3, okrs.New(), "okrs.face"},
		{8, library.New(), "library.next"},
		{9, history.New(), ""},
	}
}

// Views is the names of the tabs, in order.
func Views() []string {
	var names []string
	for _, v := range views() {
		names = append(names, v.screen.Name())
	}
	return names
}
