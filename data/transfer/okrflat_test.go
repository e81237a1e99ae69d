package transfer

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

// The most common sheet: a row for each key result, and the objective in the first of its rows.
const sheetOfOKRs = `Objective,Key Result,Owner,Start,Target,Current,Team,Quarter,Status,Confidence
Delight new customers,Activation,Ana,38%,45%,41%,Growth,Q4 2026,On track,70%
,NPS,"Ben Okri <ben@example.com>",40,55,,,,At risk,
,Time to value,Cleo,10 days,5 days,8 days,,,Off track,3
Win back lost ones,Reactivated,Ana,,200,"1,200",Sales,Q1 2027,,
,Win-back revenue,Ana,$0,$1.5M,$250k,,,,
Tidy up,,,,,,Platform,Q4 2026,,
`

func TestARowForEachKeyResult(t *testing.T) {
	d := newDesk(t).okrs("okrs.csv", sheetOfOKRs)
	is(t, d.says(), `
		3 objectives, 5 key results and 4 check-ins to add, 0 to change, 0 as they are, 0 skipped
		i okrs.csv line 5: In 1 record there is no start, so it begins at 0: "Reactivated".
		i New periods: Q4 2026 (1 Oct 2026 to 31 Dec 2026, active); Q1 2027 (1 Jan 2027 to 31 Mar 2027, planning).`)
	is(t, d.tree(), `
		O Delight new customers period=Q4 2026 team=Growth
		K Activation owner=Ana kind=increase start=38 target=45 unit=%
		C 2026-11-23 value=41 confidence=7 health=on track
		K NPS owner=Ben Okri kind=increase start=40 target=55
		K Time to value owner=Cleo kind=decrease start=10 target=5 unit=days
		C 2026-11-23 value=8 confidence=3 health=off track
		O Win back lost ones period=Q1 2027 team=Sales
		K Reactivated owner=Ana kind=increase start=0 target=200
		C 2026-11-23 value=1200
		K Win-back revenue owner=Ana kind=increase start=0 target=1500000 unit=$
		C 2026-11-23 value=250000
		O Tidy up period=Q4 2026 team=Platform`)
	if d.okrs("okrs.csv", sheetOfOKRs); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a second import edits\n%s", edited(d.plan))
	}
}

// A word for done is the target reached, where there is one; which zone it means nobody knows.
func TestWordsForDoneInASheet(t *testing.T) {
	d := newDesk(t).okrs("okrs.csv", `Objective,Key result,Quarter,Start,Target,Current,Progress,Status,Commit zone
Grow,Launch,Q4 2026,,,Done,,,
,Shops,,3,12,✓,,,
,Debt,,40,10,,complete,on track,
,Incidents,,0,0,,,Completed,
,Reach,,0,9,4,,Paused,
,Support,,,,done,,,a plan
,Coverage,,,,,,Done,a pilot
`)
	is(t, d.says(), `
		1 objective, 7 key results and 5 check-ins to add, 0 to change, 0 as they are, 0 skipped
		i okrs.csv line 2: In 4 records a word for done was read as the target reached: "Done" (line 2); "✓" (line 3); "complete" (line 4); "Completed" (line 5).
		i okrs.csv line 5: In 1 record the target is 0 from the start, so the value is to be kept at that or below: "Incidents".
		i okrs.csv line 6: In 1 record a status that is not known here was left out: "Paused".
		i okrs.csv line 7: In 2 records how far it is in its zones could not be read, and was left out: "done" (line 7); "Done" (line 8).
		i New period: Q4 2026 (1 Oct 2026 to 31 Dec 2026, active).`)
	is(t, d.tree(), `
		O Grow period=Q4 2026
		K Launch kind=increase start=0 target=100 unit=%
		C 2026-11-23 value=100
		K Shops kind=increase start=3 target=12
		C 2026-11-23 value=12
		K Debt kind=decrease start=40 target=10
		C 2026-11-23 value=10 health=on track
		K Incidents kind=maintain below start=0 target=0
		C 2026-11-23 value=0
		K Reach kind=increase start=0 target=9
		C 2026-11-23 value=4
		K Support kind=zones commit_zone=a plan
		K Coverage kind=zones commit_zone=a pilot`)
}

