package roadmap

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/model"
)

// needed is the day by which what a dependency speaks of has to be there: the agreed one, else the day on which the
// waiting side begins.
func needed(p *model.Portfolio, d *model.Dependency) model.Date {
	if !d.NeededBy.IsZero() {
		return d.NeededBy
	}
	if to := p.Initiatives.Get(d.To); to != nil {
		return to.Start
	}
	return model.Date{}
}

// breached says whether a dependency cannot hold: the delivering side has declined or will be done too late.
func breached(p *model.Portfolio, d *model.Dependency) bool {
	from, to := p.Initiatives.Get(d.From), p.Initiatives.Get(d.To)
	if from == nil || to == nil || d.State == model.Met || from.Status == model.Done || !to.Status.Open() {
		return false
	}
	if d.State == model.Broken || d.State == model.Declined || from.Status == model.Dropped {
		return true
	}
	by := needed(p, d)
	return !by.IsZero() && from.Target.After(by)
}

// consequence says what a target breaks where it now is: the first who needs it sooner, and a stretch such as a freeze
// that it falls into. It is empty where nothing is broken.
func (x *index) consequence(p *model.Portfolio, i *model.Initiative) string {
	if !i.Status.Open() || i.Target.IsZero() {
		return ""
	}
	late := slices.DeleteFunc(slices.Clone(x.links[i.ID]), func(d *model.Dependency) bool {
		by := needed(p, d)
		return d.From != i.ID || by.IsZero() || !i.Target.After(by) || !breached(p, d)
	})
	slices.SortFunc(late, func(a, b *model.Dependency) int {
		return cmp.Or(needed(p, a).Compare(needed(p, b)), cmp.Compare(a.ID, b.ID))
	})
	text := ""
	if n := len(late); n > 0 {
		who, needs := p.Name(late[0].To.Ref()), "needs"
		if n > 1 {
			who, needs = fmt.Sprintf("%s and %d more", who, n-1), "need"
		}
		text = fmt.Sprintf("now after %s %s it (%s)", who, needs, needed(p, late[0]).Short())
	}
	for _, m := range x.milestones {
		if !m.Until.IsZero() && !i.Target.Before(m.Date) && !i.Target.After(m.Until) {
			if text != "" {
				text += " and "
			}
			return text + fmt.Sprintf("inside %s (%s – %s)", m.Title, m.Date.Short(), m.Until.Short())
		}
	}
	return text
}
