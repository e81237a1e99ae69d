package capture_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/capture"
)

// monday is a Monday, from which days are counted.
var monday = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

// desk is five people, three teams, some work of which one piece is private, and what is about it.
func desk(t rapid.TB) *model.Portfolio {
	p := model.New()
	var edits []model.Edit
	for id, name := range map[string]string{
		"p1": "Ana Duarte", "p2": "Anamaria Lee", "p3": "Ben Adéyẹmí", "p4": "Benita Ruiz", "p5": "Jean-Luc Okoro",
	} {
		edits = append(edits, p.People.Add(monday, model.ID[model.Person](id), func(r *model.Person) { r.Name = name })...)
	}
	for id, name := range map[string]string{"t1": "Growth", "t2": "Growth Ops", "t3": "Go-to-market"} {
		edits = append(edits, p.Teams.Add(monday, model.ID[model.Team](id), func(r *model.Team) { r.Name = name })...)
	}
	for id, private := range map[string]model.Flag{"Checkout v2": false, "Heron": true} {
		edits = append(edits, p.Initiatives.Add(monday, model.ID[model.Initiative](id), func(i *model.Initiative) {
			i.Title, i.Status, i.Private = id, model.ToDo, private
		})...)
	}
	edits = append(edits, p.Notes.Add(monday, "n", func(n *model.Note) {
		n.Text, n.Subject = "hm", model.ID[model.Initiative]("Heron").Ref()
	})...)
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func reader(t rapid.TB) capture.Reader {
	return capture.Reader{P: desk(t), Today: monday.Today, Me: "p3"}
}

// said is a line as it was understood, or why it was not.
func said(r capture.Reader, line string) string {
	c := r.Read(line)
	if fault := c.Fault(); fault != "" {
		return "! " + fault
	}
	return fmt.Sprintf("%s|%s|%s|%s|%s", c.Kind, c.Text, r.P.Name(c.Owner.Ref()), c.Due, r.P.Name(c.Team.Ref()))
}

func TestWhatALineBecomes(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		// The kind shows in the first word, or in the question mark.
		"Decide: pricing tiers @ben due:fri #growth": "decision|pricing tiers|Ben Adéyẹmí|2026-11-27|Growth",
		"decision :  pricing tiers":                  "decision|pricing tiers|||",
		"RISK: the provider is late again":           "risk|the provider is late again|||",
		"Action: write to Marlow":                    "action|write to Marlow|||",
		"Decide pricing @ben":                        "decision|Decide pricing|Ben Adéyẹmí||",
		"Ask Marlow which region":                    "question|Ask Marlow which region|||",
		"Decision on pricing @ben":                   "decision|Decision on pricing|Ben Adéyẹmí||",
		"question for Marlow due:fri":                "question|question for Marlow||2026-11-27|",
		"Risk the provider is late":                  "risk|Risk the provider is late|||",
		"Risks are many":                             "action|Risks are many|||",
		"Ben should decide and risk it":              "action|Ben should decide and risk it|||",
		"Risk":                                       "action|Risk|||",
		"todo write to Marlow":                       "action|write to Marlow|||",
		"TODO: write to Marlow":                      "action|write to Marlow|||",
		"- [ ] write to Marlow":                      "action|write to Marlow|||",
		"* Risk: it rains":                           "risk|it rains|||",
		"write to Marlow":                            "action|write to Marlow|||",
		"Question: which region":                     "question|which region|||",
		"q: which region":                            "question|which region|||",
		"Which region? @jean due:fri":                "question|Which region?|Jean-Luc Okoro|2026-11-27|",
		"Risk: what if it rains?":                    "risk|what if it rains?|||",
		"Note: call Ana":                             "action|Note: call Ana|||",
		"todos are many":                             "action|todos are many|||",

		// Names go by their beginnings, and somebody's first name before longer ones.
		"call @ana":                  "action|call|Ana Duarte||",
		"call @anam":                 "action|call|Anamaria Lee||",
		"call @ana.d, soon":          "action|call soon|Ana Duarte||",
		`call @"ana duarte" soon`:    "action|call soon|Ana Duarte||",
		"call @jean-luc":             "action|call|Jean-Luc Okoro||",
		"call @adey":                 "action|call|Ben Adéyẹmí||",
		"call @me":                   "action|call|Ben Adéyẹmí||",
		"call @ana and then @ANA":    "action|call and then|Ana Duarte||",
		"call #growth":               "action|call|||Growth",
		"call #go-to-market":         "action|call|||Go-to-market",
		"call #ops":                  "action|call|||Growth Ops",
		"mail ana@example.com @ C#":  "action|mail ana@example.com @ C#|||",
		"fix #12 and #":              "action|fix #12 and #|||",
		`fix \@mention \#tag \due:x`: "action|fix @mention #tag due:x|||",
		`path C:\@home`:              `action|path C:\@home|||`,
		"call @an":                   "! @an could be Ana Duarte or Anamaria Lee: say more of the name",
		"call @zoe":                  `! nobody here is called "zoe"; \@ keeps it as a word`,
		"call @ana @benita":          `! one person answers for it, and not both Ana Duarte and Benita Ruiz; \@ keeps a name as a word`,
		"call #sales":                `! there is no team called "sales"; \# keeps it as a word`,
		"call #growth #ops":          `! it is for one team, and not for both Growth and Growth Ops; \# keeps a name as a word`,
		"call #g":                    "! #g could be Growth, Growth Ops or Go-to-market: say more of the name",

		// A day takes as many words as make one.
		"call due:fri":                   "action|call||2026-11-27|",
		"DUE:12 dec call":                "action|call||2026-12-12|",
		"call due:mon 14 dec 2026 today": "action|call today||2026-12-14|",
		"call due: next week @ana":       "action|call|Ana Duarte|2026-12-04|", // the Friday
		"call due:w49":                   "action|call||2026-12-04|",
		"call due:eow":                   "action|call||2026-11-27|",
		"call due:sunday":                "action|call||2026-11-29|",
		"call due:next month":            "action|call||2026-12-31|",
		`call due:"next fri" please`:     "action|call please||2026-12-04|",
		"call (due:fri)":                 "action|call (due:fri)|||",
		"call due:fri, then rest":        "action|call then rest||2026-11-27|",
		"call due:+2w":                   "action|call||2026-12-07|",
		"call due:soon":                  `! due: "soon" is not a day such as 12 oct or +2w`,
		"call due:":                      "! due: say the day, as in due:fri",
		"call due:fri due:mon":           "! it is due on one day, and not on both 27 Nov 2026 and 30 Nov 2026",

		"":                     "! say in a few words what it is",
		"Decide: @ana due:fri": "! say in a few words what it is",
	} {
		if got := said(r, line); got != want {
			t.Errorf("%s\ngot    %s\nwanted %s", line, got, want)
		}
	}
	for kind, want := range map[capture.Kind]string{
		capture.Decision: "question|Which?||| decision|tiers||| risk|it rains|||", capture.Risk: "risk|Which?||| risk|tiers||| risk|it rains|||",
	} {
		r.Kind = kind
		if got := said(r, "Which?") + " " + said(r, "tiers") + " " + said(r, "Risk: it rains"); got != want {
			t.Errorf("for a %s: %s", kind, got)
		}
	}
	r.Me, r.Kind = "", ""
	if got := said(r, "call @me"); !strings.Contains(got, "not known who you are") {
		t.Error(got)
	}
}

