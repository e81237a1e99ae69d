// Package okrs is the view of what a period is for: objectives, how their key results stand, and what moves them.
//
// A period is looked at through one of several faces (face.go), which share the heading, the cursor, the filter and the
// commands. What there is to say of the period comes from package okr; it is worked out once for a portfolio, a period
// and a day (known.go), and a face lays it out in rows once more only where the filter or a fold has changed (tree.go).
// Drawing and the cursor touch only what can be seen.
package okrs
