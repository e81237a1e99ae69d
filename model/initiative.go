package model

import (
	"fmt"
)

// Initiative is a piece of work with an owner and an intended outcome: a bar on the timeline, a card on the board.
type Initiative struct {
	Row[Initiative] `is:"public" help:"A piece of work with an owner and an intended outcome"`

	Title      string         `is:"public brief needed" help:"What will be different, in a few words"`
	Status     Status         `is:"public brief needed" help:"How it stands"`
	Owner      ID[Person]     `is:"public brief" help:"The one person who answers for it"`
	Team       ID[Team]       `is:"public" help:"The team that leads it"`
	With       IDs[Team]      `is:"public" title:"With teams" help:"Other teams that take part"`
	Horizon    Horizon        `is:"public" help:"Now, next or later"`
	Start      Date           `is:"public" help:"The day work begins"`
	Target     Date           `is:"public brief" help:"The day it should be done"`
	Timeframe  string         `is:"public" help:"When, where no day is known: v1.33, 2027 H1, later"`
	Confidence Confidence     `is:"public" help:"How sure the target is"`
	Estimate   Number         `is:"public" help:"How much work it is, in person-weeks"`
	Commitment Commitment     `is:"public" help:"Whether others may rely on it"`
	Exception  string         `is:"public" help:"Why it is committed without an owner or an estimate"`
	Kind       InitiativeKind `is:"public" help:"What sort of work it is"`
	Stage      string         `is:"public" help:"How far it has come in its process, such as beta"`
	Tier       Tier           `is:"public" title:"Launch tier" help:"How big its launch is; 1 is the biggest"`
	KeyResults IDs[KeyResult] `is:"public" title:"Key results" help:"The key results that it moves"`
	Unaligned  string         `is:"public" help:"Why it moves no key result"`
	Tags       Tags           `is:"public" help:"Words to find it by, with commas between them"`
	Outcome    string         `is:"public long" help:"What it should change, and how that will show"`
	Baseline   Date           `is:"public" help:"The target when it was last agreed"`
	SlipReason string         `is:"public" title:"Reason for the last slip" help:"Why the target moved"`
	Closed     Date           `is:"public brief" help:"The day it was done or dropped"`
	Rank       Number         `is:"public" help:"Its place among its neighbours; smaller comes first"`
	Key        string         `is:"public" help:"Its id in the tool it came from"`
	Source     string         `is:"public" help:"Where it was imported from"`
	Link       string         `is:"public" help:"Where to read more, a web address"`
	Private    Flag           `is:"brief" help:"Leave it out of public exports"`
	Imported   string         `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

// Status is how an initiative stands.
type Status string

// The states of an initiative.
const (
	ToDo     Status = "to do"
	OnTrack  Status = "on track"
	AtRisk   Status = "at risk"
	OffTrack Status = "off track"
	Done     Status = "done"
	Parked   Status = "parked"
	Dropped  Status = "dropped"
)

// Choices is the written forms in order.
func (Status) Choices() []string {
	return []string{
		string(ToDo), string(OnTrack), string(AtRisk), string(OffTrack), string(Done), string(Parked), string(Dropped),
	}
}

// Open says that the work is not over.
func (s Status) Open() bool { return s != Done && s != Dropped }

// UnderWay says that the work has begun and goes on.
func (s Status) UnderWay() bool { return s == OnTrack || s == AtRisk || s == OffTrack }

// Horizon is where an initiative stands on the board.
type Horizon string

// The columns of the board.
const (
	Now   Horizon = "now"
	Next  Horizon = "next"
	Later Horizon = "later"
)

// Choices is the written forms in order.
func (Horizon) Choices() []string { return []string{string(Now), string(Next), string(Later)} }

// Confidence is how sure a target is.
type Confidence string

// The degrees of confidence.
const (
	High   Confidence = "high"
	Medium Confidence = "medium"
	Low    Confidence = "low"
)

// Choices is the written forms in order.
func (Confidence) Choices() []string { return []string{string(High), string(Medium), string(Low)} }

// Commitment is whether others may rely on an initiative.
type Commitment string

// The degrees of commitment.
const (
	Committed Commitment = "committed"
	Stretch   Commitment = "stretch"
)

// Choices is the written forms in order.
func (Commitment) Choices() []string { return []string{string(Committed), string(Stretch)} }

// InitiativeKind is what sort of work an initiative is.
type InitiativeKind string

// Choices is the kinds in order.
func (InitiativeKind) Choices() []string {
	return []string{"feature", "experiment", "change", "transformation"}
}

// Tier is how big a launch is, 1 the biggest.
type Tier string

// Choices is the tiers in order.
func (Tier) Choices() []string { return []string{"1", "2", "3"} }

// settle keeps the day of closing with the status: what somebody closes, or adds as closed, was closed today, unless a
// day is given; what is reopened has none. What an import brings in as closed keeps the day that it came with, or none.
func (i *Initiative) settle(was *Initiative, now Moment) {
	switch {
	case i.Status.Open():
		i.Closed = Date{}
	case i.Closed.IsZero() && (was.exists() && was.Status.Open() || !was.exists() && i.Imported == ""):
		i.Closed = now.Today
	}
}

func (i *Initiative) concealed() bool { return bool(i.Private) }

func (i *Initiative) check(*Portfolio) error {
	_, estimated := i.Estimate.Get()
	if i.Commitment == Committed && i.Exception == "" && (i.Owner == "" || !estimated) {
		return fmt.Errorf("%s: what is committed needs an owner and an estimate, or a reason in “exception” why it has none",
			i.Title)
	}
	if v, _ := i.Estimate.Get(); v < 0 {
		return fmt.Errorf("%s: an estimate cannot be less than nothing", i.Title)
	}
	return nil
}

// Slip is how many days the target lies after the agreed one: negative when it is earlier, 0 where either is unknown.
func (i *Initiative) Slip() int {
	if i.Baseline.IsZero() || i.Target.IsZero() {
		return 0
	}
	return i.Target.Sub(i.Baseline)
}

// Open says that the work is not over.
func (i *Initiative) Open() bool { return i.Status.Open() }

// Adrift says that the work is open and moves no key result, without a reason why.
func (i *Initiative) Adrift() bool { return i.Status.Open() && i.KeyResults == "" && i.Unaligned == "" }

// Late is how many days the target has passed without the work being over, on the given day; 0 where it has not.
func (i *Initiative) Late(today Date) int {
	if !i.Status.Open() || i.Status == Parked || i.Target.IsZero() || !i.Target.Before(today) {
		return 0
	}
	return today.Sub(i.Target)
}
