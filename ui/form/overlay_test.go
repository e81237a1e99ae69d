package form_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

func TestAPromptTellsEveryKey(t *testing.T) {
	d := sit(t)
	tell := func(_ screen.Scene, text string) screen.Action { return screen.Tell{Text: text} }
	d.overlay = form.NewPrompt(form.Question{
		Label: "Filter", Text: "a", Help: "owner:ana", OnType: tell, OnEnter: tell,
		OnCancel: func(screen.Scene) screen.Action { return screen.Run{ID: "clear"} },
	})
	d.wants("Filter › a")
	d.press("end")
	if act := d.press("b"); act != (screen.Tell{Text: "ab"}) {
		t.Errorf("%#v", act)
	}
	if act := d.press("left"); act != nil {
		t.Errorf("nothing was typed: %#v", act)
	}
	if act := d.press("enter"); act != (screen.Close{Then: screen.Tell{Text: "ab"}}) {
		t.Errorf("%#v", act)
	}
	if act := d.press("esc"); act != (screen.Close{Then: screen.Run{ID: "clear"}}) {
		t.Errorf("%#v", act)
	}
	if act := d.press("ctrl+u"); act != (screen.Tell{}) {
		t.Errorf("%#v", act)
	}
	d.wants("Filter › (owner:ana")
}

func TestAPromptCompletes(t *testing.T) {
	d := sit(t)
	d.overlay = form.NewPrompt(form.Question{
		Complete: func(_ screen.Scene, text string) []string { return []string{text + "-first", text + "-second"} },
		Check: func(_ screen.Scene, text string) error {
			if text != "x-second" {
				return errors.New("pick the second")
			}
			return nil
		},
		OnEnter: func(_ screen.Scene, text string) screen.Action { return screen.Tell{Text: text} },
	})
	d.press("x")
	d.wants("▸ x-first", "x-second")
	if act := d.press("enter"); act != nil {
		t.Errorf("%#v", act)
	}
	d.wants("▲ Pick the second", "› x")
	d.press("down", "tab")
	if act := d.press("enter"); act != (screen.Close{Then: screen.Tell{Text: "x-second"}}) {
		t.Errorf("%#v", act)
	}
}

func TestTheCursorIsWhereTypingGoes(t *testing.T) {
	d := sit(t)
	d.overlay = form.NewPrompt(form.Question{Label: "Name"})
	long := strings.Repeat("wide 世界 ", 20)
	for i, r := range long {
		d.press(string(r))
		c := d.draw(80, 24)
		x, y, ok := c.Cursor()
		if !ok || y != 22 || x < 8 || x > 79 {
			t.Fatalf("after %d characters the cursor is at %d, %d (%v)", i+1, x, y, ok)
		}
	}
	d.wants("Name › …", "世界 wide")
	d.press("home")
	if x, _, _ := d.draw(80, 24).Cursor(); x != 8 {
		t.Errorf("home is at %d", x)
	}
}

func TestAMenu(t *testing.T) {
	d := sit(t)
	var options []form.Option
	for _, label := range []string{"Markdown", "Slack text", "Table", "Mermaid"} {
		options = append(options, form.Option{Label: label, Pick: func(screen.Scene) screen.Action {
			return screen.Tell{Text: label}
		}})
	}
	options[3].Why = "nothing here depends on anything"
	d.overlay = form.NewMenu("Copy as", options, -1)
	d.wants("Copy as", "▸ m Markdown", "s Slack text", "t Table", "e Mermaid")
	for _, c := range []struct{ keys, want string }{
		{"t", "Table"}, {"enter", "Table"}, {"left enter", "Slack text"}, {"left left enter", "Markdown"},
	} {
		if act := d.press(strings.Fields(c.keys)...); act != (screen.Close{Then: screen.Tell{Text: c.want}}) {
			t.Errorf("%s: %#v", c.keys, act)
		}
	}
	if act := d.click("Slack"); act != (screen.Close{Then: screen.Tell{Text: "Slack text"}}) {
		t.Errorf("%#v", act)
	}
	if act := d.press("e"); act != nil {
		t.Errorf("%#v", act)
	}
	d.wants("▲ nothing here depends on anything")
	if act := d.press("esc"); act != (screen.Close{}) {
		t.Errorf("%#v", act)
	}
}

