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
		8  □ Manager: Order a laptop. ☐ See the list | day -1 | https://example.com/l⏎- any colour
		9    □ Ask IT | day -1
		10    · any colour | kept with the details of line 8
		11  □ Say hi 👋 | day -1 | optional
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

func TestAListOfSourcesIsNoChecklist(t *testing.T) {
	readsTasks(t, "# Sources: pictures\n\n- a.png from Ana, MIT\n- b.png from Ben, CC0\n", `
		1· Sources: pictures | the title
		3  · a.png from Ana, MIT | in a list of things to know
		4  · b.png from Ben, CC0 | in a list of things to know`)
}

func TestWhatIsOngoingIsDueOnNoDay(t *testing.T) {
	readsTasks(t, "## Week 1\n\n- [ ] Read\n\nOngoing:\n\n- [ ] Ask\n", "1§ Week 1\n3  □ Read | day 5\n5  § Ongoing\n7    □ Ask | Ongoing")
}

func TestPicturesAsMarksOfAList(t *testing.T) {
	readsTasks(t, "# Day 1\n🎉 Welcome!\n\n👉 Read\n👉 Meet Ana\n", "1§ Day 1\n2  · Welcome! | prose\n4  □ Read | day 1\n5  □ Meet Ana | day 1")
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
		"2": "day 2", " Day  3 ": "day 3", "-2": "day -2", "within 30 days": "day 31", "when it fits": "when it fits", "": "",
	} {
		if o.DueOn(1, text); o.Assigned(1).Due() != want {
			t.Errorf("%q: %q", text, o.Assigned(1).Due())
		}
	}
}

func TestWhatIsAChecklist(t *testing.T) {
	for text, want := range map[string]bool{
		"# New PM\n\n- [ ] Read\n\n## OKRs\n\n- [ ] Write the first ones\n":     true,
		"# Learn our OKRs\n\n- [ ] Read them\n":                                 true,
		"# Onboarding to OKRs\n\n- [ ] Read them\n- [ ] Set some\n":             true,
		"# Q4 2026 OKRs\n\n## Grow\n\n- [ ] Three shops\n":                      false,
		"---\ntitle: Growth OKRs\n---\n\n- [x] Three shops\n":                   false,
		"# Growth\n\n## OKRs\n\n- [ ] Three shops\n- [ ] Two towns\n":           false,
		"# New PM\n\n- [ ] O1: Grow\n  - [ ] KR1: Three shops\n- [ ] Something": false,
	} {
		if got := IsChecklist(ReadChecklist("a.md", text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
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
