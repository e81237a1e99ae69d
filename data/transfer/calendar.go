package transfer

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// WriteCalendar writes what somebody on a program has to do as iCalendar (RFC 5545): for each module that is due on a day
// an event of that whole day, during which people stay free. Events and not to-dos, since the calendars that people have
// pass to-dos over when they import. Its id goes with the module, in whichever version, and the person, so that a calendar
// which imports it again finds what it has. What is done has a tick before it, and what is waived is left out. The moment
// is that of writing.
func WriteCalendar(w io.Writer, p *model.Portfolio, l *onboarding.Plan, now model.Moment) error {
	c := &calendarFile{}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Quarterdeck//Onboarding//EN")
	c.line("METHOD", "PUBLISH")
	c.text("X-WR-CALNAME", l.Name+" on "+p.Name(l.Program.Ref()))
	for _, s := range l.Steps {
		if InCalendar(s) {
			c.event(p, s, now)
		}
	}
	c.line("END", "VCALENDAR")
	_, err := io.WriteString(w, c.String())
	return err
}

// InCalendar says whether a step is in a calendar: it is due on a day, and not waived.
func InCalendar(s *onboarding.Step) bool { return !s.Due.IsZero() && s.State != model.ModuleWaived }

// calendarFile is the lines of a file in iCalendar.
type calendarFile struct{ strings.Builder }

func (c *calendarFile) event(p *model.Portfolio, s *onboarding.Step, now model.Moment) {
	const day, moment = "20060102", "20060102T150405Z"
	summary := s.Module.Title + " (" + s.Plan.Name + ")"
	if s.State == model.ModuleDone {
		summary = "✓ " + summary
	}
	c.line("BEGIN", "VEVENT")
	c.text("UID", string(s.Module.Origin)+"."+string(s.Plan.ID)+"@quarterdeck")
	c.line("DTSTAMP", now.At.Time().Format(moment))
	c.line("DTSTART;VALUE=DATE", s.Due.Time().Format(day))
	c.line("DTEND;VALUE=DATE", s.Due.Add(1).Time().Format(day))
	c.text("SUMMARY", summary)
	c.text("DESCRIPTION", eventDetails(p, s))
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

// eventDetails is what stands in the event of a step: who does it, how far it is, and what the program says of it.
func eventDetails(p *model.Portfolio, s *onboarding.Step) string {
	lines := []string{"For the " + string(s.Module.Doer())}
	if name := p.Name(s.Owner.Ref()); name != "" {
		lines[0] += ", " + name
	}
	if s.State != model.ModuleToDo {
		state := string(s.State)
		if s.Reason() != "" {
			state += ": " + s.Reason()
		}
		lines = append(lines, "State: "+state)
	}
	if s.Module.Evidence != "" {
		lines = append(lines, "Shows that it is done: "+s.Module.Evidence)
	}
	return strings.Join(filled(append(lines, s.Module.Details)), "\n")
}

// text writes a line whose value is text, in which some characters have a meaning of their own.
func (c *calendarFile) text(name, value string) {
	c.line(name, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(value))
}

// line writes a line, folded so that none is longer than the 75 bytes that readers are sure to take. A fold stands between
// two characters, never in one.
func (c *calendarFile) line(name, value string) {
	const most = 75
	rest, indent := name+":"+value, ""
	for len(indent)+len(rest) > most {
		cut := most - len(indent)
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		fmt.Fprintf(c, "%s%s\r\n", indent, rest[:cut])
		rest, indent = rest[cut:], " "
	}
	fmt.Fprintf(c, "%s%s\r\n", indent, rest)
}
