package library

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

func TestEveryKindHasAPlace(t *testing.T) {
	elsewhere := map[string]bool{ // have views of their own
		"initiative": true, "objective": true, "key_result": true, "check_in": true,
		"program": true, "module": true, "enrolment": true, "progress": true,
		"track": true, "level": true, "competency": true, "expectation": true, "assessment": true,
		"decision": true, "risk": true, "action": true, "attention_rule": true,
	}
	for _, table := range model.New().Tables() {
		name := table.Kind().Name
		c := newCockpit(t, 80, 24)
		rows := c.P.Table(name)
		rows.Fill([]model.Record{rows.NewRow("one")})
		if here := c.Reveal(c.Scene(), model.Ref{Kind: name, ID: "one"}); here == elsewhere[name] {
			t.Errorf("%s: in the library: %v", name, here)
		}
	}
}

func TestEmptyTabsTeach(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.Press("] ] ]")
	got := string(c.Frame())
	if !strings.Contains(got, "No milestones yet. n adds one.") || !strings.Contains(got, "A day that matters to everybody") {
		t.Error(got)
	}
	c.Press("e").Says("There is nothing in the list")
}

func TestAddingPutsTheCursorOnTheNewRow(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("n 'Data' ctrl+s")
	if team := c.P.Teams.Get("new-001"); team == nil || team.Name != "Data" {
		t.Fatalf("saved %v", c.Changes)
	}
	if got := c.shown().id(); got != "new-001" {
		t.Errorf("the cursor is on %s", got)
	}
	c.Sees("▌  Data")
}

func TestTheCursorStaysOnItsRowWhenOthersComeAndGo(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("down down") // Web
	c.With(c.P.Teams.Add(c.Now, "t0", func(r *model.Team) { r.Name = "Archive room" }))
	if got := c.shown().id(); got != "t1" {
		t.Errorf("the cursor is on %s", got)
	}
}

func TestArchivingSaysWhatStillRefersToIt(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("down down x").Says("Archived Web; 1 team, 1 person and 3 initiatives still refer to it")
	if got := c.Changes[0].Label; got != "Archive Web" {
		t.Errorf("%q", got)
	}
	c.Misses("\n   Web ")
	c.Press(".").Sees(" - Web", "with archived")
	c.Press("end x")
	if c.Says("Brought back Web"); !c.P.Teams.Get("t1").Live() {
		t.Error("it is still archived")
	}
}

func TestMarkedRowsAreArchivedTogether(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("space space").Sees("2 marked", "✓ Checkout")
	c.Press("x").Says("Archived 2 teams; 1 person and 1 initiative still refer to them")
	if got := c.Changes[0].Label; got != "Archive 2 teams" {
		t.Errorf("%q", got)
	}
	if refs := c.Selected(c.Scene()); len(refs) != 1 || refs[0].ID != "t1" {
		t.Errorf("selected %v", refs)
	}
}

func TestWhatIsNoLongerShownIsNoLongerMarked(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("space space / 'growth' enter")
	if refs := c.Selected(c.Scene()); len(refs) != 1 || refs[0].ID != "t2" {
		t.Errorf("selected %v", refs)
	}
	c.Sees("1 marked · /growth  1")
}

func TestMarkedRowsAreEditedTogether(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("] space space enter")
	if got := len(c.Overlays); got != 1 {
		t.Fatalf("%d overlays", got)
	}
	c.Press("tab 'Coach' ctrl+s")
	if a, b := c.P.People.Get("p1").Role, c.P.People.Get("p2").Role; a != "Coach" || b != "Coach" {
		t.Errorf("%q and %q", a, b)
	}
}

func TestRename(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("r ctrl+u 'Payments' enter")
	if got := c.P.Teams.Get("t3").Name; got != "Payments" {
		t.Errorf("it is called %q", got)
	}
}

