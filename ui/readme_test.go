package ui_test

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"quarterdeck/ui"
)

// The README shows frames of the cockpit, each after a comment with its name. They are those that a reader would see;
// go test ./ui -run Readme -update puts them there.
func TestReadmeFrames(t *testing.T) {
	const path = "../README.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sample := func(o *ui.Options) { o.Label = "sample" }
	frames := map[string]func() string{
		"home-100x26":     func() string { return sampled(t, 100, 26, sample, soon).press("1").frame().Trimmed() },
		"timeline-120x40": func() string { return sampled(t, 120, 40, sample).to("Checkout v2").frame().Trimmed() },
		"board-100x24":    func() string { return sampled(t, 100, 24, sample).to("Checkout v2").press("]").frame().Trimmed() },
		"okrs-110x26": func() string {
			return sampled(t, 110, 26, sample).to("Trials active in week four").frame().Trimmed()
		},
		"onboarding-100x26": func() string {
			return sampled(t, 100, 26, sample).press("5 down down right right right right right").frame().Trimmed()
		},
		"changed-100x24": func() string { return sampled(t, 100, 24, sample).press("1 D").frame().Trimmed() },
		"leadership-100x26": func() string {
			return sampled(t, 100, 26, sample).to("Ship Checkout v2 without saved cards").frame().Trimmed()
		},
	}
	block := regexp.MustCompile("(?s)<!-- frame: ([a-z0-9-]+) -->\n```text\n(.*?)```\n")
	stale, found := false, 0
	fresh := block.ReplaceAllFunc(text, func(whole []byte) []byte {
		parts := block.FindSubmatch(whole)
		name, was := string(parts[1]), string(parts[2])
		draw, known := frames[name]
		if !known {
			t.Errorf("the README has a frame %q that nobody draws", name)
			return whole
		}
		found++
		is := draw()
		if was != is {
			stale = true
			t.Logf("the frame %s of the README is\n%s\nand ought to be\n%s", name, was, is)
		}
		return []byte("<!-- frame: " + name + " -->\n```text\n" + is + "```\n")
	})
	if found != len(frames) {
		t.Errorf("the README has %d frames, not %d", found, len(frames))
	}
	switch update := flag.Lookup("update"); {
	case stale && update != nil && update.Value.String() == "true":
		if err := os.WriteFile(path, fresh, 0o644); err != nil {
			t.Fatal(err)
		}
	case stale:
		t.Error("the README shows frames of another day; go test ./ui -run Readme -update brings them up to date")
	}
}

// What the README says of the first minute is what happens.
func TestReadmeFirstMinute(t *testing.T) {
	d := sampled(t, 120, 40)
	for range 8 {
		if d.press("down"); strings.Contains(string(d.frame()), "── ■ Checkout v2") {
			break
		}
	}
	d.sees("Paid conversion of trials rises from 2.1% to 3.0%.")
	d.press(">").sees("Move Checkout v2 to 21 Dec 2026 (+1 wk), KR 3.1, 3.2 depend on it", "w says why",
		"Release freeze (21 Dec – 3 Jan)")
	d.press("w").sees("Why").press("'The audit took longer' enter").sees("The audit took longer")
	d.press("u u").sees("Undo: Move Checkout v2", "12 Oct → 14 Dec")
	d.press("?").sees("Help").press("esc :").sees("a verb, a name, or both")
}
