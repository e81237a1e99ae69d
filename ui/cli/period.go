package cli

import (
	"errors"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/filter"
	"quarterdeck/model/okr"
)

// book is the objectives of the period called so, or of the current one where no name is given.
func (e *env) book(p *model.Portfolio, name string) (*okr.Book, error) {
	today := e.moment().Today
	if name != "" {
		period, err := e.period(p, name)
		if err != nil {
			return nil, err
		}
		return okr.Of(p, period.ID, today), nil
	}
	book := okr.Of(p, okr.Current(p, today), today)
	if book == nil {
		return nil, errors.New("there is no period such as Q4 2026 yet; one is added with its objectives in the cockpit, " +
			"which `quarterdeck` opens")
	}
	return book, nil
}

// period finds a period by its name, or as people say it: q3 is the one nearest to today.
func (e *env) period(p *model.Portfolio, name string) (*model.Period, error) {
	var all []*model.Period
	var names []string
	for r := range p.Periods.Live() {
		all, names = append(all, r), append(names, r.Name)
	}
	found := filter.Named(names, name)
	if len(found) == 1 {
		return all[found[0]], nil
	}
	from, to, err := (dates.Reader{Today: e.moment().Today, Calendar: p.Calendar()}).Range(name)
	for _, r := range all {
		if err == nil && r.Start == from && r.End == to {
			return r, nil
		}
	}
	why := "there is none"
	if len(names) > 0 {
		why = "there are " + model.Listed(names, "and")
	}
	if len(found) > 1 {
		names = names[:0]
		for _, i := range found {
			names = append(names, all[i].Name)
		}
		why = "it could be " + model.Listed(names, "or")
	}
	return nil, usage("%q is the name of no period; %s", name, why)
}
