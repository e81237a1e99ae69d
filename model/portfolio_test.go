package model_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
)

var now = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

// built is a portfolio after the given edits; the test fails where they cannot be applied or break a rule.
func built(t *testing.T, p *model.Portfolio, edits ...[]model.Edit) *model.Portfolio {
	t.Helper()
	for _, e := range edits {
		c := model.Change{Actor: "ana", Label: "test", Edits: e}
		next, err := p.Apply(c)
		if err != nil {
			t.Fatal(err)
		}
		if err := next.Check(c.Refs()...); err != nil {
			t.Fatal(err)
		}
		p = next
	}
	return p
}

func initiative(p *model.Portfolio, id, title string) []model.Edit {
	return p.Initiatives.Add(now, model.ID[model.Initiative](id), func(i *model.Initiative) {
		i.Title, i.Status = title, model.ToDo
	})
}

func TestEveryKindDeclaresWhatItIs(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range model.New().Tables() {
		kind := table.Kind()
		if kind.Help == "" || seen[kind.Name] || seen[kind.Plural] {
			t.Errorf("%s: needs a help line, and names of its own", kind.Name)
		}
		seen[kind.Name], seen[kind.Plural] = true, true
		if !kind.Title().Needed && kind.Title().Type != model.Link {
			t.Errorf("%s: its first field is what it is called by, so it is needed", kind.Name)
		}
		for _, f := range kind.Own() {
			if f.Help == "" {
				t.Errorf("%s.%s has no help line", kind.Name, f.Name)
			}
		}
	}
}

// However storage reads its parts, every row is found afterwards, and all are in order.
func TestFillPutsRowsInOrder(t *testing.T) {
	for _, ids := range []string{"", "a", "abcdef", "fedcba", "acebdf", "bcdea", "abcfed", "efabcd", "bacdef"} {
		table := model.New().Table("initiative")
		var rows []model.Record
		for _, id := range ids {
			rows = append(rows, table.NewRow(string(id)))
		}
		table.Fill(rows)
		got := ""
		for row := range table.Records() {
			got += row.Ref().ID
		}
		if want := "abcdef"[:len(ids)]; got != want {
			t.Errorf("%s is filled in as %s", ids, got)
		}
		for i, id := range ids {
			if table.Row(string(id)) != rows[i] {
				t.Errorf("%c of %s is not found", id, ids)
			}
		}
	}
}

// The list is spelled out so that nothing becomes public by accident.
func TestWhatIsPublic(t *testing.T) {
	want := map[string]string{
		"settings":   "name fiscal_start week_start quarter_label now_limit next_limit stale_after holidays",
		"period":     "name kind start end state",
		"team":       "name function parent",
		"person":     "name",
		"initiative": "title status owner team with horizon start target timeframe confidence estimate commitment exception kind stage tier key_results unaligned tags outcome baseline slip_reason closed rank key source link",
		"objective":  "title period team owner parent type state why health health_reason alone score learned carried_from rank key source",
		"key_result": "title objective owner kind start commit target stretch unit band steps commit_zone target_zone stretch_zone weight every details carried_from rank key source",
		"check_in":   "key_result date value zone confidence health by replaces key source",
		"dependency": "from to needed_by state",
		"milestone":  "title date until team",
		"note":       "",

		"track":       "title details rank key source",
		"level":       "title track details rank key source",
		"competency":  "title track theme details rank key source",
		"expectation": "text level competency examples key source",
		"assessment":  "",
		"program":     "title role version follows days details key source",
		"module":      "title program section parent due when who kind evidence after optional details was rank key source",
		"enrolment":   "",
		"progress":    "",

		"decision": "question type state owner due team about options outcome date revisit superseded_by",
		"risk":     "title state probability impact owner due team about mitigation closed",
		"action":   "text state owner due team about closed",
		"review":   "name date revision by",
	}
	for _, table := range model.New().Tables() {
		kind := table.Kind()
		var public []string
		for _, f := range kind.Own() {
			if f.Public && kind.Public {
				public = append(public, f.Name)
			}
		}
		if got := strings.Join(public, " "); got != want[kind.Name] {
			t.Errorf("public of a %s: %q, not %q", kind.Name, got, want[kind.Name])
		}
	}
}

