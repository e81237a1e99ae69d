package plain_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/plain"
	"quarterdeck/ui/theme"
)

// everything is all that is read of the sample: the views, and what is told of every row that has a number in them.
func everything(t *testing.T) []string {
	t.Helper()
	var all []string
	q, entries := asked(), sample.History(now)
	for _, v := range plain.Views() {
		var n plain.Numbers
		all = append(all, n.Say(v.Lines(q))...)
		for number := plain.First; number <= n.Last(); number++ {
			of, _ := n.Row(number)
			all = append(all, n.Say(plain.Tell(q, of, history(entries, of), time.UTC))...)
		}
	}
	var n plain.Numbers
	all = append(all, n.Say(plain.Changes(changes(t, model.NewDate(2026, 11, 2))))...)
	if len(all) < 500 {
		t.Fatalf("only %d lines are read", len(all))
	}
	return all
}

func TestEveryLineCanBeReadAloud(t *testing.T) {
	signs := "→±≥≤×÷−·"
	for _, status := range (theme.Theme{}).Statuses() {
		signs += status.Shape
	}
	for _, line := range everything(t) {
		for _, r := range line {
			switch {
			case r >= 0x2500 && r <= 0x259f:
				t.Errorf("a box or a block is in it: %s", line)
			case r >= 0x2800 && r <= 0x28ff:
				t.Errorf("braille is in it: %s", line)
			case unicode.IsControl(r):
				t.Errorf("a sign that steers the terminal is in it: %q", line)
			case strings.ContainsRune(signs, r):
				t.Errorf("%c stands for a word: %s", r, line)
			}
		}
		if strings.Contains(line, "  ") || strings.TrimSpace(line) != line || line == "" {
			t.Errorf("blanks say something in it: %q", line)
		}
		if end := line[len(line)-1]; end != '.' && end != ':' && end != '?' && end != '!' && !strings.HasSuffix(line, "…") {
			t.Errorf("it does not end: %s", line)
		}
	}
}

// Whatever the screen shows by a shape, the line says in its word.
func TestEveryStateIsAWord(t *testing.T) {
	q := asked()
	lines := plain.Roadmap(q)
	if len(lines) < 30 {
		t.Fatalf("only %d lines are read", len(lines))
	}
	for i := range q.P.Initiatives.Live() {
		at := slices.IndexFunc(lines, func(l plain.Line) bool { return l.Row == i.Ref() })
		if at < 0 {
			continue // it was closed before this quarter
		}
		if want := i.Title + ", " + string(i.Status); !strings.HasPrefix(lines[at].Text, want) {
			t.Errorf("%q does not begin with %q", lines[at].Text, want)
		}
	}
}

