package okr

import "quarterdeck/model"

// born is the first day on which a key result can be asked for anything: the one on which it was made, or the first of
// its period where that is later. One that was made when its period was over was written down late, and is judged by all
// of it. The day is that of UTC, which may be one off where somebody lives far from it.
func born(k *model.KeyResult, w window) model.Date {
	made := model.DateOf(k.Created.Time())
	if made.Before(w.start) || w.over(made) {
		return w.start
	}
	return made
}

// known is the first day on which anything is known of a key result: a check-in that was brought in tells of days before
// it was made here.
func known(k *model.KeyResult, log []*model.CheckIn, w window) model.Date {
	if len(log) > 0 {
		return earlier(log[0].Date, born(k, w))
	}
	return born(k, w)
}

// unborn says that nobody has checked it in, and nobody had to by the day.
func (r *Result) unborn() bool { return r.Latest() == nil && r.within(r.book.Today) }

// young says that it was made here in the middle of its period, so shortly before the day that nobody can speak of a pace,
// even where somebody has checked it in. What came from another tool is older than it is here, and so is what was checked
// in for a day before.
func (r *Result) young(day model.Date) bool {
	made := born(r.KeyResult, r.book.window)
	return len(r.Log) > 0 && !r.Log[0].Date.Before(made) && made.After(r.book.window.start) && r.Source == "" && r.within(day)
}

// within says whether the day lies within the first stretch between two check-ins.
func (r *Result) within(day model.Date) bool { return day.Before(r.firstDue()) }

// firstDue is the day on which the first check-in is due.
func (r *Result) firstDue() model.Date { return born(r.KeyResult, r.book.window).Add(r.Every.Days()) }
