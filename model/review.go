package model

import (
	"fmt"
	"math"
)

// Review is a revision with a name: what everybody looked at together on a day. What has changed is told since the last
// one.
type Review struct {
	Row[Review] `is:"public" help:"A revision with a name, since which it can be told what has changed"`

	Name     string     `is:"public needed" help:"What it is called, such as 9 Nov review"`
	Date     Date       `is:"public needed" help:"The day it was held"`
	Revision Number     `is:"public needed" help:"The revision that was looked at, as the history counts them"`
	By       ID[Person] `is:"public" help:"Who marked it"`
}

func (r *Review) check(*Portfolio) error {
	if v := r.Revision.Or(1); v < 1 || v != math.Trunc(v) {
		return fmt.Errorf("%s: revisions are counted 1, 2, 3, and %s is none of them", r.Name, r.Revision)
	}
	return nil
}

// Rev is the revision that was looked at.
func (r *Review) Rev() int64 { return int64(r.Revision.Or(0)) }

// MarkReview is the label and the edits of a change that gives a revision a name: that of the portfolio where the review
// names none, held today where it names no day.
func (p *Portfolio) MarkReview(now Moment, id ID[Review], review Review) (string, []Edit) {
	return "Mark the review “" + shortened(CleanLine(review.Name)) + "”", p.Reviews.Add(now, id, func(r *Review) {
		row := r.Row
		*r = review
		r.Row = row
		if r.Revision == (Number{}) {
			r.Revision = Num(float64(p.Rev))
		}
		if r.Date.IsZero() {
			r.Date = now.Today
		}
	})
}
