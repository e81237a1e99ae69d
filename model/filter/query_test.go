package filter_test

import (
	"reflect"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/filter"

	"pgregory.net/rapid"
)

func TestTheWrittenFormOfAQuery(t *testing.T) {
	for typed, want := range map[string]string{
		"  team:growth   status:risk ": "team:growth status:risk",
		`team:"Growth Ops",web`:        `team:"Growth Ops",web`,
		"due:<2026-12-01":              "due:<2026-12-01",
		"a,b":                          "a,b",
		"horizon:now,,next,":           "horizon:now,next",
		`"open`:                        `"open"`,
		"- -x --y":                     "-x --y",
		`say "a \"b\" \\ c"`:           `say "a \"b\" \\ c"`,
		"team:":                        "team:",
		"12:30":                        "12:30",
		":x":                           ":x",
		`due:>="next week"`:            `due:>="next week"`,
	} {
		if got := filter.Parse(typed).String(); got != want {
			t.Errorf("%s is written %s, not %s", typed, got, want)
		}
	}
}

// typed is queries as people type them, right or wrong.
func typed() *rapid.Generator[string] {
	term := rapid.SampledFrom([]string{
		"checkout", "cafe", `"two words"`, "team:growth", "team:gro,ops", `owner:"Ben None"`, "owner:none", "owner:me",
		"tag:beta", "due:<+2w", "due:dec", "due:today..eoy", "est:>2", "is:late", "is:open,done", "horizon:now,next",
		"with:growth", "created:today", "private:no", "status:any", "zzz", "status:risk",
	})
	return rapid.Custom(func(t *rapid.T) string {
		var terms []string
		for _, word := range rapid.SliceOfN(term, 0, 4).Draw(t, "terms") {
			if rapid.Bool().Draw(t, "not") {
				word = "-" + word
			}
			terms = append(terms, word)
		}
		return strings.Join(terms, " ")
	})
}

func TestWhatAQueryAsksFor(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "done": false, "is:done": true, "is:arch": true, "status:don": true, "st:risk,done": true, "sta:done": true, "state:arch": true, "-is:done": false,
		"team:done": false, "s:done": false, "is:late": false,
	} {
		if got := filter.Parse(text).Asks("done", "archived"); got != want {
			t.Errorf("%s asks for what is over: %v", text, got)
		}
	}
}

func TestATermAndItsOppositePartTheRows(t *testing.T) {
	p := plan()
	rapid.Check(t, func(t *rapid.T) {
		query := typed().Filter(func(q string) bool { return len(filter.Parse(q)) == 1 }).Draw(t, "term")
		opposite := filter.Parse(query)
		opposite[0].Not = !opposite[0].Not
		one, _ := found(p, query)
		other, _ := found(p, opposite.String())
		for _, id := range "abcdef" {
			if strings.ContainsRune(one, id) == strings.ContainsRune(other, id) {
				t.Fatalf("%s finds %s, and the opposite %s", query, one, other)
			}
		}
	})
}

func TestTermsNarrow(t *testing.T) {
	p := plan()
	rapid.Check(t, func(t *rapid.T) {
		a, b := typed().Draw(t, "a"), typed().Draw(t, "b")
		inA, _ := found(p, a)
		inB, _ := found(p, b)
		inBoth, _ := found(p, a+" "+b)
		for _, id := range "abcdef" {
			if strings.ContainsRune(inBoth, id) != (strings.ContainsRune(inA, id) && strings.ContainsRune(inB, id)) {
				t.Fatalf("%s finds %s, %s finds %s, together %s", a, inA, b, inB, inBoth)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"team:growth -status:risk,off", `"two words" x:"y\"z",w`, "due:<", "a:<=<b", "-", `"\`, "é:ü", "-:", "team:,<,>=x",
		"\xff:\xfe", "est:2..", "is:is", "due:fy27 q1..q2", "from:x", "\u0301",
	} {
		f.Add(text)
	}
	p := plan()
	f.Fuzz(func(t *testing.T, text string) {
		q := filter.Parse(text)
		again := filter.Parse(q.String())
		if !reflect.DeepEqual(q, again) || q.String() != again.String() {
			t.Errorf("%q is %q, which is %q", text, q, again)
		}
		for _, table := range p.Tables() {
			k := table.Kind()
			compiled, hints := q.Compile(p, k, monday.Today, "p1")
			for row := range table.Records() {
				compiled.Match(row)
			}
			if strings.ContainsAny(strings.Join(hints, ""), "\n\x1b") {
				t.Errorf("more than a line: %q", hints)
			}
			for _, s := range filter.Suggest(text, len(text)/2, p, k) {
				if s.Cursor > len(s.Query) {
					t.Errorf("the cursor is behind %q", s.Query)
				}
			}
		}
		k := p.Initiatives.Kind()
		for _, value := range []string{"", "none", text} {
			with := filter.With(text, k, "team", value)
			if !filter.Has(with, k, "team", value) || filter.Has(filter.Without(with, k, "team", value), k, "team", value) {
				t.Errorf("%q with %q is %q", text, value, with)
			}
		}
	})
}

func records(p *model.Portfolio) []model.Record {
	var rows []model.Record
	for row := range p.Table("initiative").Records() {
		rows = append(rows, row)
	}
	return rows
}
