package transfer

import (
	"fmt"
	"strings"
	"testing"
)

// show writes a source down the way a test compares it: a line for each record, skip and notice.
func show(s *Source) string {
	var out strings.Builder
	for _, r := range s.Records {
		fmt.Fprintf(&out, "%d:", r.Line)
		for _, c := range r.Cells {
			fmt.Fprintf(&out, " %s=%s", c.Name, strings.ReplaceAll(c.Value, "\n", "⏎"))
		}
		out.WriteString("\n")
	}
	for _, k := range s.Skips {
		fmt.Fprintln(&out, "skip", k)
	}
	for _, n := range s.Notices {
		fmt.Fprintln(&out, "note", n)
	}
	return out.String()
}

func parseText(t testing.TB, name, text string) *Source {
	t.Helper()
	s, err := Parse(name, []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// readsAs checks what a text is read as. The expected lines are indented for the eye.
func readsAs(t *testing.T, name, text, want string) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	want = strings.Join(lines, "\n")
	var got []string
	for line := range strings.Lines(show(parseText(t, name, text))) {
		got = append(got, strings.TrimSpace(line))
	}
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("%q\nis read as\n%s\nand should be\n%s", text, got, want)
	}
}
