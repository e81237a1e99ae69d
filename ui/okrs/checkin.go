package okrs

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// The lines that a check-in asks for.
const (
	valueLine = iota
	sureLine
	healthLine
	noteLine
	dayLine
)

// asking is a check-in that is being asked for.
type asking struct {
	stop
	v        *view
	of       model.ID[model.KeyResult]
	replaces *model.CheckIn // the check-in that this one corrects, or nil
	doubted  string         // the value that was asked about because it is strange, and stands if it is entered again
}

// checkIn asks where the key result under the cursor stands, or those of the objective there, one after the other.
func (v *view) checkIn(sc screen.Scene) screen.Action {
	o, r := v.here(sc)
	switch {
	case r == nil && len(o.Results) == 1:
		r = o.Results[0]
	case r == nil:
		return v.through(sc, o.Results, "as before")
	}
	a := &asking{v: v, of: r.ID}
	return a.open(sc, r, valueLine)
}

// correct asks for another check-in in the place of the last one.
func (v *view) correct(sc screen.Scene) screen.Action {
	_, r := v.here(sc)
	a := &asking{v: v, of: r.ID, replaces: r.Latest()}
	return a.open(sc, r, valueLine)
}

// open lays the lines over the view, with the cursor on one of them.
func (a *asking) open(sc screen.Scene, r *okr.Result, at int) screen.Action {
	sheet := form.Sheet{
		Title: a.title(sc, r), Blanks: a.blanks(r), At: at, About: a.about, OnEnter: a.enter,
	}
	if at != valueLine {
		sheet.Blanks[valueLine].Text = said(r.Latest())
	}
	return a.show(sc, r.Ref(), sheet)
}

// said is what a check-in said, as it can be typed.
func said(c *model.CheckIn) string {
	if c == nil {
		return ""
	}
	if c.Zone != "" {
		return string(c.Zone)
	}
	return c.Value.String()
}

func (a *asking) title(sc screen.Scene, r *okr.Result) []widget.Part {
	verb := "Check in"
	if a.replaces != nil {
		verb = "Correct " + a.v.known(sc).book.Period.Day(a.replaces.Date)
	}
	parts := []widget.Part{
		{Text: verb + " " + r.Number + " " + r.Title, Style: sc.Theme.Strong}, {Text: r.Way(), Style: sc.Theme.Text},
	}
	if name := sc.P.TakenFor(sc.Me); name != "" {
		parts = append(parts, widget.Part{Text: "by " + name, Style: sc.Theme.Muted})
	}
	return parts
}

// blanks is what is asked for, with what stands there at first.
func (a *asking) blanks(r *okr.Result) []form.Blank {
	value := form.Blank{Label: "Value", Check: a.checks(valueLine), Echo: a.echo, Help: r.Hint()}
	sure := form.Blank{Label: "Confidence", Text: r.Sure().String(), Help: "0 to 10; it begins at 5", Check: a.checks(sureLine)}
	health := form.Blank{
		Label: "Health", Help: "as the figures suggest", Choices: append([]string{""}, model.Healthy.Choices()...),
	}
	note := form.Blank{Label: "Note", Help: "what happened, and what comes next"}
	day := form.Blank{Label: "Day", Text: "today", Check: a.checks(dayLine), Echo: func(sc screen.Scene, text string) string {
		d, err := readDay(sc, text)
		if err != nil {
			return "not a date yet"
		}
		return d.Time().Format("Mon 2 Jan 2006")
	}}
	if was := a.replaces; was != nil {
		value.Text, sure.Text, health.Text, note.Text = said(was), was.Confidence.String(), string(was.Health), was.Note
		day.Text = was.Date.Long()
	}
	return []form.Blank{value, sure, health, note, day}
}

// about is the steps or the zones of the key result, as what stands in the first line would leave them, and that there is
// no author where nobody knows who is at the keyboard.
func (a *asking) about(sc screen.Scene, texts []string) []widget.Part {
	r := a.result(sc)
	if r == nil {
		return nil
	}
	if c, err := a.value(sc, r, texts); err == nil {
		r = r.Tried(&c)
	}
	parts := rungs(sc, r)
	if why := stranger(sc); why != "" {
		text := "▲ No author: " + why + "; “: add me” adds you."
		parts = append(parts, widget.Part{Text: text, Style: sc.Theme.Warning})
	}
	return parts
}

// echo says how the key result would stand.
func (a *asking) echo(sc screen.Scene, _ string) string {
	r := a.result(sc)
	if r == nil {
		return ""
	}
	c, err := a.value(sc, r, a.lines.Texts())
	if err != nil {
		return ""
	}
	tried := r.Tried(&c)
	return fmt.Sprintf("%s: %s, %s", c.Says(tried.KeyResult), okr.Percent(tried.Progress), tried.Word())
}

// result is the key result as it will be, or nil where it is gone.
func (a *asking) result(sc screen.Scene) *okr.Result {
	_, r := find(a.v.ahead(sc), a.of.Ref())
	return r
}

