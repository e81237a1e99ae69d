package transfer

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// guarded is a file system in which one file may not be opened.
type guarded struct {
	fstest.MapFS
	file string
}

func (g guarded) ReadFile(name string) ([]byte, error) {
	if name == g.file {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return g.MapFS.ReadFile(name)
}

func TestFolder(t *testing.T) {
	fsys := guarded{fstest.MapFS{
		"plans/b/kep.yaml":       {Data: []byte("title: B\n")},
		"plans/a/kep.yaml":       {Data: []byte("\ntitle: A\n")},
		"plans/c.YML":            {Data: []byte("title: [C\n")},
		"plans/locked.yaml":      {Data: []byte("title: D\n")},
		"plans/noise.yaml":       {Data: []byte("\x00\x01\x02\x03\x04\x05\x06\x07")},
		"plans/README.md":        {Data: []byte("# plans\n")},
		"plans/.git/config.yaml": {Data: []byte("title: hidden\n")},
	}, "plans/locked.yaml"}
	var done, total int64
	s, err := Read(fsys, "plans", "../work/plans", func(d, t int64) { done, total = d, t })
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Records) != 2 || s.Records[0].File != "../work/plans/a/kep.yaml" || s.Records[0].Line != 2 {
		t.Errorf("records %v", s.Records)
	}
	want := `skip ../work/plans/c.YML line 1: The square brackets do not match. Close the list with ].
skip ../work/plans/locked.yaml: You are not allowed to read this; ask its owner.
skip ../work/plans/noise.yaml: This is not text.
note ../work/plans: 1 file that is not YAML was passed over.
`
	if got := show(&Source{Skips: s.Skips, Notices: s.Notices}); got != want {
		t.Errorf("says\n%s", got)
	}
	if done == 0 || done > total {
		t.Errorf("progress ended at %d of %d", done, total)
	}
}

func TestUnreadableSources(t *testing.T) {
	fsys := guarded{fstest.MapFS{
		"empty/notes.txt": {Data: []byte("x")},
		"empty/notes.doc": {Data: []byte("x")},
		"locked.csv":      {Data: []byte("a")},
		"book.xlsx":       {Data: []byte("PK\x03\x04\x14\x00")},
		"sheet.csv":       {Data: []byte("PK\x03\x04\x14\x00")},
		"page.csv":        {Data: []byte("\n<!DOCTYPE html><html>Sign in</html>")},
		"board.json":      {Data: []byte(`{"cards": []}`)},
		"feed.xml":        {Data: []byte("<!-- x --><rss/>")},
		"all.json":        {Data: []byte("{\"schema\": 1,\n\"teams\": []}")},
		"picture.csv":     {Data: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")},
	}, "locked.csv"}
	for name, want := range map[string]string{
		"gone.csv":    "There is no such file or folder.",
		"locked.csv":  "You are not allowed to read this; ask its owner.",
		"empty":       "There is no table (CSV, TSV), YAML or Markdown file in this folder, only .doc, .txt.",
		"book.xlsx":   "This is a workbook or an archive (save the sheet as CSV). " + readable,
		"sheet.csv":   "This is a workbook or an archive (save the sheet as CSV). " + readable,
		"page.csv":    "This is a web page (did the download ask for a login?). " + readable,
		"board.json":  "This is JSON without a list of cards or issues. " + readable,
		"feed.xml":    "This is XML. " + readable,
		"all.json":    "This is JSON as quarterdeck writes it (`quarterdeck import portfolio` takes a whole portfolio back). " + readable,
		"picture.csv": "This is not text. " + readable,
	} {
		s, err := Read(fsys, name, "~/"+name, nil)
		if err == nil {
			t.Errorf("%s was read: %s", name, show(s))
		} else if err.Error() != "~/"+name+": "+want {
			t.Error(err)
		}
	}
}

func TestMarkdownIsKnownByItsNameOrItsLines(t *testing.T) {
	for name, text := range map[string]string{
		"notes.md": "Plan", "notes": "# Plan\n\nThe *plan* of this quarter:\n\n- [ ] Search\n- [x] Log\n",
		"list": "1. Search\n   - faster\n", "page.markdown": "<!-- x -->",
	} {
		if s := parseText(t, name, text); s.Markdown != text || len(s.Records) > 0 {
			t.Errorf("%s: %s", name, show(s))
		}
	}
}

func TestContentDecidesWhereTheNameDoesNot(t *testing.T) {
	for text, want := range map[string]string{
		"title: A\nowner: Ann\n":    "1: title=A owner=Ann\n",
		"- title: A\n- title: B\n":  "1: title=A\n2: title=B\n",
		"title,owner\nA: first,B\n": "2: title=A: first owner=B\n",
		"title\towner\nA\tB\n":      "2: title=A owner=B\n",
		"# plan\ntitle: A\n":        "2: title=A\n",
		"title,notes\nA,a\x07b\n":   "2: title=A notes=a\x07b\n",
		"# as of Monday\n\nid,title,owner\n1,A,B\n2,C,D\n": "4: id=1 title=A owner=B\n5: id=2 title=C owner=D\n" +
			"note - line 1: 1 line before the column names passed over.\nnote -: 1 blank row passed over.\n",
	} {
		if got := show(parseText(t, "-", text)); got != want {
			t.Errorf("%q is read as\n%s", text, got)
		}
	}
	if got := parseText(t, "a.tsv", "one\nA, or B\n").Records[0]; !strings.Contains(got.Cells[0].Value, ",") {
		t.Errorf("a .tsv is cut at tabs: %v", got)
	}
}
