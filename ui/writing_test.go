package ui_test

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui"
)

// editor stands for the person's own: it writes a text where it is told to, and leaves as it is told to.
type editor struct {
	args  []string
	found string // what lay ready for it
	mode  os.FileMode
	write string
	err   error
}

func (e *editor) edits(o *ui.Options) {
	o.Env = func(name string) string { return map[string]string{"EDITOR": "pen --wait"}[name] }
	o.Exec = func(cmd *exec.Cmd, done tea.ExecCallback) tea.Cmd {
		return func() tea.Msg {
			e.args = cmd.Args
			path := cmd.Args[len(cmd.Args)-1]
			text, _ := os.ReadFile(path)
			e.found = string(text)
			if info, err := os.Stat(path); err == nil {
				e.mode = info.Mode().Perm()
			}
			if e.err == nil {
				_ = os.WriteFile(path, []byte(e.write), 0o600)
			}
			return done(e.err)
		}
	}
}

func TestWritingInOnesOwnEditor(t *testing.T) {
	pen := &editor{write: "Fewer people give up.\nMore people pay.\n"}
	d := sampled(t, 120, 40, pen.edits).to("Checkout v2").press("E")
	if strings.Join(pen.args[:2], " ") != "pen --wait" || !strings.HasSuffix(pen.args[2], ".md") {
		t.Errorf("the editor was started as %q", pen.args)
	}
	if !strings.HasPrefix(pen.found, "Paid conversion of trials rises") || pen.mode != 0o600 {
		t.Errorf("it found %q, %v", pen.found, pen.mode)
	}
	if _, err := os.Stat(pen.args[2]); !os.IsNotExist(err) {
		t.Error("the text is still lying about")
	}
	d.sees("Fewer people give up.", "u undo")
	if got := d.item("Checkout v2").Outcome; got != "Fewer people give up.\nMore people pay." {
		t.Errorf("the outcome is %q", got)
	}
}

func TestAnEditorThatFails(t *testing.T) {
	pen := &editor{err: errors.New("exit status 1")}
	d := sampled(t, 120, 40, pen.edits).to("Checkout v2")
	before := written(d.stored())
	d.press("E").sees("▲ The editor pen did not finish; nothing was changed. $EDITOR names another.")
	if written(d.stored()) != before {
		t.Error("something was changed")
	}
	if _, err := os.Stat(pen.args[2]); !os.IsNotExist(err) {
		t.Error("the text is still lying about")
	}
}

func TestWithoutAnEditorOfOnesOwn(t *testing.T) {
	pen := &editor{write: "x"}
	sampled(t, 120, 40, pen.edits, func(o *ui.Options) { o.Env = func(string) string { return " " } }).to("Checkout v2").press("E")
	if len(pen.args) == 0 || pen.args[0] != "vi" {
		t.Errorf("the editor was started as %q", pen.args)
	}
}
