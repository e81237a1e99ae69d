package onboarding_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// versions is an office whose program has three versions, of which the one in the middle is archived.
func versions(t *testing.T) *office {
	o := newOffice(t)
	o.module("a", 5, nil)
	for n, id := range []model.ID[model.Program]{"core2", "core3"} {
		o.do(o.p.Programs.Add(now, id, func(r *model.Program) {
			r.Title, r.Version, r.Follows = "Core", model.Num(float64(n+2)), []model.ID[model.Program]{"core", "core2"}[n]
		}))
	}
	o.do(o.p.Archive(now, model.Ref{Kind: "program", ID: "core2"}))
	o.module("b", 5, func(m *model.Module) { m.Program, m.Was = "core3", "a" })
	o.do(o.p.Programs.Add(now, "other", func(r *model.Program) { r.Title = "Other" }))
	return o
}

// Ann is on the first version from day 0 on, and ended there on the day in the table if that is not 0. Then she is to
// begin on another one, and to end there on a day, if that is not 0.
func TestSomebodyIsOnOneVersionOfAProgramAtATime(t *testing.T) {
	const refused = "not saved: ann is already on Core, since 2 Nov 2026; " +
		"they can begin again once that has the day on which it ended early"
	for _, c := range []struct {
		left   int
		on     model.ID[model.Program]
		begins int
		ends   int
		want   string
	}{
		{0, "core", 20, 0, refused},
		{0, "core2", 20, 0, refused},
		{0, "core3", 20, 0, refused},
		{0, "other", 20, 0, ""},
		{20, "core", 20, 0, ""}, // on the day on which the other one ended
		{20, "core3", 21, 0, ""},
		{20, "core3", 19, 0, refused},
		{0, "core", -30, -1, ""}, // which was before
		{0, "core", -30, 1, refused},
	} {
		o := versions(t)
		o.hire("ann", func(e *model.Enrolment) {
			if c.left > 0 {
				e.Left = start.Add(c.left)
			}
		})
		edits := o.p.Enrolments.Add(now, "again", func(e *model.Enrolment) {
			e.Person, e.Program, e.Start = "ann", c.on, start.Add(c.begins)
			if c.ends != 0 {
				e.Left = start.Add(c.ends)
			}
		})
		next, err := o.p.Apply(model.Change{Edits: edits})
		if err != nil {
			t.Fatal(err)
		}
		var invalid *model.Invalid
		if err := next.Check(edits[0].Ref); errors.As(err, &invalid) != (c.want != "") || err != nil && err.Error() != c.want {
			t.Errorf("ended on %d, again on %s from %d to %d: %v", c.left, c.on, c.begins, c.ends, err)
		}
	}
}

// Ann left the first version and is on the third since; bea is on both, as no rule but another tool lets her.
func TestWhoIsOnAProgramAgainCountsOnce(t *testing.T) {
	o := versions(t)
	o.hire("ann", func(e *model.Enrolment) { e.Left = start.Add(3) })
	o.hire("bea", nil)
	o.done("ann", 2, "a")
	for _, who := range []model.ID[model.Person]{"ann", "bea"} {
		next, err := o.p.Apply(model.Change{Edits: o.p.Enrolments.Add(now, model.ID[model.Enrolment](who+"2"), func(e *model.Enrolment) {
			e.Person, e.Program, e.Start = who, "core3", start.Add(4)
		})})
		if err != nil {
			t.Fatal(err)
		}
		o.p = next
	}
	b := o.book()
	var got []string
	for _, l := range b.Plans {
		got = append(got, fmt.Sprintf("%s %s %v", l.ID, l.Verdict(), l.Later != nil))
	}
	if want := []string{"ann2 behind false", "bea2 behind false", "ann finished true", "bea ended early true"}; !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	if c := onboarding.Columns(b.Program("core3").Outline, b.Plans)[0]; c.Done != 0 || c.Of != 2 || len(c.Stuck) != 2 {
		t.Errorf("%d of %d done, %d stuck", c.Done, c.Of, len(c.Stuck))
	}
	if n := onboarding.People(b.Plans); n != 2 {
		t.Errorf("%d people", n)
	}
	for _, f := range onboarding.Figures(b.Plans)[:1] {
		if f.Basis() != "n = 0 people; apart: 2 under way" {
			t.Errorf("%s: %s", f.Title, f.Basis())
		}
	}
}

// A plan in the archive counts nowhere; it is known apart from the others while its program is not archived too.
func TestAnArchivedPlanCountsNowhere(t *testing.T) {
	o := versions(t)
	o.hire("ann", nil)
	o.hire("bea", nil)
	before := o.book()
	l := before.Plans[0]
	o.do(o.p.Archive(now, l.Ref()))
	b := o.book()
	if len(b.Plans) != len(before.Plans)-1 || b.Plan(l.ID) != nil || len(b.PlansOf(l.Person)) != len(before.PlansOf(l.Person))-1 {
		t.Errorf("%d of %d plans are left", len(b.Plans), len(before.Plans))
	}
	if len(b.Shelved) != 1 || b.Shelved[0].ID != l.ID || len(b.Shelved[0].Steps) != len(l.Steps) {
		t.Errorf("the archive holds %v", b.Shelved)
	}
	_, edits := l.Of.Shelve(o.p, now)
	o.do(edits)
	if b := o.book(); len(b.Shelved) != 0 {
		t.Errorf("without its program the archive holds %v", b.Shelved)
	}
}
