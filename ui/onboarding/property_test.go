package onboarding

import (
	"testing"

	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// Whatever is pressed, at whatever size, every line is as wide as the screen, and where somebody is selected they are in
// sight.
func TestWhateverIsPressedTheCursorIsInSight(t *testing.T) {
	screentest.Storm(t, New, sample.Portfolio(screentest.Monday()), `up down left right + - tab pgup pgdown G g H L . z [ ] enter esc space w b v a n m i e f o K y p
		A x J K < > M E = r s d S c u 2`, screentest.OneRow)
}
