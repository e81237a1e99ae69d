package outline

import (
	"strings"
	"testing"
)

const plan = `# Q1 2027

- O1: Grow
  - KR1: Shops from 1 to 3
    - in Rome
  - KR2: Staff => 40%
- O2: Keep
  - KR1: Churn

Some prose.
`

func TestCorrections(t *testing.T) {
	was := show(reading(plan))
	for name, c := range map[string]struct {
		do   func(*Outline)
		want string // what is different: lines that went after a minus, those that came after a plus
	}{
		"leave a branch out": {func(o *Outline) { o.Toggle(1) },
			"-O Grow -K Shops from 1 to 3 {1 to 3 } (in Rome) -K Staff => 40% [0.4] +- by hand: Grow +- by hand: Shops from 1 to 3 {1 to 3 } (in Rome) +- by hand: Staff => 40% [0.4]"},
		"and take it in again":       {func(o *Outline) { o.Toggle(1); o.Toggle(1) }, ""},
		"take one in again":          {func(o *Outline) { o.Toggle(1); o.Toggle(2); o.Toggle(1); o.Toggle(2) }, "-K Shops from 1 to 3 {1 to 3 } (in Rome) +- by hand: Shops from 1 to 3 {1 to 3 } (in Rome)"},
		"take prose in":              {func(o *Outline) { o.Toggle(7) }, "-- prose: Some prose +O Some prose"},
		"take a detail in":           {func(o *Outline) { o.Toggle(3) }, "-- kept with the details of line 4: in Rome +K in Rome"},
		"a key result":               {func(o *Outline) { o.Make(5, KeyResult) }, "-O Keep +K Keep"},
		"an objective":               {func(o *Outline) { o.Make(2, Objective) }, "-K Shops from 1 to 3 {1 to 3 } (in Rome) +O Shops from 1 to 3 {1 to 3 } (in Rome)"},
		"other words":                {func(o *Outline) { o.Retitle(2, " Shops from 1  to 4 ") }, "-K Shops from 1 to 3 {1 to 3 } (in Rome) +K Shops from 1 to 4 {1 to 4 } (in Rome)"},
		"no words":                   {func(o *Outline) { o.Retitle(6, " ") }, "-K Churn +- by hand:"},
		"no further in than one":     {func(o *Outline) { o.Indent(1, 1); o.Indent(1, 1) }, ""},
		"no further out than at all": {func(o *Outline) { o.Indent(0, -1) }, ""},
	} {
		o := reading(plan)
		c.do(o)
		if got := difference(was, show(o)); got != c.want {
			t.Errorf("%s: %s\nnot\n%s", name, got, c.want)
		}
	}
	o := reading(plan)
	o.Indent(5, 1) // Keep, with its key result, under the last key result of Grow
	if o.Objective(5) != 1 || o.Objective(6) != 5 || o.Lines[6].Depth != 3 {
		t.Errorf("%d, %d\n%s", o.Objective(5), o.Objective(6), show(o))
	}
	if o.Indent(5, -1); o.Objective(5) != -1 {
		t.Error(show(o))
	}
	o = reading("# Q1 2027\n### CEO: Grow\n* CMO: Sell. More.\n")
	o.Retitle(1, "CEO: Grow well")
	if o.Lines[1].Who != "CEO" || o.Lines[1].Title != "Grow well" {
		t.Errorf("%+v", o.Lines[1])
	}
	if o.Retitle(1, "Grow: well"); o.Lines[1].Who != "" || o.Lines[1].Title != "Grow: well" {
		t.Errorf("%+v", o.Lines[1])
	}
}

// difference is the lines that are only in the one or only in the other, without their indentation.
func difference(was, is string) string {
	var list []string
	only := func(mark, in, but string) {
		for line := range strings.Lines(in) {
			if !strings.Contains("\n"+but, "\n"+line) {
				list = append(list, mark+strings.TrimSpace(line))
			}
		}
	}
	only("-", was, is)
	only("+", is, was)
	return strings.Join(list, " ")
}

// written is what an outline says, as far as it is written down.
func written(o *Outline) string {
	var b strings.Builder
	for i, l := range o.Lines {
		if l.Kind == LeftOut {
			continue
		}
		above := ""
		if up := o.Objective(i); up >= 0 {
			above = o.Lines[up].Title
		}
		if l.Period >= 0 {
			p := o.Periods[l.Period]
			above += " " + p.Label + p.Start.String() + p.End.String()
		}
		l.Depth, l.Why = 0, above
		b.WriteString(show(&Outline{Lines: []Line{l}}) + above + "\n")
	}
	return b.String()
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	o := reading(`# FY27-Q1 (1 Feb 2027 to 30 Apr 2027)

### CEO: Grow. 100% of *plan*. More_of_it.
* Customer care: [Be # 1](https://example.com/a(b)) => [70%](https://example.com), so far
* Customer care: Sell - 1. step. Two | three.
  1. Legal: 2 contracts
     - with <b>
     - and "[more]"
* VPE
  * Support: 100% SLA (50%)

## Q4 2027

- Ops: Run. 1) Walk.
`)
	o.Retitle(2, "1. *not* a list")
	var b strings.Builder
	if err := o.Write(&b); err != nil {
		t.Fatal(err)
	}
	again := reading(b.String())
	if got, want := written(again), written(o); got != want {
		t.Errorf("%s\nis read as\n%s\nand not\n%s", b.String(), got, want)
	}
	if text := b.String(); !strings.Contains(text, "# FY27-Q1 (2027-02-01 to 2027-04-30)\n\n- Objective (CEO): Grow\n  - KR: ") ||
		!strings.Contains(text, "it names those under it: VPE\n") {
		t.Error(text)
	}
}
