package onboarding

import (
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// many is a program with so many modules in eight sections, and so many people on it who have done half of them.
func many(b *testing.B, people, modules int) *model.Portfolio {
	p, now := model.New(), screentest.Monday()
	edits := p.Programs.Add(now, "p", func(r *model.Program) { r.Title = "Core" })
	for n := range modules {
		edits = append(edits, p.Modules.Add(now, model.ID[model.Module](fmt.Sprintf("m%03d", n)), func(m *model.Module) {
			m.Title, m.Program, m.Section = fmt.Sprintf("Module %02d", n), "p", fmt.Sprintf("Part %d", n*8/modules)
			m.Due, m.Rank = model.Num(float64(n)), model.Num(float64(n))
		})...)
	}
	for n := range people {
		who, on := model.ID[model.Person](fmt.Sprintf("w%04d", n)), model.ID[model.Enrolment](fmt.Sprintf("e%04d", n))
		edits = append(edits, p.People.Add(now, who, func(r *model.Person) { r.Name = fmt.Sprintf("Person %04d", n) })...)
		edits = append(edits, p.Enrolments.Add(now, on, func(e *model.Enrolment) {
			e.Person, e.Program, e.Start = who, "p", now.Today.Add(-n%60)
		})...)
		for k := range modules / 2 {
			module := model.ID[model.Module](fmt.Sprintf("m%03d", k))
			edits = append(edits, p.Progress.Add(now, model.ProgressID(on, module), func(r *model.Progress) {
				r.Enrolment, r.Module, r.State, r.Done = on, module, model.ModuleDone, now.Today
			})...)
		}
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		b.Fatal(err)
	}
	return p
}

func benchmark(b *testing.B, run func(*screentest.Stage)) {
	for _, size := range []struct{ people, modules int }{{6, 9}, {60, 40}, {300, 80}} {
		p := many(b, size.people, size.modules)
		b.Run(fmt.Sprintf("%dx%d", size.people, size.modules), func(b *testing.B) {
			s := screentest.New(b, New(), p, 120, 40).Wake().Press("G")
			s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
			for b.Loop() {
				run(s)
			}
		})
	}
}

// A key and the frame after it, at the end of the people.
func BenchmarkCursorKey(b *testing.B) {
	benchmark(b, func(s *screentest.Stage) {
		for _, key := range []string{"up", "right", "down", "left"} {
			s.Send(screen.Press(key))
			s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
		}
	})
}

// A key and the frame after it on the page of somebody, and on that of a module.
func BenchmarkPageKey(b *testing.B) {
	for _, open := range []string{"enter", "o"} {
		b.Run(open, func(b *testing.B) {
			benchmark(b, func(s *screentest.Stage) {
				if len(s.Overlays) == 0 {
					s.Press("+").Press(open) // a whole section has no page
				}
				for _, key := range []string{"down", "up"} {
					s.Send(screen.Press(key))
					page := s.Overlays[0]
					page.Hints(s.Scene())
					page.Draw(s.Scene(), canvas.New(s.W, s.H))
				}
			})
		})
	}
}

// A key and the frame after it in the curriculum.
func BenchmarkCurriculumKey(b *testing.B) {
	benchmark(b, func(s *screentest.Stage) {
		if s.View.(*view).face == 0 {
			s.Press("]")
		}
		for _, key := range []string{"down", "up"} {
			s.Send(screen.Press(key))
			s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
		}
	})
}

// The first frame of another revision: everything is worked out anew.
func BenchmarkRevision(b *testing.B) {
	benchmark(b, func(s *screentest.Stage) {
		next := *s.P
		s.P = &next
		s.View.Draw(s.Scene(), canvas.New(s.W, s.H))
	})
}
