package home

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// A pane that has nothing to show says its sentence to the end, however narrow it is.
func TestAnEmptyPaneSaysAWholeSentence(t *testing.T) {
	for _, w := range []int{80, 100, 120, 160} {
		s := screentest.New(t, New(), model.New(), w, 26).Wake()
		s.Sees("Nothing is in here yet.", "enrols", "somebody.", "adds one.")
	}
}

// Where there is room left, a row says on a second line why it is here; a click on that is one on the row.
func TestARowSaysWhyWhereThereIsRoom(t *testing.T) {
	s := sampled(t, 200, 60).Sees("broken, due 10 days ago.", "weakest: 3.1 Trials that pay")
	s.Mouse(screen.DoubleClick, "late, due 14 days ago", 0)
	if to := gone(t, s); s.P.Name(to.Row) != "Consent records" {
		t.Errorf("it leads to %s", s.P.Name(to.Row))
	}
	sampled(t, 80, 24).Misses("weakest:", "  broken, due 10 days ago.")
}
