package storetest

import (
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
)

// scopes lays out work that is open, closed, archived, and what hangs on it, and says what each scope brings in.
func scopes(t *testing.T, open Open) {
	a, b := pair(t, open)
	blank := model.New()
	done := func(on model.Date) func(*model.Initiative) {
		return func(i *model.Initiative) { i.Status, i.Closed = model.Done, on }
	}
	archived := func(i *model.Initiative) { i.Archived = now.At }
	september, july := model.NewDate(2026, time.September, 1), model.NewDate(2026, time.July, 31)
	depends := func(id, from, to string) []model.Edit {
		return blank.Dependencies.Add(now, model.ID[model.Dependency](id), func(d *model.Dependency) {
			d.From, d.To, d.State = initiativeID(from), initiativeID(to), model.Met
		})
	}
	note := func(id string, on model.Ref) []model.Edit {
		return blank.Notes.Add(now, model.ID[model.Note](id), func(n *model.Note) { n.Text, n.Subject = "hm", on })
	}
	person := func(id, name string, archived model.Stamp) []model.Edit {
		return blank.People.Add(now, model.ID[model.Person](id), func(p *model.Person) { p.Name, p.Archived = name, archived })
	}
	commit(t, a, "ana", "Lay out",
		person("here", "Ada", model.Stamp{}), person("left", "Bea", now.At), person("forgotten", "Cid", now.At),
		initiative("open", "Open", func(i *model.Initiative) { i.Owner = "left" }),
		initiative("parked", "Parked", func(i *model.Initiative) { i.Status = model.Parked }),
		initiative("september", "Done in September", done(september)),
		initiative("july", "Dropped in July", func(i *model.Initiative) { i.Status, i.Closed = model.Dropped, july }),
		initiative("early", "Done in July, before something open", done(july)),
		initiative("today", "Done, and nobody says when", done(model.Date{})),
		initiative("archived", "Archived", archived),
		initiative("both", "Done in September and archived", done(september), archived),
		depends("d1", "early", "open"), depends("d2", "july", "today"), depends("d3", "july", "september"),
		note("n1", initiativeID("open").Ref()), note("n2", initiativeID("july").Ref()),
		note("n3", model.Ref{Kind: "person", ID: "here"}), note("n4", initiativeID("september").Ref()),
	)
	for _, c := range []struct {
		scope model.Scope
		want  string
	}{
		{model.Scope{}, "initiative early open parked; dependency d1; person here left; note n1 n3"},
		{model.Scope{Since: september},
			"initiative early july open parked september today; dependency d1 d2 d3; person here left; note n1 n3 n4"},
		{model.Scope{Since: september.Add(1)},
			"initiative early july open parked today; dependency d1 d2; person here left; note n1 n3"},
		{model.Scope{Since: july},
			"initiative early july open parked september today; dependency d1 d2 d3; person here left; note n1 n2 n3 n4"},
		{model.Scope{All: true}, "initiative archived both early july open parked september today; dependency d1 d2 d3; " +
			"person forgotten here left; note n1 n2 n3 n4"},
	} {
		p, err := b.Load(ctx, c.scope)
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, kind := range []string{"initiative", "dependency", "person", "note"} {
			part := kind
			for r := range p.Table(kind).Records() {
				part += " " + r.Ref().ID
			}
			parts = append(parts, part)
		}
		if got := strings.Join(parts, "; "); got != c.want {
			t.Errorf("%+v:\ngot    %s\nwanted %s", c.scope, got, c.want)
		}
		if p.Scope != c.scope || p.Rev != 1 {
			t.Errorf("the portfolio says %+v of itself, and revision %d", p.Scope, p.Rev)
		}
	}
}
