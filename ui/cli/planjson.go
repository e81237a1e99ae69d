package cli

import (
	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// hireReport is what somebody on a program has to do, for programs.
type hireReport struct {
	Schema   int            `json:"schema"`
	AsOf     string         `json:"as_of"`
	ID       string         `json:"id"`
	Person   string         `json:"person"`
	Program  string         `json:"program"`
	Start    string         `json:"start"`
	Manager  string         `json:"manager,omitempty"`
	Buddy    string         `json:"buddy,omitempty"`
	Verdict  string         `json:"verdict"`
	Ready    *float64       `json:"ready"`
	Expected *float64       `json:"expected"`
	Markers  []markerReport `json:"markers"`
	Modules  []stepReport   `json:"modules"`
}

// markerReport is what should be so on day 30, 60 or 90.
type markerReport struct {
	Day   int    `json:"day"`
	Date  string `json:"date"`
	Means string `json:"means"`
	Done  int    `json:"done"`
	Of    int    `json:"of"`
}

// stepReport is a module for somebody.
type stepReport struct {
	Number   int    `json:"number"`
	ID       string `json:"id"`
	Title    string `json:"title"`
	Section  string `json:"section,omitempty"`
	State    string `json:"state"`
	Due      string `json:"due,omitempty"`
	DaysOver int    `json:"days_over"`
	Done     string `json:"done,omitempty"`
	Owner    string `json:"owner,omitempty"`
	As       string `json:"as"`
	Optional bool   `json:"optional"`
	WaitsFor string `json:"waits_for,omitempty"`
	Reason   string `json:"reason,omitempty"`
}

func hireJSON(p *model.Portfolio, l *onboarding.Plan, today model.Date) hireReport {
	r := hireReport{
		Schema: 1, AsOf: today.String(), ID: string(l.ID), Person: l.Name, Program: p.Name(l.Program.Ref()),
		Start: l.Start.String(), Manager: p.Name(l.Manager.Ref()), Buddy: p.Name(l.Buddy.Ref()), Verdict: string(l.Verdict()),
		Ready: shareOf(l.Ready()), Expected: shareOf(l.Pace()), Modules: []stepReport{},
	}
	for _, m := range l.Markers() {
		r.Markers = append(r.Markers, markerReport{m.Day, m.Date.String(), m.Means, m.Done, m.Of})
	}
	for _, s := range l.Steps {
		r.Modules = append(r.Modules, stepJSON(p, s))
	}
	return r
}

func stepJSON(p *model.Portfolio, s *onboarding.Step) stepReport {
	r := stepReport{
		Number: number(s), ID: string(s.Module.ID), Title: s.Module.Title, Section: s.Module.Stands(), State: string(s.State),
		Due: s.Due.String(), DaysOver: s.Over(), Done: s.DoneOn().String(), Owner: p.Name(s.Owner.Ref()),
		As: string(s.Module.Doer()), Optional: bool(s.Module.Optional), Reason: s.Reason(),
	}
	if first := s.Waits(); first != nil {
		r.WaitsFor = first.Module.Title
	}
	return r
}

// number is the place of a step on its plan, from 1.
func number(s *onboarding.Step) int { return s.Module.Index + 1 }
