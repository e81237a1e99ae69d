package transfer

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/model"
)

// ladders plans to import a file as a career ladder and carries the plan out.
func (d *desk) ladders(name, text string) *desk {
	d.Helper()
	d.plan = Ladders([]*Source{parseText(d, name, text)}, d.p, d.with())
	d.carryOut()
	return d
}

// grid is every track with its levels, its competencies and what is expected, each in the order of its rank.
func (d *desk) grid() string {
	var b strings.Builder
	with := func(key, about string) string {
		return strings.TrimRight(fmt.Sprintf(" [%s] %s", key, strings.ReplaceAll(about, "\n", "⏎")), " ")
	}
	for t := range d.p.Tracks.Live() {
		b.WriteString("T " + t.Title + with(t.Key, t.Details) + "\n")
		for l := range d.p.Levels.Live() {
			if l.Track == t.ID {
				b.WriteString("L " + l.Title + with(l.Key, l.Details) + "\n")
			}
		}
		for c := range d.p.Competencies.Live() {
			if c.Track != t.ID {
				continue
			}
			b.WriteString("C " + c.Title + with(c.Key, strings.TrimSpace(c.Theme+" "+c.Details)) + "\n")
			for x := range d.p.Expectations.Live() {
				if x.Competency == c.ID {
					fmt.Fprintf(&b, "X %s: %s", d.p.Levels.Get(x.Level).Title, strings.ReplaceAll(x.Text, "\n", "⏎"))
					if x.Examples != "" {
						b.WriteString(" | " + strings.ReplaceAll(x.Examples, "\n", "⏎"))
					}
					b.WriteString("\n")
				}
			}
		}
	}
	return b.String()
}

const gridOfThemes = `name: Product
summary: For product managers
levels:
  - id: a
    name: Associate
  - id: b
    name: Senior
themes:
  - id: d
    name: Discovery
    summary: Finds out
  - {id: e, name: Delivery}
competencies:
  - {id: x1, level: a, theme: d, summary: Asks}
  - id: x2
    level: b
    theme: d
    summary: Listens
    proficiency: Expert
  - {id: x3, level: b, theme: e, summary: Ships, examples: [One, Two]}
  - {id: x4, level: c, theme: e, summary: Leads}
  - {id: x5, level: b, summary: Floats}
`

func TestAGridOfLevelsAndThemes(t *testing.T) {
	d := newDesk(t).ladders("product.yaml", gridOfThemes)
	is(t, d.says(), `
		1 track, 2 levels, 2 competencies and 3 expectations to add, 0 to change, 0 as they are, 2 skipped
		- product.yaml line 21 (Leads): It is an expectation of a level that the file does not list: c.
		- product.yaml line 22 (Floats): It is an expectation that names no competency.`)
	is(t, d.grid(), `
		T Product [] For product managers
		L Associate [a]
		L Senior [b]
		C Discovery [d] Finds out
		X Associate: Asks
		X Senior: Listens⏎Proficiency: Expert
		C Delivery [e]
		X Senior: Ships | One⏎Two`)
	if d.ladders("product.yaml", gridOfThemes); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
	d.ladders("product.yaml", strings.NewReplacer("summary: Asks", "summary: Asks a lot", "name: Associate", "name: Junior").Replace(gridOfThemes))
	is(t, strings.Split(d.says(), "\n")[0], "0 to add, 1 level and 1 expectation to change, 6 as they are, 2 skipped")
}

