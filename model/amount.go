package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Amount is a number with what it counts: 45 %, 1200 €, 30 days.
type Amount struct {
	Value float64
	Unit  string // "" where it counts nothing that is said
	// Doubt says that it could be a thousand times as much, or as little: 1.234 and 1,234 are one or a thousand, and it
	// was read as the one with a point and the other with a comma. Nobody counts percents by the thousand.
	Doubt bool
	mark  string // that of the decimals, as far as the text shows it; where it is in doubt, the one that stands there
}

// ReadAmount reads a number that somebody types, and asks where it could be another one. The error is one sentence.
func ReadAmount(text string) (Amount, error) {
	a, ok := ParseAmount(text)
	if !ok {
		return Amount{}, fmt.Errorf("%q is not a number such as 2.5", text)
	}
	return a, a.Question(text)
}

// Question asks which of two numbers a text says, or is nil where there is no doubt.
func (a Amount) Question(text string) error {
	if !a.Doubt {
		return nil
	}
	whole, part := Num(a.Value*1e3).String(), Num(a.Value).String()
	if a.mark == "," {
		whole, part = Num(a.Value).String(), Num(a.Value/1e3).String()
	}
	if _, decimals, _ := strings.Cut(part, "."); len(decimals) == 3 {
		part += "0" // or it would be asked about again
	}
	return fmt.Errorf("is %q %s or %s? Write it that way", text, whole, part)
}

// Settled is the amount where the mark of the decimals is known: a point or a comma. Without one, it stays in doubt.
func (a Amount) Settled(decimals string) Amount {
	switch {
	case !a.Doubt || decimals == "":
		return a
	case a.mark == "." && decimals == ",":
		a.Value *= 1e3
	case a.mark == "," && decimals == ",":
		a.Value /= 1e3
	}
	a.Doubt = false
	return a
}

// DecimalMark is the mark of the decimals in texts of one hand, a point or a comma, as those of them show it that can be
// read in one way only; "" where none does, or they differ.
func DecimalMark(texts []string) string {
	found := ""
	for _, text := range texts {
		a, ok := ParseAmount(text)
		switch {
		case !ok || a.Doubt || a.mark == "":
		case found != "" && found != a.mark:
			return ""
		default:
			found = a.mark
		}
	}
	return found
}

// ParseAmount reads a number as people and spreadsheets write it: 45%, -85, 1,200.50, 1'200, 1.200,50, $3M, 10k, 30 days.
// It is false where the text is something else, or a number and more than a short unit.
func ParseAmount(text string) (Amount, bool) {
	text = strings.TrimSpace(strings.NewReplacer("\u00a0", " ", "\u202f", " ", "−", "-", "’", "'").Replace(text))
	negative := strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") // as accountants write it
	if negative {
		text = text[1 : len(text)-1]
	}
	sign, body := 1.0, strings.TrimLeft(text, "≈~ ")
	if rest, ok := strings.CutPrefix(body, "-"); ok {
		sign, body = -1, strings.TrimSpace(rest)
	} else if rest, ok := strings.CutPrefix(body, "+"); ok {
		body = rest
	}
	unit := ""
	if r, size := utf8.DecodeRuneInString(body); unicode.Is(unicode.Sc, r) {
		unit, body = string(r), strings.TrimSpace(body[size:])
	} else if code := currencyCode(body); code != "" {
		unit, body = code, strings.TrimSpace(body[len(code):])
	}
	digits := body[:len(body)-len(strings.TrimLeft(body, "0123456789.,'"))]
	rest := strings.TrimSpace(body[len(digits):])
	for isGroup(rest) && len(digits) > 0 && strings.Trim(digits, "0123456789") == "" { // 1 200 000
		digits, rest = digits+rest[:3], strings.TrimSpace(rest[3:])
	}
	v, ok := decimal(digits)
	if !ok || negative && sign < 0 {
		return Amount{}, false
	}
	if negative {
		sign = -1
	}
	factor, rest := scale(rest, unit != "")
	switch {
	case rest == "":
	case unit == "" && len(rest) <= 20 && !strings.ContainsAny(rest, "0123456789"):
		unit = rest
	default:
		return Amount{}, false
	}
	return Amount{sign * v * factor, unit, inDoubt(digits) && unit != "%", decimalMark(digits)}, true
}

// decimalMark is the mark of the decimals in digits: the last one, unless there are several of it, which then part
// thousands; "" where there is none.
func decimalMark(digits string) string {
	last := strings.LastIndexAny(digits, ".,")
	switch {
	case last < 0:
		return ""
	case strings.Count(digits, digits[last:last+1]) == 1:
		return digits[last : last+1]
	case digits[last] == '.':
		return ","
	}
	return "."
}

// inDoubt says whether digits have one mark, and three digits behind it.
func inDoubt(digits string) bool {
	whole, behind, ok := strings.Cut(strings.Replace(digits, ",", ".", 1), ".")
	return ok && len(behind) == 3 && len(whole) <= 3 && strings.Trim(behind+whole, "0123456789") == "" && whole != "0"
}

// isGroup says whether three digits follow, and then no other.
func isGroup(text string) bool {
	return len(text) >= 3 && strings.Trim(text[:3], "0123456789") == "" && (len(text) == 3 || !unicode.IsDigit(rune(text[3])))
}

func currencyCode(text string) string {
	for _, code := range []string{"CHF", "EUR", "USD", "GBP"} {
		if strings.HasPrefix(text, code) {
			return code
		}
	}
	return ""
}

// scale reads k, and behind an amount of money M and bn.
func scale(text string, money bool) (float64, string) {
	word, rest, _ := strings.Cut(text, " ")
	switch {
	case word == "k", word == "K":
		return 1e3, strings.TrimSpace(rest)
	case money && (word == "M" || word == "m" || word == "Mio." || word == "Mio" || word == "million"):
		return 1e6, strings.TrimSpace(rest)
	case money && (word == "bn" || word == "B" || word == "billion"):
		return 1e9, strings.TrimSpace(rest)
	}
	return 1, text
}

// decimal reads digits with marks between them. The last mark is that of the decimals where it is another one than
// those before it, or a point, or a comma with other than three digits behind it.
func decimal(digits string) (float64, bool) {
	if strings.HasPrefix(digits, ".") {
		digits = "0" + digits
	}
	if !strings.ContainsAny(digits, "0123456789") || strings.Trim(digits[:1], ".,'") == "" {
		return 0, false
	}
	last := strings.LastIndexAny(digits, ".,")
	whole, fraction := digits, ""
	if last >= 0 {
		mark, behind := digits[last:last+1], digits[last+1:]
		alone := strings.Count(digits, mark) == 1
		others := strings.ContainsAny(digits[:last], ".,'")
		if alone && (mark == "." || len(behind) != 3 || others) {
			whole, fraction = digits[:last], "."+behind
		}
	}
	groups := strings.FieldsFunc(whole, func(r rune) bool { return strings.ContainsRune(".,'", r) })
	for i, g := range groups {
		if i > 0 && len(g) != 3 || len(groups) > 1 && len(g) > 3 {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(strings.Join(groups, "")+fraction, 64)
	return v, err == nil
}
