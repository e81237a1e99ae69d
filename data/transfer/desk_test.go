package transfer

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
)

// desk is a portfolio that a test imports into, as a user would: one import after the other.
type desk struct {
	testing.TB
	p       *model.Portfolio
	ids     int
	mapping string // the text of a mapping file, if any
	plan    *Plan  // the last one
	period  string // the period of what names none
	later   int    // how many days have passed since the first import
	read    []*Source
}

func newDesk(t testing.TB) *desk { return &desk{TB: t, p: model.New()} }

func (d *desk) with() With {
	return With{
		Now: model.MomentOf(time.Date(2026, 11, 23+d.later, 9, 30, 0, 0, time.UTC)), Actor: "ana",
		NewID: func() string { d.ids++; return fmt.Sprintf("id-%05d", d.ids) },
	}
}

// imports plans to import files, given as name, text, name, text, and so on, and carries the plan out.
func (d *desk) imports(files ...string) *desk {
	d.Helper()
	var sources []*Source
	for i := 0; i < len(files); i += 2 {
		s, err := Parse(files[i], []byte(files[i+1]), nil)
		if err != nil {
			d.Fatal(err)
		}
		sources = append(sources, s)
	}
	m := Guess(sources)
	if d.mapping != "" {
		var err error
		if m, err = ReadMapping("columns.yaml", []byte(d.mapping)); err != nil {
			d.Fatal(err)
		}
	}
	d.plan = Initiatives(sources, m, d.p, d.with())
	d.carryOut()
	return d
}

// restores plans to import a portfolio in JSON and carries the plan out.
func (d *desk) restores(text string) *desk {
	d.Helper()
	var err error
	if d.plan, err = Portfolio("backup.json", []byte(text), d.p, d.with()); err != nil {
		d.Fatal(err)
	}
	d.carryOut()
	return d
}

// carryOut applies the plan's change as a store would, which refuses all of it where one row breaks a rule.
func (d *desk) carryOut() {
	d.Helper()
	next, err := d.p.Apply(d.plan.Change)
	if err != nil {
		d.Fatal(err)
	}
	if err := next.Check(d.plan.Change.Refs()...); err != nil {
		d.Fatal(err)
	}
	d.p = next
}

// edits alters the initiative of that title, as somebody at the keyboard does.
func (d *desk) edits(title string, alter func(*model.Initiative)) *desk {
	d.Helper()
	d.apply(d.p.Initiatives.Edit(d.with().Now, d.titled(title).ID, alter))
	return d
}

// apply makes the edits, as somebody at the keyboard does.
func (d *desk) apply(edits []model.Edit) {
	d.Helper()
	next, err := d.p.Apply(model.Change{Edits: edits})
	if err != nil {
		d.Fatal(err)
	}
	d.p = next
}

func (d *desk) titled(title string) *model.Initiative {
	d.Helper()
	for i := range d.p.Initiatives.All() {
		if i.Title == title {
			return i
		}
	}
	d.Fatalf("there is no %q:\n%s", title, d.shows())
	return nil
}

// shows is every initiative on a line of its own, with what people see of it, but for the source.
func (d *desk) shows() string {
	var b strings.Builder
	for i := range d.p.Initiatives.All() {
		b.WriteString(i.Title)
		for _, f := range d.p.Initiatives.Kind().Own()[1:] {
			if text := f.Text(i); text != "" && f.Name != "source" {
				fmt.Fprintf(&b, " %s=%s", f.Name, strings.ReplaceAll(inWords(d.p, f, text), "\n", "⏎"))
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// says is the plan as it is put to the user: the summary, then skips and notices.
func (d *desk) says() string {
	lines := []string{d.plan.Summary()}
	for _, s := range d.plan.Skips {
		lines = append(lines, "- "+s.String())
	}
	for _, n := range d.plan.Notices {
		lines = append(lines, "i "+n.String())
	}
	return strings.Join(lines, "\n") + "\n"
}

// is compares what the desk shows or says with the expected lines, which may be indented for the eye.
func is(t testing.TB, got, want string) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	if want = strings.Join(lines, "\n"); strings.TrimSpace(got) != want {
		t.Errorf("got\n%s\nand not\n%s", got, want)
	}
}

// edited is what a plan would alter, for the message of a test.
func edited(plan *Plan) string {
	var b strings.Builder
	for _, e := range plan.Change.Edits {
		fmt.Fprintf(&b, "%s.%s: %q to %q\n", e.Ref, e.Field, e.Before, e.After)
	}
	return b.String()
}
