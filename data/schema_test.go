package data

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"quarterdeck/model"
)

var ctx = context.Background()

func clock() time.Time { return time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC) }

// made is a store on a new portfolio.
func made(t testing.TB, history ...model.Entry) *Store {
	t.Helper()
	s, err := Create(ctx, filepath.Join(t.TempDir(), "plan.db"), Options{Now: clock}, history)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s.(*Store)
}

// column is what the database says of one.
type column struct {
	kind    string
	notNull bool
}

func columnsOf(t *testing.T, db *sql.DB, table string) map[string]column {
	t.Helper()
	rows, err := db.Query(`SELECT name, type, "notnull" OR pk FROM pragma_table_info($1)`, table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	found := map[string]column{}
	for rows.Next() {
		var name string
		var c column
		if err := rows.Scan(&name, &c.kind, &c.notNull); err != nil {
			t.Fatal(err)
		}
		found[name] = c
	}
	return found
}

// one is a question with one answer.
func one(t *testing.T, db *sql.DB, query string, args ...any) (answer int) {
	t.Helper()
	if err := db.QueryRow(query, args...).Scan(&answer); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return answer
}

// fewRows is the kinds that nobody has thousands of.
func fewRows() []string {
	return []string{
		"track", "level", "competency", "expectation", "assessment", "program", "module", "enrolment",
		"decision", "risk", "action", "review", "attention_rule",
	}
}

func TestEveryFieldHasItsColumn(t *testing.T) {
	db := made(t).reader
	spelt := map[string]string{"TEXT": "TEXT", "DOUBLE PRECISION": "REAL", "BOOLEAN": "INTEGER"}
	for _, table := range model.New().Tables() {
		k := table.Kind()
		columns := columnsOf(t, db, k.Plural)
		if columns["id"] != (column{"TEXT", true}) {
			t.Errorf("%s.id is %+v", k.Plural, columns["id"])
		}
		delete(columns, "id")
		if one(t, db, `SELECT count(*) FROM pragma_table_list($1) WHERE strict`, k.Plural) != 1 {
			t.Errorf("%s is not STRICT", k.Plural)
		}
		for _, f := range k.Fields() {
			got, ok := columns[f.Name]
			delete(columns, f.Name)
			want := column{spelt[columnType(f)], f.Needed || f.Name == existence}
			if !ok || got != want {
				t.Errorf("%s.%s is %+v, and has to be %+v: add it in a migration", k.Plural, f.Name, got, want)
			}
			keyed := one(t, db, `SELECT count(*) FROM pragma_foreign_key_list($1) WHERE "from" = $2`, k.Plural, f.Name)
			if (f.Type == model.Link) != (keyed == 1) {
				t.Errorf("%s.%s has %d foreign keys", k.Plural, f.Name, keyed)
			}
			referring := plan(t, db, `SELECT "id" FROM `+quote(k.Plural)+` WHERE `+quote(f.Name)+` = $1`, "one")
			few := slices.Contains(fewRows(), k.Name) || f.Name == "level" || f.Name == "verified"
			if (f.Type == model.Link || f.Type == model.Target) && !few && !strings.Contains(referring, " INDEX ") {
				t.Errorf("%s.%s refers to rows, so it needs an index", k.Plural, f.Name)
			}
		}
		for name := range columns {
			t.Errorf("%s.%s belongs to no field", k.Plural, name)
		}
	}
}

// TestWhatIsOpenHasOneMeaning holds the conditions of the queries against the model's own.
func TestWhatIsOpenHasOneMeaning(t *testing.T) {
	var closed []string
	for _, status := range model.Status("").Choices() {
		if !model.Status(status).Open() {
			closed = append(closed, "'"+status+"'")
		}
	}
	for _, condition := range []string{isOpen, isClosed} {
		if !strings.Contains(condition, "("+strings.Join(closed, ", ")+")") {
			t.Errorf("%s does not name %v", condition, closed)
		}
	}
	for _, state := range []model.DependencyState{model.Accepted, model.Met} {
		if !strings.Contains(isUnsettled, "'"+string(state)+"'") {
			t.Errorf("%s does not name %s", isUnsettled, state)
		}
	}
	db := made(t).reader
	if steps := plan(t, db, `SELECT 1 FROM "dependencies" WHERE `+isUnsettled); !strings.Contains(steps, "INDEX dependencies_unsettled") {
		t.Errorf("what is unsettled is looked for by %s", steps)
	}
	briefly, _ := newScanner(model.New().Table(work), true).packed()
	for condition, index := range map[string]string{isOpen: "initiatives_open", isClosed: "initiatives_closed"} {
		for columns, use := range map[string]string{`*`: "INDEX ", briefly: "COVERING INDEX "} {
			steps := plan(t, db, `SELECT `+columns+` FROM "initiatives" WHERE `+condition, "2026-11-23")
			if !strings.Contains(steps, use+index) {
				t.Errorf("%s of %s does not use %s%s: %s", columns, condition, use, index, steps)
			}
		}
	}
}

// plan is how a query will be answered.
func plan(t *testing.T, db *sql.DB, query string, args ...any) string {
	t.Helper()
	rows, err := db.Query(`EXPLAIN QUERY PLAN `+query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	steps := ""
	for rows.Next() {
		var a, b, c int
		var step string
		if err := rows.Scan(&a, &b, &c, &step); err != nil {
			t.Fatal(err)
		}
		steps += step + "\n"
	}
	return steps
}

// TestNamesAreQuoted makes sure that no name can be taken for a word of the database's own.
func TestNamesAreQuoted(t *testing.T) {
	steps := migrations()
	names, err := fs.Glob(steps, "*.sql")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	literal := regexp.MustCompile(`--.*|"[^"]*"|'[^']*'`)
	bare := regexp.MustCompile(`\w*[a-z]\w*`)
	for _, name := range names {
		text, err := fs.ReadFile(steps, name)
		if err != nil {
			t.Fatal(err)
		}
		if found := bare.FindAllString(literal.ReplaceAllString(string(text), ""), -1); found != nil {
			t.Errorf("%s: names without quotes: %v", name, found)
		}
	}
}

// later is the migrations of a quarterdeck that comes after this one.
func later(t *testing.T, sql string) fs.FS {
	t.Helper()
	steps := fstest.MapFS{"9999_later.sql": {Data: []byte("-- +goose Up\n" + sql)}}
	names, err := fs.Glob(migrations(), "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(migrations(), name)
		if err != nil {
			t.Fatal(err)
		}
		steps[name] = &fstest.MapFile{Data: text}
	}
	return steps
}

// keptAs is the backup that an upgrade of a file of today makes at the clock's time.
func keptAs(t *testing.T, path string) string {
	t.Helper()
	version, err := newest(migrations())
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s.v%d-20261123T093000.000Z.backup", path, version)
}

func TestAnOlderFileIsUpgradedAfterABackup(t *testing.T) {
	s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: initiative("01A", "Checkout")}})
	path := s.path
	s.Close()
	newer, err := open(ctx, path, Options{Now: clock}, later(t, "CREATE TABLE \"wishes\" (\n    \"id\" BIGINT PRIMARY KEY\n);"))
	if err != nil {
		t.Fatal(err)
	}
	defer newer.Close()
	if one(t, newer.reader, `SELECT count(*) FROM pragma_table_list('wishes') WHERE strict`) != 1 {
		t.Error("the table of the newer quarterdeck is not there")
	}
	backup := keptAs(t, path)
	if !strings.Contains(newer.Info().Notice, backup) {
		t.Errorf("the notice does not name the backup: %s", newer.Info().Notice)
	}
	kept, err := Open(ctx, backup, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	for _, s := range []model.Store{newer, kept} {
		p, err := s.Load(ctx, model.Scope{})
		if err != nil || p.Initiatives.Len() != 1 {
			t.Errorf("%s: %v, %v", s.Info().Path, p, err)
		}
	}
	// And this quarterdeck leaves the newer file alone.
	newer.Close()
	wantSentence(t, second(Open(ctx, path, Options{})), "was written by a newer quarterdeck; update this one to open it")
}

