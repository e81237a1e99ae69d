package brief

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/standing"
)

// Brief is the page. Its texts have no line breaks and are not escaped for any format.
type Brief struct {
	Portfolio string
	Period    string // what the period is called
	// First and Last are the days of the period.
	First, Last model.Date
	AsOf        model.Date
	Revision    int64 // of the portfolio that it was made of
	Audience    Audience
	Headline    []string  // sentences
	Sections    []Section // what there is to say, what matters most to the audience first
	Timeline    []Span    // of the work that is under way or ends in the period, in the order of their ends
}

// Section is one thing that is told.
type Section struct {
	Title string
	Says  string // what all of it comes to, in a sentence above the items; may be empty
	Empty string // what to say where there are no items; without it the section is left out
	Items []Item
	Chart bool // the timeline shows it, and more, where there is room for a picture
}

// Item is a line of a section, with those under it.
type Item struct {
	Status string // how it stands, in a word that a theme has a sign for; may be empty
	Title  string
	What   string // what there is to say of it, in a few words
	Who    string
	Why    string // a reason that somebody has given, or what there is to choose from
	// Share is how far it has come of what was to be reached, and Expected how far it should be by now, both from 0 to 1.
	// They are unknown where nothing can be measured.
	Share, Expected model.Number
	Under           []Item

	moved model.ID[model.Initiative] // which it says to have slipped or to be dropped, if it does
}

// Span is a piece of work as a timeline shows it.
type Span struct {
	Title, Status string
	Start, End    model.Date // the first and the last day; Start is the end where no start is known
	Baseline      model.Date // where the end was agreed to be, if that is another day
	Over          bool       // the work is done
}

// Question is what a brief is to be about.
type Question struct {
	// Period is the period; where it is empty the brief is about the quarter that today is in.
	Period   model.ID[model.Period]
	Today    model.Date
	Audience Audience
	Changes  *Changes // what Look has found; nil tells nothing of what has changed
	// After is that the period is over, and the portfolio as it stands now: how its work stands says nothing of the period.
	After bool
}

// Ask is the question that is asked where no period is named: about the current one, or about the quarter that today is in
// where that is over and no other has begun.
func Ask(p *model.Portfolio, today model.Date, audience Audience) Question {
	q := Question{Today: today, Audience: audience}
	if now := p.Periods.Get(okr.Current(p, today)); now != nil && !today.After(now.End) {
		q.Period = now.ID
	}
	return q
}

// scopeOf is how far back a portfolio has to reach for the brief that a question asks for: to the beginning of the period, and
// of the one before that is yet to be closed. What is asked may hold no more than is open.
func scopeOf(p *model.Portfolio, q Question) model.Scope {
	since := termOf(p, q).first
	if left := leftOpen(p, q); left != nil && left.Start.Before(since) {
		since = left.Start
	}
	return model.Scope{Since: since, Today: q.Today}
}

// lately is how many days ago a period may have ended that is yet to be closed: a quarter.
const lately = 92

// leftOpen is the period that ended last and is yet to be closed, of which a brief on what is under way tells too; or nil.
func leftOpen(p *model.Portfolio, q Question) *model.Period {
	last := p.Periods.Get(okr.LastEnded(p, q.Today, q.Today.Add(-lately)))
	if last == nil || last.State == model.Closed || last.ID == q.Period || termOf(p, q).last.Before(q.Today) {
		return nil
	}
	return last
}

// Of is the brief that answers a question. The portfolio may hold what is private: nothing of that is read. It reaches back
// to the beginning of the period.
func Of(p *model.Portfolio, q Question) *Brief {
	if !p.IsPublic() {
		p = p.Public()
	}
	of := termOf(p, q)
	m := maker{
		p: p, today: q.Today, cal: p.Calendar(), changes: q.Changes, audience: q.Audience, after: q.After,
		first: of.first, last: of.last,
	}
	b := &Brief{AsOf: q.Today, Revision: p.Rev, Audience: q.Audience, Period: of.name, First: of.first, Last: of.last}
	if s := p.Settings.Get(model.TheSettings); s != nil {
		b.Portfolio = model.CleanLine(s.Name)
	}
	if p.Periods.Get(q.Period) != nil {
		m.book = okr.Of(p, q.Period, q.Today)
	}
	if left := leftOpen(p, q); left != nil {
		m.left = okr.Of(p, left.ID, q.Today)
	}
	m.work = standing.Of(p, q.Today, "")
	b.Headline = m.headline()
	m.told, m.moved = map[string]bool{}, map[model.ID[model.Initiative]]bool{}
	for _, section := range q.Audience.sections(q.After) {
		s := section(&m)
		s.Items = q.Audience.first(s.Items)
		m.tellOnce(s.Items)
		if len(s.Items) > 0 || s.Empty != "" {
			b.Sections = append(b.Sections, s)
		}
	}
	b.Timeline = m.timeline()
	if !q.After && p.Initiatives.Len() == 0 && b.blank() {
		b.Headline, b.Sections = []string{"The portfolio is empty so far: nothing has been planned in it yet."}, nil
	}
	return b
}

// blank says that there is nothing to tell: no section has an item.
func (b *Brief) blank() bool {
	return !slices.ContainsFunc(b.Sections, func(s Section) bool { return len(s.Items) > 0 })
}

// PeriodOf is what the period of a question is called.
func PeriodOf(p *model.Portfolio, q Question) string { return termOf(p, q).name }

// term is the days of a period and what it is called.
type term struct {
	name        string
	first, last model.Date
}

// termOf is the period that a question is about.
func termOf(p *model.Portfolio, q Question) term {
	if period := p.Periods.Get(q.Period); period != nil {
		return term{model.CleanLine(period.Name), period.Start, period.End}
	}
	cal := p.Calendar()
	quarter := cal.Quarter(q.Today)
	return term{cal.Name(quarter), quarter.Start, quarter.End}
}

// Title is what the page is called: Q4 2026, for leadership.
func (b *Brief) Title() string { return fmt.Sprintf("%s, for %s", b.Period, b.Audience) }

// Stand says of which day and revision the page is.
func (b *Brief) Stand() string {
	return fmt.Sprintf("As of %s, revision %d", b.AsOf.Long(), b.Revision)
}

// maker is a brief while it is made, of public rows only.
type maker struct {
	p           *model.Portfolio
	cal         model.Calendar
	today       model.Date
	first, last model.Date
	book        *okr.Book // nil where the period is not one that objectives are for
	left        *okr.Book // of the period before that is yet to be closed, or nil
	work        standing.Standing
	changes     *Changes
	audience    Audience
	told        map[string]bool                     // the titles and the reasons that were told
	moved       map[model.ID[model.Initiative]]bool // of which was told how far it has slipped, or that it was dropped
	after       bool                                // the period is over, and the portfolio as it stands now
}

// tellOnce leaves out the reasons that were told before, and notes what is told. It is for items that are told one by one:
// what is only counted is still to be told where it belongs.
func (m *maker) tellOnce(items []Item) {
	for n := range items {
		i := &items[n]
		if m.told[i.Why] {
			i.Why = ""
		}
		m.told[i.Title] = true
		if i.moved != "" {
			m.moved[i.moved] = true
		}
		if i.Why != "" {
			m.told[i.Why] = true
		}
		m.tellOnce(i.Under)
	}
}

// within says whether a day lies in the period.
func (m *maker) within(d model.Date) bool {
	return !d.IsZero() && !d.Before(m.first) && !d.After(m.last)
}

func (m *maker) name(id model.ID[model.Person]) string { return model.CleanLine(m.p.Name(id.Ref())) }
