package outline

import (
	"fmt"
	"strings"
	"testing"
)

// tasks is a checklist as the tests compare it: § a section, □ a task with when and its details, · what is left out.
func tasks(o *Outline) string {
	var b strings.Builder
	for i, l := range o.Lines {
		fmt.Fprintf(&b, "%d%s", l.First, strings.Repeat("  ", l.Depth))
		switch l.Kind {
		case Program:
			fmt.Fprintf(&b, "P %s", l.Words())
		case Section:
			fmt.Fprintf(&b, "§ %s", l.Words())
		case Task:
			fmt.Fprintf(&b, "□ %s", l.Words())
			a := o.Assigned(i)
			for _, about := range []string{a.Due(), strings.ReplaceAll(l.Details, "\n", "⏎")} {
				if about != "" {
					b.WriteString(" | " + about)
				}
			}
			if a.Optional {
				b.WriteString(" | optional")
			}
		default:
			fmt.Fprintf(&b, "· %s | %s", l.Words(), l.Why)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// readsTasks compares what a text is read as; the lines may be indented for the eye.
func readsTasks(t *testing.T, text, want string) {
	t.Helper()
	squeezed := func(text string) string {
		var lines []string
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				lines = append(lines, line)
			}
		}
		return strings.Join(lines, "\n")
	}
	if got := squeezed(tasks(ReadChecklist("a.md", text))); got != squeezed(want) {
		t.Errorf("%s\nis read as\n%s\nand not\n%s", text, got, squeezed(want))
	}
}

func TestDueDays(t *testing.T) {
	for text, want := range map[string]int{
		"Before First Day": -1, "before you start": -1, "Pre-boarding": -1, "prior to day 1": -1, "Thursday before they start": -4,
		"2 weeks before": -14, "a week before the start date": -7, "Week before your first day": -3, "3 days before": -3,
		"Day 1": 0, "First day": 0, "Day one": 0, "Second day": 1, "First or second day": 1, "Day 3": 2, "2nd day": 1,
		"Their first two days of work (typically Monday and Tuesday)": 1, "within 3 days": 3, "First Week": 4, "Week 1": 4,
		"End of first week": 4, "by the end of the first week": 4, "First two weeks": 11, "Week 2": 11, "Weeks 2–3": 18, "Week 4": 25,
		"Friday of the first week": 4, "Week 2, Day 3": 9, "First month": 29, "End of First month": 29, "Month 2": 59,
		"Second month": 59, "Days 31-60": 59, "30 days": 30, "First 90 days": 89, "30-day plan": 30, "Weeks 5 - 8 (Month 2)": 53,
		"60 days after your start date": 60, "after 2 weeks": 14, "before the end of week 2": 11, "First six months": 179,
		"Vor dem ersten Tag": -1, "Erste Woche": 4, "Woche 2": 11, "Tag 3": 2,
		"day -3": -3, "-1": -1, "Within the first 30 days": 29, "within a week": 7, "2 weeks": 14, "1 month": 30, "by day 30": 29,
		"30th day": 29, "30–60–90 day goals": 90, "2 to 3 days": 3, "within 30 days of starting": 30, "in 10 Tagen": 10,
	} {
		if got, ok := DueDay(text); !ok || got != want {
			t.Errorf("%s: %d, %v; want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"", "soon", "After their orientation is complete", "as needed", "Ongoing", "a second account", "Day", "2026", "week after week",
		"3", "First", "day to day", "1999 years", "20 years before",
	} {
		if got, ok := DueDay(text); ok {
			t.Errorf("%q is day %d", text, got)
		}
	}
}

const boxedTasks = `---
title: "New in Product"
---
<!-- - [ ] not this -->
Welcome \(at last\)!

## Before day 1
- [ ] Manager: Order a laptop\. &#9744; See [the list](https://example.com/l)
  - [x] Ask IT
  - any colour
- [X] (optional) Say hi 👋

## Manager checklist
1. [ ] Plan a coffee (week 2)
☐ Buddy: Lunch
/label ~onboarding

<details>
<summary>For engineers</summary>

* [ ] Run this:
` + "```" + `
make it
` + "```" + `
</details>

- not a task
- nor this
{% include end.html %}
`

func TestLinesWithBoxesAreTasks(t *testing.T) {
	readsTasks(t, boxedTasks, `
		1· New in Product | front matter
		4· <!-- - [ ] not this --> | a comment
		5· Welcome (at last)! | prose
		7§ Before day 1
		8  □ Manager: Order a laptop. ☐ See the list | 1 day before | https://example.com/l⏎- any colour
		9    □ Ask IT | 1 day before
		10    · any colour | kept with the details of line 8
		11  □ Say hi 👋 | 1 day before | optional
		13§ Manager checklist
		14  □ Plan a coffee | day 12
		15  □ Buddy: Lunch
		16  · /label ~onboarding | an instruction for the tracker
		18  · <details> | HTML
		19  § For engineers
		21    □ Run this | make it
		22      · make it | kept with the details of line 21
		25  · </details> | HTML
		27  · not a task | in a list without boxes, where the tasks have some
		28  · nor this | in a list without boxes, where the tasks have some
		29    · {% include end.html %} | a tag of the page`)
}

func TestListsAreTasksWhereTheyStandUnderATime(t *testing.T) {
	readsTasks(t, `# First weeks

What to expect.

## Week 1: Settle in

Team:

* Meet everybody
  * [A map](https://example.com/map)
  * Ask questions
* Optional: join the choir

Remember:

* We are open

## Resources

* [One](https://example.com/1)
* [Two](https://example.com/2)

## How we work

* Friendly
* Fast

## Tools

* Install an editor
* Open an account
`, `
		1P First weeks
		3  · What to expect | prose
		5  § Week 1: Settle in
		7    § Team
		9      □ Meet everybody | day 5 | - A map⏎https://example.com/map
		10        · A map | kept with the details of line 9
		11        □ Ask questions | day 5
		12      □ join the choir | day 5 | optional
		14    · Remember | a heading
		16      · We are open | in a list of things to know
		18  · Resources | a heading
		20    · One | in a list of links
		21    · Two | in a list of links
		23  · How we work | a heading
		25    · Friendly | in a list that says neither what to do nor when
		26    · Fast | in a list that says neither what to do nor when
		28  § Tools
		30    □ Install an editor
		31    □ Open an account`)
	readsTasks(t, "- Ein Konto anlegen\n- Den Schlüssel holen\n", "1□ Ein Konto anlegen\n2□ Den Schlüssel holen")
}

func TestPicturesAsMarksOfAList(t *testing.T) {
	readsTasks(t, "# Day 1\n🎉 Welcome!\n\n👉 Read\n👉 Meet Ana\n", "1§ Day 1\n2  · Welcome! | prose\n4  □ Read | day 1\n5  □ Meet Ana | day 1")
}

func TestTablesOfTasks(t *testing.T) {
	readsTasks(t, `# Checklist

| # | Task | When | Who Completes Task | Who hears of it | Notes |
|---|---|---|---|---|---|
| 1 | Read the [guide](https://example.com/g) | First Week | | Ana | Slowly\|twice |
| | **Later** | | | | |
| 2 | Buddy: Have lunch | whenever it fits | | | |
| 3 | | Day 2 | IT | | |

| Name | Address |
|---|---|
| Wiki | https://example.com/w |
`, `
		1P Checklist
		3  · #, Task, When, Who Completes Task, Who hears of it, Notes | the header of a table
		5    □ Read the guide | day 5 | https://example.com/g⏎Who hears of it: Ana⏎Slowly|twice
		6    § Later
		7      □ Buddy: Have lunch | whenever it fits
		8      · 3, Day 2, IT | a row without a task
		10  · Name, Address | a table without a column of tasks`)
}

func TestTablesInHTML(t *testing.T) {
	readsTasks(t, `## First day

<table>
 <tr><th></th><th>&#10003;</th><th>Forms to sign<br><i>You have up to 60 days after your start.</i></th><th>Notes</th></tr>
 <tr><td>1</td><td>&#9744;</td>
  <td>Sign <b>this</b></td><td><a href="https://example.com/f">Form</a></td></tr>

 <tr><td>2<td>&#9744;<td>Sign that<td>
</table>
<table><tr><td>☐</td><td>Wave</td></tr></table>

<ul><li><input type="checkbox"> Smile <li>Rest</ul>
`, `
		1§ First day
		3  § Forms to sign
		5    □ Sign this | day 61 | Form⏎https://example.com/f
		8    □ Sign that | day 61
		10  · ☐, Wave | the header of a table
		10    □ Wave | day 1
		12  □ Smile | day 1
		12  · Rest | in a list without boxes, where the tasks have some`)
}

func TestHTMLThatIsNotTidy(t *testing.T) {
	readsTasks(t, `## First day

<ul><li><input type="checkbox"> Smile</li><li></li></ul><p>Be kind.</p>

<div><br>Read this</div>
`, `
		1§ First day
		3  □ Smile | day 1
		3  · Be kind | prose
		5  · Read this | prose`)
}

func TestATableOfTasksFromASpreadsheet(t *testing.T) {
	o := TableOfTasks("a.csv", []string{"Task", "Phase", "Due day", "Owner"}, [][]string{
		{"Order a laptop", "Before", "-3", "Manager"}, {"Read", "Week 1", "3", ""}, {"Sign", "Before", "", "HR"}, {"", "", "", ""},
	}, []int{2, 3, 4, 5})
	want := `1· Task, Due day, Owner | the header of a table
2  § Before
2    □ Manager: Order a laptop | 3 days before
4    □ HR: Sign | 1 day before
3  § Week 1
3    □ Read | day 3
`
	if got := tasks(o); got != want {
		t.Errorf("%s\nand not\n%s", got, want)
	}
}

func TestOfTwoColumnsOfTasksTheOneWithWordsHasThem(t *testing.T) {
	for _, numbers := range []string{"1 2 3", "1 6b 7", "1.1 1.2 2", "T-1 T-2 T-3"} {
		n := strings.Fields(numbers)
		for _, heads := range []string{"Task | Task", "Task | To do", "Task no | Task", "Task | Title"} {
			o := ReadChecklist("a.md", fmt.Sprintf("| %s | When |\n|---|---|---|\n| %s | Read | Day 1 |\n| %s | Set up SSO | Day 1 |\n| %s | Meet | Day 2 |\n",
				heads, n[0], n[1], n[2]))
			if got := o.Lines[1].Title + o.Lines[2].Title + o.Lines[3].Title; got != "ReadSet up SSOMeet" {
				t.Errorf("%s, %s: %s", heads, numbers, got)
			}
		}
	}
}

func TestNumbersInATableAreTimes(t *testing.T) {
	for head, want := range map[string]string{
		"Day 1 2 -3": "day 1, day 2, 3 days before", "Day 0 4 -3": "day 1, day 5, 3 days before", "When 1 2 soon": "day 1, day 2, soon",
		"Days 0 4 -3": "day 1, day 5, 3 days before", "Day_offset 1 30 -3": "day 2, day 31, 3 days before", "Week 1 2 3": "day 5, day 12, day 19",
		"Weeks 1 2 3": "day 8, day 15, day 22", "Month 1 2 3": "day 30, day 60, day 90",
	} {
		var dues []string
		cells := strings.Fields(head)
		o := ReadChecklist("a.md", fmt.Sprintf("| Task | %s |\n|---|---|\n| A | %s |\n| B | %s |\n| C | %s |\n",
			strings.ReplaceAll(cells[0], "_", " "), cells[1], cells[2], cells[3]))
		for i, l := range o.Lines {
			if l.Kind == Task {
				dues = append(dues, o.Assigned(i).Due())
			}
		}
		if got := strings.Join(dues, ", "); got != want {
			t.Errorf("%s: %s", head, got)
		}
	}
}

func TestATaskIsGivenToWhoDoesIt(t *testing.T) {
	o := ReadChecklist("a.md", "## Manager checklist\n\n- [ ] Order\n  - [ ] Ask (day 2)\n\n## Week 1\n\n- [ ] Read\n- [ ] HR: Sign\n")
	said := func() string {
		var all []string
		for i, l := range o.Lines {
			if l.Kind == Task {
				all = append(all, strings.TrimSuffix(l.Words()+" | "+o.About(i), " | "))
			}
		}
		return strings.Join(all, "; ")
	}
	is := func(want string) {
		t.Helper()
		if got := said(); got != want {
			t.Errorf("%s\nand not\n%s", got, want)
		}
	}
	is("Order | manager; Ask | manager, day 2; Read | day 5; HR: Sign | day 5")
	o.PassOn(1)
	is("Buddy: Order; Ask | buddy, day 2; Read | day 5; HR: Sign | day 5")
	o.PassOn(1)
	is("New hire: Order; Ask | day 2; Read | day 5; HR: Sign | day 5")
	o.PassOn(2)
	is("New hire: Order; Manager: Ask | day 2; Read | day 5; HR: Sign | day 5")
	o.PassOn(3)
	is("New hire: Order; Manager: Ask | day 2; Manager: Read | day 5; Manager: HR: Sign | day 5")
	o.PassOn(3)
	o.PassOn(3)
	is("New hire: Order; Manager: Ask | day 2; Read | day 5; HR: Sign | day 5")
	o.PassOn(0)
	is("Order | manager; Ask | manager, day 2; Read | day 5; HR: Sign | day 5")
}

func TestADayGivenByHand(t *testing.T) {
	o := ReadChecklist("a.md", "## First week\n\n- [ ] Read\n")
	for text, want := range map[string]string{
		"2": "day 2", " Day  3 ": "day 3", "-2": "2 days before", "within 30 days": "day 31", "when it fits": "when it fits", "": "",
	} {
		if o.DueOn(1, text); o.Assigned(1).Due() != want {
			t.Errorf("%q: %q", text, o.Assigned(1).Due())
		}
	}
}

func TestNamesOfPhasesCountForTheRowsBelow(t *testing.T) {
	rows := [][]string{{"Read", "Before"}, {"Sign", ""}, {"Meet", "Week 1"}, {"Ask", ""}}
	want := `1· Task | the header of a table
2  § Before
2    □ Read | 1 day before
3    □ Sign | 1 day before
4  § Week 1
4    □ Meet | day 5
5    □ Ask | day 5
`
	if got := tasks(TableOfTasks("a.csv", []string{"Task", "Phase"}, rows, []int{2, 3, 4, 5})); got != want {
		t.Errorf("%s\nand not\n%s", got, want)
	}
	rows[3][1] = "Before" // where one is named again, a row without a name has none
	if got := tasks(TableOfTasks("a.csv", []string{"Task", "Phase"}, rows, []int{2, 3, 4, 5})); !strings.Contains(got, "3  □ Sign\n") {
		t.Error(got)
	}
}

func TestRowsOnOneLineKeepTheirSections(t *testing.T) {
	o := TableOfTasks("a.yaml", []string{"task", "section"}, [][]string{{"Read", "One"}, {"Sign", "Two"}, {"Meet", "One"}}, []int{1, 1, 1})
	want := `1· task | the header of a table
1  § One
1    □ Read
1    □ Meet
1  § Two
1    □ Sign
`
	if got := tasks(o); got != want {
		t.Errorf("%s\nand not\n%s", got, want)
	}
}

func TestATaskCorrected(t *testing.T) {
	o := ReadChecklist("a.md", "# A checklist\n\nSay hello.\n\n- [ ] Read\n- [ ] Write\n")
	o.Indent(3, 1)
	o.Retitle(2, "Buddy: Read it")
	if a := o.Assigned(3); a.Part != 2 || a.Who != "Buddy" || o.Lines[2].Title != "Read it" {
		t.Errorf("%+v, %+v", a, o.Lines[2])
	}
	o.Toggle(1)
	if o.Toggle(2); o.Lines[1].Kind != Task || o.Count(Task) != 1 {
		t.Error(tasks(o))
	}
}

// Whatever the text, every line of it that is not blank is in one of the lines of the checklist, and these are one below
// the other.
func FuzzReadChecklist(f *testing.F) {
	for _, seed := range []string{
		"", boxedTasks, "# A\n| Task | When |\n|---|---|\n| a | Day 1 |\n", "<table><tr><td>[ ]<td>a</table>", "<table>\n\n# b",
		"<table><table></table></table><td>", "- [ ] a\n  <ul><li>b", "<!-- <table> -->\n<table>", "```\n<table>\n```\n", "{% a\n%}",
		"- []", "☐", "[ ] [ ] a", "- Manager:\n  - a", "- Day 1\n  - a", "<details><summary>a</summary>\n- b\n</details>",
		"<h2>First week</h2>\n<p>- a", "before before after week", "<td", "<a href='x'>y", "- a <a href=\"b\">c</a>", "| ☐ | a |\n|---|---|\n",
		"/label", "- (optional)", "- manager: manager: x (day 1)", "a\n===\n- b\n---\n- c", "<script>- [ ] a</script>", "<!--\n- [ ] a\n-->\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		o := ReadChecklist("a.md", text)
		covered := map[int]bool{}
		depth := -1
		for i, l := range o.Lines {
			if l.Last < l.First || l.Depth > depth+1 || l.Depth < 0 || l.Kind == LeftOut && l.Why == "" {
				t.Errorf("line %d of %q: %+v", i, text, l)
			}
			depth = l.Depth
			for n := l.First; n <= l.Last; n++ {
				covered[n] = true
			}
			if l.Kind == Task {
				o.Assigned(i)
			}
		}
		n := 0
		for line := range strings.SplitSeq(text, "\n") {
			if n++; strings.TrimSpace(line) != "" && !covered[n] {
				t.Errorf("%q: line %d is lost:\n%s", text, n, tasks(o))
			}
		}
		for i := range o.Lines {
			o.Toggle(i)
			o.Indent(i, 1)
			o.Retitle(i, text)
		}
	})
}
