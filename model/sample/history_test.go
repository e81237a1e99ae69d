package sample

import (
	"slices"
	"testing"

	"quarterdeck/model"
)

// contents is every field of every row that is filled in.
func contents(p *model.Portfolio) []string {
	var all []string
	for _, table := range p.Tables() {
		for row := range table.Records() {
			for _, f := range table.Kind().Fields() {
				if text := f.Text(row); text != "" {
					all = append(all, row.Ref().String()+" "+f.Name+" "+text)
				}
			}
		}
	}
	return all
}

func TestTheChangesLeadToThePortfolio(t *testing.T) {
	entries, p, actors := History(monday), model.New(), map[string]bool{}
	for _, c := range entries {
		if c.Actor == "" || c.Label == "" || len(c.Edits) == 0 {
			t.Errorf("%q by %q has %d edits", c.Label, c.Actor, len(c.Edits))
		}
		next, err := p.Apply(c.Change)
		if err != nil {
			t.Fatal(err)
		}
		if err := next.Check(c.Refs()...); err != nil {
			t.Errorf("%s: %v", c.Label, err)
		}
		p, actors[c.Actor] = next, true
	}
	sample := Portfolio(monday)
	if !slices.Equal(contents(p), contents(sample)) || !slices.Equal(contents(sample), contents(Portfolio(monday))) {
		t.Error("two tellings differ")
	}
	if sample.Rev != int64(len(entries)) || len(actors) < 5 {
		t.Errorf("revision %d after %d changes by %d people", sample.Rev, len(entries), len(actors))
	}
	for _, c := range slices.Backward(entries) {
		next, err := p.Apply(c.Inverse())
		if err != nil {
			t.Fatalf("undo %s: %v", c.Label, err)
		}
		p = next
	}
	if left := contents(p); left != nil {
		t.Errorf("undone, and still there: %q", left)
	}
}

func TestTheHistoryRunsForward(t *testing.T) {
	entries := History(monday)
	for n, e := range entries {
		if e.Rev != int64(n+1) || n > 0 && !entries[n-1].At.Time().Before(e.At.Time()) {
			t.Errorf("%s: revision %d at %s", e.Label, e.Rev, e.At)
		}
	}
	first, last := entries[0].At.String(), entries[len(entries)-1].At.String()
	if first != "2026-11-02T08:45:00.000Z" || last != "2026-11-20T08:11:00.000Z" {
		t.Errorf("from %s to %s", first, last)
	}
}

func BenchmarkPortfolio(b *testing.B) {
	for b.Loop() {
		Portfolio(monday)
	}
}
