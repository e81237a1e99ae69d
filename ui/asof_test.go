package ui_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui"
)

// then leads into the past.
func (d *driver) then(words string) *driver {
	d.Helper()
	return d.press(": 'as of " + words + "' enter")
}

func TestGoldenAsOf(t *testing.T) {
	for _, view := range []string{"home", "roadmap", "okrs", "history"} {
		for _, size := range [][2]int{{80, 24}, {100, 26}, {60, 16}} {
			t.Run(fmt.Sprintf("%s-%dx%d", view, size[0], size[1]), func(t *testing.T) {
				sampled(t, size[0], size[1], soon, func(o *ui.Options) { o.View = view }).then("9 nov").frame().IsGolden(t)
			})
		}
	}
	for _, theme := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(theme, func(t *testing.T) {
			d := sampled(t, 80, 24, func(o *ui.Options) { o.Theme = theme }).then("9 nov")
			golden.RequireEqual(t, d.app.View().Content)
		})
	}
}

func TestThePastIsShownEverywhere(t *testing.T) {
	d := sampled(t, 120, 40, soon).sees("‖ Theme builder").then("9 nov")
	d.sees("AS IT WAS ON 9 NOV 2026 · read only · Esc or : now leads to the present", "○ Theme builder")
	d.press("1").sees("AS IT WAS ON 9 NOV 2026", "week 6 of 13", "9 Nov – 15 Nov")
	d.press("0").sees("AS IT WAS ON 9 NOV 2026").misses("Add Audit log")
	d.press("2 ]").sees("AS IT WAS", "Board").press("2").sees("List")
	d.press(": 'now' enter").misses("AS IT WAS").sees("Timeline")
}

func TestThePastCannotBeChanged(t *testing.T) {
	d := sampled(t, 100, 26).then("9 nov").to("Checkout v2")
	before := written(d.stored())
	for _, keys := range []string{">", "n", "u", "U", "i", "s", "e", "D B"} {
		d.press(keys).sees("This is how it was on 9 Nov 2026, and the past cannot be changed. Esc leads back to now.")
		if strings.HasPrefix(keys, "D") {
			d.press("esc")
		}
		d.sees("AS IT WAS ON 9 NOV 2026")
	}
	if written(d.stored()) != before {
		t.Error("something was changed")
	}
}

// Whoever looks back finds the present as they left it.
func TestLeavingThePastComesBackToTheRow(t *testing.T) {
	for _, back := range []string{"esc", ": 'now' enter"} {
		d := sampled(t, 100, 26).to("Audit log")
		present := d.frame()
		if d.then("9 nov").press(back); d.frame() != present {
			t.Errorf("%s leads back to\n%s\nnot to\n%s", back, d.frame(), present)
		}
	}
	d := sampled(t, 100, 26).to("Audit log").then("9 nov").to("Checkout v2").press("esc")
	if row := d.frame().Row(t, "── "); !strings.Contains(row, "Checkout v2") {
		t.Errorf("the row that was looked at in the past is left for %q", row)
	}
	d.press("3").then("9 nov").press("esc").sees("OBJECTIVE / KEY RESULT")
}

func TestWhatOthersChangeLeavesOneInThePast(t *testing.T) {
	d := sampled(t, 100, 26, func(o *ui.Options) { o.Poll = time.Millisecond })
	d.press(": 'as of' enter '9 nov' enter").until("AS IT WAS ON 9 NOV 2026")
	d.ben("Rename Checkout v2", "Checkout v2", func(i *model.Initiative) { i.Title = "Checkout v3" })
	d.until("Ben: Rename Checkout v2").sees("AS IT WAS ON 9 NOV 2026", "Checkout v2").misses(" Checkout v3")
	d.press("esc").sees("Checkout v3").misses("AS IT WAS")
}

