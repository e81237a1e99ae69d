package leadership

import (
	"quarterdeck/model"
)

// item is what a decision, an action and a risk have in common, as the view needs it.
type item struct {
	row    model.Record
	name   string
	state  string
	open   bool
	late   int // days
	owner  model.ID[model.Person]
	team   model.ID[model.Team]
	due    model.Date
	closed model.Date // the day on which it was settled, done or resolved
	about  model.Ref
	hidden bool // private

	revisit  model.Date   // of a decision, the day by now past on which it was to be looked at again
	asks     bool         // of a decision, that it only wants an answer
	severity model.Degree // of a risk
	exposure int
}

func (i *item) ref() model.Ref { return i.row.Ref() }

// itemOf reads a row of one of the three kinds.
func itemOf(row model.Record, today model.Date) *item {
	switch r := row.(type) {
	case *model.Decision:
		i := &item{
			row: r, name: r.Question, state: string(r.State), open: r.Open(), late: r.Late(today), owner: r.Owner, team: r.Team,
			due: r.Due, closed: r.Date, about: r.About, hidden: bool(r.Private), asks: r.Type == model.ToAnswer,
		}
		if r.ToRevisit(today) {
			i.revisit = r.Revisit
		}
		return i
	case *model.Action:
		return &item{
			row: r, name: r.Text, state: string(r.State), open: r.Open(), late: r.Late(today), owner: r.Owner, team: r.Team,
			due: r.Due, closed: r.Closed, about: r.About, hidden: bool(r.Private),
		}
	case *model.Risk:
		return &item{
			row: r, name: r.Title, state: string(r.State), open: r.Open(), late: r.Late(today), owner: r.Owner, team: r.Team,
			due: r.Due, closed: r.Closed, about: r.About, hidden: bool(r.Private), severity: r.Severity(), exposure: r.Exposure(),
		}
	}
	return nil
}

// owed says that somebody still has to do something about it: a risk that is accepted or mitigated is open, and not owed.
func (i *item) owed() bool {
	return i.open && i.state != string(model.RiskAccepted) && i.state != string(model.RiskMitigated)
}

// word is its state as people say it: a question is answered, and not decided.
func (i *item) word() string {
	if i.asks && i.state == string(model.Decided) {
		return "answered"
	}
	return i.state
}

// current says that it belongs on the list of today: it is open, or was settled and is to be looked at again.
func (i *item) current() bool { return i.open || !i.revisit.IsZero() }
