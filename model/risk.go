package model

import "fmt"

// Risk is something that may go wrong, and what is done about it.
type Risk struct {
	Row[Risk] `is:"public" help:"Something that may go wrong, and what is done about it"`

	Title       string     `is:"public brief needed" help:"What may happen, in a few words"`
	State       RiskState  `is:"public brief needed" help:"What is done about it: open until somebody has said"`
	Probability Degree     `is:"public brief" help:"How likely it is"`
	Impact      Degree     `is:"public brief" help:"How much it would hurt"`
	Owner       ID[Person] `is:"public brief" help:"The one person who looks after it"`
	Due         Date       `is:"public brief" help:"The day by which something should be done about it"`
	Team        ID[Team]   `is:"public" help:"The team it is for"`
	About       Ref        `is:"public" help:"What it threatens: an initiative, an objective"`
	Mitigation  string     `is:"public long" help:"What makes it less likely, or less bad"`
	Closed      Date       `is:"public" title:"Resolved on" help:"The day it was resolved"`
	Private     Flag       `is:"brief" help:"Leave it out of public exports"`
}

// RiskState is what is done about a risk: ROAM, as risks are sorted when an increment is planned (SAFe), and open before
// that.
type RiskState string

// The states of a risk.
const (
	RiskOpen      RiskState = "open"
	RiskOwned     RiskState = "owned"
	RiskAccepted  RiskState = "accepted"
	RiskMitigated RiskState = "mitigated"
	RiskResolved  RiskState = "resolved"
)

// Choices is the written forms in order.
func (RiskState) Choices() []string {
	return []string{string(RiskOpen), string(RiskOwned), string(RiskMitigated), string(RiskAccepted), string(RiskResolved)}
}

// Degree is how likely a risk is, or how much it would hurt.
type Degree string

// The degrees.
const (
	DegreeLow    Degree = "low"
	DegreeMedium Degree = "medium"
	DegreeHigh   Degree = "high"
)

// Choices is the written forms in order.
func (Degree) Choices() []string {
	return []string{string(DegreeLow), string(DegreeMedium), string(DegreeHigh)}
}

// Points is 1 for low, 2 for medium, 3 for high, and 0 where nobody has said.
func (d Degree) Points() int {
	switch d {
	case DegreeLow:
		return 1
	case DegreeMedium:
		return 2
	case DegreeHigh:
		return 3
	}
	return 0
}

// Exposure is probability times impact, from 1 to 9, or 0 where one of them is unknown.
func (r *Risk) Exposure() int { return r.Probability.Points() * r.Impact.Points() }

// Severity is the exposure in a word, as in a matrix of three by three: up to 2 it is low, up to 4 medium, and high from 6
// on. It is empty where the exposure is unknown.
func (r *Risk) Severity() Degree {
	switch e := r.Exposure(); {
	case e == 0:
		return ""
	case e <= 2:
		return DegreeLow
	case e <= 4:
		return DegreeMedium
	}
	return DegreeHigh
}

// Open says that it may still happen.
func (r *Risk) Open() bool { return r.State != RiskResolved }

// Late is how many days the due day of a risk has passed, on the given day, without anything having been done about it; 0
// where it has not. What is accepted or mitigated is not late.
func (r *Risk) Late(today Date) int {
	return lateBy(r.State == RiskOpen || r.State == RiskOwned, r.Due, today)
}

// settle keeps the day on which it was resolved with the state.
func (r *Risk) settle(_ *Risk, now Moment) {
	switch {
	case r.Open():
		r.Closed = Date{}
	case r.Closed.IsZero():
		r.Closed = now.Today
	}
}

func (r *Risk) concealed() bool { return bool(r.Private) }

func (r *Risk) check(*Portfolio) error {
	if r.State == RiskOwned && r.Owner == "" {
		return fmt.Errorf("%s: what is owned needs an owner", r.Title)
	}
	return nil
}
