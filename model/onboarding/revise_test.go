package onboarding_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// revised is a program whose modules depend on one another, with ann on it, and a second version of it.
func revised(t *testing.T) (*office, *onboarding.Program) {
	o := newOffice(t)
	o.module("why", 3, nil)
	o.module("law", 10, nil)
	o.module("meet", 11, nil)
	o.module("data", 12, func(m *model.Module) { m.Section, m.Details = "Tools", "Ask ann" })
	o.module("query", 14, func(m *model.Module) { m.Parent, m.After, m.Key = "data", "why", "K-1" })
	o.module("ship", 40, func(m *model.Module) { m.After = "query" })
	o.hire("ann", nil)
	label, id, edits, err := o.book().Program("core").Revise(o.p, now, o.newID)
	if err != nil || label != "Revise Core to version 2" {
		t.Fatalf("%s: %v", label, err)
	}
	o.do(edits)
	return o, o.book().Program(id)
}

// drawn is a plan as somebody would see it.
func drawn(l *onboarding.Plan) (lines []string) {
	for _, s := range l.Steps {
		after := ""
		if s.After != nil {
			after = s.After.Module.Title
		}
		lines = append(lines, strings.Join([]string{strings.Repeat(">", s.Module.Depth), s.Module.Stands(), s.Module.Title, s.Due.String(),
			string(s.State), s.DoneOn().String(), s.Reason(), after, string(s.Owner)}, "|"))
	}
	return append(lines, string(l.Verdict()), l.Ready().Percent(), l.Pace().Percent())
}

func TestAVersionIsACopyThatKnowsWhatItWas(t *testing.T) {
	o, next := revised(t)
	b := o.book()
	was := b.Program("core")
	if next = b.Program(next.ID); next.Number() != 2 || next.Before != was || was.Newest() != next || !next.Draft() || was.Draft() {
		t.Fatalf("version %d after %v", next.Number(), next.Before)
	}
	if d := onboarding.Diff(o.p, was, next); d != nil {
		t.Errorf("a copy differs: %v", d)
	}
	for n, m := range next.Outline {
		old := was.Outline[n]
		if m.Was != old.ID || m.Title != old.Title || m.Depth != old.Depth || m.Key != "" || next.Same(old) != m || was.Same(m) != old {
			t.Errorf("%s was %s", m.Title, m.Was)
		}
	}
	ship := next.Outline[slices.IndexFunc(next.Outline, func(m *onboarding.Module) bool { return m.Title == "ship" })]
	if after := next.Module(ship.After); after == nil || after.Title != "query" || next.Module(after.Parent).Title != "data" {
		t.Errorf("the copy comes after %v", after)
	}
	if _, _, _, err := was.Revise(o.p, now, o.newID); err == nil || err.Error() != "Core is not the newest version; revise Core v2" {
		t.Errorf("revised again: %v", err)
	}
}

// module is the one of that title on a version.
func module(r *onboarding.Program, title string) model.ID[model.Module] {
	for _, m := range r.Outline {
		if m.Title == title {
			return m.ID
		}
	}
	return ""
}

// altered is revised, with everything done to the second version that can be.
func altered(t *testing.T) (*office, model.ID[model.Program]) {
	o, next := revised(t)
	o.do(o.p.Archive(now, module(next, "law").Ref()))
	o.do(o.p.Modules.Edit(now, module(next, "data"), func(m *model.Module) {
		m.Due, m.Who, m.Details = model.Num(14), model.ByBuddy, "Ask bea"
	}))
	o.do(o.p.Modules.Edit(now, module(next, "ship"), func(m *model.Module) {
		m.After, m.Optional, m.Rank = module(next, "why"), true, model.Num(-1)
	}))
	o.do(o.p.Modules.Edit(now, module(next, "query"), func(m *model.Module) { m.Who = model.ByNewHire }))
	o.module("brief", 20, func(m *model.Module) { m.Program = next.ID })
	o.module("read", undated, func(m *model.Module) { m.Program = next.ID })
	o.do(o.p.Programs.Edit(now, next.ID, func(r *model.Program) { r.Days, r.Details = model.Workdays, "To be able" }))
	return o, next.ID
}

