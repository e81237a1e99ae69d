package transfer

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// A portfolio in JSON, brought into an empty file, is equal row by row, whatever stands in it.
func TestAPortfolioComesBackWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := somePortfolio(rt)
		var out bytes.Buffer
		if err := WriteJSON(&out, p); err != nil {
			rt.Fatal(err)
		}
		plan, err := Portfolio("backup.json", out.Bytes(), model.New(), newDesk(t).with())
		if err != nil || len(plan.Skips)+len(plan.Notices) > 0 {
			rt.Fatalf("%v %v %v\n%s", err, plan.Skips, plan.Notices, &out)
		}
		q, err := model.New().Apply(plan.Change)
		if err != nil {
			rt.Fatal(err)
		}
		for _, table := range p.Tables() {
			back := q.Table(table.Kind().Name)
			if back.Len() != table.Len() {
				rt.Fatalf("%d of %d %s came back", back.Len(), table.Len(), table.Kind().Plural)
			}
			for row := range table.Records() {
				for _, f := range table.Kind().Fields() {
					if got, want := f.Text(back.Row(row.Ref().ID)), f.Text(row); got != want {
						rt.Fatalf("%s.%s is %q, and was %q", row.Ref(), f.Name, got, want)
					}
				}
			}
		}
		again, err := Portfolio("backup.json", out.Bytes(), q, newDesk(t).with())
		if err != nil || len(again.Change.Edits) > 0 || again.Count(Same) != len(plan.Items) {
			rt.Fatalf("the second time: %v %s %v", err, again.Summary(), edited(again))
		}
	})
}

const smallPortfolio = `{"schema": 1,
"initiatives": [
  {"id": "i1", "created": "2026-11-23T09:30:00.000Z", "title": "Search", "status": "on track", "owner": "p1", "team": "t1"},
  {"id": "i2", "created": "2026-11-23T09:30:00.000Z", "title": "Log", "status": "done", "estimate": 2.5, "private": true}
],
"dependencies": [
  {"id": "d1", "created": "2026-11-23T09:30:00.000Z", "from": "i1", "to": "i2", "state": "accepted"}
],
"people": [{"id": "p1", "created": "2026-11-23T09:30:00.000Z", "name": "Ana"}],
"teams": [{"id": "t1", "created": "2026-11-23T09:30:00.000Z", "name": "Growth"}]
}
`

func TestAPortfolioInWhateverOrder(t *testing.T) {
	d := newDesk(t).restores(smallPortfolio)
	is(t, d.says(), "5 to add, 0 to change, 0 as they are, 0 skipped")
	is(t, d.shows(), "Search status=on track owner=Ana team=Growth\nLog status=done estimate=2.5 private=yes")
	if got := d.plan.Items[4]; got.Title != "Search → Log" || got.Line != 7 {
		t.Errorf("the dependency is %q on line %d", got.Title, got.Line)
	}
	if d.plan.Change.Label != "Import backup.json: 5 added, 0 changed" {
		t.Error(d.plan.Change.Label)
	}
	is(t, d.restores(smallPortfolio).says(), "0 to add, 0 to change, 5 as they are, 0 skipped")
	is(t, d.restores("\ufeff"+smallPortfolio).plan.Summary(), "0 to add, 0 to change, 5 as they are, 0 skipped")
}

func TestAPortfolioIntoOneThatHasMore(t *testing.T) {
	d := newDesk(t).restores(smallPortfolio)
	d.edits("Log", func(i *model.Initiative) { i.Outcome = "who did what" })
	d.imports("plan.csv", "title\nMine\n").restores(smallPortfolio)
	is(t, d.says(), `
		0 to add, 1 to change, 4 as they are, 0 skipped
		i backup.json line 4: In 1 record the file has nothing where there is a value here, which is emptied: Log, outcome: "who did what".`)
	if d.titled("Log").Outcome != "" || d.titled("Mine").Status != model.ToDo {
		t.Errorf("after it:\n%s", d.shows())
	}
}

