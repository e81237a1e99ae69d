package ladder

import "quarterdeck/model"

// Standing is how a person stands on a track.
type Standing struct {
	Grid   *Grid
	Person model.ID[model.Person]
	Level  *model.Level // the one that they stand on; nil where that is on no track, or on another one
	Next   *model.Level // the one after it; nil on the highest, and where they stand on none

	book *Book
}

// Standing is how somebody stands on a track, whether or not they are on it.
func (b *Book) Standing(g *Grid, person model.ID[model.Person]) *Standing {
	s := &Standing{Grid: g, Person: person, book: b}
	one := b.people[person]
	if one == nil {
		return s
	}
	if at := g.Level(one.Level); at >= 0 {
		s.Level = g.Levels[at]
		if at+1 < len(g.Levels) {
			s.Next = g.Levels[at+1]
		}
	}
	return s
}

// Finding is what was found of a person beside an expectation.
type Finding struct {
	// Told is every assessment by today, the newest first; of one day, the one that was written down last.
	Told []*model.Assessment
	// Coming is those of days to come, in the same order; until then they say nothing.
	Coming []*model.Assessment
}

// Finding is what was found of the person beside an expectation, which may be nothing.
func (s *Standing) Finding(x *model.Expectation) Finding {
	if x == nil {
		return Finding{}
	}
	all := s.book.findings[beside{s.Person, x.ID}]
	coming := 0
	for coming < len(all) && all[coming].Date.After(s.book.Today) {
		coming++
	}
	return Finding{all[coming:], all[:coming]}
}

// Verdict is how somebody stands with what is expected.
type Verdict string

// The verdicts.
const (
	NothingSaid Verdict = "nothing said"
	OwnWord     Verdict = "only their own word"
	NotYet      Verdict = "not yet"
	Partly      Verdict = "partly"
	Met         Verdict = "met"
)

// Last is the assessment that holds: the newest by anybody else, whatever the person has said of themselves since, or the
// newest of their own where nobody else has said anything. It is nil where nobody has.
func (f Finding) Last() *model.Assessment {
	for _, a := range f.Told {
		if !a.Self() {
			return a
		}
	}
	if len(f.Told) > 0 {
		return f.Told[0]
	}
	return nil
}

// Verdict is what the assessment that holds comes to. A person's own word alone comes to nothing more than that.
func (f Finding) Verdict() Verdict {
	last := f.Last()
	switch {
	case last == nil:
		return NothingSaid
	case last.Self():
		return OwnWord
	case last.Finding == model.Fully:
		return Met
	case last.Finding == model.Partly:
		return Partly
	}
	return NotYet
}
