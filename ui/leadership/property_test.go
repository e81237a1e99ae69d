package leadership

import (
	"testing"

	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// Whatever is pressed, at whatever size, every line is as wide as the screen, and what is selected is in sight.
func TestWhateverIsPressedTheCursorIsInSight(t *testing.T) {
	screentest.Storm(t, New, sample.Portfolio(screentest.Monday()), "up down pgup pgdown G g . z [ ] enter esc space m ctrl+a n s a d V v e = r x y / o t i f c 2 tab", screentest.OneRow)
}
