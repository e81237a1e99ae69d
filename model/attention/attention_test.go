package attention_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/model/sample"
)

var now = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

// in is a day so many days from today.
func in(days int) model.Date { return now.Today.Add(days) }

// with is a portfolio with the edits made to an empty one.
func with(t *testing.T, edits ...[]model.Edit) *model.Portfolio {
	t.Helper()
	return after(t, model.New(), edits...)
}

func after(t *testing.T, p *model.Portfolio, edits ...[]model.Edit) *model.Portfolio {
	t.Helper()
	for _, e := range edits {
		next, err := p.Apply(model.Change{Edits: e})
		if err != nil {
			t.Fatal(err)
		}
		p = next
	}
	for _, table := range p.Tables() {
		for row := range table.Records() {
			if err := p.Check(row.Ref()); err != nil {
				t.Fatal(err)
			}
		}
	}
	return p
}

func person(id string) []model.Edit {
	return model.New().People.Add(now, model.ID[model.Person](id), func(r *model.Person) { r.Name = strings.ToUpper(id[:1]) + id[1:] })
}

func initiative(title string, status model.Status, target model.Date, owner model.ID[model.Person]) []model.Edit {
	return model.New().Initiatives.Add(now, model.ID[model.Initiative](title), func(i *model.Initiative) {
		i.Title, i.Status, i.Target, i.Owner = title, status, target, owner
	})
}