func TestApplyLeavesTheOldPortfolioAlone(t *testing.T) {
	p := built(t, model.New())
	p = built(t, p, initiative(p, "b", "Beta"))
	q := built(t, p, initiative(p, "a", "Alpha"))
	r := built(t, q, q.Initiatives.Edit(now, "b", func(i *model.Initiative) { i.Title = "  Beta\x1b[31m two\n" }))
	if got := p.Initiatives.Len(); got != 1 {
		t.Errorf("the first portfolio has %d initiatives", got)
	}
	if got := q.Initiatives.Get("b").Title; got != "Beta" {
		t.Errorf("the second portfolio says %q", got)
	}
	if got := r.Initiatives.Get("b").Title; got != "Beta[31m two" {
		t.Errorf("the third portfolio says %q", got)
	}
}

func TestEditsOfDifferentFieldsBothSurvive(t *testing.T) {
	p := built(t, model.New())
	p = built(t, p, initiative(p, "a", "Alpha"))
	mine := p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Title = "Alpha two" })
	yours := p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Status = model.AtRisk })
	both := built(t, p, mine, yours)
	if got := both.Initiatives.Get("a"); got.Title != "Alpha two" || got.Status != model.AtRisk {
		t.Errorf("got %q, %q", got.Title, got.Status)
	}
	same := p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Title = "Gamma" })
	_, err := both.Apply(model.Change{Edits: same})
	var conflict *model.Conflict
	if !errors.As(err, &conflict) || conflict.Field != "title" || conflict.Now != "Alpha two" {
		t.Errorf("the same field: %v", err)
	}
}

func TestUndoOfAnAdditionSparesWhatOthersAdded(t *testing.T) {
	p := model.New()
	add := model.Change{Edits: initiative(p, "a", "Alpha")}
	p = built(t, p, add.Edits)
	gone, err := p.Apply(add.Inverse())
	if err != nil || gone.Initiatives.Len() != 0 {
		t.Fatalf("%d left, %v", gone.Initiatives.Len(), err)
	}
	p = built(t, p, p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Outcome = "more" }))
	if _, err := p.Apply(add.Inverse()); err == nil || !strings.Contains(err.Error(), "outcome") {
		t.Errorf("got %v", err)
	}
}

func TestClosingAndReopening(t *testing.T) {
	p := model.New()
	p = built(t, p, initiative(p, "a", "Alpha"))
	p = built(t, p, p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Status = model.Done }))
	if got := p.Initiatives.Get("a").Closed; got != now.Today {
		t.Errorf("closed %s", got)
	}
	p = built(t, p, p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Status = model.OnTrack }))
	if got := p.Initiatives.Get("a").Closed; !got.IsZero() {
		t.Errorf("reopened, and still closed %s", got)
	}
}

func TestWhatComesInClosedKeepsNoInventedDay(t *testing.T) {
	p := model.New()
	add := func(id, imported string) {
		p = built(t, p, p.Initiatives.Add(now, model.ID[model.Initiative](id), func(i *model.Initiative) {
			i.Title, i.Status, i.Imported = id, model.Done, imported
		}))
	}
	add("by hand", "")
	add("imported", `{"status":"done"}`)
	p = built(t, p, p.Initiatives.Edit(now, "imported", func(i *model.Initiative) { i.Outcome = "more" }))
	if got := p.Initiatives.Get("by hand").Closed; got != now.Today {
		t.Errorf("added by hand as done, and closed %s", got)
	}
	if got := p.Initiatives.Get("imported").Closed; !got.IsZero() {
		t.Errorf("imported as done, and closed %s", got)
	}
}

func TestCircleOfDependenciesIsRefusedWithItsPath(t *testing.T) {
	p := model.New()
	p = built(t, p, initiative(p, "a", "Alpha"), initiative(p, "b", "Beta"), initiative(p, "c", "Gamma"))
	link := func(id, from, to string) []model.Edit {
		return p.Dependencies.Add(now, model.ID[model.Dependency](id), func(d *model.Dependency) {
			d.From, d.To, d.State = model.ID[model.Initiative](from), model.ID[model.Initiative](to), model.Proposed
		})
	}
	p = built(t, p, link("1", "a", "b"), link("2", "b", "c"))
	edits := link("3", "c", "a")
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	err = next.Check(edits[0].Ref)
	if err == nil || !strings.Contains(err.Error(), "Alpha → Beta → Gamma → Alpha") {
		t.Errorf("got %v", err)
	}
}

