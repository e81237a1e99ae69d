package cli

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/widget"
)

// printRules lists the rules as they are set, or the one of a name with what it catches.
func (e *env) printRules(p *model.Portfolio, name model.RuleName) error {
	today := e.moment().Today
	l, sets := attention.Of(p, today, ""), attention.Sets(p, today)
	if name != "" {
		sets = slices.DeleteFunc(sets, func(s attention.Set) bool { return s.Name != name })
	}
	if e.json {
		return e.printJSON(rulesJSON(p, today, l, sets))
	}
	e.headPast()
	e.print("%s", ruleLine("RULE", "AT", "NOW", "WHAT IT CATCHES")[0])
	for _, s := range sets {
		e.print("%s", strings.Join(setLines(l, s), "\n"))
	}
	if name != "" {
		for _, i := range caught(l.Items, name) {
			e.print("%s", itemLine(p, &i, p.PersonCalled(e.who()), e.ink()))
		}
	}
	for _, i := range l.Muted {
		if of := caught([]attention.Item{i}, name); name != "" && of == nil || !i.Muted.Row {
			continue
		}
		e.print("%s", mutedLine(&i, e.ink()))
	}
	return nil
}

// caught is the items that meet a rule.
func caught(items []attention.Item, name model.RuleName) []attention.Item {
	var met []attention.Item
	for _, i := range items {
		if i.Meets(name) {
			met = append(met, i)
		}
	}
	return met
}

// setLines is a rule as it is set: where it begins to hold, how many rows meet it, and what it catches.
func setLines(l attention.List, s attention.Set) []string {
	now := fmt.Sprint(len(caught(l.Items, s.Name)))
	if s.Mute != nil {
		now = "–"
	}
	says := s.Sentence()
	if s.Tuned() {
		says += "\nBy default " + s.Holds(s.Threshold) + "."
	}
	if s.Mute != nil {
		says += fmt.Sprintf("\nMuted until %s: %s", s.Mute.Until.Long(), model.CleanLine(s.Mute.Reason))
	}
	return ruleLine(string(s.Name), s.Unit.Of(s.At), now, says)
}

// ruleLine is the columns of a rule, in which the last is as many lines as it takes.
func ruleLine(name, from, now, says string) []string {
	const before = 34
	head := column(name, 19) + column(from, 11) + fmt.Sprintf("%3s ", now)
	lines := widget.Wrap(says, statusWidth-before)
	for n, line := range lines {
		lines[n] = strings.Repeat(" ", before) + line
		if n == 0 {
			lines[n] = head + line
		}
	}
	return lines
}

// mutedLine is something that is left out for a while.
func mutedLine(i *attention.Item, ink ink) string {
	shape := ink.status(string(model.Parked), ink.Status(string(model.Parked)).Shape)
	return shape + canvas.Truncate(fmt.Sprintf(" %s  %s", column(i.Title, 33), i.Why()), statusWidth-1)
}

// ruleReport is a rule for programs.
type ruleReport struct {
	Name       string        `json:"name"`
	Title      string        `json:"title"`
	Threshold  int           `json:"threshold"`
	Default    int           `json:"default"`
	Unit       string        `json:"unit"`
	Sentence   string        `json:"sentence"`
	Catches    int           `json:"catches"`
	MutedUntil string        `json:"muted_until,omitempty"`
	Reason     string        `json:"reason,omitempty"`
	Rows       []mutedReport `json:"muted_rows"`
}

// mutedReport is a row for which a rule is muted.
type mutedReport struct {
	Kind       string `json:"kind"`
	ID         string `json:"id"`
	Title      string `json:"title"`
	MutedUntil string `json:"muted_until"`
	Reason     string `json:"reason"`
}

func rulesJSON(p *model.Portfolio, today model.Date, l attention.List, sets []attention.Set) any {
	reports := make([]ruleReport, 0, len(sets))
	for _, s := range sets {
		r := ruleReport{
			Name: string(s.Name), Title: s.Title, Threshold: s.At, Default: s.Threshold, Unit: string(s.Unit), Sentence: s.Sentence(),
			Catches: len(caught(l.Items, s.Name)), Rows: []mutedReport{},
		}
		if s.Mute != nil {
			r.MutedUntil, r.Reason = s.Mute.Until.String(), s.Mute.Reason
		}
		for row, m := range s.Rows {
			r.Rows = append(r.Rows, mutedReport{row.Kind, row.ID, p.Name(row), m.Until.String(), m.Reason})
		}
		slices.SortFunc(r.Rows, func(a, b mutedReport) int { return strings.Compare(a.Kind+a.ID, b.Kind+b.ID) })
		reports = append(reports, r)
	}
	return map[string]any{"schema": 1, "as_of": today.String(), "rules": reports}
}
