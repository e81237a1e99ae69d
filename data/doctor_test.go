package data

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"quarterdeck/model"
)

// examined is what the doctor says, one finding to a line: "! " before what is bad, "+ " before what was mended.
func examined(t *testing.T, path string, fix bool) string {
	t.Helper()
	findings, err := Doctor(ctx, path, fix)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range findings {
		switch {
		case f.Fixed:
			b.WriteString("+ ")
		case f.Bad:
			b.WriteString("! ")
		}
		b.WriteString(strings.ReplaceAll(f.Text, path, "PLAN") + "\n")
	}
	return b.String()
}

// wantFindings fails unless the doctor says just that, in as many lines.
func wantFindings(t *testing.T, path string, fix bool, lines ...string) {
	t.Helper()
	if got, want := examined(t, path, fix), strings.Join(lines, "\n")+"\n"; got != want {
		t.Errorf("the doctor says\n%swanted\n%s", got, want)
	}
}

// settled is the path of a portfolio with one initiative that was renamed, and nobody has it open.
func settled(t *testing.T) string {
	t.Helper()
	s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: initiative("01A", "Checkout")}},
		model.Entry{Change: rename("Till")})
	s.Close()
	return s.path
}

// alteredBy is what another tool does to a file.
func alteredBy(t *testing.T, path string, statements ...string) {
	t.Helper()
	tool(t, path, statements...).Close()
}

const inOrder = "PLAN is in order: 1 rows, 2 entries in its journal"

func TestDoctorIsContent(t *testing.T) {
	path := settled(t)
	wantFindings(t, path, false, inOrder)
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Undo(ctx, "ana"); err != nil {
		t.Fatal(err)
	}
	wantFindings(t, path, true,
		"PLAN-wal belongs to the portfolio while it is in use or after a crash; never copy or move one without the other, "+
			"quarterdeck backup takes both", "PLAN is in order: 1 rows, 3 entries in its journal")
}

func TestDoctorOnAccess(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // where a file has no such mode
	}
	path := settled(t)
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	wantFindings(t, path, false,
		"! other people on this machine can open PLAN, which holds private notes; chmod 600 PLAN, or doctor --fix, ends that")
	wantFindings(t, path, true,
		"+ other people on this machine could open PLAN, which holds private notes; now only you can", inOrder)
	wantFindings(t, path, false, inOrder)
}

func TestDoctorOnOtherTools(t *testing.T) {
	path := settled(t)
	alteredBy(t, path, `UPDATE "initiatives" SET "title" = 'Kiosk'`,
		`INSERT INTO "teams" ("id", "created", "name") VALUES ('01T', '2026-11-23T09:30:00.000Z', 'Growth')`)
	wantFindings(t, path, false,
		"! team 01T was changed outside of quarterdeck, which was added, which undo and history do not know; doctor --fix tells them",
		`! initiative 01A was changed outside of quarterdeck, its title from "Till" to "Kiosk", which undo and history do not know; `+
			"doctor --fix tells them")
	wantFindings(t, path, true, "PLAN is in order: 2 rows, 2 entries in its journal",
		"+ 2 rows were changed outside of quarterdeck; the journal now says so, as entry 3")
	wantFindings(t, path, false, "PLAN is in order: 2 rows, 3 entries in its journal")
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	found, err := s.Since(ctx, 2)
	if err != nil || len(found) != 1 || found[0].Actor != "quarterdeck doctor" || len(found[0].Edits) != 3 {
		t.Errorf("others learn of it as %+v, %v", found, err)
	}
}

