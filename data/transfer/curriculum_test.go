package transfer

import (
	"io"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

func TestAProgramIsAnOutline(t *testing.T) {
	d := leadsIn(t)
	now := d.with().Now
	d.apply(d.p.Programs.Edit(now, "core", func(r *model.Program) { r.Role, r.Days, r.Details = "Designers", model.Workdays, "Day 30: *knows*" }))
	d.apply(d.p.Modules.Edit(now, "Read", func(m *model.Module) { m.Details = "The guide\n\n- and ask" }))
	d.apply(d.p.Modules.Edit(now, "Legal", func(m *model.Module) { m.Parent = "Read" }))
	d.apply(d.p.Modules.Edit(now, "Lunch", func(m *model.Module) { m.Section = "" }))
	got := Text(func(w io.Writer) error { return WritePrograms(w, onboarding.Of(d.p, now.Today).Programs) })
	const want = `# Core; and more

Version 2 · for Designers · days counted: working days

Day 30: \*knows\*

## Weeks

- [ ] Manager: Order, and unpack, a laptop (day -3)
- [ ] Read (day 5)  
  The guide

  - and ask
  - **Shows that it is done**: Five questions; on paper
  - [ ] Legal (day 8)
- [ ] Buddy: Meet (day 5)
- [ ] (Optional) Course (day 41)
- [ ] Ship (day 85)
  - **After**: Read

## Everything else

- [ ] Lunch
  - **When**: when it fits
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestProgressNamesWhoAndWhat(t *testing.T) {
	d := leadsIn(t)
	got := Text(ProgressSheet(d.p, []*onboarding.Plan{d.hire()}).Markdown)
	for _, want := range []string{
		"| Person | Program | Module | State | Due | Done on | Reason |",
		`| Kim \*Lee\* | Core; and more v2 | Order, and unpack, a laptop | done | 2026-10-30 | 2026-10-29 |  |`,
		`| Kim \*Lee\* | Core; and more v2 | Meet | blocked | 2026-11-06 |  | on leave for long |`,
		`| Kim \*Lee\* | Core; and more v2 | Lunch | to do |  |  |  |`,
	} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
}

// What was written is read back: the sections, and of each module who does it, by which day, and whether it has to be done.
func TestAProgramThatWasWrittenIsReadBack(t *testing.T) {
	d := newDesk(t)
	_, id, edits := onboarding.BuiltIn(d.p, d.with().Now, d.with().NewID)
	d.apply(edits)
	outline := onboarding.Of(d.p, d.with().Now.Today).Program(id).Outline
	d.apply(d.p.Modules.Edit(d.with().Now, outline[4].ID, func(m *model.Module) { m.Parent = outline[3].ID })) // what a manager does
	written := onboarding.Of(d.p, d.with().Now.Today).Program(id)
	text := Text(func(w io.Writer) error { return WritePrograms(w, []*onboarding.Program{written}) })
	other := newDesk(t).programs("days.md", text)
	read := onboarding.Of(other.p, d.with().Now.Today).Programs[0]
	if read.Title != written.Title || len(read.Outline) != len(written.Outline) {
		t.Fatalf("%s with %d modules became %s with %d", written.Title, len(written.Outline), read.Title, len(read.Outline))
	}
	for n, m := range written.Outline {
		got := read.Outline[n]
		if got.Title != m.Title || got.Section != m.Section || got.Due != m.Due || got.Doer() != m.Doer() || got.Optional != m.Optional {
			t.Errorf("%+v\nis read as\n%+v", *m.Module, *got.Module)
		}
	}
}
