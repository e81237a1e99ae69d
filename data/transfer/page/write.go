package page

import (
	"io"

	"quarterdeck/model/brief"
)

// Forms is what a brief can be written as; the first is for whoever names none.
func Forms() []string { return []string{"md", "html"} }

// Write writes a brief in one of the Forms.
func Write(w io.Writer, b *brief.Brief, form string) error {
	if form == "html" {
		return HTML(w, b)
	}
	return Markdown(w, b)
}
