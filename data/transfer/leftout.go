package transfer

import (
	"fmt"
	"strings"

	"quarterdeck/data/transfer/outline"
)

// leftOut says which lines of the outline of a source are left out, a notice for each reason, but for those that are told
// elsewhere.
func (s *Source) leftOut(told func(outline.Line) bool) []Notice {
	lines := map[string][]outline.Line{}
	var reasons []string
	for _, l := range s.Outline.Lines {
		if l.Kind != outline.LeftOut || told(l) {
			continue
		}
		why := l.Why
		if strings.HasPrefix(why, "kept with") {
			why = "kept with the details of the lines above"
		}
		if lines[why] == nil {
			reasons = append(reasons, why)
		}
		lines[why] = append(lines[why], l)
	}
	var notices []Notice
	for _, why := range reasons {
		var at []int
		var kept []string
		for _, l := range lines[why] {
			at = append(at, l.First)
			kept = append(kept, fmt.Sprintf("line %d: %s", l.First, l.Words()))
		}
		notices = append(notices, Notice{
			File: s.Name, Line: at[0], Kept: strings.Join(kept, "\n"),
			Text: fmt.Sprintf("%s %s left out: %s.", linesAt(at), plural(len(at), "is", "are"), why),
		})
	}
	return notices
}

// linesAt names lines as rowsAt names rows: "9 lines (4, 7, 8, 12, 13 and 4 more)".
func linesAt(lines []int) string {
	if len(lines) == 1 {
		return "This line"
	}
	return strings.Replace(rowsAt(lines), "rows (lines ", "lines (", 1)
}
