package theme

import (
	"charm.land/lipgloss/v2"

	"quarterdeck/ui/canvas"
)

// Lipgloss is a role's style for what is drawn with Lip Gloss.
func Lipgloss(s canvas.Style) lipgloss.Style {
	style := lipgloss.NewStyle().
		Bold(s.Attrs&canvas.Bold != 0).
		Faint(s.Attrs&canvas.Faint != 0).
		Italic(s.Attrs&canvas.Italic != 0).
		Reverse(s.Attrs&canvas.Reverse != 0).
		Strikethrough(s.Attrs&canvas.Strike != 0).
		Underline(s.Attrs&canvas.Underline != 0)
	if fg := s.Fg.Color(); fg != nil {
		style = style.Foreground(fg)
	}
	if bg := s.Bg.Color(); bg != nil {
		style = style.Background(bg)
	}
	return style
}
