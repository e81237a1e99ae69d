package transfer

import (
	"testing"

	"quarterdeck/model"
)

func TestStatesInOtherWords(t *testing.T) {
	v := newVocabulary(nil)
	for _, c := range []struct {
		cell string
		want model.Status
		rest string
	}{
		{"In Progress", model.OnTrack, ""},
		{"IN_PROGRESS", model.OnTrack, ""},
		{"to-do", model.ToDo, ""},
		{"Won’t do", model.Dropped, ""},
		{"implemented (alpha)", model.Done, "alpha"},
		{"Done - shipped", model.Done, "shipped"},
		{"Done – in v2.1, all regions", model.Done, "in v2.1, all regions"},
		{"In Progress 🚧", model.OnTrack, ""},
		{"✅ Done", model.Done, ""},
		{"🚧 Done", model.Done, ""},
		{"🟢", model.OnTrack, ""},
		{"⏸️", model.Parked, ""},
		{"🔴 no staging machine", model.OffTrack, "no staging machine"},
		{"Status: red", model.OffTrack, ""},
		{"Phase 2: at risk", model.AtRisk, "Phase 2"},
		{"Blocked!", model.AtRisk, ""},
		{"not done", model.ToDo, ""},
		{"[On hold]", model.Parked, ""},
		{"Awaiting legal", "", ""},
		{"undone", "", ""},
		{"-", "", ""},
		{"", "", ""},
	} {
		status, rest, known := v.status(c.cell)
		if known != (c.want != "") || known && (status != c.want || rest != c.rest) {
			t.Errorf("%q is read as %q with %q, known %v", c.cell, status, rest, known)
		}
	}
}

// A word that two states share would be read by chance.
func TestEveryWordMeansOneState(t *testing.T) {
	seen := map[string]model.Status{}
	for status, words := range statusWords() {
		for _, word := range words {
			if other, twice := seen[word]; twice {
				t.Errorf("%q is %s and %s", word, status, other)
			}
			if word != plain(word) {
				t.Errorf("%q is never found: it is compared as %q", word, plain(word))
			}
			seen[word] = status
		}
	}
	for _, status := range model.ToDo.Choices() {
		if seen[status] != model.Status(status) {
			t.Errorf("%q is read as %q", status, seen[status])
		}
	}
}
