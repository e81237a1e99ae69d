package transfer

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

func TestATableBecomesInitiatives(t *testing.T) {
	d := newDesk(t).imports("plan.csv", `Key,Title,Status,Assignee,Area,Labels,Labels,Start,Due,Effort,Notes,Mood
P-1,Faster search,In Progress,Ana Költ,Growth,web,"speed, web",1/Oct/26,14/Dec/26,2.5,"Half the ""wait"",
für alle",good
P-2,Audit log,Backlog,,Trust,,,,2026-W47,,,
`)
	is(t, d.says(), "2 to add, 0 to change, 0 as they are, 0 skipped")
	is(t, d.shows(), `
		Faster search status=on track owner=Ana Költ team=Growth horizon=now start=2026-10-01 target=2026-12-14 estimate=2.5 tags=web, speed outcome=Half the "wait",⏎für alle key=P-1
		Audit log status=to do team=Trust target=2026-11-22 key=P-2`)
	if got := strings.Join(d.plan.Unused, ", "); got != "Mood" {
		t.Errorf("unused: %s", got)
	}
	if d.plan.Change.Label != "Import plan.csv: 2 added, 0 changed" || d.plan.Change.Actor != "ana" {
		t.Errorf("the change is %q by %q", d.plan.Change.Label, d.plan.Change.Actor)
	}
	if d.p.Teams.Len() != 2 || d.p.People.Len() != 1 {
		t.Errorf("%d teams, %d people", d.p.Teams.Len(), d.p.People.Len())
	}
}

func TestDatesOfATable(t *testing.T) {
	for name, c := range map[string]struct{ columns, cells, want string }{
		"no day":        {"target", "v1.33", "timeframe=v1.33"},
		"no day either": {"start,target", "Q1,Later", "timeframe=Q1 – Later"},
		"with a frame":  {"due,release", "soon,2025h2", "timeframe=soon, 2025h2"},
		"a stretch":     {"due", "1 Oct - 14 Dec 2026", "start=2026-10-01 target=2026-12-14"},
		"in ISO":        {"start", "2026-10-01/2026-12-14", "start=2026-10-01 target=2026-12-14"},
		"its own start": {"start,due", "2026-10-05,1 Oct - 14 Dec 2026", "start=2026-10-05 target=2026-12-14"},
		"weeks":         {"start,due", "2026-W40,2026-W44", "start=2026-09-28 target=2026-11-01"},
		"a leap day":    {"due", "29.02.2028", "target=2028-02-29"},
		"no leap day":   {"due", "29.02.2027", "timeframe=29.02.2027"},
		"two digits":    {"due", "31/Dec/26", "target=2026-12-31"},
		"when":          {"when", "2026-12-14", "target=2026-12-14"},
		"when, roughly": {"when", "after the summer", "timeframe=after the summer"},
		"closed":        {"status,resolved", "Done,30/Nov/26 9:26 AM", "closed=2026-11-30"},
		"reopened":      {"status,resolved", "Open,30/Nov/26 9:26 AM", ""},
		"only closed":   {"completed at", "2026-11-30", "closed=2026-11-30"},
	} {
		d := newDesk(t).imports("plan.csv", "title,"+c.columns+"\nA,\""+strings.ReplaceAll(c.cells, ",", `","`)+"\"\n")
		got := strings.TrimSpace(d.shows())
		for _, status := range []string{"A status=to do", "A status=done"} {
			got = strings.TrimSpace(strings.TrimPrefix(got, status))
		}
		if got != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
	}
}

func TestDaysThatAreInNoCalendar(t *testing.T) {
	d := newDesk(t).imports("plan.csv", "title,Start,Due\nA,2026-10-01,2026-13-45\nB,,next mon\nC,31 Feb,Q4\nD,Dec-26,v1.33\n")
	is(t, d.shows(), `
		A status=to do start=2026-10-01 timeframe=2026-13-45
		B status=to do timeframe=next mon
		C status=to do timeframe=31 Feb – Q4
		D status=to do timeframe=Dec 2026 – v1.33`)
	is(t, d.says(), `
		4 to add, 0 to change, 0 as they are, 0 skipped
		i plan.csv line 2: In 2 records a value of the column "Due" is written as a day but cannot be read as one, and was kept as the timeframe: "2026-13-45" (line 2); "next mon" (line 3).
		i plan.csv line 4: In 1 record a value of the column "Start" is written as a day but cannot be read as one, and was kept as the timeframe: "31 Feb".`)
}

