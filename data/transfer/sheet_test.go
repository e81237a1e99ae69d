package transfer

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// sheetText is every initiative as a sheet of our own making.
func sheetText(t testing.TB, p *model.Portfolio) string {
	t.Helper()
	var b strings.Builder
	kind := p.Initiatives.Kind()
	if err := SheetOf(p, kind.Own(), p.Initiatives.Records()).WithIDs().CSV(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestASheetOfOursComesBackEdited(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	text := sheetText(t, d.p)
	is(t, d.imports("roadmap.csv", text).says(), "0 to add, 0 to change, 2 as they are, 0 skipped")

	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	set := func(row int, column, value string) { rows[row][slices.Index(rows[0], column)] = value }
	set(1, "title", "Search, faster")
	set(1, "target", "20.12.2026")
	set(1, "status", "blocked")
	set(1, "owner", "")
	set(2, "with", `Growth, "Sales, EMEA"`)
	set(2, "estimate", "2,5")
	d.imports("roadmap.csv", tableText(rows, ';', false, "\r\n"))
	is(t, d.says(), `
		0 to add, 2 to change, 0 as they are, 0 skipped
		i roadmap.csv line 2: In 1 record a cell is empty where there is a value here, which was kept: Search, faster, owner: "Ana".`)
	is(t, d.shows(), `
		Search, faster status=at risk owner=Ana team=Growth horizon=now target=2026-12-20 outcome=Find things key=1
		Audit log status=to do owner=Ben team=Trust with=Growth, "Sales, EMEA" target=2027-02-01 estimate=2.5 outcome=Who did what key=2`)
	is(t, d.imports("roadmap.csv", sheetText(t, d.p)).says(), "0 to add, 0 to change, 2 as they are, 0 skipped")
	if i := d.titled("Audit log"); i.Source != "plan.csv" || d.p.Teams.Len() != 3 {
		t.Errorf("it comes from %q; %d teams", i.Source, d.p.Teams.Len())
	}
	is(t, d.imports("plan.csv", firstPlan).plan.Summary(), "0 to add, 0 to change, 2 as they are, 0 skipped")
}

func TestRowsAddedToASheetOfOurs(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	text := "quarterdeck_id,title,owner,source,key\nid-00001,Search,Ana,plan.csv,1\n,Nudges,Cleo,,\ngone,Old,,plan.csv,9\nid-00001,Copy,,,\n"
	if id := string(d.titled("Search").ID); id != "id-00001" {
		text = strings.ReplaceAll(text, "id-00001", id)
	}
	d.imports("roadmap.csv", text)
	is(t, d.says(), `
		2 to add, 0 to change, 1 as they are, 1 skipped
		- roadmap.csv line 5 (Copy): It has the same quarterdeck_id as roadmap.csv line 2; empty that cell to add it as a new initiative.`)
	is(t, d.imports("roadmap.csv", text).plan.Summary(), "0 to add, 0 to change, 3 as they are, 1 skipped")
	if got := d.titled("Old"); got.Source != "plan.csv" || got.Key != "9" {
		t.Errorf("Old comes from %q as %q", got.Source, got.Key)
	}
}

// Two people may have one name, and a team may be called as nobody would think: a sheet that nobody has edited changes
// nothing.
func TestASheetOfOursWithNamesThatMeanTwo(t *testing.T) {
	d := newDesk(t)
	now := d.with().Now
	var edits []model.Edit
	for _, id := range []model.ID[model.Person]{"a1", "a2"} {
		edits = append(edits, d.p.People.Add(now, id, func(r *model.Person) { r.Name = "Ana" })...)
	}
	edits = append(edits, d.p.Teams.Add(now, "t", func(t *model.Team) { t.Name = `@"x", y; =z` })...)
	edits = append(edits, d.p.Initiatives.Add(now, "i", func(i *model.Initiative) {
		i.Title, i.Status, i.Owner, i.With = "=A", model.ToDo, "a2", "t"
	})...)
	d.p, _ = d.p.Apply(model.Change{Edits: edits})
	is(t, d.imports("roadmap.csv", sheetText(t, d.p)).says(), "0 to add, 0 to change, 1 as they are, 0 skipped")
	if d.p.Initiatives.Get("i").Owner != "a2" || len(d.plan.Change.Edits) > 0 {
		t.Errorf("edits %v", d.plan.Change.Edits)
	}
}

func TestSheetsComeBackEqual(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := somePortfolio(rt)
		text := sheetText(t, p)
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			rt.Fatal(err)
		}
		fields := append([]model.Field{{Name: idColumn}}, p.Initiatives.Kind().Own()...)
		n := 0
		for row := range p.Initiatives.Records() {
			n++
			for c, f := range fields {
				cell := rows[n][c]
				if f.Type != model.Count && f.Type != model.Day && startsWithAny(cell, formulaStarts) {
					rt.Fatalf("%s begins a formula: %q", f.Name, cell)
				}
				if f.Type == model.Text && f.Name != idColumn && unguard(cell, true) != f.Text(row) {
					rt.Fatalf("%s is %q, and was %q", f.Name, unguard(cell, true), f.Text(row))
				}
			}
		}
		s, err := Parse("roadmap.csv", []byte(text), nil)
		if err != nil {
			rt.Fatal(err)
		}
		if n == 0 {
			return
		}
		plan := Initiatives([]*Source{s}, Guess([]*Source{s}), p, newDesk(t).with())
		if plan.Count(Same) != n || len(plan.Change.Edits) > 0 || len(plan.Skips) > 0 {
			rt.Fatalf("%d initiatives: %s\n%v\n%v\n%s", n, plan.Summary(), plan.Skips, edited(plan), text)
		}
	})
}

func TestNamesInOneCellComeApartAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[a-z,;" ]{1,6}`).Filter(func(s string) bool { return s == strings.TrimSpace(s) && s != "" })
		names := unique(rapid.SliceOfN(name, 0, 4).Draw(t, "names"))
		if got := split(listed(names)); !slices.Equal(got, names) && len(names) > 0 {
			t.Fatalf("%q comes back as %q from %q", names, got, listed(names))
		}
	})
	for cell, want := range map[string]string{
		"a, b": "a|b", "Costa, Ana; Okri, Ben": "Costa, Ana|Okri, Ben", "a\nb, c": "a|b, c", `"a, b", c`: "a, b|c",
		`a "b, c" d`: `a "b|c" d`, `"a" b, c`: `"a" b|c`, `"a`: `"a`, " ,; ": "",
	} {
		if got := strings.Join(split(cell), "|"); got != want {
			t.Errorf("%q comes apart as %s", cell, got)
		}
	}
}

func TestGuardsOfOtherPrograms(t *testing.T) {
	d := newDesk(t).imports("a.csv", "title,notes\n'=SUM(A1),'+1 for it\n''quoted'',it's\n")
	is(t, d.shows(), "=SUM(A1) status=to do outcome=+1 for it\n''quoted'' status=to do outcome=it's")
}

func TestMarkdownCells(t *testing.T) {
	p := model.New()
	edits := p.Initiatives.Add(newDesk(t).with().Now, "i", func(i *model.Initiative) {
		i.Title, i.Status, i.Outcome = `A|B *c* <b> & \_d`, model.ToDo, "one\ntwo"
		i.Link = "https://example.com/a_b|c"
	})
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	var fields []model.Field
	for _, name := range []string{"title", "with", "outcome", "link"} {
		f, _ := p.Initiatives.Kind().Field(name)
		fields = append(fields, f)
	}
	var b strings.Builder
	if err := SheetOf(p, fields, p.Initiatives.Records()).Markdown(&b); err != nil {
		t.Fatal(err)
	}
	is(t, b.String(), `
		| Title | With teams | Outcome | Link |
		| --- | --- | --- | --- |
		| A\|B \*c\* \<b> & \\_d |  | one<br>two | <https://example.com/a_b%7Cc> |`)
}

func TestKeyResultsOfASheetOfOursAreThoseThatAreHere(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	now := d.with().Now
	d.apply(d.p.Periods.Add(now, "q4", func(r *model.Period) {
		*r = model.Period{Row: r.Row, Name: "Q4 2026", Kind: model.Quarterly, State: model.Active,
			Start: model.NewDate(2026, 10, 1), End: model.NewDate(2026, 12, 31)}
	}))
	d.apply(d.p.Objectives.Add(now, "o", func(o *model.Objective) { o.Title, o.Period = "Found at once", "q4" }))
	d.apply(d.p.KeyResults.Add(now, "k", func(k *model.KeyResult) {
		k.Title, k.Objective, k.Kind, k.Start, k.Target = "Searches with a click", "o", model.Increase, model.Num(40), model.Num(60)
	}))
	text := strings.NewReplacer("quarterdeck_id", "quarterdeck_id,key_results", "id-00001", `id-00001,"searches with a click, Sales"`).
		Replace("quarterdeck_id,title\nid-00001,Search\n")
	d.imports("roadmap.csv", text)
	is(t, d.says(), `
		0 to add, 1 to change, 0 as they are, 0 skipped
		i roadmap.csv line 2: In 1 record a key result that is not here was left out: "Sales".`)
	if got := d.titled("Search").KeyResults; got != "k" || d.p.People.Len() != 2 {
		t.Errorf("it moves %q; %d people", got, d.p.People.Len())
	}
}
