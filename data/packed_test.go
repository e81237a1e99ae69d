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
			for _, f := range full.Initiatives.Kind().Fields() {
				short := brief.Initiatives.Row(row.Ref().ID)
				if f.Brief && f.Text(short) != f.Text(row) {
					t.Errorf("with %q, %s.%s is %q in brief and %q in full", text, row.Ref(), f.Name, f.Text(short), f.Text(row))
				}
			}
		}
	}
}

// TestTornTextsCanBeWorkedWith edits rows whose texts have the separator in them, and takes that back.
func TestTornTextsCanBeWorkedWith(t *testing.T) {
	s := made(t, many(2))
	tool(t, s.path, `UPDATE "initiatives" SET "title" = 'a' || char(31) || 'b', "outcome" = char(31) WHERE "id" = '01A'`)
	edit := model.Change{Actor: "ana", Label: "Stage", Edits: []model.Edit{
		{Ref: model.Ref{Kind: work, ID: "01A"}, Field: "title", Before: model.CleanLine("a\x1fb"), After: "Till"},
		{Ref: model.Ref{Kind: work, ID: "01B"}, Field: "stage", After: "beta"},
	}}
	if _, err := s.Commit(ctx, edit); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx, "ana"); err != nil {
		t.Fatal(err)
	}
	for _, brief := range []bool{false, true} {
		p, err := s.Load(ctx, model.Scope{Brief: brief})
		if err != nil {
			t.Fatal(err)
		}
		if a := p.Initiatives.Get("01A"); p.Scope.Brief != brief || a.Title != model.CleanLine("a\x1fb") {
			t.Errorf("asked in brief %t, it is %t in brief and %q", brief, p.Scope.Brief, a.Title)
		}
	}
	if one(t, s.reader, `SELECT count(*) FROM "initiatives" WHERE "outcome" = char(31)`) != 1 {
		t.Error("what was not edited did not stay as it was")
	}
}

// TestNumbersAreReadAsTheyAre edits numbers that cannot be written in fifteen digits, and rows that have them.
func TestNumbersAreReadAsTheyAre(t *testing.T) {
	tenths := 0.1
	for _, want := range []float64{tenths + 0.2, 1e21, -0.5, 12345678901234567, 1e-9, 0} {
		s := made(t, many(1))
		now, rank := model.MomentOf(clock()), model.Num(want)
		alter := func(alter func(*model.Initiative)) {
			t.Helper()
			p, err := s.Load(ctx, model.Scope{})
			if err != nil {
				t.Fatal(err)
			}
			c := model.Change{Actor: "ana", Label: "Edit", Edits: p.Initiatives.Edit(now, "01A", alter)}
			if _, err := s.Commit(ctx, c); err != nil {
				t.Errorf("%v: %v", want, err)
			}
		}
		alter(func(i *model.Initiative) { i.Rank = rank })
		alter(func(i *model.Initiative) { i.Title = "Till" })
		p, err := s.Load(ctx, model.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Initiatives.Get("01A").Rank; got != rank {
			t.Errorf("%v came back as %v", want, got)
		}
		alter(func(i *model.Initiative) { i.Rank = model.Number{} })
		if _, err := s.Undo(ctx, "ana"); err != nil {
			t.Errorf("%v: %v", want, err)
		}
	}
}
