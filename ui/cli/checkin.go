package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

func (e *env) checkIn() *cobra.Command {
	var mine, period string
	said := &statement{}
	cmd := &cobra.Command{
		Use:   "check-in [REF]",
		Short: "Say how a key result stands, or list those that wait for it",
		Long: "REF is a key result of the current period: its number (2.2), its id, its key in\n" +
			"the tool it came from, or words of its title. Without REF, those that are due\n" +
			"are listed. A check-in is one change, which one undo takes back.\n" +
			"`quarterdeck help okrs` says how values are written and what becomes of them.",
		Example: "quarterdeck check-in                    # what is due, by number\n" +
			"quarterdeck check-in 2.2 --value 41%\n" +
			"quarterdeck check-in activation --value +2 --confidence 6 --date \"last fri\"\n" +
			"quarterdeck check-in 2.2 --value 40 --correct   # the last one was wrong\n" +
			"quarterdeck check-in 2.1 --zone target --note - < note.txt",
		ValidArgsFunction: e.completeKeyResults,
		RunE: func(cmd *cobra.Command, args []string) error {
			said.given = cmd.Flags().Changed
			ref := model.CleanLine(strings.Join(args, " "))
			switch {
			case ref == "" && said.says(append(contents(), "correct")...):
				return usage("say which key result: `quarterdeck check-in 1.1 --value 38`; " +
					"`quarterdeck check-in` lists those that are due")
			case ref == "":
				return e.printDue(cmd.Context(), mine, period)
			case mine != "":
				return usage("--mine is for the list of those that are due, which comes without a REF")
			}
			return e.saveCheckIn(cmd.Context(), ref, period, said)
		},
	}
	said.flags(cmd)
	e.asOfFlag(cmd)
	cmd.Flags().StringVar(&period, "period", "", "look in the period called `NAME` (default: the current one)")
	cmd.Flags().StringVar(&mine, "mine", "", "list only what waits for you, or for `NAME`")
	complete(cmd, "period")
	complete(cmd, "mine")
	return cmd
}

// reach is how far back a command has to look for the key results of a period, and all that was said of them; the
// current one is open.
func (e *env) reach(period string) model.Scope {
	return model.Scope{All: period != "", Since: e.moment().Today}
}

// saveCheckIn makes one change of what was said of a key result, saves it, and tells what has become of it.
func (e *env) saveCheckIn(ctx context.Context, ref, period string, said *statement) error {
	if err := e.readStatement(ctx, said); err != nil {
		return err
	}
	return e.with(ctx, e.reach(period), func(s model.Store, p *model.Portfolio) error {
		book, err := e.book(p, period)
		if err != nil {
			return err
		}
		r, err := e.keyResult(p, book, ref)
		if err != nil {
			return err
		}
		c, err := e.stated(p, r, said)
		if err != nil {
			return err
		}
		change := e.checkInChange(p, r, c)
		after, rev, err := committed(ctx, s, p, change)
		if err != nil {
			return err
		}
		told := checkedIn{
			before: okr.Of(p, r.Of.Period, c.Date).Result(r.ID), check: c, rev: rev,
			book: okr.Of(after, r.Of.Period, e.moment().Today),
		}
		if strange := r.Strange(c.Value); strange != "" {
			e.say("Warning: %s. `quarterdeck undo` takes it back.", strange)
		}
		e.saysSigner(p)
		if e.json {
			return e.printJSON(told.json(after))
		}
		e.print("%s", told.line(e.ink()))
		return nil
	})
}

// saysSigner says whose name stands under what was saved, where a first name alone has told that.
func (e *env) saysSigner(p *model.Portfolio) {
	if name := p.TakenFor(e.who()); name != "" {
		e.say("Signed by %s, the only one here called %s.", name, e.who())
	}
}

// checkInChange is the change that adds a check-in.
func (e *env) checkInChange(p *model.Portfolio, r *okr.Result, c *model.CheckIn) model.Change {
	c.ID = model.ID[model.CheckIn](e.NewID())
	label, edits := r.CheckIn(p, e.moment(), *c)
	return model.Change{Actor: e.who(), Label: label, Edits: edits}
}

// committed saves a change that the rules allow, and returns the portfolio after it and the revision that it led to.
func committed(ctx context.Context, s model.Store, p *model.Portfolio, c model.Change) (*model.Portfolio, int64, error) {
	after, err := allowed(p, c)
	if err != nil {
		return nil, 0, err
	}
	entry, err := s.Commit(ctx, c)
	return after, entry.Rev, err
}

// allowed is the portfolio after the change. What breaks a rule was called wrongly, since flags are all it comes from.
func allowed(p *model.Portfolio, c model.Change) (*model.Portfolio, error) {
	after, err := p.Apply(c)
	if err != nil {
		return nil, err
	}
	err = after.CheckFrom(p, c.Refs()...)
	if invalid, ok := errors.AsType[*model.Invalid](err); ok {
		return nil, usage("%s", invalid.Reason)
	}
	return after, err
}
