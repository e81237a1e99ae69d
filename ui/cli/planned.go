package cli

import (
	"fmt"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/canvas"
)

// shownItems is how many of the records to add or change are named.
const shownItems = 8

// shownSkips is how many of the records that are skipped for one reason are named.
const shownSkips = 20

// shownFields is how many fields of a record are told, longestField how many cells each may take.
const (
	shownFields  = 5
	longestField = 110
)

// printPlan says what would become of what was read; of that, somebody who asks for quiet wants to know what is skipped. What
// is added stands in the outlines already where those were drawn.
func (e *env) printPlan(plan *transfer.Plan, drawn bool) {
	brief := plan.Brief()
	if e.quiet {
		e.printSkips(plan.Skips, brief)
		return
	}
	e.print("%s (read as %s)", plan.Summary(), plan.Mapping)
	e.printSkips(plan.Skips, brief)
	for _, n := range plan.Notices {
		e.print("  i %s", brief.Replace(n.String()))
	}
	if len(plan.Unused) > 0 {
		e.print("  i Nothing was taken from these columns: %s.", strings.Join(plan.Unused, ", "))
	}
	is := func(v transfer.Verdict) func(transfer.Item) bool {
		return func(i transfer.Item) bool { return i.Verdict == v && !i.Overwrites() }
	}
	e.printItems(plan, "!", transfer.Item.Overwrites)
	e.printItems(plan, "+", func(i transfer.Item) bool { return is(transfer.Adds)(i) && !(drawn && i.Outlined()) })
	e.printItems(plan, "~", is(transfer.Changes))
	e.printItems(plan, "=", func(i transfer.Item) bool { return is(transfer.Same)(i) && len(i.Clashes) > 0 })
}

// printItems shows those of the records that are wanted.
func (e *env) printItems(plan *transfer.Plan, mark string, wanted func(transfer.Item) bool) {
	n := 0
	for _, item := range plan.Items {
		if !wanted(item) {
			continue
		}
		if n++; n > shownItems && !e.whole {
			continue
		}
		title := item.Title
		if item.Verdict == transfer.Adds && item.Ref.Kind == "module" {
			title = "  " + title + dueOf(plan, item)
		}
		if item.Overwrites() {
			title += " (what was edited here is overwritten)"
		}
		e.print("  %s %s", mark, title)
		if item.Verdict != transfer.Adds {
			e.printFields(plan.Tells(item))
		}
	}
	if n > shownItems && !e.whole {
		e.print("  %s … and %d more; --all shows them", mark, n-shownItems)
	}
}

// dueOf is on which day a module is due, in brackets, or nothing.
func dueOf(plan *transfer.Plan, item transfer.Item) string {
	for _, line := range plan.Tells(item) {
		if day, is := strings.CutPrefix(line, "due "); is {
			return " (" + day + ")"
		}
	}
	return ""
}

// printFields says what becomes of the fields of a record.
func (e *env) printFields(fields []string) {
	told := fields
	if len(fields) > shownFields && !e.whole {
		told = fields[:shownFields-1]
	}
	for _, field := range told {
		e.print("      %s", canvas.Truncate(field, longestField))
	}
	if more := len(fields) - len(told); more > 0 {
		e.print("      and %d more", more)
	}
}

// printSkips says what is skipped and why, of many that have the same reason the first.
func (e *env) printSkips(skips []transfer.Skip, brief *strings.Replacer) {
	if len(skips) > 0 {
		e.print("Skipped:")
	}
	alike := map[string]int{}
	for _, s := range skips {
		if alike[s.Reason]++; alike[s.Reason] <= shownSkips || e.whole {
			e.print("  - %s", brief.Replace(s.String()))
		}
	}
	more := 0
	for _, n := range alike {
		more += max(n-shownSkips, 0)
	}
	if more > 0 && !e.whole {
		e.print("  - … and %d more for the same reasons; --all shows them", more)
	}
}

// barren is the error of a plan in which there is nothing: what was looked for, and what would do.
func barren(plan *transfer.Plan, asked []string) error {
	if len(plan.Items) > 0 {
		return nil
	}
	sought, would := "a row", "the JSON of `quarterdeck export portfolio`"
	switch asked[0] {
	case initiatives:
		sought, would = "a row with a title", "a table or YAML with a column such as Title or Name"
	case okrs:
		sought, would = "an objective for a period", "a heading for each objective with a list of key results under it, or a table of them"
	case programs:
		sought, would = "a task", "a list with boxes, or a table with a column of tasks"
	case ladders:
		sought, would = "a level that expects something", "headings or a table with levels and what each expects"
	}
	return fmt.Errorf("nothing was imported: %s was looked for in %s, and there is none; %s would do",
		sought, model.Listed(asked[1:], "and"), would)
}

// planReport is a plan for programs.
type planReport struct {
	Schema   int        `json:"schema"`
	Mapping  string     `json:"mapping"`
	Add      int        `json:"add"`
	Change   int        `json:"change"`
	Same     int        `json:"same"`
	Skipped  []planSkip `json:"skipped"`
	Notices  []string   `json:"notices"`
	Unused   []string   `json:"unused_columns"`
	Revision int64      `json:"revision,omitempty"` // what it was saved as; absent where nothing was
}

type planSkip struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Name   string `json:"name,omitempty"`
	Reason string `json:"reason"`
}

func planJSON(plan *transfer.Plan, rev int64) planReport {
	r := planReport{
		Schema: 1, Mapping: plan.Mapping, Add: plan.Count(transfer.Adds), Change: plan.Count(transfer.Changes),
		Same: plan.Count(transfer.Same), Skipped: []planSkip{}, Notices: []string{},
		Unused: append([]string{}, plan.Unused...), Revision: rev,
	}
	for _, s := range plan.Skips {
		r.Skipped = append(r.Skipped, planSkip{s.File, s.Line, s.Name, s.Reason})
	}
	for _, n := range plan.Notices {
		r.Notices = append(r.Notices, n.String())
	}
	return r
}
