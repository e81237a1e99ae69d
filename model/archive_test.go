package model_test

import (
	"slices"
	"testing"

	"quarterdeck/model"
)

func TestArchiveAndRestore(t *testing.T) {
	p := described(t)
	web, ana := model.Ref{Kind: "team", ID: "t1"}, model.Ref{Kind: "person", ID: "p1"}
	edits := p.Archive(now, web, ana, model.Ref{Kind: "team", ID: "gone"})
	q := built(t, p, edits)
	if q.Row(web).Live() || q.Row(ana).Live() || !p.Row(web).Live() {
		t.Error("not archived, or archived in the portfolio before")
	}
	if again := q.Archive(now, web); again != nil {
		t.Errorf("archived twice: %v", again)
	}
	if back := built(t, q, q.Restore(web, ana)); !back.Row(web).Live() || !back.Row(ana).Live() {
		t.Error("not restored")
	}
	if none := p.Restore(web); none != nil {
		t.Errorf("restored what was there: %v", none)
	}
}

func TestReferrers(t *testing.T) {
	p := described(t)
	p = built(t, p,
		p.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Team, i.With = "t1", "t2 t1" }),
		p.Initiatives.Edit(now, "b", func(i *model.Initiative) { i.With = "t2" }),
		p.People.Edit(now, "p1", func(r *model.Person) { r.Team = "t1" }),
		p.Notes.Add(now, "n", func(n *model.Note) { n.Text, n.Subject = "x", model.Ref{Kind: "team", ID: "t1"} }))
	got := p.Referrers(model.Ref{Kind: "team", ID: "t1"})
	want := []model.Ref{{Kind: "person", ID: "p1"}, {Kind: "initiative", ID: "a"}, {Kind: "note", ID: "n"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if got := p.Referrers(model.Ref{Kind: "team", ID: "t1"}, want[0], want[2]); !slices.Equal(got, want[1:2]) {
		t.Errorf("one of them counts as another: %v", got)
	}
	p = built(t, p, p.Archive(now, want[1]))
	if got := p.Referrers(model.Ref{Kind: "team", ID: "t1"}); len(got) != 2 {
		t.Errorf("an archived row still counts: %v", got)
	}
}