func TestHowTwoVersionsDiffer(t *testing.T) {
	o, next := altered(t)
	b := o.book()
	says := func(from, to model.ID[model.Program]) (all []string) {
		for _, d := range onboarding.Diff(o.p, b.Program(from), b.Program(to)) {
			all = append(all, d.String())
		}
		return all
	}
	there := []string{
		"Changed the program: days every day → working days; details rewritten.",
		"Changed ship: after query → why; optional no → yes; moved to another place.",
		"Added brief, due on day 21.",
		"Added read.",
		"Changed data: due day 13 → day 15; who new hire → buddy; details rewritten.",
		"Dropped law.",
	}
	if got := says("core", next); !slices.Equal(got, there) {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(there, "\n"))
	}
	back := []string{
		"Changed the program: days working days → every day; details rewritten.",
		"Added law, due on day 11.",
		"Changed ship: after why → query; optional yes → no; moved to another place.",
		"Changed data: due day 15 → day 13; who buddy → new hire; details rewritten.",
		"Dropped brief.",
		"Dropped read.",
	}
	if got := says(next, "core"); !slices.Equal(got, back) {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(back, "\n"))
	}
}

func TestAMoveTakesAlongWhatTheOtherVersionHas(t *testing.T) {
	o, next := altered(t)
	o.done("ann", 4, "why")
	o.done("ann", 9, "law")
	o.says("ann", "data", model.ModuleDoing, 9)
	before := o.p
	m := o.plan("ann").Move(o.book().Program(next))
	if label := m.Label(o.p); label != "Move ann to Core v2" {
		t.Error(label)
	}
	want := []string{
		"No part of that version, so it counts no more: law (done).",
		"Taken along: why (done), data (doing).",
		"New to them: brief, read.",
	}
	if got := m.Says(); !slices.Equal(got, want) {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	c := o.do(m.Edits(o.p, now))
	l := o.plan("ann")
	if got := drawn(l); !slices.Equal(got, drawn(m.After)) || l.Of.ID != next || l.Done != 1 {
		t.Errorf("it reads\n%s\nand not as foretold", strings.Join(got, "\n"))
	}
	// It was due on day 3, and that version counts working days, but it was done before.
	if s := o.step("ann", "why"); s.Due != start.Add(3) || s.DoneOn() != start.Add(4) || s.Said.Module != s.Module.ID {
		t.Errorf("%s was due on %s", s.Module.Title, s.Due)
	}
	moved := o.p
	// Whoever moves back finds everything.
	back := o.plan("ann").Move(o.book().Program("core"))
	if got := back.Says(); !slices.Equal(got, []string{"Taken along: why (done), law (done), data (doing)."}) {
		t.Errorf("back: %q", got)
	}
	o.do(back.Edits(o.p, now))
	same(t, o.p, before)
	o.p = moved
	o.do(c.Inverse().Edits)
	same(t, o.p, before)
	if none := o.plan("ann").Move(o.book().Program("core")); none.Edits(o.p, now) != nil {
		t.Error("a move to where they are alters something")
	}
}

// What came out of the archive after a move is written down of the same module in the version before.
func TestAMoveBackArchivesWhatHasNotCounted(t *testing.T) {
	o, next := altered(t)
	o.says("ann", "why", model.ModuleDoing, 3)
	o.do(o.p.Archive(now, model.ProgressID("ann", "why").Ref()))
	o.do(o.plan("ann").Move(o.book().Program(next)).Edits(o.p, now))
	o.done("ann", 4, "why")
	o.do(o.p.Restore(model.ProgressID("ann", "why").Ref()))
	o.do(o.plan("ann").Move(o.book().Program("core")).Edits(o.p, now))
	if s := o.step("ann", "why"); s.State != model.ModuleDone || o.p.Progress.Get(model.ProgressID("ann", "why")).Live() {
		t.Errorf("it is %s, and what has not counted is still there", s.State)
	}
}

// Two who tick the same module at once, one of them before and one after the move, write one row.
func TestAfterAMoveTicksGoOnInTheSameRow(t *testing.T) {
	o, next := altered(t)
	o.says("ann", "why", model.ModuleDoing, 4)
	o.do(o.plan("ann").Move(o.book().Program(next)).Edits(o.p, now))
	_, edits := o.step("ann", "why").Tick(o.p, now)
	o.do(edits)
	if s := o.step("ann", "why"); s.State != model.ModuleDone || o.p.Progress.Len() != 1 {
		t.Errorf("it is %s in %d rows", s.State, o.p.Progress.Len())
	}
}

func TestARevisionLeavesPeoplesPlansAsTheyAre(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o, next := revised(t)
		for _, s := range o.plan("ann").Steps {
			o.says("ann", s.Module.Title, model.ModuleState(rapid.SampledFrom(model.ModuleState("").Choices()).Draw(r, "state")), 3)
		}
		before, columns := drawn(o.plan("ann")), onboarding.Columns(o.book().Program("core").Outline, o.book().Plans)
		for _, m := range next.Outline {
			switch rapid.IntRange(0, 2).Draw(r, "does") {
			case 0:
				o.do(o.p.Archive(now, m.Ref()))
			case 1:
				o.do(o.p.Modules.Edit(now, m.ID, func(m *model.Module) { m.Title, m.Due, m.Parent, m.After = "x", model.Num(99), "", "" }))
			}
		}
		o.module("more", 1, func(m *model.Module) { m.Program = next.ID })
		if after := drawn(o.plan("ann")); !slices.Equal(before, after) {
			r.Fatalf("\n%s\nbecame\n%s", strings.Join(before, "\n"), strings.Join(after, "\n"))
		}
		for n, c := range onboarding.Columns(o.book().Program("core").Outline, o.book().Plans) {
			if was := columns[n]; was.Done != c.Done || was.Of != c.Of || len(was.Stuck) != len(c.Stuck) || !reflect.DeepEqual(was.Median, c.Median) {
				r.Fatalf("%s: %d of %d became %d of %d", c.Module.Title, was.Done, was.Of, c.Done, c.Of)
			}
		}
	})
}

