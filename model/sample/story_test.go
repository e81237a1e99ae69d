package sample

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// Four years from a year before a leap year, day by day.
func TestTheStoryHoldsEveryDay(t *testing.T) {
	for day := model.NewDate(2027, 1, 1); day.Before(model.NewDate(2031, 1, 1)); day = day.Add(1) {
		if wrong := flaw(tell(model.MomentOf(day.Time()), time.January), day); wrong != "" {
			t.Fatalf("on %s: %s", day, wrong)
		}
	}
}

func TestTheStoryHoldsAtTheEdgesOfEveryFiscalQuarter(t *testing.T) {
	for first := time.January; first <= time.December; first++ {
		cal := model.Calendar{FirstMonth: first, FirstDay: time.Monday, Label: model.QuarterFirst}
		quarter := cal.Quarter(model.NewDate(2027, 6, 15))
		for n := range 12 {
			q := cal.Next(quarter, n)
			for _, day := range []model.Date{q.Start, q.End} {
				s := tell(model.MomentOf(day.Time()), first)
				if wrong := flaw(s, day); wrong != "" {
					t.Fatalf("on %s, with years from %s: %s", day, first, wrong)
				}
				if got := s.p.Periods.Get("smp-q-003"); got.Start != q.Start || got.End != q.End || got.Name != cal.Name(q) {
					t.Fatalf("on %s, with years from %s, the quarter is %s from %s to %s", day, first, got.Name, got.Start, got.End)
				}
			}
		}
	}
}

func TestTheStoryHoldsAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := time.FixedZone("", 3600*rapid.IntRange(-12, 14).Draw(t, "hours east of Greenwich"))
		at := time.Unix(rapid.Int64Range(-1e9, 1e10).Draw(t, "seconds since 1970"), 0).In(zone)
		first := time.Month(rapid.IntRange(1, 12).Draw(t, "first month"))
		now := model.MomentOf(at)
		s := tell(now, first)
		if wrong := flaw(s, now.Today); wrong != "" {
			t.Fatal(wrong)
		}
		if newest := s.entries[len(s.entries)-1].At; newest.Time().After(at) {
			t.Fatalf("the newest change was made at %s, which is yet to come", newest)
		}
	})
}

// flaw is what a reader would object to, or "".
func flaw(s *story, today model.Date) string {
	var late, onTrack, under int
	for i := range s.p.Initiatives.Live() {
		if wrong := disagreement(i, today); wrong != "" {
			return i.Title + " " + wrong
		}
		if i.Late(today) > 0 {
			late++
		}
		if i.Status == model.OnTrack {
			onTrack++
		}
		if i.Status.Open() && !i.Start.IsZero() && !i.Start.After(today) && !i.Target.Before(today) {
			under++
		}
	}
	if late < 1 || onTrack < 2 || under < 5 {
		return "too little goes on"
	}
	for d := range s.p.Dependencies.Live() {
		from := s.p.Initiatives.Get(d.From)
		if met := d.State == model.Met; met != (from.Status == model.Done) {
			return s.p.Name(d.Ref()) + " is " + string(d.State) + " while the other side is " + string(from.Status)
		}
		if d.State == model.Broken && !d.NeededBy.Before(today) {
			return s.p.Name(d.Ref()) + " is broken before it is needed"
		}
	}
	if wrong := misled(onboarding.Of(s.p, today)); wrong != "" {
		return wrong
	}
	if wrong := unsettled(s.p, today); wrong != "" {
		return wrong
	}
	for _, e := range s.entries {
		if err := s.p.Check(e.Refs()...); err != nil {
			return err.Error()
		}
		if day := e.At.Time().Weekday(); day == time.Saturday || day == time.Sunday {
			return e.Label + " was done on a weekend"
		}
		if !model.DateOf(e.At.Time()).Before(today) {
			return e.Label + " was done today or later"
		}
	}
	return ""
}

// unsettled is what is wrong with decisions, risks and actions, or "".
func unsettled(p *model.Portfolio, today model.Date) string {
	late, due := 0, 0
	owed := func(open bool, over int, day, closed model.Date) bool {
		if over > 0 {
			late++
		}
		if open && day == today {
			due++
		}
		return open == closed.IsZero() && !closed.After(today)
	}
	for d := range p.Decisions.Live() {
		if !owed(d.Open(), d.Late(today), d.Due, d.Date) {
			return d.Question + " is " + string(d.State) + " since " + d.Date.String()
		}
	}
	for a := range p.Actions.Live() {
		if !owed(a.Open(), a.Late(today), a.Due, a.Closed) {
			return a.Text + " is " + string(a.State) + " since " + a.Closed.String()
		}
	}
	for r := range p.Risks.Live() {
		if !owed(r.Open(), r.Late(today), r.Due, r.Closed) {
			return r.Title + " is " + string(r.State) + " since " + r.Closed.String()
		}
	}
	if late < 3 || due < 2 {
		return "too little is late, or due today"
	}
	return ""
}

// misled is what is wrong with how people are led in, or "".
func misled(b *onboarding.Book) string {
	for _, l := range b.Plans {
		for _, step := range l.Steps {
			if step.DoneOn().After(b.Today) {
				return l.Name + " has done " + step.Module.Title + " tomorrow"
			}
			if first := step.After; first != nil && step.State == model.ModuleDone && first.State.Open() {
				return l.Name + " has done " + step.Module.Title + " before " + first.Module.Title
			}
		}
	}
	core := b.Program(core)
	switch jam := onboarding.Bottleneck(onboarding.Columns(core.Outline, core.Plans)); {
	case jam == nil || jam.Module.Title != "OKR":
		return "people are stuck elsewhere"
	case !slices.Contains(jam.Stuck, b.Plan(ivosCore).Step(jam.Module)) || b.Plan(lusCore).Stuck()[0].Reason() == "":
		return "Ivo is not stuck, or Lu is not blocked"
	case b.Plan(josCore).Verdict() != onboarding.Ahead && b.Plan(josCore).Verdict() != onboarding.OnTrack:
		return "Jo is " + string(b.Plan(josCore).Verdict())
	case b.Plan(kaisCore).Buddy != "" || b.Plan(kaisCore).Ready().Or(0) == 0:
		return "Kai has a buddy, or has not begun"
	case b.Plan(faysCore).Completed().IsZero():
		return "Fay has not finished"
	}
	return ""
}

// disagreement is how an initiative's dates and its status contradict each other, or "".
func disagreement(i *model.Initiative, today model.Date) string {
	begun := !i.Start.IsZero() && !i.Start.After(today)
	switch {
	case i.Target.Before(i.Start):
		return "ends before it starts"
	case i.Status == model.Done && (i.Closed.IsZero() || i.Closed.After(today) || i.Closed.Before(i.Start)):
		return "was not done on " + i.Closed.String()
	case i.Status == model.Dropped && (i.Closed.IsZero() || i.Closed.After(today)):
		return "was not dropped on " + i.Closed.String()
	case i.Status.Open() && !i.Closed.IsZero():
		return "is open and closed"
	case i.Status == model.ToDo && begun:
		return "has begun and is still to do"
	case i.Status == model.OnTrack && i.Late(today) > 0:
		return "is late and on track"
	case i.Horizon != model.Now && begun:
		return "has begun and is not among what is on now"
	case (i.SlipReason == "") != (i.Slip() == 0):
		return "slipped without a reason, or has one without a slip"
	case i.Target.IsZero() && i.Timeframe == "" && i.Status != model.Parked:
		return "says nothing of when"
	}
	return ""
}
