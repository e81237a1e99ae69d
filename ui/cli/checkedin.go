package cli

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// checkedIn is a check-in that was saved.
type checkedIn struct {
	before *okr.Result // as it stood on the day that the check-in is about
	check  *model.CheckIn
	book   *okr.Book // as it is now
	rev    int64
}

// line is the check-in for people: the number, the title, what it was and is, and how that compares with the time.
func (c checkedIn) line(ink ink) string {
	r := c.book.Result(c.check.KeyResult)
	change := c.before.Now() + " → " + c.check.Says(r.KeyResult)
	if c.check.Date != c.book.Today {
		change += " on " + c.book.Period.Day(c.check.Date)
	}
	if r.Latest() == nil || r.Latest().ID != c.check.ID {
		change += ", and " + r.Now() + " since"
	}
	return fmt.Sprintf("%s %s  %s  %s  %s", r.Number, r.Title, change, reached(c.book, r), ink.pace(r.Pace()))
}

// reached is the progress of a key result beside what was to be expected by now.
func reached(b *okr.Book, r *okr.Result) string {
	progress := okr.Percent(r.Progress)
	if r.Kind.Maintains() {
		return "kept " + progress + " of the time"
	}
	return progress + " of the " + okr.Percent(model.Num(b.Expected)) + " expected"
}

// checkInReport is a check-in for programs.
type checkInReport struct {
	Schema    int          `json:"schema"`
	Revision  int64        `json:"revision"`
	ID        string       `json:"id"`
	Date      string       `json:"date"`
	By        string       `json:"by,omitempty"`
	Replaces  string       `json:"replaces,omitempty"`
	Before    string       `json:"before"`
	Period    string       `json:"period"`
	Expected  float64      `json:"expected"`
	KeyResult resultReport `json:"key_result"`
}

func (c checkedIn) json(p *model.Portfolio) checkInReport {
	return checkInReport{
		Schema: 1, Revision: c.rev, ID: string(c.check.ID), Date: c.check.Date.String(), By: p.Name(c.check.By.Ref()),
		Replaces: string(c.check.Replaces), Before: c.before.Now(), Period: c.book.Period.Name, Expected: share(c.book.Expected),
		KeyResult: resultJSON(p, c.book.Result(c.check.KeyResult)),
	}
}
