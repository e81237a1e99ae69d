package storetest

import (
	"errors"
	"strings"
	"testing"

	"quarterdeck/model"
)

func effectiveEdits(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Add", initiative("01A", "Checkout"))
	ref := initiativeID("01A").Ref()
	e := commit(t, b, "bob \x1b[31m", " Rename\n", []model.Edit{
		{Ref: ref, Field: "title", Before: "Checkout", After: "Till"},
		{Ref: ref, Field: "horizon", Before: "later", After: ""}, // it is so already
		{Ref: ref, Field: "title", Before: "Till", After: "Kiosk"},
	})
	want := model.Edit{Ref: ref, Field: "title", Before: "Checkout", After: "Kiosk"}
	if len(e.Edits) != 1 || e.Edits[0] != want || e.Rev != 2 || e.Actor != "bob [31m" || e.Label != "Rename" {
		t.Errorf("the entry is %+v", e)
	}
	if e.At.IsZero() {
		t.Error("the entry has no time")
	}
	// A change that changes nothing is an entry of its own, so that its undo does not take back an earlier one.
	e = commit(t, b, "bob", "Rename again", retitle("01A", "Checkout", "Kiosk"))
	if len(e.Edits) != 0 || e.Rev != 3 {
		t.Errorf("the entry that changes nothing is %+v", e)
	}
	if e, err := b.Undo(ctx, "bob"); err != nil || len(e.Edits) != 0 || e.Undoes != 3 || title(t, a, "01A") != "Kiosk" {
		t.Errorf("its undo is %+v, %v", e, err)
	}
}

func conflict(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Add", initiative("01A", "Checkout"))
	commit(t, b, "bob", "Rename", retitle("01A", "Checkout", "Till"))
	commit(t, b, "cem", "Look at something else", []model.Edit{{Ref: initiativeID("01A").Ref(), Field: "stage", After: "beta"}})
	_, err := a.Commit(ctx, model.Change{Actor: "ana", Label: "Rename", Edits: retitle("01A", "Checkout", "Kiosk")})
	wantConflict(t, err, "title", "bob")
	if got := title(t, b, "01A"); got != "Till" {
		t.Errorf("the title is %q", got)
	}
}

func disjoint(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Add", initiative("01A", "Checkout"))
	pa, pb := all(t, a), all(t, b)
	commit(t, a, "ana", "Rename", pa.Initiatives.Edit(now, "01A", func(i *model.Initiative) { i.Title = "Till" }))
	commit(t, b, "bob", "Move", pb.Initiatives.Edit(now, "01A", func(i *model.Initiative) { i.Horizon = model.Next }))
	for _, s := range []model.Store{a, b} {
		if i := all(t, s).Initiatives.Get("01A"); i.Title != "Till" || i.Horizon != model.Next {
			t.Errorf("one of two edits is lost: %+v", i)
		}
	}
}