// How a key result stands is another check-in on another day, and a correction on the same.
func TestTheSheetAgainWithOtherFigures(t *testing.T) {
	d := newDesk(t).okrs("okrs.csv", sheetOfOKRs)
	is(t, d.okrs("okrs.csv", strings.Replace(sheetOfOKRs, "41%", "42%", 1)).plan.Summary(),
		"0 to add, 1 check-in to change, 11 as they are, 0 skipped")
	if c := d.last("Activation"); c.Value != model.Num(42) || c.Replaces == "" {
		t.Errorf("%s, replacing %q", c.Value, c.Replaces)
	}
	d.later = 7
	is(t, d.okrs("okrs.csv", strings.Replace(sheetOfOKRs, "41%", "42%", 1)).plan.Summary(), "0 to add, 0 to change, 12 as they are, 0 skipped")
	is(t, d.okrs("okrs.csv", strings.Replace(sheetOfOKRs, "41%", "43%", 1)).plan.Summary(), "1 check-in to add, 0 to change, 11 as they are, 0 skipped")
	if c := d.last("Activation"); c.Value != model.Num(43) || c.Replaces != "" || c.Date.String() != "2026-11-30" {
		t.Errorf("%s on %s, replacing %q", c.Value, c.Date, c.Replaces)
	}
}

// last is the check-in of a key result that was made last.
func (d *desk) last(title string) *model.CheckIn {
	var last *model.CheckIn
	for c := range d.p.CheckIns.All() {
		if c.KeyResult == d.result(title).ID {
			last = c
		}
	}
	return last
}

// Without ids a title is what a row is known by, within its period.
func TestTheSheetOfTheNextQuarter(t *testing.T) {
	d := newDesk(t).okrs("okrs.csv", "Objective,KR,Quarter\nGrow,Shops,Q4 2026\n")
	is(t, d.okrs("okrs.csv", "Objective,KR,Quarter\nGrow,Shops,Q1 2027\n").says(), `
		1 objective and 1 key result to add, 0 to change, 0 as they are, 0 skipped
		i New period: Q1 2027 (1 Jan 2027 to 31 Mar 2027, planning).`)
	is(t, d.okrs("okrs.csv", "Objective,KR,Quarter\nGrow well,Shops,Q1 2027\n").says(), `
		1 objective to add, 1 key result to change, 0 as they are, 0 skipped
		i okrs.csv: 1 objective that came from this source is not in it any more and stays as before: Grow.`)
	is(t, d.plainTree(), `
		O Grow period=Q4 2026
		K Shops
		O Grow period=Q1 2027
		O Grow well period=Q1 2027
		K Shops`)
}

