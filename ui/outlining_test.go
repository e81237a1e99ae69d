package ui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/model"
)

// okrs is an outline of the current quarter, and tables of the same.
func okrs() shelf {
	return shelf{
		"okrs.md": `# Q4 2026 OKRs

How we got here is another story.

### CEO: Delight new customers

1. CEO KR: Activation from 38% to 45% => 41%
1. CEO KR: NPS of 50
    - asked in the app
    1. **Growth: Make the first week easy**
        1. Growth KR: Signup in two minutes => DONE, since October
        1. Growth KR: A tour for everybody
1. [Watch the video](https://example.com/v)

## Great team

- Hire three engineers
`,
		"next.md": "- Objective: Grow\n  - KR: Three shops\n",
		"new-pm.md": `# New product managers

## Before day 1

- [ ] Manager: Order a laptop

## First week

- [ ] Read [the guide](https://example.com/g)
  - [ ] Ask questions
- [ ] (Optional) Shadow a call

Links:

- [Wiki](https://example.com/w)
`,
		"ladder.yaml": `name: Product
levels:
  - {id: a, name: Associate}
  - {id: b, name: Senior}
themes:
  - {id: d, name: Discovery}
competencies:
  - {id: x1, level: a, theme: d, summary: Asks}
  - {id: x2, level: b, theme: d, summary: Listens, proficiency: Expert}
  - {id: x3, level: c, theme: d, summary: Leads}
`,
		"okrs.csv": "Objective,Key result,Quarter,Start,Target,Current\nDelight,NPS,Q4 2026,40,55,48\n,Activation,,38%,45%,\n",
	}
}

func outlined(t testing.TB, w, h int, name string) *driver {
	t.Helper()
	return sampled(t, w, h, okrs().read).press(importing).write(name).press("enter")
}

func TestGoldenOutline(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			outlined(t, size[0], size[1], "okrs.md").press("down down").frame().IsGolden(t)
		})
	}
}

func TestGoldenChecklist(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			outlined(t, size[0], size[1], "new-pm.md").press("down down").frame().IsGolden(t)
		})
	}
}

func TestGoldenLadder(t *testing.T) {
	d := outlined(t, 120, 40, "ladder.yaml").press("end up up")
	d.frame().IsGolden(t)
	d.press("space").sees("1 track, 2 levels, 1 competency and 1 expectation to add", "by hand")
	d.press("enter").sees("✓ Imported: 1 track, 2 levels, 1 competency and 1 expectation added")
}

func TestAChecklistIsCorrectedAndSaved(t *testing.T) {
	d := outlined(t, 120, 40, "new-pm.md").sees("1 program and 4 modules to add", "□  Manager: Order a laptop", "day -1").misses("d due")
	d.press("o k p").sees("1 program and 4 modules to add")
	d.press("d w").misses("↵ done").press("down down").sees("d due", "w who").press("d").sees("› Before day 1").press("ctrl+u").write("banana").sees("no day; kept in words").press("ctrl+u").write("2 weeks before").sees("day -14").press("enter").sees("day -14")
	d.press("w").sees("Buddy: Order a laptop").press("w").misses("Buddy:").press("w").sees("Manager: Order a laptop")
	d.press("down down space").sees("1 program and 2 modules to add", "by hand").press("down down d").press("ctrl+u").write("2").press("enter").sees("day 2")
	d.press("enter").sees("✓ Imported: 1 program and 2 modules added")
	for m := range d.stored().Modules.Live() {
		if m.Title == "Order a laptop" && m.Due.Or(0) == -14 && m.Who == model.ByManager {
			d.press(importing).write("new-pm.md").press("enter").sees("3 as they are", "day -14", "left out before", "There is nothing to save as it stands.")
			return
		}
	}
	t.Error("the laptop is not ordered two weeks before")
}

// Who begins a program is led to the import as well, and who looks for that finds it by what it brings in.
func TestAProgramBeginsFromAFile(t *testing.T) {
	d := sampled(t, 120, 40, okrs().read).press("5 : 'begin another' enter i").write("new-pm.md").press("enter")
	d.sees("1 program and 4 modules to add").press("enter").sees("✓ Imported: 1 program and 4 modules added")
	d.press(": 'import ladders'").sees("Import a file: initiatives, OKRs, programs, ladders")
}

