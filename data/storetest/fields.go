package storetest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"quarterdeck/model"
)

// ids are the rows that Fill makes of every kind.
var ids = [2]string{"01A", "01B"}

// Fill is the edits that make two rows of every kind with something in every field. Within its kind only the second row
// refers to the first, and it is archived, so that the two do not get into each other's way.
func Fill() []model.Edit {
	var edits []model.Edit
	for _, t := range model.New().Tables() {
		k := t.Kind()
		for n, id := range ids {
			if k.Single {
				if n > 0 {
					continue
				}
				id = k.Name // the one row of a kind is called like it
			}
			ref := model.Ref{Kind: k.Name, ID: id}
			link := n
			for _, f := range k.Fields() {
				if text := value(k, f, n, &link); text != "" {
					edits = append(edits, model.Edit{Ref: ref, Field: f.Name, After: text})
				}
			}
		}
	}
	return edits
}

// value is something that the field of the n-th row of a kind can hold.
func value(k *model.Kind, f model.Field, n int, link *int) string {
	switch f.Type {
	case model.Text:
		return fmt.Sprintf("%s “%d” 'é' 漢", f.Title, n)
	case model.Prose:
		if f.Name == "holidays" {
			return "2026-04-03 Good Friday\n12-25 Christmas"
		}
		return fmt.Sprintf("%s %d\n\n\"two\" lines; -- \\ {}", f.Title, n)
	case model.Day:
		return fmt.Sprintf("20%d6-02-28", 2+n) // rows of a kind lie ten years apart
	case model.Count:
		if k.Name == "program" || k.Name == "module" || k.Name == "review" {
			return fmt.Sprint(1 + n) // versions, days and revisions are whole
		}
		place := slices.IndexFunc(k.Fields(), func(o model.Field) bool { return o.Name == f.Name })
		return []string{fmt.Sprintf("0.%02d1", place), "12345678.5"}[n] // what has to rise from field to field does
	case model.YesNo:
		return "yes"
	case model.Choice:
		if k.Name == "key_result" && f.Name == "kind" {
			return string(model.ByZones) // the one kind whose check-ins have both a value and a zone
		}
		return f.Choices[n%len(f.Choices)]
	case model.Words:
		return "first, second word"
	case model.Link:
		if f.To == k.Name && n == 0 {
			return ""
		}
		*link++
		switch {
		case f.To == k.Name:
			return ids[0]
		case k.Name == "expectation", k.Name == "progress":
			return ids[n] // what it refers to is of the same track or program
		case f.Name == "buddy", f.Name == "manager":
			return ids[1-n] // nobody is their own
		case k.Name == "enrolment", k.Name == "module":
			return ids[n]
		}
		return ids[*link%2]
	case model.Links:
		return ids[1] + " " + ids[0]
	case model.Target:
		return "initiative/" + ids[n]
	case model.When:
		if f.Name == "archived" && n == 0 {
			return ""
		}
		return "2026-11-23T09:30:00.007Z"
	}
	panic("no value for a field of type " + fmt.Sprint(f.Type))
}

func everyField(t *testing.T, open Open) {
	a, b := pair(t, open)
	edits := passable(t)
	e := commit(t, a, "ana", "Fill everything", edits)
	want, err := model.New().Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	if e.Rev != 1 || len(e.Edits) != len(edits) {
		t.Errorf("revision %d with %d edits, wanted 1 with %d", e.Rev, len(e.Edits), len(edits))
	}
	same(t, all(t, b), want, "after loading")
	for _, table := range want.Tables() {
		if table.Len() == 0 {
			t.Errorf("there are no %s to test with", table.Kind().Plural)
		}
	}
}

// passable is Fill without the values that a rule forbids, which it finds by asking the rules.
func passable(t *testing.T) []model.Edit {
	t.Helper()
	c := model.Change{Edits: Fill()}
	p, err := model.New().Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Check(c.Refs()...); err != nil {
		t.Fatal(err)
	}
	return c.Edits
}

func everyFieldTwice(t *testing.T, open Open) {
	a, b := pair(t, open)
	edits := passable(t)
	commit(t, a, "ana", "Fill everything", edits)
	full := all(t, a)
	empty := emptied(full, edits)
	commit(t, b, "ana", "Empty what can be", empty)
	want, err := full.Apply(model.Change{Edits: empty})
	if err != nil {
		t.Fatal(err)
	}
	same(t, all(t, a), want, "after emptying")
	if _, err := b.Undo(ctx, "ana"); err != nil {
		t.Fatal(err)
	}
	same(t, all(t, a), full, "after undoing that")
}

// emptied is the edits that empty whatever was filled and the rules let go.
func emptied(full *model.Portfolio, edits []model.Edit) []model.Edit {
	var empty []model.Edit
	for _, e := range edits {
		if e.Field == "created" || e.Field == "archived" {
			continue
		}
		more := append(empty, model.Edit{Ref: e.Ref, Field: e.Field, Before: e.After})
		if next, err := full.Apply(model.Change{Edits: more}); err == nil && next.CheckFrom(full, e.Ref) == nil {
			empty = more
		}
	}
	return empty
}

func allOrNothing(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Add", initiative("01A", "Checkout"))
	before := all(t, b)
	for name, edits := range map[string][]model.Edit{
		"a missing row":  append(retitle("01A", "Checkout", "Till"), retitle("01Z", "Nothing", "Something")...),
		"a broken rule":  append(retitle("01A", "Checkout", "Till"), initiative("01B", "")...),
		"a wrong form":   {{Ref: initiativeID("01A").Ref(), Field: "target", After: "soon"}},
		"a wrong field":  {{Ref: initiativeID("01A").Ref(), Field: "colour", After: "red"}},
		"a wrong kind":   {{Ref: model.Ref{Kind: "wish", ID: "01A"}, Field: "title", After: "red"}},
		"a missing link": {{Ref: initiativeID("01A").Ref(), Field: "team", After: "01Z"}},
	} {
		if e, err := a.Commit(ctx, model.Change{Actor: "ana", Label: name, Edits: edits}); err == nil {
			t.Errorf("%s was accepted as %+v", name, e)
		}
		after := all(t, b)
		same(t, after, before, name)
		if after.Rev != before.Rev {
			t.Errorf("%s left revision %d", name, after.Rev)
		}
	}
	_, err := a.Commit(ctx, model.Change{Actor: "ana", Label: "x", Edits: retitle("01Z", "Nothing", "Something")})
	var missing *model.NotLoaded
	if !errors.As(err, &missing) || missing.ID != "01Z" {
		t.Errorf("a missing row is %v", err)
	}
	_, err = a.Commit(ctx, model.Change{Actor: "ana", Label: "x", Edits: retitle("01A", "Checkout", "")})
	var invalid *model.Invalid
	if !errors.As(err, &invalid) || invalid.ID != "01A" {
		t.Errorf("an empty title is %v", err)
	}
}
