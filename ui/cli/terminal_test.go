//go:build unix

package cli_test

import (
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestTerminalDemoLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	q := d.planning(120, 40, "demo")
	q.sees("Checkout v2", "sample", "✓ saved")
	q.goTo("Checkout v2").types(">")
	q.sees("Move Checkout v2 to 21 Dec 2026", "u undo", "✓ saved")
	q.types("u")
	q.sees("U redo", "✓ saved")
	if screen, _ := q.text(); strings.Contains(cursorRow(screen), "21 Dec") {
		t.Errorf("the slip is still there:\n%s", screen)
	}
	q.types("q")
	q.ends(0)
	if left, err := os.ReadDir(d.path("tmp")); err != nil || len(left) > 0 {
		t.Errorf("the temporary folder holds %v (%v)", left, err)
	}
	if _, err := os.Stat(d.path("data")); !os.IsNotExist(err) {
		t.Errorf("the demo made a data folder (%v)", err)
	}
}

func TestTerminalThatIsClosedLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	q := d.planning(80, 24, "demo")
	q.sees("Checkout v2")
	q.signal(syscall.SIGHUP)
	q.ends(130)
	if left, err := os.ReadDir(d.path("tmp")); err != nil || len(left) > 0 {
		t.Errorf("the temporary folder holds %v (%v)", left, err)
	}
}

// Whoever closes the terminal has looked as well as whoever leaves with q, and finds the views as they were.
func TestTerminalThatIsClosedWasLookedAt(t *testing.T) {
	t.Parallel()
	for name, closing := range map[string]func(*terminal){
		"hang-up":   func(q *terminal) { q.signal(syscall.SIGHUP) },
		"terminate": func(q *terminal) { q.signal(syscall.SIGTERM) },
		"window":    func(q *terminal) { q.pty.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			d.run("init", "--sample", "plan.db")
			q := d.planning(80, 24, "plan.db")
			q.sees("Checkout v2", "✓ saved")
			closing(q)
			_ = q.cmd.Wait() // with an error or not: it may see the signal first, or that there is no terminal
			if told := d.run("status", "plan.db"); !strings.Contains(told, "nothing by others since your last look on 23 Nov") {
				t.Errorf("afterwards the status is:\n%s", told)
			}
			if kept, err := os.ReadFile(d.path("state/quarterdeck/views.json")); err != nil || !strings.Contains(string(kept), `"roadmap"`) {
				t.Errorf("kept is %s (%v)", kept, err)
			}
		})
	}
}

func TestTerminalTwoPeopleInOneFile(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.run("init", "--sample", "plan.db")
	ana := d.planning(120, 40, "plan.db", "--actor", "Ana")
	ben := d.planning(120, 40, "plan.db", "--actor", "Ben")
	ana.sees("Checkout v2", "✓ saved")
	ben.sees("Checkout v2", "✓ saved")
	ana.goTo("Checkout v2")
	ben.goTo("Trial nudges")

	// What one saves, the other sees, with the cursor where it was.
	ana.types("s")
	ana.sees("at risk", "on track", "dropped")
	ana.types("a")
	saved := ana.until("Checkout v2 at risk, and saved", func(screen string) bool {
		return strings.Contains(cursorRow(screen), "▲ Checkout v2") && strings.Contains(screen, "✓ saved")
	})
	seen := ben.sees("▲ Checkout v2")
	t.Logf("seen by the other %v after it was saved", seen.Sub(saved))
	if screen, _ := ben.text(); !strings.Contains(cursorRow(screen), "Trial nudges") {
		t.Errorf("Ben's cursor has moved:\n%s", screen)
	}

	// Edits of different fields of one row both survive.
	ben.goTo("Checkout v2").types(">")
	ben.sees("21 Dec", "✓ saved")
	ana.sees("21 Dec")
	plan := d.run("export", "initiatives", "-f", "plan.db")
	if !strings.Contains(plan, ",Checkout v2,at risk,Ana Duarte,Growth,Platform,now,2026-10-12,2026-12-21,") {
		t.Errorf("one of two edits is lost:\n%s", plan)
	}
	for _, q := range []*terminal{ana, ben} {
		q.types("q")
		q.ends(0)
	}
}

