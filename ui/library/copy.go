package library

import (
	"slices"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// sheet is rows as a table of the fields that are filled in anywhere among them.
func (t *table) sheet(sc screen.Scene, refs []model.Ref) transfer.Sheet {
	var rows []model.Record
	for _, ref := range refs {
		if row := sc.P.Row(ref); row != nil {
			rows = append(rows, row)
		}
	}
	fields := slices.DeleteFunc(slices.Clone(t.of(sc).Own()), func(f model.Field) bool {
		return !slices.ContainsFunc(rows, func(row model.Record) bool { return f.Text(row) != "" })
	})
	return transfer.SheetOf(sc.P, fields, slices.Values(rows))
}
