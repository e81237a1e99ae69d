package sample

import (
	"time"

	"quarterdeck/model"
)

// Portfolio is the sample as it stands now, with everything in it and at its last revision.
func Portfolio(now model.Moment) *model.Portfolio { return tell(now, time.January).p }

// History is Changes as a journal has them, oldest first, each with the day on which it was made: the last three weeks,
// up to the working day before today.
func History(now model.Moment) []model.Entry { return tell(now, time.January).entries }