func TestAnOutlineIsSavedAsOneChange(t *testing.T) {
	d := outlined(t, 120, 40, "okrs.md").sees("2 objectives, 4 key results and 2 check-ins to add", "Q4 2026", "Space out", "p period")
	d.press("enter").sees("✓ Imported: 2 objectives, 4 key results and 2 check-ins added", "u undo")
	o := objective(t, d.stored(), "Make the first week easy")
	if up := d.stored().Objectives.Get(o.Parent); up == nil || up.Title != "Delight new customers" {
		t.Errorf("it serves %v", up)
	}
	d.press(importing).write("okrs.md").press("enter").sees("8 as they are", "There is nothing to save as it stands.", "as it is")
	d.press("enter").sees("There was nothing to import").press("u")
	for o := range d.stored().Objectives.Live() {
		if o.Title == "Delight new customers" {
			t.Error("one undo has not taken back all of it")
		}
	}
}

func objective(t testing.TB, p *model.Portfolio, title string) *model.Objective {
	t.Helper()
	for o := range p.Objectives.Live() {
		if o.Title == title {
			return o
		}
	}
	t.Fatalf("there is no objective %q", title)
	return nil
}

func TestAnOutlineIsCorrectedByHand(t *testing.T) {
	d := outlined(t, 120, 40, "okrs.md")
	d.press("down space").sees("by hand", "2 objectives, 3 key results and 1 check-in to add", "Space in ")
	d.press("space").sees("2 objectives, 4 key results and 2 check-ins to add")
	d.press("down o").sees("3 objectives, 3 key results and 2 check-ins to add")
	d.press("k").sees("2 objectives, 4 key results and 2 check-ins to add")
	d.press("down down r").sees("Title › Growth: Make the first week easy")
	d.press("ctrl+u").write("Growth: Make the first day easy").press("enter").sees("Growth: Make the first day easy")
	d.press("G up space down space").sees("O  Great team", "3 objectives, 5 key results")
	d.press("down < <").sees("O  Great team").press("enter").sees("✓ Imported: 3 objectives")
	if o := objective(t, d.stored(), "Make the first day easy"); d.stored().Teams.Get(o.Team).Name != "Growth" {
		t.Errorf("it is for %s", o.Team)
	}
}

func TestAnOutlineRemembersWhatWasCorrected(t *testing.T) {
	d := outlined(t, 120, 40, "okrs.md")
	d.press("down space").press("down down down r").press("ctrl+u").write("Growth: Make the first day easy").press("enter enter").sees("✓ Imported: 2 objectives, 3 key results")
	d.press(importing).write("okrs.md").press("enter").sees("6 as they are", "There is nothing to save as it stands.", "left out before")
	d.sees("Growth: Make the first day easy").press("down down down down").sees("as it was read: Growth: Make the first week easy")
	d.press("up up up").sees("left out: by hand, as before", "Space takes it in again.", "Space in ")
	d.press("space").sees("1 key result and 1 check-in to add")
}

func TestAnOutlineThatCannotBeSavedKeepsWhatWasCorrected(t *testing.T) {
	for name, keys := range map[string]string{"okrs.md": "down down down down r", "new-pm.md": "down down r", "ladder.yaml": "down r"} {
		tr := &trouble{full: errFull}
		d := sampled(t, 120, 40, okrs().read, through(tr)).press(importing).write(name).press("enter")
		d.press(keys).press("ctrl+u").write("Something else").press("enter enter")
		d.sees("Something else", "Not saved: the disk is full", "All of the import is still").misses("Saving")
		d.press("enter").sees("Something else", "the disk is full").press("down").misses("the disk is full")
		d.press("esc").sees("What you have corrected here is lost").press("n")
		tr.full = nil
		d.press("enter").sees("✓ Imported:")
		if !strings.Contains(written(d.stored()), "Something else") {
			t.Errorf("%s: what was corrected is not saved", name)
		}
	}
}

