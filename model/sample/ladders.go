package sample

import (
	"fmt"

	"quarterdeck/model"
)

// ladders is the career paths, each with its levels from the lowest on.
func (s *story) ladders() []model.Edit {
	var edits []model.Edit
	for n, row := range []struct {
		title, details string
		levels         []string
	}{
		{"Product management", "From one product to the way all of them are made.",
			[]string{"Product Manager", "Product Lead", "Director of Product Ops", "VP"}},
		{"Strategy", "For who comes from analysis and plans, and takes over how things are run.",
			[]string{"Strategy & Operations", "Chief of Staff", "Product Ops", "VP"}},
		{"Program management", "From one program to all of them, and to how they are chosen.",
			[]string{"Program Manager", "PMO Leader", "Director of Product Ops", "VP"}},
	} {
		track := model.ID[model.Track](fmt.Sprintf("smp-tr-%03d", n+1))
		edits = append(edits, s.p.Tracks.Add(s.now, track, func(t *model.Track) {
			t.Title, t.Details, t.Rank = row.title, row.details, model.Num(float64(10*(n+1)))
		})...)
		for at, title := range row.levels {
			edits = append(edits, s.p.Levels.Add(s.now, level(n, at), func(l *model.Level) {
				l.Title, l.Track, l.Rank = title, track, model.Num(float64(10*(at+1)))
			})...)
		}
	}
	return edits
}

// level is the id of a level of a track, both counted from 0.
func level(track, at int) model.ID[model.Level] {
	return model.ID[model.Level](fmt.Sprintf("smp-le-%d%02d", track+1, at+1))
}

// expected is the id of what a level of the first track expects in a competency, both counted from 0.
func expected(competency, at int) model.ID[model.Expectation] {
	return model.ID[model.Expectation](fmt.Sprintf("smp-ex-%d%02d", competency+1, at+1))
}

// competency is something that the first track expects, on each of its levels.
type competency struct {
	theme, title, details string
	levels                [4]string
	example               string // of the first level
}

func competencies() []competency {
	return []competency{
		{"Insight", "Discovery", "Finding out what is worth solving, and for whom.", [4]string{
			"Talks to customers every week, and can say which problem comes first and how they know.",
			"Keeps several teams close to their customers, and stops work that nobody needs.",
			"Sees to it that every team can reach customers within days, and that what is learned is found again.",
			"Knows where the market goes, and places the bets of years on it.",
		}, "Brings three quotes and one number to a planning session"},
		{"Insight", "Measuring", "Saying beforehand what will be different, and looking afterwards.", [4]string{
			"Names one outcome and one guard rail for each launch, and reports both, good or bad.",
			"Agrees on measures that several teams share, and retires those that mislead.",
			"Keeps one set of numbers that leaders and teams both trust.",
			"Ties what the company earns to what customers get, and explains it to the board.",
		}, "A launch note with the number from before and from after"},
		{"Delivery", "Planning", "Promising what can be kept, and keeping it.", [4]string{
			"Cuts work into pieces of weeks, says early when a date slips, and what it was traded for.",
			"Plans a quarter over several teams, with room for what nobody foresees.",
			"Runs the planning of all teams, and leaves every quarter simpler than the last.",
			"Moves people and money between goals before it hurts.",
		}, "A slip reported two weeks ahead, with two ways out"},
		{"People", "Alignment", "Bringing those along who have to agree.", [4]string{
			"Gets a decision from those it concerns, and writes down what was decided and why.",
			"Settles conflicts between teams without taking them upstairs.",
			"Gives leaders one picture of what is true, and a place to decide on it.",
			"Speaks for product where the course of the company is set.",
		}, "A decision on one page that nobody has reopened"},
		{"People", "Coaching", "Making others better at it.", [4]string{
			"Is a good buddy: answers, shows, and lets others try.",
			"Coaches a few product managers by their own goals, and says what is hard to hear.",
			"Builds the training, the ladders and the buddies by which a new one is of use within a quarter.",
			"Grows successors, their own among them.",
		}, "Somebody new has shipped with them at their side"},
	}
}

// expectations is the competencies and what each level expects in them.
func (s *story) expectations() []model.Edit {
	var edits []model.Edit
	for n, of := range competencies() {
		id := model.ID[model.Competency](fmt.Sprintf("smp-co-%03d", n+1))
		edits = append(edits, s.p.Competencies.Add(s.now, id, func(c *model.Competency) {
			c.Title, c.Track, c.Theme, c.Details, c.Rank = of.title, "smp-tr-001", of.theme, of.details, model.Num(float64(10*(n+1)))
		})...)
		for at, text := range of.levels {
			edits = append(edits, s.p.Expectations.Add(s.now, expected(n, at), func(x *model.Expectation) {
				x.Text, x.Level, x.Competency = text, level(0, at), id
				if at == 0 {
					x.Examples = of.example
				}
			})...)
		}
	}
	return edits
}

// assessments is what was found of two people beside the level that they stand on. Of how Ben brings people along there is
// nobody's word but his own.
func (s *story) assessments() []model.Edit {
	var edits []model.Edit
	for _, who := range []model.ID[model.Person]{ana, ben, chi, fay, noor} {
		edits = append(edits, s.p.People.Edit(s.now, who, func(p *model.Person) { p.Level = level(0, 0) })...)
	}
	for n, row := range []struct {
		who        model.ID[model.Person]
		competency int
		by         model.ID[model.Person]
		finding    model.Judgement
		ago        int // weeks
		evidence   string
	}{
		{ben, 0, mara, model.Fully, 9, "Eleven talks before the trial nudges, and one idea dropped because of them."},
		{ben, 1, ana, model.Partly, 9, "The outcome is measured; nobody looks at the guard rail."},
		{ben, 3, ben, model.Fully, 4, "Consent records were agreed on with legal and sales."},
		{ben, 4, mara, model.Fully, 3, "Noor shipped in her eighth week."},
		{noor, 0, ana, model.Partly, 3, "Talks to customers, but mostly to the same four."},
		{noor, 2, ana, model.NotYet, 3, "Has not led a planning session yet."},
	} {
		id := model.ID[model.Assessment](fmt.Sprintf("smp-as-%03d", n+1))
		edits = append(edits, s.p.Assessments.Add(s.now, id, func(a *model.Assessment) {
			a.Person, a.Expectation, a.By, a.Finding = row.who, expected(row.competency, 0), row.by, row.finding
			a.Date, a.Evidence = s.friday(-row.ago), row.evidence
		})...)
	}
	return edits
}
