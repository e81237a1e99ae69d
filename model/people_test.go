package model_test

import (
	"testing"
	"time"

	"quarterdeck/model"
)

func TestPeopleGoByTheirNames(t *testing.T) {
	now, p := model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)), model.New()
	var edits []model.Edit
	for id, name := range map[model.ID[model.Person]]string{"a": "Ana Costa", "b": "Ben Ito", "c": "Ben Ōe", "d": "Cher", "e": "Dov", "f": "Dov Har", "g": "Eve Lo", "h": "eve lo"} {
		edits = append(edits, p.People.Add(now, id, func(r *model.Person) { r.Name = name })...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]model.ID[model.Person]{
		"Ana Costa": "a", "ana": "a", "BEN ITO": "b", "cher": "d", "An": "", "": "", "root": "", "ben": "", "dov": "e", "dov har": "f", "Eve Lo": "", "eve": "",
	} {
		if got := p.PersonCalled(name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"Ana Costa": "", "ana costa": "", "ana": "Ana Costa", "cher": "", "ben": "", "root": "", "": ""} {
		if got := p.TakenFor(name); got != want {
			t.Errorf("%q is taken for %q, not %q", name, got, want)
		}
	}
	for id, want := range map[model.ID[model.Person]]string{"a": "Ana", "b": "Ben I", "c": "Ben Ō", "d": "Cher"} {
		if got := p.CallNames()[id]; got != want {
			t.Errorf("%s is called %s, not %s", id, got, want)
		}
	}
}

func TestFiscalYearsHaveNames(t *testing.T) {
	day := model.NewDate(2026, 11, 23)
	for _, c := range []struct {
		cal  model.Calendar
		want string
	}{
		{model.Calendar{FirstMonth: time.January, Label: model.QuarterFirst}, "2026"},
		{model.Calendar{FirstMonth: time.April, Label: model.QuarterFirst}, "2027"},
		{model.Calendar{FirstMonth: time.April, Label: model.FiscalFirst}, "FY27"},
		{model.Calendar{FirstMonth: time.October, Label: model.FiscalSpan}, "26/27"},
	} {
		if got := c.cal.YearName(c.cal.Quarter(day)); got != c.want {
			t.Errorf("the year is called %s, not %s", got, c.want)
		}
	}
}