// A number behind a day is no year unless it has four digits, and a day that a month does not have is named with it.
func TestWhatADayTakesAlong(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		"Buy due:12 dec 24 seats":    "action|Buy 24 seats||2026-12-12|",
		"Buy due:dec 12 24 seats":    "action|Buy 24 seats||2026-12-12|",
		"Buy due:12 dec 2027 seats":  "action|Buy seats||2027-12-12|",
		"Call due:31 feb":            `! due: February 2026 has no day 31; its last is 28 Feb 2026, or 2026-02-28`,
		"Call due:31 of them":        `! due: "31" is not a day such as 12 oct or +2w`,
		"Call due:banana and coffee": `! due: "banana" is not a day such as 12 oct or +2w`,
	} {
		if got := said(r, line); got != want {
			t.Errorf("%s\nbecomes %s\nand not %s", line, got, want)
		}
	}
}

// What completes a name means whom it was chosen for, also where a first name alone is somebody else.
func TestANameIsCompletedToWhomItMeans(t *testing.T) {
	p := model.New()
	edits := p.People.Add(monday, "ana", func(r *model.Person) { r.Name = "Ana" })
	edits = append(edits, p.People.Add(monday, "costa", func(r *model.Person) { r.Name = "Ana Costa" })...)
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	r := capture.Reader{P: p, Today: monday.Today}
	lines := r.Complete("Call @cost")
	if len(lines) != 1 || lines[0] != `Call @"Ana Costa" ` || r.Read(lines[0]).Owner != "costa" {
		t.Errorf("it becomes %q", lines)
	}
}

