package home

import (
	"fmt"
	"strings"

	"quarterdeck/model/agenda"
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
					row: item.Row, sign: item.Day.Time().Format("Mon _2"), title: item.Title, what: item.What, who: k.name(item.Owner),
					why: strings.TrimSpace(item.Title+" "+item.What) + ", " + item.Day.Time().Format("Monday 2 January"),
				})
			}
			c.heads = []head{{text: fmt.Sprintf("%s – %s", today.Short(), last.Short()), day: true}}
			return c
		},
	}
}
