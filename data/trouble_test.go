package data

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
)

// many is an entry that adds so many initiatives.
func many(rows int) model.Entry {
	e := model.Entry{Change: model.Change{Actor: "ana", Label: "Import"}}
	for n := range rows {
		id := "01" + strings.Repeat("A", n/26) + string(rune('A'+n%26))
		e.Edits = append(e.Edits, initiative(id, strings.Repeat("Checkout ", 20)+id)...)
	}
	return e
}

// tool is another program that has the file open.
func tool(t *testing.T, path string, statements ...string) *sql.DB {
	t.Helper()
	db, err := connect(path, reading, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	return db
}

func rename(after string) model.Change {
	return model.Change{Actor: "ana", Label: "Rename", Edits: []model.Edit{{
		Ref: model.Ref{Kind: "initiative", ID: "01A"}, Field: "title", Before: "Checkout", After: after,
	}}}
}

func TestWhatIsNoPortfolio(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := write("other.db", "")
	tool(t, other, `CREATE TABLE songs (title TEXT)`).Close()
	for path, sentence := range map[string]string{
		filepath.Join(dir, "none.db"):       "there is no portfolio at " + dir + "/none.db; `quarterdeck init",
		filepath.Join(dir, "no", "plan.db"): "there is no folder " + dir + "/no; make it first",
		dir:                                 dir + " is a folder; name the portfolio file in it",
		write("empty.db", ""):               "empty.db is empty; `quarterdeck init",
		write("text.db", strings.Repeat("not a database ", 20)): "text.db is not a quarterdeck file; it was left as it is",
		other:                           "other.db belongs to another program; it is not a quarterdeck file",
		filepath.Join(other, "plan.db"): "cannot be opened",
	} {
		s, err := Open(ctx, path, Options{})
		wantSentence(t, err, sentence)
		if s != nil {
			t.Errorf("%s was opened", path)
		}
		_, err = Doctor(ctx, path, true)
		wantSentence(t, err, sentence)
		wantSentence(t, Backup(ctx, path, filepath.Join(dir, "copy.db")), sentence)
	}
	if _, err := os.Stat(filepath.Join(dir, "none.db")); err == nil {
		t.Error("opening made a file")
	}
}

func TestCreateOverwritesNothing(t *testing.T) {
	s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: initiative("01A", "Checkout")}})
	dir := filepath.Dir(s.path)
	wantSentence(t, second(Create(ctx, s.path, Options{}, nil)), s.path+" is there already and was left as it is")
	wantSentence(t, second(Create(ctx, dir, Options{}, nil)), dir+" is there already")
	wantSentence(t, second(Create(ctx, filepath.Join(dir, "no", "plan.db"), Options{}, nil)), "there is no folder")
	text := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(text, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantSentence(t, second(Create(ctx, text, Options{}, nil)), "notes.txt is there already")
	// A change that cannot be made leaves no half portfolio.
	_, err := Create(ctx, filepath.Join(dir, "half.db"), Options{}, []model.Entry{{Change: rename("Till")}})
	if err == nil {
		t.Error("an impossible first change was accepted")
	}
	left, err := filepath.Glob(filepath.Join(dir, "*half*"))
	if err != nil || left != nil {
		t.Errorf("left behind: %v, %v", left, err)
	}
	empty := filepath.Join(dir, "empty.db")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	filled, err := Create(ctx, empty, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer filled.Close()
	for _, path := range []string{s.path, empty} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
}

func TestCreateReplacesNobodyElsesPortfolio(t *testing.T) {
	wantSentence(t, second(vacant(os.DevNull)), os.DevNull+" is there already and was left as it is")
	for _, emptyBefore := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "plan.db")
		if emptyBefore {
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		var first model.Store
		// Somebody else is quicker: their portfolio is there by the time this one has been built.
		late := Options{NewID: func() string {
			if first == nil {
				var err error
				if first, err = Create(ctx, path, Options{}, []model.Entry{many(1)}); err != nil {
					t.Fatal(err)
				}
			}
			return "late"
		}}
		wantSentence(t, second(Create(ctx, path, late, nil)), path+" is there already and was left as it is; name another place")
		defer first.Close()
		if p, err := first.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 1 {
			t.Errorf("the first portfolio: %v, %v", p, err)
		}
		if left, err := filepath.Glob(path + ".new-*"); err != nil || left != nil {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
}

func TestADraftThatCannotBeMovedLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.db")
	wantSentence(t, place(path+".new-gone", path, false), path+" could not be put in its place")
	if _, err := os.Stat(path); err == nil {
		t.Error("an empty file was left behind")
	}
}

func TestOddPaths(t *testing.T) {
	for _, name := range []string{"q?mode=memory", "50%25 #1 plan", "ü 漢&_pragma=x;.db", "a'b\"c"} {
		path := filepath.Join(t.TempDir(), name)
		s, err := Create(ctx, path, Options{}, []model.Entry{many(1)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if p, err := s.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 1 {
			t.Errorf("%s: %v, %v", name, p, err)
		}
		s.Close()
		if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 || left[0].Name() != name {
			t.Errorf("%s: the folder holds %v, %v", name, left, err)
		}
	}
}

func TestFullDisk(t *testing.T) {
	s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: initiative("01A", "Checkout")}})
	limit := func(pages int) {
		if _, err := s.writer.Exec(`PRAGMA max_page_count = ` + string(rune('0'+pages))); err != nil {
			t.Fatal(err)
		}
	}
	limit(1) // which SQLite takes for: no more than there are
	e := many(100)
	e.Edits = e.Edits[3:] // 01A is there
	_, err := s.Commit(ctx, e.Change)
	wantSentence(t, err, "not saved: the disk is full; earlier work is safe, free some space and try again")
	if s.Info().ReadOnly != "" {
		t.Errorf("a full disk may be emptied, but: %s", s.Info().ReadOnly)
	}
	if _, err := s.writer.Exec(`PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(ctx, e.Change); err != nil {
		t.Errorf("after making room: %v", err)
	}
	if p, err := s.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 100 {
		t.Errorf("%v, %v", p, err)
	}
}

func TestAnotherIsSaving(t *testing.T) {
	s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: initiative("01A", "Checkout")}})
	other := tool(t, s.path, `BEGIN IMMEDIATE`)
	hasty, err := open(ctx, s.path, Options{Wait: 50 * time.Millisecond}, migrations())
	if err != nil {
		t.Fatalf("one may look while another is saving: %v", err)
	}
	defer hasty.Close()
	if p, err := hasty.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 1 {
		t.Errorf("one may look while another is saving: %v, %v", p, err)
	}
	_, err = hasty.Commit(ctx, rename("Till"))
	wantSentence(t, err, "not saved: another program has been saving to "+s.path)
	released := make(chan error)
	go func() {
		_, err := s.Commit(ctx, rename("Till")) // it waits
		released <- err
	}()
	if _, err := other.Exec(`ROLLBACK`); err != nil {
		t.Fatal(err)
	}
	if err := <-released; err != nil {
		t.Errorf("after waiting: %v", err)
	}
}

func TestAnotherHoldsTheFile(t *testing.T) {
	s := made(t)
	s.Close()
	other := tool(t, s.path, `PRAGMA locking_mode = EXCLUSIVE`, `BEGIN IMMEDIATE`, `UPDATE "head" SET "seq" = "seq"`, `COMMIT`)
	_, err := Open(ctx, s.path, Options{Wait: 50 * time.Millisecond})
	wantSentence(t, err, "another program holds "+s.path+" for itself; close it there and try again")
	other.Close()
	again, err := Open(ctx, s.path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

// spoil writes over the middle of the file, where the rows are.
func spoil(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt([]byte(strings.Repeat("spoilt", 20_000)), info.Size()/2); err != nil {
		t.Fatal(err)
	}
}

func TestDamageInTheMiddle(t *testing.T) {
	s := made(t, many(500))
	path := s.path
	s.Close()
	spoil(t, path)
	hurt, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer hurt.Close()
	_, err = hurt.Load(ctx, model.Scope{})
	wantSentence(t, err, path+" is damaged; leave it as it is; `quarterdeck doctor "+path)
	if why := hurt.Info().ReadOnly; !strings.Contains(why, "is damaged, so nothing is saved to it") {
		t.Errorf("the file is damaged, but read-only says %q", why)
	}
	_, err = hurt.Commit(ctx, rename("Till"))
	wantSentence(t, err, path+" is damaged, so nothing is saved to it; `quarterdeck doctor "+path+"` looks into it")
	if !errors.Is(err, model.ErrReadOnly) {
		t.Errorf("%v does not say that it is read-only", err)
	}
}

// TestADamagedIndex writes over the root of the index that open work is found through. The rows themselves are well.
func TestADamagedIndex(t *testing.T) {
	s := made(t, many(500))
	path := s.path
	root := one(t, s.reader, `SELECT rootpage FROM sqlite_schema WHERE name = 'initiatives_open'`)
	size := one(t, s.reader, `PRAGMA page_size`)
	s.Close()
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt([]byte(strings.Repeat("spoilt", size/6)), int64((root-1)*size))
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	hurt, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer hurt.Close()
	if p, err := hurt.Load(ctx, model.Scope{}); err != nil || p.Initiatives.Len() != 500 {
		t.Errorf("the rows are well, but: %v, %v", p, err)
	}
	if why := hurt.Info().ReadOnly; !strings.Contains(why, "is damaged, so nothing is saved to it") {
		t.Errorf("read-only says %q", why)
	}
	hurt.Close()
	for _, fix := range []bool{false, true} {
		got := examined(t, path, fix)
		if !strings.HasPrefix(got, "! PLAN is damaged: ") || !strings.HasSuffix(got,
			"! all rows of PLAN can still be read: try quarterdeck doctor --fix, and where that does not help, save them with "+
				"quarterdeck export portfolio --as json\n") {
			t.Errorf("the doctor says\n%s", got)
		}
	}
}

func TestAFileCutShort(t *testing.T) {
	s := made(t, many(500))
	path := s.path
	s.Close()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, info.Size()/2+100); err != nil {
		t.Fatal(err)
	}
	_, err = Open(ctx, path, Options{})
	wantSentence(t, err, path+" is damaged; leave it as it is; `quarterdeck doctor")
}

