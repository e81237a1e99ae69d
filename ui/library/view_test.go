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
	elsewhere := map[string]bool{"initiative": true, "objective": true, "key_result": true, "check_in": true} // have views of their own
	for _, table := range model.New().Tables() {
		name := table.Kind().Name
		c := newCockpit(t, 80, 21)
		rows := c.sc.P.Table(name)
		rows.Fill([]model.Record{rows.NewRow("one")})
		if here := c.Reveal(c.sc, model.Ref{Kind: name, ID: "one"}); here == elsewhere[name] {
			t.Errorf("%s: in the library: %v", name, here)
		}
	}
}

func TestEmptyTabsTeach(t *testing.T) {
	c := newCockpit(t, 80, 21)
	c.press("]", "]", "]")
	got := c.text()
	if !strings.Contains(got, "No milestones yet. n adds one.") || !strings.Contains(got, "A day that matters to everybody") {
		t.Error(got)
	}
	c.press("e")
	if tell, ok := c.asked.(screen.Tell); !ok || tell.Text != "There is nothing in the list" {
		t.Errorf("got %v", c.asked)
	}
}

func TestAddingPutsTheCursorOnTheNewRow(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("n")
	c.types("Data")
	c.press("ctrl+s")
	if team := c.sc.P.Teams.Get("new-1"); team == nil || team.Name != "Data" {
		t.Fatalf("saved %v", c.saved)
	}
	if got := c.synced(c.sc).id(); got != "new-1" {
		t.Errorf("the cursor is on %s", got)
	}
	if got := c.text(); !strings.Contains(got, "▌  Data") {
		t.Error(got)
	}
}

func TestTheCursorStaysOnItsRowWhenOthersComeAndGo(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("down", "down") // Web
	c.with(c.sc.P.Teams.Add(c.sc.Now, "t0", func(r *model.Team) { r.Name = "Archive room" }))
	if got := c.synced(c.sc).id(); got != "t1" {
		t.Errorf("the cursor is on %s", got)
	}
}

func TestArchivingSaysWhatStillRefersToIt(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("down", "down", "x")
	if got := c.saved[0]; got.Change.Label != "Archive Web" ||
		got.Toast != "Archived Web; 1 team, 1 person and 3 initiatives still refer to it" {
		t.Errorf("%q: %q", got.Change.Label, got.Toast)
	}
	if got := c.text(); strings.Contains(got, "  Web  ") {
		t.Error(got)
	}
	c.press(".")
	if got := c.text(); !strings.Contains(got, " - Web") || !strings.Contains(got, "with archived") {
		t.Error(got)
	}
	c.press("end", "x")
	if got := c.saved[1]; got.Toast != "Brought back Web" || !c.sc.P.Teams.Get("t1").Live() {
		t.Errorf("%q", got.Toast)
	}
}

func TestMarkedRowsAreArchivedTogether(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("space", "space")
	if got := c.text(); !strings.Contains(got, "2 marked") || !strings.Contains(got, "✓ Checkout") {
		t.Error(got)
	}
	c.press("x")
	if got := c.saved[0]; got.Change.Label != "Archive 2 teams" ||
		got.Toast != "Archived 2 teams; 1 person and 1 initiative still refer to them" {
		t.Errorf("%q: %q", got.Change.Label, got.Toast)
	}
	if refs := c.Selected(c.sc); len(refs) != 1 || refs[0].ID != "t1" {
		t.Errorf("selected %v", refs)
	}
}

func TestWhatIsNoLongerShownIsNoLongerMarked(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("space", "space", "/")
	c.types("growth")
	c.press("enter")
	if refs := c.Selected(c.sc); len(refs) != 1 || refs[0].ID != "t2" {
		t.Errorf("selected %v", refs)
	}
	if got := c.text(); !strings.Contains(got, "1 marked · /growth  1") {
		t.Error(got)
	}
}

func TestMarkedRowsAreEditedTogether(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("]", "space", "space", "enter")
	if got := len(c.overlays); got != 1 {
		t.Fatalf("%d overlays", got)
	}
	c.press("tab")
	c.types("Coach")
	c.press("ctrl+s")
	if a, b := c.sc.P.People.Get("p1").Role, c.sc.P.People.Get("p2").Role; a != "Coach" || b != "Coach" {
		t.Errorf("%q and %q", a, b)
	}
}

