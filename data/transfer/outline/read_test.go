package outline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

func reading(text string) *Outline {
	calendar := model.Calendar{FirstMonth: time.January, FirstDay: time.Monday}
	return Read("okrs.md", text, dates.Reader{Today: model.NewDate(2026, 11, 23), Calendar: calendar}, Period{})
}

// show writes an outline down as a test compares it: a line for each of its lines, indented by what it is under.
func show(o *Outline) string {
	var b strings.Builder
	for _, l := range o.Lines {
		b.WriteString(strings.Repeat("  ", l.Depth))
		switch l.Kind {
		case Objective:
			b.WriteString("O ")
		case KeyResult:
			b.WriteString("K ")
		default:
			fmt.Fprintf(&b, "- %s: ", l.Why)
		}
		b.WriteString(l.Words())
		if l.Score.Text != "" {
			fmt.Fprintf(&b, " => %s", l.Score.Text)
		}
		if l.Score.Known {
			fmt.Fprintf(&b, " [%v]", l.Score.Value)
		}
		if l.Way.Known {
			fmt.Fprintf(&b, " {%v to %v %s}", l.Way.Start, l.Way.Target, l.Way.Unit)
		}
		if l.Link != "" {
			b.WriteString(" <" + l.Link + ">")
		}
		if l.Details != "" {
			b.WriteString(" (" + strings.ReplaceAll(l.Details, "\n", "; ") + ")")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func reads(t *testing.T, text, want string) *Outline {
	t.Helper()
	o := reading(text)
	got, want := strings.TrimSpace(show(o)), strings.TrimSpace(strings.ReplaceAll(want, "\n\t\t", "\n"))
	if got != want {
		t.Errorf("%s\nis read as\n%s\nand should be\n%s", text, got, want)
	}
	return o
}

func TestLabelsSayWhatALineIs(t *testing.T) {
	reads(t, `# Priorities 2027

### Objective 1: Fast, and easy to find.

- **Key Result 1:** Waiting falls by 50%, towards 4 seconds.
- **Key Result 2:** 100% of the errors are told.

### Objective 2: Safe.

Why it matters.

1. KR: [No open door](https://example.com/door) at all
`, `
		- a heading: Priorities 2027
		  O Fast, and easy to find
		    K Waiting falls by 50%, towards 4 seconds
		    K 100% of the errors are told
		  O Safe
		    - prose: Why it matters
		    K No open door at all <https://example.com/door>`)
}

func TestLabelsInManyForms(t *testing.T) {
	reads(t, `# 🎯 Q4 2026 OKRs – Growth

* **O1** Delight them
	* **KR1.1** Raise activation from 38% to 45%
	* **KR1.2** NPS 40 → 55
* **O2** Win them back
	* **KR2.1** 200 accounts => 0.7
	* **KR 2.2** – Churn below 2% (0.4)
`, `
		- a heading: Q4 2026 OKRs – Growth
		  O Delight them
		    K Raise activation from 38% to 45% {38 to 45 %}
		    K NPS 40 → 55 {40 to 55 }
		  O Win them back
		    K 200 accounts => 0.7 [0.7]
		    K Churn below 2% => 0.4 [0.4]`)
	reads(t, `# Ziele Q1 2027

## Ziel 1: Wir sind schneller
- [x] Schlüsselergebnis 1: Ladezeit von 4s auf 2s
- [ ] Schlüsselergebnis 2: 99,9 % Verfügbarkeit
`, `
		- a heading: Ziele Q1 2027
		  O Wir sind schneller
		    K Ladezeit von 4s auf 2s => done [1] {4 to 2 s}
		    K 99,9 % Verfügbarkeit`)
	reads(t, `Objective 1: Become the default
KR1: 40 customers
KR2: 3 references

Objective 2: Ship it

1) KR: Launch in May
2) KR: No incidents
`, `
		O Become the default
		  K 40 customers
		  K 3 references
		O Ship it
		  K Launch in May
		  K No incidents`)
	reads(t, `## FY26 Q2

### Objective
Delight our customers

#### Key Results
- NPS of 50
- ARR 3M ✅

#### Initiatives
- Call everybody

### Key result
alone
`, `
		- a heading: FY26 Q2
		  O Delight our customers
		    - it says what those under it are: Key Results
		      K NPS of 50
		      K ARR 3M => done [1]
		    - neither objectives nor key results: Initiatives
		      - neither objectives nor key results: Call everybody
		    K alone`)
	reads(t, "- KR: nobody's\n", "- a key result that is under no objective: nobody's")
}

func TestRolesAndNestedObjectives(t *testing.T) {
	reads(t, `### 1. CEO: Growth
1. CEO KR: Pipeline ahead of plan.
    1. **CRO: Build the pipeline.** => 81%
        1. CRO KR: 1.8X target ==> DONE, see [the sheet](https://example.com/s)
        1. CRO KRs: Partners --> WIP
    1. **Head of Design, Mobile:** [Launch the program](/program)
1. **Chief of Staff**: [Enterprise grade](https://example.com/e)
    1. CTO KR: 99.95% availability
`, `
		O CEO: Growth
		  K CEO: Pipeline ahead of plan
		    O CRO: Build the pipeline => 81% [0.81]
		      K CRO: 1.8X target => DONE, see the sheet [1] <https://example.com/s>
		      K CRO: Partners => WIP
		    O Head of Design, Mobile: Launch the program </program>
		  O Chief of Staff: Enterprise grade <https://example.com/e>
		    K CTO: 99.95% availability`)
}

// Without labels the first sentence is the objective, and the others are its key results.
func TestSentencesWithoutLabels(t *testing.T) {
	o := reads(t, `---
layout: page
title: "Calendar Year 2026 Q2 OKRs"
---

## On this page
{:.no_toc}

- TOC
{:toc}

### CEO: Grow. 120% of plan, e.g. in the U.S. market. Pipeline 3x (see Sr. Director).

* CMO: Build the pipeline. Half of it done.
  * Customer care: Help them talk. 3 talks.
  * Customer care: Be seen => 100%, [talk](https://example.com)
* VPE
  * Support: 100% SLA => 81%
  * Database: Improve it: 45% done
* UX:
  * Ship it. Then ship more.
    - in detail
* Security: Source 50 and hire 2: sourced 60 (120%), hired 1 (50%)

## Retrospective

* GOOD
 * We made it
`, `
		- front matter: Calendar Year 2026 Q2 OKRs
		- a table of contents: On this page
		  - a table of contents: {:.no_toc}
		  - a table of contents: TOC {:toc}
		  O CEO: Grow
		    K 120% of plan, e.g. in the U.S. market
		    K Pipeline 3x (see Sr. Director)
		    O CMO: Build the pipeline
		      K Half of it done
		      O Customer care: Help them talk
		        K 3 talks
		      K Customer care: Be seen => 100%, talk [1] <https://example.com>
		    - it names those under it: VPE
		      K Support: 100% SLA => 81% [0.81]
		      K Database: Improve it => 45% done [0.45]
		    - it names those under it: UX
		      O UX: Ship it. Then ship more
		        K in detail
		    K Security: Source 50 and hire 2: sourced 60 (120%), hired 1 (50%)
		- a retrospective: Retrospective
		  - a retrospective: GOOD
		    - a retrospective: We made it`)
	if p := o.Periods[0]; p.Label != "2026 Q2" || p.Start.String() != "2026-04-01" {
		t.Errorf("period %v", p)
	}
}

func TestHeadingsAndListsOfAQuarter(t *testing.T) {
	want := `
		- a heading: Q3 2026 goals
		  O Delight customers
		    K NPS 50
		    K Churn < 2%
		  O Build the team
		    K Hire 3 engineers`
	reads(t, "# Q3 2026 goals\n\n- Delight customers\n    - NPS 50\n    - Churn < 2%\n- Build the team\n    - Hire 3 engineers\n", want)
	reads(t, "# Q3 2026 goals\n\n## Delight customers\n- NPS 50\n- Churn < 2%\n\n## Build the team\n+ Hire 3 engineers\n", want)
	reads(t, "# Q3 2026 goals\n\n**Delight customers**\n\n* NPS 50\n* Churn < 2%\n\n**Build the team**\n\n* Hire 3 engineers\n", want)
	reads(t, "Q3 2026 goals\n\n• Delight customers\n        - NPS 50\n        - Churn < 2%\n• Build the team\n        - Hire 3 engineers\n",
		strings.Replace(strings.ReplaceAll(want, "\t\t  ", "\t\t"), "a heading", "prose", 1))
}

// A page about OKRs has no period, no labels and no roles.
func TestAPageThatHoldsNone(t *testing.T) {
	o := reading("# How we do it\n\nHere is how.\n\n1. Write them down.\n   - In the tool\n\n```\ncode\n```\n\n" +
		"* [Video](https://example.com/v)\n\n| Week | Task |\n| -- | -- |\n| 1 | Think |\n\n---\n[x]: https://example.com\n<!-- done -->\n")
	if o.Count(Objective)+o.Count(KeyResult) > 0 {
		t.Error(show(o))
	}
	for _, why := range []string{"prose", "code", "only a link", "a table", "a rule", "where a link leads", "a comment"} {
		if !strings.Contains(show(o), "- "+why+":") {
			t.Errorf("nothing is left out as %s:\n%s", why, show(o))
		}
	}
}

func TestPeriods(t *testing.T) {
	for text, want := range map[string]string{
		"# FY26-Q2 OKRs\n":    "FY26-Q2 2026-04-01 2026-06-30",
		"# OKRs, Q1 2027\n":   "Q1 2027 2027-01-01 2027-03-31",
		"# GJ 25/26-Q4\n":     "GJ 25/26-Q4 2025-10-01 2025-12-31",
		"# Goals for 2027\n":  "2027 2027-01-01 2027-12-31",
		"# H1 2027 in Rome\n": "H1 2027 2027-01-01 2027-06-30",
		"---\ntitle: \"FY21-Q1 OKRs\"\n---\nThis [fiscal quarter](/fy) will run from February 1, 2020 to April 30, 2020.\n": "FY21-Q1 2020-02-01 2020-04-30",
		"# OKRs\nThis quarter runs from 1 Feb 2027 to 30 Apr 2027.\n":                                                       " 2027-02-01 2027-04-30",
		"# OKRs\n\nQuarter: Q2 2027\n":        "Q2 2027 2027-04-01 2027-06-30",
		"# FY27 (2026-10-01 to 2027-09-30)\n": "FY27 2026-10-01 2027-09-30",
		"# Top 2000 customers\n":              "",
		"# Top 20 customers\n":                "",
		"### Objective 1: All of Q3 2026\n":   "",
	} {
		o, got := reading(text), ""
		for _, p := range o.Periods {
			got += fmt.Sprint(p.Label, " ", p.Start, " ", p.End)
		}
		if got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
	o := reading("# Plan\n\n## Q1 2027\n- O1: Grow\n  - KR1: A\n\n## Q2 2027\n- O1: Grow\n")
	if len(o.Periods) != 2 || o.Lines[2].Period != 0 || o.Lines[3].Period != 0 || o.Lines[5].Period != 1 || o.Lines[0].Period != -1 {
		t.Errorf("%v\n%+v", o.Periods, o.Lines)
	}
}

func TestTablesInTheText(t *testing.T) {
	o := reading("# Q4 2026\n\n| Objective | **Key Result** | Target |\n|---|:-:|--:|\n| Grow \\| fast | [Shops](https://x.org) | 3 |\n")
	if len(o.Tables) != 1 || o.Tables[0].Line != 3 || o.Tables[0].Period != 0 {
		t.Fatalf("%+v", o.Tables)
	}
	if got := fmt.Sprint(o.Tables[0].Rows); got != "[[Objective Key Result Target] [] [Grow | fast Shops 3]]" {
		t.Error(got)
	}
}
