package widget

import (
	"strings"

	"quarterdeck/ui/canvas"
)

// KeyName is how a key is written: as given, or in words where the canvas has no signs for arrows and Enter.
func KeyName(c *canvas.Canvas, key string) string {
	if !c.InASCII() {
		return key
	}
	return strings.NewReplacer(
		"↑↓←→", "arrows", "↑↓", "up/down", "←→", "left/right",
		"↑", "up", "↓", "down", "←", "left", "→", "right", "↵", "enter", "⇧", "shift+",
	).Replace(key)
}
