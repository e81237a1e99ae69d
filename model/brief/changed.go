package brief

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/diff"
)

// changed is what has changed of the kinds of rows that an audience acts on, with the reasons that were given, and what all
// of it comes to. Who changed it is not told: a brief is about the work.
func changed(kinds ...string) func(*maker) Section {
	return func(m *maker) Section {
		if m.changes == nil {
			return Section{}
		}
		d := m.changes
		s := Section{
			Title: "What changed since " + d.Since,
			Says:  model.Sentence(d.Net.Sentence(nil)),
			Empty: "Nothing has changed since then.",
		}
		m.tellFew(&s, "changed", d.Changed)
		m.tellFew(&s, "dropped", d.Dropped)
		m.tellFew(&s, "added", d.Added)
		of := func(items []diff.Item) []diff.Item {
			return slices.DeleteFunc(slices.Clone(items), func(i diff.Item) bool {
				return !slices.Contains(kinds, i.Kind) || m.waits(i)
			})
		}
		m.tellFew(&s, "changed", of(d.Results))
		m.tellFew(&s, "changed", of(d.Others))
		if m.before(d.Diff) && len(s.Items) > 0 {
			s.Says += " Beside what is told above:"
		}
		if d.Empty() {
			s.Says = ""
		} else if len(s.Items) == 0 {
			s.Empty = "Nothing else has changed since then."
		}
		return s
	}
}

// fewChanges is how many rows of a sort are told one by one: a page is read in three minutes.
const fewChanges = 8

// before says whether some of what has changed is told before, as leaders are told of changes last.
func (m *maker) before(d *diff.Diff) bool {
	return slices.ContainsFunc(slices.Concat(d.Changed, d.Dropped, d.Added, d.Results, d.Others), m.known)
}

// known says whether leaders were told above of a row that has changed.
func (m *maker) known(i diff.Item) bool {
	return m.audience == Leadership && m.told[model.CleanLine(i.Name)]
}

// tellFew adds the first of some items to a section, and how many more there are.
func (m *maker) tellFew(s *Section, verdict string, items []diff.Item) {
	items = slices.DeleteFunc(slices.Clone(items), m.known)
	for n, i := range items {
		if rest := len(items) - n; n == fewChanges && rest > 1 {
			s.add(Item{Title: fmt.Sprintf("%d more", rest), What: verdict})
			return
		}
		item := Item{Status: i.Status, Title: i.Name, What: m.became(i), Why: i.Because()}
		if m.hasMoved(i) {
			item.moved = model.ID[model.Initiative](i.ID)
		}
		if d := m.decision(i); d != nil {
			item.Status = string(d.State)
		}
		s.add(item)
	}
}

// became is what became of a row: new: Billing, 11 Jan → 15 Mar; risk open → owned. Of a decision it is what was decided.
func (m *maker) became(i diff.Item) string {
	apart := !slices.Contains([]string{"initiative", "objective", "key_result"}, i.Kind) // it has to be said what it is
	switch d := m.decision(i); {
	case d != nil && d.State == model.Decided && d.Outcome != "":
		return string(d.State) + ": " + d.Outcome
	case d != nil && d.State != model.DecisionOpen:
		return string(d.State)
	case apart && i.Verdict == diff.Added:
		return "new " + m.p.Table(i.Kind).Kind().Label()
	case i.Kind == "initiative" && i.Verdict == diff.Added:
		return "new: " + i.Says()
	}
	i.Lines = slices.Clone(i.Lines)
	for n := range i.Lines {
		switch l := &i.Lines[n]; {
		case l.What == "value": // whose proportion the objectives tell
			l.What, l.Beside = "", ""
		case n == 0 && apart && l.What == "state": // dependency accepted → broken
			l.What = ""
		}
	}
	if apart {
		return m.p.Table(i.Kind).Kind().Label() + " " + i.Says()
	}
	return i.Says()
}

// hasMoved says whether an item is work whose end is another day, or that was dropped.
func (m *maker) hasMoved(i diff.Item) bool {
	ends := func(l diff.Line) bool { return l.What == "end" }
	return i.Kind == "initiative" && (i.Verdict == diff.Dropped || slices.ContainsFunc(i.Lines, ends))
}

// waits says whether an item is a decision that is still open: those are told among the decisions that are needed.
func (m *maker) waits(i diff.Item) bool {
	d := m.decision(i)
	return d != nil && d.Open()
}

// decision is the decision that an item is about, or nil.
func (m *maker) decision(i diff.Item) *model.Decision {
	if i.Kind != "decision" {
		return nil
	}
	return m.p.Decisions.Get(model.ID[model.Decision](i.ID))
}
