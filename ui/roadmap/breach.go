package roadmap

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/model"
)

// consequence says what a target breaks where it now is: the first who needs it sooner, and a stretch such as a freeze
// that it falls into. It is empty where nothing is broken.
func (x *index) consequence(p *model.Portfolio, i *model.Initiative) string {
	if !i.Status.Open() || i.Target.IsZero() {
		return ""
	}
	late := slices.DeleteFunc(slices.Clone(x.links[i.ID]), func(d *model.Dependency) bool {
		by := d.Needed(p)
		return d.From != i.ID || by.IsZero() || !i.Target.After(by) || !d.Breached(p)
	})
	slices.SortFunc(late, func(a, b *model.Dependency) int {
		return cmp.Or(a.Needed(p).Compare(b.Needed(p)), cmp.Compare(a.ID, b.ID))
	})
	text := ""
	if n := len(late); n > 0 {
		who, needs := p.Name(late[0].To.Ref()), "needs"
		if n > 1 {
			who, needs = fmt.Sprintf("%s and %d more", who, n-1), "need"
		}
		text = fmt.Sprintf("now after %s %s it (%s)", who, needs, late[0].Needed(p).Short())
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
