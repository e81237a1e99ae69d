package transfer

import (
	"encoding/json"
	"maps"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

// decisionsIn is what was decided by hand of the lines of outlines that were imported, by the source of each. It is kept
// with the settings, since a line that was left out has no row that could keep it.
func decisionsIn(p *model.Portfolio) map[string]outline.Decisions {
	all := map[string]outline.Decisions{}
	if row := p.Settings.Get(model.TheSettings); row != nil {
		_ = json.Unmarshal([]byte(row.Decided), &all) // what cannot be read was never decided
	}
	return all
}

// decidedAs is what the decisions on the lines of a source are kept under. One file may come in as more than one thing.
func (s *Source) decidedAs() string {
	if s.Outline.Form == outline.OKRs {
		return s.origin()
	}
	return string(s.Outline.Form) + " " + s.origin()
}

// decide does again with the lines of a source what was decided when it came in before.
func (s *Source) decide(p *model.Portfolio, named func(string) (outline.Period, bool)) {
	s.Outline.Decide(decisionsIn(p)[s.decidedAs()], named)
}

// remember is the edits that keep what is decided by now of the lines of the sources. What was decided of lines that are
// in a source no more is kept for when they return.
func remember(sources []*Source, p *model.Portfolio, now model.Moment) []model.Edit {
	all := decisionsIn(p)
	altered := false
	for _, s := range sources {
		if s.Outline == nil {
			continue
		}
		of := s.decidedAs()
		next := maps.Clone(all[of])
		if next == nil {
			next = outline.Decisions{}
		}
		decided, keys := s.Outline.Decided()
		for _, key := range keys {
			delete(next, key)
		}
		maps.Copy(next, decided)
		if maps.Equal(next, all[of]) {
			continue
		}
		altered = true
		if all[of] = next; len(next) == 0 {
			delete(all, of)
		}
	}
	if !altered {
		return nil
	}
	text, err := json.Marshal(all)
	if err != nil {
		return nil // texts, numbers and maps of them always have a JSON form
	}
	return p.Settings.Edit(now, model.TheSettings, func(row *model.Settings) { row.Decided = string(text) })
}

// outlined is a period by its name, as an outline has it.
func (b *periodBook) outlined(name string) (outline.Period, bool) {
	span, ok := b.named(name)
	return outline.Period{Label: name, Start: span.from, End: span.to}, ok
}

// Retime makes the lines of an outline that are for one of its periods be for the one that the plan is made with, where
// that is a period.
func (s *Source) Retime(period int, p *model.Portfolio, with With) {
	if other, ok := newPeriodBook(p, with).outlined(with.Period); ok {
		other.Line = s.Outline.Periods[period].Line
		s.Outline.Periods[period] = other
	}
}
