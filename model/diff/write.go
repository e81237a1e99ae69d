package diff

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Section is items that belong together.
type Section struct {
	Title string
	Kind  string // of all that is in it; empty where that is initiatives, or objectives and key results
	Count int    // of what is in it, which may be told together
	Items []Item
}

// few is how many rows of a kind that had the same fate are told one by one where nobody reviews the kind.
const few = 3

// Sections is what has changed in the order in which it is told, without empty ones: the initiatives by what became of them,
// the OKRs, and then kind by kind.
func (d *Diff) Sections() []Section {
	var sections []Section
	for _, s := range []Section{
		{Title: "Added", Items: d.Added}, {Title: "Changed", Items: d.Changed}, {Title: "Dropped", Items: d.Dropped},
		{Title: "OKR", Items: d.Results},
	} {
		if s.Count = len(s.Items); s.Count > 0 {
			sections = append(sections, s)
		}
	}
	blank := model.New()
	for rest := d.Others; len(rest) > 0; {
		kind := blank.Table(rest[0].Kind).Kind()
		n := slices.IndexFunc(rest, func(i Item) bool { return i.Kind != kind.Name })
		if n < 0 {
			n = len(rest)
		}
		title := kind.Called(n + 1)
		sections = append(sections, Section{strings.ToUpper(title[:1]) + title[1:], kind.Name, n, together(rest[:n], kind)})
		rest = rest[n:]
	}
	return sections
}

// together puts rows of a kind that had the same fate into one item, where they are many.
func together(items []Item, kind *model.Kind) []Item {
	alike := map[Verdict][]Item{}
	for _, i := range items {
		alike[i.Verdict] = append(alike[i.Verdict], i)
	}
	said := map[Verdict]bool{}
	var kept []Item
	for _, i := range items {
		of := alike[i.Verdict]
		switch {
		case len(of) <= few:
			kept = append(kept, i)
		case !said[i.Verdict]:
			said[i.Verdict] = true
			name := fmt.Sprintf("%d %s", len(of), kind.Called(len(of)))
			kept = append(kept, Item{Verdict: i.Verdict, Name: name, Lines: []Line{{After: string(i.Verdict) + ": " + first(of)}}, Of: of})
		}
	}
	return kept
}

// named is how many of the rows that are told together are named at most.
const named = 6

// first is the names of the first rows, and how many more there are.
func first(items []Item) string {
	var names []string
	for n, i := range items {
		if left := len(items) - n; n == named-1 && left > 1 {
			return strings.Join(names, ", ") + fmt.Sprintf(" and %d more", left)
		}
		names = append(names, i.Name)
	}
	return strings.Join(names, ", ")
}

// Title is what is told: What changed since the 9 Nov review. Of a look it says the day too, which others do not know.
func (d *Diff) Title() string {
	title := "What changed " + d.whose() + "since " + d.From.String()
	if d.From.Look {
		title += " on " + d.From.Day.Long()
	}
	return title
}

// whose is whom it tells of, in the middle of a sentence and with a blank behind it; nothing where that is everybody.
func (d *Diff) whose() string {
	if d.Whose == "" {
		return ""
	}
	return "for " + d.Whose + " "
}

// Span is how long that was, and up to when: 14 days, up to 23 Nov 2026.
func (d *Diff) Span() string {
	return fmt.Sprintf("%s, up to %s", model.Counted(d.Days(), "day"), d.To.Day.Long())
}

// Glyph is the sign of what became of the row.
func (i Item) Glyph() string {
	switch {
	case i.Verdict == Added:
		return "+"
	case i.Verdict == Dropped:
		return "-"
	case i.Done:
		return "✓"
	}
	return "~"
}