// told is the items as text, a line each: sign, title, word, what there is to say, and whose it is.
func told(p *model.Portfolio, items []attention.Item) string {
	var lines []string
	for _, i := range items {
		line := fmt.Sprintf("%s | %s | %s | %s | %s", i.Sign, i.Title, i.Word, i.What(), cmp.Or(p.Name(i.Owner.Ref()), "nobody"))
		for _, also := range i.Also {
			line += " | also " + string(also)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// wants compares two texts line by line.
func wants(t *testing.T, got, want string) {
	t.Helper()
	if want = strings.TrimSpace(want); got != want {
		t.Errorf("got\n%s\nwanted\n%s", got, want)
	}
}

// What is off track comes before what slips and what is due, and within these what is longest past its day.
func TestRanks(t *testing.T) {
	p := with(t, person("ana"), person("bo"),
		initiative("risky", model.AtRisk, in(14), "ana"),
		initiative("undated", model.AtRisk, model.Date{}, ""),
		initiative("slow", model.OnTrack, in(-2), "bo"),
		initiative("slower", model.ToDo, in(-14), ""),
		initiative("dire", model.OffTrack, in(-14), "ana"),
		initiative("off", model.OffTrack, in(21), "bo"),
		initiative("fine", model.OnTrack, in(0), "bo"),
		initiative("parked", model.Parked, in(-90), "bo"),
		initiative("over", model.Done, in(-9), "bo"),
	)
	l := attention.Of(p, now.Today, "bo")
	wants(t, told(p, l.Items), `
off track | dire | off track | 2 wk late | Ana | also late
off track | off | off track | due 14 Dec | Bo
at risk | slower | late | 2 wk late | nobody
at risk | slow | late | 2 d late | Bo
at risk | risky | at risk | due 7 Dec | Ana
at risk | undated | at risk | at risk | nobody`)
	var why []string
	for _, i := range l.Items {
		why = append(why, i.Why())
	}
	wants(t, strings.Join(why, "\n"), `
1st of 6: off track, due 14 days ago. Also: late.
2nd of 6: off track, due in 21 days.
3rd of 6: late, due 14 days ago.
4th of 6: late, due 2 days ago.
5th of 6: at risk, due in 14 days.
6th of 6: at risk, without a day.`)
	mine := l.Mine()
	wants(t, told(p, mine.Items), `
off track | off | off track | due 14 Dec | Bo
at risk | slow | late | 2 d late | Bo`)
	if got := mine.Items[1].Why(); got != "2nd of 2: late, due 2 days ago." {
		t.Errorf("among one's own: %s", got)
	}
	if got := attention.Of(p, now.Today, "").Mine(); len(got.Items) > 0 {
		t.Errorf("of nobody: %s", told(p, got.Items))
	}
}

// A threshold is the last day, or the first, on which its rule holds.
func TestThresholdsOfWork(t *testing.T) {
	p := with(t,
		initiative("off, in a year", model.OffTrack, in(365), ""), initiative("off, later", model.OffTrack, in(366), ""),
		initiative("risky, in a quarter", model.AtRisk, in(91), ""), initiative("risky, later", model.AtRisk, in(92), ""),
		initiative("yesterday", model.OnTrack, in(-1), ""), initiative("today", model.OnTrack, in(0), ""),
	)
	wants(t, told(p, attention.Of(p, now.Today, "").Items), `
off track | off, in a year | off track | due 23 Nov 2027 | nobody
at risk | yesterday | late | 1 d late | nobody
at risk | risky, in a quarter | at risk | due 22 Feb | nobody`)
}

func dependency(id string, state model.DependencyState, needed model.Date, from, to model.ID[model.Initiative]) []model.Edit {
	return model.New().Dependencies.Add(now, model.ID[model.Dependency](id), func(d *model.Dependency) {
		d.From, d.To, d.NeededBy, d.State = from, to, needed, state
	})
}

// Who delivers has to accept a dependency; who waits has to find another way where it is declined or broken.
func TestDependencies(t *testing.T) {
	p := with(t, person("ana"), person("bo"),
		initiative("api", model.OnTrack, model.Date{}, "ana"), initiative("app", model.OnTrack, model.Date{}, "bo"),
		initiative("web", model.OnTrack, model.Date{}, "bo"), initiative("old", model.Done, model.Date{}, "bo"),
		initiative("log", model.OnTrack, model.Date{}, ""), initiative("new", model.OnTrack, model.Date{}, "bo"),
		dependency("1", model.Proposed, in(21), "api", "app"),
		dependency("2", model.Proposed, in(22), "api", "log"),
		dependency("3", model.Declined, in(60), "app", "web"),
		dependency("4", model.Broken, model.Date{}, "log", "web"),
		dependency("5", model.Accepted, in(-3), "api", "web"),
		dependency("6", model.Declined, in(1), "old", "web"),
		dependency("7", model.Proposed, model.Date{}, "log", "app"),
		dependency("8", model.Proposed, in(-3), "new", "api"),
	)
	l := attention.Of(p, now.Today, "bo")
	wants(t, told(p, l.Items), `
off track | app → web | declined | declined | Bo
off track | log → web | broken | broken | Bo
at risk | new → api | proposed | 3 d late | Bo
at risk | api → app | proposed | due 14 Dec | Ana`)
	if mine := l.Mine(); len(mine.Items) != 4 { // who waits is concerned too
		t.Errorf("mine is\n%s", told(p, mine.Items))
	}
	p, err := p.Apply(model.Change{Edits: p.Archive(now, model.ID[model.Initiative]("web").Ref())})
	if err != nil {
		t.Fatal(err)
	}
	if l := attention.Of(p, now.Today, ""); len(l.Items) != 2 {
		t.Errorf("beside an initiative that is archived, it is\n%s", told(p, l.Items))
	}
}

// aims is a quarter of 92 days, of which 54 have passed on 23 November: 58.7 %. So 20 % come to a pace of 0.34, which is
// off track.
func aims(t *testing.T, more ...[]model.Edit) *model.Portfolio {
	blank := model.New()
	then := model.MomentOf(time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC))
	result := func(id, of string, every model.Cadence, owner model.ID[model.Person]) []model.Edit {
		return blank.KeyResults.Add(then, model.ID[model.KeyResult](id), func(k *model.KeyResult) {
			k.Title, k.Objective, k.Kind, k.Owner, k.Every = id, model.ID[model.Objective](of), model.Increase, owner, every
			k.Start, k.Target = model.Num(0), model.Num(100)
		})
	}
	said := func(of string, daysAgo int, value float64) []model.Edit {
		return blank.CheckIns.Add(then, model.ID[model.CheckIn](of+"-said"), func(c *model.CheckIn) {
			c.KeyResult, c.Date, c.Value = model.ID[model.KeyResult](of), in(-daysAgo), model.Num(value)
		})
	}
	objective := func(id string, fill func(*model.Objective)) []model.Edit {
		return blank.Objectives.Add(then, model.ID[model.Objective](id), func(o *model.Objective) {
			o.Title, o.Period, o.Owner = id, "q4", "ana"
			fill(o)
		})
	}
	return with(t, append([][]model.Edit{
		person("ana"), person("bo"),
		blank.Periods.Add(then, "q4", func(r *model.Period) {
			r.Name, r.Kind, r.State = "Q4 2026", model.Quarterly, model.Active
			r.Start, r.End = model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31)
		}),
		objective("a", func(*model.Objective) {}), objective("b", func(o *model.Objective) {
			o.Health, o.HealthReason = model.Healthy, "A contract is about to be signed"
		}), objective("c", func(*model.Objective) {}),
		result("behind", "a", "", "bo"), said("behind", 3, 20),
		result("overridden", "b", "", "bo"), said("overridden", 10, 20),
		result("old", "c", "", ""), said("old", 11, 60),
		result("fresh", "c", "", ""), said("fresh", 6, 60),
		result("due", "c", "", ""), said("due", 7, 60),
		result("slow", "c", model.Monthly, ""), said("slow", 31, 60),
		result("never", "c", model.Monthly, "bo"),
	}, more...)...)
}

// Beside the word there is no need to say it again, and a title is left as it is.
func TestWhatIsSaidBesideTheWord(t *testing.T) {
	p := with(t, person("kim"), person("ana"),
		model.New().Programs.Add(now, "core", func(r *model.Program) { r.Title = "Core" }),
		model.New().Modules.Add(now, "why", func(m *model.Module) {
			m.Title, m.Program, m.Due = "Why we are blocked", "core", model.Num(9)
		}),
		hire("kim", in(-1), "", "ana"),
		model.New().Progress.Add(now, model.ProgressID("kim", "why"), func(g *model.Progress) {
			g.Enrolment, g.Module, g.State, g.Reason = "kim", "why", model.ModuleBlocked, "no room"
		}),
		initiative("slow", model.OnTrack, in(-14), ""), initiative("risky", model.AtRisk, model.Date{}, ""),
		initiative("off", model.OffTrack, in(3), ""),
	)
	var lines []string
	for _, i := range attention.Of(p, now.Today, "").Items {
		lines = append(lines, i.Word+": "+i.Beyond())
	}
	wants(t, strings.TrimSpace(strings.Join(lines, "\n")), "off track: due 26 Nov\nblocked: Why we are blocked\nlate: 2 wk\nat risk:")
}

// An objective that is off track speaks for its key results, and one that somebody sees otherwise does not.
func TestObjectives(t *testing.T) {
	p := aims(t)
	l := attention.Of(p, now.Today, "bo")
	wants(t, told(p, l.Items), `
off track | 1 a | off track | 20% | Ana
off track | 2.1 overridden | off track | 20% | Bo | also check-in
off track | 3 c | off track | 48% | Ana
at risk | 3.3 never | stale | check-in 53 d | Bo | also check-in
at risk | 3.4 old | stale | check-in 11 d | Ana | also check-in
to do | 3.5 slow | due | check-in due | Ana
to do | 3.1 due | due | check-in due | Ana`)
	wants(t, told(p, l.Mine().Items), `
off track | 1 a | off track | 20% | Ana
off track | 2.1 overridden | off track | 20% | Bo | also check-in
off track | 3 c | off track | 48% | Ana
at risk | 3.3 never | stale | check-in 53 d | Bo | also check-in`)
	if why := l.Items[6].Why(); why != "7th of 7: due today." {
		t.Errorf("why: %s", why)
	}
	closed := after(t, p, p.Periods.Edit(now, "q4", func(r *model.Period) { r.State = model.Closed }))
	if l := attention.Of(closed, now.Today, ""); len(l.Items) > 0 {
		t.Errorf("of a closed period:\n%s", told(closed, l.Items))
	}
}

// A key result that is off track is not lost with an objective that is not listed: because it has reached enough for the
// rule, or is muted for a while.
func TestAKeyResultOfAnObjectiveThatIsNotListed(t *testing.T) {
	p := aims(t)
	listed := func(p *model.Portfolio, row model.Ref) bool {
		return slices.ContainsFunc(attention.Of(p, now.Today, "").Items, func(i attention.Item) bool { return i.Row == row })
	}
	behind := model.ID[model.KeyResult]("behind").Ref()
	if listed(p, behind) {
		t.Error("it is told beside its objective")
	}
	_, edits := attention.MuteRow(p, now, attention.Of(p, now.Today, "").Items[0], attention.Mute{Until: in(7), Reason: "In hand"})
	if p := after(t, p, edits); !listed(p, behind) {
		t.Error("it is gone with its objective")
	}
	p = after(t, p, model.New().KeyResults.Add(now, "good", func(k *model.KeyResult) {
		k.Title, k.Objective, k.Kind, k.Start, k.Target = "good", "a", model.Increase, model.Num(0), model.Num(100)
	}), model.New().CheckIns.Add(now, "good-said", func(c *model.CheckIn) {
		c.KeyResult, c.Date, c.Value = "good", in(-1), model.Num(36)
	})) // so that the objective has reached 28 %, and is off track still
	_, edits = attention.Tune(p, now, rule(t, model.ObjectiveRule), 25)
	if p := after(t, p, edits); !listed(p, behind) || listed(p, model.ID[model.Objective]("a").Ref()) {
		t.Errorf("below 25 %% it lists\n%s", told(p, attention.Of(p, now.Today, "").Items))
	}
}

func hire(who model.ID[model.Person], start model.Date, buddy, manager model.ID[model.Person]) []model.Edit {
	return model.New().Enrolments.Add(now, model.ID[model.Enrolment](who), func(e *model.Enrolment) {
		e.Person, e.Program, e.Start, e.Buddy, e.Manager = who, "core", start, buddy, manager
	})
}

// What blocks somebody is for their manager to clear; what is overdue, for whoever has to do it.
func TestOnboarding(t *testing.T) {
	blank := model.New()
	module := func(id string, due float64, who model.Doer) []model.Edit {
		return blank.Modules.Add(now, model.ID[model.Module](id), func(m *model.Module) {
			m.Title, m.Program, m.Due, m.Who = id, "core", model.Num(due), who
		})
	}
	state := func(who, what string, state model.ModuleState) []model.Edit {
		e, m := model.ID[model.Enrolment](who), model.ID[model.Module](what)
		return blank.Progress.Add(now, model.ProgressID(e, m), func(r *model.Progress) {
			r.Enrolment, r.Module, r.State, r.Reason = e, m, state, "no laptop"
		})
	}
	p := with(t, person("ana"), person("bo"), person("kim"), person("lu"), person("jo"), person("mia"),
		blank.Programs.Add(now, "core", func(r *model.Program) { r.Title = "Core" }),
		module("laptop", 0, ""), module("lunch", 1, model.ByBuddy), module("read", 30, ""),
		hire("kim", in(-7), "bo", "ana"), state("kim", "laptop", model.ModuleBlocked), state("kim", "lunch", model.ModuleDone),
		hire("lu", in(-8), "bo", "ana"), state("lu", "laptop", model.ModuleDone),
		hire("jo", in(-6), "", ""),
		hire("mia", in(-90), "", ""), state("mia", "laptop", model.ModuleDone), state("mia", "lunch", model.ModuleDone),
		state("mia", "read", model.ModuleWaived),
	)
	l := attention.Of(p, now.Today, "bo")
	wants(t, told(p, l.Items), `
off track | Kim | blocked | blocked: laptop | Ana | also onboarding-overdue
at risk | Lu | overdue | 1 wk over: lunch | Bo`)
	if mine := l.Mine(); len(mine.Items) != 2 {
		t.Errorf("the buddy is concerned by\n%s", told(p, mine.Items))
	}
	if public := attention.Of(p.Public(), now.Today, "bo"); len(public.Items) > 0 {
		t.Errorf("a public portfolio tells of\n%s", told(p, public.Items))
	}
}

// Every rule says in a sentence where it begins to hold.
func TestSentences(t *testing.T) {
	var lines []string
	for _, r := range attention.Rules() {
		lines = append(lines, string(r.Name)+": "+r.Sentence(r.Threshold))
	}
	wants(t, strings.Join(lines, "\n"), `
off-track: An initiative is off track, and its target is at most 365 days away or not known.
late: An open initiative has missed its target by 1 day or more.
at-risk: An initiative is at risk, and its target is at most 91 days away or not known.
objective: An objective is off track and has reached less than 100%, or a key result of one that is not.
stale: A weekly check-in was last made more than 10 days ago, or one that is made less often is as long overdue.
check-in: A key result waits for its check-in.
dependency: A dependency is declined or broken, or needed within 21 days and not accepted yet.
decision: A decision or an answer is due within 3 days, or overdue.
action: An action is due today, or overdue.
revisit: A decision is to be looked at again by now.
risk: A risk has missed its day by 1 day or more, or is of high severity and open without an owner.
onboarding-blocked: Somebody on a program is blocked on 1 module or more.
onboarding-overdue: Somebody on a program is overdue by 7 days or more with a module.`)
	for _, name := range model.RuleName("").Choices() {
		if _, ok := attention.RuleCalled(model.RuleName(name)); !ok {
			t.Errorf("nothing says what %s catches", name)
		}
	}
}

// What is owed is due some days before its day, and overdue behind it.
func TestDecisionsAndActions(t *testing.T) {
	blank := model.New()
	decision := func(question string, due model.Date, of model.DecisionType) []model.Edit {
		return blank.Decisions.Add(now, model.ID[model.Decision](question), func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Due, d.Owner = question, of, model.DecisionOpen, due, "bo"
		})
	}
	action := func(text string, due model.Date, state model.ActionState) []model.Edit {
		return blank.Actions.Add(now, model.ID[model.Action](text), func(a *model.Action) {
			a.Text, a.State, a.Due = text, state, due
		})
	}
	p := with(t, person("bo"),
		decision("prices", in(3), model.ToDecide), decision("later", in(4), model.ToDecide),
		decision("who", in(-1), model.ToAnswer), decision("some day", model.Date{}, model.ToDecide),
		action("call", in(0), model.ActionOpen), action("write", in(1), model.ActionOpen), action("done", in(-1), model.ActionDone),
	)
	wants(t, told(p, attention.Of(p, now.Today, "").Items), `
at risk | Answer: who | overdue | 1 d late | Bo
to do | call | due | due today | nobody
to do | Decide: prices | due | due 26 Nov | Bo`)
}

