package data

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"quarterdeck/model"
)

// The head is the number of the newest entry. Raising it is the first thing a write does, and holds off the others.
const (
	headQuery = `SELECT "seq" FROM "head" WHERE "id" = 1`
	raiseHead = `UPDATE "head" SET "seq" = "seq" + 1 WHERE "id" = 1 RETURNING "seq"`
)

// record adds an entry to the journal.
func record(ctx context.Context, q querier, id string, e model.Entry, rows []altered) error {
	var undoes, reason any
	if e.Undoes != 0 {
		undoes = e.Undoes
	}
	if e.Reason != "" {
		reason = e.Reason
	}
	_, err := q.ExecContext(ctx, `INSERT INTO "batch" ("seq", "id", "at", "actor", "label", "reason", "undoes")
		VALUES ($1, $2, $3, $4, $5, $6, $7)`, e.Rev, id, e.At.String(), e.Actor, e.Label, reason, undoes)
	if err != nil {
		return err
	}
	lines := make([][]any, len(rows))
	for i, a := range rows {
		edits, err := encode(a.edits)
		if err != nil {
			return err
		}
		lines[i] = []any{e.Rev, i, a.kind.Name, a.id, edits}
	}
	return insert(ctx, q, `"journal" ("batch_seq", "ord", "kind", "row_id", "edits")`, lines, func(int) {})
}

// encode writes the edits of one row: {"target": ["2026-11-30", "2026-12-14"]}, in their order.
func encode(edits []model.Edit) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i, e := range edits {
		b.WriteByte("{,"[min(i, 1)])
		if err := enc.Encode(e.Field); err != nil {
			return "", err
		}
		b.Truncate(b.Len() - 1) // the encoder ends with a line break
		b.WriteByte(':')
		if err := enc.Encode([2]string{e.Before, e.After}); err != nil {
			return "", err
		}
		b.Truncate(b.Len() - 1)
	}
	b.WriteByte('}')
	return b.String(), nil
}

// decode reads the edits of one row in their order. They may come from another tool, so they are made safe to show.
func decode(ref model.Ref, text string) ([]model.Edit, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	if token, err := d.Token(); err != nil || token != json.Delim('{') {
		return nil, fmt.Errorf("edits do not begin with {: %w", err)
	}
	var edits []model.Edit
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		field, _ := name.(string)
		var values [2]string
		if err := d.Decode(&values); err != nil {
			return nil, err
		}
		edits = append(edits, model.Edit{Ref: ref, Field: model.CleanLine(field),
			Before: model.Clean(values[0]), After: model.Clean(values[1])})
	}
	return edits, nil
}

// entries reads entries, oldest first or newest first as the condition and order say; b is the batch, j the journal.
func entries(ctx context.Context, q querier, condition string, args ...any) ([]model.Entry, error) {
	rows, err := q.QueryContext(ctx, `SELECT b."seq", b."at", b."actor", b."label", coalesce(b."reason", ''),
			coalesce(b."undoes", 0), coalesce(j."kind", ''), coalesce(j."row_id", ''), coalesce(j."edits", '')
		FROM "batch" b LEFT JOIN "journal" j ON j."batch_seq" = b."seq" `+condition, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []model.Entry
	for rows.Next() {
		var e model.Entry
		var at, edits string
		var ref model.Ref
		if err := rows.Scan(&e.Rev, &at, &e.Actor, &e.Label, &e.Reason, &e.Undoes, &ref.Kind, &ref.ID, &edits); err != nil {
			return nil, err
		}
		if n := len(found); n == 0 || found[n-1].Rev != e.Rev {
			_ = e.At.Parse(at) // a moment that another tool has spoilt is shown as none
			e.Actor, e.Label, e.Reason = model.CleanLine(e.Actor), model.CleanLine(e.Label), model.Clean(e.Reason)
			found = append(found, e)
		}
		if edits == "" {
			continue
		}
		more, err := decode(ref, edits)
		if err != nil {
			return nil, &spoiltEntry{e.Rev, err}
		}
		last := &found[len(found)-1]
		last.Edits = append(last.Edits, more...)
	}
	return found, rows.Err()
}

// spoiltEntry is an entry that another tool has written over.
type spoiltEntry struct {
	rev   int64
	cause error
}

func (s *spoiltEntry) Error() string {
	return fmt.Sprintf("entry %d of the journal has been spoilt by another program; the rows themselves are safe, but "+
		"undo and history end there", s.rev)
}

func (s *spoiltEntry) Unwrap() error { return s.cause }

// blame puts into a conflict who last changed its field, and when.
func blame(ctx context.Context, q querier, c *model.Conflict) error {
	found, err := entries(ctx, q, `WHERE j."kind" = $1 AND j."row_id" = $2 ORDER BY b."seq" DESC`, c.Kind, c.ID)
	if err != nil {
		return err
	}
	for _, e := range found {
		if slices.ContainsFunc(e.Edits, func(edit model.Edit) bool { return edit.Field == c.Field }) {
			c.By, c.At = e.Actor, e.At
			return nil
		}
	}
	return nil
}
