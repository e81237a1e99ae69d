//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// patience is how long anything may take to appear on a busy machine. It is no measure: what is fast is measured.
const patience = 60 * time.Second

// terminal is a quarterdeck in a terminal, as somebody sees it.
type terminal struct {
	testing.TB
	cmd   *exec.Cmd
	pty   *os.File
	ended chan struct{} // closed when nothing more comes from the program

	mu      sync.Mutex
	screen  *vt.Emulator
	said    bytes.Buffer  // everything that came, as it came
	changed chan struct{} // closed and made anew with everything that comes
}

// desk is where somebody works: folders of their own, and an environment.
type desk struct {
	testing.TB
	dir string
	env []string
}

func newDesk(t testing.TB, more ...string) *desk {
	d := &desk{TB: t, dir: t.TempDir()}
	for _, folder := range []string{"home", "tmp"} {
		if err := os.Mkdir(filepath.Join(d.dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	d.env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + d.path("home"), "TMPDIR=" + d.path("tmp"), "XDG_DATA_HOME=" + d.path("data"),
		"XDG_STATE_HOME=" + d.path("state"), "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "TZ=UTC",
		"QUARTERDECK_TODAY=2026-11-23", "QUARTERDECK_ACTOR=Tess",
	}, more...)
	return d
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

// write puts a file there.
func (d *desk) write(name, text string, mode os.FileMode) {
	d.Helper()
	if err := os.WriteFile(d.path(name), []byte(text), mode); err != nil {
		d.Fatal(err)
	}
}

// run runs a command to its end, without a terminal, and gives its output.
func (d *desk) run(args ...string) string {
	d.Helper()
	cmd := exec.Command(binary(d), args...)
	cmd.Dir, cmd.Env = d.dir, d.env
	out, err := cmd.Output()
	if err != nil {
		d.Fatalf("quarterdeck %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

// planning opens the cockpit on the roadmap.
func (d *desk) planning(w, h int, args ...string) *terminal {
	d.Helper()
	return d.open(w, h, append(args, "--view", "roadmap")...)
}

// open runs a command in a terminal of the given size.
func (d *desk) open(w, h int, args ...string) *terminal {
	d.Helper()
	t := &terminal{TB: d, screen: vt.NewEmulator(w, h), changed: make(chan struct{}), ended: make(chan struct{})}
	t.cmd = exec.Command(binary(d), args...)
	t.cmd.Dir, t.cmd.Env = d.dir, d.env
	var err error
	if t.pty, err = pty.StartWithSize(t.cmd, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		d.Fatal(err)
	}
	go func() { _, _ = io.Copy(t.pty, t.screen) }() // the terminal answers what it is asked
	go t.listen()
	d.Cleanup(func() {
		_ = t.cmd.Process.Kill() // it has most likely ended
		<-t.ended
		_ = t.cmd.Wait()
		t.pty.Close()
	})
	return t
}

// listen shows what the program writes, until it has ended.
func (t *terminal) listen() {
	defer close(t.ended)
	buffer := make([]byte, 64<<10)
	for {
		n, err := t.pty.Read(buffer)
		t.mu.Lock()
		t.said.Write(buffer[:n])
		_, _ = t.screen.Write(buffer[:n])
		close(t.changed)
		t.changed = make(chan struct{})
		t.mu.Unlock()
		if err != nil {
			_ = t.screen.InputPipe().(io.Closer).Close()
			return
		}
	}
}

// text is what is on the screen, and the signal that it may have become something else.
func (t *terminal) text() (string, chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.String(), t.changed
}

// until waits until the screen is as wanted, and gives the moment at which it was seen.
func (t *terminal) until(what string, wanted func(screen string) bool) time.Time {
	t.Helper()
	deadline := time.After(patience)
	for {
		screen, changed := t.text()
		if wanted(screen) {
			return time.Now()
		}
		select {
		case <-changed:
		case <-t.ended:
			if screen, _ = t.text(); wanted(screen) {
				return time.Now()
			}
			t.Fatalf("it ended before it showed %s:\n%s", what, screen)
		case <-deadline:
			t.Fatalf("it never showed %s:\n%s", what, screen)
		}
	}
}

// sees waits until the screen shows all of the texts.
func (t *terminal) sees(texts ...string) time.Time {
	t.Helper()
	return t.until(strings.Join(texts, " and "), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// keys that have a name.
const (
	up    = "\x1b[A"
	down  = "\x1b[B"
	enter = "\r"
	esc   = "\x1b"
	ctrlC = "\x03"
)

// types presses keys.
func (t *terminal) types(keys ...string) *terminal {
	t.Helper()
	for _, key := range keys {
		if _, err := t.pty.WriteString(key); err != nil {
			t.Fatal(err)
		}
	}
	return t
}

// resize makes the terminal larger or smaller.
func (t *terminal) resize(w, h int) {
	t.Helper()
	t.mu.Lock()
	t.screen.Resize(w, h)
	t.mu.Unlock()
	if err := pty.Setsize(t.pty, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		t.Fatal(err)
	}
}

// cursorRow is the row that the cursor of the roadmap is on.
func cursorRow(screen string) string {
	for line := range strings.Lines(screen) {
		if strings.HasPrefix(line, "▌") {
			return line
		}
	}
	return ""
}

// goTo moves the cursor to the row, one step after the other.
func (t *terminal) goTo(row string) *terminal {
	t.Helper()
	for before := ""; ; {
		t.until("the cursor on another row than "+before, func(screen string) bool {
			return cursorRow(screen) != "" && cursorRow(screen) != before
		})
		screen, _ := t.text()
		at := cursorRow(screen)
		if strings.Contains(at, row) {
			return t
		}
		before = at
		if wanted := strings.Index(screen, row); wanted >= 0 && wanted < strings.Index(screen, at) {
			t.types(up)
		} else {
			t.types(down)
		}
	}
}

// ends waits until the program has left with the code.
func (t *terminal) ends(code int) {
	t.Helper()
	select {
	case <-t.ended:
	case <-time.After(patience):
		screen, _ := t.text()
		t.Fatalf("it did not end:\n%s", screen)
	}
	err := t.cmd.Wait()
	var exit *exec.ExitError
	got := 0
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	}
	if got != code {
		t.Errorf("it left with %d (%v), want %d", got, err, code)
	}
}

// signal sends the program a signal.
func (t *terminal) signal(s syscall.Signal) {
	t.Helper()
	if err := t.cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}
