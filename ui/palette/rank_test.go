package palette

import (
	"testing"

	"github.com/sahilm/fuzzy"
	"pgregory.net/rapid"
)

// However many are passed over, those that are offered are the ones that the matcher itself puts first, in its order.
func TestTheBestAreThoseOfTheMatcher(t *testing.T) {
	word := rapid.StringOf(rapid.SampledFrom([]rune("abcABC -/sSſkK\u212aßẞéÉıİσςΣ世\x00\ufffd")))
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.OneOf(word, rapid.String()), 0, 40).Draw(t, "names")
		query := rapid.OneOf(word, rapid.String()).Draw(t, "query")
		var objects []object
		for _, name := range names {
			objects = append(objects, object{name: name, folded: fold(name)})
		}
		most := rapid.IntRange(1, 20).Draw(t, "most")
		want, got := fuzzy.Find(query, names), best(query, objects, most)
		want = want[:min(len(want), most)]
		if len(got) != len(want) {
			t.Fatalf("%q finds %d, not %d", query, len(got), len(want))
		}
		for i, m := range want {
			if got[i].name != m.Str || got[i].Score != m.Score {
				t.Fatalf("%q: at %d it offers %q (%d), not %q (%d)", query, i, got[i].name, got[i].Score, m.Str, m.Score)
			}
		}
	})
}
