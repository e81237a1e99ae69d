package ui_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui"
)

// shelf is the tables that a cockpit can read, by their names.
type shelf map[string]string

func (s shelf) read(o *ui.Options) {
	o.Read = func(_ context.Context, name string) ([]*transfer.Source, error) {
		files := fstest.MapFS{}
		for name, text := range s {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		return transfer.ReadAll(files, name, name, nil)
	}
}

func plans() shelf {
	return shelf{"plan.csv": "Key,Title,Status,Due,Mood\n" +
		"P-1,Faster search,Open,2026-12-14,good\nP-2,,Open,,\nP-3,Quieter pages,Open,,\n"}
}

const importing = ": 'import initiatives' enter"

func TestImport(t *testing.T) {
	table := plans()
	d := sampled(t, 80, 24, table.read).press(importing).sees("Import", "a CSV, YAML or Markdown file, or a folder of them")
	d.press("'plan.csv' enter").sees("Import plan.csv", "2 to add, 0 to change, 0 as they are, 1 skipped",
		"+ Faster search", "+ Quieter pages", "skipped", "Mood", "One change, which one undo takes back.")
	d.press("enter").sees("✓ Imported: 2 added, 0 changed", "u undo")
	if got := d.item("Faster search").Target.Long(); got != "14 Dec 2026" {
		t.Errorf("it ends on %s", got)
	}
	table["plan.csv"] = "Key,Title,Status,Due,Mood\nP-1,Faster search,Open,2027-01-18,good\nP-3,Quieter pages,Open,,\n"
	d.press(importing).press("'plan.csv' enter").sees("0 to add, 1 to change, 1 as they are, 0 skipped", "~ Faster search", "target")
	d.press("enter").press(importing).press("'plan.csv' enter").sees("There is nothing to save: what can be read is here already.")
	d.press("enter").sees("There was nothing to import")
	d.press("u u")
	if named(d.stored(), "Faster search").Title != "" {
		t.Error("two undos have not taken back two imports")
	}
}

func TestAnImportIsShownFieldByField(t *testing.T) {
	const header = "Key,Title,Status,Due,Owner,Tags,Description\n"
	table := shelf{"plan.csv": header + "P-1,Faster search,Open,2026-12-14,Ana Duarte,\"api, beta\",The shop finds things at once.\n" +
		"P-2,Quieter pages,Open,2026-12-14,,,\n"}
	d := sampled(t, 80, 24, table.read).press(importing).press("'plan.csv' enter")
	d.sees("status to do", "owner Ana Duarte", "target 14 Dec 2026", "and 4 more lines").misses("tags api, beta")
	d.press("right").sees("tags api, beta", "outcome The shop finds things at once.", "← less of it")
	d.press("left").sees("and 4 more lines").press("enter").sees("✓ Imported")
	d.ben("Move", "Faster search", func(i *model.Initiative) { i.Target = model.NewDate(2027, time.January, 31) })
	d.ben("Move", "Quieter pages", func(i *model.Initiative) { i.Target = model.NewDate(2027, time.January, 31) })

	table["plan.csv"] = header + "P-1,Faster search,Blocked,2027-01-14,Somebody New,\"api, ga\",The shop finds things in a second.\n" +
		"P-2,Quieter pages,Open,,,,\nP-3,,Open,,,,\n"
	d.press(importing).press("'plan.csv' enter right").sees("plan.csv line 4: It has no title.")
	d.press("G k").sees("! Faster search", "overwrites: ", "status to do → at risk", "owner Ana Duarte → Somebody New", "tags gain ga, lose beta",
		"target 31 Jan → 14 Jan 2027, though it was edited here meanwhile",
		"outcome The shop finds things at once. → The shop finds things in a")
	d.press("G").sees("~ Quieter pages", "target stays 31 Jan 2027, though the source leaves it empty")
	d.press("left enter").sees("✓ Imported")
	if got := d.item("Faster search"); got.Target.Long() != "14 Jan 2027" {
		t.Errorf("it ends on %s", got.Target.Long())
	}
}

func TestEscLeavesEverythingAsItIs(t *testing.T) {
	d := sampled(t, 80, 24, plans().read)
	before := written(d.stored())
	d.press(importing).press("esc").misses("Import")
	d.press(importing).press("'plan.csv' enter esc").sees("Nothing was imported").misses("One change")
	if written(d.stored()) != before {
		t.Error("something was saved")
	}
}

func TestAnImportThatCannotBeRead(t *testing.T) {
	sampled(t, 80, 24, plans().read).press(importing).press("'plan.pdf' enter").sees("▲ plan.pdf")
	sampled(t, 80, 24).press(importing).sees("Files are out of reach here")
	d := sampled(t, 80, 24, plans().read, through(&trouble{failing: errors.New("the disk did not answer")}))
	d.press(importing).press("'plan.csv' enter").sees("▲ The disk did not answer.").misses("Reading")
}

func TestReadingIsSaid(t *testing.T) {
	d := sampled(t, 80, 24, plans().read).press(importing)
	d.slow = true
	d.press("'plan.csv' enter").sees("◐ Reading plan.csv…").letGo().misses("Reading").sees("Import plan.csv")
}

func TestSavingAnImportSaysHowFarItIs(t *testing.T) {
	var ticks []tea.Msg
	var d *driver
	tr := &trouble{}
	d = sampled(t, 80, 24, plans().read, through(tr), func(o *ui.Options) {
		o.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
			return func() tea.Msg { ticks = append(ticks, msg); return nil }
		}
	})
	tr.far = func(tell func(done, total int)) {
		tell(1, 2)
		for _, tick := range ticks {
			d.send(tick)
		}
		d.sees("◐ Saving the import: 1 of 2 rows", "saving…")
	}
	d.press(importing).press("'plan.csv' enter")
	d.slow = true
	d.press("enter").sees("◐ Saving the import…")
	d.finish(d.running[0])
	d.running = d.running[1:]
	d.running[0], d.running[1] = d.running[1], d.running[0] // the clock ticks before it is saved
	d.letGo().sees("✓ Imported: 2 added")
}

func TestAnImportThatCannotBeSaved(t *testing.T) {
	tr := &trouble{full: errFull}
	d := sampled(t, 80, 24, plans().read, through(tr))
	d.press(importing).press("'plan.csv' enter enter").sees("the disk is full", "Nothing of the import was saved.").misses("Saving")
	if strings.Contains(written(d.stored()), "Faster search") {
		t.Error("something of it was saved")
	}
}

func TestTheListOfAnImportScrolls(t *testing.T) {
	var table strings.Builder
	table.WriteString("Title\n")
	for _, letter := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		table.WriteString("Item " + letter + "\n")
	}
	d := sampled(t, 80, 24, shelf{"many.csv": table.String()}.read)
	d.press(importing).press("'many.csv' enter").sees("+ Item a", "▐").misses("+ Item z")
	d.press("G").sees("+ Item z").misses("+ Item a").press("g").sees("+ Item a")
	d.press("pgdown").misses("+ Item a").press("pgup k j").sees("+ Item a").wheel("+ Item c", tea.MouseWheelDown).misses("+ Item a")
}

func TestImportIntoWhatIsReadOnly(t *testing.T) {
	why := through(&trouble{info: func(i model.Info) model.Info { i.ReadOnly = "it is locked"; return i }})
	sampled(t, 80, 24, plans().read, why).press(importing).sees("it is locked").misses("a CSV, YAML or Markdown file")
}
