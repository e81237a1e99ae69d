package cli

import (
	"context"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/canvas"
)

// dueReport is the key results that are due, for programs.
type dueReport struct {
	Schema   int            `json:"schema"`
	AsOf     string         `json:"as_of"`
	Period   string         `json:"period"`
	Expected float64        `json:"expected"`
	Mine     string         `json:"mine,omitempty"`
	Due      []resultReport `json:"due"`
}

// printDue lists the key results that wait for a check-in, everybody's or one person's.
func (e *env) printDue(ctx context.Context, mine, period string) error {
	return e.with(ctx, e.reach(period), func(_ model.Store, p *model.Portfolio) error {
		me, err := e.whose(p, mine)
		if err != nil {
			return err
		}
		book, err := e.book(p, period)
		if err != nil {
			return err
		}
		due := book.Due(me.ID)
		if e.json {
			return e.printJSON(dueReport{
				1, book.Today.String(), book.Period.Name, share(book.Expected), me.Name, resultsJSON(p, due),
			})
		}
		e.headPast()
		if len(due) == 0 {
			e.print("No check-in is due in %s.", book.Period.Name)
			return nil
		}
		for _, r := range due {
			e.print("%s", dueLine(p, r, e.ink()))
		}
		if e.then == nil {
			e.say("`quarterdeck check-in %s --value …` says how that one stands.", due[0].Number)
		}
		return nil
	})
}

// dueLine is a key result that is due, on a line: where it stands, what it aims at, and when somebody last said so.
func dueLine(p *model.Portfolio, r *okr.Result, ink ink) string {
	said := "never"
	if r.Latest() != nil {
		said = fmt.Sprintf("%d d ago", r.Age())
	}
	if r.Stale() {
		said += ", stale"
	}
	if owner := p.Name(r.Whose().Ref()); owner != "" {
		said += ", " + owner
	}
	line := fmt.Sprintf(" %-4s %s  %s  %s", r.Number, column(r.Title, 27), column(r.Way(), 18), said)
	return ink.health(r.Stands()) + canvas.Truncate(line, statusWidth-1)
}
