package transfer

import (
	"io"
	"strings"
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

// markdownCell keeps a text inside its cell and shows it as it was typed; a web address becomes a link.
func markdownCell(text string) string {
	isAddress := strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")
	if isAddress && !strings.ContainsAny(text, " \n<>\\") {
		return "<" + strings.ReplaceAll(text, "|", "%7C") + ">"
	}
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "\n", "<br>", "<", "&lt;", "&", "&amp;", "*", `\*`, "_", `\_`,
		"~", `\~`, "`", "\\`", "[", `\[`, "]", `\]`, "!", `\!`).Replace(text)
}
