package transfer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"quarterdeck/model"
)

// Portfolio plans how a whole portfolio in JSON comes into this one: what is not here is added, what is here is
// changed to what the file says, and what the file does not have stays. Every row is an item of the plan or a skip.
// The error is one sentence, and comes where the file is no such portfolio at all.
func Portfolio(as string, data []byte, p *model.Portfolio, with With) (*Plan, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := isPortfolio(as, data); err != nil {
		return nil, err
	}
	r := &restorer{plan: &Plan{Sources: []string{as}, Mapping: "portfolio"}, as: as, p: p, rows: map[string][]jsonRow{}}
	if err := r.split(data); err != nil {
		return nil, fmt.Errorf("%s: this could not be read: %w", as, err)
	}
	for _, t := range p.Tables() { // in which order rows may refer to each other, whatever the order in the file
		seen := map[string]int{}
		for _, row := range r.rows[t.Kind().Plural] {
			r.take(t, row, seen)
		}
	}
	r.plan.Notices = r.remarks.notices()
	r.plan.settle(p, nil, with.Actor)
	slices.SortStableFunc(r.plan.Skips, func(a, b Skip) int { return a.Line - b.Line })
	return r.plan, nil
}

// isPortfolio is nil where the data is a portfolio in JSON that this version can read.
func isPortfolio(as string, data []byte) error {
	var file map[string]json.RawMessage
	if err := json.Unmarshal(data, &file); err != nil {
		line := 0
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			line = lineAt(data, int(syntax.Offset))
		}
		return fmt.Errorf("%s: this is not a portfolio in JSON, as `quarterdeck export portfolio` writes it", place(as, line))
	}
	version := 0
	switch err := json.Unmarshal(file["schema"], &version); {
	case err != nil || version < 1:
		return fmt.Errorf("%s: it has no \"schema\", so it is not a portfolio that quarterdeck wrote", as)
	case version > schema:
		return fmt.Errorf("%s: it was written by a newer quarterdeck (schema %d, and this one knows %d); "+
			"update quarterdeck first", as, version, schema)
	}
	return nil
}

// restorer makes a plan of a portfolio in JSON.
type restorer struct {
	plan    *Plan
	as      string
	p       *model.Portfolio
	rows    map[string][]jsonRow // by the plural of their kind
	remarks remarks
}

// jsonRow is a row as it stands in the file.
type jsonRow struct {
	line int
	text json.RawMessage
}

// split finds the rows of each kind, and where they stand.
func (r *restorer) split(data []byte) error {
	lists := json.NewDecoder(bytes.NewReader(data))
	if _, err := lists.Token(); err != nil {
		return err
	}
	line, counted := 1, 0 // the line at the byte up to which lines were counted
	at := func(offset int) int {
		line += bytes.Count(data[counted:offset], []byte("\n"))
		counted = offset
		return line
	}
	for lists.More() {
		var raw json.RawMessage
		name, err := lists.Token()
		if err == nil {
			err = lists.Decode(&raw)
		}
		if err != nil {
			return err
		}
		start := int(lists.InputOffset()) - len(raw)
		plural := fmt.Sprint(name)
		known := slices.ContainsFunc(r.p.Tables(), func(t model.Rows) bool { return t.Kind().Plural == plural })
		switch {
		case plural == "schema":
			continue
		case !known:
			r.skip(at(start), plural, "There is no such kind of rows here.")
			continue
		case raw[0] != '[':
			r.skip(at(start), plural, "This is not a list of rows.")
			continue
		}
		rows := json.NewDecoder(bytes.NewReader(raw))
		if _, err := rows.Token(); err != nil {
			return err
		}
		for rows.More() {
			var row json.RawMessage
			if err := rows.Decode(&row); err != nil {
				return err
			}
			where := at(start + int(rows.InputOffset()) - len(row))
			r.rows[plural] = append(r.rows[plural], jsonRow{where, row})
		}
	}
	return nil
}

