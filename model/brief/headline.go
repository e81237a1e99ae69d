package brief

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// headline is how the period stands, in two or three sentences.
func (m *maker) headline() []string {
	var says []string
	work := m.saysWork()
	switch text := m.saysObjectives(); {
	case text != "":
		says = append(says, text)
	case work != nothing && work != "" && (m.book == nil || len(m.book.All()) == 0):
		says = append(says, "The period has no objectives.")
	}
	if m.left != nil {
		says = append(says, m.saysLeft()...)
	}
	if m.today.Before(m.first) {
		says = slices.Insert(says, 0, "The period begins on "+m.first.Long()+".")
	}
	if work != "" {
		says = append(says, work)
	}
	return says
}

func (m *maker) saysObjectives() string {
	if m.book == nil {
		return ""
	}
	if m.book.Period.State == model.Closed || m.today.After(m.last) {
		return m.saysEnded()
	}
	text := objectivesStand(m.book)
	if text == "" {
		return ""
	}
	return okr.Percent(model.Num(m.book.Expected)) + " of the time has passed, and of " + text + "."
}

// saysLeft is that a period is yet to be closed, and how its objectives stand that nobody has scored; nothing where all are.
func (m *maker) saysLeft() []string {
	period, objectives := m.left.Period, objectivesStand(m.left)
	if objectives == "" {
		return nil
	}
	return []string{fmt.Sprintf("%s ended on %s and is to be closed: of %s.", model.CleanLine(period.Name), period.End.Long(), objectives)}
}

// objectivesStand is how the objectives that are under way stand: 3 objectives 2 are on track and 1 is at risk. It is empty
// where none is.
func objectivesStand(b *okr.Book) string {
	s := b.Standing("")
	open := 0
	for _, o := range s.Objectives {
		if o.State.Open() {
			open++
		}
	}
	if open == 0 {
		return ""
	}
	return model.Counted(open, "objective") + " " + counts(
		count{s.Count[model.Healthy], "on track"}, count{s.Count[model.Ailing], "at risk"},
		count{s.Count[model.Critical], "off track"}, count{s.Count[""], "not to be told yet"},
	)
}

func (m *maker) saysEnded() string {
	e := m.book.Ended("")
	if e.Achieved+e.Missed+e.Open == 0 {
		return ""
	}
	return "The period is over: " + objectivesAre(e) + "."
}

// objectivesAre is what the objectives of a period that is over came to: of 3 objectives 2 are achieved and 1 is missed.
func objectivesAre(e okr.Ended) string {
	all := model.Counted(e.Achieved+e.Missed+e.Open, "objective")
	if e.Achieved+e.Missed == 0 {
		return all + ", none of them scored yet"
	}
	return fmt.Sprintf("of %s %s", all, counts(
		count{e.Achieved, "achieved"}, count{e.Missed, "missed"}, count{e.Open, "not scored yet"},
	))
}

// nothing is what there is to say of no work at all.
const nothing = "Nothing has been delivered in the period, and nothing is under way."

func (m *maker) saysWork() string {
	done, under, off, late := 0, 0, 0, 0
	for i := range m.p.Initiatives.Live() {
		switch {
		case i.Status == model.Done && m.within(i.Closed):
			done++
		case i.Status.UnderWay():
			under++
			if i.Status == model.OffTrack {
				off++
			}
		}
		if i.Late(m.today) > 0 {
			late++
		}
	}
	switch {
	case m.after && done == 0:
		return ""
	case m.after:
		return model.Counted(done, "initiative") + " delivered."
	}
	if done+under+late == 0 {
		return nothing
	}
	if done+under == 0 {
		return model.Counted(late, "initiative") + " late, and none under way."
	}
	text := fmt.Sprintf("%s delivered and %d under way", model.Counted(done, "initiative"), under)
	switch {
	case done == 0:
		text = model.Counted(under, "initiative") + " under way"
	case under == 0:
		text = model.Counted(done, "initiative") + " delivered and none under way"
	}
	switch {
	case off > 0 && late > 0:
		text += fmt.Sprintf("; %d off track, %d late", off, late)
	case off > 0:
		text += fmt.Sprintf("; %d off track", off)
	case late > 0:
		text += fmt.Sprintf("; %d late", late)
	}
	return text + "."
}

// count is how many are what a word says.
type count struct {
	n    int
	word string
}

// counts says how many are what: 2 are on track, 1 is at risk and 3 are off track.
func counts(all ...count) string {
	var parts []string
	for _, c := range all {
		switch {
		case c.n == 1:
			parts = append(parts, "1 is "+c.word)
		case c.n > 1:
			parts = append(parts, fmt.Sprintf("%d are %s", c.n, c.word))
		}
	}
	return model.Listed(parts, "and")
}
