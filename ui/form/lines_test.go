package form_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// asked is a desk with three lines to fill in, and what came of them.
func asked(t *testing.T, change func(*form.Sheet)) (*desk, *[]string) {
	d := sit(t)
	answers := &[]string{}
	s := form.Sheet{
		Title: []widget.Part{{Text: "Check in"}, {Text: "38% → 45%"}},
		Blanks: []form.Blank{
			{Label: "Value", Help: "was 38%", Check: func(_ screen.Scene, text string) error {
				if text == "" {
					return errors.New("say a value")
				}
				return nil
			}, Echo: func(_ screen.Scene, text string) string { return "means " + text }},
			{Label: "Health", Help: "as it is", Choices: []string{"", "on track", "off track"}},
			{Label: "Note", Text: "old"},
		},
		OnEnter: func(_ screen.Scene, texts []string) screen.Action {
			*answers = texts
			return nil
		},
	}
	if change != nil {
		change(&s)
	}
	d.overlay = form.NewLines(s)
	return d, answers
}

func TestTheFirstLineIsOneGesture(t *testing.T) {
	d, answers := asked(t, nil)
	d.wants("Check in", "38% → 45%", "was 38%", "as it is", "old")
	d.write("42")
	d.wants("means 42")
	if _, closed := d.press("enter").(screen.Close); !closed {
		t.Fatal("it stays open")
	}
	same(t, strings.Join(*answers, "|"), "42||old")
}

func TestTabGoesThroughTheLines(t *testing.T) {
	d, answers := asked(t, nil)
	d.write("42")
	d.press("tab", "right", "right", "right", "left")
	d.wants("‹ off track ›")
	d.press("o", "o")
	d.wants("‹ off track ›")
	d.press("backspace")
	d.wants("‹ as it is ›")
	d.press("space", "down")
	d.write("new") // replaces what stood there
	d.press("tab", "shift+tab", "up", "down", "enter")
	same(t, strings.Join(*answers, "|"), "42|on track|new")
}

func TestALineThatIsWrongSaysSo(t *testing.T) {
	d, answers := asked(t, func(s *form.Sheet) { s.At = 2 })
	d.press("enter")
	d.wants("▲ Say a value")
	d.write("7")
	if strings.Contains(d.sees(), "▲") {
		t.Error("it goes on saying so")
	}
	d.press("enter")
	same(t, strings.Join(*answers, "|"), "7||old")
	d.opened(d.overlay.(*form.Lines).Failed(errors.New("the disk is full")))
	d.wants("▲ The disk is full", "means 7")
}

func TestEscAndSkip(t *testing.T) {
	said := ""
	say := func(text string) func(screen.Scene) screen.Action {
		return func(screen.Scene) screen.Action { said = text; return nil }
	}
	d, _ := asked(t, nil)
	if len(d.overlay.Hints(d.sc)) != 3 || d.press("ctrl+n") != nil {
		t.Error("there is nothing to skip")
	}
	if _, closed := d.press("esc").(screen.Close); !closed {
		t.Error("Esc does not close it")
	}
	d, _ = asked(t, func(s *form.Sheet) { s.OnCancel, s.OnSkip = say("cancelled"), say("skipped") })
	if len(d.overlay.Hints(d.sc)) != 4 {
		t.Error("the footer does not say how to skip")
	}
	d.press("ctrl+n")
	same(t, said, "skipped")
	d.press("esc")
	same(t, said, "cancelled")
}

func TestLinesTakeTheMouseAndPastes(t *testing.T) {
	d, answers := asked(t, func(s *form.Sheet) {
		s.About = func(_ screen.Scene, texts []string) []widget.Part {
			return []widget.Part{{Text: "so far: " + texts[0]}}
		}
	})
	d.overlay.Update(d.sc, tea.PasteMsg{Content: "42"})
	d.wants("so far: 42")
	d.click("old")
	d.write("er")
	d.press("enter")
	same(t, strings.Join(*answers, "|"), "42||erold")
}
