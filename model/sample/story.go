package sample

import (
	"time"

	"quarterdeck/model"
)

// story is being told: one change after the other is made to the portfolio and noted.
type story struct {
	clock
	p       *model.Portfolio
	now     model.Moment // when the next change is made
	entries []model.Entry
}

// on goes to the day n working days before today.
func (s *story) on(n int) {
	day := s.ago(n)
	// Between seven and nine in UTC, so that yesterday's changes are past even where today begins first, at UTC+14.
	at := day.Time().Add(7*time.Hour + time.Duration(n*23%120)*time.Minute)
	s.now = model.Moment{At: model.StampOf(at), Today: day}
}

// save makes a change. It panics where the story contradicts itself, which the first test then shows.
func (s *story) save(actor, label, reason string, edits ...[]model.Edit) {
	change := model.Change{Actor: actor, Label: label, Reason: reason}
	for _, some := range edits {
		change.Edits = append(change.Edits, some...)
	}
	entry := model.Entry{Change: change, Rev: s.p.Rev + 1, At: s.now.At}
	next, err := s.p.Advance(entry)
	if err != nil {
		panic("the sample: " + label + ": " + err.Error())
	}
	s.p, s.entries = next, append(s.entries, entry)
	s.now.At = model.StampOf(s.now.At.Time().Add(6 * time.Minute)) // the next one takes a while
}

// named is the initiative with the title, or "" where there is none yet.
func (s *story) named(title string) model.ID[model.Initiative] {
	for i := range s.p.Initiatives.All() {
		if i.Title == title {
			return i.ID
		}
	}
	return ""
}

// edit is the edits that alter the initiative with the title.
func (s *story) edit(title string, alter func(*model.Initiative)) []model.Edit {
	return s.p.Initiatives.Edit(s.now, s.named(title), alter)
}

// slip moves an initiative's target by some weeks, and says how it stands since.
func (s *story) slip(actor, title string, weeks int, status model.Status, reason string) {
	target := s.p.Initiatives.Get(s.named(title)).Target.Add(7 * weeks)
	s.save(actor, "Move "+title+" to "+target.Long(), reason, s.edit(title, func(i *model.Initiative) {
		i.Target, i.Status, i.SlipReason = target, status, reason
	}))
}
