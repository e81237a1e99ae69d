package home

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/agenda"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// ahead is how many days the agenda reaches, today among them.
const ahead = 7

// week is what falls on the next days. It does not end with the week: on a Friday the Monday matters.
func week() *pane {
	return &pane{
		id: "week", title: "NEXT 7 DAYS", draw: drawDayed, empty: "Nothing falls on the next days.",
		of: func(k *known) content {
			var c content
			today := k.asked.today
			last := today.Add(ahead - 1)
			for _, item := range agenda.Mine(k.asked.p, today, last, today, k.whose) {
				c.lines = append(c.lines, line{
					row: item.Row, among: k.results(item.Rows), sign: item.Day.Time().Format("Mon _2"), title: item.Title, what: item.What, who: k.name(item.Owner),
					why: strings.TrimSpace(item.Title+" "+item.What) + ", " + item.Day.Time().Format("Monday 2 January"),
				})
			}
			c.heads = []head{{text: fmt.Sprintf("%s – %s", today.Short(), last.Short()), day: true}}
			return c
		},
	}
}

// choice is one of several rows that a line is about.
type choice struct {
	row  model.Ref
	name string
}

// results is the key results of some rows, each with its number.
func (k *known) results(rows []model.Ref) []choice {
	var all []choice
	for _, row := range rows {
		if r := k.book.Result(model.ID[model.KeyResult](row.ID)); r != nil {
			all = append(all, choice{row, r.Number + " " + model.CleanLine(r.Title)})
		}
	}
	return all
}

// choose lets somebody go to one of several rows, and asks again on their way back.
func choose(title string, among []choice) screen.Action {
	var options []form.Option
	for _, c := range among {
		options = append(options, form.Option{Label: c.name, Pick: func(screen.Scene) screen.Action {
			return screen.Go{Row: c.row, Back: choose(title, among)}
		}})
	}
	return screen.Open{Overlay: form.NewMenu(title, options, -1)}
}
