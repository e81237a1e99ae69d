package okrs

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The zones in the details.
type (
	explainZone struct{ ref model.Ref } // a figure that can say how it came about
	goZone      struct{ ref model.Ref } // the name of a row that is shown somewhere
)

// plain is a text as the parts of a fact, or none where there is nothing to say.
func plain(sc screen.Scene, text string) []widget.Part {
	if text == "" {
		return nil
	}
	return []widget.Part{{Text: model.CleanLine(text), Style: sc.Theme.Text}}
}

// resultFacts is what the details say of a key result beside its check-ins, what matters most first.
func (v *view) resultFacts(sc screen.Scene, r *okr.Result) []widget.Fact {
	steps := widget.Fact{Label: "Steps", Rows: 3}
	if r.Kind == model.ByZones {
		steps.Label = "Zones"
	}
	steps.Parts = rungs(sc, r)
	for n := range steps.Parts {
		steps.Parts[n].Text += " " // so that one does not run into the next
	}
	terms := plain(sc, r.Terms())
	if sc.P.Scope.Logs() { // the newest check-in alone may not say it
		terms = append(terms, widget.Part{
			Text: fmt.Sprintf("· confidence %s of 10", okr.Amount(model.Num(r.Confidence()), "")), Style: sc.Theme.Muted,
		})
	}
	return widget.Told([]widget.Fact{
		health(sc, r.Said(), r.Differs(), r.Ref()),
		{Label: "Forecast", Parts: plain(sc, r.Outlook())},
		{Label: "Feeds from", Parts: feeds(sc, r.Initiatives, "No initiative yet; d links some."), Rows: 2},
		steps,
		{Label: "Agreed", Parts: terms, Rows: 2},
		{Label: "Serves", Parts: []widget.Part{{Text: r.Of.Title, Style: sc.Theme.Text, Zone: goZone{r.Of.Ref()}}}},
		{Label: "Measured", Parts: plain(sc, r.Details), Rows: 3},
		{Label: "Carried", Parts: plain(sc, cameFrom(sc, r))},
	})
}

// objectiveFacts is what the details say of an objective, what matters most first.
func (v *view) objectiveFacts(sc screen.Scene, o *okr.Objective) []widget.Fact {
	score := plain(sc, o.Told())
	score[0].Zone = explainZone{o.Ref()}
	var weakest []widget.Part
	if r := o.Weakest(); r != nil && !o.Done() {
		status := sc.Theme.Status(r.Word())
		weakest = []widget.Part{
			{Text: status.Shape, Style: status.Style},
			{Text: fmt.Sprintf("%s %s, %s", r.Number, r.Title, okr.Percent(r.Progress)), Style: sc.Theme.Text, Zone: goZone{r.Ref()}},
		}
	}
	none := "No initiative works on it yet; d on a key result links some."
	switch {
	case o.Alone != "":
		none = "No initiative, because: " + o.Alone
	case o.Served():
		none = "" // what serves it has some
	}
	return widget.Told([]widget.Fact{
		{Label: "Score", Parts: score},
		health(sc, o.Health, o.Differs(), o.Ref()),
		{Label: "Weakest", Parts: weakest},
		{Label: "Carried by", Parts: carriers(sc, o), Rows: 2},
		{Label: "Feeds from", Parts: feeds(sc, o.Initiatives(), none), Rows: 2},
		{Label: "Serves", Parts: named(sc, o.Parent.Ref(), "")},
		{Label: "Why", Parts: plain(sc, o.Why), Rows: 3},
		{Label: "Learned", Parts: plain(sc, o.Learned), Rows: 3},
		{Label: "Carried", Parts: plain(sc, carriedOver(sc, o))},
	})
}

// health is the health that a person gave beside what the figures suggest; no fact where these do not differ.
func health(sc screen.Scene, given model.Health, differs string, ref model.Ref) widget.Fact {
	f := widget.Fact{Label: "Health", Rows: 2}
	if differs != "" {
		status := sc.Theme.Status(string(given))
		f.Parts = []widget.Part{
			{Text: status.Shape + " " + status.Word + ",", Style: status.Style, Zone: explainZone{ref}},
			{Text: differs, Style: sc.Theme.Text},
		}
	}
	return f
}

// feeds is the initiatives with how each stands and how far it has slipped, or else a sentence.
func feeds(sc screen.Scene, initiatives []*model.Initiative, none string) []widget.Part {
	if len(initiatives) == 0 {
		if none == "" {
			return nil
		}
		return []widget.Part{{Text: none, Style: sc.Theme.Muted}}
	}
	var parts []widget.Part
	for n, i := range initiatives {
		status := sc.Theme.Status(string(i.Status))
		text := i.Title + slipped(i)
		if n < len(initiatives)-1 {
			text += " ·"
		}
		parts = append(parts, widget.Part{Text: status.Shape, Style: status.Style},
			widget.Part{Text: text, Style: sc.Theme.Text, Zone: goZone{i.Ref()}})
	}
	return parts
}

// slipped is how many weeks an initiative has slipped, or nothing.
func slipped(i *model.Initiative) string {
	if days := i.Slip(); days > 0 {
		return fmt.Sprintf(" +%d wk", (days+6)/7)
	}
	return ""
}

// carriers is who carries an objective and which teams help.
func carriers(sc screen.Scene, o *okr.Objective) []widget.Part {
	team := "the whole company"
	if o.Team != "" {
		team = sc.P.Name(o.Team.Ref())
	}
	parts := plain(sc, team)
	for n, id := range o.Helpers() {
		text := ", " + sc.P.Name(id.Ref())
		if n == 0 {
			text = "with " + sc.P.Name(id.Ref())
		}
		parts = append(parts, widget.Part{Text: text, Style: sc.Theme.Text})
	}
	return parts
}

// named is a row by its name, which leads to it.
func named(sc screen.Scene, ref model.Ref, before string) []widget.Part {
	name := sc.P.Name(ref)
	if ref.ID == "" || name == "" {
		return nil
	}
	return []widget.Part{{Text: before + model.CleanLine(name), Style: sc.Theme.Text, Zone: goZone{ref}}}
}
