package palette_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/palette"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

var monday = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

// desk is a palette over a few commands and the sample quarter.
type desk struct {
	testing.TB
	sc  screen.Scene
	p   *palette.Palette
	act screen.Action // what the last key came to
}

func commands() []screen.Command {
	run := func(screen.Scene) screen.Action { return nil }
	readOnly := func(sc screen.Scene) string { return sc.ReadOnly }
	return []screen.Command{
		{ID: "up", Keys: []string{"up", "k"}, Title: "Go up", Group: screen.Move, Run: run},
		{ID: "zoom", Keys: []string{"+"}, Title: "Zoom in", Group: screen.Look, Run: run},
		{ID: "rank", Keys: []string{"K"}, Title: "Rank higher", Group: screen.Edit, Run: run, Off: func(screen.Scene) string {
			return "The rows are in order of start; o orders them by rank"
		}},
		{
			ID: "status", Keys: []string{"s"}, Title: "Status …", Hint: "status", Group: screen.Edit, OnRow: true,
			Run: run, Off: readOnly,
		},
		{
			ID: "rename", Keys: []string{"r"}, Title: "Rename", Group: screen.Edit, OnRow: true, Run: run,
			Off: func(sc screen.Scene) string {
				if sc.ReadOnly != "" {
					return sc.ReadOnly
				}
				return "Go to an initiative first"
			},
		},
		{ID: "import", Title: "Import initiatives", Words: "csv spread-sheet", Group: screen.Share, Run: run},
		{ID: "quit", Keys: []string{"q"}, Title: "Quit", Group: screen.Global, Run: run},
	}
}

func sit(t testing.TB, readOnly string, recent ...string) *desk {
	mono, err := theme.Named("mono", true)
	if err != nil {
		t.Fatal(err)
	}
	p := sample.Portfolio(monday)
	sc := screen.Scene{P: p, Cal: p.Calendar(), Theme: &mono, Now: monday, Me: "Ana", W: 80, H: 24, ReadOnly: readOnly}
	return &desk{TB: t, sc: sc, p: palette.New(sc, commands(), recent, "initiative")}
}

func (d *desk) write(text string) *desk {
	for _, r := range text {
		d.press(string(r))
	}
	return d
}

func (d *desk) press(key string) *desk {
	d.act = d.p.Update(d.sc, screen.Press(key))
	return d
}

func (d *desk) picture() *canvas.Canvas {
	c := canvas.New(d.sc.W, d.sc.H)
	d.p.Draw(d.sc, c)
	return c
}

// lines is what is offered, from the first that is seen.
func (d *desk) lines() []string {
	var lines []string
	for _, line := range strings.Split(ansi.Strip(d.picture().Render()), "\n") {
		if text := strings.Trim(strings.TrimSpace(line), "│▐"); text != strings.TrimSpace(line) {
			lines = append(lines, strings.Join(strings.Fields(text), " "))
		}
	}
	return lines[2:] // after what is typed, and the rule
}

