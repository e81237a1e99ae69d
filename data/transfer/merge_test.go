package transfer

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

const firstPlan = `id,title,status,owner,team,due,notes
1,Search,In Progress,Ana,Growth,2026-12-14,Find things
2,Audit log,Planned,Ben,Trust,2027-02-01,Who did what
`

func TestASecondImportChangesWhatHasChanged(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	is(t, d.imports("plan.csv", firstPlan).says(), "0 to add, 0 to change, 2 as they are, 0 skipped")
	if len(d.plan.Change.Edits) != 0 {
		t.Errorf("edits %v", d.plan.Change.Edits)
	}
	d.imports("plan.csv", strings.Replace(firstPlan, "2027-02-01", "2027-03-01", 1)+"3,Nudges,New,Ana,Growth,,\n")
	is(t, d.says(), "1 to add, 1 to change, 1 as they are, 0 skipped")
	var fields []string
	for _, e := range d.plan.Items[1].Edits {
		fields = append(fields, e.Field)
	}
	if got := strings.Join(fields, " "); got != "target imported" {
		t.Errorf("changed %s", got)
	}
	if d.p.Teams.Len() != 2 || d.p.People.Len() != 2 {
		t.Errorf("%d teams, %d people", d.p.Teams.Len(), d.p.People.Len())
	}
}

func TestWhatWasEditedHereStays(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	growth := d.titled("Search").Team
	d.edits("Search", func(i *model.Initiative) {
		i.Title, i.Status, i.Target, i.Horizon = "Search 2", model.AtRisk, model.NewDate(2027, 1, 31), model.Later
	})
	renamed := d.p.Teams.Edit(d.with().Now, growth, func(t *model.Team) { t.Name = "Growth & Retention" })
	d.p, _ = d.p.Apply(model.Change{Edits: renamed})
	is(t, d.imports("plan.csv", firstPlan).says(), "0 to add, 0 to change, 2 as they are, 0 skipped")

	d.imports("plan.csv", strings.NewReplacer("Find things", "Find more", "Trust", "Growth").Replace(firstPlan))
	is(t, d.plan.Summary(), "0 to add, 2 to change, 0 as they are, 0 skipped")
	is(t, d.shows(), `
		Search 2 status=at risk owner=Ana team=Growth & Retention horizon=later target=2027-01-31 outcome=Find more key=1
		Audit log status=to do owner=Ben team=Growth target=2027-02-01 outcome=Who did what key=2`)
}

func TestWhatChangedOnBothSidesFollowsTheSourceAndIsSaid(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	d.edits("Search", func(i *model.Initiative) { i.Target, i.Outcome = model.NewDate(2027, 1, 31), "Found" })
	d.imports("plan.csv", strings.NewReplacer("2026-12-14", "2026-12-20", "Find things", "Found", "Ana", "Cleo").Replace(firstPlan))
	is(t, d.says(), `
		0 to add, 1 to change, 1 as they are, 0 skipped
		i plan.csv line 2: In 1 record the source has changed a value that was edited here, and the source's was taken: Search, target: "31 Jan 2027" here, "20 Dec 2026" there.`)
	is(t, d.shows(), `
		Search status=on track owner=Cleo team=Growth horizon=now target=2026-12-20 outcome=Found key=1
		Audit log status=to do owner=Ben team=Trust target=2027-02-01 outcome=Who did what key=2`)
	is(t, d.imports("plan.csv", strings.NewReplacer("2026-12-14", "2026-12-20", "Find things", "Found", "Ana", "Cleo").Replace(firstPlan)).
		plan.Summary(), "0 to add, 0 to change, 2 as they are, 0 skipped")
}