// What was decided for a while only comes back on its day.
func TestDecisionsToLookAtAgain(t *testing.T) {
	decided := func(question string, again model.Date) []model.Edit {
		return model.New().Decisions.Add(now, model.ID[model.Decision](question), func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Outcome, d.Owner, d.Revisit = question, model.ToDecide, model.Decided, "Yes", "bo", again
		})
	}
	p := with(t, person("bo"), decided("freeze", in(-3)), decided("seats", in(0)), decided("later", in(1)), decided("never", model.Date{}))
	l := attention.Of(p, now.Today, "bo")
	wants(t, told(p, l.Items), `
at risk | Decided: freeze | revisit | 3 d late | Bo
to do | Decided: seats | revisit | due today | Bo`)
	if why := l.Items[0].Because(); why != "revisit, due 3 days ago." {
		t.Errorf("why: %s", why)
	}
}

// A risk that nothing is done about by its day needs somebody, and a high one that nobody owns does from the first.
func TestRisks(t *testing.T) {
	risk := func(title string, state model.RiskState, severity model.Degree, due model.Date, owner model.ID[model.Person]) []model.Edit {
		return model.New().Risks.Add(now, model.ID[model.Risk](title), func(r *model.Risk) {
			r.Title, r.State, r.Probability, r.Impact, r.Due, r.Owner = title, state, severity, severity, due, owner
		})
	}
	p := with(t, person("bo"),
		risk("late", model.RiskOpen, "", in(-3), ""), risk("today", model.RiskOwned, model.DegreeHigh, in(0), "bo"),
		risk("high and late", model.RiskOwned, model.DegreeHigh, in(-1), "bo"), risk("nobody's", model.RiskOpen, model.DegreeHigh, in(9), ""),
		risk("both", model.RiskOpen, model.DegreeHigh, in(-2), ""), risk("low", model.RiskOpen, model.DegreeLow, in(9), ""),
		risk("borne", model.RiskAccepted, model.DegreeHigh, in(-9), ""), risk("gone", model.RiskResolved, model.DegreeHigh, in(-9), ""),
	)
	l := attention.Of(p, now.Today, "bo")
	wants(t, told(p, l.Items), `
off track | Risk: both | overdue | 2 d late | nobody
off track | Risk: high and late | overdue | 1 d late | Bo
off track | Risk: nobody's | no owner | no owner | nobody
at risk | Risk: late | overdue | 3 d late | nobody`)
	if why := l.Items[0].Because(); why != "overdue, due 2 days ago; its severity is high, and nobody owns it." {
		t.Errorf("why: %s", why)
	}
	_, edits := attention.Tune(p, now, rule(t, model.RiskRule), 3)
	p = after(t, p, edits)
	wants(t, told(p, attention.Of(p, now.Today, "").Items), `
off track | Risk: both | no owner | no owner | nobody
off track | Risk: nobody's | no owner | no owner | nobody
at risk | Risk: late | overdue | 3 d late | nobody`)
}

