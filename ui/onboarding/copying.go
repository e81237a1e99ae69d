package onboarding

import (
	"fmt"
	"strings"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// copyMenu offers the plan under the cursor as a checklist, and how everybody who is shown stands as a table.
func (m *matrix) copyMenu(sc screen.Scene) screen.Action {
	l := m.plan(sc)
	what := "the plan of " + l.Name
	c := &form.Copies{Which: what, What: what, As: []form.Written{
		{Key: "m", Label: "Markdown checklist", Text: func(sc screen.Scene) string { return checklist(sc, m.v.known(sc), l) }},
	}}
	everybody := fmt.Sprintf("how %s do", model.Counted(onboarding.People(m.plans), "person"))
	c.Only, c.Label = &form.Copies{Which: everybody, What: everybody, As: []form.Written{
		{Key: "m", Label: "Markdown table", Text: m.table},
	}}, "all who are shown"
	return screen.Open{Overlay: c.Menu()}
}

// export says which command writes the plan under the cursor into a file.
func (m *matrix) export(sc screen.Scene) screen.Action {
	name := m.v.known(sc).people[m.plan(sc).Person]
	says := "quarterdeck export plan %q --as md, or ics for a calendar, writes it into a file; y copies it"
	return screen.Tell{Text: fmt.Sprintf(says, name)}
}

// checklist is somebody's plan with a box for each module.
func checklist(sc screen.Scene, k *known, was *onboarding.Plan) string {
	var b strings.Builder
	if l := k.plan(was.ID); l != nil {
		_ = transfer.WriteChecklist(&b, sc.P, l) // nothing can go wrong in writing to memory
	}
	return b.String()
}

// table is how everybody who is shown stands.
func (m *matrix) table(sc screen.Scene) string {
	var b strings.Builder
	b.WriteString("| Person | Day | Buddy | Ready | Stands | Next |\n|---|---:|---|---:|---|---|\n")
	for _, l := range m.synced(sc).plans {
		coming := ""
		if s := l.Next(); s != nil {
			coming = s.Module.Title
		}
		cells := []string{
			l.Name, fmt.Sprint(l.Day()), sc.P.Name(l.Buddy.Ref()), l.Ready().Percent(), string(l.Verdict()), coming,
		}
		for n := range cells {
			cells[n] = strings.ReplaceAll(model.CleanLine(cells[n]), "|", "\\|")
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	return b.String()
}
