package attention

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// Item is a row that needs somebody.
type Item struct {
	Row  model.Ref
	Rule model.RuleName // of those that it meets, the one that comes first
	// Also is the other rules that it meets, in their order.
	Also []model.RuleName
	// Sign is the state whose shape and colour it has: off track, at risk, or to do for what is only due.
	Sign  model.Status
	Title string
	Word  string // how it stands in a word: off track, late, stale, due
	// Owner is who should do something about it; "" where nobody is named.
	Owner model.ID[model.Person]
	Mine  bool // whether that, or whom else it concerns, is the person who asks
	// Day is the day by which something should have happened; no day where none is known. Over is how many days ago that
	// was: negative where it is ahead, and 0 without a day.
	Day  model.Date
	Over int
	// Rank is its place among the others, from 1, and Of how many there are.
	Rank, Of int
	// Muted is why and until when it is left out; nil where it is not.
	Muted *Mute

	because string // what decides that it is so, in a few words; empty where that is not known
	says    string // what there is to say of it, where its day is not that
}

// Mute is why a row, or all that a rule catches, is left out for a while.
type Mute struct {
	Until  model.Date // the day on which it is back
	Reason string
	Row    bool // whether it is the row alone, and not all that the rule catches
}

// Meets says whether it meets the rule of a name.
func (i *Item) Meets(name model.RuleName) bool {
	return i.Rule == name || slices.Contains(i.Also, name)
}

// What is what there is to say of it in a few cells: 2 wk late, due today, check-in 16 d.
func (i *Item) What() string {
	switch {
	case i.says != "":
		return i.says
	case i.Day.IsZero():
		return i.Word
	}
	return due(i.Day, i.Over)
}

// Beyond is What without the word, for where that stands beside it: 2 wk, today, Data. It is empty where the word says all.
func (i *Item) Beyond() string {
	what := i.What()
	if what == i.Word {
		return ""
	}
	if i.says == "" {
		return strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(what, i.Word+" "), i.Word))
	}
	if rest, held := strings.CutPrefix(what, i.Word+": "); held {
		return rest // which is a title of somebody's
	}
	if i.Meets(model.CheckInRule) {
		return strings.TrimSuffix(what, " "+i.Word)
	}
	return what
}

// due is how a day is told by which something should happen.
func due(day model.Date, over int) string {
	switch {
	case over > 0:
		return dates.Late(over)
	case over == 0:
		return "due today"
	case over == -1:
		return "due tomorrow"
	case over < -300:
		return "due " + day.Long()
	}
	return "due " + day.Short()
}

// Why is why it stands where it stands, in a line: 1 of 9: off track, due 14 days ago; slipped for “The provider is late”.
// Also: late.
func (i *Item) Why() string {
	if i.Muted != nil {
		return fmt.Sprintf("Muted until %s: %s", i.Muted.Until.Long(), model.CleanLine(i.Muted.Reason))
	}
	return fmt.Sprintf("%s of %d: %s", ordinal(i.Rank), i.Of, i.Because())
}

// Because is Why without the place among the others.
func (i *Item) Because() string {
	why := i.Word + i.when()
	if i.because != "" {
		why += "; " + i.because
	}
	why += "."
	if len(i.Also) == 0 {
		return why
	}
	names := make([]string, len(i.Also))
	for n, r := range i.Also {
		rule, _ := RuleCalled(r) // an item knows no others
		names[n] = rule.Word
	}
	return why + " Also: " + strings.Join(names, ", ") + "."
}

// when is by when something should have happened, behind the word.
func (i *Item) when() string {
	due := ", due"
	if i.Word == "due" {
		due = ""
	}
	switch {
	case i.Day.IsZero():
		return ", without a day"
	case i.Over == 0:
		return due + " today"
	case i.Over > 0:
		return due + " " + Days.Of(i.Over) + " ago"
	}
	return due + " in " + Days.Of(-i.Over)
}

// ordinal is a place in a row: 1st, 2nd, 3rd, 4th, 11th, 21st.
func ordinal(n int) string {
	suffix := "th"
	if n%100/10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}
