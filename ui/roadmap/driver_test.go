package roadmap

import (
	"pgregory.net/rapid"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// monday is the moment at which every test takes place.
var monday = screentest.Monday()

// drive is the roadmap of a portfolio.
func drive(t rapid.TB, p *model.Portfolio, w, h int) *screentest.Stage {
	return screentest.New(t, New(), p, w, h)
}

// sampled is the roadmap of the sample quarter.
func sampled(t rapid.TB, w, h int) *screentest.Stage { return drive(t, sample.Portfolio(monday), w, h) }

// viewOf is the view on a stage.
func viewOf(d *screentest.Stage) *view { return d.View.(*view) }

// item is the initiative with the title.
func item(d *screentest.Stage, title string) *model.Initiative {
	d.Helper()
	for i := range d.P.Initiatives.All() {
		if i.Title == title {
			return i
		}
	}
	d.Fatalf("there is no %s", title)
	return nil
}