// checks says what is wrong with one of the lines.
func (a *asking) checks(line int) func(screen.Scene, string) error {
	return func(sc screen.Scene, text string) error {
		r := a.result(sc)
		if r == nil {
			return fmt.Errorf("the key result is not there any more")
		}
		c, err := a.value(sc, r, a.lines.Texts())
		if line != valueLine {
			err = readLine(sc, r, line, text, &c)
		}
		if err != nil {
			return err
		}
		text = strings.TrimSpace(text)
		counted := strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") && c.Value.Or(0) >= 0
		if line == valueLine && a.replaces != nil && counted {
			return fmt.Errorf("a correction says the value itself; %s would count from the one that is wrong", text)
		}
		if strange := r.Strange(c.Value); line == valueLine && strange != "" && a.doubted != text {
			a.doubted = text
			return fmt.Errorf("sure? %s; Enter again keeps it", strange)
		}
		return nil
	}
}

// value is a check-in with the value and the day that the lines say. A value that counts from another one counts from
// what was so on that day, which is today until there is a day to be read.
func (a *asking) value(sc screen.Scene, r *okr.Result, texts []string) (model.CheckIn, error) {
	c := model.CheckIn{KeyResult: a.of, Date: sc.Now.Today, By: sc.P.PersonCalled(sc.Me)}
	if a.replaces != nil {
		c.Replaces = a.replaces.ID
	}
	if day, err := readDay(sc, texts[dayLine]); err == nil {
		c.Date = day
	}
	if c.Date != sc.Now.Today {
		r = okr.Of(sc.P, r.Of.Period, c.Date).Result(r.ID)
	}
	return c, readLine(sc, r, valueLine, texts[valueLine], &c)
}

// read is the check-in that the lines make.
func (a *asking) read(sc screen.Scene, r *okr.Result, texts []string) (model.CheckIn, error) {
	c, err := a.value(sc, r, texts)
	for line := sureLine; line < len(texts) && err == nil; line++ {
		err = readLine(sc, r, line, texts[line], &c)
	}
	if err != nil {
		return c, err
	}
	if a.replaces != nil && model.CleanLine(c.Note) == model.CleanLine(a.replaces.Note) {
		c.Note = a.replaces.Note // a note of many lines stays as it was written
	}
	return c, nil
}

// readLine puts what stands in a line into the check-in.
func readLine(sc screen.Scene, r *okr.Result, line int, text string, c *model.CheckIn) (err error) {
	switch line {
	case valueLine:
		c.Value, c.Zone, err = r.Read(text)
	case sureLine:
		c.Confidence, err = readSure(text)
	case healthLine:
		c.Health = model.Health(text)
	case noteLine:
		c.Note = text
	case dayLine:
		c.Date, err = readDay(sc, text)
	}
	return err
}

// readSure reads a confidence: 7 or 7/10.
func readSure(text string) (model.Number, error) {
	text = strings.TrimSuffix(model.CleanLine(text), "/10")
	if text == "" {
		return model.Number{}, nil
	}
	a, ok := model.ParseAmount(text)
	if !ok || a.Unit != "" || a.Value < 0 || a.Value > 10 {
		return model.Number{}, fmt.Errorf("a confidence lies between 0 and 10")
	}
	return model.Num(a.Value), nil
}

// readDay reads the day of a check-in, which says what is so and not what will be.
func readDay(sc screen.Scene, text string) (model.Date, error) {
	d, err := dates.Reader{Today: sc.Now.Today, Calendar: sc.Cal}.Parse(text)
	if err == nil && d.After(sc.Now.Today) {
		return d, fmt.Errorf("%s is still to come; a check-in says what is so", d.Long())
	}
	return d, err
}

// enter saves the check-in, and goes on with the walk that it is a part of.
func (a *asking) enter(sc screen.Scene, texts []string) screen.Action {
	r := a.result(sc)
	c, err := a.read(sc, r, texts)
	if err != nil { // the lines were checked before
		return screen.Tell{Text: err.Error(), Bad: true}
	}
	c.ID = model.ID[model.CheckIn](sc.NewID())
	label, edits := r.CheckIn(sc.P, sc.Now, c)
	tried := r.Tried(&c)
	commit := screen.Commit{
		Change: sc.Change(label, edits...), Fail: a.failed,
		Toast: fmt.Sprintf("%s %s: %s, %s", r.Number, r.Title, c.Says(r.KeyResult), tried.Word()),
	}
	if a.tour == nil {
		if c.By == "" {
			commit.Toast += ", without an author"
		}
		return commit
	}
	a.tour.note(okr.Row{Ref: r.Ref(), Text: commit.Toast})
	return screen.All{commit, a.tour.next(sc)}
}

// rungs is the steps or the zones of a key result, a line each, with marks on what is reached.
func rungs(sc screen.Scene, r *okr.Result) []widget.Part {
	var parts []widget.Part
	for _, rung := range r.Ladder() {
		mark, style := "○ ", sc.Theme.Muted
		if rung.Done {
			mark, style = "✓ ", sc.Theme.Done
		}
		parts = append(parts, widget.Part{Text: mark + rung.Text, Style: style})
	}
	return parts
}
