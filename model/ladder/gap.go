package ladder

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// Gap is what a level expects in a competency and nobody else has found to be met yet.
type Gap struct {
	Competency  *model.Competency
	Expectation *model.Expectation
	Finding     Finding
	// Seen says what was last found, and by whom: last seen as partly by Mara on 3 Nov.
	Seen string
}

// unsaid is what was last found where nobody has said anything.
const unsaid = "nothing said yet"

// Unsaid says that nobody has said anything of the competency, here or on the person's own level.
func (g Gap) Unsaid() bool { return g.Seen == unsaid }

// Says is the gap as a sentence without an end: Discovery: expected “…”; last seen as partly by Mara on 3 Nov.
func (g Gap) Says() string { return g.Expects() + "; " + g.Seen }

// Expects is the part of it that says what is expected: Discovery: expected “…”.
func (g Gap) Expects() string {
	text := strings.TrimSuffix(model.CleanLine(g.Expectation.Text), ".")
	return fmt.Sprintf("%s: expected “%s”", model.CleanLine(g.Competency.Title), text)
}

// Gaps is what somebody has still to be found to do of what a level expects, competency by competency.
func (s *Standing) Gaps(l *model.Level) []Gap {
	if l == nil {
		return nil
	}
	var gaps []Gap
	for _, c := range s.Grid.Competencies {
		x := s.Grid.Expects(l, c)
		if x == nil {
			continue
		}
		if f := s.Finding(x); f.Verdict() != Met {
			gaps = append(gaps, Gap{c, x, f, s.seen(l, c, f)})
		}
	}
	return gaps
}

// seen says what was last found beside an expectation or, where that is nothing, beside what the person's own level expects
// in the same competency.
func (s *Standing) seen(l *model.Level, c *model.Competency, f Finding) string {
	if f.Last() != nil {
		return s.Tells(f)
	}
	if s.Level != nil && s.Level != l {
		if own := s.Finding(s.Grid.Expects(s.Level, c)); own.Last() != nil {
			return fmt.Sprintf("nothing said yet, and as %s %s", model.CleanLine(s.Level.Title), s.Tells(own))
		}
	}
	return unsaid
}

// Tells is what was found, in words: last seen as partly by Mara on 3 Nov.
func (s *Standing) Tells(f Finding) string {
	last := f.Last()
	switch {
	case last == nil:
		return unsaid
	case last.Self():
		return fmt.Sprintf("so far only %s’s own word: %s, on %s", s.book.Called(s.Person), last.Finding, s.book.Day(last.Date))
	case last.Finding == model.NotYet:
		return fmt.Sprintf("not yet, as %s saw it on %s", s.book.Called(last.By), s.book.Day(last.Date))
	}
	return fmt.Sprintf("last seen as %s by %s on %s", last.Finding, s.book.Called(last.By), s.book.Day(last.Date))
}
