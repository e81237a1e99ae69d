// Package theme gives every role on the screen its look. A Theme is a value that is passed down to what draws; a view
// names a role and never a colour. Colour only repeats what shape and word already say, so that nothing is lost in a
// theme without it.
package theme

import (
	"fmt"
	"strings"

	"quarterdeck/ui/canvas"
)

// Theme is a look for each role.
type Theme struct {
	Name  string // as Named knows it
	ASCII bool   // draw on a canvas with canvas.ASCII

	Text   canvas.Style // what is read
	Muted  canvas.Style // what is read second: units, hints, dates
	Strong canvas.Style // what is read first on a line
	Title  canvas.Style // headings of sections and overlays
	Accent canvas.Style // the one colour that leads the eye; bars that are no status
	Rule   canvas.Style // lines that divide
	Border canvas.Style // frames of overlays
	Key    canvas.Style // a key to press, in the footer and in help

	Todo     canvas.Style // statuses; the method Status finds the one for a word
	OnTrack  canvas.Style
	AtRisk   canvas.Style
	OffTrack canvas.Style
	Done     canvas.Style
	Warning  canvas.Style // messages
	Error    canvas.Style

	selected canvas.Attrs
}

// Select is the style of something while it is selected.
func (t Theme) Select(s canvas.Style) canvas.Style {
	return s.With(t.selected)
}

// Reversed is the style for what stands out as a block: the active tab, a field being edited.
func (t Theme) Reversed(s canvas.Style) canvas.Style {
	return s.With(canvas.Reverse | canvas.Bold)
}

// Names are the themes that Named knows.
func Names() []string {
	return []string{"auto", "dark", "light", "high-contrast", "mono", "ascii"}
}

// Named is the theme of that name. The background of the terminal decides what auto and high-contrast look like.
func Named(name string, isDark bool) (Theme, error) {
	var t Theme
	switch name {
	case "auto":
		t = coloured(darkOrLight(isDark))
	case "dark":
		t = coloured(darkPalette())
	case "light":
		t = coloured(lightPalette())
	case "high-contrast":
		t = coloured(highContrast(isDark))
	case "mono":
		t = mono()
	case "ascii":
		t = mono()
		t.ASCII = true
	default:
		return Theme{}, fmt.Errorf("there is no theme %q; choose one of %s", name, strings.Join(Names(), ", "))
	}
	t.Name = name
	return t, nil
}

// coloured gives the roles the colours of a palette.
func coloured(p palette) Theme {
	in := func(hex uint32) canvas.Style { return canvas.Style{Fg: canvas.RGB(hex)} }
	t := Theme{
		Muted: in(p.muted), Accent: in(p.accent), Rule: in(p.muted), Border: in(p.accent), Key: in(p.accent),
		Todo: in(p.muted), OnTrack: in(p.onTrack), AtRisk: in(p.atRisk), OffTrack: in(p.offTrack), Done: in(p.done),
		Warning: in(p.atRisk), Error: in(p.offTrack).With(canvas.Bold),
		selected: canvas.Bold,
	}
	if p.text != nil {
		t.Text = in(*p.text)
	}
	t.Strong, t.Title = t.Text.With(canvas.Bold), t.Text.With(canvas.Bold)
	return t
}

// mono says with bold and reverse what the others say with colours.
func mono() Theme {
	bold := canvas.Style{Attrs: canvas.Bold}
	return Theme{
		Strong: bold, Title: bold, Accent: bold, Key: bold,
		OffTrack: bold, Warning: bold, Error: bold,
		selected: canvas.Reverse,
	}
}