func TestFilter(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("/ 'function:engin web'")
	if got := c.shown().known.ids; len(got) != 2 {
		t.Errorf("while typing: %v", got)
	}
	c.Press("enter").Sees("/function:engin web  2").Misses("Growth")
	c.Do(c.Update(c.Scene(), screen.Back{}))
	if got := len(c.shown().known.ids); got != 3 {
		t.Errorf("Esc shows %d", got)
	}
	c.Press("/ 'zzz' enter").Sees(`None of the teams match "zzz". Esc shows them all.`)
}

func TestOrder(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("] o s") // start
	if got := strings.Join(c.shown().known.ids, " "); got != "p1 p3 p2" {
		t.Errorf("by start: %s", got)
	}
	c.Point(screen.Click, 4, 4) // the head of the names
	c.Point(screen.Click, 4, 4)
	if got := strings.Join(c.shown().known.ids, " "); got != "p3 p2 p1" {
		t.Errorf("by name, turned round: %s", got)
	}
	again := New()
	again.Restore(c.State())
	if again.table().kind != "person" || again.table().order != (order{"name", true}) {
		t.Errorf("restored %+v", again.table())
	}
	again.Restore("not what was kept")
}

func TestCopy(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("] ] ] y m")
	want := `| Title | Date | Until |
| --- | --- | --- |
| Holiday freeze | 2026-12-21 | 2027-01-03 |
| GA | 2027-03-22 |  |
`
	if c.Says("Copied 2 milestones as Markdown"); c.Copied != want {
		t.Errorf("copied %s", c.Copied)
	}
	c.Press("] ] ] y c")
	csv := "text,subject\n\"Ask the PSP for a date in writing.\nThe last two were oral.\",Checkout v2\n"
	if c.Copied != csv {
		t.Errorf("copied %s", c.Copied)
	}
}

func TestCopiedTextStaysText(t *testing.T) {
	c := peopled(t, 80, 24)
	c.With(c.P.Milestones.Add(c.Now, "m3", func(r *model.Milestone) {
		r.Title, r.Date = "=1+1 *soon*", model.NewDate(2027, 4, 1)
	}))
	c.Press("] ] ] y c")
	if !strings.Contains(c.Copied, "\n'=1+1 *soon*,2027-04-01") {
		t.Errorf("a spreadsheet would calculate with %s", c.Copied)
	}
	c.Press("y m")
	if !strings.Contains(c.Copied, `\*soon\*`) {
		t.Errorf("Markdown would mark up %s", c.Copied)
	}
}

func TestSettingsAreOnePage(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("[ n").Says("There is only one page of settings")
	c.Press("enter ctrl+u 'Acme' enter")
	if got := c.P.Settings.Get(model.TheSettings).Name; got != "Acme" {
		t.Errorf("it is called %q", got)
	}
}

// Free days are few and short: they are written where one is, and not in an editor of its own.
func TestFreeDaysAreWrittenInTheForm(t *testing.T) {
	c := peopled(t, 100, 30)
	c.Press("[ G enter").Sees("ctrl+s saves").Press("'12-25 Christmas, 01-01' enter '05-01' ctrl+s")
	if got := c.P.Settings.Get(model.TheSettings).Holidays; got != "12-25 Christmas, 01-01\n05-01" {
		t.Errorf("the free days are %q", got)
	}
}

func TestSettingsThatAreNotThereYetAreMade(t *testing.T) {
	c := newCockpit(t, 80, 24)
	c.Press("[ enter 'Acme' ctrl+s")
	if s := c.P.Settings.Get(model.TheSettings); s == nil || s.Name != "Acme" {
		t.Errorf("made %v", s)
	}
}

func TestRevealFindsWhatIsHidden(t *testing.T) {
	c := peopled(t, 80, 24)
	ana := model.Ref{Kind: "person", ID: "p1"}
	c.With(c.P.Archive(c.Now, ana))
	c.tables[1].filter = "ben"
	if !c.Reveal(c.Scene(), ana) || c.Selected(c.Scene())[0] != ana {
		t.Error(string(c.Frame()))
	}
	if c.Reveal(c.Scene(), model.Ref{Kind: "initiative", ID: "i1"}) {
		t.Error("it shows initiatives")
	}
}