// handle is a visit to the file by a program of its own.
func handle(t *testing.T, path string) *visit {
	t.Helper()
	s, err := newStore(path, Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &visit{s: s, fix: true}
}

// TestTwoDoctors has both find the same thing before either mends it. Told twice, it could never be repeated.
func TestTwoDoctors(t *testing.T) {
	path := settled(t)
	alteredBy(t, path, `UPDATE "initiatives" SET "title" = 'Kiosk'`)
	first, second := handle(t, path), handle(t, path)
	for _, v := range []*visit{first, second} {
		if untold, err := v.look(ctx); err != nil || !untold {
			t.Fatalf("found: %v, %v", untold, err)
		}
	}
	for _, v := range []*visit{first, second} {
		if err := v.adopt(ctx); err != nil {
			t.Error(err)
		}
	}
	if got := second.findings; len(got) != 1 || !strings.Contains(got[0].Text, "is in order: 1 rows, 2 entries") {
		t.Errorf("there was nothing left to mend, but the second says %v", got)
	}
	wantFindings(t, path, false, "PLAN-wal belongs to the portfolio while it is in use or after a crash; never copy or move one "+
		"without the other, quarterdeck backup takes both", "PLAN is in order: 1 rows, 3 entries in its journal")
}

// TestADoctorAndAWriter has somebody save between the doctor's look and its mending.
func TestADoctorAndAWriter(t *testing.T) {
	path := settled(t)
	alteredBy(t, path, `UPDATE "initiatives" SET "title" = 'Kiosk'`)
	doctor, writer := handle(t, path), handle(t, path).s
	if _, err := doctor.look(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := writer.Commit(ctx, model.Change{Actor: "ana", Label: "Add", Edits: initiative("01B", "Search")}); err != nil {
		t.Fatal(err)
	}
	if err := doctor.adopt(ctx); err != nil {
		t.Fatal(err)
	}
	found, err := writer.Since(ctx, 2)
	if err != nil || len(found) != 2 || len(found[1].Edits) != 1 || found[1].Edits[0].After != "Kiosk" {
		t.Errorf("the journal goes on with %+v, %v", found, err)
	}
	if untold, err := doctor.look(ctx); err != nil || untold {
		t.Errorf("after mending: %v, %v", untold, err)
	}
	// Where somebody has gone on from what the journal does not know, an entry would come too late.
	alteredBy(t, path, `UPDATE "initiatives" SET "title" = 'Stall' WHERE "id" = '01A'`)
	if _, err := doctor.look(ctx); err != nil {
		t.Fatal(err)
	}
	stall := rename("Shop")
	stall.Edits[0].Before = "Stall"
	last, err := writer.Commit(ctx, stall)
	if err != nil {
		t.Fatal(err)
	}
	wantSentence(t, doctor.adopt(ctx), `entry 5, "Rename", cannot be repeated`)
	if head := one(t, writer.reader, headQuery); int64(head) != last.Rev {
		t.Errorf("the doctor wrote entry %d", head)
	}
}

func TestDoctorOnSpoiltValuesAndRules(t *testing.T) {
	path := settled(t)
	alteredBy(t, path, `UPDATE "initiatives" SET "target" = 'soon', "commitment" = 'committed'`)
	got := examined(t, path, false)
	for _, want := range []string{
		`! initiative 01A has "soon" as its target, which cannot be read; it is shown as nothing until you fill in the field anew`,
		`! initiative "Till" breaks a rule: Till: what is committed needs an owner and an estimate`,
		`! initiative 01A was changed outside of quarterdeck, its commitment from "" to "committed"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the doctor says\n%swithout\n%s", got, want)
		}
	}
}

func TestDoctorOnTheJournal(t *testing.T) {
	path := settled(t)
	alteredBy(t, path, `UPDATE "head" SET "seq" = 7`)
	wantFindings(t, path, false, "! the journal ends with entry 2, but the file says 7; restore a backup if you miss anything")
	alteredBy(t, path, `UPDATE "head" SET "seq" = 2`, `UPDATE "journal" SET "edits" = '{"title":["Shop","Till"]}' WHERE "batch_seq" = 2`)
	wantFindings(t, path, false, `! the journal does not lead to the portfolio: entry 2, "Rename", cannot be repeated; what is shown is `+
		"right, but undo and history before that are not")
	alteredBy(t, path, `UPDATE "journal" SET "edits" = 'gone' WHERE "batch_seq" = 2`)
	wantFindings(t, path, false, "! entry 2 of the journal has been spoilt by another program; the rows themselves are safe, but undo and "+
		"history end there")
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if p, err := s.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 1 {
		t.Errorf("the rows are safe, but: %v, %v", p, err)
	}
	wantSentence(t, second(s.Since(ctx, 0)), "entry 2 of the journal has been spoilt by another program")
}

func TestDoctorOnLinks(t *testing.T) {
	path := settled(t)
	alteredBy(t, path, `PRAGMA foreign_keys = 0`, `UPDATE "initiatives" SET "team" = '01T'`)
	if got := examined(t, path, false); !strings.Contains(got, `! initiative "Till" breaks a rule: team: there is no such team any more`) {
		t.Errorf("the doctor says\n%s", got)
	}
}

func TestDoctorListsEveryBrokenRule(t *testing.T) {
	s := made(t, many(30))
	s.Close()
	alteredBy(t, s.path, `UPDATE "initiatives" SET "commitment" = 'committed' WHERE "id" <> '01B'`)
	got := examined(t, s.path, false)
	if n := strings.Count(got, "breaks a rule: "); n != enough || !strings.Contains(got, "! 9 more rows break a rule\n") {
		t.Errorf("%d of 29 rows are named in\n%s", n, got)
	}
}

func TestDoctorOnDamage(t *testing.T) {
	s := made(t, many(500))
	path := s.path
	s.Close()
	spoil(t, path)
	kept := path + ".v1-20261123T093000.000Z.backup"
	if err := os.WriteFile(kept, []byte("a backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, fix := range []bool{false, true} {
		got := examined(t, path, fix)
		if !strings.Contains(got, "! PLAN is damaged") || strings.Contains(got, "in order") ||
			!strings.Contains(got, "keep it as it is, and put a backup in its place; there is one at PLAN.v1-20261123T093000.000Z.backup") {
			t.Errorf("the doctor says\n%s", got)
		}
	}
}

func TestDoctorOnAnIndex(t *testing.T) {
	path := settled(t)
	// A row that is written while the index is for other rows is missing from it afterwards.
	alteredBy(t, path, `PRAGMA writable_schema = 1`,
		`UPDATE sqlite_schema SET sql = replace(sql, 'done', 'to do') WHERE name = 'initiatives_open'`)
	alteredBy(t, path, `INSERT INTO "initiatives" ("id", "created", "title", "status")
		VALUES ('01B', '2026-11-23T09:30:00.000Z', 'Search', 'to do')`)
	alteredBy(t, path, `PRAGMA writable_schema = 1`,
		`UPDATE sqlite_schema SET sql = replace(sql, 'to do', 'done') WHERE name = 'initiatives_open'`)
	if got := examined(t, path, false); !strings.Contains(got, "can still be read: try quarterdeck doctor --fix") {
		t.Errorf("the doctor says\n%s", got)
	}
	if got := examined(t, path, true); !strings.HasPrefix(got, "+ an index of PLAN did not match its table; it was made anew\n") {
		t.Errorf("the doctor says\n%s", got)
	}
}

func TestBackup(t *testing.T) {
	s := made(t, many(50))
	if _, err := s.Undo(ctx, "ana"); err != nil { // still in the log beside the file
		t.Fatal(err)
	}
	if _, err := s.Redo(ctx, "ana"); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "it's a backup.db")
	if err := Backup(ctx, s.path, out); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(out); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	kept, err := Open(ctx, out, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if p, err := kept.Load(ctx, model.Scope{}); err != nil || p.Rev != 3 || p.Initiatives.Len() != 50 {
		t.Errorf("%v, %v", p, err)
	}
	if _, err := kept.Undo(ctx, "ana"); err != nil {
		t.Errorf("the backup can be worked on: %v", err)
	}
	wantSentence(t, Backup(ctx, s.path, out), out+" is there already and was left as it is; name another file")
	wantSentence(t, Backup(ctx, s.path, filepath.Join(out, "x")), "cannot be made")
	wantSentence(t, Backup(ctx, s.path, s.path), "is there already")
}
