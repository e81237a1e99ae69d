package ui_test

import (
	"testing"

	"quarterdeck/ui"
)

func touring(o *ui.Options) { o.Tour, o.Label, o.View = true, "sample", "home" }

// Each step goes on by being done, and nothing else moves it on.
func TestTheTour(t *testing.T) {
	d := sampled(t, 100, 30, touring).sees("TOUR 1/8", "Esc ends it").press("j k").sees("TOUR 1/8")
	d.press("enter").sees("TOUR 2/8", "2 Roadmap, then >")
	d.press("2").to("Checkout v2").sees("TOUR 2/8").press(">").sees("TOUR 3/8", "Move Checkout v2 to 21 Dec")
	d.press("u").sees("TOUR 4/8").press("3").sees("TOUR 5/8")
}

// What somebody types into a prompt is not covered by the tour.
func TestTheTourLeavesAPromptItsLine(t *testing.T) {
	d := sampled(t, 80, 24, touring).press("i 'Decide: pricing'").sees("Decide: pricing").misses("TOUR")
	d.press("esc").sees("TOUR 1/8")
}

// A step is never cut: where there is little room it says less.
func TestTheTourFitsANarrowScreen(t *testing.T) {
	d := sampled(t, 60, 16, touring).press("enter").sees("TOUR 2/8  2, then > moves it a week later")
	d.press("2").to("Checkout v2").press(">").sees("TOUR 3/8  u takes your last change back")
	d.press("u").sees("TOUR 4/8  3 shows the objectives")
}

// Where there is no sign for a key, the tour names it as the footer does.
func TestTheTourNamesKeysWithoutUnicode(t *testing.T) {
	sampled(t, 80, 24, touring, func(o *ui.Options) { o.Theme = "ascii" }).sees("TOUR 1/8  enter goes to what needs you most")
}

func TestTheTourEnds(t *testing.T) {
	d := sampled(t, 100, 30, touring).press("esc").misses("TOUR")
	d.press(": 'take the tour' enter").sees("TOUR 1/8", "NEEDS YOU")
	d.press("enter 2").to("Checkout v2").press("> u 3 enter esc : esc ? esc 1").misses("TOUR ").sees("That was the tour")
	sampled(t, 100, 30, func(o *ui.Options) { o.Label = "plan.db" }).press(": 'take the tour' enter").
		sees("The tour is in the sample").misses("TOUR")
}
