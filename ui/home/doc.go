// Package home is the first view: how things stand, what needs somebody and what comes next, to be known in ten seconds. It
// shows a little of everything in panes, and every line of it leads to the rows that it is about.
package home
