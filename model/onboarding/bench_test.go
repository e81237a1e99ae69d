package onboarding_test

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// Two hundred people on a program of sixty modules, half of which they have done.
func BenchmarkBook(b *testing.B) {
	p := model.New()
	edits := p.Programs.Add(now, "core", func(r *model.Program) { r.Title, r.Days = "Core", model.Workdays })
	for n := range 60 {
		edits = append(edits, p.Modules.Add(now, model.ID[model.Module](fmt.Sprintf("m%03d", n)), func(m *model.Module) {
			m.Title, m.Program, m.Due, m.Rank = "Module", "core", model.Num(float64(n)), model.Num(float64(n))
		})...)
	}
	for who := range 200 {
		id := fmt.Sprintf("p%03d", who)
		edits = append(edits, p.People.Add(now, model.ID[model.Person](id), func(r *model.Person) { r.Name = id })...)
		e := model.ID[model.Enrolment](id)
		edits = append(edits, p.Enrolments.Add(now, e, func(r *model.Enrolment) {
			r.Person, r.Program, r.Start = model.ID[model.Person](id), "core", start
		})...)
		for n := range 30 {
			m := model.ID[model.Module](fmt.Sprintf("m%03d", n))
			edits = append(edits, p.Progress.Add(now, model.ProgressID(e, m), func(r *model.Progress) {
				r.Enrolment, r.Module, r.State, r.Due = e, m, model.ModuleDone, start
			})...)
		}
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		book := onboarding.Of(p, today)
		onboarding.Bottleneck(onboarding.Columns(book.Programs[0].Outline, book.Plans))
	}
}
