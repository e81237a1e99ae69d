package model_test

import (
	"testing"

	"quarterdeck/model"
)

func entry(p *model.Portfolio, edits ...model.Edit) model.Entry {
	return model.Entry{Change: model.Change{Actor: "ana", Label: "test", Edits: edits}, Rev: p.Rev + 1}
}

// What another program has written over goes back to what the journal says all the same, and rows that were not there
// yet go whatever is left in them.
func TestRewindGoesByTheJournal(t *testing.T) {
	p := built(t, model.New(), initiative(model.New(), "a", "Checkout"))
	ref := model.Ref{Kind: "initiative", ID: "a"}
	p.Rev = 7
	rename := entry(p, model.Edit{Ref: ref, Field: "title", Before: "Cart", After: "Till"},
		model.Edit{Ref: ref, Field: "colour", Before: "red", After: "blue"},
		model.Edit{Ref: ref, Field: "status", Before: "brilliant", After: "to do"},
		model.Edit{Ref: model.Ref{Kind: "wish", ID: "w"}, Field: "title", After: "a pony"})
	was := p.Rewind([]model.Entry{rename})
	if i := was.Initiatives.Get("a"); i.Title != "Cart" || i.Status != "" || was.Rev != 7 {
		t.Errorf("it was %+v at %d", i, was.Rev)
	}
	if i := p.Initiatives.Get("a"); i.Title != "Checkout" || i.Status != model.ToDo {
		t.Errorf("it is %+v now", i)
	}
	created, _ := p.Initiatives.Kind().Field("created")
	added := entry(p, model.Edit{Ref: ref, Field: "created", After: created.Text(p.Initiatives.Get("a"))})
	if n := p.Rewind([]model.Entry{added}).Initiatives.Len(); n != 0 {
		t.Errorf("%d rows are left", n)
	}
	gone := model.Edit{Ref: model.Ref{Kind: "initiative", ID: "gone"}, Field: "title", Before: "Ghost", After: "Wraith"}
	if n := p.Rewind([]model.Entry{entry(p, gone)}).Initiatives.Len(); n != 1 {
		t.Errorf("a row that another program has taken away came back: %d rows", n)
	}
	if p.Rewind(nil).Rev != p.Rev {
		t.Error("nothing to rewind leads elsewhere")
	}
}
