package roadmap

import (
	"fmt"
	"slices"

	"quarterdeck/model"
)

// movers is the rows that a move takes along, and what it says of the others that were marked: 2 finished ones left
// alone. That is "" where there are none.
type movers struct {
	refs []model.Ref
	left string
}

// inTime is what of the rows a move in time takes along: one row whatever it is, of several only those that are still
// open and have a day, since when something was done is a fact, and a day for all would be a guess.
func inTime(p *model.Portfolio, refs []model.Ref) movers {
	if len(refs) == 1 {
		return movers{refs: refs}
	}
	return leaving(p, refs, undated)
}

// acrossColumns is what of the cards a move between columns takes along: of several those that are open, or all where
// none is, so that what is over can be opened again.
func acrossColumns(p *model.Portfolio, refs []model.Ref) movers {
	m := leaving(p, refs, func(*model.Initiative) bool { return false })
	if len(m.refs) == 0 {
		return movers{refs: refs}
	}
	return m
}

// stuck says why none of the rows moves.
func (m movers) stuck(p *model.Portfolio) string {
	if len(m.refs) != 1 {
		return joined(": ", "Nothing moved", m.left)
	}
	switch i := p.Initiatives.Get(initiative(m.refs[0])); {
	case i == nil || undated(i):
		return "It has no date to move; m gives it one"
	case i.Target.IsZero():
		return "It has begun and has no end to move; = gives it one"
	}
	return "Its end cannot come before its start"
}

// leaving is the rows without the finished ones, and without those that are undated.
func leaving(p *model.Portfolio, refs []model.Ref, undated func(*model.Initiative) bool) movers {
	finished, dateless := 0, 0
	taken := slices.DeleteFunc(slices.Clone(refs), func(ref model.Ref) bool {
		i := p.Initiatives.Get(initiative(ref))
		switch {
		case i == nil:
			return false
		case !i.Status.Open():
			finished++
			return true
		case undated(i):
			dateless++
			return true
		}
		return false
	})
	return movers{taken, leftAlone(finished, dateless)}
}

// undated says that an initiative has no day that could be moved.
func undated(i *model.Initiative) bool { return i.Start.IsZero() && i.Target.IsZero() }

func leftAlone(finished, dateless int) string {
	var over, open string
	switch finished {
	case 0:
	case 1:
		over = "1 finished one"
	default:
		over = fmt.Sprintf("%d finished ones", finished)
	}
	if dateless > 0 {
		open = fmt.Sprintf("%d without a date", dateless)
	}
	if over == "" && open == "" {
		return ""
	}
	return joined(" and ", over, open) + " left alone"
}
