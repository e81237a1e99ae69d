package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

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
	if err := e.saveSeen("/plan.db", at); err != nil {
		t.Fatal(err)
	}
	s := e.readState()
	if s.Acknowledged["/plan.db"]["Ana"] != sight(at) || s.Seen["/plan.db"]["Ana"] != sight(at) {
		t.Errorf("%v came back, and %v as the last look", s.Acknowledged, s.Seen)
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
			if err := e.saveSeen(fmt.Sprintf("/plan%d.db", n), past.Point{Rev: 7}); err != nil {
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
