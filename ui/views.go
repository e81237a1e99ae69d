package ui

import (
	"quarterdeck/ui/history"
	"quarterdeck/ui/home"
	"quarterdeck/ui/leadership"
	"quarterdeck/ui/library"
	"quarterdeck/ui/okrs"
	"quarterdeck/ui/onboarding"
	"quarterdeck/ui/roadmap"
	"quarterdeck/ui/screen"
)

// view is a tab of the cockpit.
type view struct {
	digit  int
	screen screen.Screen
	again  string // the command that the same digit runs when the view is already shown
}

// views is every tab, in order. A new view is a package of its own, a line here and a name in Views.
func views() []view {
	return []view{
		{1, home.New(), "home.next"},
		{2, roadmap.New(), "roadmap.layout"},
		{3, okrs.New(), "okrs.face"},
		{5, onboarding.New(), "onboarding.face"},
		{8, library.New(), "library.next"},
		{9, leadership.New(), "leadership.face"},
		{0, history.New(), ""},
	}
}

// Leads says whether a view tells how far people have come on their programs, so that its first frame needs that. Without a
// name it is the first one.
func Leads(name string) bool { return name == "" || name == "home" || name == "onboarding" }

// Views is the names of the tabs, in order. Every command asks for them when it starts, and a view is too much to make
// for its name.
func Views() []string {
	return []string{"home", "roadmap", "okrs", "onboarding", "library", "leadership", "history"}
}