func TestHowKeyResultsAreMeasured(t *testing.T) {
	for name, c := range map[string]struct{ columns, cells, want string }{
		"up":                {"start,target", "40|55", "kind=increase start=40 target=55"},
		"down":              {"start,target", "40|-5", "kind=decrease start=40 target=-5"},
		"below zero":        {"baseline,goal value", "-85|0", "kind=increase start=-85 target=0"},
		"from zero":         {"baseline,target", "0|0.4", "kind=increase start=0 target=0.4"},
		"kept":              {"start,target", "99.9%|99.9%", "kind=maintain above start=99.9 target=99.9 unit=%"},
		"none":              {"start,target", "0|0", "kind=maintain below start=0 target=0"},
		"no start":          {"target", "30 days", "kind=increase start=0 target=30 unit=days"},
		"no target":         {"start", "30", "kind=increase start=0 target=100 unit=%"},
		"neither":           {"unit", "days", "kind=increase start=0 target=100 unit=%"},
		"as told":           {"type,target", "maintain below|2%", "kind=maintain below target=2 unit=%"},
		"yes or no":         {"type", "Boolean", "kind=increase start=0 target=1"},
		"stretch only":      {"baseline,stretch goal", "1|4", "kind=increase start=1 target=4"},
		"all":               {"baseline,commit,target,stretch", "0|3|7|10", "kind=increase start=0 commit=3 target=7 stretch=10"},
		"beside the way":    {"baseline,commit,target,stretch", "0|8|7|5", "kind=increase start=0 target=7"},
		"zones":             {"type,commit,target,stretch", "ordinal|a plan|a pilot|all", "kind=zones commit_zone=a plan target_zone=a pilot stretch_zone=all"},
		"zones by words":    {"commit zone,target zone", "a plan|a pilot", "kind=zones commit_zone=a plan target_zone=a pilot"},
		"its unit":          {"start,target,unit", "1|2|€", "kind=increase start=1 target=2 unit=€"},
		"Swiss":             {"start,target", "CHF 1'000|CHF 2'500.50", "kind=increase start=1000 target=2500.5 unit=CHF"},
		"German":            {"start,target", "1.000,5|2.000,0", "kind=increase start=1000.5 target=2000"},
		"settled":           {"start,target,current", "1.600|2.000,5|1,750", "kind=increase start=1600 target=2000.5 C value=1.75"},
		"settled otherwise": {"start,target,current", "1,600|2000.5|1,750", "kind=increase start=1600 target=2000.5 C value=1750"},
		"in doubt":          {"start,target", "1.600|3", "kind=increase start=1.6 target=3"},
		"accountants":       {"start,target", "(40)|(10)", "kind=increase start=-40 target=-10"},
		"weight":            {"target,weight", "3|2", "kind=increase start=0 target=3 weight=2"},
		"no weight":         {"target,weight", "3|0", "kind=increase start=0 target=3"},
		"progress":          {"start,target,progress", "10|20|30%", "kind=increase start=10 target=20 C value=13"},
		"current":           {"start,target,current", "10|20|12", "kind=increase start=10 target=20 C value=12"},
		"only progress":     {"progress", "0.4", "kind=increase start=0 target=100 unit=% C value=40"},
		"zone now":          {"type,commit,target,current", "ordinal|a plan|a pilot|Commit", "kind=zones commit_zone=a plan target_zone=a pilot C zone=commit"},
		"another unit":      {"start,target,current", "10 days|20 days|3 weeks", "kind=increase start=10 target=20 unit=days"},
		"as of":             {"target,current,last update", "20|12|2026-11-02", "kind=increase start=0 target=20 C value=12"},
		"nothing":           {"target,current", "n/a|-", "kind=increase start=0 target=100 unit=%"},
		"words for numbers": {"start,target", "low|high", "kind=zones target_zone=high"},
	} {
		d := newDesk(t).okrs("okrs.csv", "objective,key result,quarter,"+c.columns+"\nO,K,Q4 2026,\""+strings.ReplaceAll(c.cells, "|", `","`)+"\"\n")
		got := strings.TrimSpace(strings.TrimPrefix(strings.ReplaceAll(d.tree(), "\n", " "), "O O period=Q4 2026 K K "))
		for _, day := range []string{"2026-11-23 ", "2026-11-02 "} {
			got = strings.Replace(got, day, "", 1)
		}
		if got != c.want {
			t.Errorf("%s: %s, not %s\n%s", name, got, c.want, d.says())
		}
	}
}

