package storetest

import (
	"errors"
	"strings"
	"testing"

	"quarterdeck/model"
)

// enrolled is a program with two modules, and Kim on it.
func enrolled() []model.Edit {
	blank := model.New()
	edits := blank.Programs.Add(now, "core", func(r *model.Program) { r.Title = "Core" })
	for _, id := range []model.ID[model.Module]{"read", "ship"} {
		edits = append(edits, blank.Modules.Add(now, id, func(m *model.Module) { m.Title, m.Program = string(id), "core" })...)
	}
	edits = append(edits, blank.People.Add(now, "kim", func(r *model.Person) { r.Name = "Kim" })...)
	return append(edits, blank.Enrolments.Add(now, "e", func(e *model.Enrolment) {
		e.Person, e.Program, e.Start = "kim", "core", now.Today
	})...)
}

// saidOnce says that a second row of how far somebody is with a module is refused in a sentence, also where the first has
// to be looked up, and where it comes out of the archive.
func saidOnce(t *testing.T, open Open) {
	a, b := pair(t, open)
	says := func(id, module string) []model.Edit {
		return model.New().Progress.Add(now, model.ID[model.Progress](id), func(r *model.Progress) {
			r.Enrolment, r.Module, r.State = "e", model.ID[model.Module](module), model.ModuleDoing
		})
	}
	commit(t, a, "ana", "Lay out", enrolled(), says("first", "read"))
	commit(t, a, "ana", "Archive it", all(t, a).Archive(now, model.ID[model.Progress]("first").Ref()))
	commit(t, a, "ana", "Say it anew", says("second", "read"), says("other", "ship"))
	for what, edits := range map[string][]model.Edit{
		"once more":       says("third", "read"),
		"from the shelf":  all(t, a).Restore(model.ID[model.Progress]("first").Ref()),
		"by another name": {{Ref: model.ID[model.Progress]("other").Ref(), Field: "module", Before: "ship", After: "read"}},
	} {
		_, err := b.Commit(ctx, model.Change{Actor: "ben", Label: "Say it", Edits: edits})
		var invalid *model.Invalid
		if !errors.As(err, &invalid) || !strings.Contains(err.Error(), "how far Kim is with read is written down already") {
			t.Errorf("%s it came to %v", what, err)
		}
	}
}

// oneVersion says that nobody is put on another version of a program that they are on, however far apart the two are.
func oneVersion(t *testing.T, open Open) {
	a, b := pair(t, open)
	blank := model.New()
	version := func(id, follows model.ID[model.Program], n float64) []model.Edit {
		return blank.Programs.Add(now, id, func(r *model.Program) { r.Title, r.Follows, r.Version = "Core", follows, model.Num(n) })
	}
	commit(t, a, "ana", "Lay out", enrolled(), version("core2", "core", 2), version("core3", "core2", 3))
	edits := blank.Enrolments.Add(now, "e3", func(e *model.Enrolment) { e.Person, e.Program, e.Start = "kim", "core3", now.Today })
	_, err := b.Commit(ctx, model.Change{Actor: "ben", Label: "Put Kim on it", Edits: edits})
	var invalid *model.Invalid
	if !errors.As(err, &invalid) || !strings.Contains(err.Error(), "Kim is already on Core, since 23 Nov 2026") {
		t.Errorf("it came to %v", err)
	}
}

// glance says that a glance holds who is on which program and not how far they have come, unless it asks for everything.
func glance(t *testing.T, open Open) {
	a, b := pair(t, open)
	commit(t, a, "ana", "Lay out", enrolled(), model.New().Progress.Add(now, "done", func(r *model.Progress) {
		r.Enrolment, r.Module, r.State = "e", "read", model.ModuleDoing
	}))
	for scope, want := range map[model.Scope]int{
		{}: 1, {Glance: true}: 0, {Glance: true, Since: now.Today}: 0, {Since: now.Today}: 1, {Glance: true, All: true}: 1, {Brief: true}: 1,
	} {
		p, err := b.Load(ctx, scope)
		if err != nil {
			t.Fatal(err)
		}
		if p.Enrolments.Len() != 1 || p.Modules.Len() != 2 || p.Progress.Len() != want {
			t.Errorf("%+v holds %d enrolments, %d modules and %d rows of progress", scope, p.Enrolments.Len(), p.Modules.Len(), p.Progress.Len())
		}
	}
}
