package form_test

import (
	"errors"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

func TestEscAsksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	d := editing(t)
	if act := d.press("esc"); act != (screen.Close{}) {
		t.Errorf("%#v", act)
	}
	d.press("end")
	d.write("!")
	if act := d.press("esc"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("▲ Throw away what you entered?", "Checkout v2!")
	if act := d.press("n"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("Checkout v2!", "1 changed")
	if act := d.press("esc", "y"); act != (screen.Close{}) {
		t.Errorf("%#v", act)
	}
}

func TestWhatOthersChangeIsSeenInAFieldLeftAlone(t *testing.T) {
	d := editing(t)
	d.press("tab")
	d.alter(d.sc.P.Initiatives.Edit(d.sc.Now, "i1", func(i *model.Initiative) {
		i.Title, i.Target = "Checkout v9", model.NewDate(2027, 3, 1)
	}))
	d.wants("Checkout v9", "1 Mar 2027")
	d.press("o")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 status: "off track" -> "on track"`)
}

func TestWhatOthersChangeInMyFieldIsSaidOnce(t *testing.T) {
	d := editing(t)
	d.field("Target")
	d.press("ctrl+u")
	d.write("14 dec")
	d.press("tab")
	d.alter(d.sc.P.Initiatives.Edit(d.sc.Now, "i1", func(i *model.Initiative) {
		i.Target = model.NewDate(2026, 12, 21)
	}))
	d.wants("14 Dec 2026", "▲ has become 21 Dec 2026")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("saved without a word: %#v", act)
	}
	d.wants("Target of Checkout v2 has become 21 Dec 2026", "ctrl+s again makes it", "▌Target")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 target: "2026-12-21" -> "2026-12-14"`)
}

func TestARowThatIsGoneKeepsTheForm(t *testing.T) {
	d := editing(t)
	d.press("end")
	d.write("!")
	gone := d.sc.P.Initiatives.Add(d.sc.Now, "i1", func(i *model.Initiative) { *i = *d.sc.P.Initiatives.Get("i1") })
	d.alter(model.Change{Edits: gone}.Inverse().Edits)
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.press("ctrl+s")
	d.wants("Checkout v2!", "It is not there any more")
}

func TestAFailedSaveBringsTheFormBack(t *testing.T) {
	d := editing(t)
	d.press("end")
	d.write("!")
	commit := d.committed(d.press("ctrl+s"))
	d.overlay = nil
	d.opened(commit.Fail(errors.New("the disk is full; earlier work is safe")))
	d.wants("Checkout v2!", "▲ The disk is full; earlier work is safe", "1 changed")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 title: "Checkout v2" -> "Checkout v2!"`)
}

func TestAConflictThatOnlyTheStoreKnewOf(t *testing.T) {
	d := editing(t)
	d.press("end")
	d.write("!")
	d.field("Estimate")
	commit := d.committed(d.press("ctrl+s"))
	edit := commit.Change.Edits[0]
	d.opened(commit.Fail(&model.Conflict{Edit: edit, Now: "Checkout three", By: "Ben"}))
	d.wants("▌Title       ~ Checkout v2!", "Ben changed title", "was Checkout three")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 title: "Checkout three" -> "Checkout v2!"`)
}

func TestReadOnlySavesNothing(t *testing.T) {
	d := editing(t)
	d.sc.ReadOnly = "The folder cannot be written to."
	d.press("end")
	d.write("!")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("%#v", act)
	}
	d.wants("The folder cannot be written to.", "Checkout v2!")
}
