package sample

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/model/onboarding"
	"quarterdeck/model/standing"
)

// monday is the day of the mock-ups: week 8 of Q4 2026.
var monday = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

func find(t *testing.T, p *model.Portfolio, title string) *model.Initiative {
	t.Helper()
	for i := range p.Initiatives.Live() {
		if i.Title == title {
			return i
		}
	}
	t.Fatalf("there is no %s", title)
	return nil
}

func TestThePictureOn23November2026(t *testing.T) {
	p := Portfolio(monday)
	for _, want := range []struct {
		title                   string
		status                  model.Status
		start, target, baseline string
		closed                  string
	}{
		{"Pricing page test", model.Done, "3 Aug 2026", "21 Sep 2026", "21 Sep 2026", "18 Sep 2026"},
		{"Event pipeline", model.Done, "28 Sep 2026", "26 Oct 2026", "26 Oct 2026", "23 Oct 2026"},
		{"Signup revamp", model.Done, "5 Oct 2026", "9 Nov 2026", "9 Nov 2026", "6 Nov 2026"},
		{"Checkout v2", model.OffTrack, "12 Oct 2026", "14 Dec 2026", "30 Nov 2026", ""},
		{"Trial nudges", model.AtRisk, "2 Nov 2026", "14 Dec 2026", "7 Dec 2026", ""},
		{"SSO + SCIM", model.OnTrack, "19 Oct 2026", "7 Dec 2026", "7 Dec 2026", ""},
		{"SOC 2 evidence", model.AtRisk, "2 Nov 2026", "18 Jan 2027", "4 Jan 2027", ""},
		{"Search rewrite", model.OnTrack, "2 Nov 2026", "11 Jan 2027", "21 Dec 2026", ""},
		{"Referral loop", model.OnTrack, "4 Jan 2027", "22 Feb 2027", "", ""},
		{"Usage billing", model.ToDo, "11 Jan 2027", "15 Mar 2027", "", ""},
		{"Dark mode", model.Dropped, "30 Nov 2026", "21 Dec 2026", "21 Dec 2026", "13 Nov 2026"},
		{"Mobile offline", model.ToDo, "", "", "", ""},
	} {
		i := find(t, p, want.title)
		got := []string{i.Start.Long(), i.Target.Long(), i.Baseline.Long(), i.Closed.Long()}
		if i.Status != want.status || !slices.Equal(got, []string{want.start, want.target, want.baseline, want.closed}) {
			t.Errorf("%s: %s, %q", want.title, i.Status, got)
		}
	}
	if late := find(t, p, "Consent records").Late(monday.Today); late != 14 {
		t.Errorf("Consent records is %d days late", late)
	}
	if when := find(t, p, "Mobile offline").Timeframe; when != "Q3 2027" {
		t.Errorf("Mobile offline comes in %q", when)
	}
	if s := standing.Of(p, monday.Today, ""); s.Done != 2 || s.Dropped != 1 || s.Attention()[0].Title != "Checkout v2" {
		t.Errorf("this quarter %d are done and %d dropped; first comes %s", s.Done, s.Dropped, s.Attention()[0].Title)
	}
	var names []string
	for period := range p.Periods.Live() {
		names = append(names, period.Name+" "+string(period.State))
	}
	if !slices.Equal(names, []string{"2026 active", "Q3 2026 closed", "Q4 2026 active", "Q1 2027 planning"}) {
		t.Errorf("periods %q", names)
	}
}

// One week more, and Checkout v2 is late for both that wait for it, and in the freeze.
func TestCheckoutHasNotAWeekToSpare(t *testing.T) {
	p := Portfolio(monday)
	checkout := find(t, p, "Checkout v2")
	var freeze *model.Milestone
	for m := range p.Milestones.Live() {
		if m.Title == "Release freeze" {
			freeze = m
		}
	}
	waiting := func(target model.Date) (late []string) {
		for d := range p.Dependencies.Live() {
			if d.From == checkout.ID && d.NeededBy.Before(target) {
				late = append(late, p.Name(d.To.Ref()))
			}
		}
		return late
	}
	if late := waiting(checkout.Target); late != nil || !checkout.Target.Before(freeze.Date) {
		t.Errorf("already today %q wait in vain, or the freeze is hit", late)
	}
	slipped := checkout.Target.Add(7)
	if late := waiting(slipped); !slices.Equal(late, []string{"Referral loop", "Usage billing"}) {
		t.Errorf("after a week %q wait in vain", late)
	}
	if slipped.Before(freeze.Date) || slipped.After(freeze.Until) {
		t.Errorf("%s is not in the freeze from %s to %s", slipped, freeze.Date, freeze.Until)
	}
}