func TestColumnsInOtherLanguages(t *testing.T) {
	for name, text := range map[string]string{
		"German":  "Nr;Titel;Status;Verantwortlich;Bereich;Beginn;Fällig;Beschreibung\n1;Suche;In Arbeit;Ana;Vertrieb;01.10.2026;14.12.2026;Schnell\n",
		"French":  "Numéro;Titre;Statut;Responsable;Équipe;Début;Échéance;Remarques\n1;Suche;En cours;Ana;Vertrieb;01/10/2026;14/12/2026;Schnell\n",
		"Spanish": "Número;Título;Estado;Propietario;Equipo;Fecha de inicio;Fecha límite;Descripción\n1;Suche;En curso;Ana;Vertrieb;01/10/2026;14/12/2026;Schnell\n",
	} {
		d := newDesk(t).imports("plan.csv", text)
		is(t, d.shows(), "Suche status=on track owner=Ana team=Vertrieb horizon=now start=2026-10-01 target=2026-12-14 outcome=Schnell key=1")
		if len(d.plan.Unused)+len(d.plan.Notices)+len(d.plan.Skips) > 0 {
			t.Errorf("%s: %v\n%s", name, d.plan.Unused, d.says())
		}
	}
}

func TestDayOrMonthFirst(t *testing.T) {
	is(t, newDesk(t).imports("a.csv", "title,start,due\nA,3/4/2026,5/4/2026\nB,3/4/2026,25/4/2026\n").shows(), `
		A status=to do start=2026-04-03 target=2026-04-05
		B status=to do start=2026-04-03 target=2026-04-25`)
	d := newDesk(t).imports("a.csv", "title,due\nA,3/4/2026\nB,5/5/2026\n")
	is(t, d.shows(), "A status=to do target=2026-03-04\nB status=to do target=2026-05-05")
	is(t, d.says(), `2 to add, 0 to change, 0 as they are, 0 skipped
		i a.csv: No date shows whether the day or the month comes first, so dates such as "3/4/2026" were read with the month first; the line "dates: day first" in a --map file has them read the other way.`)
	d = newDesk(t).imports("a.csv", "title,start,due\nA,3/4/2026,25/12/2026\nB,4/13/2026,5/6/2026\nC,13/4/2026,\n")
	is(t, d.shows(), `
		A status=to do start=2026-03-04 target=2026-12-25
		B status=to do start=2026-04-13 target=2026-06-05
		C status=to do start=2026-04-13`)
	is(t, d.says(), `
		3 to add, 0 to change, 0 as they are, 0 skipped
		i a.csv: Some dates have the day first ("25/12/2026") and some the month ("4/13/2026"), so dates such as "3/4/2026" were read with the month first; the line "dates: day first" in a --map file has them read the other way.`)
	d = newDesk(t)
	d.mapping = "dates: day first\n"
	is(t, d.imports("a.csv", "title,due\nA,3/4/2026\n").shows(), "A status=to do target=2026-04-03")
}

func TestRowsThatAreNoInitiatives(t *testing.T) {
	d := newDesk(t).imports("plan.csv", "title,owner,status,estimate,due\nGROWTH,,,,\nA,Ana,Open,3,2026-12-14\n"+
		"B,Ben,Open,4,2026-12-15\nTRUST,,,,\nC,Ben,Open,1,2026-12-16\nTotal:,,,8,\nTotal recall,Ana,Open,,\nSum,Ana,,1,\n")
	is(t, d.says(), `
		7 to add, 0 to change, 0 as they are, 1 skipped
		- plan.csv line 7 (Total:): This looks like the sum of the rows above; give it another title if it is an initiative.
		i plan.csv line 2: In 2 records there is nothing but a title, and an initiative was added; a heading is better left out of the source: "GROWTH" (line 2); "TRUST" (line 5).`)
	is(t, newDesk(t).imports("ideas.csv", "title,owner\nA,\nB,Ana\nC,\n").says(), "3 to add, 0 to change, 0 as they are, 0 skipped")
}

