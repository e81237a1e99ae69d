package filter_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/filter"
)

var monday = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

func day(month time.Month, d int) model.Date { return model.NewDate(2026, month, d) }

// plan is six initiatives of two teams, one letter each.
func plan() *model.Portfolio {
	p := model.New()
	var edits []model.Edit
	add := func(id string, fill func(*model.Initiative)) {
		edits = append(edits, p.Initiatives.Add(monday, model.ID[model.Initiative](id), fill)...)
	}
	team := func(id, name string) {
		edits = append(edits, p.Teams.Add(monday, model.ID[model.Team](id), func(r *model.Team) { r.Name = name })...)
	}
	person := func(id, name string) {
		edits = append(edits, p.People.Add(monday, model.ID[model.Person](id), func(r *model.Person) { r.Name = name })...)
	}
	team("t1", "Growth")
	team("t2", "Growth Ops")
	team("t3", "Über Plattform")
	person("p1", "Ana Costa")
	person("p2", "Ben None")
	add("a", func(i *model.Initiative) {
		i.Title, i.Status, i.Owner, i.Team, i.Target = "Checkout v2", model.OffTrack, "p1", "t1", day(12, 14)
		i.Horizon, i.Tags, i.Key, i.Estimate, i.Unaligned = model.Now, "api, beta", "RM-14", model.Num(6), "The law"
	})
	add("b", func(i *model.Initiative) {
		i.Title, i.Status, i.Owner, i.Team, i.Target = "Café search", model.AtRisk, "p2", "t2", day(11, 20)
		i.Horizon, i.Tags, i.Estimate = model.Next, "beta-2", model.Num(2.5)
	})
	add("c", func(i *model.Initiative) {
		i.Title, i.Status, i.Team, i.Target = "Data residency", model.ToDo, "t3", day(12, 7)
		i.Horizon, i.With, i.Estimate = model.Later, "t1 t2", model.Num(0)
	})
	add("d", func(i *model.Initiative) {
		i.Title, i.Status, i.Owner, i.Private = "RFC: new login", model.Done, "p1", true
	})
	add("e", func(i *model.Initiative) { i.Title, i.Status, i.Target = `5" tablet`, model.OnTrack, day(12, 31) })
	add("f", func(i *model.Initiative) { i.Title, i.Status = "Two words here", model.Parked })
	edits = append(edits, model.Edit{
		Ref: model.Ref{Kind: "initiative", ID: "f"}, Field: "archived", After: monday.At.String(),
	})
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		panic(err)
	}
	return next
}

// found is the ids of the initiatives that the query finds, and its hints.
func found(p *model.Portfolio, query string) (string, []string) {
	f, hints := filter.Parse(query).Compile(p, p.Initiatives.Kind(), monday.Today, "p1")
	var ids strings.Builder
	for i := range p.Initiatives.All() {
		if f.Match(i) {
			ids.WriteString(string(i.ID))
		}
	}
	return ids.String(), hints
}

func TestWhatAQueryFinds(t *testing.T) {
	p := plan()
	for query, want := range map[string]string{
		"": "abcdef",

		"check": "a", "CHECKOUT V2": "a", "cafe": "b", "CAFÉ": "b", "rm-14": "a", "beta": "ab", "growth": "ab", "ana": "ad",
		"uber": "c", `"two words"`: "f", `"words two"`: "", "words two": "f", `"two wor`: "f", "-growth": "cdef",
		"nothing at all": "", `5"`: "e", `"5\" tab"`: "e", "ana growth": "a",

		"status:risk": "b", "status:track": "ae", "status:off,risk": "ab", "-status:off,risk": "cdef", "stat:todo": "",
		`status:"to do"`: "c", "horizon:now,next": "ab", "horizon:none": "def", "horizon:any": "abc",

		"team:growth": "a", "team:ops": "b", "team:gro": "ab", "team:über": "c", "TEAM:UBER": "c", "with:growth": "c",
		"owner:ana": "ad", "by:ana": "ad", "owner:me": "ad", "owner:none": "cef", `owner:"none"`: "b", "-owner:none": "abd",
		"owner:costa": "ad", "owner:osta": "",

		"tag:beta": "a", "tag:bet": "ab", "label:api": "a", "-tag:api": "bcdef", "tags:none": "cdef",

		"due:<2026-12-01": "b", "due:<=14.12.2026": "abc", "due:>+2w": "ae", "due:>=+2w": "ace", "due:thismonth": "b",
		"due:today..eom": "", "due:1dec..14dec": "ac", "due:2026-12-07..": "ace", "due:..2026-12-07": "bc",
		"due:dec": "ace", "target:none": "df", "due:any": "abce", `due:"next month"`: "ace", "due:<dec": "b",
		"created:today": "abcdef", "created:<today": "", "archived:any": "f",

		"estimate:>2.5": "a", "estimate:>=2.5": "ab", "estimate:0": "c", "est:2..6": "ab", "est:<1": "c", "est:none": "def",

		"is:late": "b", "is:adrift": "bcef", "is:open": "abcef", "is:done": "d", "is:archived": "f", "is:mine": "ad", "mine": "ad", "me": "ad", "-mine": "bcef", "is:private": "d",
		"-is:private is:open due:any": "abce", "is:parked,done": "df", "private:yes": "d", "private:no": "abcef",

		"title:words": "f", "key:any": "a", "source:none": "abcdef",
		"status:risk,off team:growth": "a",

		// What is half typed narrows nothing yet.
		"team:": "abcdef", "due:<": "abcdef", "-": "abcdef", "status:,": "abcdef", `"`: "abcdef", "due:..": "abcdef",
		"due:<2026-": "abcdef", "-due:<2026-": "abcdef",
		// What is no field is a text.
		"rfc:": "d", "-rfc:": "abcef",
	} {
		if got, _ := found(p, query); got != want {
			t.Errorf("%s finds %q, not %q", query, got, want)
		}
	}
}

