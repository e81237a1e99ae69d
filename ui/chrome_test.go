package ui_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"quarterdeck/ui"
)

func TestFirstFrame(t *testing.T) {
	d := sampled(t, 120, 40)
	d.sees("2 Roadmap", "8 Library", "0 History", "Mon 23 Nov · Q4 2026 w8/13", "GROWTH", "Checkout v2", "✓ saved")
	if title := d.app.View().WindowTitle; title != "Roadmap · Quarterdeck" {
		t.Errorf("the window is called %q", title)
	}
	if !d.app.View().AltScreen {
		t.Error("it would write over what is in the terminal")
	}
}

func TestBeforeThePortfolioIsThereOnlyQuitWorks(t *testing.T) {
	d := started(t, "plan.db", 80, 24, damaged, func(o *ui.Options) { o.View = "library" })
	d.press("esc : ? u n 8 2 enter down / f1").sees("Quarterdeck could not open the portfolio", "plan.db is damaged", "q closes")
	if d.over {
		t.Fatal("it has closed")
	}
	if title := d.app.View().WindowTitle; title != "Quarterdeck" {
		t.Errorf("the window is called %q", title)
	}
	if d.press("q"); !d.over {
		t.Error("q does not close it")
	}
}

func TestTheErrorScreenCanBeClicked(t *testing.T) {
	d := started(t, "nowhere/plan.db", 80, 24)
	d.sees("There is no folder nowhere; make it first, or name another place.")
	if d.click("q closes"); !d.over {
		t.Error("a click on q does not close it")
	}
}

func TestTabs(t *testing.T) {
	d := sampled(t, 80, 24)
	tabs := []struct{ key, tab, shows string }{
		{"8", "8 Library", "Go-to-market"}, {"0", "0 History", "Park Theme builder"}, {"2", "2 Roadmap", "CONF"},
	}
	for _, tab := range tabs {
		d.press(tab.key).sees(tab.shows)
	}
	for _, tab := range tabs {
		d.click(tab.tab).sees(tab.shows)
	}
	d.press("2").sees("NOW").press("2 2").sees("CONF") // the same digit again: board, list, timeline
	d.press("? '2'").sees("Go to Roadmap; again").press("esc")
	d.press("8 space").sees("Esc unmark")
}

func TestEveryHintInTheFooterCanBeClicked(t *testing.T) {
	for _, c := range []struct{ view, hint, shows string }{
		{"roadmap", "] layout", "NOW"}, {"roadmap", "/ filter", "Filter"}, {"roadmap", "s status", "on track"},
		{"roadmap", ": commands", "a verb, a name, or both"}, {"roadmap", "? help", "type to search"},
		{"library", "] next tab", "Mara Jürgens"}, {"library", "n add", "New team"}, {"history", "↵ go to it", "Theme builder"},
	} {
		t.Run(c.hint, func(t *testing.T) {
			d := sampled(t, 120, 40, func(o *ui.Options) { o.View = c.view })
			x, y := d.find(c.hint, 0)
			if y != 39 {
				t.Fatalf("%q is on line %d", c.hint, y)
			}
			d.mouse(tea.MouseClickMsg(at(x, y))).sees(c.shows)
		})
	}
}

func TestHintsOfAnOverlayCanBeClicked(t *testing.T) {
	d := sampled(t, 80, 24).press("?").click("Esc close").misses("type to search")
	d.press("/ 'audit'").click("↵ done").sees("Audit log").misses("Signup revamp")
}

// Under an overlay the tabs are no buttons: their digits would be typed into it.
func TestTabsAreNotTypedIntoAPrompt(t *testing.T) {
	sampled(t, 80, 24).press("/ 'sso'").click("8 Library").misses("sso8").sees("› sso")
}

func TestTooSmall(t *testing.T) {
	d := sampled(t, 59, 15)
	d.sees("Quarterdeck needs 60×16; this is 59×15.")
	d.send(tea.WindowSizeMsg{Width: 1, Height: 1})
	if frame := string(d.frame()); ansi.StringWidth(frame) != 1 || strings.Contains(frame, "\n") {
		t.Errorf("at 1×1 it draws %q", frame)
	}
	d.send(tea.WindowSizeMsg{Width: 60, Height: 16}).sees("GROWTH", "✓ saved")
}

