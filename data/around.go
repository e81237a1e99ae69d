package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// around reads what applying and checking a change looks at: the rows it touches, the rows these refer to before and
// after, those that it is compared with, and the whole of a kind that its rules look through.
func (l *loading) around(ctx context.Context, c model.Change) error {
	touched := c.Refs()
	whole := map[string]bool{}
	for _, ref := range touched {
		if t := l.p.Table(ref.Kind); t != nil {
			k := t.Kind()
			whole[k.Name], whole[k.Reads] = whole[k.Name] || k.Together, true
		}
	}
	for _, t := range l.p.Tables() {
		if !whole[t.Kind().Name] {
			continue
		}
		if err := l.part(ctx, t, selection{}); err != nil {
			return err
		}
		l.fill(t)
	}
	if err := l.these(ctx, touched); err != nil {
		return err
	}
	if err := l.with(ctx, touched); err != nil {
		return err
	}
	if err := l.beside(ctx, c); err != nil {
		return err
	}
	var linked []model.Ref
	for _, ref := range touched {
		if row := l.p.Row(ref); row != nil {
			for _, f := range l.p.Table(ref.Kind).Kind().Fields() {
				linked = append(linked, f.Refs(f.Text(row))...)
			}
		}
	}
	for _, e := range c.Edits {
		if t := l.p.Table(e.Kind); t != nil {
			if f, ok := t.Kind().Field(e.Field); ok {
				linked = append(linked, f.Refs(e.After)...)
			}
		}
	}
	return l.these(ctx, linked)
}

// with reads the rows that refer to a touched one whose Check looks at them.
func (l *loading) with(ctx context.Context, touched []model.Ref) error {
	var refs []model.Ref
	for _, t := range l.p.Tables() {
		for _, f := range t.Kind().Fields() {
			of := l.p.Table(f.To)
			if of == nil || of.Kind().With != t.Kind().Name {
				continue
			}
			found, err := l.referring(ctx, t.Kind(), f, touched)
			if err != nil {
				return err
			}
			for _, r := range found {
				refs = append(refs, r.row)
			}
		}
	}
	return l.these(ctx, refs)
}

// beside reads the rows that a touched one is compared with, by what it refers to after the change.
func (l *loading) beside(ctx context.Context, c model.Change) error {
	for _, t := range l.p.Tables() {
		k := t.Kind()
		f, compares := k.Field(k.Beside)
		if !compares {
			continue
		}
		var of []model.Ref
		for _, e := range c.Edits {
			switch row := t.Row(e.ID); {
			case e.Kind != k.Name:
			case e.Field == f.Name:
				of = append(of, f.Refs(e.After)...)
			case row != nil:
				of = append(of, f.Refs(f.Text(row))...)
			}
		}
		slices.SortFunc(of, func(a, b model.Ref) int { return strings.Compare(a.ID, b.ID) })
		found, err := l.referring(ctx, k, f, slices.Compact(of))
		if err != nil {
			return err
		}
		var refs []model.Ref
		for _, r := range found {
			refs = append(refs, r.row)
		}
		if err := l.these(ctx, refs); err != nil {
			return err
		}
	}
	return nil
}

// referrer is a row that refers to another, and the field it does that with.
type referrer struct {
	row, to model.Ref
	field   model.Field
}

// referrers is the rows in the file that refer to any of the given ones.
func (l *loading) referrers(ctx context.Context, gone []model.Ref) ([]referrer, error) {
	var found []referrer
	for _, t := range l.p.Tables() {
		for _, f := range t.Kind().Fields() {
			some, err := l.referring(ctx, t.Kind(), f, gone)
			if err != nil {
				return nil, err
			}
			found = append(found, some...)
		}
	}
	return found, nil
}

func (l *loading) referring(ctx context.Context, k *model.Kind, f model.Field, gone []model.Ref) ([]referrer, error) {
	wanted := map[model.Ref]bool{}
	var values []any
	for _, ref := range gone {
		switch {
		case f.Type == model.Target:
			values = append(values, ref.String())
		case f.To == ref.Kind:
			values = append(values, ref.ID)
		default:
			continue
		}
		wanted[ref] = true
	}
	query := fmt.Sprintf(`SELECT "id", %s FROM %s WHERE %[1]s`, quote(f.Name), quote(k.Plural))
	var found []referrer
	collect := func(condition string, args ...any) error {
		return each(ctx, l.q, query+condition, args, func(id, text string) {
			for _, ref := range f.Refs(text) {
				if wanted[ref] {
					found = append(found, referrer{model.Ref{Kind: k.Name, ID: id}, ref, f})
				}
			}
		})
	}
	if f.Type == model.Links && len(values) > 0 {
		return found, collect(` IS NOT NULL`) // a set cannot be looked up by one of its members
	}
	for some := range slices.Chunk(values, chunk) {
		if err := collect(` IN (`+places(1, len(some))+`)`, some...); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// each goes over the pairs that a query yields.
func each(ctx context.Context, q querier, query string, args []any, yield func(a, b string)) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var a, b string
		if err := rows.Scan(&a, &b); err != nil {
			return err
		}
		yield(a, b)
	}
	return rows.Err()
}

// unreferred fails where a row that the change takes away is still referred to by one that stays.
func (l *loading) unreferred(ctx context.Context, after *model.Portfolio, refs []model.Ref) error {
	var gone []model.Ref
	for _, ref := range refs {
		if l.p.Row(ref) != nil && after.Row(ref) == nil {
			gone = append(gone, ref)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	found, err := l.referrers(ctx, gone)
	if err != nil {
		return err
	}
	touched := map[model.Ref]bool{}
	for _, ref := range refs {
		touched[ref] = true
	}
	for _, r := range found {
		if touched[r.row] {
			row := after.Row(r.row)
			if row == nil || !slices.Contains(r.field.Refs(r.field.Text(row)), r.to) {
				continue // it goes as well, or lets go
			}
		}
		if err := l.these(ctx, []model.Ref{r.row}); err != nil {
			return err
		}
		return &model.Invalid{Ref: r.row, Reason: fmt.Sprintf("%s cannot go while it is the %s of %s", l.p.Name(r.to),
			strings.ToLower(r.field.Title), l.p.Name(r.row))}
	}
	return nil
}
