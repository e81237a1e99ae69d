package filter_test

import (
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/filter"

	"pgregory.net/rapid"
)

func ids(rows []model.Record) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(row.Ref().ID)
	}
	return b.String()
}

func TestOrders(t *testing.T) {
	p := plan()
	for order, want := range map[string]string{
		"":                  "abcdef",
		"target":            "bcaedf",
		"-target":           "eacbdf",
		"estimate":          "cbadef",
		"-estimate":         "abcdef",
		"team":              "abcdef", // Growth, Growth Ops, Über Plattform, none
		"-team":             "cbadef",
		"status":            "cebadf", // to do, on track, at risk, off track, done, parked
		"title":             "ebacdf", // 5", Café, Checkout, Data, RFC, Two
		"-private":          "dabcef",
		"owner, -due":       "adbecf",
		"horizon, -status":  "abcfde",
		"-with":             "cabdef",
		"created, archived": "fabcde",
	} {
		o, hints := filter.ParseOrder(order, p.Initiatives.Kind())
		rows := records(p)
		o.Sort(p, rows)
		if got := ids(rows); got != want || hints != nil {
			t.Errorf("by %s: %s, not %s; %q", order, got, want, hints)
		}
		rows = records(p)
		slices.SortStableFunc(rows, o.Compare(p))
		if got := ids(rows); got != want {
			t.Errorf("compared by %s: %s, not %s", order, got, want)
		}
	}
}

func TestTheWrittenFormOfAnOrder(t *testing.T) {
	k := plan().Initiatives.Kind()
	for typed, want := range map[string]string{
		" due,-est , team,target": "target, -estimate, team",
		"- target,,":              "-target",
		"":                        "",
	} {
		o, hints := filter.ParseOrder(typed, k)
		if o.String() != want || hints != nil {
			t.Errorf("%q: %q, %q", typed, o, hints)
		}
	}
	o, hints := filter.ParseOrder("target, foo", k)
	if o.String() != "target" || len(hints) != 1 || !strings.HasPrefix(hints[0], `unknown word "foo:"; known: title`) {
		t.Errorf("%q, %q", o, hints)
	}
}

func TestAnOrderIsATotalPreorder(t *testing.T) {
	p := plan()
	rows := records(p)
	fields := p.Initiatives.Kind().Own()
	rapid.Check(t, func(t *rapid.T) {
		var parts []string
		for range rapid.IntRange(1, 3).Draw(t, "fields") {
			sign := rapid.SampledFrom([]string{"", "-"}).Draw(t, "sign")
			parts = append(parts, sign+rapid.SampledFrom(fields).Draw(t, "field").Name)
		}
		o, hints := filter.ParseOrder(strings.Join(parts, ","), p.Initiatives.Kind())
		if hints != nil {
			t.Fatal(hints)
		}
		compare := o.Compare(p)
		for _, a := range rows {
			for _, b := range rows {
				if ab, ba := compare(a, b), compare(b, a); (ab < 0) != (ba > 0) || (ab == 0) != (ba == 0) {
					t.Fatalf("%s: %s %d %s, but %d the other way", o, a.Ref().ID, ab, b.Ref().ID, ba)
				}
				for _, c := range rows {
					if compare(a, b) <= 0 && compare(b, c) <= 0 && compare(a, c) > 0 {
						t.Fatalf("%s: %s, %s, %s", o, a.Ref().ID, b.Ref().ID, c.Ref().ID)
					}
				}
			}
		}
	})
}