func TestWhatASharedScreenDoesNotShow(t *testing.T) {
	p := Portfolio(monday)
	public := p.Public()
	if p.Notes.Len() != 3 || public.Notes.Len() != 0 || public.Initiatives.Len() != p.Initiatives.Len()-1 {
		t.Errorf("%d notes, %d of them public; %d of %d initiatives public",
			p.Notes.Len(), public.Notes.Len(), public.Initiatives.Len(), p.Initiatives.Len())
	}
	if public.Dependencies.Len() != p.Dependencies.Len() {
		t.Error("the private initiative takes dependencies with it")
	}
}

func TestHowPeopleAreLedInOn23November2026(t *testing.T) {
	p := Portfolio(monday)
	b := onboarding.Of(p, monday.Today)
	var got []string
	for _, r := range b.Programs {
		for _, l := range r.Plans {
			got = append(got, fmt.Sprintf("%s: %s, day %d, %s, %s of %s", r.Title, l.Name, l.Day(), l.Verdict(), l.Ready().Percent(), l.Pace().Percent()))
		}
	}
	want := []string{
		"30-60-90 for product managers: Jo Åkesson, day 15, on track, 33% of 43%",
		"PM core: Noor Haddād, day 78, on track, 89% of 89%",
		"PM core: Lu Moreau, day 43, stuck, 38% of 75%",
		"PM core: Ivo Petrović, day 36, stuck, 56% of 67%",
		"PM core: Jo Åkesson, day 15, ahead, 56% of 44%",
		"PM core: Kai Brandt, day 8, behind, 11% of 33%",
		"PM core: Fay Lindström, day 428, finished, 100% of 100%",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var stuck []string
	for _, l := range b.Program(core).Plans {
		for _, step := range l.Stuck() {
			stuck = append(stuck, fmt.Sprintf("%s %s %d", l.Name, step.Module.Title, step.Over()))
		}
	}
	if want := []string{"Lu Moreau Data 31", "Lu Moreau OKR 14", "Ivo Petrović OKR 7", "Kai Brandt Tools 3"}; !slices.Equal(stuck, want) {
		t.Errorf("stuck: %q", stuck)
	}
	for who, want := range map[model.ID[model.Person]]string{mara: "Lu Moreau, Ivo Petrović, Kai Brandt", chi: "Ivo Petrović", dee: "Lu Moreau", ben: ""} {
		var got []string
		for _, l := range b.Program(core).Plans {
			if l.Needs(who) {
				got = append(got, l.Name)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s is needed by %q", who, got)
		}
	}
}

func TestWhatIsOwedOn23November2026(t *testing.T) {
	p := Portfolio(monday)
	said := func(name string, owner model.ID[model.Person], state string, late int, due model.Date) string {
		when := ""
		if late > 0 {
			when = fmt.Sprintf(", %d days late", late)
		} else if due == monday.Today {
			when = ", due today"
		}
		return fmt.Sprintf("%s: %s, %s%s", name, p.Name(owner.Ref()), state, when)
	}
	var got []string
	for d := range p.Decisions.Live() {
		got = append(got, said(d.Question, d.Owner, string(d.State), d.Late(monday.Today), d.Due))
		if d.ToRevisit(monday.Today) {
			got[len(got)-1] += ", to revisit"
		}
	}
	for r := range p.Risks.Live() {
		got = append(got, said(r.Title, r.Owner, strings.TrimSpace(string(r.State)+" "+string(r.Severity())), r.Late(monday.Today), r.Due))
	}
	for a := range p.Actions.Live() {
		got = append(got, said(a.Text, a.Owner, string(a.State), a.Late(monday.Today), a.Due))
	}
	want := []string{
		"Usage billing counts seats: Fay Lindström, superseded",
		"Usage billing counts calls: Fay Lindström, decided",
		"Leave out dark mode: Hana Itō, decided",
		"One release freeze for all teams: Mara Jürgens, decided, to revisit",
		"How many tiers the new price list has: Gus Castañeda, open, due today",
		"Which region keeps the data of Marlow?: Eli Grünwald, open, 3 days late",
		"Who answers support mail in the freeze?: , open",
		"Ship Checkout v2 without saved cards: Ana Duarte, open",
		"Go on with Project Heron: Mara Jürgens, open",
		"The payment provider takes longer still: Ana Duarte, owned high",
		"The auditor finds gaps on site: Dee O’Rourke, mitigated high",
		"Search gets slower for the largest accounts: Eli Grünwald, accepted medium",
		"Half of the trials may not be mailed: , open high, 3 days late",
		"Events are lost under load: Eli Grünwald, resolved high",
		"The campaign for trials starts late: Ben Adéyẹmí, owned low",
		"Another bidder comes first: , open high",
		"Move the roadmap out of the spreadsheet: Mara Jürgens, done",
		"Draw the icons of dark mode: Hana Itō, dropped",
		"Agree with Marlow on what a call is: Fay Lindström, done",
		"Find a second tester for the checkout: Mara Jürgens, open, 3 days late",
		"Tell sales what the freeze means for them: Gus Castañeda, open",
		"Give the intake form one name everywhere: , open",
		"Ask the payment provider for a date in writing: Ana Duarte, open, due today",
		"Send the last four suppliers a reminder: Dee O’Rourke, open",
		"Write down how calls are counted: Fay Lindström, open",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if public := p.Public(); public.Decisions.Len() != 8 || public.Risks.Len() != 6 {
		t.Errorf("%d decisions and %d risks are public", public.Decisions.Len(), public.Risks.Len())
	}
}

// What is found of people by nobody but themselves is there too, and nothing of the kind is public.
func TestTheLadder(t *testing.T) {
	p := Portfolio(monday)
	self := 0
	for a := range p.Assessments.Live() {
		if a.Self() {
			self++
		}
	}
	if p.Tracks.Len() != 3 || p.Levels.Len() != 12 || p.Competencies.Len() != 9 || p.Expectations.Len() != 36 || self != 1 {
		t.Errorf("%d tracks, %d levels, %d competencies, %d expectations, %d found by nobody else",
			p.Tracks.Len(), p.Levels.Len(), p.Competencies.Len(), p.Expectations.Len(), self)
	}
	if public := p.Public(); public.Assessments.Len()+public.Enrolments.Len()+public.Progress.Len() != 0 || public.Expectations.Len() != 36 {
		t.Error("how people do is public, or what is expected is not")
	}
	b := ladder.Of(p, monday.Today)
	for _, g := range b.Tracks {
		var on, found []string
		for _, l := range g.Levels {
			for _, who := range b.On(l.ID) {
				on = append(on, who.Name)
				for _, c := range g.Competencies {
					if last := b.Standing(g, who.ID).Finding(g.Expects(l, c)).Last(); last != nil && last.Evidence != "" {
						found = append(found, c.Title)
					}
				}
			}
		}
		if len(on) == 0 || !g.Path() && len(found) == 0 {
			t.Errorf("on %s stand %v, of whom something is known in %v", g.Title, on, found)
		}
	}
}

// A title that a table does not know would leave an initiative without its words.
func TestTheTablesKnowEachOther(t *testing.T) {
	lines := roadmap()
	if len(outcomes()) != len(lines) || len(works()) != len(lines) {
		t.Errorf("%d outcomes and %d works for %d lines", len(outcomes()), len(works()), len(lines))
	}
	p := Portfolio(monday)
	if p.Initiatives.Len() != len(lines) {
		t.Errorf("%d of %d lines were entered", p.Initiatives.Len(), len(lines))
	}
	for i := range p.Initiatives.Live() {
		if i.Outcome == "" || i.Kind == "" {
			t.Errorf("%s has no outcome or no kind", i.Title)
		}
	}
	if p.Dependencies.Len() != 10 {
		t.Errorf("%d dependencies found both of their ends", p.Dependencies.Len())
	}
}
