package home

import (
	"fmt"
	"slices"

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
			if k.blank() {
				c.empty = "Nothing is in here yet. n adds an initiative, and : finds import and everything else."
			}
			for n := range list.Items {
				c.lines = append(c.lines, needing(k, &list.Items[n]))
			}
			c.lines = append(c.lines, owed(k, list)...)
			if muted := len(list.Muted); muted > 0 {
				c.heads = append(c.heads, head{text: fmt.Sprintf("%d muted", muted), to: screen.Run{ID: "home.rules"}})
			}
			if n := len(c.lines); n > 0 {
				c.heads = append(c.heads, head{text: fmt.Sprint(n), says: "in all"})
			}
			return c
		},
	}
}

// blank says that nothing has been planned yet, nor noted.
func (k *known) blank() bool {
	p := k.asked.p
	return p.Initiatives.Len()+p.Objectives.Len()+p.Enrolments.Len()+p.Decisions.Len()+p.Actions.Len()+p.Risks.Len() == 0
}

// owed is what else the one whose things are told has to settle and to do: by no rule it needs them now, and it is theirs.
func owed(k *known, list attention.List) []line {
	told := map[model.Ref]bool{}
	for _, i := range slices.Concat(list.Items, list.Muted) {
		told[i.Row] = true
	}
	var lines []line
	for _, i := range attention.Owed(k.asked.p, k.asked.today, k.whose, k.book).Open {
		if !told[i.Row] {
			lines = append(lines, line{
				row: i.Row, status: string(model.ToDo), title: i.Title, what: i.What(), who: k.name(k.whose),
				why: "It is open, and up to you: " + i.What() + ".", more: "open, " + i.What(),
			})
		}
	}
	return lines
}

func needing(k *known, i *attention.Item) line {
	return line{
		row: i.Row, status: string(i.Sign), title: model.CleanLine(i.Title), what: i.What(), who: k.name(i.Owner), why: i.Why(),
		more: i.Because(), item: i,
	}
}
