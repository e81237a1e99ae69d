package diff

import (
	"fmt"
	"math"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// Net is what all of it comes to.
type Net struct {
	// Missed is how many initiatives that others may rely on, and that were so at the first point, will be done later than
	// was said then or have no day any more; Dropped is how many of them will not be done.
	Missed, Dropped int
	// Turns is how the health of objectives has turned, those that turned alike together.
	Turns []Turns
	// Weeks is the person-weeks of work that was added less those of the work that was dropped, as far as it is estimated.
	Weeks float64

	review string // the first point, where that was a review
}

// Turn is a health that has become another.
type Turn struct{ From, To model.Health }

// Turns is how many objectives have turned so.
type Turns struct {
	Turn
	Count int
}

// net is what the items come to.
func (d *differ) net(found *Diff) Net {
	var n Net
	if d.from.Name != "" {
		n.review = d.from.String()
	}
	for _, i := range found.Changed {
		was, is := d.was.Initiatives.Get(model.ID[model.Initiative](i.ID)), d.is.Initiatives.Get(model.ID[model.Initiative](i.ID))
		later := is.Target.After(was.Target) || is.Target.IsZero()
		if was.Commitment == model.Committed && was.Status.Open() && is.Status.Open() && !was.Target.IsZero() && later {
			n.Missed++
		}
	}
	for _, i := range found.Dropped {
		was := d.was.Initiatives.Get(model.ID[model.Initiative](i.ID))
		n.Weeks -= was.Estimate.Or(0)
		if was.Commitment == model.Committed && was.Status.Open() {
			n.Dropped++
		}
	}
	for _, i := range found.Added {
		n.Weeks += d.is.Initiatives.Get(model.ID[model.Initiative](i.ID)).Estimate.Or(0)
	}
	was, is := d.books(okr.Current(d.is, d.to.Day))
	if is != nil {
		for _, o := range is.All() {
			if turn, ok := d.turn(was, o); ok && d.concerns(o.Ref()) {
				n.count(turn)
			}
		}
	}
	return n
}

// count counts one more objective that has turned so.
func (n *Net) count(turn Turn) {
	for i := range n.Turns {
		if n.Turns[i].Turn == turn {
			n.Turns[i].Count++
			return
		}
	}
	n.Turns = append(n.Turns, Turns{turn, 1})
}

// Sentence is the net effect in one sentence, without its full stop. Shape is what stands for a health; nil is its word.
func (n Net) Sentence(shape func(word string) string) string {
	if shape == nil {
		shape = func(word string) string { return word }
	}
	var clauses []string
	if n.Missed > 0 {
		what := model.Counted(n.Missed, "committed date")
		if n.review != "" {
			what = model.Counted(n.Missed, "date") + " committed at " + n.review
		}
		clauses = append(clauses, what+" will be missed")
	}
	if n.Dropped > 0 {
		clauses = append(clauses, model.Counted(n.Dropped, "commitment")+" will not be met")
	}
	if n.Turns != nil {
		var turns []string
		for k, t := range n.Turns {
			turned := model.Counted(t.Count, "objective") + " went"
			if k > 0 {
				turned = fmt.Sprint(t.Count)
			}
			turns = append(turns, fmt.Sprintf("%s from %s to %s", turned, shape(string(t.From)), shape(string(t.To))))
		}
		clauses = append(clauses, strings.Join(turns, ", "))
	}
	switch weeks := model.Num(math.Abs(n.Weeks)).In("person-weeks"); {
	case n.Weeks > 0:
		clauses = append(clauses, "the plan grew by "+weeks)
	case n.Weeks < 0:
		clauses = append(clauses, "the plan shrank by "+weeks)
	}
	if clauses == nil {
		return "no open commitment has been put off, and no objective stands otherwise"
	}
	return strings.Join(clauses, "; ")
}

// were is a count of something that something was done to.
func were(n int, what string) string {
	if n == 1 {
		return "1 " + what + " was"
	}
	return model.Counted(n, what) + " were"
}
