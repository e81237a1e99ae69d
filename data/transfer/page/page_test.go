package page_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
	"golang.org/x/net/html"

	"quarterdeck/data/transfer/page"
	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/diff"
	"quarterdeck/model/okr"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
)

func sampled(audience brief.Audience) *brief.Brief {
	now := model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))
	p := sample.Portfolio(now)
	return brief.Of(p, brief.Question{
		Period: okr.Current(p, now.Today), Today: now.Today, Audience: audience, Changes: reviewed(now),
	})
}

// reviewed is what has changed in the sample since its review.
func reviewed(now model.Moment) *brief.Changes {
	entries, is := sample.History(now), sample.Portfolio(now)
	review := past.Reviews(is)[0]
	from := past.Point{Rev: review.Rev(), Day: review.Date, Name: review.Name}
	between := entries[review.Rev():]
	found := diff.Of(is.Rewind(between), is, from, past.Point{Rev: is.Rev, Day: now.Today}, between)
	return &brief.Changes{Diff: found, Since: from.String()}
}

func TestGoldenMarkdown(t *testing.T) {
	for _, audience := range brief.Audiences() {
		t.Run(audience, func(t *testing.T) {
			var b bytes.Buffer
			if err := page.Markdown(&b, sampled(brief.Audience(audience))); err != nil {
				t.Fatal(err)
			}
			golden.RequireEqual(t, b.Bytes())
		})
	}
}

func written(t *testing.T, b *brief.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if err := page.HTML(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The page is one file: nothing in it is asked for from anywhere.
func TestThePageNeedsNoNetwork(t *testing.T) {
	text := written(t, sampled(brief.Leadership))
	for tokens := html.NewTokenizer(strings.NewReader(text)); ; {
		if tokens.Next() == html.ErrorToken {
			break
		}
		token := tokens.Token()
		for _, a := range token.Attr {
			if a.Key == "src" || a.Key == "href" || strings.Contains(a.Val, "//") || strings.Contains(a.Val, "url(") {
				t.Errorf("%s asks for %s", token.Data, a.Val)
			}
		}
		if token.Data == "script" || token.Data == "link" || token.Data == "iframe" || token.Data == "img" {
			t.Errorf("there is a %s in it", token.Data)
		}
	}
	if strings.Contains(text, "@import") || strings.Contains(text, "http") {
		t.Error("its style asks for something")
	}
}

// What a title holds stays text, in the words and in the picture.
func TestTitlesAreTextOnThePage(t *testing.T) {
	const nasty = `</title><script>alert("x")</script> & *bold* [link](there)`
	b := sampled(brief.Leadership)
	b.Timeline[0].Title, b.Sections[0].Items[0].Title, b.Sections[0].Items[0].Why, b.Portfolio = nasty, nasty, nasty, nasty
	text := written(t, b)
	if strings.Contains(text, "<script") {
		t.Error("a title became a script")
	}
	var md bytes.Buffer
	if err := page.Markdown(&md, b); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(md.String(), `\</title>\<script>alert("x")\</script> & \*bold\* \[link](there)`) {
		t.Errorf("a title is written as %s", md.String()[:200])
	}
}

// What all the changes come to stands above them, and people do not stand in them.
func TestThePageSaysWhatHasChanged(t *testing.T) {
	text := written(t, sampled(brief.Leadership))
	for _, want := range []string{
		"<h2>What changed since the 9 Nov review</h2><p class=\"says\">3 dates committed at the 9 Nov review will be missed; ",
		"– status to do → parked</span>",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// How far an objective is stands as a bar beside it, with a mark where it should be by now.
func TestObjectivesHaveBars(t *testing.T) {
	want := `<span class="share off" aria-hidden="true"><i style="width:43%"></i><b style="left:59%"></b></span>`
	if !strings.Contains(written(t, sampled(brief.Leadership)), want) {
		t.Errorf("the page lacks %s", want)
	}
}

// The picture begins with the period and ends with it, and a bar that goes on says so.
func TestTheTimeline(t *testing.T) {
	text := written(t, sampled(brief.Leadership))
	for _, want := range []string{">Oct<", ">Nov<", ">Dec<", ">23 Nov<", "Checkout v2: off track, ", "›", `class="base"`} {
		if !strings.Contains(text, want) {
			t.Errorf("the picture lacks %s", want)
		}
	}
	if strings.Contains(written(t, &brief.Brief{}), "<svg") {
		t.Error("there is a picture of nothing")
	}
}

// A real browser lays the page out without a complaint and without asking for anything, where one is named.
func TestABrowserShowsThePage(t *testing.T) {
	browser := os.Getenv("QUARTERDECK_BROWSER")
	if browser == "" {
		return // the page is looked at by a parser in the other tests
	}
	file := filepath.Join(t.TempDir(), "brief.html")
	if err := os.WriteFile(file, []byte(written(t, sampled(brief.Leadership))), 0o600); err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(t.TempDir(), "net.json")
	cmd := exec.CommandContext(t.Context(), browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
		"--user-data-dir="+t.TempDir(), "--log-net-log="+log, "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom", "file://"+file)
	var dom, messages bytes.Buffer
	cmd.Stdout, cmd.Stderr = &dom, &messages
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, messages.String())
	}
	for _, want := range []string{"What needs attention", "<svg", "Checkout v2"} {
		if !strings.Contains(dom.String(), want) {
			t.Errorf("the page that it shows lacks %s", want)
		}
	}
	if strings.Contains(messages.String(), "CONSOLE") {
		t.Errorf("it complains: %s", messages.String())
	}
}
