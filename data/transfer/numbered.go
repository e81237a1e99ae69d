package transfer

import (
	"strings"
	"unicode"
)

// unnumber takes the ids out of titles such as "213: Faster search" or "[WEB-7] Dark mode", where no column holds one
// and every title of the source begins with one of its own.
func unnumber(all []*said) {
	keys, titles := make([]string, len(all)), make([]string, len(all))
	seen := map[string]bool{}
	for i, s := range all {
		keys[i], titles[i] = numbered(s.Title)
		if s.reader.own || s.Key != "" || keys[i] == "" || seen[keys[i]] {
			return
		}
		seen[keys[i]] = true
	}
	if len(all) < 2 {
		return
	}
	for i, s := range all {
		s.Key, s.Title = keys[i], titles[i]
	}
}

// numbered cuts the id from a title: digits, also behind a few letters and a hyphen, before a colon or in brackets.
func numbered(title string) (key, rest string) {
	if inside, ok := strings.CutPrefix(title, "["); ok {
		key, rest, _ = strings.Cut(inside, "]")
	} else {
		key, rest, _ = strings.Cut(title, ":")
	}
	rest = strings.TrimSpace(rest)
	if rest == "" || !strings.HasPrefix(title, "[") && !strings.Contains(title, ": ") {
		return "", title
	}
	number := strings.TrimPrefix(key, "#")
	if letters, digits, ok := strings.Cut(key, "-"); ok && strings.IndexFunc(letters, notLetter) < 0 && letters != "" {
		number = digits
	}
	if number == "" || len(number) > 9 || strings.Trim(number, "0123456789") != "" {
		return "", title
	}
	return key, rest
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