func TestAnOutlineIsWorkedOutAnewWhereOthersWereFaster(t *testing.T) {
	table := okrs()
	d := sampled(t, 120, 40, table.read).press(importing).write("new-pm.md").press("enter enter").sees("✓ Imported: 1 program")
	table["new-pm.md"] = strings.Replace(table["new-pm.md"], "Read [the", "Study [the", 1)
	d.press(importing).write("new-pm.md").press("enter").press("down down down down d").press("ctrl+u").write("week 2").press("enter")
	d.elsewhere(func(s model.Store) error {
		p, err := s.Load(context.Background(), model.Scope{All: true})
		if err != nil {
			return err
		}
		for m := range p.Modules.Live() {
			if m.Title == "Read the guide" {
				now := model.MomentOf(model.NewDate(2026, time.November, 23).Time())
				_, err = s.Commit(context.Background(), model.Change{
					Actor: "ben", Label: "Rename", Edits: p.Modules.Edit(now, m.ID, func(m *model.Module) { m.Title = "Read it all" }),
				})
			}
		}
		return err
	})
	d.press("enter").sees("Not saved: ben changed the title of Read it all", "All of the import is still here.", "Study the guide")
	d.press("enter").sees("✓ Imported: 0 added, 2 modules changed")
	for m := range d.stored().Modules.Live() {
		if m.Title == "Study the guide" && m.Due.Or(0) == 11 {
			return
		}
	}
	t.Error("what was corrected is not saved")
}

func TestAnOutlineInAPortfolioThatCanOnlyBeReadByNow(t *testing.T) {
	why := ""
	readOnly := through(&trouble{info: func(i model.Info) model.Info { i.ReadOnly = why; return i }})
	d := sampled(t, 120, 40, okrs().read, readOnly).press(importing).write("new-pm.md").press("enter").sees("Import new-pm.md")
	why = "it may only be read"
	d.press("enter").sees("Import new-pm.md", "It may only be read.", "All of the import is still here.")
}

func TestThePeriodNamedInThePreviewWins(t *testing.T) {
	d := outlined(t, 120, 40, "okrs.md").press("p").sees("Period › Q4 2026")
	d.press("ctrl+u").sees("for the lines of Q4 2026").write("Q1 2027").press("enter").sees("Q1 2027", "2 objectives").press("enter").sees("✓ Imported: 2 objectives")
	if o := objective(t, d.stored(), "Make the first week easy"); d.stored().Periods.Get(o.Period).Name != "Q1 2027" {
		t.Errorf("it is for %s", o.Period)
	}
	d.press(importing).write("okrs.md").press("enter").sees("8 as they are", "There is nothing to save as it stands.")
}

func TestLinesOfAnOutlineMoveInAndOut(t *testing.T) {
	d := outlined(t, 120, 40, "next.md").sees("no period: p names one", "× O  Grow", "skipped")
	d.press("p").sees("Period ›").write("soon").press("enter").sees("no period such as Q4 2026").press("ctrl+u")
	d.write("Q1 2027").press("enter").sees("1 objective and 1 key result to add", "+ O  Grow", "+   KR Three shops")
	d.press("down <").sees("× KR Three shops", "It is under no objective.").press(">").sees("+   KR Three shops")
	d.press("esc").sees("Leave without importing?", "What you have corrected here is lost").press("n").sees("+ O  Grow")
	d.press("q y").sees("Nothing was imported")
	outlined(t, 120, 40, "okrs.md").press("esc").sees("Nothing was imported") // with nothing to lose
}

func TestAnOutlineWithTheMouse(t *testing.T) {
	d := outlined(t, 120, 40, "okrs.md").click("NPS of 50").sees("line 8: CEO: NPS of 50")
	d.click("NPS of 50").sees("by hand").wheel("NPS of 50", tea.MouseWheelDown).sees("NPS of 50")
}

func TestOKRsInATable(t *testing.T) {
	d := outlined(t, 120, 40, "okrs.csv").sees("1 objective, 2 key results and 1 check-in to add", "+ Delight")
	d.press("enter").sees("✓ Imported: 1 objective, 2 key results and 1 check-in added")
	if o := objective(t, d.stored(), "Delight"); !strings.HasPrefix(o.Source, "okrs.csv") {
		t.Errorf("it comes from %q", o.Source)
	}
}
