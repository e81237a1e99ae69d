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

// What everybody may not see today they may not see in the past either, whatever it was then; and what hangs on it goes with
// it. Whoever may see all sees the past as it was.
func TestWhatIsHiddenTodayIsHiddenInThePast(t *testing.T) {
	blank := model.New()
	p := built(t, blank, initiative(blank, "a", "Checkout"), initiative(blank, "b", "Heron"),
		blank.Dependencies.Add(now, "d", func(d *model.Dependency) { d.From, d.To, d.State = "a", "b", model.Proposed }))
	hide := entry(p, p.Initiatives.Edit(now, "b", func(i *model.Initiative) { i.Private = true })...)
	is, err := p.Advance(hide)
	if err != nil {
		t.Fatal(err)
	}
	was := is.Rewind([]model.Entry{hide})
	if i := was.Initiatives.Get("b"); i == nil || bool(i.Private) {
		t.Errorf("for its owner it was %+v", i)
	}
	heron, depends := model.Ref{Kind: "initiative", ID: "b"}, model.Ref{Kind: "dependency", ID: "d"}
	if was.Shows(heron) || was.Shows(depends) || !was.Shows(model.Ref{Kind: "initiative", ID: "a"}) {
		t.Error("the past shows what is hidden today, or hides what is not")
	}
	public := was.Public()
	if public.Row(heron) != nil || public.Row(depends) != nil || public.Initiatives.Len() != 1 {
		t.Errorf("what everybody may see of the past holds %d initiatives", public.Initiatives.Len())
	}
	// Shown again, it is shown in the past as well; and what has gone for good was not hidden.
	if again := is.Rewind(nil); again.Shows(heron) {
		t.Error("now it is shown")
	}
	if !p.Rewind(nil).Shows(heron) {
		t.Error("before it was hidden it is not shown")
	}
}
