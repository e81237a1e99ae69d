package transfer

import (
	"strings"
	"testing"
	"testing/fstest"

	"quarterdeck/model"
)

// A tool's own tables, with ids between them.
const (
	cycles = "id,label,start_date,end_date\n1,GJ 26/27-Q2,2026-10-01,2026-12-31\n2,GJ 26/27-Q1,2026-07-01,2026-09-30\n9,Backlog,,\n"
	squads = "id,name\n7,Growth\n8,Platform\n"
	aims   = `id,title,description,quarter_id,team_id,state,created_on
11,Delight,Because they stay,1,7,ONGOING,2026-10-02
12,Be solid,,2,8,NOTSUCCESSFUL,2026-07-02
13,One day,,9,7,DRAFT,2026-07-02
`
	measures = `id,objective_id,title,description,type,baseline,stretch_goal,commit_zone,target_zone,stretch_zone,unit_id,owner_id
21,11,Activation,In the first week,metric,38,45,,,,,ana
22,11,Churn,,metric,4,2.5,,,,,ana
23,12,Debt,,metric,-85,0,,,,,ben
24,12,Support,,ordinal,,,a plan,a pilot,"everywhere, daily",,ben
25,13,Some day,,metric,0,1,,,,,ben
26,99,Lost,,metric,0,1,,,,,ben
`
	logbook = `id,key_result_id,created_on,type,value_metric,zone,confidence
31,21,2026-10-12 09:00:00.5,metric,40,,5
32,22,2026-10-12 09:00:00.5,metric,3.9,,7
33,24,2026-07-20 09:00:00.5,ordinal,,COMMIT,6
34,25,2026-07-20 09:00:00.5,metric,0.5,,6
35,26,2026-07-20 09:00:00.5,metric,0.5,,6
36,21,2026-11-09 09:00:00.5,metric,,,5
37,21,soon,metric,41,,5
`
	chores = "id,key_result_id,action_point,checked\n1,21,Write to them,false\n"
)

func (d *desk) tool(changes ...string) *desk {
	d.Helper()
	r := strings.NewReplacer(changes...)
	return d.okrs("tool/aims.csv", r.Replace(aims), "tool/chores.csv", chores, "tool/cycles.csv", cycles,
		"tool/logbook.csv", r.Replace(logbook), "tool/measures.csv", r.Replace(measures), "tool/squads.csv", squads)
}

func TestTablesWithIdsBetweenThem(t *testing.T) {
	d := newDesk(t).tool()
	is(t, d.says(), `
		2 objectives, 4 key results and 3 check-ins to add, 0 to change, 0 as they are, 8 skipped
		- tool/aims.csv line 4 (One day): It is in “Backlog”, which has no days; name a period for all that have none with --period, or with p in the preview.
		- tool/chores.csv: Nothing is taken from this table, whose columns are not those of objectives, key results, check-ins, periods or names: id, key_result_id, action_point, checked.
		- tool/logbook.csv line 8: It has no date that can be read: "soon".
		- tool/measures.csv line 6 (Some day): Its objective, “One day”, was skipped.
		- tool/measures.csv line 7 (Lost): Its objective "99" is neither in these files nor here.
		- tool/logbook.csv line 5: Its key result, “Some day”, was skipped.
		- tool/logbook.csv line 6: Its key result, “Lost”, was skipped.
		- tool/logbook.csv line 7 (Activation, 9 Nov 2026): Activation: a check-in needs a value.
		i New periods: GJ 26/27-Q2 (1 Oct 2026 to 31 Dec 2026, active); GJ 26/27-Q1 (1 Jul 2026 to 30 Sep 2026, closed).`)
	is(t, d.tree(), `
		O Delight period=GJ 26/27-Q2 team=Growth state=active why=Because they stay key=11
		K Activation owner=ana kind=increase start=38 target=45 details=In the first week key=21
		C 2026-10-12 value=40 confidence=5 key=31
		K Churn owner=ana kind=decrease start=4 target=2.5 key=22
		C 2026-10-12 value=3.9 confidence=7 key=32
		O Be solid period=GJ 26/27-Q1 team=Platform state=missed key=12
		K Debt owner=ben kind=increase start=-85 target=0 key=23
		K Support owner=ben kind=zones commit_zone=a plan target_zone=a pilot stretch_zone=everywhere, daily key=24
		C 2026-07-20 zone=commit confidence=6 key=33`)
	if d.plan.Mapping != "objectives, key results, check-ins, periods, names" || d.p.People.Len() != 2 || d.p.Teams.Len() != 2 {
		t.Errorf("read as %s; %d people, %d teams", d.plan.Mapping, d.p.People.Len(), d.p.Teams.Len())
	}
}

