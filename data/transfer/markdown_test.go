package transfer

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

func TestMarkdownStaysReadable(t *testing.T) {
	for text, want := range map[string]string{
		"Ask R&D! Say \"hi\" (again) [now]": "Ask R&D! Say \"hi\" (again) [now]",
		"Fill in snake_case | 2 * 3 < 7":    "Fill in snake_case | 2 * 3 < 7",
		"about ~5 days, C:\\temp":           "about ~5 days, C:\\temp",
		"*all* of _it_, ~~no~~":             `\*all\* of \_it\_, \~\~no\~\~`,
		"[a](b) `c` <d> &amp;":              "\\[a](b) \\`c\\` \\<d> &amp;amp;",
		"https://example.com/a_b":           "<https://example.com/a_b>",
	} {
		if got := markdownText(text); got != want {
			t.Errorf("%s is written as %s", text, got)
		}
	}
	for text, want := range map[string]string{
		"1. one": `1\. one`, "- one": `\- one`, "# one": `\# one`, "> one": `\> one`, "---": `\---`, "1.5 days": "1.5 days", "#one": "#one", "-1": "-1",
	} {
		if got := markdownLine(text); got != want {
			t.Errorf("%s at the beginning of a line is written as %s", text, got)
		}
	}
}

// Whatever is written shows as it was typed, and is read as it was typed.
func TestMarkdownShowsWhatWasTyped(t *testing.T) {
	const marks = "a b Z 7 é \\ ` * * _ _ ~ ~ [ ] ( ) < > & # ; : ! - + = . | / br amp x https://a.b"
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	shows := func(t *rapid.T, written, want string) {
		t.Helper()
		var page bytes.Buffer
		if err := md.Convert([]byte(written), &page); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(wordsOnPage(page.String())); got != want {
			t.Fatalf("%q shows as %q", written, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(append(strings.Fields(marks), " ")), 1, 8).Draw(t, "parts")
		text := strings.Join(strings.Fields(strings.Join(parts, "")), " ")
		if text == "" {
			return
		}
		if got := fromMarkdown(markdownText(text)); got != text {
			t.Fatalf("%q is read as %q", text, got)
		}
		shows(t, "so "+markdownText(text)+" it is", "so "+text+" it is")
		shows(t, "- [ ] "+markdownText(text), text)
		shows(t, "- **"+markdownText(text)+"**: and", text+": and")
		shows(t, markdownLine(text), text)
		shows(t, "# "+markdownHeading(text), text)
		if !isAddress(text) { // in which a bar is written as %7C
			shows(t, "| a |\n|---|\n| "+markdownCell(text)+" |\n", "a "+text)
		}
	})
}

// wordsOnPage is the text of a page.
func wordsOnPage(page string) string {
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(page)); z.Next() != html.ErrorToken; {
		if token := z.Token(); token.Type == html.TextToken {
			b.WriteString(token.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
