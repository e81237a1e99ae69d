package filter

import "strings"

// Named is the places of those names that somebody means by a few words: the ones that are called exactly so, or else
// those in which a word begins with each of the words. Capitals and accents do not count.
func Named(names []string, words string) []int {
	wanted := strings.Fields(fold(words))
	if len(wanted) == 0 {
		return nil
	}
	var exact, loose []int
	for i, name := range names {
		switch {
		case fold(name) == strings.Join(wanted, " "):
			exact = append(exact, i)
		case beginsAll(name, wanted):
			loose = append(loose, i)
		}
	}
	if exact != nil {
		return exact
	}
	return loose
}

func beginsAll(name string, words []string) bool {
	for _, word := range words {
		if !startsWord(name, word) {
			return false
		}
	}
	return true
}
