package dates

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Unabridged is a text in which days and lengths of time are written out as they are read aloud: 14 December for 14 Dec,
// 2 weeks for 2 wk. A word stands for one of these only behind a number.
func Unabridged(text string) string {
	words := strings.Split(text, " ")
	for n := 1; n < len(words); n++ {
		if number, err := strconv.Atoi(strings.TrimLeft(words[n-1], "(“+-")); err == nil {
			words[n] = unabridged(words[n], number)
		}
	}
	return strings.Join(words, " ")
}

// unabridged is the word behind a number, written out where it is short for something.
func unabridged(word string, number int) string {
	bare := strings.TrimRight(word, ",.;:)?!”")
	rest := word[len(bare):]
	if day, err := time.Parse("Jan", bare); err == nil && len(bare) == 3 {
		return day.Month().String() + rest
	}
	long := map[string]string{"d": "day", "wk": "week", "mo": "month", "y": "year"}[bare]
	switch {
	case long == "":
		return word
	case number == 1:
		return long + rest
	}
	return fmt.Sprintf("%ss%s", long, rest)
}
