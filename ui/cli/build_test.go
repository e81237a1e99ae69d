package cli_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// building runs the tests and takes away afterwards what was built for them.
type building struct{ *testing.M }

// Run runs the tests.
func (b building) Run() int {
	code := b.M.Run()
	if built.dir != "" {
		if err := os.RemoveAll(built.dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	return code
}

// built is the command as people get it, for the tests that run it in a terminal.
var built struct {
	once      sync.Once
	dir, path string
	err       error
}

// binary is the command: the one that QUARTERDECK_BINARY names, or one that is built at the first call.
func binary(t testing.TB) string {
	t.Helper()
	built.once.Do(func() {
		if built.path = os.Getenv("QUARTERDECK_BINARY"); built.path != "" {
			return
		}
		if built.dir, built.err = os.MkdirTemp("", "quarterdeck-test-"); built.err != nil {
			return
		}
		built.path = filepath.Join(built.dir, "quarterdeck")
		build := exec.Command("go", "build", "-buildvcs=false", "-o", built.path, "quarterdeck")
		if out, err := build.CombinedOutput(); err != nil {
			built.err = errors.Join(err, errors.New(string(out)))
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.path
}
