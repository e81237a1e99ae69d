package palette

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// hit is an object that a query matches, and how.
type hit struct {
	object
	fuzzy.Match
}

// best is the most matches of a query among the objects, best first, and of those that match alike the first of the
// objects first. There can be thousands: only what can match is looked at closely, and only what will be seen is put in
// order.
func best(query string, objects []object, most int) []hit {
	letters := fold(query)
	var at []int // where the names that are looked at stand among the objects
	names := func(yield func(string) bool) {
		for i, o := range objects {
			if !inOrder(o.folded, letters) {
				continue
			}
			at = append(at, i)
			if !yield(o.name) {
				return
			}
		}
	}
	var hits []hit
	for _, m := range fuzzy.FindFromIterNoSort(query, names) {
		if len(hits) == most && m.Score <= hits[most-1].Score {
			continue
		}
		place, _ := slices.BinarySearchFunc(hits, m.Score, func(h hit, score int) int {
			return cmp.Or(cmp.Compare(score, h.Score), -1) // behind those that match alike
		})
		hits = slices.Insert(hits[:min(len(hits), most-1)], place, hit{objects[at[m.Index]], m})
	}
	return hits
}

// inOrder says whether a name has the letters in their order, which is what it takes to match at all.
func inOrder(name, letters string) bool {
	for _, r := range letters {
		at := strings.IndexRune(name, r)
		if at < 0 {
			return false
		}
		name = name[at+utf8.RuneLen(r):]
	}
	return true
}

// fold is the same for every spelling of a text in capitals and small letters. Some of these have more than one small
// letter, which ASCII has not.
func fold(text string) string {
	if !isASCII(text) {
		text = strings.ToUpper(text)
	}
	return strings.ToLower(text)
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
