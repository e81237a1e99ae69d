package capture

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// Parts is what was understood beside the text, in a few words each: whose it is, by when, for which team, about what. That
// it is private comes first, so that it is never cut off.
func (c Captured) Parts(p *model.Portfolio, today model.Date) []string {
	var parts []string
	name := p.Name(c.About)
	if name != "" && c.Private(p) {
		parts = append(parts, "private, about "+name)
	}
	if c.Owner != "" {
		parts = append(parts, c.owner()+" "+p.Name(c.Owner.Ref()))
	}
	if !c.Due.IsZero() {
		parts = append(parts, "by "+dates.Echo(c.Due, model.Date{}, today))
	}
	if c.Team != "" {
		parts = append(parts, "for "+p.Name(c.Team.Ref()))
	}
	if name != "" && !c.Private(p) {
		parts = append(parts, "about "+name)
	}
	return parts
}

// Says is all that a line became, and what it lacks, on one line.
func (c Captured) Says(p *model.Portfolio, today model.Date) string {
	parts := append([]string{c.Kind.Title() + ": " + c.Text}, c.Parts(p, today)...)
	return strings.Join(append(parts, c.Missing()...), " · ")
}

// Title is the kind with a capital letter.
func (k Kind) Title() string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// Label is what an undo calls the change that adds lines: the text of one, how many there are of several.
func Label(all []Captured) string {
	if len(all) == 1 {
		return fmt.Sprintf("Add the %s %s", all[0].Kind, all[0].Text)
	}
	counts := map[Kind]int{}
	for _, c := range all {
		counts[c.Kind]++
	}
	var parts []string
	for _, k := range Kinds() {
		switch n := counts[k]; {
		case n == 1:
			parts = append(parts, "1 "+string(k))
		case n > 1:
			parts = append(parts, fmt.Sprintf("%d %ss", n, k))
		}
	}
	return "Add " + model.Listed(parts, "and")
}
