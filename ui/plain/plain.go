// Package plain is the views in lines that are read aloud, for people who use a screen reader or a terminal that cannot
// draw. A view is a pure function from a portfolio to lines. Each line makes sense by itself: it says in words what the
// screen shows by shape, colour and place, and nothing in it has to line up.
package plain

import (
	"quarterdeck/model"
)

// Question is what a view is asked.
type Question struct {
	P     *model.Portfolio
	Today model.Date
	Me    model.ID[model.Person] // who asks; "" where nobody of the portfolio is called that
	Mine  bool                   // whether only what is up to who asks is told
}

// Line is a line of a view.
type Line struct {
	Text string
	Row  model.Ref // what it is about; a line about none has no number
}

// View is a view in lines.
type View struct {
	Digit int
	Name  string
	Title string
	Lines func(Question) []Line
}

// Views is the views in lines, with the digits and the names that they have in the cockpit.
func Views() []View {
	return []View{
		{1, "home", "Home", Home},
		{2, "roadmap", "Roadmap", Roadmap},
		{3, "okrs", "OKRs", OKRs},
		{5, "onboarding", "Onboarding", Onboarding},
		{9, "leadership", "Leadership", Leadership},
	}
}

// Names is the names of the views, in order.
func Names() []string {
	var names []string
	for _, v := range Views() {
		names = append(names, v.Name)
	}
	return names
}
