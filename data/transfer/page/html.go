package page

import (
	_ "embed" // the page's frame
	"html/template"
	"io"
	"strings"

	"quarterdeck/model/brief"
)

//go:embed page.html
var frame string

// HTML writes a brief as one HTML file. It holds its own style and picture, and asks the network for nothing.
func HTML(w io.Writer, b *brief.Brief) error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"about": about, "sign": signOf, "tone": toneOf,
		"join": func(sentences []string) string { return strings.Join(sentences, " ") },
	}).Parse(frame)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		*brief.Brief
		Chart *chart
	}{b, chartOf(b)})
}

// toneOf is the class of a status, which the page's style gives a colour.
func toneOf(status string) string {
	switch signOf(status) {
	case "✓":
		return "done"
	case "●":
		return "on"
	case "▲":
		return "risk"
	case "■":
		return "off"
	}
	return "todo"
}
