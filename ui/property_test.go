package ui_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// keyboard is what is pressed and typed: first what leads to changes, since the first of many are drawn more often, then
// every key that something is bound to, and those of forms.
func keyboard() []string {
	keys := []string{
		"enter", ">", "down", "n", "checkout", "s", "o", "enter", "<", "space", "x", "e", "ctrl+s", "u", "tab", "+2w", "y",
		"U", "esc", "r", "a", "m", "right", "]", "8", "2", "E", "#", "N", "w", "d", "B", "plan.csv", "shift+tab",
		"backspace", "ctrl+e", "ctrl+j", "ctrl+n", "ctrl+w", "b", "1", ",", "世", "é",
	}
	for _, view := range append(ui.Views(), "") {
		for _, c := range ui.CommandsOf(view) {
			if c.ID != "quit" {
				keys = append(keys, c.Keys...)
			}
		}
	}
	return keys
}

// Whatever is pressed, typed, pasted and clicked, at whatever size and in whatever theme: nothing breaks, every frame is
// exactly as large as the screen, nothing but colours reaches the terminal, and undoing everything leads back to the
// start.
func TestAnyKeysAtAnySize(t *testing.T) {
	template, err := sampleFile()
	if err != nil {
		t.Fatal(err)
	}
	dir, keys := t.TempDir(), keyboard()
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(dir, "plan.db")
		if err := os.WriteFile(path, template, 0o600); err != nil {
			t.Fatal(err)
		}
		d := started(t, path, 80, 24, plans().read, func(o *ui.Options) {
			o.Me, o.Theme = "Zoe", rapid.SampledFrom(theme.Names()).Draw(t, "theme")
			o.View = rapid.SampledFrom(ui.Views()).Draw(t, "view")
			o.Exec = scribble
		})
		before := written(d.stored())
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 10, 40).Draw(t, "keys") {
			step(t, d, key)
			whole(t, d)
		}
		if err := d.app.Close(); err != nil {
			t.Fatal(err)
		}
		d.elsewhere(func(s model.Store) error {
			for {
				if _, err := s.Undo(context.Background(), "Zoe"); errors.Is(err, model.ErrNothingToUndo) {
					return nil
				} else if err != nil {
					return err
				}
			}
		})
		if after := written(d.stored()); after != before {
			t.Fatalf("undoing everything does not lead back to the start:\n%s\nwas\n%s", after, before)
		}
	})
}

// scribble stands for an editor in which somebody adds a line.
func scribble(cmd *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	return func() tea.Msg {
		f, err := os.OpenFile(cmd.Args[len(cmd.Args)-1], os.O_APPEND|os.O_WRONLY, 0)
		if err == nil {
			_, err = f.WriteString("\nand more\x1b[31m")
			err = errors.Join(err, f.Close())
		}
		return done(err)
	}
}

// step presses a key, or types a text, and now and then does something else before.
func step(t *rapid.T, d *driver, key string) {
	width, height := rapid.IntRange(1, 250), rapid.IntRange(1, 70)
	switch rapid.IntRange(0, 15).Draw(t, "also") {
	case 12:
		d.send(tea.WindowSizeMsg{Width: width.Draw(t, "w"), Height: height.Draw(t, "h")})
	case 13:
		pastes := []string{"", "two\nlines", "\x1b]0;x\a", "e\u0301👩‍👩‍👧", "2026-12-14"}
		d.send(tea.PasteMsg{Content: rapid.SampledFrom(pastes).Draw(t, "paste")})
	case 14:
		x, y := width.Draw(t, "x"), height.Draw(t, "y")
		d.mouse(tea.MouseClickMsg(at(x, y)))
		if rapid.Bool().Draw(t, "drag") {
			d.mouse(tea.MouseMotionMsg(at(x+rapid.IntRange(-9, 9).Draw(t, "dx"), y+rapid.IntRange(-3, 3).Draw(t, "dy"))))
		}
		d.mouse(tea.MouseReleaseMsg(at(x, y)))
	case 15:
		d.mouse(tea.MouseWheelMsg{X: width.Draw(t, "x"), Y: height.Draw(t, "y"), Button: tea.MouseWheelDown})
	}
	if named := screen.Press(key); named.Text != "" && len([]rune(key)) > 1 {
		d.write(key)
		return
	}
	d.press(key)
}

// whole fails unless the frame is exactly as large as the screen and holds no escape but colours.
func whole(t *rapid.T, d *driver) {
	content := d.app.View().Content
	plain := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(content, "")
	if at := strings.IndexFunc(plain, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }); at >= 0 {
		t.Fatalf("the frame holds %q", plain[at:min(at+8, len(plain))])
	}
	lines := strings.Split(plain, "\n")
	if len(lines) != d.h {
		t.Fatalf("%d lines, not %d:\n%s", len(lines), d.h, plain)
	}
	for _, line := range lines {
		if got := ansi.StringWidth(line); got != d.w {
			t.Fatalf("%d columns, not %d: %q", got, d.w, line)
		}
	}
}
