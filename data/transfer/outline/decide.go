package outline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
)

// Decision is what a person has decided of a line otherwise than it was read. What is empty stays as it is read.
type Decision struct {
	Becomes Kind   `json:"becomes,omitempty"`
	Out     bool   `json:"out,omitempty"`
	Words   string `json:"words,omitempty"`
	When    string `json:"when,omitempty"`
	Further int    `json:"further,omitempty"` // steps to the right, beside those of the line above it
}

// Decisions is what was decided of the lines of a text and, by what it calls them, of its periods. A line is known by
// its own words and those of the line above it, so that it is found wherever it stands in the next issue of the text.
type Decisions map[string]Decision

// Decide does again what was decided when the text came in before. How days are named is up to the caller; a checklist
// or a ladder has no periods, and needs no names.
func (o *Outline) Decide(again Decisions, named func(string) (Period, bool)) {
	o.read, o.calls = slices.Clone(o.Lines), nil
	for i, p := range o.Periods {
		o.calls = append(o.calls, p.Label)
		if other, ok := named(again[periodKey(p.Label)].Words); ok && !p.Given() {
			o.Periods[i].Label, o.Periods[i].Start, o.Periods[i].End = other.Label, other.Start, other.End
		}
	}
	further := make([]int, len(o.Lines))
	for i, key := range o.keys() {
		d := again[key]
		if further[i] = d.Further; o.above[i] >= 0 {
			further[i] += further[o.above[i]]
		}
		l := &o.Lines[i]
		l.Depth = max(l.Depth+further[i], 0)
		if d.Words != "" {
			o.Retitle(i, d.Words)
		}
		if d.When != "" {
			l.When = d.When
		}
		switch {
		case d.Out && l.Kind != LeftOut:
			l.Guess, l.Kind, l.Why = l.Kind, LeftOut, Before
		case d.Becomes != "":
			o.Make(i, d.Becomes)
		}
	}
	o.begun = slices.Clone(o.Lines)
}

// Decided is what differs by now from how the text was read, and the keys of everything that could.
func (o *Outline) Decided() (decided Decisions, all []string) {
	decided = Decisions{}
	for i, was := range o.calls {
		if o.Periods[i].Given() {
			continue
		}
		all = append(all, periodKey(was))
		if now := o.Periods[i].Label; now != was {
			decided[periodKey(was)] = Decision{Words: now}
		}
	}
	if o.read == nil {
		return decided, all
	}
	for i, key := range o.keys() {
		all = append(all, key)
		was, is := o.read[i], o.Lines[i]
		d := Decision{Further: is.Depth - was.Depth}
		if up := o.above[i]; up >= 0 {
			d.Further -= o.Lines[up].Depth - o.read[up].Depth
		}
		if is.Words() != was.Words() && is.Title != "" {
			d.Words = is.Words()
		}
		if is.When != was.When {
			d.When = cmp.Or(is.When, noDay)
		}
		if d.Out = is.Kind == LeftOut && was.Kind != LeftOut; !d.Out && is.Kind != was.Kind {
			d.Becomes = is.Kind
		}
		if d != (Decision{}) {
			decided[key] = d
		}
	}
	return decided, all
}

// Begun is a line as it was before anybody corrected it in this import, with what had been decided of it before.
func (o *Outline) Begun(i int) Line {
	if o.begun == nil {
		return o.Lines[i]
	}
	return o.begun[i]
}

// Before is the outline as it was before anybody corrected it in this import.
func (o *Outline) Before() *Outline {
	before := *o
	if o.begun != nil {
		before.Lines = o.begun
	}
	return &before
}

// AsRead is a line as the text has it.
func (o *Outline) AsRead(i int) Line {
	if o.read == nil {
		return o.Lines[i]
	}
	return o.read[i]
}

// keys is what the lines are known by, as the text was read; it also finds the lines that they are under there.
func (o *Outline) keys() []string {
	was := Outline{Lines: o.read}
	times := map[string]int{}
	keys := make([]string, len(o.read))
	o.above = make([]int, len(o.read))
	for i, l := range o.read {
		o.above[i] = was.Above(i)
		words := l.Words()
		if up := o.above[i]; up >= 0 {
			words = o.read[up].Words() + "\n" + words
		}
		times[words]++
		keys[i] = keyOf(fmt.Sprintf("line %d\n%s", times[words], words))
	}
	return keys
}

func periodKey(label string) string { return keyOf("period\n" + cmp.Or(label, "without a name")) }

func keyOf(text string) string {
	h := fnv.New64a()
	_, _ = h.Write([]byte(text)) // a hash does not fail
	return fmt.Sprintf("%016x", h.Sum64())
}
