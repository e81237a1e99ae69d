package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui"
)

func TestViewsAreKeptForEachPortfolio(t *testing.T) {
	dir := t.TempDir()
	mine, yours, gone := filepath.Join(dir, "mine.db"), filepath.Join(dir, "yours.db"), filepath.Join(dir, "gone.db")
	for _, path := range []string{mine, yours} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	e := &env{World: World{Files: data.Files{}, Getenv: func(name string) string {
		return map[string]string{"XDG_STATE_HOME": dir, "HOME": dir}[name]
	}}}
	for path, layout := range map[string]string{gone: "list", mine: "board", yours: "list"} {
		if err := e.saveState(path, ui.Left{State: map[string]string{"roadmap": layout}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.saveState(mine, ui.Left{State: map[string]string{"roadmap": "timeline"}}); err != nil {
		t.Fatal(err)
	}
	states := e.readState().Views
	if len(states) != 2 || states[mine]["roadmap"] != "timeline" || states[yours]["roadmap"] != "list" {
		t.Errorf("kept %v", states)
	}
	path, err := e.statePath()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("{ broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if states := e.readState().Views; len(states) != 0 {
		t.Errorf("read %v out of a broken file", states)
	}
}

func TestWhatIsAcknowledgedIsKept(t *testing.T) {
	dir := t.TempDir()
	e := &env{World: World{Files: data.Files{}, Getenv: func(name string) string {
		return map[string]string{"XDG_STATE_HOME": dir, "QUARTERDECK_ACTOR": "Ana"}[name]
	}}}
	at := past.Point{Rev: 7, Day: model.NewDate(2026, 11, 22)}
	keep := func(sights ui.Sights) {
		t.Helper()
		if err := e.saveSights("/plan.db", sights); err != nil {
			t.Fatal(err)
		}
		e.left = nil
		if got := e.sights("/plan.db", model.New()); got != sights {
			t.Errorf("%v came back, not %v", got, sights)
		}
	}
	keep(ui.Sights{Looked: at, Acknowledged: at})
	keep(ui.Sights{Looked: past.Point{Rev: 3, Day: at.Day}}) // when it was taken back
	keep(ui.Sights{})
}

// Whoever goes by another of their names has seen what they had seen.
func TestWhatWasSeenIsThePersons(t *testing.T) {
	dir, name := t.TempDir(), ""
	e := &env{World: World{Files: data.Files{}, Getenv: func(variable string) string {
		return map[string]string{"XDG_STATE_HOME": dir, "QUARTERDECK_ACTOR": name}[variable]
	}}}
	p, now := model.New(), model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))
	p, err := p.Advance(model.Entry{Rev: 1, Change: model.Change{Edits: slices.Concat(
		p.People.Add(now, "pia", func(r *model.Person) { r.Name = "Pia Lund" }),
		p.People.Add(now, "olga", func(r *model.Person) { r.Name = "Olga Brandt" }),
	)}})
	if err != nil {
		t.Fatal(err)
	}
	for n, who := range []string{"Pia Lund", "pia", "olga", "Tess"} {
		name = who
		at := past.Point{Rev: int64(n + 1), Day: model.NewDate(2026, 11, 22)}
		if err := e.saveSights("/plan.db", ui.Sights{Looked: at, Acknowledged: at}); err != nil {
			t.Fatal(err)
		}
	}
	for who, want := range map[string]int64{"Pia Lund": 2, "PIA": 2, "Olga Brandt": 3, "Tess": 4, "tes": 0} {
		name = who
		if got := e.sights("/plan.db", p); got.Looked.Rev != want || got.Acknowledged.Rev != want {
			t.Errorf("%s has seen %v", who, got)
		}
	}
}

// What cannot be understood is not lost, and what cannot be read is not written over.
func TestAStateThatIsBrokenIsNotLost(t *testing.T) {
	dir := t.TempDir()
	e := &env{World: World{Files: data.Files{}, Getenv: func(string) string { return dir }}}
	path, err := e.statePath()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(`{"me": 7}`), 0o600); err != nil {
		t.Fatal(err)
	}
	at := ui.Sights{Looked: past.Point{Rev: 7, Day: model.NewDate(2026, 11, 22)}}
	if err := e.saveSights("/plan.db", at); err != nil {
		t.Fatal(err)
	}
	if kept, err := os.ReadFile(path + ".broken"); err != nil || string(kept) != `{"me": 7}` {
		t.Errorf("aside lies %q, %v", kept, err)
	}
	if got := e.sights("/plan.db", model.New()); got != at {
		t.Errorf("%v came back", got)
	}
	if err := errors.Join(os.Remove(path), os.Mkdir(path, 0o700)); err != nil {
		t.Fatal(err)
	}
	if err := e.saveSights("/plan.db", at); err == nil {
		t.Error("what could not be read was written over")
	}
}

// A portfolio on a disk that is away for now has been seen all the same.
func TestWhatWasSeenOfAPortfolioThatIsAwayIsKept(t *testing.T) {
	dir := t.TempDir()
	e := &env{World: World{Files: data.Files{}, Getenv: func(string) string { return dir }}}
	at := past.Point{Rev: 7, Day: model.NewDate(2026, 11, 22)}
	if err := e.saveState("/away/plan.db", ui.Left{State: map[string]string{}, Seen: at}); err != nil {
		t.Fatal(err)
	}
	if err := e.saveState("/away/other.db", ui.Left{}); err != nil {
		t.Fatal(err)
	}
	if got := e.sights("/away/plan.db", model.New()); got.Looked != at {
		t.Errorf("%v came back", got)
	}
}

func TestCockpitsClosedAtOnceForgetNothing(t *testing.T) {
	dir := t.TempDir()
	var closing sync.WaitGroup
	for n := range 8 {
		e := &env{World: World{Files: data.Files{}, Getenv: func(name string) string {
			return map[string]string{"XDG_STATE_HOME": dir, "QUARTERDECK_ACTOR": "Ana"}[name]
		}}}
		closing.Go(func() {
			if err := e.saveSights(fmt.Sprintf("/plan%d.db", n), ui.Sights{Looked: past.Point{Rev: 7}}); err != nil {
				t.Error(err)
			}
		})
	}
	closing.Wait()
	e := &env{World: World{Getenv: func(string) string { return dir }}}
	if s := e.readState(); len(s.Seen) != 8 {
		t.Errorf("of 8 looks, %d are remembered: %v", len(s.Seen), s.Seen)
	}
}

// Once only the number was kept of a look.
func TestALookWithoutItsDayIsStillKnown(t *testing.T) {
	var s state
	if err := json.Unmarshal([]byte(`{"seen": {"/plan.db": {"Ana": 7, "Ben": {"rev": 8, "on": "soon"}}}}`), &s); err != nil {
		t.Fatal(err)
	}
	if of := s.Seen["/plan.db"]; of["Ana"] != (sight{Rev: 7}) || of["Ben"] != (sight{Rev: 8}) {
		t.Errorf("read %v", of)
	}
}
