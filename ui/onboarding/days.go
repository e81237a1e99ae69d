package onboarding

import (
	"errors"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// reader reads a day that was typed, and says what is wrong with it.
type reader func(screen.Scene, string) (model.Date, error)

// askDay asks a question whose answer is a day, says back what is typed, and goes on with that.
func askDay(q form.Question, read reader, then func(screen.Scene, model.Date) screen.Action) screen.Action {
	var p *form.Prompt
	q.Check = func(sc screen.Scene, text string) error {
		_, err := read(sc, text)
		return err
	}
	q.Echo = func(sc screen.Scene, text string) string {
		d, err := read(sc, text)
		if err != nil {
			return ""
		}
		return dates.Echo(d, model.Date{}, sc.Now.Today)
	}
	q.OnEnter = func(sc screen.Scene, text string) screen.Action {
		d, _ := read(sc, text) // checked before
		return failing(then(sc, d), p.Failed)
	}
	p = form.NewPrompt(q)
	return screen.Open{Overlay: p}
}

// failing is an action that comes back to what has asked for it where it cannot be saved.
func failing(act screen.Action, fail func(error) screen.Action) screen.Action {
	if commit, ok := act.(screen.Commit); ok {
		commit.Fail = fail
		return commit
	}
	return act
}

// readStart reads a first day.
func readStart(sc screen.Scene, text string) (model.Date, error) {
	return readDay(sc, text, dates.Start, "a first day is needed, since all due days follow from it: 30 nov, next mon")
}

// readDone reads a day on which something was done.
func readDone(sc screen.Scene, text string) (model.Date, error) {
	d, err := readDay(sc, text, dates.End, "say on which day it was done: today, last fri, 12 nov; s takes a tick back")
	if err == nil && d.After(sc.Now.Today) {
		err = fmt.Errorf("%s is still to come; what is done was done by today", d.Long())
	}
	return d, err
}

// readDay reads a day. Where none was typed the error is what is to be said of that.
func readDay(sc screen.Scene, text string, edge dates.Edge, none string) (model.Date, error) {
	if model.CleanLine(text) == "" {
		return model.Date{}, errors.New(none)
	}
	return dates.Reader{Today: sc.Now.Today, Calendar: sc.Cal, Edge: edge}.Parse(text)
}
