package model

import (
	"fmt"
	"math"
	"strings"
)

// CheckIn is what somebody said of a key result on a day. It stays as it is: a correction is another check-in, which
// says which one it replaces.
type CheckIn struct {
	Row[CheckIn] `is:"public" brief:"Created" title:"check-in" help:"What somebody said of a key result on a day"`

	KeyResult  ID[KeyResult] `is:"public brief needed" help:"The key result it is about"`
	Date       Date          `is:"public brief needed" help:"The day it was so"`
	Value      Number        `is:"public brief" help:"The value on that day; of a milestone, how many of its steps are done"`
	Zone       Zone          `is:"public brief" help:"The zone that is reached"`
	Confidence Number        `is:"public brief" help:"How sure the target is, from 0 to 10; it begins at 5"`
	Health     Health        `is:"public brief" help:"How it stands, where the figures tell less than its owner knows"`
	Note       string        `is:"long" help:"What happened, and what comes next"`
	By         ID[Person]    `is:"public" help:"Who said so"`
	Replaces   ID[CheckIn]   `is:"public brief" help:"The check-in that it corrects"`
	Key        string        `is:"public" help:"Its id in the tool it came from"`
	Source     string        `is:"public" help:"Where it was imported from"`
}

// Zone is how far a key result has come that is described in words.
type Zone string

// The zones, the lowest first.
const (
	FailZone    Zone = "fail"
	CommitZone  Zone = "commit"
	TargetZone  Zone = "target"
	StretchZone Zone = "stretch"
)

// Choices is the written forms in order.
func (Zone) Choices() []string {
	return []string{string(FailZone), string(CommitZone), string(TargetZone), string(StretchZone)}
}

// Score is what a zone counts: fail 0, commit 0.3, target 0.7, stretch 1 (puzzle/okr).
func (z Zone) Score() float64 {
	switch z {
	case CommitZone:
		return 0.3
	case TargetZone:
		return 0.7
	case StretchZone:
		return 1
	}
	return 0
}

// name is what a check-in is called: by its key result and its day.
func (c *CheckIn) name(p *Portfolio) string {
	return p.called([]Ref{c.KeyResult.Ref()})[0] + ", " + c.Date.Long()
}

// told is how it is told that somebody checked in: checked in Week-4 activation: 38% on 20 Nov, at risk, “Flat so far”.
func (c *CheckIn) told(p *Portfolio, gone bool) string {
	of := p.called([]Ref{c.KeyResult.Ref()})[0]
	k := p.KeyResults.Get(c.KeyResult)
	if k == nil {
		k = &KeyResult{}
	}
	var period *Period
	if o := p.Objectives.Get(k.Objective); o != nil {
		period = p.Periods.Get(o.Period)
	}
	parts := append([]string{c.Says(k) + " on " + period.Day(c.Date)}, c.Beside()...)
	if c.Note != "" {
		parts = append(parts, "“"+shortened(CleanLine(c.Note))+"”")
	}
	verb := "checked in "
	switch {
	case gone:
		verb = "took back the check-in of "
	case c.Replaces != "":
		verb = "corrected the check-in of "
	}
	return verb + of + ": " + strings.Join(parts, ", ")
}

// Says is what it says in the terms of its key result: 38%, 3 of 5 steps, target.
func (c *CheckIn) Says(k *KeyResult) string {
	switch {
	case k.Kind == ByMilestones:
		return fmt.Sprintf("%.0f of %s", c.Value.Or(0), k.StepCount())
	case c.Zone != "":
		return string(c.Zone)
	}
	return c.Value.In(k.Unit)
}

// Beside is what it says beside the value: at risk, confidence 5.
func (c *CheckIn) Beside() []string {
	var parts []string
	if c.Health != "" {
		parts = append(parts, string(c.Health))
	}
	if _, known := c.Confidence.Get(); known {
		parts = append(parts, "confidence "+c.Confidence.In(""))
	}
	return parts
}

// amend refuses whatever would alter what was said.
func (c *CheckIn) amend(was *CheckIn, _ *Portfolio) error {
	is := *c
	is.Row = was.Row
	if is != *was {
		return fmt.Errorf("a check-in stays as it was said; correct it with another one")
	}
	return nil
}

func (c *CheckIn) check(p *Portfolio) error {
	k := p.KeyResults.Get(c.KeyResult)
	if err := c.checkValue(k); err != nil {
		return fmt.Errorf("%s: %w", k.Title, err)
	}
	if v, known := c.Confidence.Get(); known && (v < 0 || v > 10) {
		return fmt.Errorf("%s: a confidence lies between 0 and 10, and %s does not", k.Title, c.Confidence)
	}
	if was := p.CheckIns.Get(c.Replaces); was != nil && (was.KeyResult != c.KeyResult || was.ID == c.ID) {
		return fmt.Errorf("%s: a check-in corrects another one of the same key result", k.Title)
	}
	return nil
}

// checkValue is the rules of what a check-in of the key result has to say.
func (c *CheckIn) checkValue(k *KeyResult) error {
	v, known := c.Value.Get()
	switch {
	case k.Kind == ByZones && c.Zone == "" && !known:
		return fmt.Errorf("a check-in needs a zone: fail, commit, target or stretch")
	case k.Kind == ByZones && c.Zone == "" && len(k.Bounds()) < 2:
		return fmt.Errorf("its zones are words, so a check-in needs a zone: fail, commit, target or stretch")
	case k.Kind == ByZones:
		return nil
	case c.Zone != "":
		return fmt.Errorf("a zone is for a key result with zones, and this one takes a value")
	case !known:
		return fmt.Errorf("a check-in needs a value")
	case k.Kind == ByMilestones:
		if most := len(k.StepList()); v < 0 || v > float64(most) || v != math.Trunc(v) {
			return fmt.Errorf("it has %s, so a check-in says how many are done: 0 to %d", k.StepCount(), most)
		}
	}
	return nil
}
