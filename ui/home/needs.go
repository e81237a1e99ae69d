package home

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// needs is what needs somebody, the worst first.
func needs() *pane {
	return &pane{
		id: "needs", title: "NEEDS YOU", empty: "Nothing needs you.", draw: drawSaying,
		of: func(k *known) content {
			var c content
			for _, i := range k.work.Attention {
				l := line{row: i.Ref(), status: string(i.Status), title: model.CleanLine(i.Title), who: k.name(i.Owner)}
				l.what = string(i.Status)
				if late := i.Late(k.asked.today); late > 0 {
					l.what = dates.Late(late)
				}
				c.lines = append(c.lines, l)
			}
			c.heads = []head{{text: fmt.Sprint(len(c.lines))}}
			return c
		},
	}
}
