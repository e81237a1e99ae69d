package dates

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// class says what sort of word a token is. The classes of a text, one after the other, are its shape: "12 Oct 2027" has
// the shape nMn, and so it is a day, a month and a year.
type class byte

const (
	number  class = 'n'
	month   class = 'M'
	weekday class = 'D'
	quarter class = 'q' // q1, and the unit
	half    class = 'h'
	week    class = 'w' // w48, and the unit
	measure class = 'u' // any other unit
	fiscal  class = 'f' // fy, gj
	which   class = 'r' // last, this, next
	edge    class = 'e' // start, end
	near    class = 't' // yesterday, today, tomorrow
	within  class = 'i' // in
	ago     class = 'a'
	since   class = 's' // from
	unknown class = '?'
)

// token is a word, a number or a mark such as + or /, which is a class of its own.
type token struct {
	class  class
	value  int // the number, or which month, weekday or unit
	digits int // of a number; 0 where it is a word
}

// tokens cuts a text up. Letters and digits are cut apart even where nothing stands between them.
func tokens(text string) []token {
	var all []token
	text = strings.ToLower(text)
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case digit(r):
			run := leading(text, digit)
			all, text = append(all, numberToken(run)), ordinal(text[len(run):])
		case unicode.IsLetter(r):
			run := leading(text, unicode.IsLetter)
			all, text = append(all, wordTokens(run)...), strings.TrimPrefix(text[len(run):], ".")
		case r == '\'' && strings.IndexFunc(text[1:], digit) == 0:
			run := leading(text[1:], digit)
			year := numberToken(run)
			if year.digits == 2 { // '26 is a year, whatever else 26 may be
				year.value, year.digits = century(year.value), 4
			}
			all, text = append(all, year), text[1+len(run):]
		case unicode.IsSpace(r) || r == ',':
			text = text[size:]
		case r < utf8.RuneSelf:
			all, text = append(all, token{class: class(r)}), text[size:]
		default:
			all, text = append(all, token{class: unknown}), text[size:]
		}
	}
	return all
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

// leading is what of the text comes before the first character that does not belong.
func leading(text string, belongs func(rune) bool) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !belongs(r) })
	if end < 0 {
		return text
	}
	return text[:end]
}

// ordinal takes the ending off a number: what is left of 12th oct after the 12.
func ordinal(text string) string {
	switch leading(text, unicode.IsLetter) {
	case "st", "nd", "rd", "th":
		return text[2:]
	}
	return text
}

func numberToken(run string) token {
	n, err := strconv.Atoi(run)
	if err != nil || len(run) > 8 {
		return token{class: unknown}
	}
	return token{number, n, len(run)}
}

func wordTokens(word string) []token {
	switch word {
	case "of", "the":
		return nil
	case "eow", "eom", "eoq", "eoy":
		return []token{wordToken("end"), wordToken(word[2:])}
	}
	for _, first := range []string{"this", "next", "last"} { // thismonth, where a blank would end the word
		if rest, ok := strings.CutPrefix(word, first); ok && rest != "" {
			return []token{wordToken(first), wordToken(rest)}
		}
	}
	return []token{wordToken(word)}
}

func wordToken(word string) token {
	switch word {
	case "h":
		return token{class: half}
	case "fy", "gj":
		return token{class: fiscal}
	case "start", "beginning":
		return token{class: edge, value: int(Start)}
	case "end":
		return token{class: edge, value: int(End)}
	case "in":
		return token{class: within}
	case "ago":
		return token{class: ago}
	case "from":
		return token{class: since}
	}
	if u, ok := unitOf(word); ok {
		switch u {
		case weeks:
			return token{class: week, value: int(u)}
		case quarters:
			return token{class: quarter, value: int(u)}
		}
		return token{class: measure, value: int(u)}
	}
	if n, ok := numberOf(word); ok {
		return token{class: number, value: n}
	}
	if m, ok := monthOf(word); ok {
		return token{class: month, value: int(m)}
	}
	if d, ok := weekdayOf(word); ok {
		return token{class: weekday, value: int(d)}
	}
	if n, ok := whichOf(word); ok {
		return token{class: which, value: n}
	}
	if n, ok := dayOf(word); ok {
		return token{class: near, value: n}
	}
	return token{class: unknown}
}

// shape is the classes of the tokens, one after the other.
func shape(all []token) string {
	var b strings.Builder
	for _, t := range all {
		b.WriteByte(byte(t.class))
	}
	return b.String()
}
