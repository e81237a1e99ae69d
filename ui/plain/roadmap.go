package plain

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// Roadmap is what is planned, team by team and by the day it begins, with what was closed this quarter; then the days that
// matter to everybody.
func Roadmap(asked Question) []Line {
	q := answerTo(asked)
	since := q.P.Calendar().Quarter(q.Today).Start
	var rows []*model.Initiative
	for i := range q.P.Initiatives.Live() {
		if q.Mine && i.Owner != q.Me || !i.Status.Open() && i.Closed.Before(since) {
			continue
		}
		rows = append(rows, i)
	}
	heading := "Roadmap"
	if q.Mine {
		heading += ", only what is yours"
	}
	if len(rows) == 0 {
		return append([]Line{{Text: heading + ": no initiatives."}}, q.milestones(since)...)
	}
	lines := []Line{{Text: fmt.Sprintf("%s: %s by team, with what was closed since %s.", heading,
		model.Counted(len(rows), "initiative"), q.day(since))}}
	for _, team := range q.byTeam(rows) {
		lines = append(lines, Line{Text: team.name + ", " + states(team.rows) + ":"})
		for _, i := range team.rows {
			lines = append(lines, q.initiative(i))
		}
	}
	return append(lines, q.milestones(since)...)
}

// team is the initiatives that a team leads.
type team struct {
	name string
	rows []*model.Initiative
}

// byTeam is the initiatives under their teams, in the order of the teams' names, and those without a team at the end.
func (q *answer) byTeam(rows []*model.Initiative) []*team {
	var teams []*team
	found := map[model.ID[model.Team]]*team{}
	for _, i := range rows {
		of := found[i.Team]
		if of == nil {
			of = &team{name: q.name(i.Team.Ref())}
			found[i.Team], teams = of, append(teams, of)
		}
		of.rows = append(of.rows, i)
	}
	slices.SortStableFunc(teams, func(a, b *team) int {
		if (a.name == "") != (b.name == "") {
			return strings.Compare(b.name, a.name)
		}
		return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	for _, of := range teams {
		slices.SortFunc(of.rows, byStart)
		of.name = cmp.Or(of.name, "No team")
	}
	return teams
}

// byStart puts initiatives in the order in which they begin, and end; what has no day comes last.
func byStart(a, b *model.Initiative) int {
	return cmp.Or(cmp.Compare(number(a.Start), number(b.Start)), cmp.Compare(number(a.Target), number(b.Target)), cmp.Compare(a.ID, b.ID))
}

// number is a day as a number; no day comes last.
func number(d model.Date) int {
	if d.IsZero() {
		return math.MaxInt
	}
	return d.Sub(model.Date{})
}

// states is how many of the initiatives stand how: 1 done, 2 on track, 1 off track.
func states(rows []*model.Initiative) string {
	counts := map[model.Status]int{}
	for _, i := range rows {
		counts[i.Status]++
	}
	var parts []string
	for _, status := range []model.Status{
		model.OffTrack, model.AtRisk, model.OnTrack, model.ToDo, model.Parked, model.Done, model.Dropped,
	} {
		parts = append(parts, some(counts[status], string(status)))
	}
	return joined(", ", parts...)
}

// milestones is the days that matter to everybody and are not over since the given day.
func (q *answer) milestones(since model.Date) []Line {
	var rows []*model.Milestone
	for m := range q.P.Milestones.Live() {
		if !m.Date.Before(since) || !m.Until.Before(since) {
			rows = append(rows, m)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	slices.SortFunc(rows, func(a, b *model.Milestone) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) })
	lines := []Line{{Text: fmt.Sprintf("Milestones, %d:", len(rows))}}
	for _, m := range rows {
		lines = append(lines, q.milestone(m))
	}
	return lines
}

func (q *answer) milestone(m *model.Milestone) Line {
	when := q.day(m.Date)
	if !m.Until.IsZero() {
		when += " to " + q.day(m.Until)
	}
	return Line{sentence(model.CleanLine(m.Title), when, dates.Away(m.Date, q.Today), about("for", q.name(m.Team.Ref()))), m.Ref()}
}
