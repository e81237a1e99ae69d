package history

import (
	"time"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// local is the moment on the clock of the person who looks.
func local(at model.Stamp, sc screen.Scene) time.Time {
	if sc.Zone == nil {
		return at.Time()
	}
	return at.Time().In(sc.Zone)
}

// day is how the list says when something was done: today 14:02, Mon 16 Nov, 30 Dec 2025.
func day(at model.Stamp, sc screen.Scene) string {
	t := local(at, sc)
	switch today := sc.Now.Today; {
	case model.DateOf(t) == today:
		return t.Format("today 15:04")
	case t.Year() == today.Time().Year():
		return t.Format("Mon 2 Jan")
	}
	return t.Format("2 Jan 2006")
}

// moment is when something was done, to the minute: Mon 23 Nov 2026, 14:02.
func moment(at model.Stamp, sc screen.Scene) string {
	return local(at, sc).Format("Mon 2 Jan 2006, 15:04")
}