func TestTheSameTablesAgain(t *testing.T) {
	d := newDesk(t).tool()
	was := d.tree()
	if d.tool(); len(d.plan.Change.Edits) > 0 || d.plan.Count(Same) != 9 {
		t.Errorf("%s\n%s", d.plan.Summary(), edited(d.plan))
	}
	d.tool("11,Delight,", "11,Delight them,", "21,2026-10-12 09:00:00.5,metric,40", "21,2026-10-12 09:00:00.5,metric,40.5")
	if got := d.plan.Summary(); !strings.HasPrefix(got, "0 to add, 1 objective and 1 check-in to change, 7 as they are") {
		t.Error(got)
	}
	want := strings.Replace(strings.Replace(was, "O Delight ", "O Delight them ", 1), "C 2026-10-12 value=40 confidence=5 key=31\n",
		"C 2026-10-12 value=40 confidence=5 key=31\n"+
			"C 2026-10-12 value=40.5 confidence=5 replaces=Activation, 12 Oct 2026 key=31\n", 1)
	is(t, d.tree(), want)
	if d.tool("11,Delight,", "11,Delight them,", "metric,40,", "metric,40.5,"); len(d.plan.Change.Edits) > 0 {
		t.Errorf("a third import edits\n%s", edited(d.plan))
	}
}

func TestOKRsThatWereEditedHereStay(t *testing.T) {
	d := newDesk(t).tool()
	k := d.result("Activation")
	d.apply(d.p.KeyResults.Edit(d.with().Now, k.ID, func(k *model.KeyResult) { k.Target, k.Title = model.Num(50), "Activated" }))
	if d.tool(); len(d.plan.Change.Edits) > 0 {
		t.Errorf("an import edits\n%s", edited(d.plan))
	}
	d.tool("38,45", "38,47")
	if got := d.result("Activated").Target; got != model.Num(47) {
		t.Errorf("the target is %s", got)
	}
	if got := d.says(); !strings.Contains(got, `Activation, target: "50" here, "47" there`) {
		t.Error(got)
	}
}

// A correction of a check-in that was made here stays, and what the source corrects later replaces it.
func TestCorrectionsOfCheckInsOnBothSides(t *testing.T) {
	d := newDesk(t).tool()
	k := d.result("Activation")
	var first *model.CheckIn
	for c := range d.p.CheckIns.All() {
		if c.KeyResult == k.ID {
			first = c
		}
	}
	d.apply(d.p.CheckIns.Add(d.with().Now, "mine", func(c *model.CheckIn) {
		c.KeyResult, c.Date, c.Value, c.Replaces = k.ID, first.Date, model.Num(39), first.ID
	}))
	if d.tool(); len(d.plan.Change.Edits) > 0 {
		t.Errorf("an import edits\n%s", edited(d.plan))
	}
	d.tool("metric,40,", "metric,40.5,")
	last := model.ID[model.CheckIn](d.plan.Items[len(d.plan.Items)-1].Ref.ID)
	for _, i := range d.plan.Items {
		if i.Verdict == Changes {
			last = model.ID[model.CheckIn](i.Ref.ID)
		}
	}
	if got := d.p.CheckIns.Get(last); got.Replaces != "mine" || got.Value != model.Num(40.5) {
		t.Errorf("it replaces %q with %s", got.Replaces, got.Value)
	}
}

func (d *desk) result(title string) *model.KeyResult {
	d.Helper()
	for k := range d.p.KeyResults.All() {
		if k.Title == title {
			return k
		}
	}
	d.Fatalf("there is no %q:\n%s", title, d.tree())
	return nil
}

func TestABacklogGoesWhereItIsTold(t *testing.T) {
	d := newDesk(t)
	d.period = "Q1 2027"
	d.tool()
	if got := d.tree(); !strings.Contains(got, "O One day period=Q1 2027 team=Growth state=draft key=13\nK Some day") {
		t.Error(got)
	}
}

func TestIdsThatAreThereTwice(t *testing.T) {
	d := newDesk(t).tool("12,Be solid", "11,Be solid", "22,11,Churn", "21,11,Churn", "32,22,", "31,22,")
	got := d.says()
	for _, want := range []string{
		"- tool/aims.csv line 3 (Be solid): tool/aims.csv line 2 has the same id and was taken.",
		"- tool/measures.csv line 3 (Churn): tool/measures.csv line 2 has the same id and was taken.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in\n%s", want, got)
		}
	}
}

func TestOneTableAfterTheOther(t *testing.T) {
	d := newDesk(t).okrs("cycles.csv", cycles, "aims.csv", aims, "squads.csv", squads)
	is(t, d.okrs("measures.csv", measures).plan.Summary(), "4 key results to add, 0 to change, 0 as they are, 2 skipped")
	is(t, d.okrs("logbook.csv", logbook).plan.Summary(), "3 check-ins to add, 0 to change, 0 as they are, 4 skipped")
	is(t, d.okrs("logbook.csv", logbook).plan.Summary(), "0 to add, 0 to change, 3 as they are, 4 skipped")
}

