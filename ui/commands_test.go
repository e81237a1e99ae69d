package ui_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

func TestEveryCommandIsComplete(t *testing.T) {
	ids := map[string]bool{}
	groups := map[screen.Group]bool{}
	for _, g := range screen.Groups() {
		groups[g] = true
	}
	for _, view := range append(ui.Views(), "") {
		for _, c := range ui.CommandsOf(view) {
			if ids[c.ID] || c.ID == "" {
				t.Errorf("the id %q is empty, or taken", c.ID)
			}
			ids[c.ID] = true
			if strings.TrimSpace(c.Title) == "" || c.Run == nil || !groups[c.Group] {
				t.Errorf("%s has no title, does nothing, or stands under no heading", c.ID)
			}
			if view != "" && !strings.HasPrefix(c.ID, view+".") {
				t.Errorf("%s of %s is called after something else", c.ID, view)
			}
			if canvas.Width(c.Title) > 60 || canvas.Width(c.Hint) > 12 {
				t.Errorf("%s takes more room than there is", c.ID)
			}
			if c.Hint != "" && len(c.Keys) == 0 {
				t.Errorf("%s has a hint and no key", c.ID)
			}
		}
	}
}

func TestViewsAreNamedAsTheyNameThemselves(t *testing.T) {
	if names := ui.TabNames(); !slices.Equal(ui.Views(), names) {
		t.Errorf("the tabs are %v and Views says %v", names, ui.Views())
	}
}

// The App's own keys mean the same everywhere, and no two commands of what is shown of a view have the same.
func TestKeysAreClear(t *testing.T) {
	global := ui.CommandsOf("")
	for _, view := range ui.Views() {
		owner := map[string]string{}
		for _, c := range append(global, ui.CommandsOf(view)...) {
			for _, key := range c.Keys {
				other, taken := owner[key]
				everywhere := slices.ContainsFunc(global, func(g screen.Command) bool { return g.ID == other })
				if taken && (c.Here() || everywhere) {
					t.Errorf("in %s, %s is %s and %s", view, key, other, c.ID)
				}
				if c.Here() {
					owner[key] = c.ID
				}
				if slices.Contains([]string{"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+["}, key) {
					t.Errorf("%s: terminals cannot tell %s from another key", c.ID, key)
				}
				if strings.HasPrefix(key, "alt+") || key == "ctrl+c" {
					t.Errorf("%s: %s is not ours", c.ID, key)
				}
			}
		}
	}
}

// A key that is clicked is the key that is pressed.
func TestEveryKeyCanBeClicked(t *testing.T) {
	for _, view := range append(ui.Views(), "") {
		for _, c := range ui.CommandsOf(view) {
			for _, key := range c.Keys {
				if !c.Matches(screen.Press(key)) {
					t.Errorf("%s: a click on %s does not run it", c.ID, key)
				}
			}
		}
	}
}

func TestAKeyIsWhatItTypes(t *testing.T) {
	question := screen.Press("?")
	shifted := tea.KeyPressMsg{Code: '/', ShiftedCode: '?', Mod: tea.ModShift, Text: "?"}
	for _, typed := range []tea.KeyPressMsg{shifted, {Code: '?', Text: "?"}} {
		if screen.KeyName(typed) != screen.KeyName(question) {
			t.Errorf("%v is %s", typed, screen.KeyName(typed))
		}
	}
	if got := screen.KeyName(tea.KeyPressMsg{Code: ' ', Text: " "}); got != "space" {
		t.Errorf("the space bar is %q", got)
	}
}

func TestAtMostSevenHintsOfAView(t *testing.T) {
	for _, view := range ui.Views() {
		hints := 0
		for _, c := range ui.CommandsOf(view) {
			if c.Hint != "" && c.Here() {
				hints++
			}
		}
		if hints == 0 || hints > 7 {
			t.Errorf("%s has %d hints in the footer", view, hints)
		}
	}
}

// Help is found at every size: its hint is the last to go.
func TestHelpIsAlwaysInTheFooter(t *testing.T) {
	for _, view := range ui.Views() {
		d := sampled(t, 60, 16, func(o *ui.Options) { o.View = view })
		if !strings.Contains(d.line(-1), "? help") {
			t.Errorf("the footer of %s is %q", view, d.line(-1))
		}
	}
}

func TestTheKeyReferenceIsTheCommands(t *testing.T) {
	reference := ui.KeyReference()
	lines := map[string]bool{}
	for line := range strings.Lines(reference) {
		lines[regexp.MustCompile(`\s+`).ReplaceAllString(strings.TrimSpace(line), " ")] = true
	}
	count := 0
	for _, view := range append(ui.Views(), "") {
		for _, c := range ui.CommandsOf(view) {
			if len(c.Keys) == 0 {
				continue
			}
			count++
			if want := screen.Keys(c) + " " + c.Title; !lines[want] {
				t.Errorf("%q is not in the key reference", want)
			}
		}
	}
	got := 0
	for line := range strings.Lines(reference) {
		if strings.HasPrefix(line, "  ") {
			got++
		}
		if canvas.Width(strings.TrimSpace(line)) > 78 {
			t.Errorf("%q is longer than a line", line)
		}
	}
	if got != count {
		t.Errorf("the key reference has %d lines, not %d", got, count)
	}
	for _, title := range []string{"EVERYWHERE\n", "ROADMAP\n", "LIBRARY\n", "HISTORY\n"} {
		if !strings.Contains(reference, title) {
			t.Errorf("%q is not in the key reference", title)
		}
	}
}
