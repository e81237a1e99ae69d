package filter_test

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/model/filter"

	"pgregory.net/rapid"
)

func TestFacets(t *testing.T) {
	p := plan()
	got := map[string][]string{}
	for _, f := range filter.Facets(p, p.Initiatives.Kind(), records(p)) {
		got[f.Field.Name] = append(got[f.Field.Name], fmt.Sprintf("%s %d", f.Value, f.Count))
	}
	for field, want := range map[string]string{
		"status":  "to do 1, on track 1, at risk 1, off track 1, done 1, parked 1",
		"owner":   "Ana Costa 2, Ben None 1,  3",
		"team":    "Growth 1, Growth Ops 1, Über Plattform 1,  3",
		"horizon": "now 1, next 1, later 1,  3",
		"tags":    "api 1, beta 1, beta-2 1,  4",
		"tier":    "", // nobody has one
		"title":   "",
	} {
		if has := strings.Join(got[field], ", "); has != want {
			t.Errorf("%s: %q, not %q", field, has, want)
		}
	}
}

// A facet says how many rows are found by choosing it.
func TestAFacetFindsWhatItCounts(t *testing.T) {
	p := plan()
	k := p.Initiatives.Kind()
	for _, f := range filter.Facets(p, k, records(p)) {
		query := filter.With("", k, f.Field.Name, f.Value)
		if ids, hints := found(p, query); len(ids) != f.Count || hints != nil {
			t.Errorf("%s finds %q, not %d; %q", query, ids, f.Count, hints)
		}
	}
}

func TestTogglingFacets(t *testing.T) {
	k := plan().Initiatives.Kind()
	for _, c := range []struct{ query, field, value, with string }{
		{"", "team", "Growth", "team:Growth"},
		{"checkout", "team", "Growth Ops", `checkout team:"Growth Ops"`},
		{"team:web x", "team", "Growth", "team:web,Growth x"},
		{"by:ana", "owner", "", "by:ana,none"},
		{"", "owner", "None", `owner:"None"`},
		{"team:growth", "team", "Growth", "team:growth"},
		{"-team:growth,web", "team", "Growth", "-team:web team:Growth"},
		{"-team:growth", "team", "Growth", "team:Growth"},
		{"status:risk", "status", "at risk", `status:risk,"at risk"`},
		{"team:", "team", "Growth", "team:Growth"},
		{"-team:any", "team", "any", `-team:any team:"any"`},
	} {
		if got := filter.With(c.query, k, c.field, c.value); got != c.with {
			t.Errorf("%s with %s %q: %s, not %s", c.query, c.field, c.value, got, c.with)
		}
	}
	for _, c := range []struct{ query, field, value, without string }{
		{"team:web,growth x", "team", "Growth", "team:web x"},
		{"team:growth x", "team", "Growth", "x"},
		{"owner:none", "owner", "", ""},
		{`owner:"none"`, "owner", "", `owner:"none"`},
		{"-team:growth", "team", "Growth", "-team:growth"},
	} {
		if got := filter.Without(c.query, k, c.field, c.value); got != c.without {
			t.Errorf("%s without %s %q: %s, not %s", c.query, c.field, c.value, got, c.without)
		}
	}
}

func TestWithoutTakesBackWith(t *testing.T) {
	k := plan().Initiatives.Kind()
	rapid.Check(t, func(t *rapid.T) {
		query := filter.Parse(typed().Draw(t, "query")).String()
		field := rapid.SampledFrom([]string{"team", "owner", "status", "tags"}).Draw(t, "field")
		value := rapid.SampledFrom([]string{
			"Sales", "New Markets", "any", "<3", `5" disk`, "-x", "a,b", `\`,
		}).Draw(t, "value")
		if filter.Has(query, k, field, value) {
			return // With has nothing to add, so Without takes away what was typed
		}
		with := filter.With(query, k, field, value)
		if !filter.Has(with, k, field, value) {
			t.Fatalf("%s does not have %q", with, value)
		}
		if got := filter.Without(with, k, field, value); got != query {
			t.Fatalf("%s is %s with %q, and without it %s", query, with, value, got)
		}
	})
}

func TestSuggestions(t *testing.T) {
	p := plan()
	k := p.Initiatives.Kind()
	for _, c := range []struct{ before, after, want string }{
		{"te", "", "team:"},
		{"-own", "", "-owner:"},
		{"x st", " y", "x status: y|x start: y|x stage: y"},
		{"team:gr", "", `team:Growth|team:"Growth Ops"`},
		{"team:uber", "", `team:"Über Plattform"`},
		{`team:"growth o`, "", `team:"Growth Ops"`},
		{`team:"growth `, "", `team:"Growth Ops"`},
		{"status:now,ri", "", `status:now,"at risk"`},
		{"tag:b", "", "tag:beta|tag:beta-2"},
		{"owner:", "", `owner:"Ana Costa"|owner:"Ben None"|owner:me|owner:none|owner:any`},
		{"due:<thism", "", "due:<thismonth"},
		{"is:la", "", "is:late|is:later"},
		{"nope:x", "", ""},
		{"title:x", "", ""},
		{`"te`, "", ""},
	} {
		var got []string
		for _, s := range filter.Suggest(c.before+c.after, len(c.before), p, k) {
			got = append(got, s.Query)
			if s.Query[s.Cursor:] != c.after || !strings.HasSuffix(s.Query[:s.Cursor], s.Text) {
				t.Errorf("%q: the cursor is at %d of %q", c.before, s.Cursor, s.Query)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q", c.before, got)
		}
	}
	for _, query := range []string{"", "team:growth "} {
		if all := filter.Suggest(query, len(query), p, k); len(all) < 20 || all[0].Query != query+"title:" {
			t.Errorf("%q: %v", query, all)
		}
	}
}
