package okrs

import (
	"testing"

	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// Whatever is pressed, at whatever size, one row is selected and in sight, and no figure is cut.
func TestWhateverIsPressedTheCursorIsInSight(t *testing.T) {
	screentest.Storm(t, New, sample.Portfolio(screentest.Monday()), `up down left right + - pgup pgdown G g H L t z [ ] enter esc
		c = 2 tab n k b o s a d y m x J K < > e W C f w v u p space`, screentest.OneRow)
}