func TestValuesThatAnotherToolHasSpoilt(t *testing.T) {
	s := made(t, many(2))
	tool(t, s.path, `UPDATE "initiatives" SET "target" = 'soon', "status" = 'blocked', "estimate" = 9e999 WHERE "id" = '01A'`,
		`UPDATE "initiatives" SET "title" = 'Che' || char(27) || '[31mckout', "created" = 'today', "start" = '' WHERE "id" = '01B'`)
	p, err := s.Load(ctx, model.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	a, b := p.Initiatives.Get("01A"), p.Initiatives.Get("01B")
	if !a.Target.IsZero() || a.Status != "" || a.Estimate != (model.Number{}) {
		t.Errorf("what cannot be read is shown as %+v", a)
	}
	if b.Title != "Che[31mckout" || b.Created.String() != "1970-01-01T00:00:00.001Z" {
		t.Errorf("the other row is %q, created %s", b.Title, b.Created)
	}
	if notice := s.Info().Notice; !strings.Contains(notice, `has "blocked" as its status, which cannot be read`) {
		t.Errorf("the notice is %q", notice)
	}
	// Another field is changed without losing what cannot be read, and a new value takes its place.
	edit := func(alter func(*model.Initiative)) {
		t.Helper()
		c := model.Change{Actor: "ana", Label: "Edit", Edits: p.Initiatives.Edit(model.MomentOf(clock()), "01A", alter)}
		if _, err := s.Commit(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	edit(func(i *model.Initiative) { i.Status = model.OnTrack })
	if one(t, s.reader, `SELECT count(*) FROM "initiatives" WHERE "target" = 'soon' AND "status" = 'on track'`) != 1 {
		t.Error("the unreadable target is gone")
	}
	edit(func(i *model.Initiative) { i.Target = model.DateOf(clock()) })
	if one(t, s.reader, `SELECT count(*) FROM "initiatives" WHERE "target" = '2026-11-23'`) != 1 {
		t.Error("the target was not replaced")
	}
}

// TestAnIdThatCannotBeShown is about rows that are shown under another id than they have in the file.
func TestAnIdThatCannotBeShown(t *testing.T) {
	s := made(t)
	tool(t, s.path, `INSERT INTO "teams" ("id", "created", "name")
		VALUES ('01' || char(27) || 'T', '2026-11-23T09:30:00.000Z', 'Growth')`)
	p, err := s.Load(ctx, model.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	now := model.MomentOf(clock())
	rename := p.Teams.Edit(now, "01T", func(x *model.Team) { x.Name = "Core" })
	gone := []model.Edit{
		{Ref: rename[0].Ref, Field: "name", Before: "Growth"},
		{Ref: rename[0].Ref, Field: "created", Before: p.Teams.Get("01T").Created.String()},
	}
	for what, edits := range map[string][]model.Edit{"team 01T": rename, "a team that is to go": gone} {
		_, err := s.Commit(ctx, model.Change{Actor: "ana", Label: "Edit", Edits: edits})
		wantSentence(t, err, "not saved: "+what+" is not in "+s.path+" under the id that it is shown by; "+
			"nothing was altered; `quarterdeck doctor "+s.path+"` looks into it")
	}
	if one(t, s.reader, `SELECT count(*) FROM "batch"`) != 0 || one(t, s.reader, headQuery) != 0 {
		t.Error("what altered nothing is in the journal")
	}
	if got := examined(t, s.path, false); !strings.Contains(got, "! team 01T has characters in its id that cannot be shown") {
		t.Errorf("the doctor says\n%s", got)
	}
}