func TestHints(t *testing.T) {
	p := plan()
	for query, want := range map[string]string{
		"team:growth is:late due:<+2w -tag:api": "",
		"team: due:< est:":                      "",
		"foo:bar": `unknown word "foo:"; ` +
			`known: title, status, owner, team, with, horizon, start, target, …`,
		"t:x": `"t:" could be any of title, team, target, timeframe, tier, tags`,
		"status:lost": `status: there is no "lost"; ` +
			`known: to do, on track, at risk, off track, done, parked, dropped`,
		"owner:zoe":     `owner: there is no "zoe"`,
		"tag:zoe":       `tags: there is no "zoe"`,
		"private:maybe": `private: there is no "maybe"; known: yes, no`,
		"status:>risk":  `status has no order, so ">" does not apply: that is for days and numbers`,
		"due:soon":      `target: "soon" is not a time such as Q3 2026 or oct 2026`,
		"est:many":      `estimate: "many" is not a number such as 2.5 or 2..5`,
		"is:wrong": `is: there is no "wrong"; ` +
			`known: late, open, adrift, mine, archived, to do, on track, at risk, …`,
	} {
		if _, hints := found(p, query); strings.Join(hints, "|") != want {
			t.Errorf("%s: %q", query, hints)
		}
	}
	for query, want := range map[string]string{
		"is:mine":  "it is not known who you are, so nothing is yours",
		"owner:me": `it is not known who you are, so "owner:me" finds nothing`,
	} {
		f, hints := filter.Parse(query).Compile(p, p.Initiatives.Kind(), monday.Today, "")
		if len(hints) != 1 || hints[0] != want || f.Match(p.Initiatives.Get("c")) {
			t.Errorf("%s by nobody: %q", query, hints)
		}
	}
}

