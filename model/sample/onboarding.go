package sample

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// The programs, and those who are on the first one.
const (
	core      model.ID[model.Program]   = "smp-pr-001"
	noorsCore model.ID[model.Enrolment] = "smp-en-001"
	lusCore   model.ID[model.Enrolment] = "smp-en-002"
	ivosCore  model.ID[model.Enrolment] = "smp-en-003"
	josCore   model.ID[model.Enrolment] = "smp-en-004"
	kaisCore  model.ID[model.Enrolment] = "smp-en-005"
	faysCore  model.ID[model.Enrolment] = "smp-en-006"
	josDays   model.ID[model.Enrolment] = "smp-en-101" // on the 30-60-90 program
)

// program is the training of product managers, with titles that fit above a column.
func (s *story) program() []model.Edit {
	edits := s.p.Programs.Add(s.now, core, func(r *model.Program) {
		r.Title, r.Role, r.Days = "PM core", "Product manager", model.OnWorkday
		r.Details = "What every product manager here has done once with somebody beside them, before doing it alone."
	})
	ids := map[string]model.ID[model.Module]{}
	for n, row := range []struct {
		section, title string
		due            float64
		who            model.Doer
		kind           model.Activity
		after          string
		evidence       string
		details        string
	}{
		{"First week", "Why", 2, model.ByManager, "meet", "", "They tell the strategy in their own words",
			"Why we are here, whom we serve, what we say no to."},
		{"First week", "Tools", 4, model.ByBuddy, "do", "", "They have found one number and one ticket on their own",
			"Analytics, tickets, design files, and who to ask for each."},
		{"First week", "Legal", 7, "", "read", "", "The certificate", "Privacy, contracts, what must not be promised."},
		{"First month", "Data", 11, "", "do", "Tools", "A question answered from the warehouse",
			"Where each number is made, and which ones to trust."},
		{"First month", "Road", 18, "", "shadow", "Why", "Notes of a roadmap review",
			"How a request becomes a commitment, and how one is taken back."},
		{"First month", "OKR", 28, "", "shadow", "Data", "A check-in that they wrote and their buddy read",
			"Sit in on a check-in, then write one."},
		{"On their own", "Talks", 42, "", "do", "", "Notes of five talks with customers", "Two with a researcher, three without."},
		{"On their own", "Ship", 56, "", "ship", "Road", "A small change that customers have", "With the launch list for small launches."},
		{"On their own", "Solo", 84, "", "ship", "Ship", "A page on what it moved", "From a problem to an outcome, all of it theirs."},
	} {
		id := model.ID[model.Module](fmt.Sprintf("smp-mo-%03d", n+1))
		ids[row.title] = id
		edits = append(edits, s.p.Modules.Add(s.now, id, func(m *model.Module) {
			m.Title, m.Program, m.Section, m.Due, m.Who, m.Kind = row.title, core, row.section, model.Num(row.due), row.who, row.kind
			m.After, m.Evidence, m.Details, m.Rank = ids[row.after], row.evidence, row.details, model.Num(float64(10*(n+1)))
		})...)
	}
	return edits
}

// builtIn is what a change is called that adds the built-in program, and the edits.
func (s *story) builtIn() (label string, edits []model.Edit) {
	n := 0
	label, _, edits = onboarding.BuiltIn(s.p, s.now, func() string {
		n++
		return fmt.Sprintf("smp-bi-%03d", n)
	})
	return label, edits
}

// enrolments is the edits that put people on the programs, each from the first day that is known of them.
func (s *story) enrolments() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id             model.ID[model.Enrolment]
		on             model.ID[model.Program]
		who            model.ID[model.Person]
		buddy, manager model.ID[model.Person]
		independent    int // after how many days they were; 0 where they are not yet
	}{
		{noorsCore, core, noor, ben, ana, 50},
		{lusCore, core, lu, dee, mara, 0},
		{ivosCore, core, ivo, chi, mara, 0},
		{josCore, core, jo, ben, mara, 0},
		{kaisCore, core, kai, "", mara, 0},
		{faysCore, core, fay, ana, mara, 70},
		{josDays, "smp-bi-001", jo, ben, mara, 0},
	} {
		edits = append(edits, s.p.Enrolments.Add(s.now, row.id, func(e *model.Enrolment) {
			e.Person, e.Program, e.Start, e.Buddy, e.Manager = row.who, row.on, s.p.People.Get(row.who).Start, row.buddy, row.manager
			if row.independent > 0 {
				e.Independent = e.Start.Add(row.independent)
			}
		})...)
	}
	return edits
}

