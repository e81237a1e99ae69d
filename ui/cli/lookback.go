package cli

import (
	"context"
	"errors"
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/ui/plain"
)

// shown is the store that is read out: as it is, or as it was.
func (r *reader) shown() model.Store { return r.back(r.store) }

// visit reads the view out as it was at a point that words name. Days are counted from today, wherever somebody is.
func (r *reader) visit(ctx context.Context, words string) error {
	if words == "" {
		return errors.New("say the day: as of 9 nov, as of last fri, or as of last-review")
	}
	here := r.then
	r.then = nil
	then, err := r.named(ctx, r.store, words)
	if err == nil {
		err = r.enter(ctx, then)
	}
	if err != nil {
		r.then = here
		return err
	}
	r.say("Type now to come back.")
	return r.turn(ctx, r.view, r.mine)
}

// enter makes everything that is read out from here on what it was at a point. Where that cannot be read, nothing changes.
func (r *reader) enter(ctx context.Context, then past.Point) error {
	r.then = &then
	p, err := r.shown().Load(ctx, model.Scope{All: true})
	if err != nil {
		r.then = nil
		return err
	}
	r.p = p
	return nil
}

// comeBack reads the view out as it is now.
func (r *reader) comeBack(ctx context.Context) error {
	if r.then == nil {
		return errors.New("this is how it is now; as of and a day, such as as of 9 nov, shows how it was")
	}
	p, err := r.store.Load(ctx, r.scope)
	if err != nil {
		return err
	}
	r.p, r.then = p, nil
	r.say("How it is now.")
	return r.turn(ctx, r.view, r.mine)
}

// asItWas says that this is the past, or nothing in the present.
func (r *reader) asItWas() string {
	if r.then == nil {
		return ""
	}
	return "As it was on " + dates.Spoken(r.then.Day, model.Date{}) + ", and nothing can be changed there."
}

// prompt asks for the next line, and says so where that is answered from the past.
func (r *reader) prompt() string {
	if r.then == nil {
		return "> "
	}
	return "As of " + dates.Spoken(r.then.Day, model.DateOf(r.Now())) + "> "
}

// lines is the view, under a line that says so where it is one of the past.
func (r *reader) lines() []plain.Line {
	lines := r.view.Lines(r.question())
	if said := r.asItWas(); said != "" {
		lines = append([]plain.Line{{Text: said}}, lines...)
	}
	return lines
}

// changes reads out what has changed since a point that words name, or since the usual one.
func (r *reader) changes(ctx context.Context, words string) error {
	if err := r.refresh(ctx, r.scope); err != nil {
		return err
	}
	today := r.moment().Today
	var since past.Ask
	if words != "" {
		var err error
		if since, err = past.Read(r.p, today, words); err != nil {
			return err
		}
	}
	whose := model.ID[model.Person]("")
	if r.mine {
		whose = r.question().Me
	}
	_, found, err := diff.Since(ctx, r.finder(r.shown(), r.p), r.p, since, past.Point{Rev: r.p.Rev, Day: today}, whose)
	if err != nil {
		return err
	}
	r.show(plain.Changes(found))
	if found.Private > 0 {
		r.rest = append(r.rest, fmt.Sprintf("Left out as private: %s.", model.Counted(found.Private, "row")))
	}
	r.next()
	return nil
}

// hear prints lines that are read aloud as they are.
func (e *env) hear(lines []plain.Line) {
	for _, l := range lines {
		fmt.Fprintln(e.Out, l.Text)
	}
}
