package history

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// story is a fortnight of changes by two people, with an undo among them.
func story(t rapid.TB, w, h int) *cockpit {
	c := newCockpit(t, w, h)
	now := c.Now
	c.commit(24*400, "ana", "Add the team Web", "", 0, c.P.Teams.Add(now, "web", func(r *model.Team) { r.Name = "Web" })...)
	c.commit(24*14, "ben", "Add 3 initiatives", "Import of plan.csv", 0, append(append(
		c.P.Initiatives.Add(now, "a", initiative("Checkout v2")), c.P.Initiatives.Add(now, "b", initiative("Audit log"))...),
		c.P.Initiatives.Add(now, "c", initiative("Dark mode"))...)...)
	move := c.P.Initiatives.Edit(now, "a", func(i *model.Initiative) {
		i.Target, i.Status = model.NewDate(2026, 12, 14), model.OffTrack
	})
	c.commit(24*7, "ana", "Move Checkout v2 to 14 Dec 2026", "PSP certification came back late", 0, move...)
	drop := model.Change{Actor: "ben", Label: "Archive Dark mode"}
	drop.Edits = c.P.Archive(now, model.Ref{Kind: "initiative", ID: "c"})
	c.commit(2, drop.Actor, drop.Label, "", 0, drop.Edits...)
	back := drop.Inverse()
	c.commit(1, "ben", back.Label, "", c.P.Rev, back.Edits...)
	c.commit(0, "ana", "Give Checkout v2 to the team Web", "", 0,
		c.P.Initiatives.Edit(now, "a", func(i *model.Initiative) { i.Team = "web" })...)
	c.wake()
	return c
}

func initiative(title string) func(*model.Initiative) {
	return func(i *model.Initiative) {
		i.Title, i.Status, i.Target = title, model.ToDo, model.NewDate(2026, 11, 30)
	}
}

func TestStory(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			c := story(t, size[0], size[1])
			c.Press("down down j")
			c.Frame().IsGolden(t)
		})
	}
}