func TestPeriodsThatAreHereAreUsed(t *testing.T) {
	d := newDesk(t)
	add := func(id, name string, start, end model.Date) {
		d.apply(d.p.Periods.Add(d.with().Now, model.ID[model.Period](id), func(r *model.Period) {
			r.Name, r.Kind, r.Start, r.End, r.State = name, model.Quarterly, start, end, model.Active
		}))
	}
	add("p", "Q4 2026", model.NewDate(2026, 10, 1), model.NewDate(2026, 12, 31))
	add("q", "Summer", model.NewDate(2026, 6, 15), model.NewDate(2026, 9, 14))
	d.tool()
	if got := d.says(); d.p.Periods.Len() != 2 || !strings.Contains(got,
		"i GJ 26/27-Q1: This period, from 1 Jul 2026 to 30 Sep 2026, overlaps Summer, which is here from 15 Jun 2026 to 14 Sep 2026 and was taken for it.") {
		t.Errorf("%d periods\n%s", d.p.Periods.Len(), got)
	}
	add("r", "Autumn", model.NewDate(2025, 8, 20), model.NewDate(2025, 11, 19))
	d.okrs("a.csv", "objective,key result,quarter\nGrow,10 shops,Q3 2025\nGrow more,20 shops,FY25 Q9\n")
	is(t, d.says(), `
		0 to add, 0 to change, 0 as they are, 4 skipped
		- a.csv line 2 (Grow): Its period Q3 2025, from 1 Jul 2025 to 30 Sep 2025, overlaps Autumn, which is here.
		- a.csv line 2 (10 shops): Its objective, “Grow”, was skipped.
		- a.csv line 3 (Grow more): “FY25 Q9” is no period such as Q4 2026, and none of that name is here.
		- a.csv line 3 (20 shops): Its objective, “Grow more”, was skipped.`)
}

func TestAFolderOfTablesIsOneSourceForEach(t *testing.T) {
	files := fstest.MapFS{
		"tool/aims.csv": {Data: []byte(aims)}, "tool/cycles.csv": {Data: []byte(cycles)}, "tool/measures.csv": {Data: []byte(measures)},
		"tool/read me.md": {Data: []byte("# Export")}, "tool/logo.png": {}, "tool/odd.csv": {Data: []byte("PK\x03\x04")},
		"notes/a.md": {Data: []byte("# Q4 2026\n- O1: Grow\n- KR1: 10 shops\n")}, "notes/b.md": {Data: []byte("- KR: alone\n")},
	}
	sources, err := ReadAll(files, "tool", "~/tool", nil)
	if err != nil || len(sources) != 4 || !HoldOKRs(sources) {
		t.Fatal(len(sources), err)
	}
	d := newDesk(t)
	d.read = sources
	is(t, strings.Join(strings.Split(d.plans().says(), "\n")[:3], "\n"), `
		2 objectives and 4 key results to add, 0 to change, 0 as they are, 4 skipped
		- ~/tool/odd.csv: This is a workbook or an archive (save the sheet as CSV). What can be read is a table (CSV, TSV), YAML or Markdown.
		- ~/tool/aims.csv line 4 (One day): It is in “Backlog”, which has no days; name a period for all that have none with --period, or with p in the preview.`)
	if d.read, err = ReadAll(files, "notes", "notes", nil); err != nil || !HoldOKRs(d.read) {
		t.Fatal(err)
	}
	is(t, d.plans().plan.Summary(), "1 objective and 1 key result to add, 0 to change, 0 as they are, 1 skipped")
}

func TestWhatIsNoOKR(t *testing.T) {
	for name, text := range map[string]string{
		"plan.csv": "title,status,quarter\nSearch,open,Q4\n", "goals.csv": "Goal,Owner,Due\nSearch,Ana,2026-12-01\n", "empty.csv": "",
	} {
		if HoldOKRs([]*Source{parseText(t, name, text)}) {
			t.Errorf("%s is taken for OKRs", name)
		}
	}
	for name, text := range map[string]string{
		"plan.csv": "objective,key result\nGrow,10\n", "krs.csv": "objective_id,name,target\n1,Shops,10\n", "a.md": "x",
		"log.csv": "kr id,date,value\n1,2026-10-01,3\n", "all.csv": "id,parent id,type,title\n1,,Objective,Grow\n2,1,Key Result,Shops\n",
		"objectives.csv": "id,title,quarter\n1,Grow,Q4 2026\n",
	} {
		if !HoldOKRs([]*Source{parseText(t, name, text)}) {
			t.Errorf("%s is not taken for OKRs", name)
		}
	}
	d := newDesk(t).tool()
	var sheet strings.Builder
	kind := d.p.Objectives.Kind()
	if err := SheetOf(d.p, kind.Own(), d.p.Objectives.Records()).WithIDs().CSV(&sheet); err != nil {
		t.Fatal(err)
	}
	is(t, d.okrs("out.csv", sheet.String(), "empty.csv", "").says(), `
		0 to add, 0 to change, 0 as they are, 1 skipped
		- out.csv: Nothing is taken from this table, which quarterdeck wrote; `+"`quarterdeck export portfolio`"+` writes what can be imported again.
		i empty.csv: The file is empty.`)
}