func TestResizingNeverLosesTheCursor(t *testing.T) {
	d := sampled(t, 120, 40).to("Data residency")
	for _, size := range [][2]int{{60, 16}, {200, 60}, {30, 5}, {80, 24}, {61, 17}, {120, 40}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if size[0] >= 60 {
			d.sees("Data residency")
		}
	}
	if !strings.Contains(string(d.frame()), "▌  ○ Data residency") {
		t.Errorf("the cursor is elsewhere:\n%s", d.frame())
	}
}

func TestTheme(t *testing.T) {
	d := sampled(t, 80, 24, func(o *ui.Options) { o.Theme = "dark" })
	coloured := func() bool { return strings.Contains(d.app.View().Content, "38;2;") }
	if !coloured() {
		t.Fatal("dark has no colours")
	}
	d.press(": 'colours' enter").sees("Colours", "high-contrast", "ascii")
	d.click("mono")
	if coloured() {
		t.Error("mono has colours")
	}
	d.press(": 'colours' enter").click("ascii").sees("/ Signup revamp", "[2 Roadmap]").misses("✓", "─")
	d.press(": 'open everything'").sees("look    enter  |") // and not the sign that ASCII has for the key
}

// The colours are kept for the next time where somebody has picked some, and only then.
func TestThePickedThemeIsKept(t *testing.T) {
	for keys, want := range map[string]string{"": "", ": 'colours' enter l": "light"} {
		var left ui.Left
		d := sampled(t, 80, 24, func(o *ui.Options) {
			o.Theme, o.Save = "dark", func(l ui.Left) error { left = l; return nil }
		})
		if d.press(keys).press("q"); !d.over || left.Theme != want {
			t.Errorf("%q: kept %q, want %q", keys, left.Theme, want)
		}
	}
}

func TestTheBackgroundDecidesTheColours(t *testing.T) {
	d := sampled(t, 80, 24, func(o *ui.Options) { o.Theme = "auto" })
	dark := d.app.View().Content
	d.send(tea.BackgroundColorMsg{Color: ansi.RGBColor{R: 255, G: 255, B: 255}})
	if d.app.View().Content == dark {
		t.Error("a light terminal has the colours of a dark one")
	}
}

func TestEscLetsGoOfOneThingAfterTheOtherAndNeverQuits(t *testing.T) {
	d := sampled(t, 80, 24).press("/ 'growth' enter").to("Checkout v2").press("space >")
	d.sees("u undo", "/growth", "1 marked")
	d.press("/").press("esc") // an overlay goes first; this one lets go of its filter too
	d.press("/ 'growth' enter")
	d.sees("u undo").misses("Esc unmark").press("esc").misses("u undo").sees("1 marked", "Esc unmark")
	d.press("esc").misses("1 marked", "Esc unmark").sees("/growth")
	d.press("esc").misses("/growth")
	if d.press("esc esc esc"); d.over {
		t.Error("Esc has closed it")
	}
}

func TestQuit(t *testing.T) {
	for _, key := range []string{"q", "ctrl+c"} {
		var kept map[string]string
		d := sampled(t, 80, 24, func(o *ui.Options) {
			o.Save = func(left ui.Left) error { kept = left.State; return errors.New("no room for it") }
		})
		if d.press("] ").press(key); !d.over {
			t.Fatalf("%s does not close it", key)
		}
		again := opened(t, d.path, 80, 24, func(o *ui.Options) { o.State = kept })
		again.sees("NOW") // the board, as it was left
	}
	d := sampled(t, 80, 24).press("? ctrl+c")
	if !d.over {
		t.Error("ctrl+c does not close it under an overlay")
	}
}

func TestSampleSaysThatItIsOne(t *testing.T) {
	sampled(t, 110, 24, func(o *ui.Options) { o.Label = "sample" }).sees("sample · Q4 2026 w8/13")
	sampled(t, 60, 16, func(o *ui.Options) { o.Label = "sample" }).sees("sample")
}