func TestAPlanTellsFieldByField(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	tells := func() string {
		var b strings.Builder
		for _, item := range d.plan.Items {
			b.WriteString(item.Title + ": " + strings.Join(d.plan.Tells(item), "; ") + "\n")
		}
		return b.String()
	}
	is(t, tells(), `
		Search: status on track; owner Ana; team Growth; horizon now; target 14 Dec 2026; outcome Find things; key 1; source plan.csv
		Audit log: status to do; owner Ben; team Trust; target 1 Feb 2027; outcome Who did what; key 2; source plan.csv`)
	d.edits("Search", func(i *model.Initiative) { i.Target = model.NewDate(2027, 1, 31) })
	d.edits("Audit log", func(i *model.Initiative) { i.Target = model.NewDate(2027, 3, 1) })
	d.imports("plan.csv", "id,title,status,owner,team,due,notes\n1,Search,Blocked,Dee,Growth,2026-12-20,Find things fast\n"+
		"2,Audit log,Planned,Ben,Trust,,Who did what\n")
	is(t, tells(), `
		Search: target 31 Jan 2027 → 20 Dec 2026, though it was edited here meanwhile; status on track → at risk; owner Ana → Dee; outcome Find things → Find things fast
		Audit log: target stays 1 Mar 2027, though the source leaves it empty`)
	// What was edited here to what the source comes to say is no change that anybody sees.
	d.edits("Search", func(i *model.Initiative) { i.Owner = "" })
	d.imports("plan.csv", "id,title,owner\n1,Search,\n")
	is(t, tells(), "Search: nothing that shows; what the source says now is remembered for the next import")
}

func TestWhatMeansNothingKeepsWhatIsHere(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	d.edits("Search", func(i *model.Initiative) { i.Target = model.NewDate(2027, 1, 31) })
	d.imports("plan.csv", "id,title,status,due\n1,Search,Frobnicated,next mon\n")
	is(t, strings.Join(d.plan.Tells(d.plan.Items[0]), "\n"), `
		status stays on track, for "Frobnicated" is not understood
		target stays 31 Jan 2027, for "next mon" is not understood
		timeframe set to next mon
		stage set to Frobnicated`)
	is(t, strings.Split(d.says(), "\n")[3], `i plan.csv line 2: In 1 record a value is not understood, and what is here was kept: `+
		`Search, status: "on track" here, "Frobnicated" there (line 2); Search, target: "31 Jan 2027" here, "next mon" there (line 2).`)

	text := sheetText(t, d.p)
	d.imports("roadmap.csv", strings.Replace(text, "on track", "Unheard", 1))
	is(t, d.plan.Tells(d.plan.Items[0])[0], `status stays on track, for "Unheard" is not understood`)
}

func TestWhatTheSourceEmpties(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	d.edits("Audit log", func(i *model.Initiative) { i.Target = model.NewDate(2027, 3, 1) })
	emptied := strings.NewReplacer("2026-12-14", "", "2027-02-01", "", "In Progress", "").Replace(firstPlan)
	d.imports("plan.csv", emptied)
	is(t, d.says(), `
		0 to add, 2 to change, 0 as they are, 0 skipped
		i plan.csv line 3: In 1 record a value that was edited here is gone from the source, and was kept: Audit log, target: "1 Mar 2027".`)
	is(t, d.shows(), `
		Search status=on track owner=Ana team=Growth horizon=now outcome=Find things key=1
		Audit log status=to do owner=Ben team=Trust target=2027-03-01 outcome=Who did what key=2`)
	is(t, d.imports("plan.csv", emptied).says(), "0 to add, 0 to change, 2 as they are, 0 skipped")

	d.imports("plan.csv", "id,title\n1,Search\n2,Audit log\n") // a column that is missing says nothing
	is(t, d.says(), "0 to add, 0 to change, 2 as they are, 0 skipped")
	is(t, d.imports("plan.csv", emptied).says(), "0 to add, 0 to change, 2 as they are, 0 skipped")
}

func TestRowsThatAreGoneAndRowsInTheArchive(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	now := d.with().Now
	archive := d.p.Archive(now, d.titled("Search").Ref())
	d.p, _ = d.p.Apply(model.Change{Edits: archive})
	d.imports("plan.csv", "id,title,due\n1,Search,2028-01-01\n")
	is(t, d.says(), `
		0 to add, 0 to change, 1 as they are, 0 skipped
		i plan.csv line 2: In 1 record an initiative is archived here, and stays so: "Search".
		i plan.csv: 1 initiative that came from this source is not in it any more and stays as before: Audit log.`)
	if d.titled("Search").Live() || d.p.Initiatives.Len() != 2 {
		t.Errorf("after it:\n%s", d.shows())
	}
}

