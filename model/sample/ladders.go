package sample

import (
	"fmt"

	"quarterdeck/model"
)

// ladders is the career paths, each with its levels from the lowest on and what somebody is there for.
func (s *story) ladders() []model.Edit {
	var edits []model.Edit
	for n, row := range []struct {
		title, details string
		levels         [4][2]string
	}{
		{"Product management", "From one product to the way all of them are made.", [4][2]string{
			{"Product Manager", "One product, from what is worth doing to what it changed."},
			{"Product Lead", "Several products that have to fit together, and those who make them."},
			{"Director of Product Ops", "The way in which all products are planned, made and looked at."},
			{"VP", "What the company makes, and why."},
		}},
		{"Strategy", "For who comes from analysis and plans, and takes over how things are run.", [4][2]string{
			{"Strategy & Operations", "Finds out what a decision hangs on, and puts it on one page."},
			{"Chief of Staff", "Sees to it that what leaders decide is done, and that they hear what they would rather not."},
			{"Product Ops", "Runs planning, reviews and training, so that product managers can work on products."},
			{"VP", "What the company makes, and why."},
		}},
		{"Program management", "From one program to all of them, and to how they are chosen.", [4][2]string{
			{"Program Manager", "One program over several teams, with a day for each thing that has to fit."},
			{"PMO Leader", "All programs: which run, which wait, and how each of them stands."},
			{"Director of Product Ops", "The way in which all products are planned, made and looked at."},
			{"VP", "What the company makes, and why."},
		}},
	} {
		track := model.ID[model.Track](fmt.Sprintf("smp-tr-%03d", n+1))
		edits = append(edits, s.p.Tracks.Add(s.now, track, func(t *model.Track) {
			t.Title, t.Details, t.Rank = row.title, row.details, model.Num(float64(10*(n+1)))
		})...)
		for at, one := range row.levels {
			edits = append(edits, s.p.Levels.Add(s.now, level(n, at), func(l *model.Level) {
				l.Title, l.Details, l.Track, l.Rank = one[0], one[1], track, model.Num(float64(10*(at+1)))
			})...)
		}
	}
	return edits
}

// level is the id of a level of a track, both counted from 0.
func level(track, at int) model.ID[model.Level] {
	return model.ID[model.Level](fmt.Sprintf("smp-le-%d%02d", track+1, at+1))
}

// expected is the id of what a level expects in a competency of its track, both counted from 0.
func expected(competency, at int) model.ID[model.Expectation] {
	return model.ID[model.Expectation](fmt.Sprintf("smp-ex-%d%02d", competency+1, at+1))
}

// competency is something that a track expects, on each of its levels.
type competency struct {
	track                 int // counted from 0
	theme, title, details string
	levels                [4]string
	example               string // of the first level
}

