package okr

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
)

// Summary is how a period ended: what its objectives were scored at, what that means, and what was learned.
type Summary struct {
	Period     *model.Period
	Objectives []*Objective // in order
	Scored     int          // how many have a score
	Open       int          // how many are under way and have none yet
	Private    int          // how many were left out because they are private
	Counts     map[Grade]int
	// Committed and Aspirational are the mean scores of the objectives of these types that have one, apart because they
	// mean different things; unknown where none has.
	Committed, Aspirational model.Number
}

// Summary is how the period ended so far, with the objectives that are private or without them.
func (b *Book) Summary(private bool) *Summary {
	s := &Summary{Period: b.Period, Counts: map[Grade]int{}}
	var committed, aspirational []float64
	for _, o := range b.All() {
		if o.Hidden && !private {
			s.Private++
			continue
		}
		s.Objectives = append(s.Objectives, o)
		v, given := o.Score.Get()
		switch {
		case !given && o.State.Open():
			s.Open++
		case !given:
		case o.Type == model.CommittedObjective:
			committed = append(committed, v)
		case o.Type != model.Learning:
			aspirational = append(aspirational, v)
		}
		if given {
			s.Scored++
			s.Counts[Graded(o.Type, v)]++
		}
	}
	s.Committed, s.Aspirational = mean(committed), mean(aspirational)
	return s
}

// Title is what the summary is called: How Q4 2026 ended.
func (s *Summary) Title() string { return "How " + s.Period.Name + " ended" }

// Unscored is the objectives under way that have no score yet, in order.
func (b *Book) Unscored() []*Objective {
	return slices.DeleteFunc(b.All(), func(o *Objective) bool { return o.Score != (model.Number{}) || !o.State.Open() })
}

func mean(values []float64) model.Number {
	if len(values) == 0 {
		return model.Number{}
	}
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return model.Num(sum / float64(len(values)))
}

// Counted is how many objectives have come to what: 3 of 7 scored: 1 kept, 2 sweet spot.
func (s *Summary) Counted() string {
	var counts []string
	for _, grade := range Grades() {
		if n := s.Counts[grade]; n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, grade))
		}
	}
	all := s.Scored + s.Open
	switch {
	case all == 0:
		return "nothing to score"
	case s.Scored == 0:
		return fmt.Sprintf("none of %d scored", all)
	}
	return fmt.Sprintf("%d of %d scored: %s", s.Scored, all, strings.Join(counts, ", "))
}

// Means is the mean scores of the types: committed 0.8, aspirational 0.65 on average.
func (s *Summary) Means() string {
	var means []string
	for _, m := range []struct {
		kind model.ObjectiveType
		mean model.Number
	}{{model.CommittedObjective, s.Committed}, {model.Aspirational, s.Aspirational}} {
		if m.mean != (model.Number{}) {
			means = append(means, fmt.Sprintf("%s %s", m.kind, Amount(m.mean, "")))
		}
	}
	if len(means) == 0 {
		return ""
	}
	return strings.Join(means, ", ") + " on average"
}

// Scored is what an objective came to, in a few words: 0.7, sweet spot; not scored yet; dropped.
func (o *Objective) Scored() string {
	v, given := o.Score.Get()
	switch {
	case given:
		return Rounded(o.Score) + ", " + string(Graded(o.Type, v))
	case o.State.Open():
		return "not scored yet"
	}
	return string(o.State)
}

// Sentences is the counts and the means, as far as there are any.
func (s *Summary) Sentences() []string {
	var lines []string
	for _, text := range []string{s.Counted(), s.Means()} {
		if text != "" {
			lines = append(lines, model.Sentence(text))
		}
	}
	return lines
}

// Markdown is the summary as people paste it into a document.
func (s *Summary) Markdown() string {
	text := "## " + model.MarkdownText(s.Title()) + "\n\n" + strings.Join(s.Sentences(), " ") + "\n\n"
	for _, o := range s.Objectives {
		text += fmt.Sprintf("- **%s %s** – %s", o.Number, model.MarkdownText(model.CleanLine(o.Title)), o.Scored())
		if o.Learned != "" {
			text += ". " + model.MarkdownText(model.CleanLine(o.Learned))
		}
		text += "\n"
	}
	return text
}

// Slack is the summary as Slack shows it well: a bold line, and a bullet for an objective.
func (s *Summary) Slack() string {
	text := "*" + model.SlackText(s.Title()) + "*\n" + strings.Join(s.Sentences(), " ") + "\n"
	for _, o := range s.Objectives {
		text += fmt.Sprintf("• *%s %s* – %s", o.Number, model.SlackText(model.CleanLine(o.Title)), o.Scored())
		if o.Learned != "" {
			text += "\n   _" + model.SlackText(model.CleanLine(o.Learned)) + "_"
		}
		text += "\n"
	}
	return text
}
