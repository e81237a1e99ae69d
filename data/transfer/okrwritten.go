package transfer

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// rereader reads an outline that WriteOutline wrote. What is worked out from the rest is passed over.
type rereader struct {
	*okrs
	source    *Source
	line      int
	period    span
	called    string // the period
	objective *objectiveSaid
	result    *resultSaid
	check     *checkSaid
}

// isWritten says whether a text in Markdown is an outline that WriteOutline wrote: it begins with a period and its days.
func isWritten(text string) bool {
	heading, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	days, rest, _ := strings.Cut(strings.TrimSpace(rest), "\n")
	_, isPeriod := periodLine(days)
	return strings.HasPrefix(heading, "# ") && isPeriod && strings.HasPrefix(strings.TrimSpace(rest)+"\n", "## ")
}

// periodLine is the days of a period: 1 Oct 2026 to 31 Dec 2026, active.
func periodLine(line string) (span, bool) {
	days, _, more := strings.Cut(line, ", ")
	first, last, two := strings.Cut(days, " to ")
	from, err := dates.Machine(first, true)
	to, err2 := dates.Machine(last, true)
	return span{from, to, true}, more && two && err == nil && err2 == nil
}

// outlineOfOurs reads a source that WriteOutline wrote.
func (o *okrs) outlineOfOurs(s *Source) {
	w := &rereader{okrs: o, source: s}
	for line := range strings.Lines(s.Markdown) {
		w.line++
		if line = strings.TrimRight(line, " \r\n"); line != "" {
			w.read(line)
		}
	}
}

// read reads a line, which goes on with what the lines before it have begun.
func (w *rereader) read(line string) {
	switch {
	case strings.HasPrefix(line, "# "):
		w.called, w.period, w.objective = fromMarkdown(line[2:]), span{}, nil
	case strings.HasPrefix(line, "## "):
		w.begin(line[3:])
	case w.objective == nil:
		if days, ok := periodLine(line); ok {
			w.period = days
		}
	case strings.HasPrefix(line, "- **"):
		w.beginResult(line[4:])
	case strings.HasPrefix(line, "  - ") && w.result != nil:
		w.ofResult(line[4:])
	case strings.HasPrefix(line, "    ") && w.check != nil:
		w.check.Note = fromMarkdown(line[4:])
	default:
		w.ofObjective(line)
	}
}

func (w *rereader) record() Record { return Record{File: w.source.Name, Line: w.line} }

// begin begins an objective: 2 Customers stay.
func (w *rereader) begin(heading string) {
	said := &objectiveSaid{group: w.source.group, ours: true}
	said.statement = w.okrs.line(w.source, w.record(), w.p.Objectives.Kind(), &said.Objective)
	_, title, _ := strings.Cut(heading, " ")
	said.Title = fromMarkdown(title)
	w.objective, w.result, w.check = said, nil, nil
	period, reason := w.periods.of(w.called, w.period)
	if said.Title == "" {
		reason = "It has no title."
	}
	if reason != "" {
		w.skip(w.record(), said.Title, reason)
		return
	}
	said.Period, said.under = period, string(period)
	w.objectives = append(w.objectives, said)
}

// ofObjective reads what stands under the heading of an objective.
func (w *rereader) ofObjective(line string) {
	o := w.objective
	switch {
	case strings.HasPrefix(line, "Score"):
		for _, part := range strings.Split(line, between) {
			w.aboutObjective(fromMarkdown(part))
		}
	case strings.HasPrefix(line, serves):
		o.above = fromMarkdown(line[len(serves):])
	case strings.HasPrefix(line, byHand):
		o.HealthReason = fromMarkdown(line[len(byHand):])
		o.Health = o.stands
	case strings.HasPrefix(line, learned):
		o.Learned = fromMarkdown(line[len(learned):])
	default:
		o.Why = strings.TrimSpace(o.Why + "\n\n" + fromMarkdown(line))
	}
}