func TestTheColumnsOfANewVersionKnowWhoIsOnTheOldOne(t *testing.T) {
	o, next := altered(t)
	o.done("ann", 4, "why")
	var got []string
	for _, c := range onboarding.Columns(o.book().Program(next).Outline, o.book().Plans) {
		got = append(got, c.Module.Title+model.Num(float64(c.Done)).String()+"/"+model.Num(float64(c.Of)).String())
	}
	if want := "ship0/1 why1/1 meet0/1 brief0/0 read0/0 data0/1 query0/1"; strings.Join(got, " ") != want {
		t.Errorf("%s, not %s", strings.Join(got, " "), want)
	}
}

// Law is gone from the second version, and bea, who is on that, has done nothing of it.
func TestWhatAVersionHasNoLongerIsStillToBeDoneByWhoIsOnTheOneBefore(t *testing.T) {
	o, next := altered(t)
	o.hire("bea", func(e *model.Enrolment) { e.Program = next })
	b := o.book()
	now := b.Program(next)
	dropped := now.Dropped(b.Plans)
	if len(dropped) != 1 || dropped[0].Title != "law" || dropped[0].Of.ID != "core" {
		t.Fatalf("dropped are %v", dropped)
	}
	if c := onboarding.Columns(dropped, b.Plans)[0]; c.Done != 0 || c.Of != 1 || len(c.Stuck) != 1 || c.Stuck[0].Plan.Name != "ann" {
		t.Errorf("%d of %d done, %d stuck", c.Done, c.Of, len(c.Stuck))
	}
	if none := now.Dropped(now.Plans); none != nil {
		t.Errorf("where nobody is on the first version, dropped are %v", none)
	}
}

func TestTheBuiltInProgram(t *testing.T) {
	o := newOffice(t)
	_, id, edits := onboarding.BuiltIn(o.p, now, o.newID)
	o.do(edits)
	r := o.book().Program(id)
	last, sections := -999.0, []string{}
	doers := map[model.Doer]int{}
	for _, s := range r.Sections() {
		sections = append(sections, s.Name)
		for _, m := range s.Modules {
			if m.Due.Or(-1000) < last {
				t.Errorf("%s is due before the one above it", m.Title)
			}
			last = m.Due.Or(0)
			doers[m.Doer()]++
			if first := r.Module(m.After); m.After != "" && (first == nil || first.Due.Or(0) > last || first.Index > m.Index) {
				t.Errorf("%s comes after %v", m.Title, first)
			}
			if m.Evidence == "" || m.Kind == "" {
				t.Errorf("%s: nothing says what it is, or what shows that it is done", m.Title)
			}
		}
	}
	if !slices.Equal(sections, []string{"Before day one", "First 30 days", "Days 31–60", "Days 61–90"}) || len(doers) != 3 || len(r.Outline) != 24 {
		t.Errorf("%d modules in %q for %v", len(r.Outline), sections, doers)
	}
}

