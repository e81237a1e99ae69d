package outline

import (
	"strings"

	"quarterdeck/model"
)

// Way is from where to where a value is to move.
type Way struct {
	Start, Target float64
	Unit          string
	Known         bool
}

// wayIn finds the way that a text says for certain: "from 38% to 45%", "60 → 75". Two years are no way.
func wayIn(text string) Way {
	var found []Way
	for _, words := range [][2]string{{"from ", " to "}, {"From ", " to "}, {"von ", " auf "}, {"Von ", " auf "}} {
		rest, at := text, strings.Index(text, words[0])
		for at >= 0 {
			starts := at == 0 || strings.HasSuffix(rest[:at], " ") || strings.HasSuffix(rest[:at], "(")
			rest = rest[at+len(words[0]):]
			if left, right, ok := strings.Cut(rest, words[1]); ok && starts {
				found = appendWay(found, left, right)
			}
			at = strings.Index(rest, words[0])
		}
	}
	for _, arrow := range []string{"→", "->"} {
		if left, right, ok := strings.Cut(text, arrow); ok && !strings.Contains(right, arrow) {
			words := strings.Fields(left)
			if len(words) > 0 {
				found = appendWay(found, words[len(words)-1], right)
			}
		}
	}
	if len(found) != 1 {
		return Way{}
	}
	return found[0]
}

// appendWay adds the way between two amounts that count the same.
func appendWay(list []Way, left, right string) []Way {
	words := strings.Fields(right)
	a, ok := model.ParseAmount(left)
	if !ok || len(words) == 0 || len(left) > 20 {
		return list
	}
	b, ok := model.ParseAmount(strings.TrimRight(words[0], ".,;:)"))
	if ok && a.Unit != b.Unit && b.Unit == "" && len(words) > 1 { // from 10 days to 5 days
		b.Unit = strings.TrimRight(words[1], ".,;:)")
	}
	if ok && a.Unit == "" && b.Unit == "%" { // from 45 to 60%
		a.Unit = "%"
	}
	years := a.Unit == "" && a.Value > 1900 && a.Value < 2200 && b.Value > 1900 && b.Value < 2200
	if !ok || a.Unit != b.Unit || a.Value == b.Value || years {
		return list
	}
	return append(list, Way{a.Value, b.Value, a.Unit, true})
}
