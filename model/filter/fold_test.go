package filter

import (
	"testing"

	"pgregory.net/rapid"
)

func TestWhatASearchOverlooks(t *testing.T) {
	for text, want := range map[string]string{
		"Checkout V2": "checkout v2", "CAFÉ": "cafe", "cafe\u0301": "cafe", "Straße": "strasse",
		"ΛΌΓΟΣ": "λογοσ", "λόγος": "λογοσ",
		"İstanbul": "istanbul", "Привет, Йод": "привет, иод", "ﬁnal": "final",
		"ＷＩＤＥ": "wide", "Łódź": "łodz", "한국": "한국",
	} {
		if got := fold(text); got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}

func TestContainsIsAsFolded(t *testing.T) {
	alphabet := rapid.StringOf(rapid.SampledFrom([]rune("aAbé É\u0301ßсС")))
	rapid.Check(t, func(t *rapid.T) {
		text, part := alphabet.Draw(t, "text"), alphabet.Draw(t, "part")
		if !contains(text+part, fold(part)) {
			t.Fatalf("%q is not found in %q", part, text+part)
		}
		if again := fold(fold(text)); again != fold(text) {
			t.Fatalf("%q folds to %q and then to %q", text, fold(text), again)
		}
	})
}

func BenchmarkContains(b *testing.B) {
	for _, text := range []string{
		"An initiative about something rather important", "Une initiative à propos d'un sujet très important",
		"Инициатива о чём-то довольно важном",
	} {
		b.Run(text[:4], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				contains(text, "zzz")
			}
		})
	}
}
