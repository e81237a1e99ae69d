package sample

import (
	"math"

	"quarterdeck/model"
)

// aim is an objective of the sample, with the key results that it shows by.
type aim struct {
	id      model.ID[model.Objective]
	title   string
	why     string
	kind    model.ObjectiveType
	team    model.ID[model.Team]
	owner   model.ID[model.Person]
	parent  model.ID[model.Objective]
	results []measure
}

// measure is a key result of the sample, and how it goes: pace is its progress beside what the day would expect, bend is
// above 1 where it came late and below 1 where it came early, and last is how many weeks ago somebody checked it in.
type measure struct {
	id         model.ID[model.KeyResult]
	title      string
	kind       model.KeyResultKind
	from, to   float64
	unit       string
	owner      model.ID[model.Person]
	weight     float64 // 0 where it counts like the others
	pace, bend float64
	last       int
	confidence float64
	note       string // what was said last
	fill       func(*model.KeyResult)
}

// aims is the objectives of the quarter, each before those that serve it.
func aims() []aim {
	return []aim{
		{
			id: "smp-o-001", title: "Teams that start, stay", kind: model.Aspirational, owner: mara,
			why: "One trial in three never comes back after its first week.",
		},
		{
			id: "smp-o-002", title: "Grow activation", kind: model.Aspirational, team: growth, owner: ben, parent: "smp-o-001",
			results: []measure{
				{"smp-k-021", "Signups with a project on day one", model.Increase, 52, 60, "%", hana, 2, 1.15, 1.2, 0, 8,
					"The third mail does most of it", nil},
				{"smp-k-022", "Trials active in week four", model.Increase, 38, 45, "%", ben, 0, 0.6, 0.8, 2, 5,
					"The first nudge changes nothing; the second one starts when consents are clear", nil},
				{"smp-k-023", "Signups that a colleague has invited", model.Increase, 4, 10, "%", ben, 0, 0.25, 1, 1, 3,
					"Nothing to show before the referral loop", nil},
			},
		},
		{
			id: "smp-o-003", title: "A faster checkout", kind: model.CommittedObjective, team: growth, owner: ana, parent: "smp-o-001",
			results: []measure{
				{"smp-k-031", "Trials that pay", model.Increase, 2.1, 3, "%", ana, 0, 0.38, 0.7, 0, 4,
					"It moves once the new checkout is out", nil},
				{"smp-k-032", "Payments that fail", model.MaintainBelow, 0, 2, "%", ana, 0, 1.7, 0, 0, 7,
					"One bad evening at the provider", nil},
			},
		},
		{
			id: "smp-o-004", title: "Earn the trust of enterprises", kind: model.Aspirational, team: trust, owner: chi,
			why: "Seven of our ten biggest deals stop at the security review.",
			results: []measure{
				{"smp-k-041", "Deals that wait for single sign-on", model.Decrease, 4, 0, "deals", chi, 0, 1.3, 1, 0, 9,
					"Marlow and two more are through", nil},
				{"smp-k-042", "Critical findings of the penetration test", model.Decrease, 3, 0, "", dee, 0, 3, 0.5, 0, 10,
					"Closed, and tested again", nil},
				{"smp-k-043", "SOC 2 evidence", model.ByMilestones, 0, 0, "", dee, 2, 1, 1, 0, 5,
					"Four suppliers have not sent their reports", func(k *model.KeyResult) {
						k.Steps = "Controls are written down\nEvidence is collected [3]\nSuppliers have reported [2]\nThe auditor has seen it all [2]"
					}},
			},
		},
		{
			id: "smp-o-005", title: "Cut the load on support", kind: model.CommittedObjective, team: platform, owner: eli,
			results: []measure{
				{"smp-k-051", "Searches answered within 200 ms", model.Increase, 61, 90, "%", eli, 0, 1, 1.3, 0, 7,
					"Two of five indexes are on the new engine", nil},
				{"smp-k-052", "Tickets about noisy neighbours", model.Decrease, 14, 2, "a month", ivo, 0, 1.05, 1, 0, 8,
					"Limits are live for half of the customers", nil},
			},
		},
		{
			id: "smp-o-006", title: "Know what partners would build", kind: model.Learning, team: market, owner: gus,
			results: []measure{
				{"smp-k-061", "Partners that have shown us their plans", model.ByZones, 0, 0, "", gus, 0, 1.3, 1, 1, 6,
					"Five talks, and three of them want the same hook", func(k *model.KeyResult) {
						k.CommitZone, k.TargetZone, k.StretchZone = "Five talks", "Three written plans", "One prototype of theirs"
					}},
			},
		},
		{
			id: "smp-o-007", title: "Requests get an answer", kind: model.Aspirational, team: product, owner: mara,
			results: []measure{
				{"smp-k-071", "Median days until a request is answered", model.Decrease, 23, 10, "days", mara, 0, 1.05, 1, 0, 6,
					"The form is used by four of nine teams", nil},
			},
		},
	}
}

