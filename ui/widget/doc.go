// Package widget is what several views draw alike: windowed lists, boxes, footers, tabs and prose. Each draws onto a
// canvas with the roles of a theme and keeps nothing, but for List, which is where a list's cursor lives.
package widget
