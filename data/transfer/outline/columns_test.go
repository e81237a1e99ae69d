package outline

import (
	"fmt"
	"strings"
	"testing"
)

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
2    □ Manager: Order a laptop | day -3
4    □ HR: Sign | day -1
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
		"Day 1 2 -3": "day 1, day 2, day -3", "Day 0 4 -3": "day 1, day 5, day -3", "When 1 2 soon": "day 1, day 2, soon",
		"Days 0 4 -3": "day 1, day 5, day -3", "Day_offset 1 30 -3": "day 2, day 31, day -3", "Week 1 2 3": "day 5, day 12, day 19",
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

func TestNamesOfPhasesCountForTheRowsBelow(t *testing.T) {
	rows := [][]string{{"Read", "Before"}, {"Sign", ""}, {"Meet", "Week 1"}, {"Ask", ""}}
	want := `1· Task | the header of a table
2  § Before
2    □ Read | day -1
3    □ Sign | day -1
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
