package transfer

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Clash is a field that has been edited here since the last import, and in which the source does not agree.
type Clash struct {
	Field string // its name
	Taken bool   // whether the source's value was taken; otherwise that which is here stays
	Odd   string // what the source says, where that means nothing in the field
}

// Overwrites says whether something that was edited here goes, because the source has changed it too.
func (i Item) Overwrites() bool {
	return slices.ContainsFunc(i.Clashes, func(c Clash) bool { return c.Taken })
}

// Shows says whether one of the edits is worth telling: it is of the record and not of what is copied with it, and it does
// more than to note where a row came from that was here before, or what its source says.
func (i Item) Shows(e model.Edit) bool {
	noted := e.Field == "imported" || e.Field == "source" && e.Before == "" && i.Verdict != Adds
	return e.Ref == i.Ref && !noted
}

// Tells is what becomes of a record, a line for each field: "target 30 Nov → 14 Dec 2026", or, where it is added, what
// it is filled with. What overwrites an edit made here comes first.
func (p *Plan) Tells(item Item) []string {
	kind := p.after.Table(item.Ref.Kind).Kind()
	taken := map[string]bool{}
	var overwritten, lines []string
	for _, c := range item.Clashes {
		if taken[c.Field] = c.Taken; c.Taken {
			continue
		}
		if f, ok := kind.Field(c.Field); ok {
			here := p.after.Say(f, f.Text(p.after.Row(item.Ref)))
			why := "though the source leaves it empty"
			if c.Odd != "" {
				why = fmt.Sprintf("for %q is not understood", model.CleanLine(c.Odd))
			}
			lines = append(lines, strings.ToLower(f.Title)+" stays "+here+", "+why)
		}
	}
	for _, e := range item.Edits {
		if !item.Shows(e) {
			continue
		}
		line := p.after.Detail(e)
		f, known := kind.Field(e.Field)
		switch {
		case line == "", item.Verdict == Adds && e.After == item.Title: // by which the record is called already
			continue
		case e.Field == "rank" && p.byKind: // a number that nobody gives it
			if item.Verdict == Adds {
				continue
			}
			line = "moved to another place"
		case item.Verdict == Adds && known:
			line = strings.ToLower(f.Title) + " " + p.after.Say(f, e.After)
		case taken[e.Field]:
			overwritten = append(overwritten, line+", though it was edited here meanwhile")
			continue
		}
		lines = append(lines, line)
	}
	lines = append(overwritten, lines...)
	if len(lines) == 0 && len(item.Edits) > 0 {
		lines = append(lines, "nothing that shows; what the source says now is remembered for the next import")
	}
	return lines
}