func competencies() []competency {
	return []competency{
		{0, "Insight", "Discovery", "Finding out what is worth solving, and for whom.", [4]string{
			"Talks to customers every week, and can say which problem comes first and how they know.",
			"Keeps several teams close to their customers, and stops work that nobody needs.",
			"Sees to it that every team can reach customers within days, and that what is learned is found again.",
			"Knows where the market goes, and places the bets of years on it.",
		}, "Brings three quotes and one number to a planning session"},
		{0, "Insight", "Measuring", "Saying beforehand what will be different, and looking afterwards.", [4]string{
			"Names one outcome and one guard rail for each launch, and reports both, good or bad.",
			"Agrees on measures that several teams share, and retires those that mislead.",
			"Keeps one set of numbers that leaders and teams both trust.",
			"Ties what the company earns to what customers get, and explains it to the board.",
		}, "A launch note with the number from before and from after"},
		{0, "Delivery", "Planning", "Promising what can be kept, and keeping it.", [4]string{
			"Cuts work into pieces of weeks, says early when a date slips, and what it was traded for.",
			"Plans a quarter over several teams, with room for what nobody foresees.",
			"Runs the planning of all teams, and leaves every quarter simpler than the last.",
			"Moves people and money between goals before it hurts.",
		}, "A slip reported two weeks ahead, with two ways out"},
		{0, "People", "Alignment", "Bringing those along who have to agree.", [4]string{
			"Gets a decision from those it concerns, and writes down what was decided and why.",
			"Settles conflicts between teams without taking them upstairs.",
			"Gives leaders one picture of what is true, and a place to decide on it.",
			"Speaks for product where the course of the company is set.",
		}, "A decision on one page that nobody has reopened"},
		{0, "People", "Coaching", "Making others better at it.", [4]string{
			"Is a good buddy: answers, shows, and lets others try.",
			"Coaches a few product managers by their own goals, and says what is hard to hear.",
			"Builds the training, the ladders and the buddies by which a new one is of use within a quarter.",
			"Grows successors, their own among them.",
		}, "Somebody new has shipped with them at their side"},
		{2, "Delivery", "Cadence", "Giving work a beat that everybody knows.", [4]string{
			"Holds one meeting with an agenda and minutes, and cancels it where there is nothing to decide.",
			"Keeps the meetings of all programs few, and in an order in which one prepares the next.",
			"Sees to it that planning, reviews and looking back follow on one another, quarter by quarter.",
			"Gives the company one rhythm for deciding and for looking at what came of it.",
		}, "Minutes that say who does what by when"},
		{2, "Delivery", "Risks", "Seeing early what may go wrong, and having somebody take it on.", [4]string{
			"Names what may go wrong, with somebody to look after it and a day to look again.",
			"Knows which risks of one program are those of another, and has each taken on once.",
			"Keeps leaders from being surprised, by bringing the few risks that are theirs.",
			"Says which risks the company takes on purpose.",
		}, "A risk closed on the day on which it was to be looked at again"},
		{1, "Insight", "Analysis", "Finding out what a decision hangs on.", [4]string{
			"Takes a question apart, answers it from numbers and talks, and says how sure that is.",
			"Tells what leaders have to know from what they would like to, and leaves the rest out.",
			"Lets teams answer most of their questions on their own, from one set of numbers.",
			"Asks what nobody has asked, and changes the course where the answer asks for it.",
		}, "A page with three options and what each of them costs"},
		{1, "Delivery", "Follow-through", "Seeing to it that what was decided is done.", [4]string{
			"Writes down who does what by when, and asks on that day.",
			"Keeps every decision of leaders in sight until it is carried out or taken back.",
			"Builds a rhythm in which teams report by themselves what slips.",
			"Stands for what was decided, also where it hurts.",
		}, "An action list on which nothing is older than a quarter"},
	}
}

// expectations is the competencies and what each level expects in them.
func (s *story) expectations() []model.Edit {
	var edits []model.Edit
	for n, of := range competencies() {
		id := model.ID[model.Competency](fmt.Sprintf("smp-co-%03d", n+1))
		edits = append(edits, s.p.Competencies.Add(s.now, id, func(c *model.Competency) {
			c.Title, c.Theme, c.Details, c.Rank = of.title, of.theme, of.details, model.Num(float64(10*(n+1)))
			c.Track = model.ID[model.Track](fmt.Sprintf("smp-tr-%03d", of.track+1))
		})...)
		for at, text := range of.levels {
			edits = append(edits, s.p.Expectations.Add(s.now, expected(n, at), func(x *model.Expectation) {
				x.Text, x.Level, x.Competency = text, level(of.track, at), id
				if at == 0 {
					x.Examples = of.example
				}
			})...)
		}
	}
	return edits
}

// assessments is where people stand, and what was found of some of them beside that. Of how Ben brings people along there
// is nobody's word but his own.
func (s *story) assessments() []model.Edit {
	var edits []model.Edit
	for _, on := range []struct {
		level model.ID[model.Level]
		who   []model.ID[model.Person]
	}{
		{level(0, 0), []model.ID[model.Person]{ana, ben, chi, fay, noor}},
		{level(1, 0), []model.ID[model.Person]{gus}},
		{level(1, 2), []model.ID[model.Person]{mara}},
		{level(2, 0), []model.ID[model.Person]{dee}},
	} {
		for _, who := range on.who {
			edits = append(edits, s.p.People.Edit(s.now, who, func(p *model.Person) { p.Level = on.level })...)
		}
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
		{dee, 5, mara, model.Fully, 5, "The audit meeting has run every other week since August; twice it was called off."},
		{dee, 6, mara, model.Partly, 5, "Sees what may go wrong before others do; who looks after it is often left open."},
		{gus, 7, mara, model.Fully, 7, "The page on pricing tiers, with what each of the three would cost."},
		{gus, 8, mara, model.Partly, 7, "Writes everything down; asks only when somebody else does."},
	} {
		id := model.ID[model.Assessment](fmt.Sprintf("smp-as-%03d", n+1))
		edits = append(edits, s.p.Assessments.Add(s.now, id, func(a *model.Assessment) {
			a.Person, a.Expectation, a.By, a.Finding = row.who, expected(row.competency, 0), row.by, row.finding
			a.Date, a.Evidence = s.friday(-row.ago), row.evidence
		})...)
	}
	return edits
}
