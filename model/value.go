package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Number is a quantity that may be unknown. The zero Number is unknown, which is not the same as 0.
type Number struct {
	value float64
	known bool
}

// Num is the known number v. -0 and 0 are one value.
func Num(v float64) Number { return Number{v + 0, true} }

// Get is the value and whether it is known.
func (n Number) Get() (float64, bool) { return n.value, n.known }

// Or is the value, or other where it is unknown.
func (n Number) Or(other float64) float64 {
	if n.known {
		return n.value
	}
	return other
}

// Parse reads a decimal number such as 2.5; the empty string is unknown.
func (n *Number) Parse(text string) error {
	if text == "" {
		*n = Number{}
		return nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return fmt.Errorf("%q is not a number such as 2.5", text)
	}
	*n = Num(v)
	return nil
}

// String is the shortest decimal form, or "" where the value is unknown.
func (n Number) String() string {
	if !n.known {
		return ""
	}
	return strconv.FormatFloat(n.value, 'f', -1, 64)
}

// In is the number with its unit, rounded to two decimals: 38%, 2 deals, €40. What is smaller has two digits that say
// something: 0.0042. What is unknown is –.
func (n Number) In(unit string) string { return n.Fine(unit, 2) }

// Fine is the number with its unit like In, rounded to so many decimals.
func (n Number) Fine(unit string, decimals int) string {
	if !n.known {
		return "–"
	}
	const noise = 1e-9 // what binary fractions leave of 0
	if size := math.Abs(n.value); size > noise {
		decimals = max(decimals, 1-int(math.Floor(math.Log10(size))))
	}
	scale := math.Pow10(decimals)
	text := strconv.FormatFloat(math.Round(n.value*scale)/scale+0, 'f', -1, 64)
	switch {
	case unit == "":
		return text
	case unit == "%", unit == "‰", unit == "°":
		return text + unit
	case strings.ContainsAny(unit, "€$£¥") && len([]rune(unit)) == 1:
		return strings.Replace(unit+text, unit+"-", "-"+unit, 1)
	case text == "1":
		unit = Singular(unit)
	}
	return text + " " + unit
}

// Percent is a share from 0 to 1 as people read it, rounded to whole percents; what is unknown is –.
func (n Number) Percent() string {
	if !n.known {
		return "–"
	}
	return fmt.Sprintf("%.0f%%", math.Round(n.value*100)+0)
}

// Flag is yes or nothing.
type Flag bool

// Parse reads "yes" or the empty string.
func (f *Flag) Parse(text string) error {
	switch text {
	case "", "yes":
		*f = text == "yes"
		return nil
	}
	return fmt.Errorf("%q is neither yes nor empty", text)
}

// String is "yes" or "".
func (f Flag) String() string {
	if f {
		return "yes"
	}
	return ""
}

// Tags is a set of words in the order they were given, written with commas between them.
type Tags string

// TagsOf joins words into a set: trimmed, without commas inside, each once.
func TagsOf(words ...string) Tags {
	var kept []string
	for _, word := range words {
		for _, w := range strings.Split(word, ",") {
			w = CleanLine(w)
			if w != "" && !containsFold(kept, w) {
				kept = append(kept, w)
			}
		}
	}
	return Tags(strings.Join(kept, ", "))
}

// Parse reads words with commas between them.
func (t *Tags) Parse(text string) error {
	*t = TagsOf(text)
	return nil
}

// String is the words with ", " between them.
func (t Tags) String() string { return string(t) }

// All is the words, one by one.
func (t Tags) All() []string {
	if t == "" {
		return nil
	}
	return strings.Split(string(t), ", ")
}

func containsFold(list []string, word string) bool {
	for _, w := range list {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}
