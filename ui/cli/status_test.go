package cli_test

import (
	"database/sql"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/cli"
)

// Whoever writes keeps nobody from looking: what was committed last is what is told, and nothing waits.
func TestStatusDoesNotWaitForAWriter(t *testing.T) {
	path := filled(t, "init --sample")
	before := said(t, "status", path)
	db, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.BeginTx(t.Context(), nil) // BEGIN IMMEDIATE
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.ExecContext(t.Context(), `UPDATE initiatives SET status = 'off track' WHERE status = 'on track'`); err != nil {
		t.Fatal(err)
	}
	if got := said(t, "status", path); got != before { // a command that waits for the writer fails in the end
		t.Errorf("while somebody writes it says\n%s\nand before\n%s", got, before)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	if got := said(t, "status", path); got == before {
		t.Errorf("what was written is not told:\n%s", got)
	}
}

// The little that the status reads of a portfolio is enough for the list that Home shows of all of it.
func TestStatusListsWhatHomeLists(t *testing.T) {
	path := filled(t, "init --sample")
	w, _, _ := world()
	store, err := w.Files.(data.Files).Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	p, err := store.Load(t.Context(), model.Scope{All: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, mine := range []bool{false, true} {
		list := attention.Of(p, model.DateOf(monday), p.PersonCalled("Dee"))
		args := []string{"status", "--json", "--actor", "Dee", path}
		if mine {
			list, args = list.Mine(), append(args, "--mine")
		}
		var want []string
		for _, i := range list.Items {
			want = append(want, i.Row.String()+" "+i.Word+" "+ranked(i.Why()))
		}
		var report struct {
			Needs []struct{ Kind, ID, Word, Why string }
		}
		if err := json.Unmarshal([]byte(said(t, args...)), &report); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range report.Needs {
			got = append(got, model.Ref{Kind: n.Kind, ID: n.ID}.String()+" "+n.Word+" "+ranked(n.Why))
		}
		if len(want) < 3 || !slices.Equal(got, want) {
			t.Errorf("the status lists\n%s\nand Home\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// A prompt says nothing where there is no portfolio, and who listens hears words.
func TestShortStatus(t *testing.T) {
	home := t.TempDir()
	short := func(accessible, color string, args ...string) (string, string) {
		w, out, messages := world()
		w.Getenv = func(name string) string {
			return map[string]string{"HOME": home, "ACCESSIBLE": accessible, "TERM": "xterm"}[name]
		}
		if code := cli.Run(t.Context(), w, append(args, "status", "--short", "--color", color)); code != 0 {
			t.Errorf("%v left with %d", args, code)
		}
		return out.String(), messages.String()
	}
	if out, messages := short("", "auto"); out != "" || messages != "" {
		t.Errorf("without a portfolio it says %q and %q", out, messages)
	}
	path := filled(t, "init --sample")
	if out, _ := short("", "auto", "-f", path, "--actor", "Mara"); out != "■9 ▲8 you:2\n" {
		t.Errorf("it says %q", out)
	}
	if out, _ := short("", "always", "-f", path); !strings.Contains(out, "\x1b[") || !strings.Contains(out, "■9") {
		t.Errorf("in colours it says %q", out)
	}
	if out, _ := short("1", "auto", "-f", path, "--actor", "Mara"); out != "9 off track, 8 at risk, 2 owed by you\n" {
		t.Errorf("aloud it says %q", out)
	}
}

// ranked is where something stands among the others. Reasons for a slip are more than a brief scope reads.
func ranked(why string) string {
	place, _, _ := strings.Cut(why, ":")
	return place
}