func TestMouse(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Point(screen.Click, 10, 2)
	if got := c.table().kind; got != "person" {
		t.Errorf("a click on the tab shows %s", got)
	}
	c.Point(screen.Click, 10, 7)
	if got := c.shown().id(); got != "p2" {
		t.Errorf("a click selects %s", got)
	}
	c.Point(screen.DoubleClick, 10, 8)
	if len(c.Overlays) != 1 || c.shown().id() != "p3" {
		t.Errorf("a double-click opens %d", len(c.Overlays))
	}
}

func TestReadOnly(t *testing.T) {
	c := peopled(t, 80, 24)
	c.ReadOnly = "it is open read-only"
	for _, key := range []string{"n", "e", "r", "x"} {
		c.Said = ""
		c.Press(key).Says(c.ReadOnly)
	}
}

func TestInEveryTheme(t *testing.T) {
	for _, name := range theme.Names() {
		c := peopled(t, 80, 24)
		c.Look(name)
		for range kinds() {
			got := string(c.Frame())
			for _, r := range got {
				if name == "ascii" && r > 126 {
					t.Errorf("ascii draws %q", r)
				}
			}
			c.Press("]")
		}
	}
}

// Whatever is done at whatever size, the picture is drawn, and drawing it alters nothing.
func TestAnyKeysAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := peopled(t, 80, 24)
		var keys []string
		for _, cmd := range c.Commands() {
			keys = append(keys, cmd.Keys...)
		}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			c.W, c.H = rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
			if rapid.IntRange(0, 5).Draw(t, "what") == 0 {
				c.Point(screen.MouseEvent(rapid.IntRange(0, 5).Draw(t, "event")), rapid.IntRange(0, 200).Draw(t, "x"),
					rapid.IntRange(0, 60).Draw(t, "y"))
			} else {
				c.Press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			c.Overlays = nil
			before := c.shown().id()
			if first := string(c.Frame()); first != string(c.Frame()) || before != c.table().id() {
				t.Fatal("drawing alters something")
			}
		}
	})
}

func BenchmarkCursorKey(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := newCockpit(b, 120, 40)
			var rows []model.Record
			for i := range n {
				row := c.P.Teams.NewRow(fmt.Sprintf("t%06d", i)).(*model.Team)
				row.Name = fmt.Sprintf("Team %d", i)
				rows = append(rows, row)
			}
			c.P.Teams.Fill(rows)
			c.Stage.Wake()
			picture := canvas.New(120, 40)
			for b.Loop() {
				c.Press("down")
				c.Draw(c.Scene(), picture)
			}
		})
	}
}

func TestCopyingSaysWhichRows(t *testing.T) {
	c := peopled(t, 80, 24)
	c.Press("y").Sees("Copy all 3 shown as", "t this one only").Press("t").Sees("Copy Checkout as").Press("c")
	if c.Says("Copied Checkout as CSV"); !strings.Contains(c.Copied, "\nCheckout,") {
		t.Errorf("copied %s", c.Copied)
	}
	c.Press("space space y m").Says("Copied 2 teams as Markdown")
}

func TestFocusGivesTheRowsTheWholeHeight(t *testing.T) {
	c := peopled(t, 80, 24)
	if got := string(c.Frame()); strings.Count(got, "Function") != 1 {
		t.Error(got)
	}
	c.Press("z")
	if got := string(c.Frame()); strings.Contains(got, "· team") || c.table().layout(c.Scene()).rows != 17 {
		t.Errorf("%d rows:\n%s", c.table().layout(c.Scene()).rows, got)
	}
	again := New()
	if again.Restore(c.State()); !again.focused {
		t.Errorf("restored %s", again.State())
	}
	c.Press("] z") // the other tabs are as the one was
	c.Sees("· person")
	c.Press("[ [ z").Says("There is only one page of settings")
}
