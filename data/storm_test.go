package data_test

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
)

// The storm kills a program that is saving, at moments that nobody chose, and looks whether everything it was told is
// saved is there. The program is this one, started again with the path of a portfolio.
const (
	stormFile  = "QUARTERDECK_STORM_FILE"
	stormKills = "QUARTERDECK_STORM" // how many kills; a handful where it is not set
)

func TestMain(m *testing.M) {
	if path := os.Getenv(stormFile); path != "" {
		if err := save(path, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// save commits until it is killed, and says of each revision that it is saved.
func save(path string, told io.Writer) error {
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		return err
	}
	for {
		p, err := s.Load(ctx, model.Scope{})
		if err != nil {
			return err
		}
		row := fmt.Sprintf("%06d", p.Rev)
		c := model.Change{Actor: "ana", Label: "Save " + row}
		for n := range 5 { // more than one row, so that half a change would show
			c.Edits = append(c.Edits, p.Milestones.Add(model.MomentOf(clock()), model.ID[model.Milestone](row+strconv.Itoa(n)),
				func(m *model.Milestone) { m.Title, m.Date = row, model.DateOf(clock()) })...)
		}
		e, err := s.Commit(ctx, c)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(told, e.Rev); err != nil {
			return err
		}
	}
}

func TestKillStorm(t *testing.T) {
	kills := 5
	if text := os.Getenv(stormKills); text != "" {
		var err error
		if kills, err = strconv.Atoi(text); err != nil {
			t.Fatalf("%s=%s is not a number", stormKills, text)
		}
	}
	path := filepath.Join(t.TempDir(), "plan.db")
	s, err := data.Create(ctx, path, data.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	chance := rand.New(rand.NewPCG(1, uint64(kills)))
	saved := int64(0)
	for range kills {
		told := storm(t, path, time.Duration(chance.IntN(60_000))*time.Microsecond)
		s, err := data.Open(ctx, path, data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := s.Load(ctx, model.Scope{All: true})
		if err != nil {
			t.Fatal(err)
		}
		if p.Rev < int64(told) || p.Milestones.Len() != int(p.Rev)*5 {
			t.Fatalf("told that %d is saved, found revision %d with %d rows", told, p.Rev, p.Milestones.Len())
		}
		saved = p.Rev
		s.Close()
	}
	findings, err := data.Doctor(ctx, path, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		if f.Bad {
			t.Error(f.Text)
		}
	}
	t.Logf("%d kills, %d revisions", kills, saved)
}

// storm starts the program, lets it save for a while after its first word, kills it, and returns the last revision that
// it said was saved.
func storm(t *testing.T, path string, after time.Duration) int {
	t.Helper()
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), stormFile+"="+path)
	program.Stderr = os.Stderr
	out, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	told := 0
	lines := bufio.NewScanner(out)
	for first := true; lines.Scan(); first = false {
		if told, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatalf("the program says %q", lines.Text())
		}
		if first {
			time.AfterFunc(after, func() { program.Process.Kill() })
		}
	}
	if program.Wait() == nil {
		t.Fatal("the program ended by itself")
	}
	return told
}
