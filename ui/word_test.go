package ui_test

import (
	"testing"
	"time"
)

// A menu takes one letter. Whoever types the whole word alters nothing with the rest of it.
func TestTheRestOfAWordThatPickedDoesNothing(t *testing.T) {
	d := sampled(t, 120, 40)
	before := d.press("O").write("status").frame()
	d.sees("by status").misses("Status of", "by team")
	d.press("j k")
	if d.frame() != before {
		t.Errorf("the rest of the word did something:\n%s", d.frame())
	}
	d.press("s").sees("Status of") // the word is over, a letter is a command again
}

// Of two names that begin alike the letter picks the first, and the other one's rest does nothing either.
func TestTheRestOfAnotherNameDoesNothing(t *testing.T) {
	d := sampled(t, 120, 40).press("o").write("status").sees("order: start", "✓ saved")
	d.misses("Status of", "undo", "Edit")
}

func TestWordsEndWithAnyOtherKeyAndAfterAWhile(t *testing.T) {
	d := sampled(t, 120, 40).press("O").write("sta").press("right ?").sees("Help · Roadmap").press("esc")
	d.press("O").write("st")
	d.passed += 2 * time.Second
	d.press("a").sees("Owner of") // the next letter of status, but long after it
	d.press("esc s").write("on track").sees("on track").misses("Narrow", "Rank")
}

func TestAnswersCanBeTypedOut(t *testing.T) {
	d := sampled(t, 120, 40).to("Checkout v2").press("space B").sees("Set the baseline").write("yes")
	d.sees("Set the baseline of 1 initiative").misses("Edit · ", "Status of")
	d.to("Trial nudges").press("space B").write("no").misses("Order by")
}
