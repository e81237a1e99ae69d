// Package screen says what a view of the cockpit is: a pure picture of a portfolio with a cursor in it (Screen), the
// things a person can do there (Command), what lies over it for a while (Overlay), and what either asks of the App in
// answer to a key (Action). Views and overlays know this package and the model; they know neither each other nor the
// App, and they do no I/O.
package screen
