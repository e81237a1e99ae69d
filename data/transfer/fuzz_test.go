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

// Whatever stands in a table, the plan can be carried out, has a verdict on every record, and is not needed twice.
func FuzzPlan(f *testing.F) {
	for _, seed := range []string{
		"title,status,due\nA,Done (beta),1 Oct - 14 Dec 2026\nA,?,3/4/26\n", "id,title\n1,A\n1,A\n1,B\n,C\n2,\n",
		"Summary,Issue key,Issue Type,Assignee,Labels,Labels\nA,X-1,Epic,\"b, a\",x,y\n",
		"quarterdeck_id,title,owner,with,estimate,commitment\ni,A,\"b, c\",\"\"\"d, e\"\", f\",-1,committed\ni,B,,,,\n,C,,,,\n",
		"list.name,list.status\nA,doing\n", "name\n1: a\n[B-2] c\n", "title,private,tier,confidence,rank\n'=A,x,9,99%,1e999\n",
		"quarterdeck_id,title,with\n1,A,\"x  y; \u00a0\"\n", "title,key\n\u00a0,1\n\x1b[2J,2\n\u202ea,\u202eb\n", "name,horizon,start,target,closed\nA,Sprint 5,soon,2026-W53,never\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Parse("a.csv", data, nil)
		if err != nil {
			return
		}
		d := newDesk(t)
		d.plan = Initiatives([]*Source{s}, Guess([]*Source{s}), d.p, d.with())
		if got := len(d.plan.Items) + len(d.plan.Skips); got < len(s.Records)+len(s.Skips) {
			t.Errorf("%d records, %d skips, and %d verdicts", len(s.Records), len(s.Skips), got)
		}
		for _, n := range d.plan.Notices {
			if strings.ContainsAny(n.Text, "\n\x1b") {
				t.Errorf("notice %q", n.Text)
			}
		}
		d.carryOut()
		again := Initiatives([]*Source{s}, Guess([]*Source{s}), d.p, d.with())
		if len(again.Change.Edits) > 0 {
			t.Errorf("the second time it changes\n%s", edited(again))
		}
	})
}

// Whatever stands in a file that claims to be a portfolio, what is taken of it can be carried out, and is not needed
// twice.
func FuzzPortfolio(f *testing.F) {
	for _, seed := range []string{
		smallPortfolio, `{"schema":1}`, `{"schema":1,"teams":[{"id":"a","created":"2026-01-01T00:00:00Z","name":"A","parent":"a"}]}`,
		`{"schema":1,"teams":[null,1,[],{}],"teams":[{"id":"b","created":"2026-01-01T00:00:00Z","name":"\u001b"}]}`,
		`{"schema":1,"notes":[{"id":"n","created":"2026-01-01T00:00:00Z","text":"x","subject":"team/gone"}]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := newDesk(t)
		var err error
		if d.plan, err = Portfolio("a.json", data, d.p, d.with()); err != nil {
			return
		}
		d.carryOut()
		again, err := Portfolio("a.json", data, d.p, d.with())
		if err != nil || len(again.Change.Edits) > 0 {
			t.Errorf("the second time it changes (%v)\n%s", err, edited(again))
		}
	})
}
