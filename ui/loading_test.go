package ui_test

import (
	"context"
	"errors"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui"
)

// forgotten is a file with one initiative, which was done four years ago.
func forgotten(t *testing.T) string {
	t.Helper()
	then, p := model.MomentOf(monday.AddDate(-4, 0, 0)), model.New()
	return newFile(t, []model.Entry{{Change: model.Change{
		Actor: "Ana", Label: "Add it", Edits: p.Initiatives.Add(then, "i1", func(i *model.Initiative) {
			i.Title, i.Status, i.Target = "Forgotten thing", model.Done, then.Today
		}),
	}}})
}

func TestWhatWasDoneLongAgoIsReadWhenItIsAskedFor(t *testing.T) {
	d := opened(t, forgotten(t), 120, 40).misses("Forgotten thing")
	d.press("/ 'is:done' enter").sees("Forgotten thing")
}

func TestAReadingThatFailedIsTriedAgain(t *testing.T) {
	tr := &trouble{}
	d := opened(t, forgotten(t), 120, 40, through(tr))
	tr.failing = errors.New("the disk did not answer")
	d.press("/ 'is:done' enter").sees("▲ What lies further back could not be read. The disk did not answer.").misses("Forgotten thing")
	tr.failing = nil
	d.press("esc / 'is:done' enter").sees("Forgotten thing")
}

// The objectives of a period that was closed long ago are read when it is shown. Where that fails, the view says so
// instead of waiting for them, and goes on with what there is.
func TestObjectivesThatCannotBeReadAreNotWaitedFor(t *testing.T) {
	p := model.New()
	at := model.MomentOf(monday)
	period := func(id model.ID[model.Period], name string, year int, state model.PeriodState) []model.Edit {
		return p.Periods.Add(at, id, func(r *model.Period) {
			r.Name, r.Kind, r.State = name, model.Quarterly, state
			r.Start, r.End = model.NewDate(year, 10, 1), model.NewDate(year, 12, 31)
		})
	}
	edits := append(period("then", "Q4 2022", 2022, model.Closed), period("now", "Q4 2026", 2026, model.Active)...)
	for id, title := range map[model.ID[model.Objective]]string{"then": "Open the shop", "now": "Open another"} {
		edits = append(edits, p.Objectives.Add(at, id, func(o *model.Objective) {
			o.Title, o.Period, o.State = title, model.ID[model.Period](id), model.Achieved
		})...)
	}
	file := newFile(t, []model.Entry{{Change: model.Change{Actor: "Ana", Label: "Add them", Edits: edits}}})
	tr := &trouble{}
	d := opened(t, file, 120, 40, through(tr)).press("3").sees("Open another")
	tr.failing = errors.New("the disk did not answer")
	d.press("H").sees("The objectives of Q4 2022 could not be read. The disk did not answer.").misses("Reading", "Open the shop")
	d.press("n").sees("could not be read; v and Enter try again").press("t").sees("Open another").press("H")
	tr.failing = nil
	d.press("v enter").sees("Open the shop").misses("could not be read")
}

func TestClosingBeforeTheFileIsOpenLetsGoOfIt(t *testing.T) {
	tr := &trouble{}
	d := closed(t, newSample(t), through(tr), func(o *ui.Options) {
		open := o.Open
		o.Open = func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			return open(context.WithoutCancel(ctx))
		}
	})
	d.slow = true
	d.start(80, 24).turn() // it is about to be opened
	if err := d.app.Close(); err != nil {
		t.Fatal(err)
	}
	d.turn()
	if tr.Store == nil {
		t.Fatal("it was not opened")
	}
	if _, err := tr.Load(t.Context(), model.Scope{}); err == nil {
		t.Error("the file is still open")
	}
}
