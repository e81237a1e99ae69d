// Package page writes a brief down for those who have no cockpit: as Markdown for a wiki or a message, and as one HTML file
// that needs nothing from the network and prints well.
package page
