// Package ui is the cockpit: the App is the only Bubble Tea model. It holds the portfolio that everybody sees, draws
// the chrome around the current view, finds the command that a key belongs to, and carries out what views and overlays
// ask for, one commit at a time. Views live in packages of their own and are listed in views.go.
package ui
