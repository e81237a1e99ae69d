package leadership

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// sign is the shape that says how a row stands: first whether it needs somebody, then what has become of it.
func sign(sc screen.Scene, i *item) theme.Status {
	t := sc.Theme
	switch {
	case i.late > 0:
		return t.Status(string(model.OffTrack))
	case i.owed() && i.due == sc.Now.Today, !i.revisit.IsZero():
		return t.Status(string(model.AtRisk))
	case i.owed() && i.severity == model.DegreeHigh:
		return t.Status(string(model.AtRisk))
	}
	s := t.Status(i.word())
	if i.open && i.asks {
		s.Shape = "?"
	}
	return s
}

// standing is how a row stands in words, and by when or since when: 3 d late, due today, decided 9 Nov.
func standing(sc screen.Scene, i *item) (string, canvas.Style) {
	t, today := sc.Theme, sc.Now.Today
	if !i.open {
		if !i.revisit.IsZero() {
			return "look again", t.Warning
		}
		if i.state == string(model.Superseded) {
			return i.state, t.Muted // and since when is up to its successor
		}
		return strings.TrimSpace(i.word() + " " + short(i.closed, today)), t.Muted
	}
	state := "" // which goes without saying, unless there is more than one that is open
	if i.ref().Kind == risk {
		state = i.state + ", "
	}
	switch {
	case i.late > 0:
		return state + dates.Late(i.late), t.Warning
	case !i.owed():
		return i.state, t.Text
	case i.due.IsZero():
		return state + "no day", t.Muted
	case i.due == today:
		return state + "due today", t.Warning
	}
	return state + "by " + short(i.due, today), t.Text
}

// short is a day without what goes without saying: its year where that is this one, and else itself.
func short(d, today model.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Time().Year() != today.Time().Year():
		return d.Time().Format("Jan 2006")
	}
	return d.Short()
}
