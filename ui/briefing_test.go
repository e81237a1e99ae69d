package ui_test

import (
	"errors"
	"strings"
	"testing"

	"quarterdeck/ui"
)

// folder is the files that a cockpit has written, by their names.
type folder map[string]string

func (f folder) put(o *ui.Options) {
	o.Put = func(name string, text []byte) (string, error) {
		if _, there := f[name]; there {
			return "", errors.New(name + " is there already and was left as it is; name another file")
		}
		f[name] = string(text)
		return "/home/ana/" + name, nil
	}
}

func home(o *ui.Options) { o.View = "home" }

func TestCopyingABrief(t *testing.T) {
	d := sampled(t, 80, 24, home).press("y").sees("Brief of Q4 2026 for leadership", "m copy as Markdown", "p save as a page", "for go-to-market")
	d.press("m").sees("✓ Copied the brief of Q4 2026 for leadership as Markdown").misses("Writing")
	for _, want := range []string{"Q4 2026, for leadership\n", "## What changed since the 9 Nov review\n", "The payment provider certifies us two weeks late"} {
		if !strings.Contains(d.copied, want) {
			t.Errorf("what was copied lacks %q", want)
		}
	}
	if strings.Contains(d.copied, "Project Heron") {
		t.Error("what is private was copied")
	}
	// It is for others as well, and there from everywhere.
	d.press("2 : 'brief' enter e m").sees("✓ Copied the brief of Q4 2026 for engineering as Markdown")
	if !strings.Contains(d.copied, "## Dependencies that are not settled") {
		t.Error("engineering is told what leaders are")
	}
}

// Who looks back has the brief as it would have been then.
func TestABriefOfThePast(t *testing.T) {
	d := sampled(t, 100, 26, home).then("9 nov").press("y m").sees("✓ Copied the brief of Q4 2026", "AS IT WAS ON 9 NOV 2026")
	for _, want := range []string{"As of 9 Nov 2026, revision 36.", "● **Checkout v2** – 30 Nov 2026"} {
		if !strings.Contains(d.copied, want) {
			t.Errorf("what was copied lacks %q:\n%s", want, d.copied)
		}
	}
}

func TestSavingABriefAsAPage(t *testing.T) {
	files := folder{"q4-2026-leadership.html": "mine"}
	d := sampled(t, 80, 24, home, files.put).press("y p").sees("Save the brief in › q4-2026-leadership.html")
	d.press("enter").sees("▲ Nothing was written: q4-2026-leadership.html is there already", "› q4-2026-leadership.html").misses("Writing")
	d.press("end backspace backspace backspace backspace backspace '-2.html' enter")
	d.sees("✓ Saved the brief of Q4 2026 for leadership in", "/home/ana/q4-2026-leadership-2.html")
	if page := files["q4-2026-leadership-2.html"]; files["q4-2026-leadership.html"] != "mine" || !strings.HasPrefix(page, "<!DOCTYPE html>") {
		t.Errorf("what is there is %v", files)
	}
	d.press("y g t enter").sees("Saved the brief of Q4 2026 for go-to-market")
	if text := files["q4-2026-go-to-market.md"]; !strings.HasPrefix(text, "# ") {
		t.Errorf("it is %s", text)
	}
	d.press("y p ctrl+u enter").sees("A file needs a name")
	sampled(t, 80, 24, home).press("y p").sees("Files are out of reach here")
}
