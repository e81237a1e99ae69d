package history

import (
	"errors"
	"fmt"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// fill commits n additions of teams.
func (c *cockpit) fill(n int) {
	c.Helper()
	for range n {
		i := len(c.journal) + 1
		id := fmt.Sprintf("t%05d", i)
		c.commit(0, "ana", fmt.Sprintf("Add Team %d", i), "", 0,
			c.P.Teams.Add(c.Now, model.ID[model.Team](id), func(r *model.Team) { r.Name = fmt.Sprintf("Team %d", i) })...)
	}
}

func TestItReadsOnlyAsFarAsSomebodyScrolls(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(1000)
	c.wake()
	if c.pages != 1 || len(c.Screen.journal.entries) != page {
		t.Fatalf("%d pages, %d entries", c.pages, len(c.Screen.journal.entries))
	}
	c.wake()
	if c.pages != 1 {
		t.Error("it asked again although nothing has changed")
	}
	c.Press("G")
	if c.pages != 2 {
		t.Errorf("at the end it has read %d pages", c.pages)
	}
	for range 10 {
		c.Press("G")
	}
	if got := c.entry().Label; got != "Add Team 1" || c.pages != 6 { // the sixth page is empty
		t.Errorf("at %s after %d pages", got, c.pages)
	}
}

func TestNewsComeOnTop(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(30)
	c.wake()
	c.Press("down down")
	before := c.entry().Label
	c.fill(3)
	c.wake()
	if got := c.entry().Label; got != before || c.list.Cursor() != 5 {
		t.Errorf("the cursor was on %s, and is on %s", before, got)
	}
	c.Press("home")
	c.fill(1)
	c.wake()
	if got := c.entry().Label; got != "Add Team 34" {
		t.Errorf("on the newest it stays with the newest, not on %s", got)
	}
	c.fill(3 * page)
	c.wake()
	if got := len(c.Screen.journal.entries); got != page || c.entry().Rev != c.P.Rev {
		t.Errorf("%d entries from %d on: there is a gap", got, c.entry().Rev)
	}
}

func TestWhatNoLongerStands(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(1)
	add := c.journal[0].Change
	undo := add.Inverse()
	c.commit(0, "ana", undo.Label, "", 1, undo.Edits...)
	c.commit(0, "ana", "Redo: "+add.Label, "", 2, add.Edits...)
	c.wake()
	if j := c.Screen.journal; j.undone[1] != 0 || j.undone[2] != 3 || j.undone[3] != 0 {
		t.Errorf("undone: %v", j.undone)
	}
	c.Press("down").Sees("undone today 14:30 by ana")
	c.Press("up").Sees("takes back what ana did today 14:30")
}

func TestAFilterReadsOnUntilThereIsEnough(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(700)
	c.commit(0, "Ben", "Rename Team 1", "a better WORD", 0,
		c.P.Teams.Edit(c.Now, "t00001", func(r *model.Team) { r.Name = "One" })...)
	c.wake()
	c.Do(c.narrow(c.Scene(), "team 700"))
	if c.entry().Label != "Add Team 700" || !c.Screen.journal.whole {
		t.Errorf("on %s, and all read: %v", c.entry().Label, c.Screen.journal.whole)
	}
	c.Do(c.narrow(c.Scene(), "word ben"))
	if len(c.Screen.journal.shown) != 1 || c.entry().Label != "Rename Team 1" {
		t.Errorf("%d found", len(c.Screen.journal.shown))
	}
	c.Sees("/word ben  1 found · Esc shows everything")
	c.Do(c.narrow(c.Scene(), "nobody"))
	c.Sees(`Nothing in the history matches "nobody"`)
	c.Do(c.Update(c.Scene(), screen.Back{}))
	if len(c.Screen.journal.shown) != 701 {
		t.Errorf("Esc shows %d", len(c.Screen.journal.shown))
	}
}

func TestAFilterReadsNoFurtherThanItMust(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(1000)
	c.wake()
	c.Do(c.narrow(c.Scene(), "team"))
	if c.pages != 1 {
		t.Errorf("%d pages", c.pages)
	}
}

func TestAnAnswerThatIsNotAskedForIsPassedOver(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.fill(500)
	c.Answer = nil
	c.wake()
	late := c.answer(model.Query{Limit: page, Before: 100})
	c.Do(c.Update(c.Scene(), late))
	if len(c.Screen.journal.entries) != 0 {
		t.Error("it took what it had not asked for")
	}
	c.Do(c.Update(c.Scene(), c.answer(model.Query{Limit: page})))
	c.Do(c.Update(c.Scene(), c.answer(model.Query{Limit: page})))
	if len(c.Screen.journal.entries) != page {
		t.Error("it took the same twice")
	}
}

func TestAFailureIsToldAndTriedAgain(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.Sees("Reading the history…")
	c.fill(3)
	answer := c.Answer
	c.Answer = nil
	c.wake()
	c.Do(c.Update(c.Scene(), screen.Entries{Query: model.Query{Limit: page}, Err: errors.New("the file is locked")}))
	c.Sees("could not be read: the file is locked.")
	c.Answer = answer
	c.Press("down")
	if c.entry().Label != "Add Team 3" {
		t.Error(string(c.Frame()))
	}
}

func TestAnEmptyHistoryTeaches(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.wake()
	c.Sees("Nothing has been changed yet.")
	c.Press("enter").Says("There is nothing in the list")
}
