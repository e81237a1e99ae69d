package plain_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
	"quarterdeck/ui/plain"
)

var now = model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC))

func asked() plain.Question {
	p := sample.Portfolio(now)
	return plain.Question{P: p, Today: now.Today, Me: p.PersonCalled("Ana Duarte")}
}

// read is the lines as they are printed.
func read(lines []plain.Line) string {
	var n plain.Numbers
	return strings.Join(n.Say(lines), "\n") + "\n"
}

func TestGoldenViews(t *testing.T) {
	for _, v := range plain.Views() {
		t.Run(v.Name, func(t *testing.T) { golden.RequireEqual(t, read(v.Lines(asked()))) })
		t.Run(v.Name+"-mine", func(t *testing.T) {
			q := asked()
			q.Mine = true
			golden.RequireEqual(t, read(v.Lines(q)))
		})
	}
}

// changes is what has changed in the sample since a day.
func changes(t *testing.T, since model.Date) *diff.Diff {
	t.Helper()
	opts := data.Options{Now: now.At.Time}
	s, err := data.Create(t.Context(), filepath.Join(t.TempDir(), "plan.db"), opts, sample.History(now))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	finder := past.Finder{Store: s, Today: now.Today}
	from, err := finder.Day(t.Context(), since)
	if err != nil {
		t.Fatal(err)
	}
	to, err := finder.Day(t.Context(), now.Today)
	if err != nil {
		t.Fatal(err)
	}
	d, err := diff.Between(t.Context(), s, from, to)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestGoldenChanges(t *testing.T) {
	golden.RequireEqual(t, read(plain.Changes(changes(t, model.NewDate(2026, 11, 4)))))
}

// row is the row of a kind that is called so.
func row(t *testing.T, p *model.Portfolio, kind, name string) model.Ref {
	t.Helper()
	for r := range p.Table(kind).Records() {
		if p.Name(r.Ref()) == name {
			return r.Ref()
		}
	}
	t.Fatalf("there is no %s %s", kind, name)
	return model.Ref{}
}

// history is the entries that touch a row, newest first, as a store tells them.
func history(all []model.Entry, of model.Ref) []model.Entry {
	var entries []model.Entry
	for _, e := range slices.Backward(all) {
		e.Edits = slices.DeleteFunc(slices.Clone(e.Edits), func(edit model.Edit) bool { return edit.Ref != of })
		if len(e.Edits) > 0 {
			entries = append(entries, e)
		}
	}
	return entries
}

// toldKinds is a row of each kind that the views are about.
func toldKinds() map[string]string {
	return map[string]string{
		"initiative": "Checkout v2", "objective": "A faster checkout", "key_result": "SOC 2 evidence", "module": "OKR",
		"enrolment": "Ivo Petrović on PM core", "milestone": "Release freeze", "period": "Q4 2026",
		"decision": "Usage billing counts seats", "action": "Ask the payment provider for a date in writing",
		"risk": "The payment provider takes longer still",
	}
}

func TestGoldenTell(t *testing.T) {
	for kind, name := range toldKinds() {
		t.Run(kind, func(t *testing.T) {
			of := row(t, asked().P, kind, name)
			golden.RequireEqual(t, read(plain.Tell(asked(), of, history(sample.History(now), of), time.UTC)))
		})
	}
}
