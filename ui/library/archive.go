package library

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// archive takes the selected rows out of the way, or brings them back where every one of them is archived already.
func (s *Screen) archive(sc screen.Scene) screen.Action {
	t := s.synced(sc)
	refs := t.selected(sc)
	t.marked = nil
	if edits := sc.P.Archive(sc.Now, refs...); len(edits) > 0 {
		change := sc.Change("", edits...)
		touched := change.Refs()
		change.Label = "Archive " + t.names(sc, touched)
		return screen.Commit{Change: change, Toast: "Archived " + t.names(sc, touched) + t.still(sc, touched)}
	}
	change := sc.Change("Bring back "+t.names(sc, refs), sc.P.Restore(refs...)...)
	return screen.Commit{Change: change, Toast: "Brought back " + t.names(sc, refs)}
}

// names is what the rows are called together: Web, 3 teams.
func (t *table) names(sc screen.Scene, refs []model.Ref) string {
	if len(refs) == 1 {
		return strings.TrimSpace(model.CleanLine(sc.P.Name(refs[0])))
	}
	return fmt.Sprintf("%d %s", len(refs), t.of(sc).Called(len(refs)))
}

// still says what goes on referring to the rows, as the end of a sentence: "; 3 initiatives and 2 people still refer to
// it". It is empty where nothing does.
func (t *table) still(sc screen.Scene, refs []model.Ref) string {
	counts := map[string]int{}
	total := 0
	for _, from := range sc.P.Referrers(refs...) {
		counts[from.Kind]++
		total++
	}
	var parts []string
	for _, table := range sc.P.Tables() {
		if n := counts[table.Kind().Name]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, table.Kind().Called(n)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	verb, it := "refer", "it"
	if total == 1 {
		verb = "refers"
	}
	if len(refs) > 1 {
		it = "them"
	}
	return "; " + model.Listed(parts, "and") + " still " + verb + " to " + it
}