// Of the sample, what each rule catches.
func TestSample(t *testing.T) {
	p := sample.Portfolio(now)
	wants(t, told(p, attention.Of(p, now.Today, "").Items), `
off track | Lu Moreau | blocked | blocked: Data | Mara Jürgens | also onboarding-overdue
off track | Consent records → Trial nudges | broken | broken | Ben Adéyẹmí
off track | Risk: Half of the trials may not be mailed | overdue | 3 d late | nobody
off track | Checkout v2 | off track | due 14 Dec | Ana Duarte
off track | 1 Teams that start, stay | off track | 52% | Mara Jürgens
off track | 2 Grow activation | off track | 43% | Ben Adéyẹmí
off track | 3.1 Trials that pay | off track | 22% | Ana Duarte
off track | 6 Know what partners would build | off track | 30% | Gus Castañeda
off track | Risk: Another bidder comes first | no owner | no owner | nobody
at risk | Consent records | late | 2 wk late | Dee O’Rourke | also at-risk
at risk | 2.2 Trials active in week four | stale | check-in 17 d | Ben Adéyẹmí | also check-in
at risk | Ivo Petrović | overdue | 1 wk over: OKR | Ivo Petrović
at risk | Decided: One release freeze for all teams | revisit | 3 d late | Mara Jürgens
at risk | Answer: Which region keeps the data of Marlow? | overdue | 3 d late | Eli Grünwald
at risk | Find a second tester for the checkout | overdue | 3 d late | Mara Jürgens
at risk | Trial nudges | at risk | due 14 Dec | Ben Adéyẹmí
at risk | SOC 2 evidence | at risk | due 18 Jan | Dee O’Rourke
to do | 2.3 Signups that a colleague has invited | due | check-in due | Ben Adéyẹmí
to do | 6.1 Partners that have shown us their plans | due | check-in due | Gus Castañeda
to do | Decide: How many tiers the new price list has | due | due today | Gus Castañeda
to do | Ask the payment provider for a date in writing | due | due today | Ana Duarte`)
}
