package home

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/agenda"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// week is what falls on the next days.
func week() *pane {
	return &pane{
		id: "week", title: fmt.Sprintf("NEXT %d DAYS", agenda.Days), draw: drawDayed, empty: "Nothing falls on the next days.",
		of: func(k *known) content {
			var c content
			today := k.asked.today
			last := today.Add(agenda.Days - 1)
			for _, item := range agenda.Of(k.asked.p, today, last, today, k.whose) {
				part := item.What
				if item.Row.IsZero() {
					part = item.Day.String() // how many are due on it comes and goes
				}
				c.lines = append(c.lines, line{
					row: item.Row, among: k.results(item.Rows), sign: item.Day.Time().Format("Mon _2"),
					title: item.Title, part: part, what: item.What, who: k.name(item.Owner),
					why: strings.TrimSpace(item.Title+" "+item.What) + ", " + item.Day.Time().Format("Monday 2 January"),
				})
			}
			c.heads = []head{{text: fmt.Sprintf("%s – %s", today.Short(), last.Short()), day: true}}
			return c
		},
	}
}

// results is the key results of some rows, each with its number.
func (k *known) results(rows []model.Ref) []form.Item {
	var all []form.Item
	for _, row := range rows {
		if r := k.book.Result(model.ID[model.KeyResult](row.ID)); r != nil {
			all = append(all, form.Item{Key: string(r.ID), Name: r.Number + " " + model.CleanLine(r.Title)})
		}
	}
	return all
}

// choose lets somebody go to one of several key results, and asks again on their way back, with the cursor where it was.
func choose(title string, among []form.Item, last ...string) screen.Action {
	return screen.Open{Overlay: form.NewPicker(form.Selection{
		Title: title, Items: among, Chosen: last,
		OnPick: func(_ screen.Scene, picked []form.Item) screen.Action {
			key := picked[0].Key
			return screen.Go{Row: model.ID[model.KeyResult](key).Ref(), Back: choose(title, among, key)}
		},
	})}
}
