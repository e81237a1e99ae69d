package data

import (
	"slices"
	"testing"
	"unicode/utf8"

	"quarterdeck/model"
)

func TestEditsAreWrittenInTheirOrder(t *testing.T) {
	ref := model.Ref{Kind: "initiative", ID: "01A"}
	edits := []model.Edit{
		{Ref: ref, Field: "target", Before: "2026-11-30", After: "2026-12-14"},
		{Ref: ref, Field: "outcome", Before: "", After: "“<a> & b”\n\"c\" \\ 漢"},
		{Ref: ref, Field: "archived", Before: "x", After: ""},
	}
	text, err := encode(edits)
	want := `{"target":["2026-11-30","2026-12-14"],"outcome":["","“<a> & b”\n\"c\" \\ 漢"],"archived":["x",""]}`
	if err != nil || text != want {
		t.Errorf("%s, %v", text, err)
	}
	if back, err := decode(ref, text); err != nil || !slices.Equal(back, edits) {
		t.Errorf("%+v, %v", back, err)
	}
}

// FuzzDecode reads what another tool may have made of the journal: whatever it is, it is safe to show or refused.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		`{"title":["a","b"]}`, `{}`, `{"title":["a"]}`, `{"title":["a","b","c"],"title":[]}`, `{"title":"a"}`,
		`{"a":["\u001b[31m","\ud800"]}`,
		`{"a":["",""]`, `{"a":["",""]} {}`, `[]`, `"a"`, `null`, ``, `{1:["",""]}`, "{\"a\":[\"\x1b\",\"\xff\"]}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		edits, err := decode(model.Ref{Kind: "initiative", ID: "01A"}, text)
		if err != nil {
			return
		}
		for _, e := range edits {
			for _, part := range []string{e.Field, e.Before, e.After} {
				if part != model.Clean(part) || !utf8.ValidString(part) {
					t.Errorf("%q is not safe to show", part)
				}
			}
		}
		again, err := encode(edits)
		if err != nil {
			t.Fatal(err)
		}
		if len(edits) == 0 {
			return
		}
		if back, err := decode(model.Ref{Kind: "initiative", ID: "01A"}, again); err != nil || !slices.Equal(back, edits) {
			t.Errorf("%s became %+v, %v", again, back, err)
		}
	})
}
