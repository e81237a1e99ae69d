package onboarding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// Four required modules, due on days 5, 10, 14 and 40, and an optional one.
func TestReadinessAndVerdict(t *testing.T) {
	for _, c := range []struct {
		name        string
		does        func(*office)
		ready, pace string
		verdict     onboarding.Verdict
	}{
		{"nothing yet", func(*office) {}, "0%", "75%", onboarding.Stuck}, // a is 9 days over
		{"one of four, and the next is 4 days over", func(o *office) { o.done("ann", 5, "a") }, "25%", "75%", onboarding.Behind},
		{"two of four, and the third is due today", func(o *office) { o.done("ann", 5, "a", "b") }, "50%", "75%", onboarding.OnTrack},
		{"three of four, as it should be", func(o *office) { o.done("ann", 5, "a", "b", "c") }, "75%", "75%", onboarding.OnTrack},
		{"another three of four", func(o *office) { o.done("ann", 5, "a", "b", "d") }, "75%", "75%", onboarding.OnTrack},
		{"one is waived", func(o *office) {
			o.done("ann", 5, "a")
			o.says("ann", "b", model.ModuleWaived, 5)
		}, "33%", "67%", onboarding.OnTrack},
		{"more than was due", func(o *office) {
			o.done("ann", 5, "a", "b", "d")
			o.says("ann", "c", model.ModuleWaived, 5)
		}, "100%", "67%", onboarding.Finished},
		{"ahead of it", func(o *office) {
			o.module("e", 50, nil)
			o.done("ann", 5, "a", "b", "c", "d")
		}, "80%", "60%", onboarding.Ahead},
		{"one is blocked that is due later", func(o *office) {
			o.done("ann", 5, "a", "b", "c")
			o.says("ann", "d", model.ModuleBlocked, 9)
		}, "75%", "75%", onboarding.Stuck},
		{"an optional one is blocked", func(o *office) {
			o.done("ann", 5, "a", "b", "c")
			o.says("ann", "x", model.ModuleBlocked, 9)
		}, "75%", "75%", onboarding.OnTrack},
		{"all are waived", func(o *office) {
			for _, m := range []string{"a", "b", "c", "d"} {
				o.says("ann", m, model.ModuleWaived, 5)
			}
		}, "–", "–", onboarding.Finished},
		{"it has ended early", func(o *office) {
			o.done("ann", 5, "a")
			o.do(o.p.Enrolments.Edit(now, "ann", func(e *model.Enrolment) { e.Left = today }))
		}, "25%", "75%", onboarding.EndedEarly},
		{"it will end early", func(o *office) {
			o.do(o.p.Enrolments.Edit(now, "ann", func(e *model.Enrolment) { e.Left = today.Add(1) }))
		}, "0%", "75%", onboarding.Stuck},
		{"nothing is required", func(o *office) {
			for _, m := range []model.ID[model.Module]{"a", "b", "c", "d"} {
				o.do(o.p.Modules.Edit(now, m, func(m *model.Module) { m.Optional = true }))
			}
		}, "–", "–", onboarding.NoModules},
	} {
		o := newOffice(t)
		for title, due := range map[string]float64{"a": 5, "b": 10, "c": 14, "d": 40} {
			o.module(title, due, nil)
		}
		o.module("x", 3, func(m *model.Module) { m.Optional = true })
		o.hire("ann", nil)
		c.does(o)
		l := o.plan("ann")
		if l.Ready().Percent() != c.ready || l.Pace().Percent() != c.pace || l.Verdict() != c.verdict {
			t.Errorf("%s: %s ready where %s is due, %s", c.name, l.Ready().Percent(), l.Pace().Percent(), l.Verdict())
		}
		if l.Finished() != (c.verdict == onboarding.Finished) || l.Ended() != (c.verdict == onboarding.EndedEarly) {
			t.Errorf("%s: finished %v, ended %v", c.name, l.Finished(), l.Ended())
		}
	}
}

// crowd is four people on modules a, b and c, which are due on days 5, 10 and 12; what they have done is in the table.
//
//	      a          b           c          independent
//	ann   day 5      day 12      day 13     day 20, which is to come
//	bea   day 9      blocked     to do      day 10
//	cem   day 3      waived      day 6      day 5
//	dov   to do, and it ended early
func crowd(t *testing.T) *office {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.module("b", 10, nil)
	o.module("c", 12, nil)
	for who, days := range map[string]int{"ann": 20, "bea": 10, "cem": 5} {
		o.hire(who, func(e *model.Enrolment) { e.Independent = start.Add(days) })
	}
	o.hire("dov", func(e *model.Enrolment) { e.Left = start.Add(8) })
	o.done("ann", 5, "a")
	o.done("ann", 12, "b")
	o.done("ann", 13, "c")
	o.done("bea", 9, "a")
	o.says("bea", "b", model.ModuleBlocked, 9)
	o.done("cem", 3, "a")
	o.says("cem", "b", model.ModuleWaived, 3)
	o.done("cem", 6, "c")
	return o
}

