package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/okr"
)

// statement is what the flags say of a key result.
type statement struct {
	value, zone, confidence, health, note, date string
	correct                                     bool
	given                                       func(flag string) bool
}

func (s *statement) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&s.value, "value", "", "the `VALUE` now: 38, 38%, +2; of a milestone, how many steps are done")
	flags.StringVar(&s.zone, "zone", "", "the `ZONE` that is reached: "+model.Listed(zones(), "or"))
	flags.StringVar(&s.confidence, "confidence", "", "how sure the target is, a `NUMBER` from 0 to 10")
	flags.StringVar(&s.health, "health", "", "how it stands, where the figures tell less: "+model.Listed(healths(), "or"))
	flags.StringVar(&s.note, "note", "", "what happened and what comes next, a `TEXT`; - is the standard input")
	flags.StringVar(&s.date, "date", "", "the `DAY` it was so, as in \"last fri\" (default: today)")
	flags.BoolVar(&s.correct, "correct", false, "replace the last check-in; what is not said again stays as it was")
	complete(cmd, "value")
	complete(cmd, "zone", zones()...)
	complete(cmd, "confidence")
	complete(cmd, "health", healths()...)
	complete(cmd, "note")
	complete(cmd, "date")
}

func zones() []string { return model.FailZone.Choices() }

// healths is the healths as one word each.
func healths() []string {
	var words []string
	for _, health := range model.Healthy.Choices() {
		words = append(words, strings.ReplaceAll(health, " ", "-"))
	}
	return words
}

// says is whether anything was said with one of the flags.
func (s *statement) says(flags ...string) bool { return slices.ContainsFunc(flags, s.given) }

// contents is the flags that say something of the key result.
func contents() []string { return []string{"value", "zone", "confidence", "health", "note", "date"} }

// readStatement refuses words that say nothing, whatever the key result is, and reads the note that comes in.
func (e *env) readStatement(ctx context.Context, s *statement) error {
	s.health = strings.ReplaceAll(s.health, " ", "-")
	if s.zone != "" {
		if err := oneOf("--zone", s.zone, zones()); err != nil {
			return err
		}
	}
	if s.health != "" {
		if err := oneOf("--health", s.health, healths()); err != nil {
			return err
		}
	}
	var n model.Number
	if err := n.Parse(s.confidence); err != nil {
		return usage("--confidence takes a number from 0 to 10, not %q", s.confidence)
	}
	if s.note != "-" {
		return nil
	}
	content, err := e.content(ctx, s.note)
	s.note = string(content)
	return err
}

// stated is the check-in that the statement makes of the key result, which knows no rules yet.
func (e *env) stated(p *model.Portfolio, r *okr.Result, s *statement) (*model.CheckIn, error) {
	c := &model.CheckIn{KeyResult: r.ID, Date: e.moment().Today}
	switch last := r.Latest(); {
	case s.correct && last == nil:
		return nil, usage("%s %s has not been checked in yet, so there is nothing to correct", r.Number, r.Title)
	case s.correct && !s.says(contents()...):
		return nil, usage("the last one is %s: say what is wrong of it, with --%s", r.Tell(last), strings.Join(contents(), " or --"))
	case s.correct:
		*c = *last
		c.Row, c.Replaces = model.Row[model.CheckIn]{}, last.ID
		c.By, c.Key, c.Source = "", "", ""
	case s.value == "" && s.zone == "":
		return nil, usage("%s", wanted(r))
	}
	c.By = p.PersonCalled(e.who())
	if err := e.dated(p, c, s); err != nil {
		return nil, err
	}
	if err := valued(p, r, c, s); err != nil {
		return nil, err
	}
	if s.given("confidence") {
		if err := c.Confidence.Parse(s.confidence); err != nil {
			return nil, err
		}
	}
	if s.given("health") {
		c.Health = model.Health(strings.ReplaceAll(s.health, "-", " "))
	}
	if s.given("note") {
		c.Note = s.note
	}
	return c, nil
}

// dated puts the day into the check-in.
func (e *env) dated(p *model.Portfolio, c *model.CheckIn, s *statement) error {
	if s.date == "" {
		return nil
	}
	day, err := e.past(p, "--date", s.date, "a check-in says what was so")
	if err == nil {
		c.Date = day
	}
	return err
}

// past is the day that a flag names and that has to have come, for a reason.
func (e *env) past(p *model.Portfolio, flag, text, reason string) (model.Date, error) {
	day, err := e.day(p, flag, text)
	if err == nil && day.After(e.moment().Today) {
		return day, usage("%s: %s has yet to come, and %s", flag, day.Long(), reason)
	}
	return day, err
}

// day is the day that a flag names, as people say it; none where it is empty.
func (e *env) day(p *model.Portfolio, flag, text string) (model.Date, error) {
	if text == "" {
		return model.Date{}, nil
	}
	day, err := dates.Reader{Today: e.moment().Today, Calendar: p.Calendar()}.Parse(text)
	if err != nil {
		return day, usage("%s: %w", flag, err)
	}
	return day, nil
}

// valued puts the value or the zone into the check-in; the one that is said takes the place of both. +2 counts from the
// value on that day.
func valued(p *model.Portfolio, r *okr.Result, c *model.CheckIn, s *statement) error {
	if s.value == "" && s.zone == "" {
		return nil
	}
	c.Value, c.Zone = model.Number{}, model.Zone(s.zone)
	if s.value == "" {
		return nil
	}
	if s.correct && strings.IndexAny(strings.TrimSpace(s.value), "+-−") == 0 {
		return usage("a correction says the value itself, and %q may count from the one that is wrong; =-2 is below zero", s.value)
	}
	value, zone, err := okr.Of(p, r.Of.Period, c.Date).Result(r.ID).Read(s.value)
	if err != nil {
		return usage("%s: %w", r.Title, err)
	}
	c.Value = value
	if zone != "" {
		c.Zone = zone
	}
	return nil
}

// wanted asks for what a check-in of the key result has to say.
func wanted(r *okr.Result) string {
	name := r.Number + " " + r.Title
	switch {
	case r.Kind == model.ByZones && len(r.Bounds()) < 2:
		return name + " goes by zones: say the one that is reached, --zone " + model.Listed(zones(), "or")
	case r.Kind == model.ByZones:
		return name + " goes by zones: say the one that is reached, --zone " + model.Listed(zones(), "or") + ", or a --value"
	case r.Kind == model.ByMilestones:
		return fmt.Sprintf("%s has %s: say how many are done, --value 0 to %d", name, r.StepCount(), len(r.StepList()))
	}
	return fmt.Sprintf("%s is at %s, and is to reach %s: say what it is now with --value", name, r.Now(), r.Aim())
}
