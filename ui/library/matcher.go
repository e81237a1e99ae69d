package library

import (
	"strings"

	"quarterdeck/model"
)

// matcher says which rows the filter lets through: those in which every word of it occurs somewhere.
func matcher(q question, kind *model.Kind) (match func(model.Record) bool, trouble string) {
	words := strings.Fields(strings.ToLower(q.filter))
	return func(row model.Record) bool {
		if len(words) == 0 {
			return true
		}
		var text strings.Builder
		for _, f := range kind.Own() {
			if written := f.Text(row); written != "" {
				text.WriteString(strings.ToLower(q.p.Say(f, written)) + "\n")
			}
		}
		for _, w := range words {
			if !strings.Contains(text.String(), w) {
				return false
			}
		}
		return true
	}, ""
}
