package ui

import (
	"slices"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// ahead is the portfolio as it will be once everything that was handed over is saved. What somebody does next builds on
// it, so that a key that is pressed three times in a moment means three steps, although the screen still shows the first
// being saved. What will be refused is left out: that is said when its turn comes.
func (a *App) ahead() *model.Portfolio {
	p := a.p
	for _, c := range a.queue.changes() {
		if next, err := p.Apply(c); err == nil {
			p = next
		}
	}
	return p
}

// changes is what the queue will have altered when it is empty, in order. An undo takes back the change before it.
func (q *queue) changes() []model.Change {
	var changes []model.Change
	for _, e := range q.landed {
		changes = append(changes, e.Change)
	}
	writes := q.waiting
	if q.under != nil {
		writes = append([]write{*q.under}, writes...)
	}
	for _, w := range writes {
		if n := len(changes); w.undoes && n > 0 {
			changes = changes[:n-1]
		} else if len(w.change.Edits) > 0 {
			changes = append(changes, w.change)
		}
	}
	return changes
}

// known forgets what has landed by a revision that the portfolio has come to.
func (q *queue) known(rev int64) {
	q.landed = slices.DeleteFunc(q.landed, func(e model.Entry) bool { return e.Rev <= rev })
}

// acting is the scene in which a view or an overlay answers, and in which an overlay draws itself.
func (a *App) acting() screen.Scene {
	if a.p == nil || a.past != nil {
		return a.scene()
	}
	return a.sceneOf(a.ahead())
}
