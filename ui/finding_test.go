package ui_test

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui"
)

func TestThePaletteRunsCommandsAndGoesToRows(t *testing.T) {
	d := sampled(t, 120, 40)
	for _, key := range []string{":", "ctrl+k", "ctrl+p"} {
		d.press(key).sees("a verb, a name, or both: status checkout").press("esc").misses("a verb, a name")
	}
	d.press(": 'board' ").click("Timeline, board, list: the next of them").sees("NOW", "NEXT", "LATER")
	d.press(": 'hana' enter").sees("People", "▌  Hana Itō") // a person is in the library
	d.press(": 'go to audit log' enter").sees("▌● Audit log")
}

func TestThePaletteRunsAVerbOnAnObject(t *testing.T) {
	d := sampled(t, 120, 40).press(": 'status checkout' enter").sees("▌  ■ Checkout v2", "Status of Checkout v2")
	d.press("o").sees("✓ ", "u undo")
	if got := d.item("Checkout v2").Status; got != "on track" {
		t.Errorf("it is %s", got)
	}
}

// What is marked is not what is named.
func TestThePaletteLeavesMarksAlone(t *testing.T) {
	d := sampled(t, 120, 40).to("Audit log").press("space").to("SSO + SCIM").press("space").sees("2 marked")
	before := d.item("Audit log").Status
	d.press(": 'status checkout' enter o")
	if d.item("Checkout v2").Status != model.OnTrack || d.item("Audit log").Status != before {
		t.Errorf("Checkout v2 is %s, Audit log %s", d.item("Checkout v2").Status, d.item("Audit log").Status)
	}
}

func TestThePaletteSaysWhyNot(t *testing.T) {
	d := sampled(t, 80, 24).press(": 'rank higher'").sees("The rows are in order of start; o orders them by rank")
	d.press("enter").sees("Commands") // it stays open
	if !strings.Contains(d.line(1), "▲ The rows are in order of start; o orders them by rank") {
		t.Errorf("the line under the tabs is %q", d.line(1))
	}
}

func TestThePaletteBeginsWithWhatWasRunLast(t *testing.T) {
	d := sampled(t, 120, 40).press("Z Z . . esc :")
	d.sees("▸ Show or hide what is done or dropped")
	d.press("esc").press(": 'fold all' enter :").sees("▸ Fold all groups")
}

func TestHelpListsEveryKeyOfTheView(t *testing.T) {
	for _, view := range ui.Views() {
		d := sampled(t, 200, 60, func(o *ui.Options) { o.View = view })
		for _, c := range append(ui.CommandsOf(view), ui.CommandsOf("")...) {
			if len(c.Keys) == 0 {
				continue
			}
			d.press("?").write(c.Title)
			if strings.Contains(string(d.frame()), "No key does that here") {
				t.Errorf("%s: %s is not in the help", view, c.ID)
			}
			d.press("esc")
		}
	}
}

func TestHelpRunsWhatItLists(t *testing.T) {
	sampled(t, 80, 24).press("? 'next of them' enter").sees("NOW").misses("type to search")
	sampled(t, 80, 24).press("f1").sees("Help · Roadmap").press("f1").misses("Help · Roadmap")
	sampled(t, 80, 24).press("? 'rank higher' enter").sees("▲ The rows are in order of start")
	sampled(t, 80, 24).press("8 ?").sees("Help · Library").click("Next tab").sees("Ana Duarte")
}
