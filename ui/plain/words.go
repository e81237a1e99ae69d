package plain

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// sentence is the parts that are not empty as one sentence, with commas between them.
func sentence(parts ...string) string { return joined(", ", parts...) + "." }

// joined is the texts that are not empty, with sep between them.
func joined(sep string, texts ...string) string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, sep)
}

// some is how many are what a word says, or nothing where none is.
func some(n int, word string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, word)
}

// day is a day as it is read aloud.
func (q *answer) day(d model.Date) string { return dates.Spoken(d, q.Today) }

// about is a text behind a word, or nothing where there is no text.
func about(word, text string) string {
	if text == "" {
		return ""
	}
	return word + " " + text
}

// name is what a row is called, on one line and as long as it is.
func (q *answer) name(ref model.Ref) string { return model.CleanLine(q.P.Name(ref)) }

// owner is who answers for a row.
func (q *answer) owner(id model.ID[model.Person]) string {
	if name := q.name(id.Ref()); name != "" {
		return name
	}
	return "nobody owns it"
}

// few is as many of the texts as somebody can keep in mind, and how many more there are.
func few(texts []string) []string {
	const most = 3
	if len(texts) <= most+1 {
		return texts
	}
	return append(slices.Clone(texts[:most]), fmt.Sprintf("%d more", len(texts)-most))
}

// ended is a text of somebody as a sentence ends, on one line.
func ended(text string) string { return model.Ended(model.CleanLine(text)) }