func TestPublicHoldsNothingPrivate(t *testing.T) {
	p := model.New()
	p = built(t, p, initiative(p, "a", "Alpha"), initiative(p, "s", "SECRET"))
	p = built(t, p,
		p.Initiatives.Edit(now, "s", func(i *model.Initiative) { i.Private = true }),
		p.People.Add(now, "p", func(r *model.Person) { r.Name, r.Role = "Ana", "SECRET" }),
		p.Dependencies.Add(now, "d", func(d *model.Dependency) { d.From, d.To, d.State = "s", "a", model.Proposed }),
		p.Notes.Add(now, "n", func(n *model.Note) { n.Text, n.Subject = "SECRET", model.Ref{Kind: "initiative", ID: "a"} }))
	public := p.Public()
	for _, table := range public.Tables() {
		for row := range table.Records() {
			for _, f := range table.Kind().Fields() {
				if strings.Contains(f.Text(row), "SECRET") {
					t.Errorf("%s shows %s", row.Ref(), f.Name)
				}
			}
		}
	}
	if public.Dependencies.Len() != 0 || public.Initiatives.Len() != 1 || public.People.Get("p").Name != "Ana" {
		t.Errorf("%d dependencies, %d initiatives", public.Dependencies.Len(), public.Initiatives.Len())
	}
	if p.People.Get("p").Role != "SECRET" {
		t.Error("the portfolio itself has lost what is private")
	}
}

func TestQuarters(t *testing.T) {
	for _, c := range []struct {
		first    time.Month
		label    model.QuarterLabel
		day      string
		want     string
		from, to string
		week, of int
	}{
		{time.January, model.QuarterFirst, "2026-11-23", "Q4 2026", "2026-10-01", "2026-12-31", 8, 13},
		{time.January, model.YearFirst, "2024-02-29", "2024-Q1", "2024-01-01", "2024-03-31", 9, 13},
		{time.February, model.FiscalFirst, "2026-01-31", "FY26 Q4", "2025-11-01", "2026-01-31", 13, 13},
		{time.July, model.FiscalSpan, "2024-07-01", "24/25-Q1", "2024-07-01", "2024-09-30", 1, 13},
		{time.December, model.FiscalFirst, "2026-11-30", "FY26 Q4", "2026-09-01", "2026-11-30", 13, 13},
	} {
		d, err := model.ParseDate(c.day)
		if err != nil {
			t.Fatal(err)
		}
		cal := model.Calendar{FirstMonth: c.first, Label: c.label}
		q := cal.Quarter(d)
		week, of := cal.WeekOf(d)
		if cal.Name(q) != c.want || q.Start.String() != c.from || q.End.String() != c.to || week != c.week || of != c.of {
			t.Errorf("%s from %s: %s, %s to %s, week %d of %d", c.day, c.first, cal.Name(q), q.Start, q.End, week, of)
		}
	}
}

func TestWhatAScopeCovers(t *testing.T) {
	monday := model.NewDate(2026, 11, 23)
	newest := model.Scope{Today: monday}
	for _, c := range []struct {
		held, asked model.Scope
		want        bool
	}{
		{newest, newest, true},
		{newest, model.Scope{}, true},
		{newest, model.Scope{Today: monday.Add(1)}, false}, // by then another check-in may count
		{model.Scope{}, newest, false},                     // one that is yet to come may hide the one that counts
		{model.Scope{Since: monday}, newest, true},
		{model.Scope{All: true}, newest, true},
		{newest, model.Scope{Since: monday}, false},
		{model.Scope{Since: monday, Today: monday, Brief: true}, newest, false},
	} {
		if got := c.held.Covers(c.asked); got != c.want {
			t.Errorf("%+v covers %+v: %v", c.held, c.asked, got)
		}
	}
}