func TestWhatIsOddIsKeptAndSaid(t *testing.T) {
	for name, c := range map[string]struct{ text, shows, says string }{
		"unknown status": {"title,status\nA,Awaiting legal\nB,Awaiting legal\n", `
			A status=to do stage=Awaiting legal
			B status=to do stage=Awaiting legal`, `
			2 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 2 records a status that is not known here was kept as the stage; what is new with one is to do: "Awaiting legal" (line 2); "Awaiting legal" (line 3).`},
		"another status column": {"title,status,status category\nA,Freigegeben,Done\n", "A status=done stage=Freigegeben",
			`
			1 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 1 record the day it was closed is not known, so none is kept, and it counts in no quarter: "done".`},
		"health": {"title,status,health\nA,Started,At risk\n", "A status=at risk horizon=now", "1 to add, 0 to change, 0 as they are, 0 skipped"},
		"a remark": {"title,status\nA,Done (in beta)\n", "A status=done stage=in beta", `
			1 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 1 record the day it was closed is not known, so none is kept, and it counts in no quarter: "done".`},
		"backwards": {"title,start,due\nA,2026-12-14,2026-10-01\n", "A status=to do start=2026-12-14 target=2026-10-01", `
			1 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 1 record the target lies before the start, and both were kept: "2026-12-14 to 2026-10-01".`},
		"escape codes": {"title,notes\nA,\x1b[31mred\x1b[0m\nB,ok\nC,a\u202eb\n", `
			A status=to do outcome=[31mred[0m
			B status=to do outcome=ok
			C status=to do outcome=ab`, `
			3 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 2 records characters that could steer a terminal were taken out: "\x1b[31mred\x1b[0m" (line 2); "a\u202eb" (line 4).`},
		"owners": {"title,owner\nA,\"@ana, Ben Okri <ben@example.com>\"\nB,Unassigned\nC,\"Costa, Ana; Okri, Ben\"\n", `
			A status=to do owner=ana
			B status=to do
			C status=to do owner=Costa, Ana`, `
			3 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 2 records the first of several owners was taken; the others are: "Ben Okri" (line 2); "Okri, Ben" (line 4).`},
		"nothing in words": {"title,owner,team,status,due,link,estimate,notes\nA,N/A,-,—,n/a,#N/A,?,Real\nB,TBD,Web,Open,TBD,,,-\n", `
			A status=to do outcome=Real
			B status=to do team=Web timeframe=TBD`, "2 to add, 0 to change, 0 as they are, 0 skipped"},
		"days as numbers": {"title,start,due\nA,45950,46000\nB,45951.5,46010\nC,1 Dec 2025,\n", `
			A status=to do start=2025-10-20 target=2025-12-09
			B status=to do start=2025-10-21 target=2025-12-19
			C status=to do start=2025-12-01`, `
			3 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 2 records a day stands as the number by which spreadsheets count it from 1900: "45950 for 20 Oct 2025" (line 2); "46000 for 9 Dec 2025" (line 2); "45951.5 for 21 Oct 2025" (line 3); "46010 for 19 Dec 2025" (line 3).`},
		"targets that are no days": {"title,target\nA,46000\nB,1200\n", "A status=to do timeframe=46000\nB status=to do timeframe=1200",
			"2 to add, 0 to change, 0 as they are, 0 skipped"},
		"months of a spreadsheet": {"title,due,quarter\nA,01-Dec-26,\nB,Dec-26,\nC,,Jan-27\nD,26-Dec,\n", `
			A status=to do target=2026-12-01
			B status=to do timeframe=Dec 2026
			C status=to do timeframe=Jan 2027
			D status=to do timeframe=26-Dec`, `
			4 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 5: In 1 record a value of the column "due" is written as a day but cannot be read as one, and was kept as the timeframe: "26-Dec".`},
		"numbers with marks": {"title;estimate;rank\nA;1.234,5;2,25\nB;3 w;1,234.5\nC;2,5 weeks;3\nD;5 person-weeks;\nE;3 d;\n", `
			A status=to do estimate=1234.5 rank=2.25
			B status=to do estimate=3 rank=1234.5
			C status=to do estimate=2.5 rank=3
			D status=to do estimate=5
			E status=to do`, `
			5 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 6: In 1 record a number that could not be read was left out (estimate): "3 d".`},
		"numbers": {"title,estimate\nA,\"2,5\"\nB,\"1,234\"\nC,many\nD,-3\n", `
			A status=to do estimate=2.5
			B status=to do
			C status=to do
			D status=to do`, `
			4 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 3: In 3 records a number that could not be read was left out (estimate): "1,234" (line 3); "many" (line 4); "-3" (line 5).`},
		"no choice": {"title,tier,kind,confidence\nA,4,spike,80%\nB,2,Feature,Hi\n", `
			A status=to do tags=confidence 80%, spike, tier 4
			B status=to do confidence=high kind=feature tier=2`, `
			2 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv line 2: In 1 record a confidence that is not known here was kept as a tag: "80%".
			i plan.csv line 2: In 1 record a kind that is not known here was kept as a tag: "spike".
			i plan.csv line 2: In 1 record a tier that is not known here was kept as a tag: "4".`},
		"committed": {"title,commitment\nA,committed\n",
			"A status=to do commitment=committed exception=imported as committed, without an owner or an estimate",
			"1 to add, 0 to change, 0 as they are, 0 skipped"},
		"hidden": {"title,private\nA,yes\nB,no\nC,perhaps\nD,\n", `
			A status=to do private=yes
			B status=to do
			C status=to do private=yes
			D status=to do`, "4 to add, 0 to change, 0 as they are, 0 skipped"},
		"two columns": {"title,owner,assignee,description,notes\nA,Ana,Ben,First,Second\n",
			"A status=to do owner=Ana outcome=First⏎⏎Second", "1 to add, 0 to change, 0 as they are, 0 skipped"},
		"better columns": {"title,owner,assignee\nA,Ana,Ben\nB,,Cleo\n", "A status=to do owner=Ana\nB status=to do owner=Cleo", `
			2 to add, 0 to change, 0 as they are, 0 skipped
			i plan.csv: 1 value of "assignee" was passed over, because a better column for the same field was filled.`},
		"boards": {"card name,list name\nA,Later\nB,Doing\nC,Sprint 5\nD,Design review\n", `
			A status=to do horizon=later
			B status=to do horizon=now
			C status=to do timeframe=Sprint 5
			D status=to do stage=Design review`, "4 to add, 0 to change, 0 as they are, 0 skipped"},
		"ids in titles": {"name\n12: Search\nWEB-7: Nudges\n", "Search status=to do key=12\nNudges status=to do key=WEB-7",
			"2 to add, 0 to change, 0 as they are, 0 skipped"},
		"no ids": {"name\n12: Search\nPhase two: Nudges\n", "12: Search status=to do\nPhase two: Nudges status=to do",
			"2 to add, 0 to change, 0 as they are, 0 skipped"},
		"untitled": {"title,owner\n,Ana\nB,\n", "B status=to do", `
			1 to add, 0 to change, 0 as they are, 1 skipped
			- plan.csv line 2: It has no title.`},
		"no title": {"nr,wer\n1,Ana\n", "", `
			0 to add, 0 to change, 0 as they are, 1 skipped
			- plan.csv line 2: No column holds a title. The columns are nr, wer; a --map file names the one that does.`},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).imports("plan.csv", c.text)
			is(t, d.shows(), c.shows)
			is(t, d.says(), c.says)
			if again := d.imports("plan.csv", c.text).plan; len(again.Change.Edits) > 0 {
				t.Errorf("a second import changes %v", again.Change.Edits)
			}
		})
	}
}