func TestOtherToolsTables(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"goals and owners": {"Goal ID,Goal,Goal Owner,KR ID,KR,KR Owner,Baseline,Target value,Cycle\n1,Grow,Ana,7,Shops,Ben,1,3,H1 2027\n", `
			O Grow period=H1 2027 owner=Ana key=1
			K Shops owner=Ben kind=increase start=1 target=3 key=7`},
		"German": {"Ziel;Schlüsselergebnis;Verantwortlich;Startwert;Zielwert;Istwert;Einheit;Quartal\nWachsen;Läden;Ana;1;3;2;Läden;Q4 2026\n", `
			O Wachsen period=Q4 2026
			K Läden owner=Ana kind=increase start=1 target=3 unit=Läden
			C 2026-11-23 value=2`},
		"one below the other": {"ID,Parent ID,Type,Title,Owner,Team,Time period,Start,Target\n" +
			"1,,Objective,Grow,Ana,Sales,Q4 2026,,\n2,1,Objective,Grow abroad,Ben,Sales,Q4 2026,,\n3,2,Key Result,Shops,Ben,Sales,Q4 2026,1,3\n4,2,Initiative,Rent,Ben,,,,\n", `
			O Grow period=Q4 2026 team=Sales owner=Ana key=1
			O Grow abroad period=Q4 2026 team=Sales owner=Ben parent=Grow key=2
			K Shops owner=Ben kind=increase start=1 target=3 key=3`},
		"key results with the words of their objectives": {"Objective,Name,Target,Period\nGrow,Shops,3,Q4 2026\nGrow,Staff,30,Q4 2026\n", `
			O Grow period=Q4 2026
			K Shops kind=increase start=0 target=3
			K Staff kind=increase start=0 target=30`},
		"a state and a score": {"objective,key result,quarter,objective status\nGrow,Shops,Q4 2026,Cancelled\n", `
			O Grow period=Q4 2026 state=dropped
			K Shops kind=increase start=0 target=100 unit=%`},
		"only objectives": {"Objective,Quarter,Status,Score,Type,Parent objective\nGrow,Q4 2026,Done,70%,Committed,\nGrow abroad,Q4 2026,Open,0.3,Moonshot,Grow\n", `
			O Grow period=Q4 2026 type=committed state=achieved score=0.7
			O Grow abroad period=Q4 2026 parent=Grow type=aspirational state=draft score=0.3`},
	} {
		d := newDesk(t).okrs("export.csv", c.text)
		t.Log(name, d.plan.Summary())
		is(t, d.tree(), c.want)
		if d.okrs("export.csv", c.text); len(d.plan.Change.Edits) > 0 {
			t.Errorf("%s: a second import edits\n%s", name, edited(d.plan))
		}
	}
}

func TestWhatIsOddInOKRsIsSaid(t *testing.T) {
	d := newDesk(t).okrs("okrs.csv", "objective,key result,quarter,objective status,owner,unit,confidence,weight,current,progress\n"+
		",Alone,Q4 2026,,,,,,,\n"+
		"Grow,Shops,Q4 2026,Somehow,77,5,very,heavy,many,\n"+
		"Grow,Staff,Q4 2026,,\"Ana, Ben\",,,,,half\n"+
		",,Q4 2026,,,,,,,\n")
	is(t, d.says(), `
		1 objective and 2 key results to add, 0 to change, 0 as they are, 2 skipped
		- okrs.csv line 2 (Alone): No objective stands in this row or above it.
		- okrs.csv line 5: It has no title.
		i okrs.csv line 3: In 1 record a state of an objective that is not known here was left out: "Somehow".
		i okrs.csv line 3: In 1 record a number that could not be read was left out (weight): "heavy".
		i okrs.csv line 3: In 1 record the unit is a number that no table explains, and was left out: "5".
		i okrs.csv line 3: In 1 record the owner is a number that no table explains, and was left out: "77".
		i okrs.csv line 3: In 1 record how it stands could not be read in its unit, and was left out: "many".
		i okrs.csv line 3: In 1 record a confidence that could not be read was left out: "very".
		i okrs.csv line 4: In 1 record the first of several in owner was taken; the others are: "Ben".
		i okrs.csv line 4: In 1 record a progress that could not be read was left out: "half".
		i New period: Q4 2026 (1 Oct 2026 to 31 Dec 2026, active).`)
}