// before is the objectives of the last quarter, as they ended.
func before() []aim {
	return []aim{
		{
			id: "smp-o-101", title: "Halve the drop-out at signup", kind: model.Aspirational, team: growth, owner: ana,
			results: []measure{
				{"smp-k-111", "Visitors who give up between form and first screen", model.Decrease, 48, 24, "%", ana, 0, 0.68, 1, 0, 7,
					"Thirty-two; the new form came in the last week", nil},
			},
		},
		{
			id: "smp-o-102", title: "Usage is known at once", kind: model.CommittedObjective, team: platform, owner: eli,
			results: []measure{
				{"smp-k-121", "Minutes until usage is known", model.Decrease, 600, 5, "min", eli, 0, 1, 1.4, 0, 9,
					"Five minutes since the pipeline is live", nil},
			},
		},
	}
}

// moves is the key results that an initiative moves, by its title.
func moves() map[string]model.IDs[model.KeyResult] {
	return map[string]model.IDs[model.KeyResult]{
		"Checkout v2":       "smp-k-031 smp-k-032",
		"SSO + SCIM":        "smp-k-041",
		"Audit log":         "smp-k-041",
		"Search rewrite":    "smp-k-051",
		"SOC 2 evidence":    "smp-k-043",
		"Trial nudges":      "smp-k-022",
		"Rate limits":       "smp-k-052",
		"Onboarding emails": "smp-k-021",
		"Signup revamp":     "smp-k-021",
		"Referral loop":     "smp-k-023",
		"One intake form":   "smp-k-071",
		"Pricing page test": "smp-k-111",
		"Event pipeline":    "smp-k-121",
	}
}

const (
	pastQuarter model.ID[model.Period] = "smp-q-002"
	thisQuarter model.ID[model.Period] = "smp-q-003"
)

// objectives is the edits that bring in the objectives of a quarter, with their key results.
func (s *story) objectives(quarter model.ID[model.Period], aims []aim) []model.Edit {
	var edits []model.Edit
	for rank, a := range aims {
		edits = append(edits, s.p.Objectives.Add(s.now, a.id, func(o *model.Objective) {
			o.Title, o.Why, o.Type, o.Period, o.Team, o.Owner = a.title, a.why, a.kind, quarter, a.team, a.owner
			o.Parent, o.State, o.Rank = a.parent, model.ActiveObjective, model.Num(float64(10*(rank+1)))
		})...)
		for rank, m := range a.results {
			edits = append(edits, s.measure(a, m, rank)...)
		}
	}
	return edits
}

func (s *story) measure(of aim, m measure, rank int) []model.Edit {
	return s.p.KeyResults.Add(s.now, m.id, func(k *model.KeyResult) {
		k.Title, k.Objective, k.Owner, k.Kind, k.Unit = m.title, of.id, m.owner, m.kind, m.unit
		k.Rank = model.Num(float64(10 * (rank + 1)))
		if m.weight > 0 {
			k.Weight = model.Num(m.weight)
		}
		switch m.kind {
		case model.Increase, model.Decrease:
			k.Start, k.Target = model.Num(m.from), model.Num(m.to)
		case model.MaintainBelow:
			k.Target = model.Num(m.to)
		}
		if m.fill != nil {
			m.fill(k)
		}
	})
}

// linked is the edits that say which key results the initiatives move.
func (s *story) linked() []model.Edit {
	var edits []model.Edit
	for i := range s.p.Initiatives.Live() {
		edits = append(edits, s.edit(i.Title, func(i *model.Initiative) {
			i.KeyResults = moves()[i.Title]
			if i.Title == "Consent records" {
				i.Unaligned = "The law asks for it"
			}
		})...)
	}
	return edits
}

// value is what the key result was at when so much of the quarter had passed, on a day that expects so much of it.
func (m measure) value(passed, today float64) (model.Number, model.Zone) {
	progress := m.pace * today * math.Pow(passed/today, m.bend)
	switch m.kind {
	case model.MaintainBelow:
		return model.Num(math.Round(10*(m.pace-0.5+0.4*math.Sin(40*passed))) / 10), ""
	case model.ByMilestones:
		return model.Num(math.Floor(min(progress, 0.99) * 4)), ""
	case model.ByZones:
		switch {
		case progress < 0.2:
			return model.Number{}, model.FailZone
		case progress < 0.7:
			return model.Number{}, model.CommitZone
		}
		return model.Number{}, model.TargetZone
	}
	way := min(progress, 1) * (m.to - m.from)
	if math.Abs(m.to-m.from) >= 4 {
		way = math.Round(way)
	}
	return model.Num(math.Round(10*(m.from+way)) / 10), ""
}