func TestAFailedUpgradeLeavesTheFileAsItWas(t *testing.T) {
	s := made(t)
	before := columnsOf(t, s.reader, "teams")
	path := s.path
	s.Close()
	_, err := open(ctx, path, Options{Now: clock}, later(t, `ALTER TABLE "teams" ADD "motto" TEXT; ALTER TABLE "teams" ADD "motto" TEXT;`))
	wantSentence(t, err, "nothing in it was altered, and a backup is at "+keptAs(t, path))
	again, err := open(ctx, path, Options{}, migrations())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	after := columnsOf(t, again.reader, "teams")
	if len(after) != len(before) {
		t.Errorf("teams has the columns %v", after)
	}
}

func initiative(id, title string) []model.Edit {
	return model.New().Initiatives.Add(model.MomentOf(clock()), model.ID[model.Initiative](id), func(i *model.Initiative) {
		i.Title, i.Status = title, model.ToDo
	})
}

func second[T any](_ T, err error) error { return err }

// wantSentence fails unless the error says so, and without a word of the database's.
func wantSentence(t *testing.T, err error, sentence string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), sentence) {
		t.Errorf("got     %v\nwanted %s", err, sentence)
		return
	}
	if i := slices.IndexFunc([]string{"SQL", "sqlite", "database is", "database disk"}, func(word string) bool {
		return strings.Contains(err.Error(), word)
	}); i >= 0 {
		t.Errorf("that is no sentence for people: %v", err)
	}
}

// columnType is the type of a field's column as the migrations spell it.
func columnType(f model.Field) string {
	switch f.Type {
	case model.Count:
		return "DOUBLE PRECISION"
	case model.YesNo:
		return "BOOLEAN"
	}
	return "TEXT"
}
