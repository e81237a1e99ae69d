package model_test

import (
	"errors"
	"testing"

	"quarterdeck/model"
)

func TestAReviewNamesTheRevisionThatIsThere(t *testing.T) {
	p := built(t, model.New(), initiative(model.New(), "a", "Checkout"))
	p.Rev = 31
	label, edits := p.MarkReview(now, "r1", model.Review{Name: "9 Nov\nreview"})
	p = built(t, p, edits)
	r := p.Reviews.Get("r1")
	if label != "Mark the review “9 Nov review”" || r.Name != "9 Nov review" || r.Rev() != 31 || r.Date != now.Today {
		t.Errorf("%s: %+v", label, r)
	}
	half, err := p.Apply(model.Change{Edits: p.Reviews.Edit(now, "r1", func(r *model.Review) { r.Revision = model.Num(1.5) })})
	if err != nil {
		t.Fatal(err)
	}
	var invalid *model.Invalid
	if err := half.Check(r.Ref()); !errors.As(err, &invalid) || invalid.Reason != "9 Nov review: revisions are counted 1, 2, 3, and 1.5 is none of them" {
		t.Errorf("half a revision is %v", err)
	}
}
