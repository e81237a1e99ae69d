package form_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// overlays is one of each, opened at a desk.
func overlays() map[string]func(*desk) screen.Overlay {
	field := func(name string) func(*desk) screen.Overlay {
		return func(d *desk) screen.Overlay { return d.edit("i1", name).(screen.Open).Overlay }
	}
	add := func(kind string) func(*desk) screen.Overlay {
		return func(d *desk) screen.Overlay { return form.Add(d.sc, kind, nil) }
	}
	return map[string]func(*desk) screen.Overlay{
		"edit": func(d *desk) screen.Overlay { return form.Edit(d.sc, ref("initiative", "i1")) },
		"bulk": func(d *desk) screen.Overlay {
			return form.Bulk(d.sc, []model.Ref{ref("initiative", "i1"), ref("initiative", "i2")})
		},
		"add": add("initiative"), "note": add("note"), "dependency": add("dependency"), "settings": add("settings"),
		"status": field("status"), "owner": field("owner"), "with": field("with"), "target": field("target"),
		"tags": field("tags"),
		"confirm": func(*desk) screen.Overlay {
			return form.NewConfirm(form.Confirmation{Ask: "Sure?", Says: strings.Repeat("It will happen. ", 9)})
		},
	}
}

// Whatever is pressed, pasted or clicked, at any size and in any theme: no panic, a frame of the exact size, and the
// cursor, if it is shown, within it.
func TestAnyKeysAtAnySize(t *testing.T) {
	all := overlays()
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	keys := []string{
		"up", "down", "left", "right", "tab", "shift+tab", "enter", "esc", "space", " ", "backspace", "delete",
		"home", "end",
		"pgup", "pgdown", "ctrl+u", "ctrl+s", "ctrl+e", "ctrl+j", "ctrl+k", "ctrl+n", "ctrl+p", "ctrl+w", "ctrl+v",
		"y", "n",
		"a", "b", "o", "1", "+", "w", "世", "é", ",", "-",
	}
	pastes := []string{
		"", "two\nlines", "世界", "\x1b[31mred", "+2w", "Ana Costa", strings.Repeat("long ", 99), "e\u0301\u200d👩‍👩‍👧",
	}
	rapid.Check(t, func(t *rapid.T) {
		d := sit(t)
		look, err := theme.Named(rapid.SampledFrom(theme.Names()).Draw(t, "theme"), rapid.Bool().Draw(t, "dark"))
		if err != nil {
			t.Fatal(err)
		}
		d.sc.Theme = &look
		d.overlay = all[rapid.SampledFrom(names).Draw(t, "overlay")](d)
		size := rapid.IntRange(1, 300)
		if rapid.Bool().Draw(t, "small") {
			size = rapid.IntRange(1, 90)
		}
		for range rapid.IntRange(0, 25).Draw(t, "steps") {
			w, h := size.Draw(t, "w"), min(size.Draw(t, "h"), 100)
			c := d.draw(w, h)
			exact(t, c, w, h)
			var msg tea.Msg
			switch rapid.IntRange(0, 9).Draw(t, "what") {
			case 0:
				msg = tea.PasteMsg{Content: rapid.SampledFrom(pastes).Draw(t, "paste")}
			case 1:
				x, y := rapid.IntRange(0, w-1).Draw(t, "x"), rapid.IntRange(0, h-1).Draw(t, "y")
				zone, dx, dy, _ := c.At(x, y)
				what := screen.MouseEvent(rapid.IntRange(int(screen.Click), int(screen.WheelDown)).Draw(t, "mouse"))
				msg = screen.Mouse{What: what, Zone: zone, X: x, Y: y, DX: dx, DY: dy}
			default:
				msg = key(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			act := d.overlay.Update(d.sc, msg)
			if closing, ok := act.(screen.Close); ok {
				act = closing.Then
			}
			if commit, ok := act.(screen.Commit); ok {
				if next, err := d.sc.P.Apply(commit.Change); err != nil || next.Check(commit.Change.Refs()...) != nil {
					t.Fatalf("a change that cannot be made: %v\n%s", err, edits(commit.Change))
				}
			}
			if write, ok := act.(screen.Write); ok {
				write.Done(write.Text + "x")
			}
			d.overlay.Hints(d.sc)
		}
		exact(t, d.draw(80, 24), 80, 24)
	})
}

func exact(t *rapid.T, c *canvas.Canvas, w, h int) {
	lines := strings.Split(c.Render(), "\n")
	if len(lines) != h {
		t.Fatalf("%d lines, not %d", len(lines), h)
	}
	for _, line := range lines {
		if got := ansi.StringWidth(line); got != w {
			t.Fatalf("%q is %d wide, not %d", line, got, w)
		}
	}
	if x, y, ok := c.Cursor(); ok && (x < 0 || y < 0 || x >= w || y >= h) {
		t.Fatalf("the cursor is at %d, %d of %d by %d", x, y, w, h)
	}
}
