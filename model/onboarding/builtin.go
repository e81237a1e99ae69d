package onboarding

import "quarterdeck/model"

// part is a module of the built-in program.
type part struct {
	name    string // by which another one comes after it; "" where none does
	section string
	title   string
	day     int // on which it is due: 1 is the first one
	who     model.Doer
	kind    model.Activity
	after   string
	extra   bool // somebody is ready without it
	shows   string
	how     string
}

// The sections of the built-in program.
const (
	before = "Before day one"
	first  = "First 30 days"
	second = "Days 31–60"
	third  = "Days 61–90"
)

// parts is the built-in program: breadth in the first thirty days, own work with somebody beside it in the next, and
// something of one's own in the hands of customers by the ninetieth. Manager and buddy have their share of it, for
// training teaches the tools and coaching the judgement.
func parts() []part {
	return []part{
		{"", before, "Name a buddy and tell the team", -5, model.ByManager, "do", "", false,
			"The team has read the note",
			"A buddy is a peer who is asked what nobody dares to ask the manager. Say who comes, when, and what for."},
		{"", before, "Set up accounts and equipment", -3, model.ByManager, "do", "", false,
			"They can sign in to every tool on the list",
			"Order the laptop two weeks ahead. Ask for read access to analytics, the design files and the ticket system."},
		{"", before, "Send the reading list", -3, model.ByBuddy, "do", "", true,
			"The list is in their inbox",
			"Three texts, not thirty: the strategy, the last quarter's review, one good product brief."},

		{"welcome", first, "Agree on the first ninety days", 1, model.ByManager, "meet", "", false,
			"A page with three outcomes, agreed by both",
			"Go through this plan, strike what does not apply, and say what success looks like on day 30, 60 and 90."},
		{"", first, "Read the strategy and the objectives", 3, model.ByNewHire, "read", "", false,
			"They explain in their own words why each objective of the quarter matters",
			"Write down five questions while reading."},
		{"product", first, "Use the product as a customer does", 5, model.ByNewHire, "do", "", false,
			"A list of ten things that surprised them",
			"Sign up with a private address and get one real job done. First impressions last a week, so note them now."},
		{"", first, "Meet engineering, design, sales and support", 10, model.ByNewHire, "meet", "welcome", false,
			"Notes of each talk",
			"Ask everybody the same three things: what you do, what you need from a product manager, what I should know."},
		{"data", first, "Tour of the data", 12, model.ByBuddy, "meet", "", false,
			"They have answered one question from the data alone",
			"Which numbers we trust, which we do not, and where each is defined."},
		{"", first, "Security and privacy training", 14, model.ByNewHire, "read", "", false,
			"The certificate", ""},
		{"customers", first, "Listen to five customer talks", 15, model.ByNewHire, "shadow", "product", false,
			"A page on what the five have in common",
			"Three with research or sales, two recordings. Listen only."},
		{"planning", first, "Sit in on planning and check-ins", 20, model.ByNewHire, "shadow", "", false,
			"They can say how a request becomes a commitment",
			"One roadmap review, one planning session, one check-in of the objectives."},
		{"", first, "Coaching: what the first weeks have taught", 30, model.ByManager, "meet", "welcome", false,
			"One strength and one focus for the next month",
			"The manager listens first. Compare with the outcomes agreed at the beginning."},

		{"brief", second, "Write a product brief", 37, model.ByNewHire, "do", "customers", false,
			"A brief that the team has commented on",
			"A small problem, who has it, how we know, what would tell us that it is solved."},
		{"metrics", second, "Define how success is measured", 42, model.ByNewHire, "do", "data", false,
			"A metric with a baseline and a target",
			"One outcome and one guard rail, both measured today."},
		{"", second, "Run a refinement with the team", 45, model.ByNewHire, "do", "planning", false,
			"Engineering says what to keep and what to change", ""},
		{"", second, "Look over the brief together", 47, model.ByBuddy, "meet", "brief", false,
			"The buddy would have signed it", ""},
		{"", second, "Lead two customer interviews", 50, model.ByNewHire, "do", "customers", false,
			"Notes with quotes, shared", ""},
		{"", second, "Course on experiments", 55, model.ByNewHire, "read", "metrics", true,
			"They can say when a test is not worth it", ""},
		{"", second, "Coaching: decisions and those who have to agree", 60, model.ByManager, "meet", "", false,
			"One decision gone through from the question to the outcome",
			"Take a decision of theirs that was hard. Who had to agree, who heard of it too late?"},

		{"", third, "Present an objective in the review", 75, model.ByNewHire, "do", "planning", false,
			"The review was theirs to lead", ""},
		{"launch", third, "Launch something small", 80, model.ByNewHire, "ship", "brief", false,
			"Customers use it, and the numbers are looked at",
			"Small enough for four weeks. The launch list applies to small launches too."},
		{"", third, "Write down what the launch has taught", 87, model.ByNewHire, "do", "launch", false,
			"A page that others can use", ""},
		{"", third, "Improve this program", 88, model.ByNewHire, "do", "", true,
			"One change to it",
			"Nobody sees its gaps as clearly as who has just been through it."},
		{"", third, "Coaching: look back at ninety days, and on to the next", 90, model.ByManager, "meet", "launch", false,
			"Where they stand on the career ladder, and what they want next",
			"What somebody is now trusted with on their own, and since when."},
	}
}

// BuiltIn is what a change is called that adds the built-in 30-60-90 program for a product manager, the program's id, and
// the edits.
func BuiltIn(p *model.Portfolio, now model.Moment, newID func() string) (label string, id model.ID[model.Program], edits []model.Edit) {
	id = model.ID[model.Program](newID())
	edits = p.Programs.Add(now, id, func(r *model.Program) {
		r.Title, r.Role, r.Days = "30-60-90 for product managers", "Product manager", model.OnWorkday
		r.Details = "Day 30: knows the product, the customers and the people.\n" +
			"Day 60: does the work with somebody beside them.\nDay 90: has launched something and can do it again."
	})
	ids := map[string]model.ID[model.Module]{}
	for n, of := range parts() {
		module := model.ID[model.Module](newID())
		if of.name != "" {
			ids[of.name] = module
		}
		due := of.day
		if due > 0 {
			due--
		}
		edits = append(edits, p.Modules.Add(now, module, func(m *model.Module) {
			m.Title, m.Program, m.Section, m.Who, m.Kind, m.Due = of.title, id, of.section, of.who, of.kind, model.Num(float64(due))
			m.After, m.Optional, m.Evidence, m.Details = ids[of.after], model.Flag(of.extra), of.shows, of.how
			m.Rank = model.Num(float64(10 * (n + 1)))
		})...)
	}
	return "Add the 30-60-90 program for product managers", id, edits
}