func TestRename(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("r", "ctrl+u")
	c.types("Payments")
	c.press("enter")
	if got := c.sc.P.Teams.Get("t3").Name; got != "Payments" {
		t.Errorf("it is called %q", got)
	}
}

func TestFilter(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("/")
	c.types("function:engin web")
	if got := c.synced(c.sc).known.ids; len(got) != 2 {
		t.Errorf("while typing: %v", got)
	}
	c.press("enter")
	if got := c.text(); !strings.Contains(got, "/function:engin web  2") || strings.Contains(got, "Growth") {
		t.Error(got)
	}
	c.do(c.Update(c.sc, screen.Back{}))
	if got := len(c.synced(c.sc).known.ids); got != 3 {
		t.Errorf("Esc shows %d", got)
	}
	c.press("/")
	c.types("zzz")
	c.press("enter")
	if got := c.text(); !strings.Contains(got, `None of the teams match "zzz". Esc shows them all.`) {
		t.Error(got)
	}
}

func TestOrder(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("]", "o", "s") // start
	if got := strings.Join(c.synced(c.sc).known.ids, " "); got != "p1 p3 p2" {
		t.Errorf("by start: %s", got)
	}
	c.mouse(screen.Click, 4, 2) // the head of the names
	c.mouse(screen.Click, 4, 2)
	if got := strings.Join(c.synced(c.sc).known.ids, " "); got != "p3 p2 p1" {
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
	c := peopled(t, 80, 21)
	c.press("]", "]", "]", "y", "m")
	want := `| Title | Date | Until |
| --- | --- | --- |
| Holiday freeze | 2026-12-21 | 2027-01-03 |
| GA | 2027-03-22 |  |
`
	if got, ok := c.asked.(screen.Copy); !ok || got.Text != want || got.What != "2 milestones as Markdown" {
		t.Errorf("%+v", c.asked)
	}
	c.press("]", "]", "y", "c")
	csv := "text,subject\n\"Ask the PSP for a date in writing.\nThe last two were oral.\",Checkout v2\n"
	if got, ok := c.asked.(screen.Copy); !ok || got.Text != csv {
		t.Errorf("%+v", c.asked)
	}
}

func TestCopiedTextStaysText(t *testing.T) {
	c := peopled(t, 80, 21)
	c.with(c.sc.P.Milestones.Add(c.sc.Now, "m3", func(r *model.Milestone) {
		r.Title, r.Date = "=1+1 *soon*", model.NewDate(2027, 4, 1)
	}))
	c.press("]", "]", "]", "y", "c")
	if got, ok := c.asked.(screen.Copy); !ok || !strings.Contains(got.Text, "\n'=1+1 *soon*,2027-04-01") {
		t.Errorf("a spreadsheet would calculate with %+v", c.asked)
	}
	c.press("y", "m")
	if got, ok := c.asked.(screen.Copy); !ok || !strings.Contains(got.Text, `\*soon\*`) {
		t.Errorf("Markdown would mark up %+v", c.asked)
	}
}

func TestSettingsAreOnePage(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("[", "n")
	if tell, ok := c.asked.(screen.Tell); !ok || tell.Text != "There is only one page of settings" {
		t.Errorf("got %v", c.asked)
	}
	c.press("enter", "ctrl+u")
	c.types("Acme")
	c.press("enter")
	if got := c.sc.P.Settings.Get(model.TheSettings).Name; got != "Acme" {
		t.Errorf("it is called %q", got)
	}
}

func TestSettingsThatAreNotThereYetAreMade(t *testing.T) {
	c := newCockpit(t, 80, 21)
	c.press("[", "enter")
	c.types("Acme")
	c.press("ctrl+s")
	if s := c.sc.P.Settings.Get(model.TheSettings); s == nil || s.Name != "Acme" {
		t.Errorf("made %v", s)
	}
}

func TestRevealFindsWhatIsHidden(t *testing.T) {
	c := peopled(t, 80, 21)
	ana := model.Ref{Kind: "person", ID: "p1"}
	c.with(c.sc.P.Archive(c.sc.Now, ana))
	c.tables[1].filter = "ben"
	if !c.Reveal(c.sc, ana) || c.Selected(c.sc)[0] != ana {
		t.Error(c.text())
	}
	if c.Reveal(c.sc, model.Ref{Kind: "initiative", ID: "i1"}) {
		t.Error("it shows initiatives")
	}
}

func TestMouse(t *testing.T) {
	c := peopled(t, 80, 21)
	c.mouse(screen.Click, 10, 0)
	if got := c.table().kind; got != "person" {
		t.Errorf("a click on the tab shows %s", got)
	}
	c.mouse(screen.Click, 10, 5)
	if got := c.synced(c.sc).id(); got != "p2" {
		t.Errorf("a click selects %s", got)
	}
	c.mouse(screen.DoubleClick, 10, 6)
	if len(c.overlays) != 1 || c.synced(c.sc).id() != "p3" {
		t.Errorf("a double-click opens %d", len(c.overlays))
	}
}

func TestReadOnly(t *testing.T) {
	c := peopled(t, 80, 21)
	c.sc.ReadOnly = "it is open read-only"
	for _, key := range []string{"n", "e", "r", "x"} {
		c.asked = nil
		c.press(key)
		if tell, ok := c.asked.(screen.Tell); !ok || tell.Text != c.sc.ReadOnly {
			t.Errorf("%s asks for %v", key, c.asked)
		}
	}
}

func TestInEveryTheme(t *testing.T) {
	for _, name := range theme.Names() {
		c := peopled(t, 80, 21)
		c.look(name)
		for range kinds() {
			got := c.text()
			for _, r := range got {
				if name == "ascii" && r > 126 {
					t.Errorf("ascii draws %q", r)
				}
			}
			c.press("]")
		}
	}
}

// Whatever is done at whatever size, the picture is drawn, and drawing it alters nothing.
func TestAnyKeysAtAnySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := peopled(t, 80, 21)
		var keys []string
		for _, cmd := range c.Commands() {
			keys = append(keys, cmd.Keys...)
		}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			c.sc.W, c.sc.H = rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
			if rapid.IntRange(0, 5).Draw(t, "what") == 0 {
				c.mouse(screen.MouseEvent(rapid.IntRange(0, 5).Draw(t, "event")), rapid.IntRange(0, 200).Draw(t, "x"),
					rapid.IntRange(0, 60).Draw(t, "y"))
			} else {
				c.press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			c.overlays = nil
			before := c.synced(c.sc).id()
			if first := c.text(); first != c.text() || before != c.table().id() {
				t.Fatal("drawing alters something")
			}
		}
	})
}