func TestTerminalOfAnySize(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.run("init", "--sample", "plan.db")
	q := d.planning(120, 40, "plan.db")
	q.sees("Checkout v2", "✓ saved")
	q.goTo("Trial nudges")
	for _, size := range []struct {
		w, h int
		sees string
	}{
		{60, 16, "Trial nudges"}, {50, 10, "needs 60×16; this is 50×10"}, {80, 24, "Trial nudges"}, {120, 40, "Trial nudges"},
	} {
		q.resize(size.w, size.h)
		q.until(size.sees, func(screen string) bool {
			return strings.Contains(screen, size.sees) && (size.w < 60 || strings.Contains(cursorRow(screen), size.sees))
		})
	}
	q.types("q")
	q.ends(0)
}

func TestTerminalKilledAfterSaving(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.run("init", "--sample", "plan.db")
	q := d.planning(120, 40, "plan.db")
	q.goTo("Checkout v2").types("s")
	q.sees("at risk", "dropped")
	q.types("a")
	q.until("it saved", func(screen string) bool {
		return strings.Contains(cursorRow(screen), "▲ Checkout v2") && strings.Contains(screen, "✓ saved")
	})
	q.signal(syscall.SIGKILL)
	<-q.ended
	again := d.planning(120, 40, "plan.db")
	again.sees("▲ Checkout v2", "✓ saved")
	again.types("u") // and it can be taken back
	again.sees("■ Checkout v2", "U redo")
	again.types("q")
	again.ends(0)
}

func TestTerminalFirstRun(t *testing.T) {
	t.Parallel()
	t.Run("look around the sample", func(t *testing.T) {
		d := newDesk(t)
		q := d.open(80, 24)
		q.sees("Look around a sample quarter", "Start mine")
		q.types(enter)
		q.sees("Lu Moreau", "sample", "✓ saved")
		q.types("q")
		q.ends(0)
		if _, err := os.Stat(d.path("data")); !os.IsNotExist(err) {
			t.Errorf("a sample that is thrown away made a data folder (%v)", err)
		}
	})
	t.Run("start mine", func(t *testing.T) {
		d := newDesk(t)
		q := d.open(80, 24)
		q.sees("Start mine")
		q.types("n")
		q.sees("✓ saved")
		q.types("q")
		q.ends(0)
		if status := d.run("status"); !strings.HasPrefix(status, "My portfolio · Q4 2026") {
			t.Errorf("the portfolio at the usual place is not there: %s", status)
		}
		info, err := os.Stat(d.path("data/quarterdeck/portfolio.db"))
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("it is %v (%v)", info, err)
		}
	})
	t.Run("import", func(t *testing.T) {
		d := newDesk(t)
		d.write("plan.csv", "id,title,status\nP-1,Faster invoices,off track\n", 0o600)
		q := d.open(80, 24)
		q.sees("Import a CSV")
		q.types("i")
		q.sees("a CSV, YAML or Markdown file")
		q.types("plan.csv", enter)
		q.sees("1 to add", "Faster invoices")
		q.types(enter)
		q.sees("Imported: 1 added", "✓ saved")
		q.types("q")
		q.ends(0)
		if status := d.run("status"); !strings.Contains(status, "■ Faster invoices") {
			t.Errorf("what was imported is not there: %s", status)
		}
	})
}

func TestTerminalHandsOverToAnEditor(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "EDITOR=./editor --wait")
	d.write("editor", "#!/bin/sh\necho the editor is here; printf 'One click pays.' > \"$2\"\n", 0o700)
	d.run("init", "--sample", "plan.db")
	q := d.planning(120, 40, "plan.db")
	q.goTo("Checkout v2").types("E")
	q.sees("Checkout v2", "u undo", "✓ saved")
	q.types("q")
	q.ends(0)
	if plan := d.run("export", "initiatives", "-f", "plan.db"); !strings.Contains(plan, ",One click pays.,") {
		t.Errorf("what the editor wrote is not there:\n%s", plan)
	}
	if left, err := os.ReadDir(d.path("tmp")); err != nil || len(left) > 0 {
		t.Errorf("the temporary folder holds %v (%v)", left, err)
	}
}

