package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"quarterdeck/model"
)

// enough is how many findings of one sort are spelled out.
const enough = 20

// values names what fields cannot hold.
func (v *visit) values(l *loading) {
	for i, u := range l.bad {
		if i == enough {
			v.bad("%d more values cannot be read", len(l.bad)-i)
			return
		}
		v.bad("%s; it is shown as nothing until you fill in the field anew, or the tool that wrote it puts it right", u)
	}
}

// ids names the rows that nothing can be saved to.
func (v *visit) ids(l *loading) {
	for i, ref := range l.astray {
		if i == enough {
			v.bad("%d more rows have characters in their ids that cannot be shown", len(l.astray)-i)
			return
		}
		v.bad("%s %s has characters in its id that cannot be shown, so it cannot be altered; have the tool that wrote it "+
			"give it another id", l.p.Table(ref.Kind).Kind().Label(), ref.ID)
	}
}

// rules names the rows that break one, as another tool or an older quarterdeck may have left them.
func (v *visit) rules(l *loading) {
	found := 0
	for _, t := range l.p.Tables() {
		var refs []model.Ref
		for row := range t.Records() {
			refs = append(refs, row.Ref())
		}
		// One check looks at many rows far faster than one for each, but ends with the first that breaks a rule.
		var invalid *model.Invalid
		for errors.As(l.p.Check(refs...), &invalid) {
			if found++; found <= enough {
				v.bad("%s %q breaks a rule: %s; open it and put it right", t.Kind().Label(), l.p.Name(invalid.Ref), invalid.Reason)
			}
			refs = refs[slices.Index(refs, invalid.Ref)+1:]
		}
	}
	if found > enough {
		v.bad("%d more rows break a rule", found-enough)
	}
}

// journal looks whether the entries, one after the other, lead to the rows that are there, and says whether there are
// rows that they do not tell of.
func (v *visit) journal(ctx context.Context, tx *sql.Tx, p *model.Portfolio) (untold bool, err error) {
	history, err := entries(ctx, tx, `ORDER BY b."seq", j."ord"`)
	if err != nil {
		return false, err
	}
	missed, err := missing(v.s.blank, p, history)
	if err != nil {
		return false, err
	}
	last := int64(0)
	if len(history) > 0 {
		last = history[len(history)-1].Rev
	}
	if last != p.Rev {
		v.bad("the journal ends with entry %d, but the file says %d; restore a backup if you miss anything", last, p.Rev)
	}
	if !v.fix {
		v.missed(missed)
	}
	if !v.isBad() {
		rows := 0
		for _, t := range p.Tables() {
			rows += t.Len()
		}
		v.say("%s is in order: %d rows, %d entries in its journal", v.s.path, rows, len(history))
	}
	return len(missed) > 0, nil
}

// missing is what became of rows without an entry that tells of it. It fails where the entries cannot be repeated.
func missing(blank, p *model.Portfolio, history []model.Entry) ([]altered, error) {
	replayed, err := replay(blank, history)
	if err != nil {
		return nil, err
	}
	var refs []model.Ref
	for _, t := range p.Tables() {
		for row := range t.Records() {
			refs = append(refs, row.Ref())
		}
		for row := range replayed.Table(t.Kind().Name).Records() {
			if p.Row(row.Ref()) == nil {
				refs = append(refs, row.Ref())
			}
		}
	}
	return differences(replayed, p, refs), nil
}

// missed names what is in the tables and not in the journal.
func (v *visit) missed(rows []altered) {
	for i, a := range rows {
		if i == enough {
			v.bad("%d more rows were changed outside of quarterdeck", len(rows)-i)
			return
		}
		e := a.edits[0]
		what := fmt.Sprintf("its %s from %q to %q", e.Field, e.Before, e.After)
		switch {
		case a.was == nil:
			what = "which was added"
		case a.is == nil:
			what = "which was deleted"
		}
		v.bad("%s %s was changed outside of quarterdeck, %s, which undo and history do not know; doctor --fix tells them",
			a.kind.Label(), a.id, what)
	}
}

// replay is the portfolio that a history leads to.
func replay(blank *model.Portfolio, history []model.Entry) (*model.Portfolio, error) {
	changes := make([]model.Change, len(history))
	for i, e := range history {
		changes[i] = e.Change
	}
	p, err := blank.Apply(changes...)
	if err == nil {
		return p, nil
	}
	// Which entry it was is worth the while of going through them one by one.
	p = blank
	for _, e := range history {
		next, err := p.Advance(e)
		if err != nil {
			return nil, &unrepeatable{e.Rev, e.Label}
		}
		p = next
	}
	return p, nil
}

// unrepeatable is an entry that does not fit what those before it lead to.
type unrepeatable struct {
	rev   int64
	label string
}

func (u *unrepeatable) Error() string {
	return fmt.Sprintf("the journal does not lead to the portfolio: entry %d, %q, cannot be repeated; what is shown is right, "+
		"but undo and history before that are not", u.rev, u.label)
}

// adopt writes an entry for what another tool has changed, so that the journal leads to the rows again. The rows stay
// as they are. It looks for what to tell while it holds the file: whatever was found before, somebody else may have
// told meanwhile, and an entry that is told twice can never be repeated.
func (v *visit) adopt(ctx context.Context) error {
	tx, err := v.s.writer.BeginTx(ctx, nil)
	if err != nil {
		return v.s.explain("saving", err)
	}
	defer tx.Rollback() // after the commit it does nothing
	e := model.Entry{At: model.StampOf(v.s.opts.Now())}
	e.Actor, e.Label = "quarterdeck doctor", "Take over what was changed outside of quarterdeck"
	rows, err := v.untold(ctx, tx)
	if len(rows) == 0 {
		return v.s.explain("reading", err)
	}
	err = tx.QueryRowContext(ctx, raiseHead).Scan(&e.Rev)
	if err == nil {
		err = record(ctx, tx, v.s.opts.NewID(), e, rows)
	}
	if err == nil {
		err = tx.Commit()
	}
	if err == nil {
		v.mended("%d rows were changed outside of quarterdeck; the journal now says so, as entry %d", len(rows), e.Rev)
	}
	return v.s.explain("saving", err)
}

// untold is what the journal does not tell of the rows as they are in the transaction.
func (v *visit) untold(ctx context.Context, tx *sql.Tx) ([]altered, error) {
	l := newLoading(tx, v.s.blank)
	if err := l.scope(ctx, model.Scope{All: true}); err != nil {
		return nil, err
	}
	history, err := entries(ctx, tx, `ORDER BY b."seq", j."ord"`)
	if err != nil {
		return nil, err
	}
	return missing(v.s.blank, l.p, history)
}