func TestColumns(t *testing.T) {
	o := crowd(t)
	b := o.book()
	columns := onboarding.Columns(b.Program("core").Outline, b.Plans)
	var got []string
	for _, c := range columns {
		var stuck []string
		for _, s := range c.Stuck {
			stuck = append(stuck, s.Plan.Name)
		}
		got = append(got, fmt.Sprintf("%s %d/%d %v, after %s", c.Module.Title, c.Done, c.Of, stuck, c.Median.In("days")))
	}
	want := []string{"a 3/3 [], after 5 days", "b 1/2 [bea], after 12 days", "c 2/3 [bea], after 9.5 days"}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nnot\n%q", got, want)
	}
	if worst := onboarding.Bottleneck(columns); worst == nil || worst.Module.Title != "b" {
		t.Errorf("of two with one person each the bottleneck is %v, not what is due first", worst)
	}
	if none := onboarding.Bottleneck(onboarding.Columns(b.Program("core").Outline, nil)); none != nil {
		t.Errorf("nobody is stuck on %s", none.Module.Title)
	}
}

func TestTheBottleneckIsWhereMostAreStuck(t *testing.T) {
	o := newOffice(t)
	o.module("undated", undated, nil)
	o.module("one", 3, nil)
	o.module("two", 9, nil)
	o.hire("ann", nil)
	o.hire("bea", nil)
	bottleneck := func(want string) {
		t.Helper()
		b := o.book()
		if c := onboarding.Bottleneck(onboarding.Columns(b.Program("core").Outline, b.Plans)); c == nil || c.Module.Title != want {
			t.Errorf("it is %v, not %s", c, want)
		}
	}
	bottleneck("one")
	o.done("ann", 3, "one")
	bottleneck("two")
	o.done("ann", 9, "two")
	o.done("bea", 9, "one", "two")
	o.says("ann", "undated", model.ModuleBlocked, 9)
	bottleneck("undated")
}

func TestFigures(t *testing.T) {
	o := crowd(t)
	text := func(f onboarding.Figure) string {
		lines := []string{f.Title + ": " + f.String(), f.Basis()}
		for _, g := range f.Groups {
			for _, r := range g.Rows {
				lines = append(lines, "  "+g.Title+": "+r.Text)
			}
		}
		return strings.Join(lines, "\n")
	}
	figures := onboarding.Figures(o.book().Plans)
	for n, want := range []string{
		`Time to complete: 9.5 days
n = 2 people finished; apart: 1 under way, 1 ended early
  finished: ann: 13 days, from 2 Nov 2026 to 15 Nov 2026
  finished: cem: 6 days, from 2 Nov 2026 to 8 Nov 2026
  under way: bea: on day 15, 1 of 3 done
  ended early: dov: ended early on 10 Nov 2026`,
		`Done on time: 50%
n = 6 modules: 3 late, 3 on time; apart: 2 overdue
  late: bea: a, 4 days late on 11 Nov 2026
  late: ann: b, 2 days late on 14 Nov 2026
  late: ann: c, 1 day late on 15 Nov 2026
  on time: ann: a, on time on 7 Nov 2026
  on time: cem: a, on time on 5 Nov 2026
  on time: cem: c, on time on 8 Nov 2026
  overdue: bea: b, 4 days overdue
  overdue: bea: c, 2 days overdue`,
		`Time to independence: 7.5 days
n = 2 people independent; apart: 1 not yet, 1 ended early
  independent: bea: 10 days, since 12 Nov 2026
  independent: cem: 5 days, since 7 Nov 2026
  not yet: ann: not yet, on day 15
  ended early: dov: ended early on 10 Nov 2026`,
		`Training completion: 33%
n = 3 modules: 2 not done, 1 done
  not done: bea: b, due on 12 Nov 2026
  not done: bea: c, due on 14 Nov 2026
  done: bea: a`,
	} {
		f := figures[n]
		if text(f) != want {
			t.Errorf("%s\nnot\n%s", text(f), want)
		}
		if !strings.HasSuffix(f.Definition, ".") {
			t.Errorf("%s is not explained", f.Title)
		}
		for _, g := range f.Groups {
			for _, r := range g.Rows {
				if o.p.Row(r.Ref) == nil {
					t.Errorf("%s: %s leads to no row", f.Title, r.Text)
				}
			}
		}
	}
	for _, f := range onboarding.Figures(nil) {
		if f.String() != "–" || f.Value != (model.Number{}) || f.N() != 0 || !strings.HasPrefix(f.Basis(), "n = 0 ") {
			t.Errorf("%s of nobody is %s, %s", f.Title, f, f.Basis())
		}
	}
}

// What another tool wrote may be done on a day that nobody knows.
func TestFinishedOnADayThatNobodyKnows(t *testing.T) {
	o := newOffice(t)
	o.module("a", 5, nil)
	o.hire("ann", nil)
	o.done("ann", 5, "a")
	next, err := o.p.Apply(model.Change{Edits: []model.Edit{
		{Ref: model.ProgressID("ann", "a").Ref(), Field: "done", Before: start.Add(5).String()},
	}})
	if err != nil {
		t.Fatal(err)
	}
	o.p = next
	f := onboarding.Figures(o.book().Plans)
	if f[0].Basis() != "n = 0 people; apart: 1 without a day" || f[1].Basis() != "n = 0 modules; apart: 1 without a day" {
		t.Errorf("to complete, %s; on time, %s", f[0].Basis(), f[1].Basis())
	}
	if f[0].String() != "–" || f[1].String() != "–" || !o.plan("ann").Finished() {
		t.Errorf("%s to complete, %s on time", f[0], f[1])
	}
}