// Says is the values of a line: 30 Nov → 14 Dec. That there was none before goes without saying: superseded by Usage billing
// comes first. Shape is put before words for how something stands; nil puts nothing.
func (l Line) Says(shape func(word string) string) string {
	before, after := l.Before, l.After
	if l.Statuses && shape != nil {
		before, after = shape(before)+" "+before, shape(after)+" "+after
	}
	switch {
	case l.Before == "" || l.Before == none:
		return after
	case l.After == none:
		after = "none"
	}
	return before + " → " + after
}

// text is the line as a part of a sentence: end 30 Nov → 14 Dec, +2 wk, off track. What stands first is a part of its own
// where a row came or went.
func (l Line) text(apart bool) string {
	parts := []string{strings.TrimSpace(l.What + " " + l.Says(nil)), l.Beside, l.Mark}
	if apart {
		parts = append([]string{l.What, l.Says(nil)}, parts[1:]...)
	}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

// Why is who did it, and why: Ana · “PSP certification”.
func (l Line) Why() string {
	if l.Reason == "" {
		return l.By
	}
	return strings.TrimPrefix(l.By+" · “"+l.Reason+"”", " · ")
}

// Says is what there is to tell of the item, without who did it and why: end 30 Nov → 14 Dec, +2 wk; also stage, tags.
func (i Item) Says() string {
	texts := make([]string, len(i.Lines))
	for n, l := range i.Lines {
		texts[n] = l.text(i.Verdict != Changed)
	}
	return strings.Join(texts, "; ")
}

// Because is the reason for what is most important of the item, or "" where nobody gave one.
func (i Item) Because() string {
	for _, l := range i.Lines {
		if l.Reason != "" {
			return l.Reason
		}
	}
	return ""
}

// texts is the item as sentences, one for each line that somebody else stands behind.
func (i Item) texts() []string {
	var texts []string
	for n, l := range i.Lines {
		text := l.text(i.Verdict != Changed)
		if why := l.Why(); why != "" {
			text += " (" + why + ")"
		}
		if n > 0 {
			text = "; " + text
		}
		texts = append(texts, text)
	}
	return texts
}

// Markdown is the diff as people paste it into a document.
func (d *Diff) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s.\n", model.MarkdownText(d.Title()), d.Span())
	for _, s := range d.Sections() {
		fmt.Fprintf(&b, "\n### %s (%d)\n\n", s.Title, s.Count)
		for _, i := range s.Items {
			fmt.Fprintf(&b, "- **%s** – %s\n", model.MarkdownText(i.Name), model.MarkdownText(strings.Join(i.texts(), "")))
		}
	}
	fmt.Fprintf(&b, "\n%s\n", model.MarkdownText(d.Closing(nil)))
	return b.String()
}

// Slack is the diff as Slack shows it well: a bold line, and a bullet for each row. What became of the rows stands above them
// or in the words behind them.
func (d *Diff) Slack() string {
	var b strings.Builder
	fmt.Fprintf(&b, "*%s* (%s)\n", model.SlackText(d.Title()), d.Span())
	for _, s := range d.Sections() {
		fmt.Fprintf(&b, "*%s %d*\n", s.Title, s.Count)
		for _, i := range s.Items {
			fmt.Fprintf(&b, "• *%s* – %s\n", model.SlackText(i.Name), model.SlackText(strings.Join(i.texts(), "")))
		}
	}
	b.WriteString(model.SlackText(d.Closing(nil)) + "\n")
	return b.String()
}

// Closing is the last line: what all of it comes to, or that there is nothing to tell, and what was passed over.
func (d *Diff) Closing(shape func(word string) string) string {
	text := "Nothing has changed " + d.whose() + "since " + d.From.String() + "."
	if !d.Empty() || len(d.Net.Turns) > 0 {
		text = "Net: " + d.Net.Sentence(shape) + "."
	}
	if d.Still > 0 {
		text += fmt.Sprintf(" %s checked in and did not move.", were(d.Still, "key result"))
	}
	if d.Quiet > 0 {
		text += fmt.Sprintf(" %s changed only in order, agreed date or archiving.", model.Counted(d.Quiet, "row"))
	}
	return text
}