func TestTurningALineGoesThroughTheKinds(t *testing.T) {
	r := reader(t)
	line := "Which region? @ana"
	for _, want := range []string{
		"Risk: Which region? @ana", "Action: Which region? @ana", "Decide: Which region? @ana", "Question: Which region? @ana",
	} {
		if line = r.Turn(line); line != want {
			t.Fatalf("got %q, wanted %q", line, want)
		}
	}
	for before, after := range map[string]string{"": "Decide: ", "Which region?": "Risk: Which region?", "todo call ": "Decide: call "} {
		if got := r.Turn(before); got != after {
			t.Errorf("%q turns into %q, not %q", before, got, after)
		}
	}
}

func TestWhatIsSaidBack(t *testing.T) {
	r := reader(t)
	c := r.Read("Decide: pricing tiers @ben due:fri #growth")
	c.About = model.ID[model.Initiative]("Heron").Ref()
	want := "Decision: pricing tiers · private, about Heron · decider Ben Adéyẹmí · by Fri 27 Nov 2026, in 4 days · for Growth"
	if got := c.Says(r.P, r.Today); got != want {
		t.Errorf("got %s", got)
	}
	if got := r.Read("Decide: pricing tiers").Says(r.P, r.Today); got != "Decision: pricing tiers · no decider yet · no day yet" {
		t.Errorf("got %s", got)
	}
	lines := []capture.Captured{c, c, r.Read("call"), r.Read("Risk: it rains")}
	for n, want := range []string{"", "Add the decision pricing tiers", "Add 2 decisions", "Add 1 action and 2 decisions",
		"Add 1 action, 2 decisions and 1 risk"} {
		if n > 0 && capture.Label(lines[:n]) != want {
			t.Errorf("%d: %s", n, capture.Label(lines[:n]))
		}
	}
}

// What was captured can be saved, and is kept from a shared screen where what it is about is.
func TestWhatIsAdded(t *testing.T) {
	r := reader(t)
	for _, line := range []string{"call @ana", "Decide: tiers @ana", "Which region?", "Risk: it rains @ana"} {
		for about, public := range map[model.Ref]bool{
			{}: true, model.ID[model.Initiative]("Checkout v2").Ref(): true, model.ID[model.Initiative]("Heron").Ref(): false,
			model.ID[model.Note]("n").Ref(): false,
		} {
			c := r.Read(line)
			c.About = about
			ref, edits := c.Add(r.P, monday, "new")
			next, err := r.P.Apply(model.Change{Edits: edits})
			if err != nil {
				t.Fatal(err)
			}
			if err := next.Check(ref); err != nil {
				t.Errorf("%s: %v", line, err)
			}
			if next.Name(ref) != c.Text || (next.Public().Row(ref) != nil) != public {
				t.Errorf("%s about %s: %q, in public %v", line, about, next.Name(ref), !public)
			}
		}
	}
}

func TestAnythingCanBeTyped(t *testing.T) {
	r := reader(t)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.OneOf(
			rapid.SampledFrom([]string{"@ana", "@", `@"`, "#", "#growth", "due:", "due:fri", `due:"`, "Risk:", "?", `\`, "- ", "12", "dec"}),
			rapid.String()))
		line := strings.Join(words.Draw(t, "words"), " ")
		c := r.Read(line)
		turned := r.Turn(line)
		for range capture.Kinds() {
			turned = r.Turn(turned)
		}
		if again := r.Read(turned); again.Text != c.Text && !strings.Contains(line, ":") {
			t.Fatalf("%q, turned around: %q", c.Text, again.Text)
		}
		if c.Fault() == "" {
			if _, edits := c.Add(r.P, monday, "new"); len(edits) == 0 {
				t.Fatal("nothing to save")
			}
		}
	})
}

func TestWhatCompletesALine(t *testing.T) {
	r := reader(t)
	for line, want := range map[string]string{
		"call @an":        "call @Ana |call @Anamaria ",
		"call @ruiz":      "call @Benita ",
		"Decide: x #grow": `Decide: x #Growth |Decide: x #"Growth Ops" `,
		"call @ana ":      "",
		"call @ana":       "call @Ana |call @Anamaria ",
		"call @ben":       "call @Ben |call @Benita ",
		"call @benita":    "",
		"call #Go-":       "call #Go-to-market ",
		"call":            "",
		"call @":          "",
		"call due:fr":     "",
		"call @zoe":       "",
		`call @"jean`:     "call @Jean-Luc ",
	} {
		got := r.Complete(line)
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q", line, got)
		}
		for _, whole := range got {
			if c := r.Read(whole); c.Fault() != "" || c.Owner == "" && c.Team == "" {
				t.Errorf("%q is not understood: %q", whole, c.Wrong)
			}
		}
	}
}
