package widget

import (
	"strings"
	"testing"

	"quarterdeck/ui/canvas"
)

func TestFactsFlowAndEndWhereThereIsNoRoom(t *testing.T) {
	th := dark(t)
	c := canvas.New(30, 5)
	Facts(c, []Fact{
		{Label: "Score", Parts: []Part{{Text: "43% so far", Zone: "score"}}},
		{Label: "Why", Rows: 2, Parts: []Part{{Text: "▲ at risk,"}, {Text: "because the second nudge is late, says Ben"}}},
		{Label: "Feeds from", Parts: []Part{{Text: "Trial nudges ·"}, {Text: "Referral loop"}}},
		{Label: "Serves", Parts: []Part{{Text: "Grow"}}},
		{Label: "Not seen", Parts: []Part{{Text: "at all"}}},
	}, 8, th)
	want := []string{
		"Score   43% so far",
		"Why     ▲ at risk, because the",
		"        second nudge is late,…",
		"Feeds … Trial nudges · Referr…",
		"Serves  Grow",
	}
	var lines []string
	for line := range strings.Lines(plain(c)) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("drew\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	if id, _, _, _ := c.At(9, 0); id != "score" {
		t.Errorf("a click on the score is on %v", id)
	}
}

func TestARuledTitleLeavesOutWhatDoesNotFit(t *testing.T) {
	th := dark(t)
	for w, want := range map[int]string{
		30: "── ▲ Week four · at risk ─────",
		22: "── ▲ Week four ───────",
		12: "── ▲ Wee… ──",
	} {
		c := canvas.New(w, 1)
		RuledTitle(c, 0, []Part{{Text: "▲ Week four"}, {Text: "at risk", Zone: 1}}, th)
		if got := strings.TrimRight(plain(c), "\n"); got != want {
			t.Errorf("%d wide: %q, want %q", w, got, want)
		}
	}
}
