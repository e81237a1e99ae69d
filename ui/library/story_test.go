package library

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// peopled is a small organisation: three teams, four people, some work, and a day that matters.
func peopled(t rapid.TB, w, h int) cockpit {
	c := newCockpit(t, w, h)
	p, now := c.P, c.Now
	day := model.NewDate
	c.With(
		p.Teams.Add(now, "t1", func(r *model.Team) { r.Name, r.Function = "Web", "engineering" }),
		p.Teams.Add(now, "t2", func(r *model.Team) { r.Name, r.Function = "Growth", "product" }),
		p.Teams.Add(now, "t3", func(r *model.Team) { r.Name, r.Function, r.Parent = "Checkout", "engineering", "t1" }),
		p.People.Add(now, "p1", func(r *model.Person) {
			r.Name, r.Team, r.Role, r.Start = "Ana Costa", "t1", "Head of Web", day(2024, 3, 1)
		}),
		p.People.Add(now, "p2", func(r *model.Person) { r.Name, r.Team, r.Role = "Ben Okoro", "t2", "Product manager" }),
		p.People.Add(now, "p3", func(r *model.Person) { r.Name, r.Start = "Chi Lin", day(2026, 9, 1) }),
		p.Initiatives.Add(now, "i1", work("Checkout v2", "t1", "p1", model.OffTrack)),
		p.Initiatives.Add(now, "i2", work("Trial nudges", "t2", "p2", model.AtRisk)),
		p.Initiatives.Add(now, "i3", work("Signup revamp", "t1", "p1", model.OnTrack)),
		p.Initiatives.Add(now, "i4", work("Old login", "t1", "p1", model.Done)),
		p.Periods.Add(now, "q4", func(r *model.Period) {
			r.Name, r.Kind, r.State = "Q4 2026", model.Quarterly, model.Active
			r.Start, r.End = day(2026, 10, 1), day(2026, 12, 31)
		}),
		p.Milestones.Add(now, "m1", func(r *model.Milestone) { r.Title, r.Date = "GA", day(2027, 3, 22) }),
		p.Milestones.Add(now, "m2", func(r *model.Milestone) {
			r.Title, r.Date, r.Until = "Holiday freeze", day(2026, 12, 21), day(2027, 1, 3)
		}),
		p.Dependencies.Add(now, "d1", func(r *model.Dependency) {
			r.From, r.To, r.NeededBy, r.State = "i1", "i2", day(2026, 12, 14), model.Accepted
		}),
		p.Notes.Add(now, "n1", func(r *model.Note) {
			r.Text, r.Subject = "Ask the PSP for a date in writing.\nThe last two were oral.", model.Ref{Kind: "initiative", ID: "i1"}
		}),
		p.Settings.Add(now, model.TheSettings, func(r *model.Settings) { r.Name, r.WeekStart = "Acme product", model.OnMonday }),
	)
	return c
}

func work(title, team, owner string, status model.Status) func(*model.Initiative) {
	return func(i *model.Initiative) {
		i.Title, i.Status, i.Team, i.Owner = title, status, model.ID[model.Team](team), model.ID[model.Person](owner)
	}
}

func TestTabs(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for i, kind := range kinds() {
			t.Run(fmt.Sprintf("%s-%dx%d", kind, size[0], size[1]), func(t *testing.T) {
				c := peopled(t, size[0], size[1])
				for range i {
					c.Press("]")
				}
				c.Frame().IsGolden(t)
			})
		}
	}
}
