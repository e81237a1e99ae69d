package attention

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// aims looks at the objectives and key results of a period that is not closed.
func (s *search) aims(book *okr.Book) {
	if book.Period.State == model.Closed {
		return
	}
	for _, o := range book.All() {
		told := false
		if o.State.Open() && o.Stands() == model.Critical && s.short(o.Final()) {
			people := []model.ID[model.Person]{o.Owner}
			for _, r := range o.Results {
				people = append(people, r.Owner)
			}
			m := meets{model.ObjectiveRule, model.OffTrack, string(model.OffTrack), okr.Percent(o.Final()), ""}
			if weakest := o.Weakest(); weakest != nil {
				m.because = fmt.Sprintf("%s %s decides", weakest.Number, model.CleanLine(weakest.Title))
			}
			told = s.add(o.Ref(), o.Number+" "+o.Title, book.Period.End, []meets{m}, people...)
		}
		for _, r := range o.Results {
			s.result(r, told)
		}
	}
}

// short says that less is reached than the threshold; what is unknown is nothing.
func (s *search) short(reached model.Number) bool {
	return reached.Or(0)*100 < float64(s.threshold(model.ObjectiveRule))
}

// result looks at a key result. That it is off track goes without saying where its objective is listed.
func (s *search) result(r *okr.Result, told bool) {
	var met []meets
	day := r.Ends()
	if !told && r.Of.State.Open() && r.Stands() == model.Critical && s.short(r.Progress) {
		met = append(met, meets{model.ObjectiveRule, model.OffTrack, string(model.OffTrack), okr.Percent(r.Progress), ""})
	}
	waited := r.Age() - r.Every.Days()
	if r.Stale() {
		met = append(met, meets{model.StaleRule, model.AtRisk, "stale", fmt.Sprintf("check-in %d d", r.Age()), ""})
	}
	if r.Due() && waited >= s.threshold(model.CheckInRule) {
		met = append(met, meets{model.CheckInRule, model.ToDo, "due", "check-in due", ""})
	}
	if len(met) > 0 && met[0].rule != model.ObjectiveRule {
		day = s.today.Add(-waited)
	}
	s.add(r.Ref(), r.Number+" "+r.Title, day, met, r.Whose())
}