func TestTerminalSaysWhatCannotBeOpened(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.write("notes.txt", strings.Repeat("This is a list of groceries. ", 10), 0o600)
	q := d.open(80, 24, "notes.txt")
	q.sees("could not open", "notes.txt is not a quarterdeck file", "q closes")
	q.types("q")
	q.ends(1)
	q.sees("quarterdeck: notes.txt is not a quarterdeck file; it was left as it is.")
	missing := d.open(120, 24, "missing.db")
	missing.sees("quarterdeck: there is no portfolio at missing.db; `quarterdeck init missing.db` makes one.")
	missing.ends(1)
}

func TestTerminalAsksBeforeAnImport(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.write("plan.csv", "id,title\nP-1,Faster invoices\n", 0o600)
	d.run("init", "plan.db")
	for _, answer := range []struct {
		keys, sees string
		code       int
	}{
		{"n\r", "Nothing was saved.", 0},
		{ctrlC, "quarterdeck: stopped; what was already saved is safe.", 130},
		{"\r", "Saved as one change; `quarterdeck undo` takes it back.", 0},
	} {
		q := d.open(80, 24, "import", "initiatives", "plan.csv", "-f", "plan.db")
		q.sees("1 to add", "+ Faster invoices", "Save this? [Y/n]")
		q.types(answer.keys)
		q.sees(answer.sees)
		q.ends(answer.code)
	}
	q := d.open(80, 24, "import", "initiatives", "plan.csv", "-f", "plan.db", "--no-input")
	q.sees("There is nothing to save.")
	q.ends(0)
}

func TestTerminalColours(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, variable, flag, want string
	}{
		{"dark", "", "auto", "\x1b[38;2;255;122;89m■\x1b[m Checkout v2"},
		{"light", "COLORFGBG=0;15", "auto", "\x1b[38;2;178;58;0m■\x1b[m Checkout v2"},
		{"256 colours", "COLORTERM=", "auto", "\x1b[38;5;209m■\x1b[m Checkout v2"},
		{"none asked for", "", "never", "\n■ Checkout v2"},
		{"NO_COLOR", "NO_COLOR=1", "auto", "\n■ Checkout v2"},
		{"NO_COLOR, and asked for", "NO_COLOR=1", "always", "m■\x1b[m Checkout v2"},
		{"dumb", "TERM=dumb", "auto", "\n■ Checkout v2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t, test.variable)
			d.run("init", "--sample", "plan.db")
			q := d.open(80, 24, "status", "plan.db", "--color", test.flag)
			q.ends(0)
			if said := q.said.String(); !strings.Contains(said, test.want) {
				t.Errorf("it said %q", said)
			}
		})
	}
}

// Somebody who listens hears lines and nothing that steers the terminal, and what they say is done.
func TestTerminalIsReadAloud(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "ACCESSIBLE=1")
	d.write("plan.csv", "id,title\nP-1,Faster invoices\n", 0o600)
	d.run("init", "--sample", "plan.db")
	q := d.open(200, 100, "plan.db", "--view", "roadmap")
	q.sees("14. Checkout v2, off track", "19 more lines; Enter reads on.", "q ends.")
	q.types("14", enter)
	q.sees("Blocks Referral loop", "Its fields:", "Owner: Ana Duarte.")
	q.types("import initiatives plan.csv", enter)
	q.sees("Save this? [Y/n]")
	q.types("y", enter)
	q.sees("Saved as one change")
	q.types("find invoices", enter)
	q.sees("10. Faster invoices, to do, no date, nobody owns it.")
	q.types(ctrlC)
	q.ends(130)
	q.sees("Stopped; what was already saved is safe.")
	if said := q.said.String(); strings.Contains(said, "\x1b") {
		t.Errorf("it steered the terminal: %q", said)
	}
	demo := d.open(200, 100, "demo", "--plain")
	demo.sees("Sample quarter, Monday 23 November 2026.")
	demo.types("q", enter)
	demo.ends(0)
	if left, err := os.ReadDir(d.path("tmp")); err != nil || len(left) > 0 {
		t.Errorf("the temporary folder holds %v (%v)", left, err)
	}
}