func TestADayThatCannotBeShown(t *testing.T) {
	d := sampled(t, 100, 26).press(": 'now' enter").sees("This is how it is now").press("esc")
	d.press(": 'as of' enter").sees("Show it as it was", "(2 weeks ago").press("esc")
	d.then("tomorrow").sees("Show it as it was", "has yet to come").press("esc").misses("AS IT WAS")
	d.then("gibberish").sees("last-review, the name of a review").press("ctrl+u '9 nov' enter").sees("AS IT WAS ON 9 NOV").press("esc")
	d.then("1 jan").sees("There was nothing here yet on 1 Jan 2026").misses("AS IT WAS")
	d.then("9 nov review").sees("AS IT WAS AT THE 9 NOV REVIEW").then("2 weeks ago").sees("AS IT WAS ON 9 NOV 2026")
}

// How it was is read beside the drawing; whoever has opened something else by then goes on with that.
func TestThePastIsReadBesideTheDrawing(t *testing.T) {
	d := sampled(t, 100, 26)
	d.slow = true
	d.press(": 'as of' enter '9 nov' enter").sees("Reading how it was").press("?").letGo()
	d.sees("something was opened meanwhile").press("esc").misses("AS IT WAS")
}

// Whoever begins in the past has looked at the present only once they have come back.
func TestTheCockpitBeginsInThePast(t *testing.T) {
	var left ui.Left
	at := past.Point{Rev: past.Reviews(sampled(t, 120, 40).stored())[0].Rev(), Day: model.NewDate(2026, 11, 9)}
	begun := func() *driver {
		return sampled(t, 120, 40, soon, func(o *ui.Options) {
			o.AsOf = at
			o.Save = func(l ui.Left) error { left = l; return nil }
		})
	}
	d := begun().sees("AS IT WAS ON 9 NOV 2026 · read only", "w6/13", "read-only")
	before := written(d.stored())
	if d.to("Checkout v2").press(">").sees("the past cannot be changed"); written(d.stored()) != before {
		t.Error("something was changed")
	}
	if d.press("q"); left.Seen.Rev != 0 {
		t.Errorf("revision %d counts as seen", left.Seen.Rev)
	}
	for _, back := range []string{"esc", ": 'now' enter"} {
		if d := begun().press(back).misses("AS IT WAS").sees("w8/13", "saved").press("q"); left.Seen.Rev != d.stored().Rev {
			t.Errorf("after %s the last look is at revision %d", back, left.Seen.Rev)
		}
	}
}

// What the past offers can be done there, and the keys lead where they say.
func TestThePastOffersWhatItHas(t *testing.T) {
	d := sampled(t, 100, 26).then("16 nov").press("D").sees("AS IT WAS ON 16 NOV 2026 · read only", "y copy", "Esc back")
	d.misses("A acknowledge").misses("B mark review").misses("leads to the present")
	d.press("enter").sees("· : now leads to the present").misses("Esc or : now") // which leads back to the page
	d.press("esc").sees("What changed since").press("esc").sees("Esc or : now leads to the present").press("esc").misses("AS IT WAS")
}

// Who comes back while another day is being read stays in the present.
func TestComingBackLetsGoOfADayThatIsBeingRead(t *testing.T) {
	d := sampled(t, 100, 26).then("9 nov").sees("AS IT WAS ON 9 NOV 2026")
	d.slow = true
	d.press(": 'as of' enter '2 nov' enter").sees("Reading how it was").press("esc").letGo()
	d.misses("AS IT WAS").misses("Reading how it was")
}

func TestWhatIsKeptIsOfThePresent(t *testing.T) {
	var left ui.Left
	d := sampled(t, 100, 26, func(o *ui.Options) { o.Save = func(l ui.Left) error { left = l; return nil } })
	if d.then("9 nov").press("q"); left.Seen.Rev != d.stored().Rev {
		t.Errorf("the last look is at revision %d, not %d", left.Seen.Rev, d.stored().Rev)
	}
}