// An objective is also that of whoever answers for one of its key results, and a key result that of whoever answers for its
// objective, unless somebody else does.
func TestMineAmongObjectives(t *testing.T) {
	p := plan()
	edits := p.Periods.Add(monday, "q", func(q *model.Period) {
		q.Name, q.Start, q.End = "Q4 2026", day(10, 1), day(12, 31)
	})
	for id, owner := range map[model.ID[model.Objective]]model.ID[model.Person]{"o1": "p1", "o2": "p2", "o3": "p2"} {
		edits = append(edits, p.Objectives.Add(monday, id, func(o *model.Objective) {
			o.Title, o.Period, o.Owner = string(id), "q", owner
		})...)
	}
	for id, k := range map[model.ID[model.KeyResult]]model.KeyResult{
		"k1": {Objective: "o1"}, "k2": {Objective: "o1", Owner: "p2"}, "k3": {Objective: "o2", Owner: "p1"}, "k4": {Objective: "o3"},
	} {
		edits = append(edits, p.KeyResults.Add(monday, id, func(r *model.KeyResult) {
			r.Title, r.Objective, r.Owner, r.Target = string(id), k.Objective, k.Owner, model.Num(1)
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{"objective": "o1 o2", "key_result": "k1 k3"} {
		wanted, hints := filter.Parse("is:mine").Compile(p, p.Table(kind).Kind(), monday.Today, "p1")
		var found []string
		for row := range p.Table(kind).Records() {
			if wanted.Match(row) {
				found = append(found, row.Ref().ID)
			}
		}
		slices.Sort(found)
		if got := strings.Join(found, " "); got != want || hints != nil {
			t.Errorf("of the %ss, %s are mine (%v)", kind, got, hints)
		}
	}
}

// Every kind can be filtered by what it declares, also those that know nothing of owners and targets.
func TestOtherKinds(t *testing.T) {
	p := plan()
	next, err := p.Apply(model.Change{Edits: slices.Concat(
		p.Actions.Add(monday, "t", func(a *model.Action) {
			a.Text, a.State, a.Owner, a.Due = "Ask the provider", model.ActionOpen, "p1", day(11, 20)
			a.About = model.Ref{Kind: "initiative", ID: "a"}
		}),
		p.Decisions.Add(monday, "q", func(d *model.Decision) {
			d.Question, d.Type, d.State, d.Outcome = "Three tiers", model.ToDecide, model.DecisionOpen, "Two"
			d.Due = day(11, 27)
		}),
		p.Risks.Add(monday, "r", func(r *model.Risk) {
			r.Title, r.State, r.Due = "Certificate is late", model.RiskAccepted, day(11, 20)
		}),
		p.Dependencies.Add(monday, "x", func(d *model.Dependency) {
			d.From, d.To, d.State, d.NeededBy = "a", "c", model.Accepted, day(12, 1)
		}),
		p.Notes.Add(monday, "n", func(n *model.Note) {
			n.Text, n.Subject = "Ask about the cafés", model.Ref{Kind: "initiative", ID: "b"}
		}))})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind, query string
		want        bool
	}{
		{"dependency", "checkout", true},
		{"dependency", "residency", true},
		{"dependency", "cafe", false},
		{"dependency", "from:check", true},
		{"dependency", "to:check", false},
		{"dependency", "due:<=dec", true},
		{"dependency", "is:accepted", true},
		{"dependency", "needed-by:none", false},
		{"note", "CAFES", true},
		{"note", "subject:search", true},
		{"note", "subject:checkout", false},
		{"note", "subject:any", true},
		{"note", "cafe search", true},
		{"action", "is:open is:late is:mine due:<today by:ana about:checkout", true},
		{"action", "checkout", true},
		{"action", "is:done", false},
		{"decision", "is:open", false},
		{"decision", "is:decided du:fri -is:late is:decision date:today", true},
		{"risk", "is:open -state:open -is:late", true},
	} {
		table := next.Table(c.kind)
		f, hints := filter.Parse(c.query).Compile(next, table.Kind(), monday.Today, "p1")
		for row := range table.Records() {
			if f.Match(row) != c.want || hints != nil {
				t.Errorf("%s of a %s: %v, %q", c.query, c.kind, f.Match(row), hints)
			}
		}
	}
	for _, table := range next.Tables() {
		for _, f := range table.Kind().Fields() {
			for _, value := range []string{"none", "any", "x", ">1", "me", "today"} {
				compiled, _ := filter.Parse(f.Name+":"+value).Compile(next, table.Kind(), monday.Today, "p1")
				for row := range table.Records() {
					compiled.Match(row)
				}
			}
		}
	}
}

// The first day is day 1, however a due day is stored.
func TestDueDaysAreAskedForAsPeopleNumberThem(t *testing.T) {
	p := model.New()
	edits := p.Programs.Add(monday, "core", func(r *model.Program) { r.Title = "Core" })
	for _, after := range []string{"-2", "0", "11", "29"} {
		edits = append(edits, p.Modules.Add(monday, model.ID[model.Module](after), func(m *model.Module) {
			m.Title, m.Program = after, "core"
			_ = m.Due.Parse(after)
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{"due:12": "11", "due:1..30": "0 11 29", "due:<1": "-2", "due:>12": "29"} {
		ready, hints := filter.Parse(query).Compile(p, p.Modules.Kind(), monday.Today, "")
		var got []string
		for m := range p.Modules.All() {
			if ready.Match(m) {
				got = append(got, m.Title)
			}
		}
		if strings.Join(got, " ") != want || len(hints) > 0 {
			t.Errorf("%s finds %v, not %s (%v)", query, got, want, hints)
		}
	}
}