func TestRecordsAreFoundAgain(t *testing.T) {
	for name, c := range map[string]struct{ first, second, summary, want string }{
		"renamed": {"id,title\n1,A\n2,B\n", "id,title\n2,B\n1,A new\n", "0 to add, 1 to change, 1 as they are, 0 skipped",
			"A new status=to do key=1\nB status=to do key=2"},
		"titles swapped": {"id,title\n1,A\n2,B\n", "id,title\n1,B\n2,A\n", "0 to add, 2 to change, 0 as they are, 0 skipped",
			"B status=to do key=1\nA status=to do key=2"},
		"no keys, renamed": {"title\nA\nB\n", "title\nA new\nB\n", "1 to add, 0 to change, 1 as they are, 0 skipped",
			"A status=to do\nB status=to do\nA new status=to do"},
		"the same title": {"title,owner\nA,Ana\nA,Ben\n", "title,owner\nA,Ana\nA,Cleo\n", "0 to add, 1 to change, 1 as they are, 0 skipped",
			"A status=to do owner=Ana\nA status=to do owner=Cleo"},
		"keys are new": {"title\nA\nB\n", "id,title\n1,A\n2,B\n", "0 to add, 2 to change, 0 as they are, 0 skipped",
			"A status=to do key=1\nB status=to do key=2"},
		"keys are gone": {"id,title\n1,A\n2,B\n", "title\nA\nB\n", "0 to add, 0 to change, 2 as they are, 0 skipped",
			"A status=to do key=1\nB status=to do key=2"},
		"another key": {"id,title\n1,A\n2,B\n", "id,title\n3,A\n2,B\n", "1 to add, 0 to change, 1 as they are, 0 skipped",
			"A status=to do key=1\nB status=to do key=2\nA status=to do key=3"},
		"a key twice": {"id,title\n1,A\n1,B\n2,C\n", "id,title\n1,B\n2,C\n1,A\n", "0 to add, 0 to change, 3 as they are, 0 skipped",
			"A status=to do key=1\nB status=to do key=1\nC status=to do key=2"},
		"a key becomes double": {"id,title\n1,A\n2,C\n3,D\n", "id,title\n1,B\n1,A\n2,C\n3,D\n", "1 to add, 0 to change, 3 as they are, 0 skipped",
			"A status=to do key=1\nC status=to do key=2\nD status=to do key=3\nB status=to do key=1"},
	} {
		d := newDesk(t).imports("plan.csv", c.first).imports("plan.csv", c.second)
		if got := d.plan.Summary(); got != c.summary {
			t.Errorf("%s: %s", name, d.says())
		}
		is(t, d.shows(), c.want)
	}
}

func TestSeveralSourcesDoNotOverwriteEachOther(t *testing.T) {
	a, b := "id,title\n1,A\n2,B\n", "id,title\n1,C\n2,D\n"
	want := "A status=to do key=1\nB status=to do key=2\nC status=to do key=1\nD status=to do key=2"
	d := newDesk(t).imports("a.csv", a, "b.csv", b)
	is(t, d.says(), "4 to add, 0 to change, 0 as they are, 0 skipped")
	is(t, d.imports("b.csv", b, "a.csv", a).says(), "0 to add, 0 to change, 4 as they are, 0 skipped")
	is(t, d.shows(), want)

	d = newDesk(t).imports("a.csv", a).imports("b.csv", b)
	is(t, d.shows(), want)

	d = newDesk(t).imports("x/plan.csv", a, "y/plan.csv", b) // called the same, and not the same
	is(t, d.says(), `
		4 to add, 0 to change, 0 as they are, 0 skipped
		i plan.csv: 2 records have an id that another has too; they are told apart by their titles.`)
	is(t, d.imports("x/plan.csv", a, "y/plan.csv", b).plan.Summary(), "0 to add, 0 to change, 4 as they are, 0 skipped")
	is(t, d.shows(), want)

	d = newDesk(t)
	d.mapping = "name: tracker\n"
	d.imports("a.csv", "id,title,owner\n1,A,Ana\n2,B,\n", "b.csv", "id,title,owner\n1,A,Ben\n3,E,\n")
	is(t, d.says(), `
		3 to add, 0 to change, 0 as they are, 1 skipped
		- b.csv line 2 (A): a.csv line 2 has the same id and title and was taken.`)
}

