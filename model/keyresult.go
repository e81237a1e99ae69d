package model

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// KeyResult is how an objective shows that it is reached: a number that moves, one that is kept, steps that are taken,
// or zones that are described in words.
type KeyResult struct {
	Row[KeyResult] `is:"public" brief:"Created" with:"check_in" help:"How an objective shows that it is reached"`

	Title       string        `is:"public brief needed" help:"What will be measured or done"`
	Objective   ID[Objective] `is:"public brief needed" help:"The objective it belongs to"`
	Owner       ID[Person]    `is:"public brief" help:"The one person who checks it in"`
	Kind        KeyResultKind `is:"public brief needed" help:"How its progress is worked out"`
	Start       Number        `is:"public brief" help:"The value at the beginning of the period"`
	Commit      Number        `is:"public brief" help:"The value that is promised in any case"`
	Target      Number        `is:"public brief" help:"The value that counts as all of it"`
	Stretch     Number        `is:"public brief" help:"The value beyond the target that would delight"`
	Unit        string        `is:"public brief" help:"What the values count: %, days, €"`
	Band        Number        `is:"public brief" help:"How far from the target is still within, in % of it; 5 where empty"`
	Steps       string        `is:"public brief listed" help:"The steps of a milestone, a line each; [3] at its end is a weight"`
	CommitZone  string        `is:"public" help:"What the commit zone looks like, in words"`
	TargetZone  string        `is:"public" help:"What the target zone looks like, in words"`
	StretchZone string        `is:"public" help:"What the stretch zone looks like, in words"`
	Weight      Number        `is:"public brief" help:"How much of the objective it is, beside the others; 1 where empty"`
	Every       Cadence       `is:"public brief" help:"How often it is checked in; every week where empty"`
	Details     string        `is:"public long" help:"How it is measured, and where the figures come from"`
	CarriedFrom ID[KeyResult] `is:"public" title:"Carried from" help:"What it was in the period before"`
	Rank        Number        `is:"public brief" help:"Its place among its neighbours; smaller comes first"`
	Key         string        `is:"public" help:"Its id in the tool it came from"`
	Source      string        `is:"public brief" help:"Where it was imported from"`
	Imported    string        `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

// KeyResultKind is how the progress of a key result is worked out.
type KeyResultKind string

// The kinds of key results.
const (
	Increase       KeyResultKind = "increase"
	Decrease       KeyResultKind = "decrease"
	MaintainAbove  KeyResultKind = "maintain above"
	MaintainBelow  KeyResultKind = "maintain below"
	MaintainWithin KeyResultKind = "maintain within"
	ByMilestones   KeyResultKind = "milestone"
	ByZones        KeyResultKind = "zones"
)

// Choices is the written forms in order.
func (KeyResultKind) Choices() []string {
	return []string{
		string(Increase), string(Decrease), string(MaintainAbove), string(MaintainBelow), string(MaintainWithin),
		string(ByMilestones), string(ByZones),
	}
}

// Maintains says that a value is to be kept rather than reached.
func (k KeyResultKind) Maintains() bool {
	return k == MaintainAbove || k == MaintainBelow || k == MaintainWithin
}

// Asks says whether a field of a key result, by its name, has a meaning for those of the kind: a start has none where steps
// are counted.
func (k KeyResultKind) Asks(field string) bool {
	switch field {
	case "start", "commit", "stretch":
		return k == Increase || k == Decrease || k == ByZones
	case "target", "unit":
		return k != ByMilestones
	case "band":
		return k == MaintainWithin
	case "steps":
		return k == ByMilestones
	case "commit_zone", "target_zone", "stretch_zone":
		return k == ByZones
	}
	return true
}

// Cadence is how often a key result is checked in.
type Cadence string

// The cadences.
const (
	Weekly      Cadence = "week"
	Fortnightly Cadence = "two weeks"
	Monthly     Cadence = "four weeks"
)

// Choices is the written forms in order.
func (Cadence) Choices() []string {
	return []string{string(Weekly), string(Fortnightly), string(Monthly)}
}

// Days is how many days lie between two check-ins.
func (c Cadence) Days() int {
	switch c {
	case Fortnightly:
		return 14
	case Monthly:
		return 28
	}
	return 7
}

// told is how it is told that it was carried over, which is more than that it was added.
func (k *KeyResult) told(p *Portfolio, gone bool) string {
	from := ""
	if was := p.KeyResults.Get(k.CarriedFrom); was != nil {
		if of := p.Objectives.Get(was.Objective); of != nil {
			from = p.Name(of.Period.Ref())
		}
	}
	return carried(k.Title, k.CarriedFrom.Ref(), from, gone)
}

// Step is one step of a milestone.
type Step struct {
	Text   string
	Weight float64 // beside the other steps; more than 0
}

// StepCount is how many steps are declared, in words: 1 step, 4 steps.
func (k *KeyResult) StepCount() string { return Num(float64(len(k.StepList()))).In("steps") }

// StepList is the steps that are declared, in their order. A line that ends with a number in brackets, as in "Contract
// signed [3]", has that weight, every other one the weight 1.
func (k *KeyResult) StepList() []Step {
	var steps []Step
	for line := range strings.Lines(k.Steps) {
		line = strings.TrimLeft(CleanLine(line), "-*• ")
		if line == "" {
			continue
		}
		step := Step{line, 1}
		if at := strings.LastIndexByte(line, '['); at > 0 && strings.HasSuffix(line, "]") {
			if w, err := strconv.ParseFloat(line[at+1:len(line)-1], 64); err == nil && w > 0 && !math.IsInf(w, 0) {
				step = Step{CleanLine(line[:at]), w}
			}
		}
		steps = append(steps, step)
	}
	return steps
}

func (k *KeyResult) check(*Portfolio) error {
	if w, known := k.Weight.Get(); known && w <= 0 {
		return fmt.Errorf("%s: a weight is more than 0", k.Title)
	}
	if b, known := k.Band.Get(); known && b <= 0 {
		return fmt.Errorf("%s: a band is more than 0 %%", k.Title)
	}
	switch k.Kind {
	case Increase, Decrease:
		return k.checkPath()
	case ByMilestones:
		if len(k.StepList()) == 0 {
			return fmt.Errorf("%s: a milestone needs steps, a line each", k.Title)
		}
	case ByZones:
		return k.checkZones()
	default:
		return k.checkLevel()
	}
	return nil
}

// checkPath is the rules of a value that moves: progress is divided by the way from start to target.
func (k *KeyResult) checkPath() error {
	start, from := k.Start.Get()
	target, to := k.Target.Get()
	switch {
	case !from || !to:
		return fmt.Errorf("%s: a value that is to %s needs a start and a target", k.Title, k.Kind)
	case start == target:
		return fmt.Errorf("%s: start and target are both %s, so there is no way to go; to keep a value, choose one of the maintain kinds",
			k.Title, k.Start)
	case k.Kind == Increase && target < start, k.Kind == Decrease && target > start:
		return fmt.Errorf("%s: from %s to %s is no %s", k.Title, k.Start, k.Target, k.Kind)
	}
	if !ordered(k.Start, k.Commit, k.Target, k.Stretch) {
		return fmt.Errorf("%s: start, commit, target and stretch have to follow each other in one direction", k.Title)
	}
	return nil
}

func (k *KeyResult) checkLevel() error {
	target, known := k.Target.Get()
	switch {
	case !known:
		return fmt.Errorf("%s: a value that is to be kept needs a target", k.Title)
	case k.Kind == MaintainWithin && target == 0:
		return fmt.Errorf("%s: a band is in %% of the target, so it needs a target other than 0", k.Title)
	}
	return nil
}

func (k *KeyResult) checkZones() error {
	if k.CommitZone == "" && k.TargetZone == "" && k.StretchZone == "" && len(k.Bounds()) < 2 {
		return fmt.Errorf("%s: zones need words, or at least two of the values start, commit, target and stretch", k.Title)
	}
	if !ordered(k.Start, k.Commit, k.Target, k.Stretch) {
		return fmt.Errorf("%s: start, commit, target and stretch have to follow each other in one direction", k.Title)
	}
	return nil
}

// Bounds is the values at which the zones of a key result begin, with the scores that they stand for, as far as they
// are numbers: start 0, commit 0.3, target 0.7, stretch 1 (puzzle/okr).
func (k *KeyResult) Bounds() []Bound {
	var known []Bound
	for _, b := range []struct {
		value Number
		score float64
	}{{k.Start, 0}, {k.Commit, CommitZone.Score()}, {k.Target, TargetZone.Score()}, {k.Stretch, StretchZone.Score()}} {
		if v, ok := b.value.Get(); ok {
			known = append(known, Bound{v, b.score})
		}
	}
	return known
}

// Bound is a value with the score that it stands for.
type Bound struct{ Value, Score float64 }

// ordered says whether the known ones of the values all rise or all fall.
func ordered(values ...Number) bool {
	var known []float64
	for _, n := range values {
		if v, ok := n.Get(); ok {
			known = append(known, v)
		}
	}
	rises := slices.IsSorted(known)
	slices.Reverse(known)
	if !rises && !slices.IsSorted(known) {
		return false
	}
	return len(slices.Compact(known)) == len(known)
}

// amend keeps the kind of a key result as it is once there is a check-in, whose value would mean something else, and the
// steps and the values of zones that what was said needs.
func (k *KeyResult) amend(was *KeyResult, p *Portfolio) error {
	if k.Kind == was.Kind && k.Steps == was.Steps && len(k.Bounds()) == len(was.Bounds()) {
		return nil
	}
	for c := range p.CheckIns.Live() {
		switch {
		case c.KeyResult != k.ID:
		case k.Kind != was.Kind:
			return fmt.Errorf("%s stays of the kind %q, because it has been checked in; archive it and add another", k.Title, was.Kind)
		case c.checkValue(was) == nil && c.checkValue(k) != nil:
			return fmt.Errorf("%s: on %s it was at %s, which needs %s; archive it and add another",
				k.Title, c.Date.Long(), c.Says(was), k.needs())
		}
	}
	return nil
}

// needs is what the value of a check-in asks of a key result with steps or zones.
func (k *KeyResult) needs() string {
	if k.Kind == ByMilestones {
		return fmt.Sprintf("at least as many steps as were done, and it has %s now", k.StepCount())
	}
	return "at least two of the values start, commit, target and stretch"
}
