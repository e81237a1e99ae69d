package brief_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/diff"
	"quarterdeck/model/sample"
)

// now is a Monday in the eighth week of the quarter.
var now = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

func about(t *testing.T, p *model.Portfolio, q brief.Question) *brief.Brief {
	t.Helper()
	q.Today = now.Today
	if q.Audience == "" {
		q.Audience = brief.Leadership
	}
	return brief.Of(p, q)
}

func titles(b *brief.Brief) string {
	var all []string
	for _, s := range b.Sections {
		all = append(all, fmt.Sprintf("%s %d", s.Title, len(s.Items)))
	}
	return strings.Join(all, " · ")
}

func items(b *brief.Brief, title string) string {
	var all []string
	for _, s := range b.Sections {
		if s.Title != title {
			continue
		}
		for _, i := range s.Items {
			all = append(all, fmt.Sprintf("%s: %s, %s “%s”", i.Title, i.What, i.Who, i.Why))
		}
	}
	return strings.Join(all, "\n")
}

// work is a portfolio with initiatives of which each has one thing to tell.
func work(t *testing.T) *model.Portfolio {
	t.Helper()
	p := model.New()
	var edits []model.Edit
	edits = append(edits, p.People.Add(now, "ana", func(r *model.Person) { r.Name = "Ana Duarte" })...)
	day := func(m time.Month, d int) model.Date { return model.NewDate(2026, m, d) }
	for id, set := range map[model.ID[model.Initiative]]func(*model.Initiative){
		"early":   func(i *model.Initiative) { i.Status, i.Closed = model.Done, day(9, 30) },
		"done":    func(i *model.Initiative) { i.Status, i.Closed, i.Outcome = model.Done, day(10, 1), "Fewer calls" },
		"dropped": func(i *model.Initiative) { i.Status, i.Closed = model.Dropped, day(11, 2) },
		"late":    func(i *model.Initiative) { i.Status, i.Target, i.Owner = model.OnTrack, day(11, 9), "ana" },
		"slipped": func(i *model.Initiative) {
			i.Status, i.Baseline, i.Target, i.SlipReason = model.OnTrack, day(11, 30), day(12, 14), "Certification"
		},
		"next year": func(i *model.Initiative) { i.Status, i.Target = model.ToDo, model.NewDate(2027, 2, 1) },
		"secret":    func(i *model.Initiative) { i.Status, i.Target, i.Private = model.OffTrack, day(12, 1), true },
	} {
		edits = append(edits, p.Initiatives.Add(now, id, func(i *model.Initiative) {
			i.Title = string(id)
			set(i)
		})...)
	}
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestWhatABriefTells(t *testing.T) {
	b := about(t, work(t), brief.Question{})
	if b.Period != "Q4 2026" || b.First.Short() != "1 Oct" || b.Last.Short() != "31 Dec" {
		t.Errorf("it is about %s, %s to %s", b.Period, b.First, b.Last)
	}
	if got, want := strings.Join(b.Headline, " "), "The period has no objectives. 1 initiative delivered and 2 under way; 1 late."; got != want {
		t.Errorf("it begins with %q, not %q", got, want)
	}
	for title, want := range map[string]string{
		"What needs attention": "late: on track, 2 wk late, Ana Duarte “”",
		"Delivered":            "done: 1 Oct 2026,  “Fewer calls”",
		"Slipped and dropped":  "slipped: +2 wk, now 14 Dec 2026,  “Certification”\ndropped: dropped on 2 Nov 2026,  “”",
		"Still to come":        "slipped: 14 Dec 2026,  “”",
	} {
		if got := items(b, title); got != want {
			t.Errorf("%s is\n%s\nand not\n%s", title, got, want)
		}
	}
	if len(b.Timeline) != 3 { // what ends in the period or after its beginning, and has begun in it: done, late, slipped
		t.Errorf("the timeline has %v", b.Timeline)
	}
}

func TestWhatHasATimeframeOnlyComesThen(t *testing.T) {
	p := work(t)
	p, err := p.Apply(model.Change{Edits: p.Initiatives.Add(now, "some day", func(i *model.Initiative) {
		i.Title, i.Status, i.Timeframe = "some day", model.ToDo, "H1 2027"
	})})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, section := range about(t, p, brief.Question{Audience: brief.GoToMarket}).Sections {
		if section.Title != "What comes when" {
			continue
		}
		for _, size := range section.Items {
			for _, i := range size.Under {
				got = append(got, size.Title+": "+i.Title+", "+i.What)
			}
		}
	}
	if !slices.Contains(got, "No launch: some day, H1 2027") {
		t.Errorf("what comes when is %q", got)
	}
}

func TestADependencyIsSettledWithItsInitiatives(t *testing.T) {
	p := work(t)
	var edits []model.Edit
	for _, d := range [][2]model.ID[model.Initiative]{
		{"late", "next year"}, {"dropped", "next year"}, {"done", "next year"}, {"late", "dropped"}, {"late", "secret"},
	} {
		edits = append(edits, p.Dependencies.Add(now, model.ID[model.Dependency](d[0]+d[1]), func(r *model.Dependency) {
			r.From, r.To, r.State = d[0], d[1], model.Proposed
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	want := "dropped → next year: proposed,  “”\nlate → next year: proposed, Ana Duarte “”"
	if got := items(about(t, p, brief.Question{Audience: brief.Engineering}), "Dependencies that are not settled"); got != want {
		t.Errorf("what is not settled is\n%s\nand not\n%s", got, want)
	}
}

func TestEveryAudienceIsToldWhatItNeedsFirst(t *testing.T) {
	p := sample.Portfolio(now)
	period := model.ID[model.Period]("")
	for r := range p.Periods.Live() {
		if r.Name == "Q4 2026" {
			period = r.ID
		}
	}
	for audience, first := range map[brief.Audience]string{
		brief.Leadership: "Objectives", brief.GoToMarket: "What comes when", brief.Engineering: "What needs attention",
	} {
		b := about(t, p, brief.Question{Period: period, Audience: audience})
		if b.Sections[0].Title != first {
			t.Errorf("%s reads %s", audience, titles(b))
		}
	}
	b := about(t, p, brief.Question{Period: period, Audience: brief.Engineering})
	under := 0
	for _, s := range b.Sections {
		for _, item := range s.Items {
			under += len(item.Under)
		}
	}
	if under < 10 {
		t.Errorf("engineering is told %d key results", under)
	}
}

func TestNothingPrivateIsInABrief(t *testing.T) {
	for _, audience := range brief.Audiences() {
		b := about(t, work(t), brief.Question{Audience: brief.Audience(audience)})
		if text := fmt.Sprintf("%+v", b); strings.Contains(text, "secret") {
			t.Errorf("%s is told of what is private: %s", audience, text)
		}
	}
}

func TestAnEmptyPortfolioHasABriefToo(t *testing.T) {
	b := about(t, model.New(), brief.Question{})
	if got := strings.Join(b.Headline, " "); len(b.Sections) > 0 || !strings.HasPrefix(got, "The portfolio is empty so far") {
		t.Errorf("it tells %s: %s", got, titles(b))
	}
}

// Between two periods a brief tells of the quarter that has begun, and how the period before stands that is yet to be closed.
func TestAPeriodThatIsYetToBeClosed(t *testing.T) {
	p := work(t)
	edits := p.Periods.Add(now, "q3", func(r *model.Period) {
		r.Name, r.Kind, r.State = "Q3 2026", model.Quarterly, model.Active
		r.Start, r.End = model.NewDate(2026, 7, 1), model.NewDate(2026, 9, 30)
	})
	for id, health := range map[model.ID[model.Objective]]model.Health{"a": model.Critical, "b": model.Critical, "c": model.Healthy} {
		edits = append(edits, p.Objectives.Add(now, id, func(o *model.Objective) {
			o.Title, o.Period, o.Health, o.HealthReason = string(id), "q3", health, "Trials"
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	says := func() string {
		return strings.Join(brief.Of(p, brief.Ask(p, now.Today, brief.Leadership)).Headline, " ")
	}
	const want = "The period has no objectives. Q3 2026 ended on 30 Sep 2026 and is to be closed: of 3 objectives 1 is on track and " +
		"2 are off track. 1 initiative delivered and 2 under way; 1 late."
	if got := says(); got != want {
		t.Errorf("it begins with\n%s\nnot\n%s", got, want)
	}
	if got := strings.Join(about(t, p, brief.Question{Period: "q3"}).Headline, " "); strings.Contains(got, "to be closed") {
		t.Errorf("of the period itself it begins with %s", got)
	}
	if p, err = p.Apply(model.Change{Edits: p.Periods.Edit(now, "q3", func(r *model.Period) { r.State = model.Closed })}); err != nil {
		t.Fatal(err)
	}
	if got := says(); strings.Contains(got, "Q3") {
		t.Errorf("once it is closed it begins with %s", got)
	}
}

// However much there is to tell, the page of leaders stays one: it tells the worst, and how much more there is.
func TestALongSectionSaysHowMuchMoreThereIs(t *testing.T) {
	p := model.New()
	var edits []model.Edit
	for n := range 20 {
		edits = append(edits, p.Initiatives.Add(now, model.ID[model.Initiative](fmt.Sprintf("i%02d", n)), func(i *model.Initiative) {
			i.Title, i.Status, i.Target = fmt.Sprintf("Work %d", n), model.AtRisk, model.NewDate(2026, 12, 1+n)
			if n == 19 {
				i.Status = model.OffTrack
			}
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(items(about(t, p, brief.Question{}), "What needs attention"), "\n")
	if len(got) != 9 || !strings.HasPrefix(got[0], "Work 19: off track") || !strings.HasPrefix(got[8], "and 12 more: ") {
		t.Errorf("leaders are told\n%s", strings.Join(got, "\n"))
	}
	if got := items(about(t, p, brief.Question{Audience: brief.Engineering}), "What needs attention"); strings.Contains(got, "more") {
		t.Errorf("engineering is told\n%s", got)
	}
}

// What slipped and is only counted among what needs attention is told with its reason where it is told what slipped, and so
// is what is only counted among what changed.
func TestWhatSlippedIsToldOnceAndNotNever(t *testing.T) {
	p := model.New()
	var edits []model.Edit
	for n := range 14 {
		edits = append(edits, p.Initiatives.Add(now, model.ID[model.Initiative](fmt.Sprintf("i%02d", n)), func(i *model.Initiative) {
			i.Title, i.Status, i.SlipReason = fmt.Sprintf("Work %d.", n), model.AtRisk, fmt.Sprintf("reason %d.", n)
			i.Target, i.Baseline = model.NewDate(2026, 12, 8+n), model.NewDate(2026, 12, 1)
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	changed := &diff.Diff{}
	for i := range p.Initiatives.Live() {
		changed.Changed = append(changed.Changed, diff.Item{
			Ref: i.Ref(), Verdict: diff.Changed, Name: i.Title, Lines: []diff.Line{{What: "end", After: i.Target.Short(), Reason: i.SlipReason}},
		})
	}
	for _, audience := range []brief.Audience{brief.Leadership, brief.GoToMarket} {
		q := brief.Question{Audience: audience, Changes: &brief.Changes{Diff: changed, Since: "9 Nov 2026"}}
		if audience == brief.Leadership {
			q.Changes = nil
		}
		b := about(t, p, q)
		text := items(b, "What needs attention") + items(b, "What changed since 9 Nov 2026") + items(b, "Slipped and dropped")
		for n := range 14 {
			if told := strings.Count(text, fmt.Sprintf("reason %d.", n)); told != 1 {
				t.Errorf("%s is told %d times why %d slipped, in\n%s", audience, told, n, text)
			}
		}
		if got := strings.Count(items(b, "Slipped and dropped"), "Work"); got != 6 {
			t.Errorf("%s is told of %d that slipped beside the first 8", audience, got)
		}
	}
}

// The headline counts nothing that there is none of.
func TestTheHeadlineCountsNoNothing(t *testing.T) {
	for want, status := range map[string]model.Status{
		"1 initiative late, and none under way.":       model.ToDo,
		"1 initiative delivered and none under way.":   model.Done,
		"1 initiative under way; 1 off track, 1 late.": model.OffTrack,
	} {
		p := model.New()
		p, err := p.Apply(model.Change{Edits: p.Initiatives.Add(now, "i", func(i *model.Initiative) {
			i.Title, i.Status, i.Target = "Work", status, model.NewDate(2026, 11, 2)
			if status == model.Done {
				i.Closed = i.Target
			}
		})})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(about(t, p, brief.Question{}).Headline, " "); got != "The period has no objectives. "+want {
			t.Errorf("it begins with %q", got)
		}
	}
}

// A decision that is needed says who settles it, by when, what it is about and what there is to choose from, or what is missing.
func TestADecisionSaysWhoAndByWhen(t *testing.T) {
	got := items(about(t, sample.Portfolio(now), brief.Question{}), "Decisions needed")
	for _, want := range []string{
		"Ship Checkout v2 without saved cards: by 27 Nov 2026, about Checkout v2, Ana Duarte “Without them, on the agreed day / ",
		"Who answers support mail in the freeze?: no day yet, about Release freeze, no decider yet “”",
		"One release freeze for all teams: decided, to be looked at again from 20 Nov 2026, ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %s in\n%s", want, got)
		}
	}
}
