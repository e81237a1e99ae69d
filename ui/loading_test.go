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
	d.press("/ 'is:done' enter").sees("▲ The disk did not answer.").misses("Forgotten thing")
	tr.failing = nil
	d.press("esc / 'is:done' enter").sees("Forgotten thing")
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
