package transfer

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Plan is what an import would do: one change, and for each record what becomes of it. Nothing is done yet.
type Plan struct {
	Sources []string
	Mapping string // the name of the mapping
	Change  model.Change
	Items   []Item
	Skips   []Skip
	Notices []Notice
	Unused  []string // columns of the source that nothing was taken from
}

// Verdict is what an import would do with a record.
type Verdict string

// What can become of a record.
const (
	Adds    Verdict = "add"
	Changes Verdict = "change"
	Same    Verdict = "same"
)

// Item is what an import would do with one record.
type Item struct {
	File    string
	Line    int
	Title   string
	Verdict Verdict
	Edits   []model.Edit
}

// Count is how many records the plan has a verdict on.
func (p *Plan) Count(v Verdict) int {
	n := 0
	for _, i := range p.Items {
		if i.Verdict == v {
			n++
		}
	}
	return n
}

// Summary is the plan in one line: 12 to add, 3 to change, 40 as they are, 2 skipped.
func (p *Plan) Summary() string {
	return fmt.Sprintf("%d to add, %d to change, %d as they are, %d skipped",
		p.Count(Adds), p.Count(Changes), p.Count(Same), len(p.Skips))
}

// label is what the journal calls the import.
func (p *Plan) label() string {
	return fmt.Sprintf("Import %s: %d added, %d changed", strings.Join(p.Sources, ", "), p.Count(Adds), p.Count(Changes))
}
