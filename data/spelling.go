package data

import (
	"io"
	"io/fs"
	"strings"
)

// spelling is a folder of migrations as SQLite spells them. STRICT makes it refuse what does not belong into a column,
// as other databases do; without, it would keep the word abc as a number.
type spelling struct{ fs.FS }

// Open reads a file with its words replaced, and a folder as it is.
func (s spelling) Open(name string) (fs.File, error) {
	f, err := s.FS.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		return f, err
	}
	text, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	words := strings.NewReplacer("BIGINT", "INTEGER", "BOOLEAN", "INTEGER", "DOUBLE PRECISION", "REAL",
		"\n);", "\n) STRICT;")
	return &respelled{f, strings.NewReader(words.Replace(string(text)))}, nil
}

// respelled is a file with another text.
type respelled struct {
	fs.File
	text *strings.Reader
}

func (r *respelled) Read(p []byte) (int, error) { return r.text.Read(p) }