func BenchmarkCursorKey(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := newCockpit(b, 120, 37)
			var rows []model.Record
			for i := range n {
				row := c.sc.P.Teams.NewRow(fmt.Sprintf("t%06d", i)).(*model.Team)
				row.Name = fmt.Sprintf("Team %d", i)
				rows = append(rows, row)
			}
			c.sc.P.Teams.Fill(rows)
			c.do(c.Wake(c.sc))
			picture := canvas.New(120, 37)
			for b.Loop() {
				c.press("down")
				c.Draw(c.sc, picture)
			}
		})
	}
}

func TestCopyingSaysWhichRows(t *testing.T) {
	c := peopled(t, 80, 21)
	c.press("y")
	if got := c.text(); len(c.overlays) != 1 || strings.Contains(got, "only") {
		t.Error(got)
	}
	c.press("t", "c")
	if got, ok := c.asked.(screen.Copy); !ok || got.What != "Checkout as CSV" || !strings.Contains(got.Text, "\nCheckout,") {
		t.Errorf("%+v", c.asked)
	}
	c.press("space", "space", "y", "m")
	if got, ok := c.asked.(screen.Copy); !ok || got.What != "2 teams as Markdown" {
		t.Errorf("%+v", c.asked)
	}
}

func TestFocusGivesTheRowsTheWholeHeight(t *testing.T) {
	c := peopled(t, 80, 21)
	if got := c.text(); strings.Count(got, "Function") != 1 {
		t.Error(got)
	}
	c.press("z")
	if got := c.text(); strings.Contains(got, "· team") || c.table().layout(c.sc).rows != 17 {
		t.Errorf("%d rows:\n%s", c.table().layout(c.sc).rows, got)
	}
	again := New()
	if again.Restore(c.State()); !again.focused {
		t.Errorf("restored %s", again.State())
	}
	c.press("]", "z") // the other tabs are as the one was
	if got := c.text(); !strings.Contains(got, "· person") {
		t.Error(got)
	}
	c.press("[", "[", "z")
	if tell, ok := c.asked.(screen.Tell); !ok || tell.Text != "There is only one page of settings" {
		t.Errorf("got %v", c.asked)
	}
}
