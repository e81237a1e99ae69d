package model_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"quarterdeck/model"
)

// described is a portfolio with a row of most kinds.
func described(t *testing.T) *model.Portfolio {
	t.Helper()
	p := model.New()
	return built(t, p,
		p.Teams.Add(now, "t1", func(r *model.Team) { r.Name = "Web" }),
		p.Teams.Add(now, "t2", func(r *model.Team) { r.Name = "Data" }),
		p.People.Add(now, "p1", func(r *model.Person) { r.Name = "Ana" }),
		initiative(p, "a", "Checkout v2"), initiative(p, "b", "Audit log"),
		p.Dependencies.Add(now, "d", func(r *model.Dependency) { r.From, r.To, r.State = "a", "b", model.Proposed }))
}

func TestValuesAsPeopleSayThem(t *testing.T) {
	p := described(t)
	for _, c := range []struct{ kind, field, written, want string }{
		{"initiative", "target", "2026-11-30", "30 Nov 2026"},
		{"initiative", "target", "", "nothing"},
		{"initiative", "target", "soon", "soon"},
		{"initiative", "owner", "p1", "Ana"},
		{"initiative", "owner", "gone", "a person that is not here"},
		{"initiative", "with", "t2 t1", "Data, Web"},
		{"initiative", "private", "", "no"},
		{"initiative", "private", "yes", "yes"},
		{"initiative", "estimate", "2.5", "2.5"},
		{"initiative", "status", "off track", "off track"},
		{"initiative", "tags", "api, beta", "api, beta"},
		{"initiative", "outcome", "one\n\ntwo\x1b[2J", "one two[2J"},
		{"initiative", "archived", "2026-11-23T09:30:00.000Z", "23 Nov 2026, 09:30 UTC"},
		{"note", "subject", "initiative/a", "Checkout v2"},
		{"note", "subject", "initiative/x", "an initiative that is not here"},
		{"check_in", "replaces", "gone", "a check-in that is not here"},
	} {
		f, ok := p.Table(c.kind).Kind().Field(c.field)
		if !ok {
			t.Fatalf("a %s has no %s", c.kind, c.field)
		}
		if got := p.Say(f, c.written); got != c.want {
			t.Errorf("%s %q: %q, not %q", c.field, c.written, got, c.want)
		}
	}
}

