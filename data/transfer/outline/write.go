package outline

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Write writes what is not left out as Markdown with labels, which Read takes for the same again: the form in which an
// outline can be corrected by hand. What is left out follows in a comment.
func (o *Outline) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Labels say what a line becomes: Objective or KR, and in brackets whose it is. What stands behind => is\n"+
		"its score. Correct the lines, move them in and out, or delete them; then import this file.\n\n"+
		"Source: %s\n", escaped(cmp.Or(o.Source, o.Name)))
	period := -2 // which no line is for
	for i, l := range o.Lines {
		if l.Kind == LeftOut {
			continue
		}
		if o.level(i) == 0 && l.Period != period {
			period = l.Period
			b.WriteString("\n" + o.heading(period) + "\n\n")
		}
		o.item(&b, i)
	}
	o.leftOut(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// level is how many lines that become something a line is under.
func (o *Outline) level(i int) int {
	n := 0
	for up := o.Above(i); up >= 0; up = o.Above(up) {
		if o.Lines[up].Kind != LeftOut {
			n++
		}
	}
	return n
}

func (o *Outline) heading(period int) string {
	if period < 0 {
		return "# OKRs"
	}
	p := o.Periods[period]
	return fmt.Sprintf("# %s (%s to %s)", escaped(cmp.Or(p.Label, "OKRs")), p.Start, p.End)
}

func (o *Outline) item(b *strings.Builder, i int) {
	l := o.Lines[i]
	indent := strings.Repeat("  ", o.level(i))
	label := "Objective"
	if l.Kind == KeyResult {
		label = "KR"
	}
	if l.Who != "" {
		label += " (" + escaped(l.Who) + ")"
	}
	title := escaped(l.Title)
	if l.Link != "" {
		title = "[" + title + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(l.Link) + ">)"
	}
	fmt.Fprintf(b, "%s- %s: %s", indent, label, title)
	if l.Score.Text != "" {
		b.WriteString(" => " + escaped(l.Score.Text))
	}
	b.WriteString("\n")
	for text := range strings.Lines(l.Details) {
		if text = strings.TrimSpace(text); text != "" {
			b.WriteString("\n" + indent + "  " + noItem(escaped(text)) + "\n")
		}
	}
	if l.Details != "" {
		b.WriteString("\n")
	}
}

// escaped is a text as Markdown shows it.
func escaped(text string) string {
	var b strings.Builder
	for _, c := range text {
		if strings.ContainsRune("\\`*_[]<>#&|!~", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// noItem keeps a paragraph that begins like a list item from being one.
func noItem(text string) string {
	if n := len(strings.TrimRight(text[:markLength(text)], " \t")); n > 0 && text[n-1] < utf8.RuneSelf {
		return text[:n-1] + "\\" + text[n-1:]
	}
	return text
}

// leftOut tells in a comment what is left out.
func (o *Outline) leftOut(b *strings.Builder) {
	if len(o.Lines) == o.Count(Objective)+o.Count(KeyResult) {
		return
	}
	b.WriteString("\n<!-- Left out:\n")
	for _, l := range o.Lines {
		if l.Kind == LeftOut {
			text := fmt.Sprintf("line %d, %s: %s", l.First, l.Why, l.Words())
			b.WriteString(strings.ReplaceAll(text, "--", "- -") + "\n")
		}
	}
	b.WriteString("-->\n")
}
