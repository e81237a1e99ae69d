package library

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/filter"
)

// matcher says which rows the filter lets through, and what of it was not understood.
func matcher(q question, kind *model.Kind) (match func(model.Record) bool, trouble string) {
	wanted, hints := filter.Parse(q.filter).Compile(q.p, kind, q.today, "")
	return wanted.Match, strings.Join(hints, " ")
}