// aboutObjective reads a part of the line that says how an objective stands and whose it is.
func (w *rereader) aboutObjective(text string) {
	o := w.objective
	state, isState := objectiveState(text)
	kind, isType := objectiveType(text)
	health, isHealth := healthOf(text)
	switch {
	case strings.HasPrefix(text, scored):
		if a, ok := model.ParseAmount(text[len(scored):]); ok {
			o.Objective.Score = model.Num(rounded(a.Value / 100))
		}
	case strings.HasPrefix(text, ownedBy):
		o.names["owner"] = []string{text[len(ownedBy):]}
	case strings.HasPrefix(text, teamIs):
		o.names["team"] = []string{text[len(teamIs):]}
	case isHealth:
		o.stands = health
	case isType:
		o.Objective.Type = kind
	case isState:
		o.State = state
	}
}

// beginResult begins a key result: 2.1 Uptime**: – ≥ 99.9% · progress 0% · off track · owner Bo Lind.
func (w *rereader) beginResult(text string) {
	heading, about, _ := strings.Cut(text, "**: ")
	_, title, _ := strings.Cut(heading, " ")
	said := &resultSaid{group: w.source.group, ours: true, up: w.objective}
	said.statement = w.okrs.line(w.source, w.record(), w.p.KeyResults.Kind(), &said.KeyResult)
	said.Title = fromMarkdown(title)
	for _, part := range strings.Split(fromMarkdown(about), between) {
		if owner, ok := strings.CutPrefix(part, ownedBy); ok {
			said.names["owner"] = []string{owner}
		}
	}
	said.inPercent()
	w.result, w.check = said, nil
	if w.objective.under == "" {
		w.skip(w.record(), said.Title, "Its objective, “"+w.objective.Title+"”, was skipped.")
		return
	}
	w.results = append(w.results, said)
}

// ofResult reads a line under a key result: how it is measured, or its last check-in.
func (w *rereader) ofResult(line string) {
	if numbers, ok := strings.CutPrefix(line, measured); ok {
		w.measure(fromMarkdown(numbers))
		return
	}
	title, text, _ := strings.Cut(line, ": ")
	for _, name := range measureTexts() {
		if f, ok := w.result.kind.Field(name); ok && f.Title == title {
			w.set(name, fromMarkdown(text))
			return
		}
	}
	if day, err := dates.Machine(title, true); err == nil {
		w.checkedIn(day, fromMarkdown(text))
	} else if line != unsaid {
		w.result.remark("a line under a key result that says nothing of it was left out", line)
	}
}

// measure reads the numbers by which a key result is measured: increase · start 30 · target 45.
func (w *rereader) measure(text string) {
	kind, rest, _ := strings.Cut(text, between)
	k := &w.result.KeyResult
	k.Kind, k.Start, k.Target, k.Unit = model.KeyResultKind(kind), model.Number{}, model.Number{}, ""
	if rest == "" {
		return
	}
	for _, part := range strings.Split(rest, between) {
		name, value, _ := strings.Cut(part, " ")
		w.set(name, value)
	}
}

// set sets a field of the key result to its written form.
func (w *rereader) set(field, text string) {
	f, ok := w.result.kind.Field(field)
	if !ok || f.Set(w.result.row, text) != nil {
		w.result.remark("a value that could not be read was left out ("+field+")", text)
	}
}

// checkedIn reads the last check-in of a key result: 36% (35.8), at risk, confidence 5.
func (w *rereader) checkedIn(day model.Date, text string) {
	c := &checkSaid{record: w.record(), source: w.result.source, group: w.source.group, up: w.result, ours: true}
	c.Date = day
	for n, part := range strings.Split(text, ", ") {
		health, isHealth := healthOf(part)
		number, sure := strings.CutPrefix(part, "confidence ")
		switch zone, isZone := zoneOf(part); {
		case n == 0 && w.result.KeyResult.Kind == model.ByZones && isZone:
			c.Zone = zone
		case n == 0:
			c.Value = exactly(part)
		case sure:
			a, _ := model.ParseAmount(number)
			c.Confidence = model.Num(a.Value)
		case isHealth:
			c.Health = health
		}
	}
	w.check = c
	w.checks = append(w.checks, c)
}

// exactly is a value as it was written: with all its decimals in brackets where it was rounded, and of steps how many.
func exactly(text string) model.Number {
	if _, inBrackets, ok := strings.Cut(text, " ("); ok {
		text = strings.TrimSuffix(inBrackets, ")")
	}
	text, _, _ = strings.Cut(text, " of ")
	if a, ok := model.ParseAmount(text); ok {
		return model.Num(a.Value)
	}
	return model.Number{}
}
