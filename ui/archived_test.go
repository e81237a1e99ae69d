package ui_test

import (
	"testing"
)

// What somebody types to look at the archive must not put anything into it.
func TestShowArchivedAltersNothing(t *testing.T) {
	d := sampled(t, 120, 40)
	d.press(": 'show archived' enter")
	d.sees("is:archived")
	d.misses("Archive ")
	d.press(": 'show archived' enter")
	d.misses("is:archived")
}

func TestMilestonesAreGoneTo(t *testing.T) {
	d := sampled(t, 120, 40)
	d.press(": 'go to milestones' enter")
	d.sees("▌▾ MILESTONES", "Audit on site")
}
