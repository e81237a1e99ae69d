package data

import (
	"testing"

	"quarterdeck/model"
)

// TestBriefTextsOfOthers lets another program write what no quarterdeck would, such as the character that stands
// between the fields of a row that is read as one text. In short, all is shown as in full.
func TestBriefTextsOfOthers(t *testing.T) {
	for _, text := range []string{
		"", " ", "two\nlines", "\t", "\x1f", "a\x1fb", "\x1fto do\x1f\x1f\x1f\x1f", "a\x1eb", "\x00", "\xff\xfe", "'\"",
	} {
		s := made(t, many(4))
		other := tool(t, s.path)
		for column, id := range map[string]string{"title": "01A", "status": "01B", "target": "01C", "id": "01D"} {
			if _, err := other.Exec(`UPDATE initiatives SET "`+column+`" = ? WHERE id = ?`, text, id); err != nil {
				t.Fatal(err)
			}
		}
		full, err := s.Load(ctx, model.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		notice := s.Info().Notice
		brief, err := s.Load(ctx, model.Scope{Brief: true})
		if err != nil {
			t.Fatal(err)
		}
		if again := s.Info().Notice; again != notice {
			t.Errorf("%q is noticed as %q in full and as %q in brief", text, notice, again)
		}
		if brief.Initiatives.Len() != 4 {
			t.Errorf("with %q there are %d initiatives", text, brief.Initiatives.Len())
		}
		for row := range full.Initiatives.Records() {
			for _, f := range full.Initiatives.Kind().Fields {
				short := brief.Initiatives.Row(row.Ref().ID)
				if f.Brief && f.Text(short) != f.Text(row) {
					t.Errorf("with %q, %s.%s is %q in brief and %q in full", text, row.Ref(), f.Name, f.Text(short), f.Text(row))
				}
			}
		}
	}
}
