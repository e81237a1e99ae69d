package roadmap

import (
	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// underway is the moves that have been handed over to be saved and have not come back yet. A key that is pressed three
// times in a moment means three steps, although the portfolio still shows the row where it was.
type underway struct {
	edits []model.Edit
	rev   int64 // the revision at which all of them have come back
	since model.Stamp
}

// send remembers edits that are handed over now.
func (v *view) send(sc screen.Scene, edits []model.Edit) {
	if !v.sent.out(sc) {
		v.sent = underway{rev: sc.P.Rev}
	}
	v.sent.edits = append(v.sent.edits, edits...)
	v.sent.rev++
	v.sent.since = sc.Now.At
}

// out says whether something is still on its way. What takes too long has failed, which the App then says.
func (u underway) out(sc screen.Scene) bool {
	const soon = 2 // seconds
	return sc.P.Rev < u.rev && sc.Now.At.Time().Sub(u.since.Time()).Seconds() < soon
}

// expected is the portfolio as it will be once what is under way is saved.
func (v *view) expected(sc screen.Scene) *model.Portfolio {
	if v.sent.out(sc) {
		if next, err := sc.P.Apply(model.Change{Edits: v.sent.edits}); err == nil {
			return next
		}
	}
	return sc.P
}
