package cli

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
)

// hires is who is on a program, and who of them needs somebody. A person on several programs counts once, as on the one
// on which they do worse.
type hires struct {
	people        int
	stuck, behind []*onboarding.Plan
}

// hiresOf is everybody who is on a program, or those whom a person has to do with: as a new hire, a manager or a buddy.
func hiresOf(b *onboarding.Book, who model.ID[model.Person]) hires {
	worst := map[model.ID[model.Person]]*onboarding.Plan{}
	order := map[onboarding.Verdict]int{onboarding.Stuck: 2, onboarding.Behind: 1}
	for _, l := range b.Plans {
		if !l.Active() || who != "" && !l.Concerns(who) {
			continue
		}
		if had := worst[l.Person]; had == nil || order[l.Verdict()] > order[had.Verdict()] {
			worst[l.Person] = l
		}
	}
	h := hires{people: len(worst)}
	for _, l := range b.Plans {
		switch {
		case worst[l.Person] != l:
		case l.Verdict() == onboarding.Stuck:
			h.stuck = append(h.stuck, l)
		case l.Verdict() == onboarding.Behind:
			h.behind = append(h.behind, l)
		}
	}
	return h
}

// longest is the step that holds somebody up for longest; what is blocked counts where nothing is overdue. It is nil where
// nobody is stuck.
func (h hires) longest() *onboarding.Step {
	var longest *onboarding.Step
	for _, l := range h.stuck {
		for _, s := range l.Stuck() {
			if longest == nil || s.Over() > longest.Over() {
				longest = s
			}
		}
	}
	return longest
}

// line is the hires for people, on a line: how many, and who is held up by what, unless that has been told of.
func (h hires) line(p *model.Portfolio, told map[model.Ref]bool, ink ink) string {
	line := labelled("Onboarding", model.Counted(h.people, "person"))
	off, risk := string(model.OffTrack), string(model.AtRisk)
	behind := ""
	if n := len(h.behind); n > 0 {
		behind = fmt.Sprintf(" · %s %d behind", ink.status(risk, ink.Status(risk).Shape), n)
	}
	worst := h.longest()
	if worst == nil {
		return line + behind
	}
	line += fmt.Sprintf(" · %s %d stuck", ink.status(off, ink.Status(off).Shape), len(h.stuck))
	if told[worst.Plan.Ref()] {
		return line + behind
	}
	why := " blocked)"
	if worst.Over() > 0 {
		why = " " + dates.Over(worst.Over()) + ")"
	}
	about := fmt.Sprintf(" (%s: %s", p.CallNames()[worst.Plan.Person], worst.Module.Title)
	room := statusWidth - canvas.Width(ansi.Strip(line+behind)) - canvas.Width(why)
	return line + canvas.Truncate(about, room) + why + behind
}

// hiresReport is the hires for programs.
type hiresReport struct {
	People int          `json:"people"`
	Stuck  []hireBehind `json:"stuck"`
	Behind []hireBehind `json:"behind"`
}

// hireBehind is somebody on a program, and the modules that are overdue or blocked.
type hireBehind struct {
	Person  string        `json:"person"`
	Program string        `json:"program"`
	Modules []stuckReport `json:"modules"`
}

type stuckReport struct {
	Title    string `json:"title"`
	State    string `json:"state"`
	Due      string `json:"due,omitempty"`
	DaysOver int    `json:"days_over"`
}

func (h hires) json(p *model.Portfolio) *hiresReport {
	reports := func(plans []*onboarding.Plan) []hireBehind {
		list := []hireBehind{}
		for _, l := range plans {
			r := hireBehind{Person: l.Name, Program: p.Name(l.Program.Ref()), Modules: []stuckReport{}}
			for _, s := range l.Stuck() {
				r.Modules = append(r.Modules, stuckReport{s.Module.Title, string(s.State), s.Due.String(), s.Over()})
			}
			list = append(list, r)
		}
		return list
	}
	return &hiresReport{h.people, reports(h.stuck), reports(h.behind)}
}
