// Package onboarding is the view of those who are new: how far everybody has come with the modules of their program, what
// the program consists of, and what is expected of a role.
//
// The view has faces (face.go), which share the tabs in the first line and the commands; everything else, such as a
// cursor, a filter and the rest of that line, is a face's own. What there is to say of programs comes from package
// onboarding of the model, and of career ladders from package ladder (ladder.go); it is worked out once for a portfolio
// and a day (known.go), and a face lays it out once more only where something that it is asked to show has changed.
// Drawing and the cursor touch only what can be seen.
package onboarding
