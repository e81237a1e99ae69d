package ui_test

import "testing"

// texts is files of which it does not show what they are: a checklist without boxes, and a ladder whose levels say
// different things.
func texts() shelf {
	return shelf{
		"start.md": "# Starting here\n\n## Tools\n\n- Install the tracker\n- Read the handbook\n- Ask for access\n",
		"levels.md": "# Designer\n\n## D1 - Junior\n\n* **Draws**: draws one page\n* **Asks**: asks for help\n\n" +
			"## D2 - Senior\n\n* **Leads**: leads a team\n* **Writes**: writes it down\n\n## D3 - Lead\n\n* **Plans**: plans a year\n",
		"plan.csv": "Key,Title\nP-1,Faster search\n",
	}
}

func TestATextIsReadAsWhatBelongsWhereItIsImported(t *testing.T) {
	for _, c := range []struct{ keys, name, as, says string }{
		{"5", "start.md", "as programs", "1 program and 3 modules to add"},
		{"5 ]", "start.md", "as programs", "1 program and 3 modules to add"},
		{"5 ] ]", "levels.md", "as ladders", "1 track, 3 levels, 5 competencies and 5 expectations to add"},
		{"3", "start.md", "as programs", "3 modules to add"}, // for nothing in it could be an objective
		{"3", "levels.md", "as OKRs", ""},
		{"5", "plan.csv", "Import plan.csv", "1 to add"},
	} {
		d := sampled(t, 120, 40, texts().read).press(c.keys).press(importing).write(c.name).press("enter")
		d.sees(c.as, c.says, "a read as")
	}
	d := sampled(t, 120, 40, okrs().read).press("5 ] ]").press(importing).write("new-pm.md").press("enter")
	d.sees("as programs", "1 program and 4 modules to add") // for it is a checklist, wherever it is imported
}

func TestAnImportIsReadAsSomethingElse(t *testing.T) {
	d := sampled(t, 120, 40, texts().read).press("3").press(importing).write("levels.md").press("enter").sees("as OKRs")
	d.press("a").sees("Read it as", "i initiatives", "o OKRs", "p programs", "l ladders").press("esc").sees("as OKRs")
	d.press("a l").sees("as ladders", "1 track, 3 levels").misses("o objective", "p period")
	d.press("down space").sees("by hand").press("a").sees("What you have corrected here is lost").press("n").sees("by hand")
	d.press("a y").sees("Read it as").press("p").sees("as programs", "5 modules to add").misses("by hand")
	d.press("down").sees("d due").press("a l enter").sees("✓ Imported: 1 track, 3 levels")

	d = sampled(t, 120, 40, texts().read).press("2").press(importing).write("plan.csv").press("enter").sees("+ Faster search")
	d.press("a p").sees("as programs", "There is nothing to save").press("a i").sees("+ Faster search").press("enter").sees("✓ Imported: 1 added")
}