func TestTheSameTitleFromElsewhereIsSaid(t *testing.T) {
	d := newDesk(t).imports("a.csv", "title\nA\nB\n").imports("b.csv", "title\nB\nC\n")
	is(t, d.says(), `
		2 to add, 0 to change, 0 as they are, 0 skipped
		i b.csv line 2: In 1 record an initiative that is here already has the same title, and another one was added: "B".`)
}

func TestAFileMayBeCalledOtherwise(t *testing.T) {
	for name, want := range map[string]string{
		"plan.csv": "plan.csv", "~/Downloads/plan (2).csv": "plan.csv", "plan 2026-11-23.csv": "plan.csv",
		"Jira 2026-11-23T10_32_01+0100.csv": "Jira.csv", "C:\\plans\\plan_20261123.csv": "plan.csv",
		"roadmap 2027.csv": "roadmap 2027.csv", "features-1.11.csv": "features-1.11.csv", "2026-11-23.csv": "2026-11-23.csv",
		"standard input": "standard input", "plans/": "plans", "PLANT 20261123.csv": "PLANT.csv",
	} {
		if got := origin(name); got != want {
			t.Errorf("%s is known as %q", name, got)
		}
	}
	d := newDesk(t).imports("plan.csv", firstPlan)
	is(t, d.imports("plan (1).csv", firstPlan).plan.Summary(), "0 to add, 0 to change, 2 as they are, 0 skipped")
	d.imports("final.csv", firstPlan) // the same ids with the same titles: the same file under another name
	is(t, d.plan.Summary(), "0 to add, 2 to change, 0 as they are, 0 skipped")
	if got := d.titled("Search").Source; got != "final.csv" {
		t.Errorf("it now comes from %q", got)
	}
}

// What another program, or an older version, has left without a snapshot counts as edited here.
func TestWithoutASnapshotTheDifferencesAreSaid(t *testing.T) {
	d := newDesk(t).imports("plan.csv", firstPlan)
	d.edits("Search", func(i *model.Initiative) { i.Imported, i.Target = "", model.NewDate(2027, 1, 31) })
	d.imports("plan.csv", firstPlan)
	is(t, d.says(), `
		0 to add, 1 to change, 1 as they are, 0 skipped
		i plan.csv line 2: In 1 record the source has changed a value that was edited here, and the source's was taken: Search, target: "31 Jan 2027" here, "14 Dec 2026" there.`)
}

func TestOneBadRecordDoesNotSinkTheRest(t *testing.T) {
	d := newDesk(t).imports("plan.csv", "id,title\n1,A\n2,B\n")
	d.plan = &Plan{Sources: []string{"x"}}
	for _, i := range []model.ID[model.Initiative]{"n1", "n2"} {
		edits := d.p.Initiatives.Add(d.with().Now, i, func(row *model.Initiative) {
			row.Title, row.Status, row.Team = "New "+string(i), model.ToDo, "t1"
			if i == "n2" {
				row.Team, row.Estimate = "t2", model.Num(-1)
			}
		})
		d.plan.Items = append(d.plan.Items, Item{File: "x", Line: 7, Ref: i.Ref(), Title: "New " + string(i), Verdict: Adds, Edits: edits})
	}
	teams := append(d.p.Teams.Add(d.with().Now, "t1", func(t *model.Team) { t.Name = "One" }),
		d.p.Teams.Add(d.with().Now, "t2", func(t *model.Team) { t.Name = "Two" })...)
	d.plan.settle(d.p, teams, "ana")
	d.carryOut()
	is(t, d.says(), `
		1 to add, 0 to change, 0 as they are, 1 skipped
		- x line 7 (New n2): New n2: an estimate cannot be less than nothing.`)
	if d.p.Teams.Len() != 1 {
		t.Error("the team of a skipped record is added all the same")
	}
}
