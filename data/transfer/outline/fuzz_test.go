package outline

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever the text, every line of it that is not blank is in one of the lines of the outline, these are in order and
// one below the other, and what is written of them can be read.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", plan, "# Q4 2026\n- O1: A\n- KR1.1: B => 70%\n", "* a\n\t* b\n        * c\n", "1. a\n  1. b\n     2) c\n", "> - a\n>   - b\n",
		"| a | b |\n|---|---|\n| c\\| | [d](e) |\n", "---\ntitle: x\n---\n", "---\nno end", "```\na\n", "    - a\n", "a\n===\nb\n---\n",
		"**O1** a\n**KR1** b (50%)\n", "[a]: b\n[a]", "<!-- x\n\n- y -->", "- [x] a\n- [ ]\n-\n*\n", "\t\t- a", "- - - a", "* * *", "#\n##  \n- KR:\n",
		"&#0; \\- \x00\xff\u202e", "Objective\n\ntext\n\n## Key Results\n- a from 1 to 2\n", "it runs from 1 Feb 2027 to 30 Apr 2027.", "{:toc}\n- TOC\n{:toc}",
		"[([ ((", "=>", "- a =>\n- => b", "🎯 ✅", "1.", "O1", "KR1 -", "(KR", "a: b: c", "- ~~~\n  x", strings.Repeat("- ", 50) + "a", strings.Repeat("> ", 50) + "a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		o := reading(text)
		covered := map[int]bool{}
		last, depth := 0, -1
		for i, l := range o.Lines {
			if l.First < last || l.Last < l.First || l.Depth > depth+1 || l.Depth < 0 {
				t.Errorf("line %d of %q: %+v", i, text, l)
			}
			if l.Kind == LeftOut && l.Why == "" || !utf8.ValidString(l.Words()) || strings.ContainsAny(l.Words(), "\n\r\t\x1b") {
				t.Errorf("%+v", l)
			}
			last, depth = l.First, l.Depth
			for n := l.First; n <= l.Last; n++ {
				covered[n] = true
			}
			o.Objective(i)
		}
		n := 0
		for line := range strings.SplitSeq(text, "\n") {
			if n++; strings.TrimSpace(line) != "" && !covered[n] {
				t.Errorf("%q: line %d is lost:\n%s", text, n, show(o))
			}
		}
		var b strings.Builder
		if err := o.Write(&b); err != nil {
			t.Error(err)
		}
		reading(b.String())
		for i := range o.Lines {
			o.Indent(i, 1)
			o.Toggle(i)
			o.Make(i, KeyResult)
			o.Indent(i, -1)
		}
	})
}
