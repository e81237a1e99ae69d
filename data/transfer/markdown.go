package transfer

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown writes the sheet as a table of GitHub Flavored Markdown.
func (s Sheet) Markdown(w io.Writer) error {
	var b strings.Builder
	line := func(cells []string) {
		b.WriteString("|")
		for _, c := range cells {
			b.WriteString(" " + markdownCell(c) + " |")
		}
		b.WriteString("\n")
	}
	titles := make([]string, len(s.fields))
	for i, f := range s.fields {
		titles[i] = f.Title
	}
	line(titles)
	b.WriteString("|" + strings.Repeat(" --- |", len(s.Columns)) + "\n")
	for _, row := range s.Rows {
		line(row)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownCell is markdownText that stays inside its cell of a table.
func markdownCell(text string) string {
	if isAddress(text) {
		return "<" + strings.ReplaceAll(text, "|", "%7C") + ">"
	}
	return strings.ReplaceAll(markdownText(text), "|", `\|`)
}

// markdownText is a text so that Markdown shows it as it was typed, within a line. What Markdown would take for something
// else gets a backslash, and nothing more, since people read and edit it as it stands. A web address becomes a link.
func markdownText(text string) string {
	if isAddress(text) {
		return "<" + text + ">"
	}
	var b strings.Builder
	for i, c := range text {
		switch {
		case c == '\n':
			b.WriteString("<br>")
			continue
		case c == '&' && isEntity(text[i:]):
			b.WriteString("&amp;")
			continue
		case isMarkup(text, i, c):
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// markdownLine is markdownText at the beginning of a line, where it could be taken for a heading, an item or a rule.
func markdownLine(text string) string {
	text = markdownText(text)
	rest := strings.TrimLeft(text, "0123456789")
	digits := len(text) - len(rest)
	mark, _, _ := strings.Cut(rest, " ")
	switch {
	case digits > 0 && digits < 10 && (mark == "." || mark == ")"):
		return text[:digits] + `\` + rest
	case digits > 0 || mark == "":
	case mark == "-", mark == "+", strings.Trim(mark, "#") == "", mark[0] == '>',
		strings.Trim(text, "-|: ") == "", strings.Trim(text, "= ") == "":
		return `\` + text
	}
	return text
}

// markdownHeading is markdownText in a heading, of which Markdown takes away the number signs at its end.
func markdownHeading(text string) string {
	text = markdownText(text)
	if before := strings.TrimRight(text, "#"); before != text && (before == "" || strings.HasSuffix(before, " ")) {
		return before + `\` + text[len(before):]
	}
	return text
}

// isAddress says whether a text is a web address and nothing else.
func isAddress(text string) bool {
	is := strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")
	return is && !strings.ContainsAny(text, " \n<>\\")
}

// isEntity says whether a text begins with a character by its name or number: &amp; or &#9744;
func isEntity(text string) bool {
	name, _, closed := strings.Cut(text[1:], ";")
	name = strings.TrimPrefix(name, "#")
	return closed && name != "" && !strings.ContainsFunc(name, func(c rune) bool {
		return !('0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z')
	})
}

// isMarkup says whether Markdown could take the character at an offset for more than it is.
func isMarkup(text string, at int, c rune) bool {
	behind := text[at+utf8.RuneLen(c):]
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(behind)
	spaced := unicode.IsSpace(before) && unicode.IsSpace(after)
	switch c {
	case '`':
		return true
	case '\\':
		return behind == "" || after == '\n' || isPunctuation(after)
	case '*':
		return !spaced
	case '_':
		return !inWord(text, at) && underscores(text) > 1
	case '~':
		return strings.Count(text, "~") > 1
	case '[':
		return strings.Contains(behind, "](") || strings.Contains(behind, "][") || strings.Contains(behind, "]:")
	case '<':
		return after < utf8.RuneSelf && (unicode.IsLetter(after) || strings.ContainsRune("/!?", after)) && behind != ""
	}
	return false
}

// inWord says whether an underscore stands within a word or between blanks, where it emphasises nothing.
func inWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+1:])
	is := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	return at > 0 && at+1 < len(text) && (is(before) && is(after) || unicode.IsSpace(before) && unicode.IsSpace(after))
}

// underscores is how many underscores of a text could emphasise something, which takes two.
func underscores(text string) int {
	n := 0
	for i, c := range text {
		if c == '_' && !inWord(text, i) {
			n++
		}
	}
	return n
}

// isPunctuation says whether a backslash before a character makes it stand for itself.
func isPunctuation(c rune) bool {
	return c < utf8.RuneSelf && (unicode.IsPunct(c) || unicode.IsSymbol(c))
}

// fromMarkdown is a text without what markdownText has put into it.
func fromMarkdown(text string) string {
	if address, ok := strings.CutPrefix(text, "<http"); ok && strings.HasSuffix(address, ">") {
		return "http" + strings.TrimSuffix(address, ">")
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, "<br>"):
			b.WriteByte('\n')
			i += len("<br>")
		case strings.HasPrefix(rest, "&amp;"):
			b.WriteByte('&')
			i += len("&amp;")
		case rest[0] == '\\' && len(rest) > 1 && isPunctuation(rune(rest[1])):
			b.WriteByte(rest[1])
			i += 2
		default:
			b.WriteByte(rest[0])
			i++
		}
	}
	return b.String()
}
