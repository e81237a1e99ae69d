package ui_test

import "testing"

// What somebody has to settle or to do leads from Home to where it is settled.
func TestHomeLeadsToDecisionsAndActions(t *testing.T) {
	d := sampled(t, 120, 40, home)
	d.press("m G up enter").sees("Decisions  Actions  Risks", "▌ ▲ Ask the payment provider for a date in writing")
	d.press("1 tab tab tab down down down down enter").sees("▌ ○ Ship Checkout v2 without saved cards", "Options")
}
