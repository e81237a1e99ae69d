package cli

import (
	"math"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// objectiveReport is an objective for programs. What is unknown is null, or empty.
type objectiveReport struct {
	Number     string         `json:"number"`
	ID         string         `json:"id"`
	Title      string         `json:"title"`
	Owner      string         `json:"owner,omitempty"`
	State      string         `json:"state"`
	Score      *float64       `json:"score"`
	Health     string         `json:"health"`
	Suggested  string         `json:"suggested"`
	KeyResults []resultReport `json:"key_results"`
}

// resultReport is a key result for programs.
type resultReport struct {
	Number      string   `json:"number"`
	ID          string   `json:"id"`
	Title       string   `json:"title"`
	Owner       string   `json:"owner,omitempty"`
	Progress    *float64 `json:"progress"`
	Pace        string   `json:"pace"`
	Health      string   `json:"health"`
	Now         string   `json:"now"`
	Target      string   `json:"target"`
	LastCheckIn string   `json:"last_check_in,omitempty"`
	Due         bool     `json:"due"`
	Stale       bool     `json:"stale"`
}

func objectiveJSON(p *model.Portfolio, o *okr.Objective) objectiveReport {
	state := o.State
	if state == "" {
		state = model.ActiveObjective
	}
	return objectiveReport{
		o.Number, string(o.ID), o.Title, p.Name(o.Owner.Ref()), string(state), shareOf(o.Final()), string(o.Stands()),
		string(o.Suggested()), resultsJSON(p, o.Results),
	}
}

func resultsJSON(p *model.Portfolio, results []*okr.Result) []resultReport {
	list := make([]resultReport, 0, len(results))
	for _, r := range results {
		list = append(list, resultJSON(p, r))
	}
	return list
}

func resultJSON(p *model.Portfolio, r *okr.Result) resultReport {
	last := ""
	if c := r.Latest(); c != nil {
		last = c.Date.String()
	}
	return resultReport{
		r.Number, string(r.ID), r.Title, p.Name(r.Whose().Ref()), shareOf(r.Progress), string(r.Pace()), string(r.Stands()),
		r.Now(), r.Aim(), last, r.Due(), r.Stale(),
	}
}

// shareOf is a share rounded as share does, or nothing where it is unknown.
func shareOf(n model.Number) *float64 {
	v, known := n.Get()
	if !known {
		return nil
	}
	v = share(v)
	return &v
}

// share is a share of one, rounded to a hundredth of a percent, so that nobody has to read binary fractions.
func share(v float64) float64 { return math.Round(v*1e4)/1e4 + 0 }
