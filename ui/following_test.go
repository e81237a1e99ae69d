package ui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui"
)

func polling(o *ui.Options) { o.Poll = time.Millisecond }

func TestOthersChangesArriveAndTheCursorStaysOnItsRow(t *testing.T) {
	d := sampled(t, 120, 40, polling).until("✓ saved").to("Checkout v2").until("▌  ■ Checkout v2")
	d.ben("Bring the playbook forward", "Launch playbook", func(i *model.Initiative) { i.Start = model.NewDate(2026, 9, 1) })
	d.until("Ben: Bring the playbook forward")
	d.elsewhere(func(s model.Store) error {
		p, err := s.Load(context.Background(), model.Scope{})
		if err != nil {
			return err
		}
		team := named(p, "Launch playbook").Team
		edits := p.Initiatives.Add(model.MomentOf(monday), "ben-1", func(i *model.Initiative) {
			i.Title, i.Team, i.Status, i.Start = "Aardvark", team, model.ToDo, model.NewDate(2026, 10, 1)
			i.Target = model.NewDate(2026, 10, 30)
		})
		_, err = s.Commit(context.Background(), model.Change{Actor: "Ben", Label: "Add Aardvark", Edits: edits})
		return err
	})
	d.until("Ben: Add Aardvark").sees("○ Aardvark", "▌  ■ Checkout v2")
}

func TestManyChangesAreOneSentence(t *testing.T) {
	path := newSample(t)
	ben := &driver{TB: t, path: path}
	d := opened(t, path, 120, 40, polling, func(o *ui.Options) {
		open := o.Open
		o.Open = func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			defer func() {
				for n := range 3 {
					ben.ben(fmt.Sprintf("Slip it, %d", n), "Checkout v2", func(i *model.Initiative) { i.Target = i.Target.Add(7) })
				}
			}()
			return open(ctx)
		}
	})
	d.until("Ben made 3 changes, the last: Slip it, 2").sees("+5 wk")
}

func TestMyOwnChangesAreNoNews(t *testing.T) {
	d := sampled(t, 120, 40, polling).until("✓ saved").press(">").until("u undo")
	d.ben("Turn it", "Checkout v2", func(i *model.Initiative) { i.Status = model.AtRisk })
	d.until("Ben: Turn it").misses("Ana: Move")
}

func TestFollowingGoesOnAfterAFailure(t *testing.T) {
	d := sampled(t, 120, 40, polling, through(&trouble{deaf: 3})).until("✓ saved")
	d.ben("Turn it", "Checkout v2", func(i *model.Initiative) { i.Status = model.AtRisk })
	d.until("Ben: Turn it").sees("▲ Checkout v2")
}

func TestClosingWaitsForWhatReadsBeside(t *testing.T) {
	path := newSample(t)
	for range 5 {
		d := started(t, path, 120, 40, polling).until("✓ saved").press("> 9")
		if err := d.app.Close(); err != nil {
			t.Error(err)
		}
	}
}

// An answer that comes when another view is shown goes to the view that asked, and so does what that asks for next.
func TestHistoryIsAnsweredOutOfSight(t *testing.T) {
	history := sample.History(model.MomentOf(monday))
	p := sample.Portfolio(model.MomentOf(monday))
	for n := range 400 {
		i := named(p, "Checkout v2")
		e := model.Entry{Change: model.Change{
			Actor: "Ana", Label: fmt.Sprintf("Change %d", n),
			Edits: p.Initiatives.Edit(model.MomentOf(monday), i.ID, func(i *model.Initiative) { i.Outcome = fmt.Sprint(n) }),
		}, Rev: p.Rev + 1}
		next, err := p.Advance(e)
		if err != nil {
			t.Fatal(err)
		}
		p, history = next, append(history, e)
	}
	d := opened(t, newFile(t, history), 80, 24)
	d.slow = true
	d.press("0 / 'set up the portfolio' enter 2").letGo() // the last line of the journal: it reads on and on
	if d.press("0"); !strings.Contains(string(d.frame()), "Set up the portfolio") {
		t.Errorf("the history has not been read to its end:\n%s", d.frame())
	}
}
