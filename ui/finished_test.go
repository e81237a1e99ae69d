package ui_test

import (
	"testing"

	"quarterdeck/model"
)

// longAgo is a file with something open, and something that was finished long before the quarter began.
func longAgo(t *testing.T) *driver {
	t.Helper()
	p, now := model.New(), model.MomentOf(monday)
	edits := p.Initiatives.Add(now, "new", func(i *model.Initiative) {
		i.Title, i.Status, i.Horizon = "Checkout v3", model.OnTrack, model.Now
	})
	edits = append(edits, p.Initiatives.Add(now, "old", func(i *model.Initiative) {
		i.Title, i.Status, i.Horizon = "Ledger migration", model.Done, model.Now
		i.Start, i.Target, i.Closed = model.NewDate(2025, 2, 3), model.NewDate(2025, 3, 31), model.NewDate(2025, 3, 28)
	})...)
	change := model.Change{Actor: "Ana", Label: "Begin", Edits: edits}
	return opened(t, newFile(t, []model.Entry{{Change: change, At: now.At}}), 120, 40)
}

func TestWhatWasFinishedLongAgoIsFound(t *testing.T) {
	for _, query := range []string{"is:done", "status:done", "closed:<2026-01-01", "ledger"} {
		d := longAgo(t).misses("Ledger migration").sees("done: since 1 Oct")
		d.press("/").write(query).sees("Ledger migration", "1 found").press("enter")
		for range 3 {
			d.sees("Ledger migration").misses("Nothing matches").press("]")
		}
	}
	longAgo(t).press(": 'ledger'").sees("Go to Ledger migration").press("enter").sees("▌  ✓ Ledger migration")
}
