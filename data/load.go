package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"quarterdeck/model"
)

// Load is the portfolio at the newest revision, as far back as the scope says. A row that a loaded row refers to is
// loaded with it, archived or long closed as it may be, so that everything has its name.
func (s *Store) Load(ctx context.Context, scope model.Scope) (*model.Portfolio, error) {
	p, err := s.load(ctx, scope)
	if damaged(err) && !scope.All {
		return s.load(ctx, model.Scope{All: true}) // it may be an index that is damaged, and everything needs none
	}
	return p, err
}

func (s *Store) load(ctx context.Context, scope model.Scope) (*model.Portfolio, error) {
	var p *model.Portfolio
	err := s.query(ctx, func(tx *sql.Tx) error {
		if err := roomy(ctx, tx, scope); err != nil {
			return err
		}
		l := newLoading(tx, s.blank)
		err := l.scope(ctx, scope)
		s.shown(l.bad)
		p = l.p
		return err
	})
	return p, err
}

// String says what cannot be read, and where.
func (u Unreadable) String() string {
	return fmt.Sprintf("%s %s has %q as its %s, which cannot be read", u.Kind, u.ID, u.Value, u.Field)
}

// loading is a portfolio while its rows are being read.
type loading struct {
	q      querier
	p      *model.Portfolio
	rows   map[string][]model.Record // by kind
	bad    []Unreadable
	astray []model.Ref // rows that cannot be altered, because they are not in the file under the id they are shown by
}

func newLoading(q querier, blank *model.Portfolio) *loading {
	p := *blank
	return &loading{q: q, p: &p, rows: map[string][]model.Record{}}
}

// scope reads what a scope asks for.
func (l *loading) scope(ctx context.Context, scope model.Scope) error {
	l.p.Scope = scope
	var there atHand
	err := l.q.QueryRowContext(ctx, headAndOwedQuery).Scan(&l.p.Rev, &there.objectives, &there.hires, &there.decisions,
		&there.actions, &there.risks, &there.unsettled, &there.rules)
	if err != nil {
		return err
	}
	for _, t := range l.p.Tables() {
		if k := t.Kind(); scope.Brief && (!k.Brief() || !scope.All && !there.needs(k)) {
			continue
		}
		for _, part := range selections(l.p, t.Kind(), scope) {
			if err := l.part(ctx, t, part); err != nil {
				return err
			}
		}
		l.fill(t)
	}
	if scope.All {
		return nil
	}
	return l.linked(ctx)
}

// part reads a part of a table; its rows are not in the portfolio before they are filled in.
func (l *loading) part(ctx context.Context, t model.Rows, part selection) error {
	s := newScanner(t, l.p.Scope.Brief)
	columns, cells := s.packed()
	records, err := s.scan(ctx, l.q, part, columns, cells)
	if errors.Is(err, errTorn) {
		s = newScanner(t, l.p.Scope.Brief)
		columns, cells = s.apart()
		records, err = s.scan(ctx, l.q, part, columns, cells)
	}
	if err != nil {
		return err
	}
	l.bad = append(l.bad, s.bad...)
	l.astray = append(l.astray, s.astray...)
	l.rows[t.Kind().Name] = append(l.rows[t.Kind().Name], records...)
	return nil
}

// fill puts the rows read so far into their table.
func (l *loading) fill(t model.Rows) { t.Fill(l.rows[t.Kind().Name]) }

// linked reads the rows that the rows here refer to, and those that these refer to, until nothing is missing but what
// is not in the file at all.
func (l *loading) linked(ctx context.Context) error {
	seen := map[model.Ref]bool{}
	for looked := map[string]int{}; ; {
		first := len(looked) == 0 // what rows of a scope were chosen by is there
		var missing []model.Ref
		for _, t := range l.p.Tables() {
			k := t.Kind()
			records, here := l.rows[k.Name], ""
			if len(records) == looked[k.Name] {
				continue
			}
			if led := leaders(l.p, k, l.p.Scope); first && len(led) == 1 {
				here = led[0].field.Name
			}
			missing = append(missing, l.missing(k, records[looked[k.Name]:], here, seen)...)
			looked[k.Name] = len(records)
		}
		if len(missing) == 0 {
			return nil
		}
		if err := l.these(ctx, missing); err != nil {
			return err
		}
	}
}

// missing is what the records refer to and is not here, each once. All that the field called here refers to is.
func (l *loading) missing(k *model.Kind, records []model.Record, here string, seen map[model.Ref]bool) []model.Ref {
	var refs []model.Ref
	for _, f := range k.Fields() {
		if f.Name == here || f.To == "" && f.Type != model.Target || l.p.Scope.Brief && !f.Brief {
			continue
		}
		read := map[string]bool{} // many rows refer to the same few
		for _, r := range records {
			text := f.Text(r)
			if read[text] {
				continue
			}
			read[text] = true
			for _, ref := range f.Refs(text) {
				if !seen[ref] {
					seen[ref] = true
					if l.p.Row(ref) == nil {
						refs = append(refs, ref)
					}
				}
			}
		}
	}
	return refs
}

// these reads the rows that are named and not here yet.
func (l *loading) these(ctx context.Context, refs []model.Ref) error {
	ids := map[string][]any{}
	seen := map[model.Ref]bool{}
	for _, ref := range refs {
		if !seen[ref] && l.p.Row(ref) == nil {
			seen[ref] = true
			ids[ref.Kind] = append(ids[ref.Kind], ref.ID)
		}
	}
	for _, t := range l.p.Tables() {
		for some := range slices.Chunk(ids[t.Kind().Name], chunk) {
			part := selection{fmt.Sprintf(` WHERE "id" IN (%s)`, places(1, len(some))), some}
			if err := l.part(ctx, t, part); err != nil {
				return err
			}
		}
		if len(ids[t.Kind().Name]) > 0 {
			l.fill(t)
		}
	}
	return nil
}
