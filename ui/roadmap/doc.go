// Package roadmap is the view of what is planned: a timeline, a board and a list over the same initiatives, with one
// cursor, one filter and one set of commands. What is shown, grouped and ordered is worked out once for a revision and a
// question (rows.go); drawing and the cursor touch only what can be seen.
package roadmap
