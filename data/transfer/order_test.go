package transfer

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
	"quarterdeck/model/onboarding"
)

// outlineOf is the titles of the modules of the newest version of the one program, in the order of its outline.
func (d *desk) outlineOf() string {
	var titles []string
	for _, m := range onboarding.Of(d.p, d.with().Now.Today).Programs[0].Outline {
		titles = append(titles, m.Title)
	}
	return strings.Join(titles, " ")
}

func TestModulesThatMoveInTheirFileMove(t *testing.T) {
	const text = "# T\n\n## One\n\n- [ ] A\n- [ ] B\n  - [ ] C\n  - [ ] D\n- [ ] E\n\n## Two\n\n- [ ] F\n- [ ] G\n"
	for moved, want := range map[string]string{
		"# T\n\n## One\n\n- [ ] E\n- [ ] A\n- [ ] B\n  - [ ] C\n  - [ ] D\n\n## Two\n\n- [ ] F\n- [ ] G\n":            "E A B C D F G",
		"# T\n\n## One\n\n- [ ] A\n- [ ] B\n  - [ ] D\n  - [ ] C\n- [ ] E\n\n## Two\n\n- [ ] F\n- [ ] G\n":            "A B D C E F G",
		"# T\n\n## One\n\n- [ ] A\n- [ ] E\n\n## Two\n\n- [ ] F\n- [ ] B\n  - [ ] C\n  - [ ] D\n- [ ] G\n":            "A E F B C D G",
		"# T\n\n## Two\n\n- [ ] F\n- [ ] G\n\n## One\n\n- [ ] A\n- [ ] B\n  - [ ] C\n  - [ ] D\n- [ ] E\n":            "F G A B C D E",
		"# T\n\n## One\n\n- [ ] G\n- [ ] E\n- [ ] New\n- [ ] A\n- [ ] B\n  - [ ] C\n  - [ ] D\n\n## Two\n\n- [ ] F\n": "G E New A B C D F",
	} {
		d := newDesk(t).programs("t.md", text)
		d.enrols()
		if d.programs("t.md", moved); d.outlineOf() != want {
			t.Errorf("%s\nbecomes %s", moved, d.outlineOf())
		}
		if said := d.says(); !strings.Contains(said, "this becomes T v2, and whoever is on the version before stays there") {
			t.Error(said)
		}
		if d.programs("t.md", moved); len(d.plan.Change.Edits) > 0 {
			t.Errorf("a second import edits\n%s", edited(d.plan))
		}
		if d.programs("t.md", text); d.outlineOf() != "A B C D E F G" {
			t.Errorf("%s\ngoes back to %s", moved, d.outlineOf())
		}
	}
}

func TestWhatIsMovedHereStaysWhereItsFileHasNotMovedIt(t *testing.T) {
	const text = "# T\n\n- [ ] A\n- [ ] B\n- [ ] C\n"
	d := newDesk(t).programs("t.md", text)
	for m := range d.p.Modules.Live() {
		if m.Title == "C" {
			d.apply(d.p.Modules.Edit(d.with().Now, m.ID, func(m *model.Module) { m.Rank = model.Num(1) }))
		}
	}
	if d.programs("t.md", text); len(d.plan.Change.Edits) > 0 {
		t.Errorf("an unchanged file edits\n%s", edited(d.plan))
	}
	if d.programs("t.md", text+"- [ ] D\n"); d.outlineOf() != "C D A B" {
		t.Error(d.outlineOf())
	}
	if d.programs("t.md", "# T\n\n- [ ] B\n- [ ] A\n- [ ] C\n- [ ] D\n"); d.outlineOf() != "C D B A" && d.outlineOf() != "B C D A" {
		t.Error(d.outlineOf())
	}
}

func TestProgramsThatWereWrittenCanBePutInAnotherOrder(t *testing.T) {
	d := newDesk(t).programs("t.md", "# T\n\n- [ ] A\n- [ ] B\n- [ ] C\n")
	text := strings.Replace(d.programForms()["md"], "- [ ] A\n- [ ] B\n- [ ] C\n", "- [ ] C\n- [ ] A\n- [ ] B\n", 1)
	if d.programs("edited.md", text); d.outlineOf() != "C A B" {
		t.Error(d.outlineOf())
	}
	is(t, strings.Join(d.plan.Tells(d.plan.Items[1]), "; "), "moved to another place")
}

func TestALadderFollowsTheOrderOfItsFileAndSaysWhatIsGone(t *testing.T) {
	const text = `name: Product
levels: [Junior, Senior, Staff]
competencies:
- {name: Craft, levels: [Learns, Teaches, Leads]}
- {name: Reach, levels: [Team, Area, All]}
- {name: Joy, levels: [Laughs]}
`
	d := newDesk(t).ladders("product.yaml", text)
	order := func() string {
		var titles []string
		g := ladder.Of(d.p, d.with().Now.Today).Tracks[0]
		for _, l := range g.Levels {
			titles = append(titles, l.Title)
		}
		for _, c := range g.Competencies {
			titles = append(titles, c.Title)
		}
		return strings.Join(titles, " ")
	}
	const later = `name: Product
levels: [Staff, Junior, Senior]
competencies:
- {name: Reach, levels: {Junior: Team, Senior: Area}}
- {name: Craft, levels: {Junior: Learns, Senior: Teaches, Staff: Leads}}
`
	d.ladders("product.yaml", later)
	is(t, d.says(), `
		0 to add, 1 level and 1 competency to change, 9 as they are, 0 skipped
		i product.yaml: 1 competency of Product is not in this file any more and stays as before: Joy.
		i product.yaml: 2 expectations of Product are not in this file any more and stay as before: Junior in Joy; Staff in Reach.`)
	if got := order(); got != "Staff Junior Senior Reach Craft Joy" {
		t.Error(got)
	}
	if d.ladders("product.yaml", later); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

func TestManyNewModulesComeInTheirOrder(t *testing.T) {
	var many strings.Builder
	want := "A"
	for n := range 200 {
		fmt.Fprintf(&many, "- [ ] M%d\n", n)
		want += fmt.Sprintf(" M%d", n)
	}
	d := newDesk(t).programs("t.md", "# T\n\n- [ ] A\n- [ ] B\n")
	if d.programs("t.md", "# T\n\n- [ ] A\n"+many.String()+"- [ ] B\n"); d.outlineOf() != want+" B" {
		t.Error(d.outlineOf())
	}
}
