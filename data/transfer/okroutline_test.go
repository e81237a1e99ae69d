package transfer

import (
	"strings"
	"testing"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

const quarterInWords = `# Q2 2026 OKRs

Some words before.

### CEO: Grow. 120% of plan.

* CMO: Build the [pipeline](https://example.com/p). Raise it from 40 to 60 => 70%, so far
* CMO: Be seen => 0%
  - nobody came
* Ana: Keep them. Churn from 4% to 2%. => DONE
* Sales: Sell => 17%, 100%
* Deliver (50%)
`

func TestAnOutlineBecomesOKRs(t *testing.T) {
	d := newDesk(t)
	d.apply(d.p.People.Add(d.with().Now, "ana", func(r *model.Person) { r.Name = "Ana" }))
	d.okrs("okrs.md", quarterInWords)
	is(t, d.says(), `
		3 objectives, 6 key results and 4 check-ins to add, 0 to change, 0 as they are, 0 skipped
		i okrs.md line 1: This line is left out: a heading.
		i okrs.md line 3: This line is left out: prose.
		i okrs.md line 9: This line is left out: kept with the details of the lines above.
		i New period: Q2 2026 (1 Apr 2026 to 30 Jun 2026, closed).`)
	is(t, d.plainTree(), `
		O Grow period=Q2 2026 team=CEO
		K 120% of plan
		K CMO: Be seen details=nobody came
		C 2026-06-30 value=0
		K Sales: Sell details=17%, 100%
		K Deliver
		C 2026-06-30 value=50
		O Build the pipeline period=Q2 2026 team=CMO parent=Grow why=https://example.com/p
		K Raise it from 40 to 60 kind=increase start=40 target=60
		C 2026-06-30 value=54 note=70%, so far
		O Keep them period=Q2 2026 owner=Ana parent=Grow
		K Churn from 4% to 2% kind=decrease start=4 target=2 unit=%
		C 2026-06-30 value=2`)
	if d.okrs("okrs.md", quarterInWords); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
	d.okrs("okrs.md", strings.NewReplacer("=> 0%", "=> 20%", "Deliver (", "Ship (").Replace(quarterInWords))
	is(t, strings.SplitN(d.says(), "\n", 2)[0], "1 key result and 1 check-in to add, 1 check-in to change, 10 as they are, 0 skipped")
}

// In a period that is under way a score is how it stands today, and where a percentage lies on the way it is a value.
func TestScoresOfAPeriodUnderWay(t *testing.T) {
	is(t, newDesk(t).okrs("okrs.md", `# Q4 2026
- Objective (Ana): Grow => 40%
  - KR: Share from 38% to 45% => 41%
  - KR: Reach from 38% to 45% => 20%
  - KR: Debt from 10 to 0 => 50%
`).tree(), `
		O Grow period=Q4 2026 team=Ana why==> 40%
		K Share from 38% to 45% kind=increase start=38 target=45 unit=%
		C 2026-11-23 value=41
		K Reach from 38% to 45% kind=increase start=38 target=45 unit=%
		C 2026-11-23 value=39.4
		K Debt from 10 to 0 kind=decrease start=10 target=0
		C 2026-11-23 value=5`)
	is(t, newDesk(t).okrs("okrs.md", "# Q4 2025\n- O1: Grow => 130%, at last\n  - KR: A => 130%\n").plainTree(), `
		O Grow period=Q4 2025 score=1 learned=130%, at last
		K A
		C 2025-12-31 value=130`)
}

func TestAnOutlineWithoutAPeriod(t *testing.T) {
	text := "# OKRs\n- Objective: Grow\n  - KR: Shops\n\n## Delight them\n- NPS 50\n"
	d := newDesk(t).okrs("okrs.md", text)
	is(t, strings.Join(strings.Split(d.says(), "\n")[:3], "\n"), `
		0 to add, 0 to change, 0 as they are, 2 skipped
		- okrs.md line 2 (Grow): It is for no period; name one for all that have none with --period, or with p in the preview.
		- okrs.md line 3 (Shops): Its objective, “Grow”, was skipped.`)
	d.period = "Q1 2027"
	is(t, d.okrs("okrs.md", text).plainTree(), "O Grow period=Q1 2027\nK Shops")
	if err := CheckPeriod(d.p, d.with()); err != nil {
		t.Error(err)
	}
	with := d.with()
	if with.Period = "soon"; CheckPeriod(d.p, with) == nil {
		t.Error("soon is taken for a period")
	}
}

func TestAnOutlineThatWasCorrected(t *testing.T) {
	d := newDesk(t)
	d.read = []*Source{parseText(t, "okrs.md", "# Q4 2026\n- O1: Grow\n  - KR1: Shops\n  - KR2: Staff\n- O2: Keep\n- KR: Churn\n")}
	o := d.read[0].Outlined(d.p, d.with())
	o.Toggle(2)
	o.Make(4, outline.KeyResult)
	o.Indent(4, 1)
	o.Retitle(3, "People")
	is(t, d.plans().plainTree(), "O Grow period=Q4 2026\nK People\nK Keep\nK Churn")
	if item, ok := d.plan.Becomes("okrs.md", 3); !ok || item.Title != "People" || item.Verdict != Adds {
		t.Errorf("%v, %+v", ok, item)
	}
	if _, ok := d.plan.Becomes("okrs.md", 2); ok {
		t.Error("what was left out becomes something")
	}
	if o.Toggle(1); o.Count(outline.Objective) != 0 {
		t.Fatal(o)
	}
	o.Make(3, outline.KeyResult)
	is(t, d.plans().says(), `
		0 to add, 0 to change, 0 as they are, 1 skipped
		- okrs.md line 4 (People): It is under no objective.
		i okrs.md line 1: This line is left out: a heading.
		i okrs.md line 2: 4 lines (2, 3, 5 and 6) are left out: by hand.`)
}

func TestATableInAnOutline(t *testing.T) {
	d := newDesk(t).okrs("okrs.md", "# Q4 2026\n\n| Objective | Key Result | Target |\n|---|---|---|\n| Grow | Shops | 3 |\n| | Staff | 30 |\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
	is(t, d.tree(), `
		O Grow period=Q4 2026
		K Shops kind=increase start=0 target=3
		K Staff kind=increase start=0 target=30`)
	if got := d.says(); !strings.Contains(got, "i okrs.md line 3: This line is left out: a table, which is read by its columns.\n") {
		t.Error(got)
	}
}

func TestTitlesThatAreTooLong(t *testing.T) {
	long := strings.Repeat("very ", 60) + "long"
	d := newDesk(t).okrs("okrs.md", "# Q4 2026\n- O1: "+long+"\n  - KR1: "+long+"\n")
	for o := range d.p.Objectives.All() {
		if len([]rune(o.Title)) != 255 || o.Why != long {
			t.Errorf("%q, %q", o.Title, o.Why)
		}
	}
	for k := range d.p.KeyResults.All() {
		if len([]rune(k.Title)) > 255 || k.Details != long {
			t.Errorf("%q, %q", k.Title, k.Details)
		}
	}
	if d.okrs("okrs.md", "# Q4 2026\n- O1: "+long+"\n  - KR1: "+long+"\n"); len(d.plan.Change.Edits) > 0 {
		t.Error(edited(d.plan))
	}
}

func TestMarkdownHoldsNoInitiatives(t *testing.T) {
	is(t, newDesk(t).imports("plan.md", "# Plan\n- Search\n").says(), `
		0 to add, 0 to change, 0 as they are, 1 skipped
		- plan.md: This is Markdown, which holds no initiatives; `+"`quarterdeck import okrs`"+` reads objectives and key results from it.`)
}

// Whatever is read, the plan holds: it can be applied, every rule is kept, and a second import of it changes nothing.
func FuzzOKRs(f *testing.F) {
	f.Add("okrs.md", quarterInWords, "")
	f.Add("okrs.csv", sheetOfOKRs, "")
	f.Add("measures.csv", measures, aims)
	f.Add("logbook.csv", logbook, measures)
	f.Add("a.csv", "objective,key result,quarter,type,start,commit,target,stretch,current,weight,confidence\nA,B,Q4 2026,ordinal,0,1,-2,3,Stretch,-1,101\n", "")
	f.Add("a.csv", "id,parent id,type,title,quarter\n1,1,Objective,A,Q4 2026\n2,1,KR,B,\n3,2,Objective,C,Q4 2026\n2,3,Objective,D,Q4 2026\n", "")
	f.Add("a.csv", "objective,parent objective,quarter\nA,B,Q4 2026\nB,A,Q4 2026\n", "id,name\n1,x\n")
	f.Fuzz(func(t *testing.T, name, text, more string) {
		if len(text)+len(more) > 3000 || strings.ContainsAny(name, "\x00/\\") {
			return
		}
		one, err := Parse(name, []byte(text), nil)
		two, err2 := Parse("more.csv", []byte(more), nil)
		if err != nil || err2 != nil {
			return
		}
		d := newDesk(t)
		d.period = "Q1 2027"
		d.read = []*Source{one, two}
		HoldOKRs(d.read)
		d.plans()
		for _, s := range d.plan.Skips {
			if s.Reason == "" || !strings.HasSuffix(s.Reason, ".") {
				t.Errorf("%q", s)
			}
		}
		if d.plans(); len(d.plan.Change.Edits) > 0 {
			t.Errorf("a second import of %q and %q edits\n%s", text, more, edited(d.plan))
		}
	})
}
