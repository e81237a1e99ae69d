package diff

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// results is the objectives that changed or stand otherwise, and the key results that changed or were checked in, in the
// order of their numbers; then those that are no longer there.
func (d *differ) results() []Item {
	for _, ref := range d.touched["check_in"] {
		for _, p := range []*model.Portfolio{d.was, d.is} {
			if c := p.CheckIns.Get(model.ID[model.CheckIn](ref.ID)); c != nil {
				d.touch(c.KeyResult.Ref())
			}
		}
	}
	var items []Item
	for _, period := range d.periods() {
		was, is := d.books(period)
		if is == nil {
			continue
		}
		for _, o := range is.All() {
			items = append(items, d.objective(was, o)...)
			for _, r := range o.Results {
				items = append(items, d.result(was, r)...)
			}
		}
	}
	return append(items, d.gone()...)
}

// books is the objectives of a period as they stood and as they stand, without those that are private: neither their health
// nor their number tells of what others may not see.
func (d *differ) books(period model.ID[model.Period]) (was, is *okr.Book) {
	return okr.Of(d.then, period, d.from.Day), okr.Of(d.now, period, d.to.Day)
}

// gone is the objectives and key results that are no longer there, but for those that were over and those that went with
// their objective.
func (d *differ) gone() []Item {
	var items []Item
	for _, kind := range []string{"objective", "key_result"} {
		for _, ref := range d.touched[kind] {
			i, ok := d.item(ref)
			if !ok || i.Verdict != Dropped || d.along(ref) {
				continue
			}
			i.Lines = []Line{{After: away(d.is, ref), By: i.By, Reason: i.Reason}}
			items = append(items, i)
		}
	}
	return items
}

// along says whether it goes without saying that a row has gone: the objective was over, or its own has gone.
func (d *differ) along(ref model.Ref) bool {
	switch was := d.was.Row(ref).(type) {
	case *model.Objective:
		return !was.State.Open()
	case *model.KeyResult:
		o := d.is.Objectives.Get(was.Objective)
		return o == nil || !o.Live()
	}
	return false
}

// periods is those of the objectives and key results that changed, and the current one, the latest first.
func (d *differ) periods() []model.ID[model.Period] {
	found := []model.ID[model.Period]{okr.Current(d.is, d.to.Day)}
	add := func(id model.ID[model.Objective]) {
		if o := d.is.Objectives.Get(id); o != nil && !slices.Contains(found, o.Period) {
			found = append(found, o.Period)
		}
	}
	for _, ref := range d.touched["objective"] {
		add(model.ID[model.Objective](ref.ID))
	}
	for _, ref := range d.touched["key_result"] {
		if k := d.is.KeyResults.Get(model.ID[model.KeyResult](ref.ID)); k != nil {
			add(k.Objective)
		}
	}
	return found
}

// objective is what there is to tell of an objective, if anything: the health it has now, be it that somebody has set it or
// that its figures come to it.
func (d *differ) objective(was *okr.Book, o *okr.Objective) []Item {
	i, changed := d.item(o.Ref())
	turn, turned := d.turn(was, o)
	switch {
	case !changed && !turned || !d.concerns(o.Ref()):
		return nil
	case !changed:
		i = Item{Ref: o.Ref(), Verdict: Changed}
	}
	i.Name, i.Status = numbered(o.Number, o.Title), string(o.Stands())
	if i.Verdict == Added {
		i.Lines = []Line{{What: "new", After: "for " + d.is.Name(o.Period.Ref()), By: i.By, Reason: i.Reason}}
		return []Item{i}
	}
	if turned {
		l := Line{What: "health", Before: string(turn.From), After: string(turn.To), Statuses: true}
		if m, ok := i.move("health_reason"); ok {
			l.By, _ = d.who(i.Ref, "health")
			l.Reason = m.After
		}
		i.Lines = append(i.Lines, l)
		d.tell(&i, "health")
	} else {
		d.tell(&i)
	}
	if o.State == model.DroppedObjective && slices.ContainsFunc(i.Moves, func(m Move) bool { return m.Name == "state" }) {
		i.Verdict = Dropped
	}
	return d.unless(i)
}

// unless is the item, unless there is nothing to tell of it.
func (d *differ) unless(i Item) []Item {
	if len(i.Lines) == 0 {
		d.quiet++
		return nil
	}
	return []Item{i}
}

// turn is how the health of an objective has turned, where it was known before and is known now.
func (d *differ) turn(was *okr.Book, o *okr.Objective) (Turn, bool) {
	if was == nil || was.Objective(o.ID) == nil {
		return Turn{}, false
	}
	t := Turn{was.Objective(o.ID).Stands(), o.Stands()}
	return t, t.From != "" && t.To != "" && t.From != t.To && o.State.Open()
}

// result is what there is to tell of a key result, if anything: where its check-ins have taken it, and how its terms have
// changed.
func (d *differ) result(was *okr.Book, r *okr.Result) []Item {
	if !d.seen[r.Ref()] || !d.concerns(r.Ref()) {
		return nil
	}
	i, changed := d.item(r.Ref())
	if !changed {
		i = Item{Ref: r.Ref(), Verdict: Changed}
	}
	i.Name, i.Status = numbered(r.Number, r.Title), string(r.Stands())
	if i.Verdict == Added {
		i.Lines = []Line{{What: "new", After: r.Way(), By: i.By, Reason: i.Reason}}
		return []Item{i}
	}
	if was != nil && was.Result(r.ID) != nil {
		d.checked(&i, was.Result(r.ID), r)
	}
	d.tell(&i)
	if !changed && len(i.Lines) == 0 {
		d.still++
		return nil
	}
	return d.unless(i)
}

// checked tells where check-ins have taken a key result.
func (d *differ) checked(i *Item, was, is *okr.Result) {
	by, reason := d.saying(is.ID)
	if i.By == "" {
		i.By, i.Reason = by, reason
	}
	if before, after := was.Now(), is.Now(); before != after {
		l := Line{What: "value", Before: before, After: after, By: by, Reason: reason}
		i.Done = is.Done() && !was.Done()
		switch {
		case i.Done:
			l.What = "done"
		case !is.Kind.Maintains() && is.Pace() != okr.TooEarly:
			l.Beside = "pace " + okr.Percent(model.Num(is.Expected()))
		}
		if stands := is.Stands(); stands.Worse(model.Healthy) && !i.Done {
			l.Mark = string(stands)
		}
		i.Lines = append(i.Lines, l)
	}
	if before, after := was.Said(), is.Said(); before != after && after != "" {
		l := Line{What: "health", Before: string(before), After: string(after), Statuses: true, By: by, Reason: reason}
		if before == "" {
			l.Before = string(was.Stands())
		}
		if l.Before != l.After {
			i.Lines = append(i.Lines, d.signed(*i, l))
		}
	}
}

// saying is who checked a key result in, and the last reason for that.
func (d *differ) saying(k model.ID[model.KeyResult]) (by, reason string) {
	var names []string
	for _, ref := range d.touched["check_in"] {
		c := d.is.CheckIns.Get(model.ID[model.CheckIn](ref.ID))
		if c == nil || c.KeyResult != k {
			continue
		}
		name, why := d.who(ref)
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
		reason = cmp.Or(why, reason)
	}
	return strings.Join(names, ", "), reason
}

// numbered is what an objective or a key result is called: 1.2 Activation.
func numbered(number, title string) string { return number + " " + model.CleanLine(title) }
