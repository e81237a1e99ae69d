package transfer

import (
	"fmt"
	"strings"
)

// remarks gathers what was decided about single values, so that a thousand records with the same oddity make one notice.
type remarks struct {
	order []string
	of    map[string][]remark
}

type remark struct {
	file, value string
	line        int
}

func (r *remarks) add(record Record, what, value string) {
	if r.of == nil {
		r.of = map[string][]remark{}
	}
	if r.of[what] == nil {
		r.order = append(r.order, what)
	}
	r.of[what] = append(r.of[what], remark{record.File, value, record.Line})
}

// shown is how many values a notice spells out; where the others stand is in Kept.
const shown = 4

func (r *remarks) notices() []Notice {
	var list []Notice
	for _, what := range r.order {
		all := r.of[what]
		var examples, kept []string
		for i, one := range all {
			at := fmt.Sprintf("%q (%s)", one.value, place(one.file, one.line))
			if i < shown {
				examples = append(examples, at)
			}
			kept = append(kept, at)
		}
		more := ""
		if len(all) > shown {
			more = fmt.Sprintf(" and %d more", len(all)-shown)
		}
		list = append(list, Notice{
			File: all[0].file, Line: all[0].line, Kept: strings.Join(kept, "\n"),
			Text: fmt.Sprintf("In %d of the records %s: %s%s.", len(all), what, strings.Join(examples, "; "), more),
		})
	}
	return list
}
