package home

import (
	"testing"

	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// Whatever is pressed, at whatever size, every line is as wide as the screen, and the terminal's cursor is where one looks.
func TestWhateverIsPressedTheCursorIsInSight(t *testing.T) {
	screentest.Storm(t, New, sample.Portfolio(screentest.Monday()),
		"up down left right tab shift+tab [ ] pgup pgdown G g enter esc m z c n", screentest.UnderCursor)
}