func TestCompetenciesWithMilestones(t *testing.T) {
	text := `{"WEB": {"displayName": "Web", "category": "A", "description": "Builds pages",
	"milestones": [{"summary": "Small", "signals": ["s1", "s2"], "examples": ["e1"]}, {"summary": "Large"}]},
	"OPS": {"displayName": "Operations", "category": "B", "milestones": [{"summary": "Watches"}, {"summary": "Leads"}]}}`
	d := newDesk(t).ladders("tracks.json", text)
	is(t, d.grid(), `
		T Tracks []
		L Level 1 [1]
		L Level 2 [2]
		C Web [WEB] A Builds pages
		X Level 1: Small⏎- s1⏎- s2 | e1
		X Level 2: Large
		C Operations [OPS] B
		X Level 1: Watches
		X Level 2: Leads`)
	if d.ladders("tracks.json", text); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

func TestCompetenciesOfOneNameAndTwoKeysStayTwo(t *testing.T) {
	text := "levels: [Junior, Senior]\nthemes:\n" +
		"- {name: Craft, skills: [{id: c1, name: Talk, levels: [Writes, Edits]}]}\n" +
		"- {name: Team, skills: [{id: c2, name: Talk, levels: [Listens, {übung: Täglich}]}]}\n"
	d := newDesk(t).ladders("a.yaml", text)
	is(t, d.grid(), `
		T A []
		L Junior []
		L Senior []
		C Talk [c1] Craft
		X Junior: Writes
		X Senior: Edits
		C Talk [c2] Team
		X Junior: Listens
		X Senior: Übung: Täglich`)
	if d.ladders("a.yaml", text); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

func TestWhatIsExpectedNowIsChangedAndNotWhatWasArchived(t *testing.T) {
	text := "name: Product\nlevels: [Junior]\nskills: [{name: Craft, levels: [Learns]}]\n"
	d := newDesk(t).ladders("a.yaml", text)
	now := d.with().Now
	var first *model.Expectation
	for first = range d.p.Expectations.Live() {
	}
	d.apply(d.p.Expectations.Add(now, "a-new", func(x *model.Expectation) { // which comes before the other one
		x.Level, x.Competency, x.Text = first.Level, first.Competency, "Learns fast"
	}))
	d.apply(d.p.Archive(now, first.Ref()))
	d.ladders("a.yaml", strings.Replace(text, "Learns", "Asks", 1))
	is(t, d.grid(), `
		T Product []
		L Junior []
		C Craft []
		X Junior: Asks`)
}

func TestLaddersOfOtherShapes(t *testing.T) {
	want := `
		T Product []
		L Junior []
		L Senior []
		C Craft []
		X Junior: Learns
		X Senior: Teaches
		C Reach []
		X Senior: Everybody`
	for name, text := range map[string]string{
		"levels-hold.yaml": "name: Product\nlevels:\n- name: Junior\n  competencies: {Craft: Learns}\n- name: Senior\n  competencies:\n  - {name: Craft, description: Teaches}\n  - {name: Reach, description: Everybody}\n",
		"mapped.yaml":      "name: Product\nlevels: [Junior, Senior]\nskills:\n- name: Craft\n  levels: {Junior: Learns, Senior: [Teaches]}\n- name: Reach\n  levels: {Senior: Everybody}\n",
		"tracks.yaml":      "tracks:\n- name: Product\n  levels: [Junior, Senior]\n  competencies:\n  - {level: Junior, competency: Craft, text: Learns}\n  - {level: Senior, competency: Craft, text: Teaches}\n  - {level: Senior, competency: Reach, text: Everybody}\n",
		"table.md":         "# Product\n\n| Competency | Junior | Senior |\n|---|---|---|\n| Craft | Learns | Teaches |\n| Reach | | Everybody |\n",
		"turned.md":        "# Product\n\n| Level | Craft | Reach |\n|---|---|---|\n| Junior | Learns | |\n| Senior | Teaches | Everybody |\n",
		"lists.md":         "# Product\n\n## Junior\n\n* **Craft**: Learns\n\n## Senior\n\n* **Craft**: Teaches\n* **Reach**: Everybody\n",
		"headings.md":      "# Product\n\n## Craft\n\n### Junior\n\n- Learns\n\n### Senior\n\n- Teaches\n\n## Reach\n\n### Senior\n\n- Everybody\n",
		"items.md":         "# Product\n\n## Craft\n\n- **Junior**: Learns\n- **Senior**: Teaches\n\n## Reach\n\n- **Senior**: Everybody\n",
		"prose.md":         "# Product\n\n## Junior\n\n### Craft\n\nLearns\n\n## Senior\n\n### Craft\n\nTeaches\n\n### Reach\n\nEverybody\n",
		"rows.md":          "# Product\n\n## Junior\n\n| Area | Expectation |\n|---|---|\n| Craft | Learns |\n\n## Senior\n\n| Area | Expectation |\n|---|---|\n| Craft | Teaches |\n| Reach | Everybody |\n",
		"front.md":         "---\ntitle: Product\nlevels: [Junior, Senior]\ntopics:\n- title: Craft\n  content:\n  - {level: Junior, criteria: [Learns]}\n  - {level: Senior, criteria: [Teaches]}\n- title: Reach\n  content:\n  - {level: Senior, criteria: [Everybody]}\n---\n",
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).ladders(name, text)
			got := strings.NewReplacer("[Junior]", "[]", "[Senior]", "[]", "[Craft]", "[]", "[Reach]", "[]").Replace(d.grid())
			is(t, got, want)
			if d.ladders(name, text); len(d.plan.Change.Edits) > 0 {
				t.Errorf("a second import edits\n%s", edited(d.plan))
			}
		})
	}
}

