package transfer

import "strings"

// document is a piece of YAML text and the line of the file on which it starts, from 1.
type document struct {
	text string
	line int
}

// documents cuts a stream at its "---" lines, which nothing inside a document can look like, so that one malformed
// document does not take the others with it. Directives stay with the document they belong to.
func documents(text string) []document {
	var list []document
	first, start := 1, 0 // line and offset of the document at hand
	line, offset := 0, 0
	for part := range strings.Lines(text) {
		line++
		if isDocumentStart(part) && !isPrologue(text[start:offset]) {
			list = append(list, document{text[start:offset], first})
			first, start = line, offset
		}
		offset += len(part)
	}
	return append(list, document{text[start:], first})
}

func isDocumentStart(line string) bool {
	rest, found := strings.CutPrefix(line, "---")
	return found && (rest == "" || strings.ContainsAny(rest[:1], " \t\n"))
}

// isPrologue says whether the text is only comments and directives, so that its document has yet to begin.
func isPrologue(text string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" && line[0] != '#' && line[0] != '%' {
			return false
		}
	}
	return true
}

// entries cuts a document into its outermost entries: the items of a list, or the keys of a mapping. What stands at
// the left margin starts an entry; everything that belongs to one is indented, but for comments and for the items of
// a list directly under a key.
func (d document) entries() []document {
	var list []document
	start := 0 // offset of the entry at hand
	line, offset, isList := d.line-1, 0, false
	begin := func() {
		if len(list) > 0 {
			list[len(list)-1].text = d.text[start:offset]
		}
		list, start = append(list, document{d.text[offset:], line}), offset
	}
	for part := range strings.Lines(d.text) {
		line++
		item := strings.HasPrefix(part, "- ") || part == "-\n" || part == "-"
		switch {
		case strings.TrimSpace(part) == "" || strings.ContainsAny(part[:1], " \t#") || isDocumentStart(part):
		case len(list) == 0:
			isList = item
			begin()
		case item == isList:
			begin()
		}
		offset += len(part)
	}
	return list
}
