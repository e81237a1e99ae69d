package cli

import (
	"quarterdeck/model"
	"quarterdeck/model/attention"
)

// statusReport is the status for programs. `quarterdeck help status-json` prints the JSON Schema that it meets.
type statusReport struct {
	Schema    int            `json:"schema"`
	AsOf      string         `json:"as_of"`
	Portfolio string         `json:"portfolio"`
	Mine      string         `json:"mine,omitempty"` // whose initiatives these are, where they are not everybody's
	Quarter   string         `json:"quarter"`
	Week      int            `json:"week"` // of the quarter
	Weeks     int            `json:"weeks"`
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

	Needs   []needReport   `json:"needs"` // what needs somebody, in the order of Home
	Muted   int            `json:"muted"`
	Owed    *owedReport    `json:"owed,omitempty"`    // where it is known whose debts are meant
	Changed *changedReport `json:"changed,omitempty"` // where it is known when somebody looked last
}

// needReport is something that needs somebody.
type needReport struct {
	Kind     string   `json:"kind"`
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Sign     string   `json:"sign"`
	Word     string   `json:"word"`
	What     string   `json:"what"`
	Why      string   `json:"why"`
	Owner    string   `json:"owner,omitempty"`
	Yours    bool     `json:"yours"` // whether it concerns whoever asks, or --mine
	Day      string   `json:"day,omitempty"`
	DaysOver int      `json:"days_over"`
	Rules    []string `json:"rules"`
}

// owedReport is what somebody owes.
type owedReport struct {
	Person    string `json:"person"`
	CheckIns  int    `json:"check_ins"`
	Decisions int    `json:"decisions"`
	Actions   int    `json:"actions"`
	Overdue   int    `json:"overdue"`
	Late      int    `json:"late"`
}

// changedReport is how much others have saved since somebody looked last.
type changedReport struct {
	Since    int64 `json:"since_revision"`
	Revision int64 `json:"revision"`
	Changes  int64 `json:"changes"`
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
		Schema: 1, AsOf: s.Today.String(), Mine: s.mine, Quarter: cal.Name(s.quarter), Worst: string(s.worst()),
		Open: map[string]int{}, Late: s.Late(), Done: s.Done, Dropped: s.Dropped, Attention: []statusItem{}, Objectives: []objectiveReport{},
		Needs: needsJSON(p, s.needs.Items), Muted: len(s.needs.Muted),
	}
	r.Week, r.Weeks = cal.WeekOf(s.Today)
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
	if d := s.debts; s.debtor != "" {
		r.Owed = &owedReport{p.Name(s.debtor.Ref()), d.CheckIns, d.Decisions, d.Actions, d.Overdue, d.Late}
	}
	if s.looked.Rev != 0 && s.looked.Rev <= s.rev {
		r.Changed = &changedReport{s.looked.Rev, s.rev, int64(s.changes)}
	}
	for status, n := range s.Open {
		r.Open[string(status)] = n
	}
	for _, i := range s.Attention() {
		r.Attention = append(r.Attention, statusItem{
			string(i.ID), i.Title, string(i.Status), p.Name(i.Owner.Ref()), i.Target.String(), i.Late(s.Today),
		})
	}
	return r
}

func needsJSON(p *model.Portfolio, items []attention.Item) []needReport {
	reports := make([]needReport, 0, len(items))
	for n := range items {
		i := &items[n]
		r := needReport{
			Kind: i.Row.Kind, ID: i.Row.ID, Title: i.Title, Sign: string(i.Sign), Word: i.Word, What: i.What(), Why: i.Why(),
			Owner: p.Name(i.Owner.Ref()), Yours: i.Mine, Day: i.Day.String(), DaysOver: i.Over, Rules: []string{string(i.Rule)},
		}
		for _, rule := range i.Also {
			r.Rules = append(r.Rules, string(rule))
		}
		reports = append(reports, r)
	}
	return reports
}
