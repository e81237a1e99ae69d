package cli

import "quarterdeck/model"

// statusReport is the status for programs.
type statusReport struct {
	Schema    int            `json:"schema"`
	AsOf      string         `json:"as_of"`
	Portfolio string         `json:"portfolio"`
	Mine      string         `json:"mine,omitempty"` // whose initiatives these are, where they are not everybody's
	Quarter   string         `json:"quarter"`
	Worst     string         `json:"worst"`
	Open      map[string]int `json:"open"`
	Late      int            `json:"late"` // of the open ones, whatever their status
	Done      int            `json:"done_this_quarter"`
	Dropped   int            `json:"dropped_this_quarter"`
	Attention []statusItem   `json:"attention"`

	Period     string            `json:"period,omitempty"` // the current one, where there is any
	Expected   *float64          `json:"expected,omitempty"`
	Objectives []objectiveReport `json:"objectives"`

	Ended *endedReport `json:"ended,omitempty"` // where not all of it was reached

	Onboarding *hiresReport `json:"onboarding,omitempty"` // where somebody is on a program
}

// endedReport is what a period that is over came to, for programs.
type endedReport struct {
	Period    string `json:"period"`
	Missed    int    `json:"missed"`
	NotScored int    `json:"not_scored"`
	Achieved  int    `json:"achieved"`
}

type statusItem struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Status   string `json:"status"`
	Owner    string `json:"owner,omitempty"`
	Target   string `json:"target,omitempty"`
	DaysLate int    `json:"days_late"`
}

func statusJSON(p *model.Portfolio, s situation) statusReport {
	cal := p.Calendar()
	r := statusReport{
		Schema: 1, AsOf: s.Today.String(), Mine: s.mine, Quarter: cal.Name(cal.Quarter(s.Today)), Worst: string(s.worst()),
		Open: map[string]int{}, Late: s.Late(), Done: s.Done, Dropped: s.Dropped, Attention: []statusItem{}, Objectives: []objectiveReport{},
	}
	if s.book != nil {
		r.Period, r.Expected = s.book.Period.Name, shareOf(model.Num(s.book.Expected))
	}
	for _, o := range s.objectives.Objectives {
		r.Objectives = append(r.Objectives, objectiveJSON(p, o))
	}
	if s.over != nil {
		r.Ended = &endedReport{s.over.Period.Name, s.ended.Missed, s.ended.Open, s.ended.Achieved}
	}
	if s.hires.people > 0 {
		r.Onboarding = s.hires.json(p)
	}
	if settings := p.Settings.Get(model.TheSettings); settings != nil {
		r.Portfolio = settings.Name
	}
	for status, n := range s.Open {
		r.Open[string(status)] = n
	}
	for _, i := range s.Attention {
		r.Attention = append(r.Attention, statusItem{
			string(i.ID), i.Title, string(i.Status), p.Name(i.Owner.Ref()), i.Target.String(), i.Late(s.Today),
		})
	}
	return r
}
