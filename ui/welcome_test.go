package ui_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui"
)

// nowhere is a cockpit where there is no portfolio yet.
func nowhere(t *testing.T, w, h int, changes ...change) *driver {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.db")
	begin := func(o *ui.Options) {
		o.Open = nil
		o.Begin = func(ctx context.Context, withSample bool) (model.Store, *model.Portfolio, error) {
			var history []model.Entry
			if withSample {
				history = sample.History(model.MomentOf(monday))
			}
			return loaded(data.Create(ctx, path, options(), history))
		}
	}
	return opened(t, path, w, h, append([]change{begin}, changes...)...)
}

func TestWelcome(t *testing.T) {
	d := nowhere(t, 80, 24).sees("Q U A R T E R D E C K", "There is no portfolio here yet.",
		"↵  Look around a sample quarter", "n  Start mine", "i  Import a CSV, YAML or Markdown").misses("…", "saved")
	d.press("esc x 2 :").sees("Q U A R T E R D E C K") // none of these is a way to begin
	if d.press("q"); !d.over {
		t.Error("q does not close it")
	}
}

func TestLookingAround(t *testing.T) {
	for _, way := range []func(*driver){
		func(d *driver) { d.press("enter") },
		func(d *driver) { d.press("down up enter") },
		func(d *driver) { d.click("Look around") },
		func(d *driver) { d.click("Made up, editable") },
	} {
		d := nowhere(t, 80, 24)
		way(d)
		d.sees("Checkout v2", "sample", "✓ saved", "TOUR 1/8").misses("Q U A R T E R")
	}
}

func TestStartingOnesOwn(t *testing.T) {
	for _, way := range []string{"n", "down enter", "j enter"} {
		d := nowhere(t, 80, 24).press(way).misses("Q U A R T E R", "sample").sees("✓ saved")
		d.press("n 'First thing' enter").sees("First thing")
		if d.item("First thing").Title == "" {
			t.Error("it was not saved")
		}
	}
}

func TestStartingWithAnImport(t *testing.T) {
	d := nowhere(t, 80, 24, plans().read).press("i").sees("Import", "a CSV, YAML or Markdown file, or a folder of them")
	d.press("'plan.csv' enter enter").sees("Imported: 2 added", "Faster search")
}

func TestNoPlaceToBegin(t *testing.T) {
	d := nowhere(t, 80, 24, func(o *ui.Options) {
		o.Begin = func(context.Context, bool) (model.Store, *model.Portfolio, error) {
			return nil, nil, errors.New("plan.db cannot be made: permission denied")
		}
	})
	d.press("n").sees("could not open the portfolio", "plan.db cannot be made: permission denied.")
	if d.press("q"); !d.over {
		t.Error("q does not close it")
	}
}
