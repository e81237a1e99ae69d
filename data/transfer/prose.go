package transfer

import "strings"

// What Markdown that is written here says of itself, by which it is known when it is read again.
const (
	ladderWith = "Career ladder with "
	suchAs     = "such as: "
	unwritten  = "Nothing is written down yet."
)

// prose is a text of several lines in Markdown, all but the first indented so far. Lines that begin like items of a list
// stay such. Where the first one does not begin its line, as behind a label, it is begun.
func prose(text, indent string, begun bool) string {
	var b strings.Builder
	lines := strings.Split(text, "\n")
	for n, line := range lines {
		switch {
		case n == 0 && begun:
			b.WriteString(markdownText(line))
		case strings.TrimSpace(line) != "":
			if n > 0 {
				b.WriteString(indent)
			}
			b.WriteString(proseLine(line))
		}
		if n+1 < len(lines) {
			next := lines[n+1]
			if strings.TrimSpace(line) != "" && strings.TrimSpace(next) != "" && !strings.HasPrefix(next, "- ") {
				b.WriteString("  ") // which keeps the lines apart
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// proseLine is a line of a text. An item that would be taken for one of those that are written around it is none.
func proseLine(line string) string {
	rest, isItem := strings.CutPrefix(line, "- ")
	if isItem && rest != "" && rest != unwritten && !strings.HasPrefix(rest, suchAs) && !strings.HasPrefix(rest, "[") {
		return "- " + markdownText(rest)
	}
	return markdownLine(line)
}

// fromProse is a line of a text as it was before proseLine.
func fromProse(line string) string {
	if rest, isItem := strings.CutPrefix(line, "- "); isItem {
		return "- " + fromMarkdown(rest)
	}
	return fromMarkdown(line)
}

// reading is a text of several lines that is being read.
type reading struct {
	text   string
	indent int // how far all but its first line are indented
	blank  int // lines with nothing in them since the last one
	open   bool
}

// goesOn takes one more line to the text.
func (r *reading) goesOn(line string) {
	indented := len(line) - len(strings.TrimLeft(line, " "))
	line = line[min(indented, r.indent):]
	if r.text != "" {
		r.text += strings.Repeat("\n", r.blank+1)
	}
	r.text, r.blank = r.text+fromProse(line), 0
}
