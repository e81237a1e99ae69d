package form_test

import (
	"testing"
)

func TestAPersonIsFoundByTyping(t *testing.T) {
	d := editing(t)
	d.field("Owner")
	d.write("bi")
	d.wants("▸ Ben Ito", "new person bi")
	d.press("enter")
	d.wants("▌Owner", "Ben Ito", "was Ana Costa")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 owner: "p1" -> "p2"`)
}

func TestAPersonNobodyKnowsComesWithTheChange(t *testing.T) {
	d := editing(t)
	d.field("Owner")
	d.write("Zoë Park")
	d.wants("▸ new person Zoë Park")
	d.press("tab")
	c := d.committed(d.press("ctrl+s")).Change
	same(t, edits(c), `person/new1 created: "" -> "2026-11-23T09:30:00.000Z"
person/new1 name: "" -> "Zoë Park"
initiative/i1 owner: "p1" -> "new1"`)
	if next, err := d.sc.P.Apply(c); err != nil || next.Check(c.Refs()...) != nil {
		t.Error(err)
	}
}

func TestAPersonWhoIsNotChosenAfterAllIsNotMade(t *testing.T) {
	d := editing(t)
	d.field("Owner")
	d.write("Zoë Park")
	d.press("enter")
	d.write("ben")
	d.press("enter")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 owner: "p1" -> "p2"`)
}

func TestANameThatWasNotChosenIsKeptAndSaid(t *testing.T) {
	d := editing(t)
	d.field("Owner")
	d.write("Be")
	if act := d.press("ctrl+s"); act != nil {
		t.Fatalf("saved: %#v", act)
	}
	d.wants(`nothing here is called "Be"`, "▸ Ben Ito")
	d.write("n Ito") // the whole name is enough
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 owner: "p1" -> "p2"`)
}

func TestSeveralTeams(t *testing.T) {
	d := editing(t)
	d.field("With teams")
	d.write("we")
	d.press("enter")
	d.write("da")
	d.press("tab")
	d.wants("Web, Data")
	d.press("backspace", "ctrl+s")
	d.write("web")
	d.wants("Enter removes it")
	d.press("enter")
	d.press("space")
	d.wants("▸ Data")
	d.press("enter")
	same(t, edits(d.committed(d.press("ctrl+s")).Change), `initiative/i1 with: "" -> "t2"`)
}
