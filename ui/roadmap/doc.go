// Package roadmap is the view of what is planned: a timeline, a board and a list over the same initiatives, with one
// cursor, one filter and one set of commands.
//
// A layout puts a question to the portfolio (question.go). Its answer, the rows in their groups and order, is worked
// out once and laid out in lines (lines.go) or in columns (columns.go); drawing and the cursor touch only what can be
// seen. Days become columns of the screen in axis.go; whatever moves rows in time is a shift (shift.go), and what a
// shift breaks is said before and after it is saved (slip.go, breach.go).
package roadmap
