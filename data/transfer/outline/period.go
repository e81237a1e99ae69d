package outline

import (
	"slices"
	"strings"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// findPeriods gives every node the period that its text, or what stands above it, is for. It also finds the name of the
// source, which an outline that was written down has.
func (j *judge) findPeriods(root *node) {
	whole := -1
	for _, k := range root.kids {
		if k.what == "front matter" {
			whole = j.periodOf(k)
		}
	}
	first := true
	for n := range root.all {
		switch {
		case n.form == heading && n.said == "" && n.who == "", n.form == paragraph && n.rank == rankPseudo && n.said == "":
			n.period = j.periodOf(n)
			if first && n.form == heading && whole < 0 && n.up == root {
				whole = n.period
			}
			first = first && n.form != heading
		case n.form == paragraph && n.said == "":
			start, end, ok := runs(n.title.text)
			switch {
			case ok:
				whole = j.dated(n, whole, start, end)
			case strings.EqualFold(head(n.title.text), "source"):
				j.out.Source = strings.TrimSpace(n.title.text[len("source:"):])
			case says(n.title.text):
				n.up.period = j.periodOf(n)
			case n == root.kids[0] && len(strings.Fields(n.title.text)) <= 10: // a title that is not marked as one
				whole = j.periodOf(n)
			}
		}
	}
	switch {
	case whole >= 0:
	case len(j.out.Periods) == 1:
		whole = 0
	case !j.otherwise.Start.IsZero():
		j.out.Periods = append(j.out.Periods, j.otherwise)
		whole = len(j.out.Periods) - 1
	}
	root.period = whole
	root.inherit()
}

// says says whether a line is there to name the period: Quarter: Q3 2026.
func says(text string) bool {
	return slices.Contains([]string{"quarter", "period", "cycle", "timeframe", "zeitraum", "quartal", "periode"},
		strings.ToLower(head(text)))
}

// inherit hands periods down.
func (n *node) inherit() {
	for _, k := range n.kids {
		if k.period < 0 {
			k.period = n.period
		}
		k.inherit()
	}
}

// all yields the nodes under a node, in the order of the text.
func (n *node) all(yield func(*node) bool) {
	var walk func(*node) bool
	walk = func(n *node) bool {
		for _, k := range n.kids {
			if !yield(k) || !walk(k) {
				return false
			}
		}
		return true
	}
	walk(n)
}

// periodOf is the index of the period that a node names, or -1.
func (j *judge) periodOf(n *node) int {
	label, start, end := PeriodIn(n.title.text, j.reader)
	from, to, ok := stretchIn(n.title.text)
	switch {
	case ok:
		start, end = from, to
	case label == "":
		return -1
	}
	same := func(p Period) bool { return p.Label == label && p.Start == start }
	if i := slices.IndexFunc(j.out.Periods, same); i >= 0 {
		return i
	}
	j.out.Periods = append(j.out.Periods, Period{label, n.first, start, end})
	return len(j.out.Periods) - 1
}

// dated takes the days of a period from a sentence of the text. It is the period of the section, or of the whole.
func (j *judge) dated(n *node, whole int, start, end model.Date) int {
	of := whole
	for up := n.up; up != nil; up = up.up {
		if up.period >= 0 {
			of = up.period
			break
		}
	}
	if of < 0 {
		j.out.Periods = append(j.out.Periods, Period{"", n.first, start, end})
		return len(j.out.Periods) - 1
	}
	j.out.Periods[of].Start, j.out.Periods[of].End = start, end
	return whole
}

// PeriodIn finds what a text calls a period, such as FY21-Q1, Q3 2026, H1 2026 or 2025. Without one the label is "".
func PeriodIn(text string, r dates.Reader) (label string, start, end model.Date) {
	if strings.Contains(strings.ToLower(text), "calendar year") { // and not the fiscal one
		r.Calendar.FirstMonth = time.January
	}
	words := strings.Fields(text)
	for n := min(4, len(words)); n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			if !slices.ContainsFunc(words[i:i+n], func(w string) bool { return !isPeriodWord(w) }) {
				label := strings.Trim(strings.Join(words[i:i+n], " "), `()[]:,.;"'`)
				from, to, err := r.Range(label)
				if long := to.Sub(from); err == nil && long > 60 && long < 370 && isPeriod(label) {
					return label, from, to
				}
			}
		}
	}
	return "", start, end
}

func isPeriodWord(word string) bool {
	word = strings.ToLower(strings.Trim(word, `()[]:,.;"'`))
	return hasDigit(word) || slices.Contains([]string{"fy", "gj", "q", "h", "quarter", "quartal"}, word)
}

// isPeriod says whether a text is a quarter, a half, or a year around this one, and no number of something else.
func isPeriod(label string) bool {
	lower := strings.ToLower(label)
	if strings.ContainsAny(lower, "qh") || strings.HasPrefix(lower, "fy") || strings.HasPrefix(lower, "gj") {
		return true
	}
	return len(lower) == len("2025") && strings.HasPrefix(lower, "20") && strings.ContainsAny(lower[2:3], "1234")
}

// runs reads a sentence that gives the days of a period: "It will run from February 1, 2020 to April 30, 2020."
func runs(text string) (start, end model.Date, ok bool) {
	at := strings.Index(text, " from ")
	if at < 0 || !strings.Contains(strings.ToLower(text[:at]), "r") {
		return start, end, false
	}
	if before := strings.ToLower(text[:at]); !strings.Contains(before, "run") && !strings.Contains(before, "quarter") {
		return start, end, false
	}
	return stretchIn(text[at+len(" from "):])
}

// stretchIn finds two days in a text: what is in brackets or before a full stop, or all of it.
func stretchIn(text string) (start, end model.Date, ok bool) {
	if at := strings.IndexByte(text, '('); at >= 0 {
		inside, _, _ := strings.Cut(text[at+1:], ")")
		return dates.Stretch(inside, true)
	}
	sentence, _, _ := strings.Cut(text, ". ")
	if start, end, ok = dates.Stretch(strings.TrimRight(sentence, "."), true); ok {
		return start, end, true
	}
	_, behind, found := strings.Cut(text, ": ")
	if !found {
		return start, end, false
	}
	return dates.Stretch(behind, true)
}