func TestWhatWasMadeToBeLookedAtIsReadAloud(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "",
		"Nothing is late.":                "Nothing is late.",
		"■ 1 off track  ▲ 3 at risk":      "1 off track, 3 at risk",
		"    because: Design is busy":     "because: Design is busy",
		"5 people · ■ 2 stuck · ▲ 1 late": "5 people, 2 stuck, 1 late",
		"■ 2.2  Trials active  40% → 45%": "2.2, Trials active, 40% to 45%",
		"1.1% ≤ 2%\n3 × 2":                "1.1% at most 2%\n3 times 2",
		"Skipped:   one":                  "Skipped: one",
		"due 14 Dec · 1 wk 2 d late":      "due 14 December, 1 week 2 days late",
	} {
		if got := plain.Spoken(text); got != want {
			t.Errorf("%q is read %q, want %q", text, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	for text, want := range map[string]string{
		"checkout":        "Checkout v2|Objective 3, A faster checkout|Key result 3.1, Trials that pay|Key result 3.2, Payments that fail|Decide: Ship Checkout v2|Action: Find a second tester|Risk: The payment provider",
		"status:off":      "Checkout v2",
		"is:late":         "Consent records|Answer: Which region|Action: Find a second tester|Risk: Half of the trials",
		"buddy:ben":       "Noor Haddād on PM core|Jo Åkesson on PM core|Jo Åkesson on 30-60-90 for product managers",
		"owner:me":        "Checkout v2|Signup revamp|Objective 3, A faster checkout|Key result 3.1, Trials that pay|Key result 3.2, Payments that fail|Decide: Ship Checkout v2|Action: Ask the payment provider|Risk: The payment provider",
		"is:archived":     "",
		"frobnicate":      "",
		"frobnicate:late": `unknown word "frobnicate:"`,
	} {
		lines := plain.Find(asked(), text)
		for _, begins := range strings.Split(want, "|") {
			if !slices.ContainsFunc(lines, func(l plain.Line) bool { return strings.HasPrefix(l.Text, begins) }) {
				t.Errorf("%s does not find %s but %v", text, begins, lines)
			}
		}
		if n := len(strings.Split(want, "|")) + 1; want == "" && len(lines) != 1 || want != "" && len(lines) != n {
			t.Errorf("%s finds %v", text, lines)
		}
	}
}

func TestNumbersStay(t *testing.T) {
	var n plain.Numbers
	n.Say(plain.Roadmap(asked()))
	first, last := n.Last(), n.Last()
	of, _ := n.Row(first)
	n.Say(plain.Tell(asked(), of, nil, time.UTC))
	if again, _ := n.Row(first); again != of {
		t.Errorf("%d is %v, and was %v", first, again, of)
	}
	if n.Of(of) != first || n.Last() < last {
		t.Errorf("%v has the number %d, and had %d", of, n.Of(of), first)
	}
	for _, c := range []struct {
		text string
		want model.Ref
	}{
		{"2.2", row(t, asked().P, "key_result", "Trials active in week four")}, {"9", model.Ref{}}, {"9.9", model.Ref{}}, {"999", model.Ref{}},
		{"2", model.Ref{}}, {"12x", model.Ref{}},
	} {
		if got := plain.Called(asked(), &n, c.text); got != c.want {
			t.Errorf("%s is %v, want %v", c.text, got, c.want)
		}
	}
}

// In a portfolio with nothing in it, each view says what there is none of.
func TestNothingIsSaidInASentence(t *testing.T) {
	q := plain.Question{P: model.New(), Today: now.Today}
	for _, v := range plain.Views() {
		lines := v.Lines(q)
		if len(lines) == 0 {
			t.Errorf("%s says nothing", v.Name)
		}
		for _, l := range lines {
			if !l.Row.IsZero() {
				t.Errorf("%s says %q of a row", v.Name, l.Text)
			}
		}
	}
	if lines := plain.Find(q, "checkout"); len(lines) != 1 || lines[0].Text != "Nothing is found for checkout." {
		t.Errorf("it finds %v", lines)
	}
	if lines := plain.Tell(q, model.Ref{Kind: "initiative", ID: "gone"}, nil, time.UTC); len(lines) != 1 {
		t.Errorf("it tells %v", lines)
	}
}

// However many people are stuck on a module, the line names a few.
func TestLinesStayShort(t *testing.T) {
	p := model.New()
	edits := p.Programs.Add(now, "core", func(r *model.Program) { r.Title = "PM core" })
	for _, id := range []model.ID[model.Module]{"m1", "m2", "m3", "m4", "m5", "m6"} {
		edits = append(edits, p.Modules.Add(now, id, func(m *model.Module) { m.Title, m.Program, m.Due = string(id), "core", model.Num(0) })...)
	}
	for _, id := range []string{"Ana", "Ben", "Chi", "Dee", "Eli", "Fay"} {
		who := model.ID[model.Person](id)
		edits = append(edits, p.People.Add(now, who, func(r *model.Person) { r.Name = id })...)
		edits = append(edits, p.Enrolments.Add(now, model.ID[model.Enrolment](id), func(e *model.Enrolment) {
			e.Person, e.Program, e.Start = who, "core", now.Today.Add(-9)
		})...)
	}
	p, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	text := read(plain.Onboarding(plain.Question{P: p, Today: now.Today}))
	for _, want := range []string{
		"Ana on PM core, day 10, stuck, 0 of 6 done, 6 were due by today, m1 9 days overdue, m2 9 days overdue, m3 9 days overdue, 3 more, next m1",
		"m1, due on day 1, 0 of 6 done, overdue for Ana, Ben, Chi and 3 more, which holds up most people.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q but\n%s", want, text)
		}
	}
}