func referredTo(t *testing.T, open Open) {
	a, b := pair(t, open)
	blank := model.New()
	commit(t, a, "ana", "Add a team", blank.Teams.Add(now, "01T", func(x *model.Team) { x.Name = "Growth" }))
	commit(t, b, "bob", "Add an initiative", initiative("01A", "Checkout", func(i *model.Initiative) { i.Team = "01T" }))
	check := func(when string) {
		t.Helper()
		_, err := a.Undo(ctx, "ana")
		var invalid *model.Invalid
		if !errors.As(err, &invalid) || all(t, b).Teams.Get("01T") == nil {
			t.Errorf("%s: taking the team back says %v", when, err)
		}
	}
	check("as the team of an initiative")
	commit(t, b, "bob", "Only take part", []model.Edit{
		{Ref: initiativeID("01A").Ref(), Field: "team", Before: "01T"},
		{Ref: initiativeID("01A").Ref(), Field: "with", After: "01T"},
	})
	check("as a team that takes part")
	commit(t, b, "bob", "Let go", []model.Edit{{Ref: initiativeID("01A").Ref(), Field: "with", Before: "01T"}})
	commit(t, b, "bob", "Remark", blank.Notes.Add(now, "01N", func(n *model.Note) {
		n.Text, n.Subject = "hm", teamID("01T").Ref()
	}))
	check("as the subject of a note")
	if _, err := b.Undo(ctx, "bob"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Undo(ctx, "ana"); err != nil {
		t.Errorf("nothing refers to the team any more: %v", err)
	}
	// What goes together may refer to each other.
	commit(t, a, "ana", "Add both", blank.Teams.Add(now, "01U", func(x *model.Team) { x.Name = "Core" }),
		initiative("01B", "Search", func(i *model.Initiative) { i.Team = "01U" }))
	if _, err := a.Undo(ctx, "ana"); err != nil {
		t.Error(err)
	}
}

func farOff(t *testing.T, open Open) {
	a, b := pair(t, open)
	waits := func(id, from, to string) []model.Edit {
		return model.New().Dependencies.Add(now, model.ID[model.Dependency](id), func(d *model.Dependency) {
			d.From, d.To, d.State = initiativeID(from), initiativeID(to), model.Accepted
		})
	}
	commit(t, a, "ana", "Begin", initiative("01A", "Search"), initiative("01B", "Index"), initiative("01C", "Crawl"),
		waits("d1", "01A", "01B"), waits("d2", "01B", "01C"))
	_, err := b.Commit(ctx, model.Change{Actor: "bob", Label: "Close the circle", Edits: waits("d3", "01C", "01A")})
	var invalid *model.Invalid
	if !errors.As(err, &invalid) || invalid.ID != "d3" {
		t.Fatalf("a circle is %v", err)
	}
	for _, name := range []string{"Search", "Index", "Crawl"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%v does not name %s", err, name)
		}
	}
}

func history(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "1", initiative("01A", "Checkout"))
	commit(t, a, "ana", "2", initiative("01B", "Search"))
	commit(t, b, "bob", "3", retitle("01A", "Checkout", "Till"), retitle("01B", "Search", "Find"))
	commit(t, b, "bob", "4", retitle("01B", "Find", "Search"))
	ofA := initiativeID("01A").Ref()
	for _, c := range []struct {
		q    model.Query
		want string
	}{
		{model.Query{}, "4321"},
		{model.Query{Limit: 2}, "43"},
		{model.Query{Before: 3}, "21"},
		{model.Query{Before: 4, Limit: 2}, "32"},
		{model.Query{Of: ofA}, "31"},
		{model.Query{Of: ofA, Limit: 1}, "3"},
		{model.Query{Of: ofA, Before: 3}, "1"},
		{model.Query{Of: initiativeID("01Z").Ref()}, ""},
	} {
		found, err := b.History(ctx, c.q)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range found {
			got += e.Label
			for _, edit := range e.Edits {
				if !c.q.Of.IsZero() && edit.Ref != c.q.Of {
					t.Errorf("%+v brings in an edit of %s", c.q, edit.Ref)
				}
			}
		}
		if got != c.want {
			t.Errorf("%+v: entries %s, wanted %s", c.q, got, c.want)
		}
	}
}

func follow(t *testing.T, open Open) {
	a, b := pair(t, open)
	p := all(t, b)
	if found, err := b.Since(ctx, p.Rev); err != nil || len(found) != 0 {
		t.Errorf("there is nothing new yet, but %v, %v", found, err)
	}
	c := model.Change{Actor: "ana", Label: "Add", Reason: "They\nasked", Edits: initiative("01A", "Checkout")}
	made, err := a.Commit(ctx, c)
	if err != nil {
		t.Fatal(err)
	}
	commit(t, a, "ana", "Rename", retitle("01A", "Checkout", "Till"))
	found, err := b.Since(ctx, p.Rev)
	if err != nil || len(found) != 2 {
		t.Fatalf("two entries are new, but %v, %v", found, err)
	}
	if e := found[0]; e.Rev != made.Rev || e.At != made.At || e.Actor != "ana" || e.Label != "Add" ||
		e.Reason != "They\nasked" || len(e.Edits) != len(made.Edits) {
		t.Errorf("the entry is followed as %+v", e)
	}
	for _, e := range found {
		if p, err = p.Advance(e); err != nil {
			t.Fatal(err)
		}
	}
	same(t, p, all(t, a), "after following")
	if p.Rev != 2 {
		t.Errorf("revision %d", p.Rev)
	}
}