func TestAMenuOfManyGivesEachALetterOfItsOwn(t *testing.T) {
	var options []form.Option
	for i := range 30 {
		options = append(options, form.Option{Label: "same", Pick: func(screen.Scene) screen.Action {
			return screen.Tell{Text: fmt.Sprint(i)}
		}})
	}
	d := sit(t)
	d.overlay = form.NewMenu("Many", options, 0)
	d.press("down")
	if act := d.press("up", "enter"); act != (screen.Close{Then: screen.Tell{Text: "0"}}) {
		t.Errorf("%#v", act)
	}
	if act := d.press("9"); act != (screen.Close{Then: screen.Tell{Text: "12"}}) { // s a m e 1 … 9
		t.Errorf("%#v", act)
	}
}

func TestAPicker(t *testing.T) {
	d := sit(t)
	var got []string
	pick := func(_ screen.Scene, items []form.Item) screen.Action {
		got = nil
		for _, it := range items {
			got = append(got, it.Key+"="+it.Name)
		}
		return nil
	}
	people := form.Rows(d.sc.P, "person")
	d.overlay = form.NewPicker(form.Selection{
		Title: "Facets", Items: people, Many: true, Chosen: []string{"p2"}, Noun: "person", OnPick: pick,
	})
	d.wants("[x] Ben Ito", "[ ] Ana Costa")
	d.write("Zoë P")
	d.wants("▸ [ ] new person Zoë P")
	d.press("enter", "enter")
	same(t, strings.Join(got, ", "), "p2=Ben Ito, =Zoë P")

	d.overlay = form.NewPicker(form.Selection{Title: "Who", Items: people, OnPick: pick})
	d.write("nobody")
	d.wants("Nothing is called that.")
	if act := d.press("enter"); act != nil {
		t.Errorf("%#v", act)
	}
	d.press("ctrl+u")
	d.click("Ben Ito")
	same(t, strings.Join(got, ", "), "p2=Ben Ito")
}

func TestAConfirmation(t *testing.T) {
	d := sit(t)
	d.overlay = form.NewConfirm(form.Confirmation{
		Ask: "Replace the baseline?", Says: "The one of 9 Nov is gone then.", Final: true, Yes: "replace it",
		OnYes: func(screen.Scene) screen.Action { return screen.Run{ID: "baseline"} },
	})
	d.wants("Replace the baseline?", "The one of 9 Nov is gone then.", "This cannot be undone.",
		"y replace it   n leave it")
	if act := d.press("enter"); act != nil {
		t.Errorf("Enter is an answer: %#v", act)
	}
	for _, act := range []screen.Action{d.press("y"), d.click("replace it ")} {
		if act != (screen.Close{Then: screen.Run{ID: "baseline"}}) {
			t.Errorf("%#v", act)
		}
	}
	for _, act := range []screen.Action{d.press("n"), d.press("esc"), d.click("n leave")} {
		if act != (screen.Close{}) {
			t.Errorf("%#v", act)
		}
	}
}

// A turn makes another text of the one that was typed; Tab does so only where there is nothing to complete.
func TestAPromptTurnsItsText(t *testing.T) {
	d := sit(t)
	louder := func(_ screen.Scene, text string) string { return text + "!" }
	d.overlay = form.NewPrompt(form.Question{
		Label: "Say", Turns: []form.Turn{{Key: "tab", Label: func() string { return "louder" }, Text: louder}},
		Tells: func(_ screen.Scene, text string) []widget.Part { return []widget.Part{{Text: "It says " + text}} },
		Complete: func(_ screen.Scene, text string) []string {
			if text == "a" {
				return []string{"ab"}
			}
			return nil
		},
	})
	d.press("a")
	d.wants("It says a", "▸ ab")
	d.press("tab")
	d.wants("It says ab", "› ab")
	d.press("tab")
	d.wants("It says ab!", "› ab!")
	if hints := d.overlay.Hints(d.sc); !slices.Contains(hints, screen.Hint{Key: "tab", Label: "louder"}) {
		t.Errorf("the footer says %v", hints)
	}
}
