package onboarding

import (
	"quarterdeck/model/ladder"
	"quarterdeck/ui/theme"
)

const (
	barW  = 1 // the bar or the bracket of the cursor, before everything in a cell
	signW = 2 // a sign before what is expected
)

// verdictSigns is how somebody can stand with what is expected, for the legend.
func verdictSigns(t theme.Theme) []sign {
	notYet := "○"
	if t.ASCII { // where that would look like the dot
		notYet = "o"
	}
	return []sign{
		{"✓", "met", t.Done}, {"◐", "partly", t.OnTrack}, {notYet, "not yet", t.Todo},
		{"?", "only their word", t.Accent}, {"·", "nothing", t.Muted},
	}
}

// verdictSign is the sign for how somebody stands.
func verdictSign(v ladder.Verdict, t theme.Theme) sign {
	at := map[ladder.Verdict]int{
		ladder.Met: 0, ladder.Partly: 1, ladder.NotYet: 2, ladder.OwnWord: 3, ladder.NothingSaid: 4,
	}
	return verdictSigns(t)[at[v]]
}