func TestALongTitleIsCutAndKept(t *testing.T) {
	long := strings.Repeat("Größe ", 60) + "end"
	d := newDesk(t).imports("plan.csv", "title,notes\n"+long+",more\n")
	for i := range d.p.Initiatives.All() {
		if n := len([]rune(i.Title)); n > 255 || !strings.HasSuffix(i.Title, "…") || i.Outcome != long+"\n\nmore" {
			t.Errorf("%d characters: %q, outcome %q", n, i.Title, i.Outcome)
		}
	}
	is(t, d.imports("plan.csv", "title,notes\n"+long+",more\n").plan.Summary(), "0 to add, 0 to change, 1 as they are, 0 skipped")
}

func TestGroupedYAML(t *testing.T) {
	d := newDesk(t).imports("plan.yaml", "now:\n- name: A\n  id: 7\n- name: B\n  id: 8\nIn review:\n- name: C\n  id: 9\n- name: D\n  id: 10\n")
	is(t, d.shows(), `
		A status=to do horizon=now key=7
		B status=to do horizon=now key=8
		C status=on track horizon=now key=9
		D status=on track horizon=now key=10`)
	d = newDesk(t).imports("years.yaml",
		"- year: 2025\n  items:\n  - {name: A, status: done}\n  - {name: B, status: }\n- year: 2026\n  items:\n  - {name: C, status: planned}\n")
	is(t, d.shows(), `
		A status=done timeframe=2025
		B status=to do timeframe=2025
		C status=to do timeframe=2026`)
}

