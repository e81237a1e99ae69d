package home

import (
	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/changes"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// sinceCommands is the ways to say since when changes are told: one key that offers all of them, and each by its name.
func (v *view) sinceCommands() []screen.Command {
	return []screen.Command{
		{ID: "home.since", Keys: []string{"d"}, Title: "Changes since a review, your last look or a day …", Hint: "since",
			Group: screen.Look, Run: v.sinceMenu},
		{ID: "home.since-review", Title: "Changes since the last review", Group: screen.Look,
			Run: v.tellSince(past.LastReview), Off: noReview},
		{ID: "home.since-look", Title: "Changes since your last look", Group: screen.Look,
			Run: v.tellSince(past.LastLook), Off: noLook},
		{ID: "home.since-day", Title: "Changes since a day …", Words: "date", Group: screen.Look, Run: v.askSince},
		{ID: "home.since-usual", Title: "Changes as usual: since the last review or what was seen", Group: screen.Look,
			Run: v.tellSince("")},
	}
}

// sinceMenu offers since when changes are told, with the cursor on how it is now.
func (v *view) sinceMenu(sc screen.Scene) screen.Action {
	at := 2
	switch v.since[sc.Me] {
	case "":
		at = 3
	case past.LastReview:
		at = 0
	case past.LastLook:
		at = 1
	}
	return screen.Open{Overlay: form.NewMenu("Changes since", []form.Option{
		{Key: "r", Label: "the last review", Why: noReview(sc), Pick: v.tellSince(past.LastReview)},
		{Key: "l", Label: "your last look", Why: noLook(sc), Pick: v.tellSince(past.LastLook)},
		{Key: "d", Label: "a day …", Pick: v.askSince},
		{Key: "u", Label: "as usual: the last review, or what you have seen after it", Pick: v.tellSince("")},
	}, at)}
}

func noReview(sc screen.Scene) string {
	if len(past.Reviews(sc.P)) == 0 {
		return "No review has been marked yet; B among what has changed marks one"
	}
	return ""
}

func noLook(sc screen.Scene) string {
	if sc.Looked == 0 {
		return "It is not known when you last looked: the first look is remembered from now on"
	}
	return ""
}

// tellSince tells from now on what has changed since a point as people call it, or since the usual one.
func (v *view) tellSince(text string) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		if v.since == nil {
			v.since = map[string]string{}
		}
		if v.since[sc.Me] = text; text == "" {
			delete(v.since, sc.Me)
		}
		return v.Wake(sc)
	}
}

// askSince asks for a day in words, or for another point.
func (v *view) askSince(screen.Scene) screen.Action {
	shown := func(sc screen.Scene) (*model.Portfolio, model.Date) { return sc.P, sc.Now.Today }
	return changes.Prompt("Changes since", "", nil, shown, func(sc screen.Scene, a past.Ask) screen.Action {
		return v.tellSince(a.String())(sc)
	})
}

// Since is the point that somebody has chosen to be told of changes since, or none where it cannot be found, and whose.
func (v *view) Since(sc screen.Scene) (past.Ask, model.ID[model.Person]) {
	ask, err := v.chosen(sc)
	if err != nil || v.changes.missed != "" {
		ask = past.Ask{}
	}
	return ask, v.whose(sc)
}

// whose is the person whose things alone are told; nobody tells everybody's.
func (v *view) whose(sc screen.Scene) model.ID[model.Person] {
	if !v.mine {
		return ""
	}
	return sc.P.PersonCalled(sc.Me)
}

// chosen reads what somebody has chosen.
func (v *view) chosen(sc screen.Scene) (past.Ask, error) {
	if text := v.since[sc.Me]; text != "" {
		return past.Read(sc.P, sc.Now.Today, text)
	}
	return past.Ask{}, nil
}

// comparing is what has changed as far as it is known, and what was asked for. One question is on its way at a time, and
// the last one has the last word.
type comparing struct {
	told         *screen.Compared // nil until the first answer
	asked        asked
	under, again bool
	ask          past.Ask // since when, where that was chosen
	unread       error    // why what was chosen could not be read
	missed       string   // why it was not found
	awaited      bool     // whether somebody has just chosen it, and waits for the answer
}

// asked is what decides what has changed.
type asked struct {
	rev, looked int64
	today       model.Date
	since       string
	whose       model.ID[model.Person]
}

// Wake asks what has changed, unless nothing has since it was last asked.
func (v *view) Wake(sc screen.Scene) screen.Action {
	q := asked{sc.P.Rev, sc.Looked, sc.Now.Today, v.since[sc.Me], v.whose(sc)}
	if v.changes.asked == q {
		return nil
	}
	v.changes.awaited = v.changes.told != nil && (v.changes.asked.since != q.since || v.changes.asked.whose != q.whose)
	v.changes.asked = q
	v.changes.ask, v.changes.unread = v.chosen(sc)
	if v.changes.under {
		v.changes.again = true
		return nil
	}
	return v.compare()
}

// compare asks what has changed since the point that was chosen.
func (v *view) compare() screen.Action {
	c := &v.changes
	c.under, c.again = true, false
	if c.unread != nil {
		return v.compareSince(past.Ask{}, c.unread)
	}
	return v.compareSince(c.ask, nil)
}

// compareSince asks what has changed since a point, in place of one that was missed, if there is an error. Where it is not
// found either, the usual one takes its place.
func (v *view) compareSince(ask past.Ask, missed error) screen.Action {
	return screen.Compare{Since: ask, Whose: v.changes.asked.whose, Idle: !v.changes.awaited, Done: func(c screen.Compared) screen.Action {
		switch {
		case v.changes.again:
			return v.compare()
		case c.Err != nil && !ask.IsZero():
			return v.compareSince(past.Ask{}, c.Err)
		}
		v.changes.under, v.changes.told = false, &c
		return v.changes.miss(missed)
	}}
}

// miss says once why changes are told since another point than was chosen.
func (c *comparing) miss(err error) screen.Action {
	was := c.missed
	if c.missed = ""; err == nil {
		return nil
	}
	if c.missed = err.Error(); c.missed == was || c.told.Diff == nil {
		return nil
	}
	return screen.Tell{Text: form.Whole(err) + " So changes are told since " + c.told.Diff.From.String() + ".", Bad: true}
}

var (
	_ screen.Waker    = (*view)(nil)
	_ screen.Comparer = (*view)(nil)
)