func (d *desk) wants(lines ...string) {
	d.Helper()
	got := d.lines()
	for i, want := range lines {
		if i >= len(got) || got[i] != want {
			d.Errorf("it offers\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(lines, "\n"))
			return
		}
	}
}

func TestTheLikelyOnesComeFirst(t *testing.T) {
	sit(t, "").wants("▸ Status … change s", "Zoom in look +",
		"Rank higher The rows are in order of start; o orders them b… K", "Rename Go to an initiative first r",
		"Import initiatives share", "Quit everywhere q", "Go up move ↑")
	sit(t, "", "import", "zoom", "gone").wants("▸ Import initiatives share", "Zoom in look +", "Status … change s")
}

// A command is found by its word in the footer and by what else it is called, and goes before the rows of that name.
func TestCommandsHaveOtherNames(t *testing.T) {
	for query, want := range map[string]string{
		"csv": "▸ Import initiatives share", "spread-s": "▸ Import initiatives share",
	} {
		sit(t, "").write(query).wants(want)
	}
	d := sit(t, "")
	d.sc.P.Initiatives.Fill([]model.Record{&model.Initiative{Row: model.Row[model.Initiative]{ID: "i"}, Title: "Important"}})
	d.p = palette.New(d.sc, commands(), nil, "initiative")
	d.write("import").wants("▸ Import initiatives share", "Go to Important initiative")
}

func TestVerbs(t *testing.T) {
	d := sit(t, "").write("zm")
	d.wants("▸ Zoom in look +")
	if got, ok := d.press("enter").act.(screen.Close); !ok || got.Then != (screen.Run{ID: "zoom"}) {
		t.Errorf("Enter comes to %v", d.act)
	}
}

func TestObjects(t *testing.T) {
	for _, query := range []string{"checkout v2", "Go to checkout v2", "chkout"} {
		d := sit(t, "").write(query)
		d.wants("▸ Go to Checkout v2 initiative")
		then := d.press("enter").act.(screen.Close).Then
		if got, ok := then.(screen.Go); !ok || d.sc.P.Name(got.Row) != "Checkout v2" {
			t.Errorf("%s: Enter comes to %v", query, then)
		}
	}
	sit(t, "").write("hana").wants("▸ Go to Hana Itō person")
	sit(t, "").write("Q4").wants("▸ Go to Q4 2026 period")
}

// Who looks on while something is looked for reads no private note; the note itself is found by what it is on.
func TestWhatANoteSaysIsNotShown(t *testing.T) {
	d := sit(t, "")
	edits := d.sc.P.Notes.Add(monday, "n", func(n *model.Note) {
		n.Text, n.Subject = "Checkout worries the board", model.Ref{Kind: "team", ID: "t"}
	})
	edits = append(edits, d.sc.P.Teams.Add(monday, "t", func(t *model.Team) { t.Name = "Growth hackers" })...)
	next, err := d.sc.P.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	d.sc.P = next
	d.write("worries the board").wants("Nothing is called that. A few letters in order are enough.")
	d = sit(t, "")
	d.sc.P = next
	d.write("hackers").wants("▸ Go to Growth hackers team", "Go to Note on Growth hackers note")
	if got, ok := d.press("down").press("enter").act.(screen.Close).Then.(screen.Go); !ok || got.Row != model.ID[model.Note]("n").Ref() {
		t.Errorf("Enter comes to %v", d.act)
	}
}

func TestAVerbOnAnObject(t *testing.T) {
	for _, query := range []string{"status checkout", "stat chec v2", "checkout status"} {
		d := sit(t, "").write(query)
		d.wants("▸ Status: Checkout v2 initiative s")
		to, ok := d.press("enter").act.(screen.Close).Then.(screen.Go)
		if !ok {
			t.Fatalf("%s: Enter comes to %v", query, d.act)
		}
		if d.sc.P.Name(to.Row) != "Checkout v2" {
			t.Errorf("%s: it goes to %s", query, d.sc.P.Name(to.Row))
		}
		if to.Then != (screen.Run{ID: "status"}) {
			t.Errorf("%s: it runs %v", query, to.Then)
		}
	}
	// What holds for the row under the cursor need not hold for the one that is named.
	sit(t, "").write("rename audit").wants("▸ Rename: Audit log initiative r")
	// A person has no status here, whatever the name.
	for _, line := range sit(t, "").write("status hana").lines() {
		if strings.Contains(line, "Status: Hana") {
			t.Errorf("it offers %q", line)
		}
	}
}

func TestWhatCannotBeRunSaysWhyAndStays(t *testing.T) {
	d := sit(t, "").write("rank")
	d.wants("▸ Rank higher The rows are in order of start; o orders them b… K")
	want := screen.Tell{Text: "The rows are in order of start; o orders them by rank", Bad: true}
	if d.press("enter"); d.act != want {
		t.Errorf("Enter comes to %v", d.act)
	}
	locked := sit(t, "the file is locked").write("status checkout")
	locked.wants("▸ Status: Checkout v2 the file is locked s")
	if locked.press("enter"); locked.act != (screen.Tell{Text: "the file is locked", Bad: true}) {
		t.Errorf("Enter comes to %v", locked.act)
	}
}

// A reason that does not fit on its line is told in full above the list.
func TestTheWholeReasonCanBeRead(t *testing.T) {
	d := sit(t, "").write("rank")
	if !strings.Contains(ansi.Strip(d.picture().Render()), "▲ The rows are in order of start; o orders them by rank ──") {
		t.Errorf("the reason is cut:\n%s", ansi.Strip(d.picture().Render()))
	}
}

func TestNothingFound(t *testing.T) {
	d := sit(t, "").write("qqq")
	d.wants("Nothing is called that. A few letters in order are enough.")
	if d.press("enter").act != nil || d.press("down").act != nil || d.press("up").act != nil {
		t.Error("a key comes to something")
	}
	if _, ok := d.press("esc").act.(screen.Close); !ok {
		t.Error("Esc does not close it")
	}
}

func TestTheBoxIsAsTallAsItsList(t *testing.T) {
	height := func(d *desk) int { return len(d.lines()) }
	if got := height(sit(t, "").write("zoom")); got != 1 {
		t.Errorf("one line has a box of %d", got)
	}
	if got := height(sit(t, "").write("qqq")); got != 1 {
		t.Errorf("nothing has a box of %d", got)
	}
	if got := height(sit(t, "").write("e")); got != 16 {
		t.Errorf("many lines have a box of %d", got)
	}
}

func TestMovingThroughTheList(t *testing.T) {
	d := sit(t, "").press("down")
	d.wants("Status … change s", "▸ Zoom in look +")
	d.press("ctrl+n").press("tab").press("ctrl+p").press("up")
	d.wants("Status … change s", "▸ Zoom in look +")
	d.press("up").press("up")
	d.wants("▸ Status … change s")
	many := sit(t, "").write("e")
	top := func() string { return strings.TrimPrefix(many.lines()[0], "▸ ") }
	first := top()
	many.press("pgdown").press("pgdown")
	if top() == first {
		t.Error("PgDn does not go on")
	}
	many.press("pgup").press("pgup").press("pgup")
	if got := top(); got != first {
		t.Errorf("PgUp comes back to %q", got)
	}
	many.p.Update(many.sc, screen.Mouse{What: screen.WheelDown})
	if top() == first {
		t.Error("the wheel does not go on")
	}
	many.p.Update(many.sc, screen.Mouse{What: screen.WheelUp})
	if top() != first {
		t.Error("the wheel does not come back")
	}
}

func TestClicks(t *testing.T) {
	d := sit(t, "").write("zm")
	c := d.picture()
	for y, line := range strings.Split(ansi.Strip(c.Render()), "\n") {
		if strings.Contains(line, "Zoom in") {
			zone, _, _, _ := c.At(20, y)
			act := d.p.Update(d.sc, screen.Mouse{What: screen.Click, Zone: zone})
			if got, ok := act.(screen.Close); !ok || got.Then != (screen.Run{ID: "zoom"}) {
				t.Errorf("a click on it comes to %v", act)
			}
		}
	}
	if got, ok := d.p.Update(d.sc, screen.Mouse{What: screen.Click}).(screen.Close); !ok || got.Then != nil {
		t.Errorf("a click beside it comes to %v", got)
	}
}

// crowd is a palette over many initiatives with titles of a few words each.
func crowd(t testing.TB, n int) *desk {
	verbs := []string{"Rework", "Retire", "Launch", "Measure", "Automate", "Review", "Extend", "Simplify"}
	things := []string{"checkout", "pricing", "status page", "audit log", "search index", "onboarding", "mobile sync"}
	d := sit(t, "")
	var rows []model.Record
	for i := range n {
		row := d.sc.P.Initiatives.NewRow(fmt.Sprintf("i%06d", i)).(*model.Initiative)
		row.Created, row.Status = d.sc.Now.At, model.ToDo
		row.Title = fmt.Sprintf("%s the %s for region %d", verbs[i%len(verbs)], things[i/3%len(things)], i)
		rows = append(rows, row)
	}
	d.sc.P.Initiatives.Fill(rows)
	d.p = palette.New(d.sc, commands(), nil, "initiative")
	return d
}

// A query is typed and taken back letter by letter; the figures are of one letter.
func BenchmarkALetter(b *testing.B) {
	for _, query := range []string{"checkout", "status log"} {
		for _, n := range []int{100, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", query, n), func(b *testing.B) {
				d := crowd(b, n)
				for i := 0; b.Loop(); i++ {
					if at := i % (2 * len(query)); at < len(query) {
						d.press(query[at : at+1])
					} else {
						d.press("backspace")
					}
				}
			})
		}
	}
}

// A name of which there are only a few letters in order is enough to go there by, not to alter the row by.
func TestAVagueNameAltersNothing(t *testing.T) {
	for _, line := range sit(t, "").write("status ckt").lines() {
		if strings.Contains(line, "Status:") {
			t.Errorf("it offers %q", line)
		}
	}
}
