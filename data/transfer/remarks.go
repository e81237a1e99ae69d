package transfer

import (
	"fmt"
	"strings"
)

// remarks gathers what was decided about single values, so that a thousand records with the same oddity make one
// notice.
type remarks struct {
	order []string
	of    map[string][]remark
}

type remark struct {
	file         string
	line         int
	short, whole string
}

// add notes what was decided about a value, as the source has it.
func (r *remarks) add(file string, line int, what, value string) {
	r.note(file, line, what, shortened(value), value)
}

// note notes what was decided, and about what, in short and whole.
func (r *remarks) note(file string, line int, what, short, whole string) {
	if r.of == nil {
		r.of = map[string][]remark{}
	}
	if r.of[what] == nil {
		r.order = append(r.order, what)
	}
	r.of[what] = append(r.of[what], remark{file, line, short, whole})
}

// shown is how many values a notice spells out, longest how many characters of each; Kept has all of them whole.
const (
	shown   = 4
	longest = 100
)

func (r *remarks) notices() []Notice {
	var list []Notice
	for _, what := range r.order {
		all := r.of[what]
		var examples, kept []string
		records := map[string]bool{}
		for i, one := range all {
			at := place(one.file, one.line)
			records[at] = true
			switch {
			case i >= shown:
			case len(all) == 1: // which the notice stands at
				examples = append(examples, one.short)
			case one.file == all[0].file && one.line > 0:
				examples = append(examples, fmt.Sprintf("%s (line %d)", one.short, one.line))
			default:
				examples = append(examples, fmt.Sprintf("%s (%s)", one.short, at))
			}
			kept = append(kept, fmt.Sprintf("%s: %s", at, one.whole))
		}
		more := ""
		if len(all) > shown {
			more = fmt.Sprintf(" and %d more", len(all)-shown)
		}
		list = append(list, Notice{
			File: all[0].file, Line: all[0].line, Kept: strings.Join(kept, "\n"),
			Text: fmt.Sprintf("In %s %s: %s%s.", count(len(records), "record", "records"), what, strings.Join(examples, "; "), more),
		})
	}
	return list
}

// shortened is a text in quotation marks, one line of it, with whatever is unsafe to show spelled out.
func shortened(text string) string {
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest-1]) + "…"
	}
	return fmt.Sprintf("%q", text)
}
