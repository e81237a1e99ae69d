package transfer

import (
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

// Source is everything one file or folder gave.
type Source struct {
	Name    string   // as the user named it
	Columns []string // every column name once, in order of appearance, spelled as it was first
	Records []Record
	Skips   []Skip
	Notices []Notice

	// Markdown is the whole text of a source in Markdown, which has no records.
	Markdown string
	// Text is the whole of a source in YAML or JSON, or of the front matter of one in Markdown.
	Text string
	// Outline is what somebody has made of the Markdown, of a table of tasks or of a ladder; nil where it is still to be read.
	Outline *outline.Outline

	group string // of a file in a folder, what the folder is known by: their ids belong together

	keyed  bool // whether records stand under keys, which may be what they are called
	headed bool // whether lists of records stand under keys, which are headings
}

// Skip is something that should have been a record and cannot be taken.
type Skip struct {
	File   string
	Line   int    // from 1; 0 when it is the whole file
	Name   string // what the record is called, when that much could be read
	Reason string // one sentence for a person
}

func (s Skip) String() string {
	if s.Name == "" {
		return place(s.File, s.Line) + ": " + s.Reason
	}
	return fmt.Sprintf("%s (%s): %s", place(s.File, s.Line), s.Name, s.Reason)
}

// Notice is something the reader decided by itself and a person may want to check.
type Notice struct {
	File string
	Line int    // the first line it is about; 0 when it is the whole file
	Text string // one sentence for a person
	Kept string // the text that was passed over, as written
}

func (n Notice) String() string { return place(n.File, n.Line) + ": " + n.Text }

func place(file string, line int) string {
	if line == 0 {
		return file
	}
	return fmt.Sprintf("%s line %d", file, line)
}

func (s *Source) skip(line int, name, reason string) {
	s.Skips = append(s.Skips, Skip{File: s.Name, Line: line, Name: name, Reason: reason})
}

func (s *Source) notice(line int, text string) {
	s.Notices = append(s.Notices, Notice{File: s.Name, Line: line, Text: text})
}

// noticeRows tells about some rows in one notice, however many they are. The format has one %s for them.
func (s *Source) noticeRows(lines []int, format string) {
	if len(lines) > 0 {
		s.notice(lines[0], fmt.Sprintf(format, rowsAt(lines)))
	}
}

// rowsAt names rows by their lines: "1 row (line 4)", "9 rows (lines 4, 7, 8, 12, 13 and 4 more)".
func rowsAt(lines []int) string {
	const named = 5
	if len(lines) == 1 {
		return fmt.Sprintf("1 row (line %d)", lines[0])
	}
	var list []string
	for _, line := range lines[:min(named, len(lines))] {
		list = append(list, strconv.Itoa(line))
	}
	if more := len(lines) - named; more > 0 {
		list = append(list, fmt.Sprintf("%d more", more))
	}
	return fmt.Sprintf("%d rows (lines %s)", len(lines), model.Listed(list, "and"))
}

// listColumns makes the list of columns whole: every name once, those of the header first.
func (s *Source) listColumns() {
	header := s.Columns
	s.Columns = nil
	listed, spellings := map[string]bool{}, map[string]bool{}
	add := func(name string) {
		if spellings[name] { // the common case, without folding it again
			return
		}
		spellings[name] = true
		if folded := strings.ToLower(strings.TrimSpace(name)); !listed[folded] {
			listed[folded] = true
			s.Columns = append(s.Columns, name)
		}
	}
	for _, name := range header {
		add(name)
	}
	for _, r := range s.Records {
		for _, c := range r.Cells {
			add(c.Name)
		}
	}
}