func TestTheShapesOfYAML(t *testing.T) {
	for name, c := range map[string]struct{ text, shows, says string }{
		"uneven entries": {"version: 1\nitems:\n- title: A\n  owner: Ana\n- owner: Ben\n  title: B\n  due: 2026-12-14\n- owner: Cleo\n- just text\n", `
			A status=to do owner=Ana
			B status=to do owner=Ben target=2026-12-14`, `
			2 to add, 0 to change, 0 as they are, 1 skipped
			- plan.yaml line 8: It has no title.`},
		"anchors": {"defaults: &d\n  owner: Ana\n  status: done\nitems:\n- <<: *d\n  title: A\n- title: B\n  <<: *d\n  status: open\n", `
			A status=done owner=Ana
			B status=to do owner=Ana`, `
			2 to add, 0 to change, 0 as they are, 0 skipped
			i plan.yaml line 5: In 1 record the day it was closed is not known, so none is kept, and it counts in no quarter: "done".`},
		"under a name": {"name: Roadmap 2027\nowner: Ana\nitems:\n- name: A\n- name: B\n  owner: Ben\n", `
			A status=to do owner=Ana
			B status=to do owner=Ben`, "2 to add, 0 to change, 0 as they are, 0 skipped"},
		"with a list of its own": {"title: A\nowner: Ana\ngates:\n- name: one\n- name: two\n", "A status=to do owner=Ana", `
			1 to add, 0 to change, 0 as they are, 0 skipped`},
		"lists below": {"roadmap:\n  now:\n  - title: A\n  - title: B\n  later:\n  - title: C\n  - title: D\n    owner: Ana\n", `
			A status=to do horizon=now
			B status=to do horizon=now
			C status=to do horizon=later
			D status=to do owner=Ana horizon=later`, "4 to add, 0 to change, 0 as they are, 0 skipped"},
		"quarters": {"q1:\n- title: A\n- title: B\nq2:\n- title: C\n", `
			A status=to do timeframe=q1
			B status=to do timeframe=q1
			C status=to do timeframe=q2`, "3 to add, 0 to change, 0 as they are, 0 skipped"},
		"keys are titles": {"Faster search:\n  owner: Ana\n  status: done\n  closed: 2026-11-02\nAudit log:\n  owner: Ben\n", `
			Faster search status=done owner=Ana closed=2026-11-02
			Audit log status=to do owner=Ben`, "2 to add, 0 to change, 0 as they are, 0 skipped"},
		"documents": {"title: A\n---\n- title: B\n- title: C\n...\n---\n# nothing\n---\ntitle: D\n", `
			A status=to do
			B status=to do
			C status=to do
			D status=to do`, "4 to add, 0 to change, 0 as they are, 0 skipped"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).imports("plan.yaml", c.text)
			is(t, d.shows(), c.shows)
			is(t, d.says(), c.says)
			if again := d.imports("plan.yaml", c.text).plan; len(again.Change.Edits) > 0 {
				t.Errorf("the second time it changes\n%s", edited(again))
			}
		})
	}
}

