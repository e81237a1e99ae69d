package model

import (
	"slices"
	"strings"
)

// Besides is what does not count among changes: rows of some kinds, and what was done under some names.
type Besides struct{ Kinds, Actors []string }

// Leaves says whether an entry counts all the same.
func (b Besides) Leaves(e Entry) bool {
	return slices.ContainsFunc(e.Edits, func(edit Edit) bool { return !slices.Contains(b.Kinds, edit.Kind) }) &&
		!slices.ContainsFunc(b.Actors, func(name string) bool { return strings.EqualFold(name, e.Actor) })
}

// Cancelled is, by their revisions, the entries that other ones among them took back, and those that did so: what a change was
// made again by stands for nothing of its own, since the change itself stands again.
func Cancelled(entries []Entry) map[int64]bool {
	here, gone := map[int64]bool{}, map[int64]bool{}
	for _, e := range entries {
		here[e.Rev] = true
	}
	for _, e := range slices.Backward(entries) {
		if !gone[e.Rev] && here[e.Undoes] {
			gone[e.Rev], gone[e.Undoes] = true, true
		}
	}
	return gone
}