func TestRowsThatDoNotFit(t *testing.T) {
	d := newDesk(t).restores(`{"schema": 1, "feelings": [{"id": "f"}], "periods": {},
"settings": [{"id": "mine", "created": "2026-11-23T09:30:00Z", "name": "Two"}],
"teams": [
  {"id": "t1", "created": "2026-11-23T09:30:00Z", "name": "Growth", "mood": "good"},
  {"id": "t1", "created": "2026-11-23T09:30:00Z", "name": "Again"},
  {"id": "t2", "created": "2026-11-23T09:30:00Z", "name": "Orphan",
   "parent": "gone"},
  {"id": "t3", "created": "2026-11-23T09:30:00Z", "name": "Child", "parent": "t2"},
  {"id": "t4", "created": "2026-11-23T09:30:00Z", "name": ["x"]},
  {"id": "a b", "created": "2026-11-23T09:30:00Z", "name": "Spaced"},
  {"id": "t5", "name": "Unborn"},
  {"id": "t6", "created": "yesterday", "name": "Odd"},
  7
],
"initiatives": [
  {"id": "i1", "created": "2026-11-23T09:30:00Z", "title": "Wish", "status": "hopeful"},
  {"id": "i2", "created": "2026-11-23T09:30:00Z", "title": "Costly", "status": "to do", "estimate": -4},
  {"id": "i3", "created": "2026-11-23T09:30:00Z", "title": "Good", "status": "to do", "team": "t1"}
]}`)
	is(t, d.says(), `
		2 to add, 0 to change, 0 as they are, 13 skipped
		- backup.json line 1 (feelings): There is no such kind of rows here.
		- backup.json line 1 (periods): This is not a list of rows.
		- backup.json line 2 (Two): There is one row of settings, and its id is "settings".
		- backup.json line 5 (Again): The row on line 4 has the same id and was taken.
		- backup.json line 6 (Orphan): Parent: there is no such team any more.
		- backup.json line 8 (Child): Parent: there is no such team any more.
		- backup.json line 9: Its name is a list or a group where a text was expected.
		- backup.json line 10 (Spaced): It needs an id, which is one word.
		- backup.json line 11 (Unborn): It needs the moment at which it was created.
		- backup.json line 12 (Odd): Created: "yesterday" is not a moment such as 2026-11-23T09:30:00Z.
		- backup.json line 13: This is not a row: it should read like {"id": …}.
		- backup.json line 16 (Wish): Status cannot be "hopeful": it is one of to do, on track, at risk, off track, done, parked, dropped.
		- backup.json line 17 (Costly): Costly: an estimate cannot be less than nothing.
		i backup.json line 4: In 1 record a field that is not known here was left out (mood): "good".`)
}

func TestFilesThatAreNoPortfolio(t *testing.T) {
	for text, want := range map[string]string{
		"": "backup.json line 1: this is not a portfolio in JSON, as `quarterdeck export portfolio` writes it",
		"{\"schema\": 1,\n\"teams\": [}": "backup.json line 2: this is not a portfolio in JSON, " +
			"as `quarterdeck export portfolio` writes it",
		"[1]":             "backup.json: this is not a portfolio in JSON, as `quarterdeck export portfolio` writes it",
		`{"teams": []}`:   `backup.json: it has no "schema", so it is not a portfolio that quarterdeck wrote`,
		`{"schema": "1"}`: `backup.json: it has no "schema", so it is not a portfolio that quarterdeck wrote`,
		`{"schema": 2}`:   "backup.json: it was written by a newer quarterdeck (schema 2, and this one knows 1); update quarterdeck first",
	} {
		_, err := Portfolio("backup.json", []byte(text), model.New(), newDesk(t).with())
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestRowsOfOneKind(t *testing.T) {
	d := newDesk(t).restores(smallPortfolio)
	var out bytes.Buffer
	if err := WriteRowsJSON(&out, d.p.Initiatives.Kind(), d.p.Initiatives.Records()); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "{\"schema\": 1,\n\"initiatives\": [\n  {\"id\": \"i1\", ") {
		t.Error(out.String())
	}
	is(t, d.restores(out.String()).plan.Summary(), "0 to add, 0 to change, 2 as they are, 0 skipped")
}
