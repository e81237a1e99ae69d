package cli_test

import (
	"encoding/json"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// room is what a package may know of ours, by the beginning of the import path.
var rooms = []struct{ room, mayKnow string }{
	{"quarterdeck/model", "quarterdeck/model"},
	{"quarterdeck/data", "quarterdeck/model quarterdeck/data"},
	{"quarterdeck/ui", "quarterdeck/model quarterdeck/ui quarterdeck/data/transfer"},
	{"quarterdeck", "quarterdeck/data quarterdeck/ui quarterdeck/model"},
}

// outside is what the rooms must not know of the world: the model does nothing, the screens know no SQL.
var outside = map[string][]string{
	"quarterdeck/model": {"os", "net/http", "database/sql", "charm.land/bubbletea/v2", "modernc.org/sqlite"},
	"quarterdeck/ui":    {"database/sql", "modernc.org/sqlite"},
}

func TestRoomsKnowOnlyWhatTheyMay(t *testing.T) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "quarterdeck/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	decoder, seen := json.NewDecoder(strings.NewReader(string(out))), 0
	for {
		var pkg struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&pkg); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		seen++
		for _, imported := range pkg.Imports {
			if !may(pkg.ImportPath, imported) {
				t.Errorf("%s must not know %s", pkg.ImportPath, imported)
			}
			if within(imported, "quarterdeck") && strings.HasSuffix(imported, "test") && !strings.HasSuffix(pkg.ImportPath, "test") {
				t.Errorf("%s must not know %s, which is there for tests", pkg.ImportPath, imported)
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d packages were looked at", seen)
	}
}

func may(room, imported string) bool {
	for prefix, list := range outside {
		for _, o := range list {
			if imported == o && within(room, prefix) {
				return false
			}
		}
	}
	if !within(imported, "quarterdeck") {
		return true
	}
	for _, r := range rooms {
		if !within(room, r.room) {
			continue
		}
		for _, known := range strings.Fields(r.mayKnow) {
			if within(imported, known) {
				return true
			}
		}
		return false
	}
	return false
}

func within(path, room string) bool { return path == room || strings.HasPrefix(path, room+"/") }