func TestKnownTools(t *testing.T) {
	for name, c := range map[string]struct{ text, mapping, want string }{
		"Jira": {"Summary,Issue key,Issue Type,Status,Assignee,Labels,Labels,Status Category,Resolution,Project name,Original estimate\n" +
			"Search,WEB-1,Epic,Freigegeben,Ana,a,b,In Progress,,Shop,28800\nOld page,WEB-2,Story,Done,,,,Done,Won't Do,Shop,\n",
			"jira", `
			Search status=on track owner=Ana team=Shop horizon=now stage=Freigegeben tags=a, b, Epic key=WEB-1
			Old page status=dropped team=Shop tags=Story key=WEB-2`},
		"Linear": {"ID,Team,Title,Status,Estimate,Project,Creator,Assignee,Labels,Cycle Number,Cycle Name,Completed\n" +
			"ENG-4,Core,Search,Done,5,Speed,Ben,ana@example.com,web,12,Cycle 12,Tue Nov 03 2026 09:00:00 GMT+0000 (GMT)\n",
			"linear", "Search status=done owner=ana@example.com team=Core timeframe=Cycle 12 tags=web, Speed closed=2026-11-03 key=ENG-4"},
		"TickTick": {"Folder Name,List Name,Title,Kind,Tags,Content,Status,Due Date,Is All Day,taskId\n" +
			"Work,Launch,Search,TEXT,web,some,0,2026-12-14T23:00:00+0000,true,1\nWork,Launch,Log,TEXT,,,2,,,2\n" +
			"Work,Launch,Nudge,TEXT,,,0,2026-12-14T05:00:00+0000,true,3\nWork,Launch,Call,TEXT,,,0,2026-12-14T23:00:00+0000,false,4\n",
			"ticktick", `
			Search status=to do team=Launch target=2026-12-15 tags=web outcome=some key=1
			Log status=done team=Launch key=2
			Nudge status=to do team=Launch target=2026-12-14 key=3
			Call status=to do team=Launch target=2026-12-14 key=4`},
		"enhancements": {"title,kep-number,owning-sig,participating-sigs,authors,status,stage,latest-milestone\n" +
			"Search,17,sig-web,\"sig-ui, sig-data\",@ana,implemented (alpha),alpha,v1.33\n",
			"keps", "Search status=done owner=ana team=sig-web with=sig-ui, sig-data timeframe=v1.33 stage=alpha key=17"},
		"Azure": {"ID,Work Item Type,Title,Assigned To,State,Iteration Path,Tags\n" +
			"272,Feature,Search,Ana Costa <ana@example.com>,Active,Shop\\Sprint 4,web; speed\n",
			"table", `Search status=on track owner=Ana Costa horizon=now timeframe=Shop\Sprint 4 tags=web, speed, Feature key=272`},
		"Trello": {"Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List Name\n" +
			"6a,Search,https://example.com/c/6a,Quick,web,ana,2026-12-14T10:00:00Z,Next\n",
			"table", "Search status=to do owner=ana horizon=next target=2026-12-14 tags=web outcome=Quick key=6a link=https://example.com/c/6a"},
	} {
		d := newDesk(t).imports("export.csv", c.text)
		if d.plan.Mapping != c.mapping {
			t.Errorf("%s is read as %s", name, d.plan.Mapping)
		}
		is(t, d.shows(), c.want)
	}
}

func TestTenThousandRecords(t *testing.T) {
	var text strings.Builder
	text.WriteString("title,status\n")
	for range 10_000 {
		text.WriteString("The same,done\n") // which must not take the square of the time
	}
	d := newDesk(t).imports("a.csv", text.String())
	is(t, d.plan.Summary(), "10000 to add, 0 to change, 0 as they are, 0 skipped")
	is(t, d.imports("a.csv", text.String()).plan.Summary(), "0 to add, 0 to change, 10000 as they are, 0 skipped")
}

func BenchmarkInitiatives10k(b *testing.B) {
	var text strings.Builder
	text.WriteString("id,title,status,owner,team,due,labels,estimate,notes\n")
	for i := range 10_000 {
		text.WriteString(strings.ReplaceAll("#,Initiative #,In Progress,Ana,Growth,14/Dec/26,a,2,\"some\nlines\"\n", "#", model.Num(float64(i)).String()))
	}
	s, err := Parse("a.csv", []byte(text.String()), nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Initiatives([]*Source{s}, ByName(), model.New(), newDesk(b).with())
	}
}