// take plans one row.
func (r *restorer) take(t model.Rows, row jsonRow, seen map[string]int) {
	kind := t.Kind()
	texts, err := row.texts()
	id, name := texts["id"], texts[kind.Title().Name]
	if kind.Title().Type == model.Link {
		name = "" // an id, and no name
	}
	switch {
	case err != nil:
		r.skip(row.line, name, err.Error())
		return
	case id == "" || strings.ContainsFunc(id, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }):
		r.skip(row.line, name, "It needs an id, which is one word.")
		return
	case texts["created"] == "":
		r.skip(row.line, name, "It needs the moment at which it was created.")
		return
	case kind.Single && id != string(model.TheSettings):
		r.skip(row.line, name, fmt.Sprintf("There is one row of %s, and its id is %q.", kind.Plural, model.TheSettings))
		return
	case seen[id] > 0:
		r.skip(row.line, name, fmt.Sprintf("The row on line %d has the same id and was taken.", seen[id]))
		return
	}
	seen[id] = row.line
	was, verdict := t.Row(id), Changes
	if was == nil {
		was, verdict = t.NewRow(id), Adds
	}
	next := t.NewRow(id)
	item := Item{File: r.as, Line: row.line, Ref: next.Ref(), Title: model.CleanLine(name), Verdict: verdict}
	for _, f := range kind.Fields() {
		if err := f.Set(next, texts[f.Name]); err != nil {
			r.skip(row.line, name, model.Sentence(err.Error()))
			return
		}
		if before, after := f.Text(was), f.Text(next); before != after {
			item.Edits = append(item.Edits, model.Edit{Ref: next.Ref(), Field: f.Name, Before: before, After: after})
		}
	}
	r.notes(kind, row, item, texts)
	if len(item.Edits) == 0 {
		item.Verdict = Same
	}
	r.plan.Items = append(r.plan.Items, item)
}

// notes remarks on what of the row is not in the file, or not known here.
func (r *restorer) notes(kind *model.Kind, row jsonRow, item Item, texts map[string]string) {
	for _, e := range item.Edits {
		if e.After == "" {
			text := fmt.Sprintf("%s, %s: %s", item.Title, strings.ReplaceAll(e.Field, "_", " "), shortened(e.Before))
			r.remarks.note(r.as, row.line, "the file has nothing where there is a value here, which is emptied", text, text)
		}
	}
	var unknown []string
	for field := range texts {
		if _, known := kind.Field(field); !known && field != "id" {
			unknown = append(unknown, field)
		}
	}
	slices.Sort(unknown)
	for _, field := range unknown {
		r.remarks.add(r.as, row.line, "a field that is not known here was left out ("+field+")", texts[field])
	}
}

func (r *restorer) skip(line int, name, reason string) {
	r.plan.Skips = append(r.plan.Skips, Skip{File: r.as, Line: line, Name: model.CleanLine(name), Reason: reason})
}

// texts is the fields of the row. Numbers and truth values, which other programs may have made of our texts, are read
// as well.
func (row jsonRow) texts() (map[string]string, error) {
	var cells map[string]any
	in := json.NewDecoder(bytes.NewReader(row.text))
	in.UseNumber()
	if in.Decode(&cells) != nil || cells == nil {
		return nil, reason("This is not a row: it should read like {\"id\": …}.")
	}
	texts := make(map[string]string, len(cells))
	var bad []string
	for name, value := range cells {
		switch value := value.(type) {
		case string:
			texts[name] = value
		case json.Number:
			texts[name] = value.String()
		case bool:
			if value {
				texts[name] = "yes"
			}
		case nil:
		default:
			bad = append(bad, name)
		}
	}
	if len(bad) > 0 {
		return texts, reason(fmt.Sprintf("Its %s is a list or a group where a text was expected.", slices.Min(bad)))
	}
	return texts, nil
}

// lineAt is the line of the byte at the offset, from 1.
func lineAt(data []byte, offset int) int {
	return 1 + bytes.Count(data[:min(offset, len(data))], []byte("\n"))
}
