package transfer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// ladderForms is the career ladders of the desk in each of the forms that they are written in, by the ending of the file.
func (d *desk) ladderForms() map[string]string {
	tracks := ladder.Of(d.p, d.with().Now.Today).Tracks
	return map[string]string{
		"md":   Text(func(w io.Writer) error { return WriteLadders(w, tracks) }),
		"csv":  Text(LadderSheet(tracks).WithIDs().CSV),
		"json": Text(func(w io.Writer) error { return WriteLaddersJSON(w, tracks) }),
	}
}

// plainLadders is the career ladders of the desk without their ids.
func (d *desk) plainLadders() string {
	var all []trackJSON
	for _, g := range ladder.Of(d.p, d.with().Now.Today).Tracks {
		t, called := trackOf(g), map[string]string{}
		for n := range t.Levels {
			called[t.Levels[n].ID], t.Levels[n].ID = t.Levels[n].Title, ""
		}
		for n := range t.Competencies {
			called[t.Competencies[n].ID], t.Competencies[n].ID = fmt.Sprint(n), ""
		}
		for n := range t.Expectations {
			x := &t.Expectations[n]
			x.ID, x.Level, x.Competency = "", called[x.Level], called[x.Competency]
		}
		t.ID = ""
		all = append(all, t)
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	_ = out.Encode(all) // texts always have a JSON form
	return b.String()
}

// Whatever ladders there are, they come back equal from every form they are written in, and change nothing where they are.
func TestLaddersAreReadBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(nil)
		drawLadders(t, d)
		d.comesBack(t, d.ladderForms(), HoldLadders, Ladders, (*desk).plainLadders)
	})
}

// drawLadders makes up career ladders.
func drawLadders(t *rapid.T, d *desk) {
	words := []string{"Plan", "lead", "a", "*b*", "_c", "#", "1.", "-", "[x]", "such as:", "|", "\\", "&amp;", "<br>", "=x", "é", ":", "**", "'y"}
	line := func(name string) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(t, name), " ")
	}
	lines := func(name string, most int) string {
		var all []string
		for n := range rapid.IntRange(0, most).Draw(t, name+" lines") {
			all = append(all, rapid.SampledFrom([]string{"", "- ", "  ", "\n"}).Draw(t, name)+line(fmt.Sprint(name, n)))
		}
		return strings.TrimSpace(strings.Join(all, "\n"))
	}
	titles := func(name string, least int) []string {
		all := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(t, name), " ")
		}), least, 4).Draw(t, name)
		slices.Sort(all)
		return slices.Compact(all)
	}
	now := d.with().Now
	id := 0
	next := func() string { id++; return fmt.Sprintf("row-%03d", id) }
	rank := func() model.Number { return model.Num(float64(id)) }
	var edits []model.Edit
	for _, title := range titles("tracks", 1) {
		track := model.ID[model.Track](next())
		edits = append(edits, d.p.Tracks.Add(now, track, func(r *model.Track) {
			r.Title, r.Details, r.Rank = title, lines("track", 3), rank()
		})...)
		var levels []model.ID[model.Level]
		for _, title := range titles("levels", 0) {
			level := model.ID[model.Level](next())
			levels = append(levels, level)
			edits = append(edits, d.p.Levels.Add(now, level, func(r *model.Level) {
				r.Title, r.Track, r.Details, r.Rank = title, track, lines("level", 2), rank()
			})...)
		}
		for _, theme := range append([]string{""}, titles("themes", 0)...) {
			for _, title := range titles("competencies", 0) {
				competency := model.ID[model.Competency](next())
				edits = append(edits, d.p.Competencies.Add(now, competency, func(r *model.Competency) {
					r.Title, r.Track, r.Theme, r.Details, r.Rank = title, track, theme, lines("competency", 2), rank()
				})...)
				for _, level := range levels {
					text := lines("text", 3)
					if text == "" {
						continue
					}
					edits = append(edits, d.p.Expectations.Add(now, model.ID[model.Expectation](next()), func(x *model.Expectation) {
						x.Text, x.Level, x.Competency, x.Examples = text, level, competency, lines("examples", 2)
					})...)
				}
			}
		}
	}
	p, err := d.p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	d.p = p
}

func TestLaddersThatWereWrittenCanBeEdited(t *testing.T) {
	d := newDesk(t).ladders("product.yaml", gridOfThemes)
	text := strings.NewReplacer("2. **Senior**", "2. **Senior**: Leads\n3. **Staff**", "- **Senior**: Listens", "- **Senior**: Asks and listens",
		"## Delivery", "### Joy\n\n- **Junior**: Laughs\n- **Staff**: Smiles\n\nSo much for that.\n\n## Delivery").Replace(d.ladderForms()["md"])
	text = strings.ReplaceAll(text, "## Discovery", "## Insight\n\n### Discovery")
	d.ladders("edited.md", text)
	is(t, d.says(), `
		1 level, 1 competency and 1 expectation to add, 1 level, 1 competency and 1 expectation to change, 5 as they are, 1 skipped
		- edited.md line 23 (Laughs): Its level, “Junior”, is not on the ladder.`)
	is(t, d.grid(), `
		T Product [] For product managers
		L Associate [a]
		L Senior [b] Leads
		L Staff []
		C Discovery [d] Insight Finds out
		X Associate: Asks
		X Senior: Asks and listens⏎Proficiency: Expert
		C Delivery [e]
		X Senior: Ships | One⏎Two
		C Joy [] Insight
		X Staff: Smiles⏎⏎So much for that.`)
	if d.ladders("edited.md", text); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

func TestWhatIsNotWrittenAsLaddersIsNone(t *testing.T) {
	for name, text := range map[string]string{
		"a.json": `{"schema": 1, "tracks": [{"id": "a", "title": "A"}]}`,
		"b.json": `{"schema": 1, "tracks": [], "levels": []}`,
	} {
		if s, err := Parse(name, []byte(text), nil); err == nil {
			t.Errorf("%s is read as %+v", name, s)
		}
	}
}
