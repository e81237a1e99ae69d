package sample

import (
	"time"

	"quarterdeck/model"
)

// Portfolio is the sample as it stands now, with everything in it and at its last revision.
func Portfolio(now model.Moment) *model.Portfolio { return tell(now, time.January).p }

// Changes is how the sample came about, oldest first. Committed one after the other to an empty portfolio they lead to
// Portfolio.
func Changes(now model.Moment) []model.Change {
	entries := History(now)
	changes := make([]model.Change, len(entries))
	for i, e := range entries {
		changes[i] = e.Change
	}
	return changes
}

// History is Changes as a journal has them, oldest first, each with the day on which it was made: the last three weeks,
// up to the working day before today.
func History(now model.Moment) []model.Entry { return tell(now, time.January).entries }
