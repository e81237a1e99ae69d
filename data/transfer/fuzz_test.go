package transfer

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// sound checks what holds for every input: lines within the text, valid UTF-8 and no carriage return or NUL in it,
// every cell named, every skip and notice a sentence.
func sound(t *testing.T, s *Source, data []byte) {
	t.Helper()
	lines := 2 + strings.Count(string(data), "\n") + strings.Count(string(data), "\r")
	inside := func(line int) {
		if line < 0 || line > lines {
			t.Errorf("line %d of %d", line, lines)
		}
	}
	for _, r := range s.Records {
		inside(r.Line)
		if r.Line == 0 || len(r.Cells) == 0 {
			t.Errorf("record %v", r)
		}
		for _, c := range r.Cells {
			if strings.ContainsAny(c.Name+c.Value, "\r") || !utf8.ValidString(c.Name+c.Value) {
				t.Errorf("cell %q", c)
			}
		}
	}
	for _, k := range s.Skips {
		if inside(k.Line); !strings.HasSuffix(k.Reason, ".") {
			t.Errorf("skip %q", k)
		}
	}
	for _, n := range s.Notices {
		if inside(n.Line); !strings.HasSuffix(n.Text, ".") || strings.ContainsAny(n.Text, "\n") {
			t.Errorf("notice %q", n)
		}
	}
}

func FuzzDelimited(f *testing.F) {
	for _, seed := range []string{
		"", "a,b\n1,2\n", "sep=;\na;b\n\"x;y\";\"\n", "Report\n\na\tb\n1\t\"2\n3\"\n", "\xff\xfea\x00,\x00b\x00\n\x00",
		"a,b\n1,\"x\n2,\"\"y\"\n3,z\n", "n\xe4me|b\r1|2\r", "a, \"b\"\n1, \"2\"\n", "\ufeff\"a\nb\",c\n,\n\n1,\"2\" 3,4\n",
		"sep=\xff\n", "sep=\n", "\x00\x01", "\"", "a\n\"\n\"\n\"",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if s, err := Parse("a.csv", data, nil); err == nil {
			sound(t, s, data)
		}
	})
}

func FuzzYAML(f *testing.F) {
	for _, seed := range []string{
		"", "a: 1\n", "- a: 1\n- b: [x, {y: z}]\n", "a:\n  b: &x 1\nc:\n  d: *x\n", "---\na: |\n  x\n...\n---\nb: 'y'\n",
		"a: 1\na: 2\n", "a:\n\tb: 1\n", "? a\n: b\n", "<<: *x\n", "&a a: *a\n", "a: !!str\n", "- \n-\n",
		"\"a\": \"\\u00e9\"\n",
		"a: [1\nb: {\n", "- a: \"\n- b: 1\n", "%YAML 1.2\n---\n", "a: &a\n  <<: *a\n", "!t &x [*x]\n", "x: >+2\n   y\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if s, err := Parse("a.yaml", data, nil); err == nil {
			sound(t, s, data)
		}
	})
}