func TestDetails(t *testing.T) {
	p := described(t)
	long := "The paid conversion of trials rises from "
	for _, c := range []struct{ field, before, after, want string }{
		{"target", "2026-11-30", "2026-12-14", "target 30 Nov → 14 Dec 2026"},
		{"owner", "", "p1", "owner set to Ana"},
		{"with", "t1", "t1 t2", "with teams gain Data"},
		{"status", "to do", "done", "status to do → done"},
		{"title", "Checkout", "Till", "title Checkout → Till"},
		{"title", "Two short titles: A", "Two short titles: B", "title Two short titles: A → Two short titles: B"},
		{"title", "The very same beginning of two rather long titles: A", "The very same beginning of two rather long titles: B",
			"title …long titles: A → …long titles: B"},
		{"outcome", "", "Fewer\nclicks", "outcome set to Fewer clicks"},
		{"outcome", "Fewer clicks", "", "outcome cleared, was Fewer clicks"},
		{"outcome", long + "2.1%", long + "2.1% to 3.0%.", "outcome …rises from 2.1% → …rises from 2.1% to 3.0%."},
		{"outcome", strings.Repeat("a", 60), strings.Repeat("a", 60) + "b", "outcome … → …b"},
		{"outcome", "one\n\ntwo", "one two", "outcome rewritten"},
		{"archived", "", "2026-11-23T09:30:00.000Z", "archived"},
		{"archived", "2026-11-23T09:30:00.000Z", "", "restored from the archive"},
		{"created", "", "2026-11-23T09:30:00.000Z", ""},
		{"imported", "", "{}", ""},
		{"long_gone", "a", "b", "long gone a → b"},
	} {
		got := p.Detail(model.Edit{Ref: model.Ref{Kind: "initiative", ID: "a"}, Field: c.field, Before: c.before, After: c.after})
		if got != c.want {
			t.Errorf("%s %q to %q: %q, not %q", c.field, c.before, c.after, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	p := described(t)
	edit := func(id, field, before, after string) model.Edit {
		return model.Edit{Ref: model.Ref{Kind: "initiative", ID: id}, Field: field, Before: before, After: after}
	}
	long := strings.Repeat("word ", 30)
	for _, c := range []struct {
		what  string
		edits []model.Edit
		want  []string
	}{
		{"dates of one year", []model.Edit{edit("a", "target", "2026-11-30", "2026-12-14")},
			[]string{"Checkout v2: target 30 Nov → 14 Dec 2026"}},
		{"dates of two years", []model.Edit{edit("a", "target", "2026-12-21", "2027-01-11")},
			[]string{"Checkout v2: target 21 Dec 2026 → 11 Jan 2027"}},
		{"set and cleared", []model.Edit{edit("a", "owner", "", "p1"), edit("a", "start", "2026-10-12", "")},
			[]string{"Checkout v2: owner set to Ana, start cleared, was 12 Oct 2026"}},
		{"a flag", []model.Edit{edit("a", "private", "", "yes")}, []string{"Checkout v2: private no → yes"}},
		{"sets", []model.Edit{edit("a", "with", "t1", "t2"), edit("a", "tags", "api, beta", "api, beta, ga")},
			[]string{"Checkout v2: with teams gain Data, lose Web, tags gain ga"}},
		{"the order of a set", []model.Edit{edit("a", "tags", "api, beta", "beta, api")},
			[]string{"Checkout v2: tags api, beta → beta, api"}},
		{"prose", []model.Edit{edit("a", "outcome", "", "x"), edit("b", "outcome", "x", "y"), edit("b", "status", "to do", "done")},
			[]string{"Checkout v2: outcome written", "Audit log: outcome rewritten, status to do → done"}},
		{"long text", []model.Edit{edit("a", "stage", "beta", long)},
			[]string{"Checkout v2: stage beta → word word word word word word word word word wo…"}},
		{"archived and restored", []model.Edit{
			edit("a", "archived", "", "2026-11-23T09:30:00.000Z"), edit("b", "archived", "2026-11-23T09:30:00.000Z", ""),
		}, []string{"archived Checkout v2", "restored Audit log"}},
		{"a row that is gone", []model.Edit{
			edit("x", "title", "Dark mode", ""), edit("x", "created", "2026-11-23T09:30:00.000Z", ""),
		}, []string{"removed Dark mode"}},
		{"a row that was added and is gone", []model.Edit{
			edit("x", "created", "", "2026-11-23T09:30:00.000Z"), edit("x", "title", "", "Dark mode"), edit("x", "status", "", "to do"),
		}, []string{"added Dark mode"}},
		{"a row that is not loaded", []model.Edit{edit("x", "status", "done", "to do")},
			[]string{"an initiative that is not here: status done → to do"}},
		{"a field and a kind of another version", []model.Edit{
			edit("a", "t_shirt_size", "M", "L"), {Ref: model.Ref{Kind: "key_result", ID: "k"}, Field: "weight", Before: "1", After: "2"},
		}, []string{"Checkout v2: t shirt size M → L", "a key result that is not here: weight 1 → 2"}},
		{"what the program keeps for itself", []model.Edit{edit("a", "imported", "", "x"), edit("b", "status", "to do", "done"),
			edit("b", "imported", "", "x")}, []string{"Audit log: status to do → done"}},
		{"a dependency that is gone", []model.Edit{
			{Ref: model.Ref{Kind: "dependency", ID: "e"}, Field: "from", Before: "b"},
			{Ref: model.Ref{Kind: "dependency", ID: "e"}, Field: "to", Before: "a"},
			{Ref: model.Ref{Kind: "dependency", ID: "e"}, Field: "created", Before: "2026-11-23T09:30:00.000Z"},
		}, []string{"removed Audit log → Checkout v2"}},
	} {
		if got := p.Sentences(model.Entry{Change: model.Change{Edits: c.edits}}); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.what, got, c.want)
		}
	}
}

func TestCheckInsAndCarryOversAreToldAsSuch(t *testing.T) {
	p := model.New()
	period := func(id model.ID[model.Period], name string, from model.Date) []model.Edit {
		return p.Periods.Add(now, id, func(r *model.Period) {
			r.Name, r.Kind, r.State, r.Start, r.End = name, model.Quarterly, model.Active, from, from.Add(80)
		})
	}
	objective := func(id, period, was string) []model.Edit {
		return p.Objectives.Add(now, model.ID[model.Objective](id), func(o *model.Objective) {
			o.Title, o.Period, o.CarriedFrom = "Paying is easy", model.ID[model.Period](period), model.ID[model.Objective](was)
		})
	}
	result := func(id, of, was string, fill func(*model.KeyResult)) []model.Edit {
		return p.KeyResults.Add(now, model.ID[model.KeyResult](id), func(k *model.KeyResult) {
			k.Title, k.Objective, k.CarriedFrom = "Activation", model.ID[model.Objective](of), model.ID[model.KeyResult](was)
			fill(k)
		})
	}
	share := func(k *model.KeyResult) {
		k.Kind, k.Start, k.Target, k.Unit = model.Increase, model.Num(30), model.Num(45), "%"
	}
	day := model.NewDate(2026, 11, 20)
	says := func(id, of string, fill func(*model.CheckIn)) []model.Edit {
		return p.CheckIns.Add(now, model.ID[model.CheckIn](id), func(c *model.CheckIn) {
			c.KeyResult, c.Date = model.ID[model.KeyResult](of), day
			fill(c)
		})
	}
	plain := says("c1", "k1", func(c *model.CheckIn) { c.Value = model.Num(38) })
	p = built(t, p, period("q3", "Q3 2026", day.Add(-120)), period("q4", "Q4 2026", day.Add(-30)),
		objective("o1", "q3", ""), result("k1", "o1", "", share),
		result("k2", "o1", "", func(k *model.KeyResult) { k.Kind, k.Steps = model.ByMilestones, "one\ntwo\nthree" }), plain)
	full := says("c2", "k1", func(c *model.CheckIn) {
		c.Value, c.Health, c.Confidence, c.Note, c.Replaces = model.Num(36.5), model.Ailing, model.Num(5), "Flat\nso far", "c1"
	})
	steps := says("c3", "k2", func(c *model.CheckIn) { c.Value = model.Num(2) })
	for _, c := range []struct {
		edits []model.Edit
		want  string
	}{
		{plain, "checked in Activation: 38% on 20 Nov"},
		{full, "corrected the check-in of Activation: 36.5% on 20 Nov, at risk, confidence 5, “Flat so far”"},
		{steps, "checked in Activation: 2 of 3 steps on 20 Nov"},
		{says("c4", "gone", func(c *model.CheckIn) { c.Zone = model.TargetZone }),
			"checked in a key result that is not here: target on 20 Nov 2026"},
		{model.Change{Edits: plain}.Inverse().Edits, "took back the check-in of Activation: 38% on 20 Nov"},
		{model.Change{Edits: steps}.Inverse().Edits, "took back the check-in of Activation: 2 of 3 steps on 20 Nov"},
		{objective("o2", "q4", ""), "added Paying is easy"},
		{objective("o2", "q4", "o1"), "carried over Paying is easy from Q3 2026"},
		{result("k3", "o1", "k1", share), "carried over Activation from Q3 2026"},
		{result("k3", "o1", "gone", share), "carried over Activation"},
		{model.Change{Edits: result("k3", "o1", "k1", share)}.Inverse().Edits, "removed Activation"},
	} {
		if got := p.Sentences(model.Entry{Change: model.Change{Edits: c.edits}}); !slices.Equal(got, []string{c.want}) {
			t.Errorf("got %q, not %q", got, c.want)
		}
	}
}

func TestASummaryLeavesOutWhatIsTooMuch(t *testing.T) {
	p := model.New()
	var e model.Entry
	for i := range 20 {
		id := strconv.Itoa(i)
		e.Edits = append(e.Edits, p.Teams.Add(now, model.ID[model.Team](id), func(r *model.Team) { r.Name = "Team " + id })...)
	}
	want := []string{"added Team 0", "added Team 1", "+ 18 more"}
	if got := p.Summary(e, 3); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := p.Summary(e, 20); len(got) != 20 || got[19] != "added Team 19" {
		t.Errorf("got %q", got)
	}
	if p.Teams.Len() != 0 {
		t.Error("telling what happened has altered the portfolio")
	}
}

// How a rule of attention was set is told in its words, also once it has been set back and is gone.
func TestRulesAreTold(t *testing.T) {
	p := described(t)
	subject := model.Ref{Kind: "initiative", ID: "a"}
	id := model.AttentionRuleID(model.OffTrackRule, subject)
	set := p.Rules.Add(now, id, func(r *model.AttentionRule) {
		r.Rule, r.Subject, r.MutedUntil, r.Reason = model.OffTrackRule, subject, model.NewDate(2026, 12, 5), "It is in hand"
	})
	muted := entry(p, set...)
	is, err := p.Advance(muted)
	if err != nil {
		t.Fatal(err)
	}
	const about = "“Initiatives off track” on Checkout v2: "
	if got := is.Sentences(muted); len(got) != 1 || got[0] != about+"muted until 5 Dec 2026" {
		t.Errorf("it is told as %q", got)
	}
	cleared := model.Edit{Ref: model.Ref{Kind: "attention_rule", ID: string(id)}, Field: "muted_until", Before: "2026-12-05"}
	if got := p.Sentences(entry(p, cleared)); len(got) != 1 || got[0] != about+"muted until cleared, was 5 Dec 2026" {
		t.Errorf("once it is gone, it is told as %q", got)
	}
}
