package cli_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"quarterdeck/data/storetest"
	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/ui/cli"
)

// The words that stand in every text: of what is private, and of what is public.
const (
	secret = "SECRET"
	open   = "OPEN"
)

// planted is a portfolio with two live rows of every kind, and a word in every text that says whether anybody may see it.
func planted(t *testing.T) *model.Portfolio {
	edits := storetest.Fill()
	kinds := map[string]*model.Kind{}
	for _, table := range model.New().Tables() {
		kinds[table.Kind().Name] = table.Kind()
	}
	for i, e := range edits {
		kind := kinds[e.Kind]
		f, _ := kind.Field(e.Field)
		word := open
		if !kind.Public || !f.Public {
			word = secret
		}
		switch {
		case e.Field == "private" || e.Field == "archived":
			edits[i].After = "" // or what hangs on it would be hidden as well
		case e.Field == "holidays":
			edits[i].After = "12-25 " + word
		case f.Type == model.Text || f.Type == model.Prose || f.Type == model.Words:
			edits[i].After = word + "-" + e.Kind + "-" + e.Field
		}
	}
	p, err := model.New().Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// whole is a portfolio as one text.
func whole(t *testing.T, p *model.Portfolio) string {
	t.Helper()
	var b bytes.Buffer
	if err := transfer.WriteJSON(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNothingPrivateIsInThePublicPortfolio(t *testing.T) {
	p := planted(t)
	public := whole(t, p.Public())
	if strings.Contains(public, secret) {
		t.Errorf("it says %s", around(public, secret))
	}
	all := whole(t, p)
	for _, table := range p.Tables() {
		kind := table.Kind()
		if n := p.Public().Table(kind.Name).Len(); n > 0 && !kind.Public {
			t.Errorf("%d %s in it", n, kind.Plural)
		}
		for _, f := range kind.Own() {
			if word := open + "-" + kind.Name + "-" + f.Name; strings.Contains(all, word) && !strings.Contains(public, word) {
				t.Errorf("it lacks the %s of %s, which is public", f.Name, kind.Name)
			}
		}
	}
	if !strings.Contains(all, secret+"-enrolment-details") {
		t.Error("nothing is planted that could leak")
	}
	for _, kind := range []string{"enrolment", "progress", "assessment"} {
		if p.Table(kind).Kind().Public {
			t.Errorf("how people do is theirs, and %s is a public kind", kind)
		}
	}
}

func TestNothingPrivateIsInAPublicExport(t *testing.T) {
	path, p := plan(t), planted(t)
	export := func(args ...string) (code int, out, messages string) {
		w, o, m := world()
		w.Files = loaded{w.Files, p}
		code = cli.Run(t.Context(), w, append([]string{"export", "--public", "-f", path}, args...))
		return code, o.String(), m.String()
	}
	seen := 0
	for _, table := range append([]model.Rows{nil}, p.Tables()...) {
		kind, private, forms := "portfolio", false, []string{"json"}
		if table != nil {
			kind, private, forms = strings.ReplaceAll(table.Kind().Plural, "_", "-"), !table.Kind().Public, []string{"csv", "json", "md"}
		}
		for _, as := range forms {
			code, out, messages := export(kind, "--as", as)
			if code != 0 {
				t.Fatalf("%s as %s left with %d: %s", kind, as, code, messages)
			}
			seen += strings.Count(out, open)
			if strings.Contains(out, secret) {
				t.Errorf("%s as %s says %s", kind, as, around(out, secret))
			}
			if rows := strings.Count(out, "01A"); private && (rows > 0 || !strings.Contains(messages, kind+" is private")) {
				t.Errorf("%d %s as %s, and it says %q", rows, kind, as, messages)
			}
		}
	}
	if seen < 100 {
		t.Errorf("only %d public texts were exported", seen)
	}
	for _, as := range []string{"md", "ics", "json"} {
		code, out, messages := export("plan", secret, "--as", as)
		if code != 2 || out != "" || !strings.Contains(messages, "plan is private") {
			t.Errorf("a plan as %s left with %d and says %q and %q", as, code, out, messages)
		}
	}
}

func TestNothingPrivateIsInABrief(t *testing.T) {
	path, p := plan(t), planted(t)
	seen := 0
	for _, as := range []string{"md", "html"} {
		for _, audience := range []string{"leadership", "go-to-market", "engineering"} {
			w, out, messages := world()
			w.Files = loaded{w.Files, p}
			if code := cli.Run(t.Context(), w, []string{"brief", "-f", path, "--as", as, "--for", audience}); code != 0 {
				t.Fatalf("it left with %d: %s", code, messages)
			}
			seen += strings.Count(out.String(), open)
			if strings.Contains(out.String(), secret) {
				t.Errorf("%s for %s says %s", as, audience, around(out.String(), secret))
			}
		}
	}
	if seen == 0 {
		t.Error("nothing was told that could have been private")
	}
}

// hidden is a portfolio with more in it that somebody keeps to herself and that needs her.
func hidden(t *testing.T, p *model.Portfolio) *model.Portfolio {
	t.Helper()
	now := model.MomentOf(time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC))
	late := now.Today.Add(-7)
	edits := p.People.Add(now, "zoe", func(r *model.Person) { r.Name = "Zoe Marsh" })
	edits = append(edits, p.Initiatives.Add(now, "hidden", func(r *model.Initiative) {
		r.Title, r.Status, r.Target, r.Owner, r.Private = secret+" work", model.OffTrack, late, "zoe", true
	})...)
	edits = append(edits, p.Decisions.Add(now, "hidden", func(r *model.Decision) {
		r.Question, r.Type, r.State, r.Due, r.Owner, r.Private = secret+" question", model.ToDecide, model.DecisionOpen, late, "zoe", true
	})...)
	next, err := p.Apply(model.Change{Edits: edits})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestNothingPrivateIsInAPublicStatus(t *testing.T) {
	path, p := plan(t), hidden(t, planted(t))
	status := func(args ...string) string {
		t.Helper()
		w, out, messages := world()
		w.Files = loaded{w.Files, p}
		if code := cli.Run(t.Context(), w, append([]string{"status", path}, args...)); code != 0 && code != 3 {
			t.Fatalf("it left with %d: %s", code, messages)
		}
		return out.String()
	}
	const me = "Zoe Marsh"
	if !strings.Contains(status("--json"), secret) {
		t.Error("nothing is planted that could leak")
	}
	for _, args := range [][]string{{}, {"--json"}, {"--short"}, {"--mine", me}, {"--mine", me, "--json"}, {"--fail-on", "at-risk"}} {
		out := status(append(args, "--public", "--actor", me)...)
		if strings.Contains(out, secret) {
			t.Errorf("%v says %s", args, around(out, secret))
		}
		if strings.Contains(out, "owe") || strings.Contains(out, "nboarding\"") {
			t.Errorf("%v says how people do: %s", args, out)
		}
	}
}

// loaded is files in which there is always the same.
type loaded struct {
	model.Files
	p *model.Portfolio
}

type loadedStore struct {
	model.Store
	p *model.Portfolio
}

func (l loaded) Open(ctx context.Context, path string) (model.Store, error) {
	s, err := l.Files.Open(ctx, path)
	return loadedStore{s, l.p}, err
}

func (l loadedStore) Load(context.Context, model.Scope) (*model.Portfolio, error) { return l.p, nil }

// around is where a word stands in a text.
func around(text, word string) string {
	at := strings.Index(text, word)
	return "…" + text[max(0, at-60):min(len(text), at+60)] + "…"
}
