package home

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/screen"
)

// needs is what needs somebody, the worst first, and why each stands where it does.
func needs() *pane {
	return &pane{
		id: "needs", title: "NEEDS YOU", empty: "Nothing needs you. Enjoy it.", draw: drawSaying, deep: true,
		of: func(k *known) content {
			list := attention.Among(k.asked.p, k.asked.today, k.me, k.book, k.hires)
			k.needs = list
			if k.whose != "" {
				list = list.Mine()
			}
			c := content{}
			if k.asked.p.Initiatives.Len()+k.asked.p.Objectives.Len()+k.asked.p.Enrolments.Len() == 0 {
				c.empty = "Nothing is in here yet. n adds an initiative, and : finds import and everything else."
			}
			for n := range list.Items {
				c.lines = append(c.lines, needing(k, &list.Items[n]))
			}
			if muted := len(list.Muted); muted > 0 {
				c.heads = append(c.heads, head{text: fmt.Sprintf("%d muted", muted), to: screen.Run{ID: "home.rules"}})
			}
			if n := len(list.Items); n > 0 {
				c.heads = append(c.heads, head{text: fmt.Sprint(n), says: "in all"})
			}
			return c
		},
	}
}

func needing(k *known, i *attention.Item) line {
	return line{
		row: i.Row, status: string(i.Sign), title: model.CleanLine(i.Title), what: i.What(), who: k.name(i.Owner), why: i.Why(),
		more: i.Because(), item: i,
	}
}
