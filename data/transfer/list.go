package transfer

import (
	"slices"
	"strings"
)

// listMarks is what stands between the words of a list in one cell.
const listMarks = ",;\n"

// listed writes names with commas between them. A name that would fall apart is put into quotation marks.
func listed(names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = name
		if strings.ContainsAny(name, listMarks) || strings.HasPrefix(name, `"`) {
			words[i] = `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
		}
	}
	return strings.Join(words, ", ")
}

// split takes a cell apart that holds several words: at semicolons and line breaks or, where there are none, at
// commas. What stands in quotation marks stays together.
func split(cell string) []string {
	cuts := cuts(cell)
	only := slices.ContainsFunc(cuts, func(at int) bool { return cell[at] != ',' })
	var words []string
	start := 0
	for _, at := range append(cuts, len(cell)) {
		if only && at < len(cell) && cell[at] == ',' {
			continue
		}
		if word := unquoted(strings.Trim(cell[start:at], " \t,")); word != "" {
			words = append(words, word)
		}
		start = at + 1
	}
	return words
}

func splitAll(cells []string) []string {
	var words []string
	for _, cell := range cells {
		words = append(words, split(cell)...)
	}
	return words
}

// cuts is where the marks stand that are not inside a word in quotation marks.
func cuts(cell string) []int {
	var at []int
	begins := true // whether a word begins here
	for i := 0; i < len(cell); i++ {
		switch c := cell[i]; {
		case strings.IndexByte(listMarks, c) >= 0:
			at, begins = append(at, i), true
		case c == '"' && begins:
			i += max(quotedLength(cell[i:])-1, 0)
			begins = false
		case c != ' ':
			begins = false
		}
	}
	return at
}

// quotedLength is the length of the word in quotation marks that the text begins with, or 0 where it is none.
func quotedLength(text string) int {
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] != '"':
		case strings.HasPrefix(text[i:], `""`):
			i++
		default:
			behind := strings.TrimLeft(text[i+1:], " ")
			if behind == "" || strings.IndexByte(listMarks, behind[0]) >= 0 {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

func unquoted(word string) string {
	if strings.HasPrefix(word, `"`) && quotedLength(word) == len(word) {
		return strings.TrimSpace(strings.ReplaceAll(word[1:len(word)-1], `""`, `"`))
	}
	return word
}

// unique is the list without what it says twice.
func unique(list []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// join puts texts into one field, none of them twice.
func join(texts ...string) string {
	return strings.Join(unique(slices.DeleteFunc(texts, func(t string) bool { return t == "" })), ", ")
}