// Whoever alters a program with people on it alters its next version, whatever the change is made of.
func TestAnAlterationBeginsAVersion(t *testing.T) {
	o, _ := revised(t)
	was := o.book().Program("core").Newest()
	copyOf := func(title string) model.ID[model.Module] {
		for _, m := range was.Outline {
			if m.Title == title {
				return m.ID
			}
		}
		t.Fatalf("there is no %s", title)
		return ""
	}
	change := slices.Concat(
		o.p.Modules.Edit(now, copyOf("query"), func(m *model.Module) { m.Title, m.Parent = "queries", copyOf("meet") }),
		o.p.Modules.Edit(now, copyOf("ship"), func(m *model.Module) { m.After = "" }),
		o.p.Archive(now, copyOf("why").Ref()),
		o.p.Modules.Add(now, "fresh", func(m *model.Module) { m.Title, m.Program, m.After = "fresh", was.ID, copyOf("data") }),
		o.p.Programs.Edit(now, was.ID, func(r *model.Program) { r.Role = "Designer" }),
	)
	id, edits, err := was.Rework(o.p, now, o.newID, change)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[model.Ref]map[string]bool{}
	for _, e := range edits {
		if seen[e.Ref] == nil {
			seen[e.Ref] = map[string]bool{}
		}
		if seen[e.Ref][e.Field] {
			t.Errorf("%s of %s is edited twice", e.Field, e.ID)
		}
		seen[e.Ref][e.Field] = true
	}
	before := o.p
	o.do(edits)
	b := o.book()
	var told []string
	for _, d := range onboarding.Diff(o.p, b.Program(was.ID), b.Program(id)) {
		told = append(told, d.String())
	}
	want := []string{
		"Changed the program: role nothing → Designer.",
		"Changed query: title query → queries; part of data → meet; after why → nothing; moved to another place.",
		"Changed ship: after query → nothing.", "Added fresh.", "Dropped why.",
	}
	if !slices.Equal(told, want) {
		t.Errorf("the versions differ by\n%s", strings.Join(told, "\n"))
	}
	if n := len(b.Program(was.ID).Outline); n != len(was.Outline) {
		t.Errorf("the version before has %d modules left", n)
	}
	if after, err := o.p.Apply(model.Change{Edits: edits}.Inverse()); err != nil || after.Programs.Len() != before.Programs.Len() {
		t.Errorf("undone it is not as it was: %v", err)
	}
}

// People stay with their program where only the version that they are on is archived.
func TestWhoIsOnAnArchivedVersionIsNotLost(t *testing.T) {
	o, next := altered(t)
	o.hire("bea", func(e *model.Enrolment) { e.Program = next })
	for archived, want := range map[model.ID[model.Program]]model.ID[model.Program]{"core": next, next: "core"} {
		before := o.p
		o.do(o.p.Archive(now, archived.Ref()))
		b := o.book()
		if len(b.Programs) != 1 || b.Programs[0].ID != want || len(b.Archived) != 0 || len(b.Plans) != 2 {
			t.Errorf("without %s there are %d programs, %d archived, %d plans", archived, len(b.Programs), len(b.Archived), len(b.Plans))
		}
		for _, l := range b.Plans {
			if l.Of.Newest().ID != want {
				t.Errorf("%s is on %s", l.Name, l.Of.Newest().ID)
			}
		}
		o.p = before
	}
	before := o.p
	_, edits := o.book().Program("core").Shelve(o.p, now)
	c := o.do(edits)
	if b := o.book(); len(b.Programs) != 0 || len(b.Archived) != 1 || b.Archived[0].ID != next || len(b.Plans) != 0 {
		t.Errorf("%d programs, %d archived, %d plans", len(b.Programs), len(b.Archived), len(b.Plans))
	}
	shelved := o.p
	_, edits = o.book().Archived[0].Unshelve(o.p)
	o.do(edits)
	same(t, o.p, before)
	o.p = shelved
	o.do(c.Inverse().Edits)
	same(t, o.p, before)
}
