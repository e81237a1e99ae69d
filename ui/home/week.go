package home

import (
	"fmt"

	"quarterdeck/model/agenda"
)

// week is what falls on the days from today to the end of the week, and on those of the next week where little of this one
// is left.
func week() *pane {
	return &pane{
		id: "week", title: "THIS WEEK", draw: drawDayed, empty: "Nothing falls on this week.",
		of: func(k *known) content {
			var c content
			today := k.asked.today
			first := k.cal.Week(today)
			for _, item := range agenda.Of(k.asked.p, today, first.Add(6), today) {
				if k.whose != "" && item.Owner != "" && item.Owner != k.whose {
					continue
				}
				l := line{row: item.Row, sign: item.Day.Time().Format("Mon _2"), title: item.Title, what: item.What, who: k.name(item.Owner)}
				l.why = fmt.Sprintf("%s %s on %s", item.Title, item.What, item.Day.Long())
				c.lines = append(c.lines, l)
			}
			c.heads = []head{{text: fmt.Sprintf("%s – %s", today.Short(), first.Add(6).Short())}}
			return c
		},
	}
}
