package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/due"
)

// Assigned is what a checklist says of a task by where it stands: who does it and when, where the line itself does not
// say so, whether it can be left out, the section that it is in, and the index of the task that it is a part of, or -1.
type Assigned struct {
	Who, When, Section string
	Optional           bool
	Part               int
}

// Assigned is what the outline says of one of its tasks.
func (o *Outline) Assigned(i int) Assigned {
	l := o.Lines[i]
	a := Assigned{Who: l.Who, When: l.When, Optional: l.Optional, Part: -1}
	var sections []string
	for up := o.Above(i); up >= 0; up = o.Above(up) {
		above := o.Lines[up]
		if above.Kind != Task && above.Kind != Section {
			continue
		}
		if a.When == "" {
			a.When = above.When
		}
		a.Optional = a.Optional || above.Optional
		who := above.Who
		if above.Kind == Section {
			who = onlyDoer(above.Words())
			sections = append([]string{above.Words()}, sections...)
		} else if a.Part < 0 {
			a.Part = up
		}
		if a.Who == "" {
			a.Who = who
		}
	}
	a.Section = strings.Join(sections, " / ")
	if a.When == noDay {
		a.When = ""
	}
	return a
}

// noDay is when a task is due that a person has taken the day from: not even on that of what it stands under.
const noDay = "on no day"

// DueOn makes a line of a checklist due when some words say, in which a number is a day; on no day where there are none.
func (o *Outline) DueOn(i int, text string) {
	l := &o.Lines[i]
	l.When = model.CleanLine(text)
	if _, err := strconv.Atoi(l.When); err == nil {
		l.When = "day " + l.When
	}
	if l.When == "" && o.Assigned(i).When != "" {
		l.When = noDay
	}
}

// About is what the outline says of a task beside its words: who does it, where that stands further up, and when it is due.
func (o *Outline) About(i int) string {
	a := o.Assigned(i)
	who, _ := DoerIn(a.Who)
	if o.Lines[i].Who != "" || who == model.ByNewHire {
		who = ""
	}
	return strings.TrimPrefix(strings.TrimSuffix(string(who)+", "+a.Due(), ", "), ", ")
}

// Due is when a task is due, in a few words: day 5, day -3, or what the checklist says where that is no day.
func (a Assigned) Due() string {
	if day, ok := due.Day(a.When); ok {
		return DayInWords(day)
	}
	return a.When
}

// DayInWords is a due day as people call it everywhere here, which due.Day reads again: the first day is day 1.
func DayInWords(day int) string { return fmt.Sprintf("day %d", model.NthDay(day)) }

// IsChecklist says whether an outline that was read as a checklist is likely to be one: at least half of its tasks have a
// time counted from a first day, or a box and no heading above them that is one of OKRs. One with labels of key results is
// none.
func IsChecklist(o *Outline) bool {
	tasks, sure := 0, 0
	for i, l := range o.Lines {
		if l.Kind != Task {
			continue
		}
		if kind, _, _ := labelled(rich{text: l.Words()}); kind == KeyResult {
			return false
		}
		tasks++
		if _, ok := due.Day(o.Assigned(i).When); ok || l.Boxed && !o.ofOKRs(i) {
			sure++
		}
	}
	return sure > 0 && 2*sure >= tasks
}

// ofOKRs says whether a line stands under a heading of OKRs, or in a text that is called so.
func (o *Outline) ofOKRs(i int) bool {
	if headsOKRs(o.Title) {
		return true
	}
	for up := o.Above(i); up >= 0; up = o.Above(up) {
		if l := o.Lines[up]; l.Kind != Task && headsOKRs(l.Title) {
			return true
		}
	}
	return false
}

// headsOKRs says whether a title is that of OKRs, and not of what somebody new learns or does about them.
func headsOKRs(title string) bool {
	words := wordsIn(title)
	if !slices.Contains(words, "okr") && !slices.Contains(words, "okrs") {
		return false
	}
	return !isDeed(title) && whenIn(title) == "" && !slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{
			"onboarding", "checklist", "training", "learning", "introduction", "intro", "about", "basics", "101", "workshop", "welcome", "new",
		}, w)
	})
}