// mark is how somebody is with a module and, where it is done, since which day of theirs.
type mark struct {
	module string
	state  model.ModuleState
	day    int
	reason string
}

// done is that a module was done on a day.
func done(module string, day int) mark {
	return mark{module: module, state: model.ModuleDone, day: day}
}

// doing is that a module has been begun.
func doing(module string) mark { return mark{module: module, state: model.ModuleDoing} }

// marked has somebody say how the one who is enrolled is with some modules.
func (s *story) marked(actor string, of model.ID[model.Enrolment], marks ...mark) {
	plan := onboarding.Of(s.p, s.now.Today).Plan(of)
	var label string
	var edits []model.Edit
	for _, m := range marks {
		at := slices.IndexFunc(plan.Steps, func(step *onboarding.Step) bool { return step.Module.Title == m.module })
		r := onboarding.Report{State: m.state, Reason: m.reason}
		if m.state == model.ModuleDone {
			r.Done, r.Verified = plan.Start.Add(m.day), plan.Buddy
		}
		one, some := plan.Steps[at].Set(s.p, s.now, r)
		label, edits = one, append(edits, some...)
	}
	if len(marks) > 1 {
		label = fmt.Sprintf("Say how far %s is with %d modules", plan.Name, len(marks))
	}
	s.save(actor, label, "", edits)
}

// lead is how those who lead people in set that up, and how far everybody was then.
func (s *story) lead() {
	s.save("Mara", "Add the training of product managers", "", s.program())
	label, edits := s.builtIn()
	s.save("Mara", label, "", edits)
	s.save("Mara", "Put the new product managers on their programs", "", s.enrolments())
	s.marked("Mara", faysCore, done("Why", 2), done("Tools", 3), done("Legal", 7), done("Data", 15), done("Road", 18), done("OKR", 30),
		done("Talks", 39), done("Ship", 63), done("Solo", 81))
	s.marked("Mara", noorsCore, done("Why", 1), done("Tools", 4), done("Legal", 9), done("Data", 11), done("Road", 17), done("OKR", 28),
		done("Talks", 43), done("Ship", 53), doing("Solo"))
	s.marked("Chi", ivosCore, done("Why", 2), done("Tools", 4), done("Legal", 7), done("Data", 14))
	s.marked("Mara", lusCore, done("Why", 1), done("Tools", 3), done("Road", 22),
		mark{"Legal", model.ModuleWaived, 0, "Took the same course in the Lisbon office in spring"})
	s.save("Mara", "Add the career paths", "", s.ladders())
	s.save("Mara", "Write down what product and program managers are expected to do", "", s.expectations())
	s.save("Mara", "Note what was found of Ben, Noor and Dee", "", s.assessments())
}

// settleIn is what the new ones had done by the end of the week before last.
func (s *story) settleIn() {
	s.marked("Ivo", ivosCore, done("Road", 23))
	s.marked("Jo", josCore, done("Why", 1), done("Tools", 4))
	s.marked("Mara", josDays, done("Name a buddy and tell the team", -5), done("Set up accounts and equipment", -3),
		done("Agree on the first ninety days", 1))
	s.marked("Jo", josDays, done("Read the strategy and the objectives", 3))
}

// goOn is what they had done by the middle of last week.
func (s *story) goOn() {
	s.marked("Jo", josCore, done("Legal", 7), done("Road", 8), done("Data", 9))
	s.marked("Jo", josDays, done("Use the product as a customer does", 4), done("Meet engineering, design, sales and support", 9))
	s.marked("Ben", josDays, done("Tour of the data", 9))
	s.marked("Mara", kaisCore, done("Why", 2))
	s.marked("Ivo", ivosCore, doing("OKR"))
}
