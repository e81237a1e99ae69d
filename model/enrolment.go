package model

import "fmt"

// Enrolment is somebody on a program, from their first day on. How somebody does is theirs and their manager's: no
// enrolment is in a public portfolio.
type Enrolment struct {
	Row[Enrolment] `is:"together" reads:"program" help:"Somebody on a program, from their first day on"`

	Person      ID[Person]  `is:"brief needed" help:"Who is on the program"`
	Program     ID[Program] `is:"brief needed" help:"The version of the program that they keep"`
	Start       Date        `is:"brief needed" help:"Their first day, from which all due days are counted"`
	Buddy       ID[Person]  `is:"brief" help:"The colleague who shows them around"`
	Manager     ID[Person]  `is:"brief" help:"Whom they report to"`
	Independent Date        `title:"Independent since" help:"The day of their first contribution that they can repeat on their own"`
	Left        Date        `is:"brief" title:"Ended early" help:"The day the program ended for them before it was done"`
	Details     string      `is:"long" help:"What should be known about this one"`
}

func (e *Enrolment) name(p *Portfolio) string {
	names := p.called([]Ref{e.Person.Ref(), e.Program.Ref()})
	return names[0] + " on " + names[1]
}

func (e *Enrolment) check(p *Portfolio) error {
	who := p.Name(e.Person.Ref())
	switch {
	case e.Buddy == e.Person:
		return fmt.Errorf("%s cannot be their own buddy", who)
	case e.Manager == e.Person:
		return fmt.Errorf("%s cannot be their own manager", who)
	case !e.Left.IsZero() && e.Left.Before(e.Start):
		return fmt.Errorf("the program cannot have ended for %s on %s, before the first day, %s; for somebody who never began, take that day",
			who, e.Left.Long(), e.Start.Long())
	case !e.Independent.IsZero() && e.Independent.Before(e.Start):
		return fmt.Errorf("%s cannot be independent on %s, before the first day, %s", who, e.Independent.Long(), e.Start.Long())
	}
	for o := range p.Enrolments.Live() {
		if o.ID != e.ID && o.Person == e.Person && !o.over(e.Start) && !e.over(o.Start) && p.versions(o.Program, e.Program) {
			return fmt.Errorf("%s is already on %s, since %s; they can begin again once that has the day on which it ended early",
				who, p.Name(o.Program.Ref()), o.Start.Long())
		}
	}
	return nil
}

// over says that it has ended by a day.
func (e *Enrolment) over(by Date) bool { return !e.Left.IsZero() && !e.Left.After(by) }

// Progress is how far somebody has come with one module. Without it, the module is still to be done.
type Progress struct {
	Row[Progress] `plural:"progress" beside:"enrolment" reads:"program" help:"How far somebody has come with one module"`

	Enrolment ID[Enrolment] `is:"brief needed" help:"Who has come so far"`
	Module    ID[Module]    `is:"brief needed" help:"With which module"`
	State     ModuleState   `is:"brief needed" help:"How far"`
	Reason    string        `help:"Why it is waived, or what blocks it"`
	Done      Date          `title:"Done on" help:"The day it was done"`
	Verified  ID[Person]    `title:"Verified by" help:"Who has seen that it is done"`
	Evidence  string        `help:"Where that can be seen: a link, a document"`
	Due       Date          `is:"brief" title:"Was due" help:"The day it was due when it was closed, wherever the first day moves later"`
}

// ModuleState is how far somebody has come with a module.
type ModuleState string

// The states of a module.
const (
	ModuleToDo    ModuleState = "to do"
	ModuleDoing   ModuleState = "doing"
	ModuleDone    ModuleState = "done"
	ModuleWaived  ModuleState = "waived"
	ModuleBlocked ModuleState = "blocked"
)

// Choices is the written forms in order.
func (ModuleState) Choices() []string {
	return []string{
		string(ModuleToDo), string(ModuleDoing), string(ModuleDone), string(ModuleWaived), string(ModuleBlocked),
	}
}

// Open says that the module is still ahead of somebody.
func (s ModuleState) Open() bool { return s != ModuleDone && s != ModuleWaived }

func (r *Progress) name(p *Portfolio) string {
	names := []string{"somebody", p.called([]Ref{r.Module.Ref()})[0]}
	if e := p.Enrolments.Get(r.Enrolment); e != nil {
		names[0] = p.called([]Ref{e.Person.Ref()})[0]
	}
	return names[0] + ": " + names[1]
}

// settle lets the day and the reason go with the state that they were given for.
func (r *Progress) settle(_ *Progress, now Moment) {
	switch {
	case r.State != ModuleDone:
		r.Done, r.Verified = Date{}, ""
	case r.Done.IsZero():
		r.Done = now.Today
	}
	if r.State.Open() {
		r.Due = Date{}
	}
	if r.State != ModuleWaived && r.State != ModuleBlocked {
		r.Reason = ""
	}
}

func (r *Progress) check(p *Portfolio) error {
	e, m := p.Enrolments.Get(r.Enrolment), p.Modules.Get(r.Module)
	switch {
	case !p.versions(e.Program, m.Program):
		return fmt.Errorf("%s is not on the program of %s", m.Title, p.Name(e.Person.Ref()))
	case r.State == ModuleWaived && r.Reason == "":
		return fmt.Errorf("%s: what is waived needs a reason", m.Title)
	case r.State == ModuleBlocked && r.Reason == "":
		return fmt.Errorf("%s: say what blocks it", m.Title)
	case p.reports()[reported{r.Enrolment, r.Module}] > 1:
		return fmt.Errorf("how far %s is with %s is written down already; alter that", p.Name(e.Person.Ref()), m.Title)
	}
	return nil
}

// reported is somebody on a program and a module of it.
type reported struct {
	who  ID[Enrolment]
	what ID[Module]
}

// reports is how often it is written down how far somebody is with a module, which is to be once.
func (p *Portfolio) reports() map[reported]int {
	if p.counts != nil {
		return p.counts()
	}
	counts := map[reported]int{}
	for r := range p.Progress.Live() {
		counts[reported{r.Enrolment, r.Module}]++
	}
	return counts
}

// ProgressID is the id of how far somebody is with a module. Two people who write that down at once mean one row by it.
func ProgressID(e ID[Enrolment], m ID[Module]) ID[Progress] {
	return ID[Progress](string(e) + "." + string(m))
}
