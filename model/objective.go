package model

import (
	"fmt"
	"strings"
)

// Objective is a direction for a period: what should be different by its end, and for whom. Its key results say how that
// will show.
type Objective struct {
	Row[Objective] `is:"public together" help:"What should be different by the end of a period"`

	Title        string         `is:"public brief needed" help:"What should be different, in words that people remember"`
	Period       ID[Period]     `is:"public brief needed" help:"The period it is for"`
	Team         ID[Team]       `is:"public" help:"The team that carries it; empty: the whole company"`
	Owner        ID[Person]     `is:"public brief" help:"The one person who answers for it"`
	Parent       ID[Objective]  `is:"public brief" title:"Serves" help:"The objective further up that it serves"`
	Type         ObjectiveType  `is:"public brief" help:"What a score means: all of it, a stretch, or something learned"`
	State        ObjectiveState `is:"public brief" help:"How far it has come"`
	Why          string         `is:"public long" help:"Why this, and why now"`
	Health       Health         `is:"public brief" help:"How it stands, where its key results tell less than its owner knows"`
	HealthReason string         `is:"public" title:"Health because" help:"Why it stands otherwise than its key results"`
	Alone        string         `is:"public" title:"No work because" help:"Why no initiative works on it"`
	Score        Number         `is:"public brief" help:"What it was scored at its end, from 0 to 1"`
	Learned      string         `is:"public long" help:"What was learned, beside the score"`
	CarriedFrom  ID[Objective]  `is:"public" title:"Carried from" help:"What it was in the period before"`
	Rank         Number         `is:"public brief" help:"Its place among its neighbours; smaller comes first"`
	Key          string         `is:"public" help:"Its id in the tool it came from"`
	Source       string         `is:"public" help:"Where it was imported from"`
	Private      Flag           `is:"brief" help:"Leave it and its key results out of public exports"`
	Imported     string         `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

// ObjectiveType is what the score of an objective means.
type ObjectiveType string

// The types of objectives. Without one, an objective is read as aspirational.
const (
	CommittedObjective ObjectiveType = "committed"
	Aspirational       ObjectiveType = "aspirational"
	Learning           ObjectiveType = "learning"
)

// Choices is the written forms in order.
func (ObjectiveType) Choices() []string {
	return []string{string(CommittedObjective), string(Aspirational), string(Learning)}
}

// ObjectiveState is how far an objective has come. Without one it is active.
type ObjectiveState string

// The states of an objective.
const (
	Draft            ObjectiveState = "draft"
	ActiveObjective  ObjectiveState = "active"
	Achieved         ObjectiveState = "achieved"
	Missed           ObjectiveState = "missed"
	DroppedObjective ObjectiveState = "dropped"
)

// Choices is the written forms in order.
func (ObjectiveState) Choices() []string {
	return []string{string(Draft), string(ActiveObjective), string(Achieved), string(Missed), string(DroppedObjective)}
}

// Open says that the objective is being worked on.
func (s ObjectiveState) Open() bool { return s == "" || s == ActiveObjective }

// Health is how an objective or a key result stands, in the words of a person.
type Health string

// The healths, the best first.
const (
	Healthy  Health = "on track"
	Ailing   Health = "at risk"
	Critical Health = "off track"
)

// Choices is the written forms in order.
func (Health) Choices() []string { return []string{string(Healthy), string(Ailing), string(Critical)} }

// Worse says whether h is a worse health than o; no health is better than any.
func (h Health) Worse(o Health) bool { return h.grade() > o.grade() }

func (h Health) grade() int {
	switch h {
	case Healthy:
		return 1
	case Ailing:
		return 2
	case Critical:
		return 3
	}
	return 0
}

func (o *Objective) concealed() bool { return bool(o.Private) }

// told is how it is told that it was carried over, which is more than that it was added.
func (o *Objective) told(p *Portfolio, gone bool) string {
	from := ""
	if was := p.Objectives.Get(o.CarriedFrom); was != nil {
		from = p.Name(was.Period.Ref())
	}
	return carried(o.Title, o.CarriedFrom.Ref(), from, gone)
}

// carried tells of a row that came from another one, of a period that may not be known.
func carried(title string, was Ref, from string, gone bool) string {
	title = shortened(CleanLine(title))
	switch {
	case gone:
		return "removed " + title
	case was.ID == "":
		return "added " + title
	case from == "":
		return "carried over " + title
	}
	return "carried over " + title + " from " + from
}

// settle lets a reason go with the health that it was given for.
func (o *Objective) settle(was *Objective, _ Moment) {
	if o.Health == "" || o.Health != was.Health && o.HealthReason == was.HealthReason {
		o.HealthReason = ""
	}
}

func (o *Objective) check(p *Portfolio) error {
	if o.Health != "" && o.HealthReason == "" {
		return fmt.Errorf("%s: a health that is set by hand needs a reason", o.Title)
	}
	if v, known := o.Score.Get(); known && (v < 0 || v > 1) {
		return fmt.Errorf("%s: a score lies between 0 and 1, and %s does not", o.Title, o.Score)
	}
	path := []string{o.Title}
	for up := p.Objectives.Get(o.Parent); up != nil; up = p.Objectives.Get(up.Parent) {
		path = append(path, up.Title)
		if up.ID == o.ID {
			return fmt.Errorf("an objective cannot serve itself: %s", strings.Join(path, " serves "))
		}
		if len(path) > p.Objectives.Len()+1 {
			break // a circle further up, which is not this objective's doing
		}
	}
	return nil
}
