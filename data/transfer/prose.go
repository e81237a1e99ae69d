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
	line, indent := unindented(line)
	rest, isItem := strings.CutPrefix(line, "- ")
	if isItem && rest != "" && rest != unwritten && !strings.HasPrefix(rest, suchAs) && !strings.HasPrefix(rest, "[") {
		return indent + "- " + markdownText(rest)
	}
	return indent + markdownLine(line)
}

// unindented is a line without the blanks before it, and these.
func unindented(line string) (rest, indent string) {
	rest = strings.TrimLeft(line, " ")
	return rest, line[:len(line)-len(rest)]
}

// fromProse is a line of a text as it was before proseLine.
func fromProse(line string) string {
	line, indent := unindented(line)
	if rest, isItem := strings.CutPrefix(line, "- "); isItem {
		return indent + "- " + fromMarkdown(rest)
	}
	return indent + fromMarkdown(line)
}

// reading is a text of several lines that is being read.
type reading struct {
	text   string
	indent int // how far all but its first line are indented
	blank  int // lines with nothing in them since the last one
	open   bool
}

// rereading goes through a file that was written here: how far it has come, and the text that it is reading there.
type rereading struct {
	reading
	line int
}

// through hands every line of the file on that has something on it.
func (r *rereading) through(file string, read func(line string)) {
	for line := range strings.Lines(file) {
		r.line++
		if line = strings.TrimRight(line, " \r\n"); line == "" {
			r.blank++
			continue
		}
		read(line)
	}
}

// goesOn takes one more line to the text.
func (r *reading) goesOn(line string) {
	_, indent := unindented(line)
	line = line[min(len(indent), r.indent):]
	if r.text != "" {
		r.text += strings.Repeat("\n", r.blank+1)
	}
	r.text, r.blank = r.text+fromProse(line), 0
}
