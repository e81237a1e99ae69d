package transfer

import (
	"strings"
	"testing"
)

func TestYAML(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"one mapping": {"# plan\ntitle: Search\nowner: Ann # for now\n", "2: title=Search owner=Ann"},
		"as written": {"a: 1.10\nb: 2020-11-13\nc: yes\nd: 010\ne: 1_000\nf: '1'\ng: !!int 7\nh: 0x1F\ni: 12:30\n",
			"1: a=1.10 b=2020-11-13 c=yes d=010 e=1_000 f=1 g=7 h=0x1F i=12:30"},
		"nothing": {"a:\nb: ~\nc: null\nd: []\ne: {}\nf: 'null'\n", "1: a= b= c= d= e= f=null"},
		"nested": {"title: x\nmilestone:\n  alpha: v1.2\n  beta: {due: 2026-01-02}\n",
			"1: title=x milestone.alpha=v1.2 milestone.beta.due=2026-01-02"},
		"lists": {"tags: [a, b]\nasks:\n- who: Ann\n  what: time\n- who: Bo\n",
			"1: tags=a tags=b asks.who=Ann asks.what=time asks.who=Bo"},
		"long text": {"a: |\n  one\n  two\nb: >-\n  folded\n  text\nc: plain\n  goes on\n",
			"1: a=one⏎two⏎ b=folded text c=plain goes on"},
		"list of mappings": {"- a: 1\n  b: x\n\n- a: 2\n", "1: a=1 b=x\n4: a=2"},
		"mapping of mappings": {"search:\n  owner: Ann\nbilling: {owner: Bo}\nlater:\n",
			"1: key=search owner=Ann\n3: key=billing owner=Bo\n" +
				"note mapping of mappings.yaml line 4: There is nothing under later."},
		"mapping of lists": {"now:\n- a: 1\n- a: 2\nlater: []\n", "2: key=now a=1\n3: key=now a=2"},
		"documents":        {"%YAML 1.2\n---\na: 1\n---\n\na: 2\n...\n", "3: a=1\n6: a=2"},
		"anchors": {"- &base\n  owner: Ann\n  team: Growth\n- <<: *base\n  team: Core\n- also: *base\n",
			"1: owner=Ann team=Growth\n4: owner=Ann team=Core\n6: also.owner=Ann also.team=Growth"},
		"complex key":  {"? a\n: 1\n2: b\n", "1: a=1 2=b"},
		"line endings": {"a: 1\r\nb: \"x\\r\\ny\"\r\n", "1: a=1 b=x⏎⏎y"},
		"empty":        {"# nothing yet\n", "note empty.yaml: The file is empty."},
		"plain text":   {"just words\n", "skip plain text.yaml line 1: This is plain text where named values were expected."},
		"plain items": {"- a: 1\n- words\n", "1: a=1\nskip plain items.yaml line 2: " +
			"This is a single value where named values were expected."},
	} {
		t.Run(name, func(t *testing.T) { readsAs(t, name+".yaml", c.text, c.want) })
	}
}

func TestMalformedYAML(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"twice": {"title: A\nowner: Ann\ntitle: B\n", "skip twice.yaml line 3 (B): The key title stands here again, " +
			"after line 1; which one holds cannot be known. Delete one of them."},
		"tab": {"title: A\nowner:\n\tname: Ann\n",
			"skip tab.yaml line 3 (A): A tab indents this line, and YAML allows only spaces there. Replace it by spaces."},
		"quote": {"title: A\nowner: \"Ann\n",
			"skip quote.yaml line 2 (A): A quotation mark is opened here and never closed. Close it."},
		"bracket": {"tags: [a, b\n", "skip bracket.yaml line 1: The square brackets do not match. Close the list with ]."},
		"brace":   {"a: {b: c\n", "skip brace.yaml line 1: The braces do not match. Close the group with }."},
		"colon": {"name: A\nb: x: y\n", "skip colon.yaml line 2 (A): " +
			"This line has a colon too many or is indented too far. Put a value with a colon in quotation marks."},
		"reserved": {"owner: @ann\n",
			"skip reserved.yaml line 1: A value that begins with @ needs quotation marks around it."},
		"missing": {"title: A\nowner\nb: 1\n",
			"skip missing.yaml line 2 (A): The indentation, or a missing colon, does not fit the lines around it."},
		"alias": {"title: A\nb: *gone\n",
			"skip alias.yaml line 1: This refers to *gone, which is not defined further up."},
		"in a list": {"- name: A\n- name: B\n  x: \"y\" z\n- name: C\n", `1: name=A
			4: name=C
			skip in a list.yaml line 3 (B): The indentation, or a missing colon, does not fit the lines around it.`},
		"in a mapping": {"a:\n  n: 1\nb:\n  n: [2\nc:\n  n: 3\n", `1: key=a n=1
			5: key=c n=3
			skip in a mapping.yaml line 4 (b): The square brackets do not match. Close the list with ].`},
		"in a document": {"a: 1\n---\na: [2\n---\na: 3\n", `1: a=1
			5: a=3
			skip in a document.yaml line 3: The square brackets do not match. Close the list with ].`},
	} {
		t.Run(name, func(t *testing.T) { readsAs(t, name+".yaml", c.text, c.want) })
	}
}

// What is made to unfold without end or to exhaust the stack is one skip, and quickly.
func TestHostileYAML(t *testing.T) {
	bomb := "a: &a [x, x, x, x, x, x, x, x]\n"
	for i := byte('b'); i < 'z'; i++ {
		bomb += string(i) + ": &" + string(i) + " [" + strings.Repeat("*"+string(i-1)+",", 8) + "]\n"
	}
	for name, text := range map[string]string{
		"brackets": strings.Repeat("[", 50_000), "braces": strings.Repeat("{a: ", 50_000),
		"dashes": strings.Repeat("- ", 50_000), "keys": strings.Repeat("? ", 50_000),
		"anchors": strings.Repeat("&a ", 50_000) + "x", "aliases": bomb, "itself": "a: &a\n  b: *a\n",
	} {
		s := parseText(t, name+".yaml", text)
		if len(s.Records) != 0 || len(s.Skips) != 1 || s.Skips[0].Line == 0 {
			t.Errorf("%s: %d records, skips %v", name, len(s.Records), s.Skips)
		}
	}
}

func BenchmarkYAML10k(b *testing.B) {
	data := []byte(strings.Repeat("- title: Faster search\n  due: 2026-03-01\n  tags: [a, b]\n", 10_000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("a.yaml", data, nil); err != nil {
			b.Fatal(err)
		}
	}
}
