package plain

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/diff"
)

// Changes is what has changed from one point to another, each row in sentences: what became of it, in what, who did it and
// why. What it comes to stands at the end.
func Changes(d *diff.Diff) []Line {
	lines := []Line{{Text: sentence(inWords(d.Title()), inWords(d.Span()))}}
	for _, s := range d.Sections() {
		lines = append(lines, Line{Text: fmt.Sprintf("%s, %d:", s.Title, s.Count)})
		for _, i := range s.Items {
			switch {
			case len(i.Of) == 0:
				lines = append(lines, changed(i))
			case len(i.Of) > heard:
				lines = append(lines, together(i))
			default:
				for _, one := range i.Of {
					lines = append(lines, changed(one))
				}
			}
		}
	}
	return append(lines, Line{Text: inWords(d.Closing(nil))})
}

// heard is how many rows that had the same fate are read out one by one.
const heard = 10

// changed is what became of a row: Checkout v2, changed: end from 30 November to 14 December, 2 weeks later, off track. Ana:
// The payment provider certifies us two weeks late.
func changed(i diff.Item) Line {
	text := kindOf(i) + Spoken(i.Name) + ", " + fate(i)
	end := ": "
	for _, l := range i.Lines {
		if told := told(i, l); told != "" {
			text += end + told
		}
		text += "."
		if why := why(l); why != "" {
			text += " " + why
		}
		end = " Also "
	}
	return Line{text, i.Ref}
}

// together is many rows that had the same fate: 33 modules, added: Why, Tools, Legal and 30 more.
func together(i diff.Item) Line {
	var names []string
	for _, one := range i.Of {
		names = append(names, Spoken(one.Name))
	}
	return Line{Text: i.Name + ", " + string(i.Verdict) + ": " + model.Listed(few(names), "and") + "."}
}

// kindOf is the word before the number of an objective or a key result.
func kindOf(i diff.Item) string {
	switch i.Kind {
	case "objective":
		return "Objective "
	case "key_result":
		return "Key result "
	}
	return ""
}

// fate is what became of a row, in a word.
func fate(i diff.Item) string {
	if i.Done {
		return "done"
	}
	return string(i.Verdict)
}

// told is one thing that is to be told of a row, with what puts it in proportion.
func told(i diff.Item, l diff.Line) string {
	what, before, after := l.What, inWords(l.Before), inWords(l.After)
	if before == "" && after == fate(i) {
		after = "" // which has been said
	}
	if what == "also" || what == "done" || what == "new" && i.Verdict == diff.Added {
		what = ""
	}
	switch {
	case before == nothing && strings.HasSuffix(what, " by"): // superseded by it, and not by set to it
	case before != "":
		after = fromTo(before, after)
	default:
		after = strings.TrimPrefix(after, fate(i)+", ")
	}
	between := " "
	if i.Verdict != diff.Changed || before == "" && strings.Contains(after, " ") {
		between = ", " // it is no value of what stands before it
	}
	return joined(", ", joined(between, what, after), beside(l.Beside), l.Mark)
}

// nothing is what stands for a value that is not there.
const nothing = "–"

// fromTo is a value before and after, of which one may not have been there.
func fromTo(before, after string) string {
	switch {
	case before == nothing:
		return "set to " + after
	case after == nothing:
		return before + " taken away"
	}
	return "from " + before + " to " + after
}

// beside is what puts a change in proportion: +2 wk is 2 weeks later.
func beside(text string) string {
	by, is := strings.CutPrefix(text, "+")
	after := " later"
	if !is {
		if by, is = strings.CutPrefix(text, "-"); !is {
			return inWords(text)
		}
		after = " earlier"
	}
	return inWords(by) + after
}

// why is who did something, and why: Ana: The payment provider certifies us two weeks late.
func why(l diff.Line) string {
	by, reason := model.Listed(strings.Split(l.By, ", "), "and"), ""
	if l.Reason != "" {
		reason = ended(l.Reason)
	}
	switch {
	case by == "" && reason == "":
		return ""
	case by == "":
		return "Because: " + reason
	case reason == "":
		return ended(by)
	}
	return by + ": " + reason
}

// inWords is a text that was made to be looked at, as it is read aloud.
func inWords(text string) string {
	said := strings.ReplaceAll(Spoken(model.CleanLine(text)), nothing+" to ", "set to ")
	if was, gone := strings.CutSuffix(said, " to "+nothing); gone {
		return was + " taken away"
	}
	return said
}
