package history

import (
	"time"

	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// monday is when every test takes place: 14:30 in Berlin.
var monday = time.Date(2026, 11, 23, 13, 30, 0, 0, time.UTC)

// cockpit is the history on a stage, with a journal to read.
type cockpit struct {
	*screentest.Stage
	*Screen
	journal []model.Entry // oldest first
	pages   int           // how often the journal was read
}

func newCockpit(t rapid.TB, w, h int) *cockpit {
	s := New()
	c := &cockpit{Stage: screentest.New(t, s, model.New(), w, h), Screen: s}
	c.Zone = time.FixedZone("Berlin", 3600)
	c.Now = model.MomentOf(monday.In(c.Zone))
	c.Answer = func(q model.Query) screen.Entries {
		c.pages++
		return c.answer(q)
	}
	return c
}

// commit makes a change so many hours before now, and applies it.
func (c *cockpit) commit(hours int, actor, label, reason string, undoes int64, edits ...model.Edit) {
	c.Helper()
	e := model.Entry{
		Change: model.Change{Actor: actor, Label: label, Reason: reason, Edits: edits},
		Rev:    c.P.Rev + 1, At: model.StampOf(monday.Add(-time.Duration(hours) * time.Hour)), Undoes: undoes,
	}
	next, err := c.P.Advance(e)
	if err != nil {
		c.Fatal(err)
	}
	c.P, c.journal = next, append(c.journal, e)
}

// wake shows the view, or tells it of a change.
func (c *cockpit) wake() { c.Stage.Wake() }

// answer is what a store would say.
func (c *cockpit) answer(q model.Query) screen.Entries {
	answer := screen.Entries{Query: q}
	for i := len(c.journal) - 1; i >= 0 && len(answer.Entries) < q.Limit; i-- {
		if e := c.journal[i]; q.Before == 0 || e.Rev < q.Before {
			answer.Entries = append(answer.Entries, e)
		}
	}
	return answer
}
