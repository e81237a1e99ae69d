package ui_test

import (
	"cmp"
	"errors"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui"
)

// editor stands for the person's own: it writes a text where it is told to, and leaves as it is told to.
type editor struct {
	called string // what $EDITOR says; empty: pen --wait
	args   []string
	found  string // what lay ready for it
	mode   os.FileMode
	write  string
	err    error
}

func (e *editor) edits(o *ui.Options) {
	called := cmp.Or(e.called, "pen --wait")
	o.Env = func(name string) string { return map[string]string{"EDITOR": called, "TOOLS": "/opt/my tools"}[name] }
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

// $EDITOR is split as a shell would split it.
func TestTheWordsOfAnEditor(t *testing.T) {
	for called, want := range map[string][]string{
		"code --wait":                          {"code", "--wait"},
		`'/opt/my editor/ed' --wait`:           {"/opt/my editor/ed", "--wait"},
		`"/opt/my editor/ed"`:                  {"/opt/my editor/ed"},
		`/opt/my\ editor/ed -c 'set tw=72; x'`: {"/opt/my editor/ed", "-c", "set tw=72; x"},
		`"$TOOLS/ed"  -n `:                     {"/opt/my tools/ed", "-n"},
	} {
		pen := &editor{called: called, write: "x"}
		sampled(t, 120, 40, pen.edits).to("Checkout v2").press("E")
		if n := len(pen.args) - 1; n < 1 || !slices.Equal(pen.args[:n], want) || !strings.HasSuffix(pen.args[n], ".md") {
			t.Errorf("%s: started as %q", called, pen.args)
		}
	}
}

func TestWhatIsNoEditor(t *testing.T) {
	for _, called := range []string{`'/opt/my editor/ed`, "ed; rm", "''"} {
		pen := &editor{called: called}
		d := sampled(t, 120, 40, pen.edits).to("Checkout v2").press("E")
		d.sees("▲ The editor could not be opened: $EDITOR is no command: " + called)
		if pen.args != nil {
			t.Errorf("%s: started as %q", called, pen.args)
		}
	}
	gone := &editor{err: &exec.Error{Name: "/opt/my", Err: exec.ErrNotFound}, called: "/opt/my editor/ed"}
	d := sampled(t, 120, 40, gone.edits).to("Checkout v2").press("E")
	d.sees("▲ There is no editor /opt/my. $EDITOR names one; a path with spaces in it needs quotes.")
}

func TestWithoutAnEditorOfOnesOwn(t *testing.T) {
	pen := &editor{write: "x"}
	sampled(t, 120, 40, pen.edits, func(o *ui.Options) { o.Env = func(string) string { return " " } }).to("Checkout v2").press("E")
	if len(pen.args) == 0 || pen.args[0] != "vi" {
		t.Errorf("the editor was started as %q", pen.args)
	}
}
