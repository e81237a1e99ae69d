package cli

import (
	"quarterdeck/model"
	"quarterdeck/model/filter"
	"quarterdeck/model/onboarding"
)

// onePlan is what export calls the plan of one person.
const onePlan = "plan"

// planOf finds the plan of somebody: the one on the program called so, or else the one that is under way, or else the only
// one there is. Of several on one program it is the last.
func (e *env) planOf(p *model.Portfolio, b *onboarding.Book, name, program string) (*onboarding.Plan, error) {
	who, err := e.whose(p, name)
	if err != nil {
		return nil, err
	}
	plans := onboarding.Counted(b.PlansOf(who.ID))
	if program != "" {
		of, err := e.program(b, program)
		if err != nil {
			return nil, err
		}
		program = of.Title
		plans = onProgram(plans, of)
	}
	if running := selected(plans, (*onboarding.Plan).Active); len(running) > 0 {
		plans = running
	}
	switch {
	case len(plans) == 1:
		return plans[0], nil
	case len(plans) > 1:
		return nil, usage("%s is on %s: say with --program which of them", who.Name, model.Listed(programNames(p, plans), "and"))
	case program != "":
		return nil, usage("%s is not on %s; `quarterdeck enrol %s --program %s` begins it", who.Name, program, quoted(who.Name), quoted(program))
	}
	return nil, usage("%s is on no program; `quarterdeck enrol %s` begins one", who.Name, quoted(who.Name))
}

func selected(plans []*onboarding.Plan, is func(*onboarding.Plan) bool) []*onboarding.Plan {
	var some []*onboarding.Plan
	for _, l := range plans {
		if is(l) {
			some = append(some, l)
		}
	}
	return some
}

// onProgram is the plans that are on any version of a program.
func onProgram(plans []*onboarding.Plan, of *onboarding.Program) []*onboarding.Plan {
	return selected(plans, func(l *onboarding.Plan) bool { return l.Of.Newest() == of.Newest() })
}

func programNames(p *model.Portfolio, plans []*onboarding.Plan) []string {
	var names []string
	for _, l := range plans {
		names = append(names, p.Name(l.Program.Ref()))
	}
	return names
}

// program finds the newest version of a program by words of its title. Where there is only one, it need not be named.
func (e *env) program(b *onboarding.Book, name string) (*onboarding.Program, error) {
	var titles []string
	for _, r := range b.Programs {
		titles = append(titles, r.Title)
	}
	found := filter.Named(titles, name)
	switch {
	case len(titles) == 0:
		return nil, usage("there is no program yet; `quarterdeck import programs` brings one in, and the cockpit has one to begin with")
	case len(found) == 1:
		return b.Programs[found[0]], nil
	case name == "" && len(titles) == 1:
		return b.Programs[0], nil
	case name == "":
		return nil, usage("say with --program which one: %s", model.Listed(titles, "or"))
	case len(found) == 0:
		return nil, usage("there is no program called %q, only %s", name, model.Listed(titles, "and"))
	}
	var could []string
	for _, i := range found {
		could = append(could, titles[i])
	}
	return nil, usage("--program %q could be %s: say more of its title", name, model.Listed(could, "or"))
}
