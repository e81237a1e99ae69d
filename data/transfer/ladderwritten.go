package transfer

import (
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

// ladderRereader reads career ladders that were written here into an outline.
type ladderRereader struct {
	rereading
	out     *outline.Outline
	heading string // one that could be a theme or a competency
	at      int    // the line on which it stands
	theme   string
	inside  bool // whether a competency has begun on the track
}

// isWrittenLadder says whether a text in Markdown is career ladders that WriteLadders wrote.
func isWrittenLadder(text string) bool {
	heading, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.HasPrefix(heading, "# ") && strings.HasPrefix(strings.TrimSpace(rest), ladderWith)
}

// writtenOutline is an outline of career ladders that were written here.
func writtenOutline(name string) *outline.Outline {
	return &outline.Outline{Name: name, Form: outline.Ladder, Ours: true}
}

// writtenLadder is the outline of career ladders that WriteLadders wrote.
func writtenLadder(name, text string) *outline.Outline {
	w := &ladderRereader{out: writtenOutline(name)}
	w.through(text, w.read)
	w.close()
	return w.out
}

// addWritten adds a line to an outline that was written here.
func addWritten(o *outline.Outline, l outline.Line) {
	l.Last, l.Guess, l.Period = l.First, l.Kind, -1
	l.Details, l.Examples = model.Clean(l.Details), model.Clean(l.Examples)
	l.Theme, l.Level = model.CleanLine(l.Theme), model.CleanLine(l.Level)
	if l.Kind == outline.Expectation { // whose title is the first line of a text
		l.Title = model.Clean(l.Title)
	} else {
		l.Title = model.CleanLine(l.Title)
	}
	o.Lines = append(o.Lines, l)
}

// begin begins a line of the outline, and the text that goes with it.
func (w *ladderRereader) begin(l outline.Line, text string, indent int) {
	w.close()
	l.First = w.line
	addWritten(w.out, l)
	w.reading = reading{text: fromMarkdown(text), indent: indent, open: true}
}

// close gives the text that was read to the line that it goes with.
func (w *ladderRereader) close() {
	if !w.open {
		return
	}
	l := &w.out.Lines[len(w.out.Lines)-1]
	if w.text = strings.TrimSpace(w.text); l.Kind == outline.Expectation {
		l.Title, l.Details, _ = strings.Cut(w.text, "\n")
	} else {
		l.Details = w.text
	}
	w.open = false
}

// read reads a line, which goes on with what the lines before it have begun.
func (w *ladderRereader) read(line string) {
	if marks, title, spaced := strings.Cut(line, " "); spaced && len(marks) <= 3 && strings.Trim(marks, "#") == "" && marks != "" {
		w.head(marks, fromMarkdown(title))
		return
	}
	if w.heading != "" { // and no competency follows at once: it is one
		w.theme = ""
		w.competency(w.heading)
		w.out.Lines[len(w.out.Lines)-1].First = w.at
	}
	mark, rest, _ := strings.Cut(line, " ")
	isLevel := strings.HasSuffix(mark, ".") && strings.Trim(mark, "0123456789") == "."
	title, text, isBold := boldIn(rest)
	example, isExample := strings.CutPrefix(line, "  - "+suchAs)
	switch last := len(w.out.Lines) - 1; {
	case last < 0, !w.open:
		w.out.Lines = append(w.out.Lines, outline.Line{First: w.line, Last: w.line, Title: model.CleanLine(line), Why: "prose", Period: -1})
	case w.out.Lines[last].Kind == outline.Track && strings.HasPrefix(line, ladderWith):
		w.blank = 0
	case isBold && isLevel && !w.inside:
		w.begin(outline.Line{Depth: 1, Kind: outline.Level, Title: title}, text, len(mark)+1)
	case isBold && mark == "-" && w.inside:
		w.begin(outline.Line{Depth: 2, Kind: outline.Expectation, Level: title}, text, 2)
	case isExample && w.out.Lines[last].Kind == outline.Expectation:
		l := &w.out.Lines[last]
		l.Examples = strings.TrimSpace(l.Examples + "\n" + fromMarkdown(example))
		w.blank = 0
	case line != "- "+unwritten:
		w.goesOn(line)
	}
}

// head reads a heading: # a track, ## a theme or a competency that is of none, ### a competency.
func (w *ladderRereader) head(marks, title string) {
	switch {
	case marks == "#":
		w.heading, w.theme, w.inside = "", "", false
		w.begin(outline.Line{Kind: outline.Track, Title: title}, "", 0)
	case marks == "##":
		w.close()
		w.heading, w.at, w.theme = title, w.line, title
	default:
		w.competency(title)
	}
}

func (w *ladderRereader) competency(title string) {
	w.heading, w.inside = "", true
	w.begin(outline.Line{Depth: 1, Kind: outline.Competency, Title: title, Theme: w.theme}, "", 0)
}

// boldIn is the words in bold that a text begins with, and what stands behind a colon after them.
func boldIn(text string) (bold, behind string, is bool) {
	text, begins := strings.CutPrefix(text, "**")
	end := 0
	for end < len(text) && !strings.HasPrefix(text[end:], "**") {
		if text[end] == '\\' { // and what stands behind it is no mark
			end++
		}
		end++
	}
	if !begins || end >= len(text) {
		return "", "", false
	}
	behind, colon := strings.CutPrefix(text[end+2:], ":")
	return fromMarkdown(text[:end]), strings.TrimPrefix(behind, " "), colon || behind == ""
}