func TestLinesInACellOfATableStayLines(t *testing.T) {
	d := newDesk(t).ladders("a.md", "# Product\n\n| Competency | Junior | Senior |\n|---|---|---|\n| Craft | Learns<br>Asks<br/> | Teaches |\n")
	is(t, d.grid(), `
		T Product []
		L Junior []
		L Senior []
		C Craft []
		X Junior: Learns⏎Asks
		X Senior: Teaches`)
}

func TestWhatIsNoLadder(t *testing.T) {
	is(t, newDesk(t).ladders("a.yaml", "- title: Search\n  status: done\n").says(), `
		0 to add, 0 to change, 0 as they are, 1 skipped
		- a.yaml: No career ladder is in it: no levels that expect something.`)
}

// A cockpit finds out by itself what a file is.
func TestWhatAFileHolds(t *testing.T) {
	for name, want := range map[string][3]bool{ // tasks, a ladder, OKRs
		"new.md": {true, false, true}, "ladder.yaml": {false, true, false}, "okrs.md": {false, false, true}, "plan.csv": {}, "tasks.csv": {true, false, false},
	} {
		text := map[string]string{
			"new.md": firstMonth, "ladder.yaml": gridOfThemes, "okrs.md": quarterInWords, "plan.csv": "title,owner,due\nSearch,Ana,2026-12-01\n",
			"tasks.csv": "task,when\nRead,First week\n",
		}[name]
		s := []*Source{parseText(t, name, text)}
		if got := [3]bool{HoldTasks(s), HoldLadders(s), HoldOKRs(s)}; got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Whatever is read, the plan holds, and a second import of it changes nothing.
func FuzzLadders(f *testing.F) {
	f.Add("a.yaml", gridOfThemes)
	f.Add("a.json", `{"A": {"milestones": [{"summary": "x"}, "y", ["z"]]}, "B": {"milestones": {"1": {}}}}`)
	f.Add("a.md", "| Level | A |\n|---|---|\n| L1 | x |\n| L2 | |\n\n## Senior\n- **B**: y\n- z\n")
	f.Add("a.yaml", "levels: [a, a]\ncompetencies: [{level: a, name: b, x: &y [*y]}]\n")
	f.Add("a.yaml", "tracks:\n- {name: a, levels: 3, skills: [{name: b, levels: [c, d, e, f]}]}\n- {name: a, levels: [1], skills: [{id: b, steps: {1: x}}]}\n")
	f.Add("a.md", "# A\n\nCareer ladder with 1 level and 1 competency\n\n1. **B**\n\n## C\n\n- **B**: x\n  - such as: y\n## D\n### E\n")
	f.Add("a.json", `{"schema": 1, "tracks": [{"id": "a", "title": "A", "levels": [{"id": "l", "title": "L"}], "competencies": [{"id": "c", "title": "C"}], "expectations": [{"id": "x", "level": "l", "competency": "c", "text": "T"}]}]}`)
	f.Fuzz(func(t *testing.T, name, text string) {
		if len(text) > 2000 || strings.ContainsAny(name, "\x00/\\") {
			return
		}
		s, err := Parse(name, []byte(text), nil)
		if err != nil {
			return
		}
		d := newDesk(t)
		for n := range 2 {
			d.plan = Ladders([]*Source{s}, d.p, d.with())
			if d.carryOut(); n == 1 && len(d.plan.Change.Edits) > 0 {
				t.Errorf("a second import of %q edits\n%s", text, edited(d.plan))
			}
		}
	})
}
