package transfer

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

func (d *desk) calendar() string {
	return Text(func(w io.Writer) error { return WriteCalendar(w, d.p, d.hire(), d.with().Now) })
}

func TestAPlanIsACalendar(t *testing.T) {
	d := leadsIn(t)
	d.reports("Ship", onboarding.Report{State: model.ModuleWaived, Reason: "next year"})
	d.reports("Course", onboarding.Report{State: model.ModuleWaived, Reason: "done before"})
	const want = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Quarterdeck//Onboarding//EN
METHOD:PUBLISH
X-WR-CALNAME:Kim *Lee* on Core\; and more v2
BEGIN:VEVENT
UID:Order\, and unpack\, a laptop.e@quarterdeck
DTSTAMP:20261123T093000Z
DTSTART;VALUE=DATE:20261030
DTEND;VALUE=DATE:20261031
SUMMARY:✓ Order\, and unpack\, a laptop (Kim *Lee*)
DESCRIPTION:For the manager\, Ana Costa\nState: done
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:Read.e@quarterdeck
DTSTAMP:20261123T093000Z
DTSTART;VALUE=DATE:20261106
DTEND;VALUE=DATE:20261107
SUMMARY:Read (Kim *Lee*)
DESCRIPTION:For the new hire\, Kim *Lee*\nShows that it is done: Five quest
 ions\; on paper
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:Meet.e@quarterdeck
DTSTAMP:20261123T093000Z
DTSTART;VALUE=DATE:20261106
DTEND;VALUE=DATE:20261107
SUMMARY:Meet (Kim *Lee*)
DESCRIPTION:For the buddy\nState: blocked: on leave for long
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`
	if got := d.calendar(); got != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("got\n%s", got)
	}
}

// Whoever moves to the next version has the same things to do there, and a calendar must not have them twice.
func TestTheEventsOfACalendarStayThemselvesInAnotherVersion(t *testing.T) {
	d := leadsIn(t)
	before := uids(d.calendar())
	now := d.with().Now
	_, next, edits, err := d.hire().Of.Revise(d.p, now, d.with().NewID)
	if err != nil {
		t.Fatal(err)
	}
	d.apply(edits)
	d.apply(d.hire().Move(onboarding.Of(d.p, now.Today).Program(next)).Edits(d.p, now))
	if l := d.hire(); l.Of.ID != next {
		t.Fatalf("Kim is on %s", l.Of.Title)
	}
	if after := uids(d.calendar()); after != before || strings.Count(after, "UID:") < 4 {
		t.Errorf("the events were\n%s\nand are\n%s", before, after)
	}
}

// uids is the lines with the ids of events.
func uids(text string) string {
	var all []string
	for line := range strings.SplitSeq(text, "\r\n") {
		if strings.HasPrefix(line, "UID:") {
			all = append(all, line)
		}
	}
	return strings.Join(all, "\n")
}

// Another program reads what was written, whatever is in it, and no line is longer than 75 bytes or cut inside a character.
func TestOtherProgramsReadTheCalendar(t *testing.T) {
	d := leadsIn(t)
	for _, title := range []string{
		"漢字を読む、書く、そして話す練習をする。毎日少しずつ、忘れないように。", `Back\slash; semi, comma: colon "quoted"`,
		strings.Repeat("long ", 60) + "end", strings.Repeat("ü", 200), strings.Repeat("a", 37) + strings.Repeat("😀", 40),
	} {
		d.apply(d.p.Modules.Edit(d.with().Now, "Read", func(m *model.Module) { m.Title, m.Details = title, title+"\n\n"+title }))
		text := d.calendar()
		for line := range strings.SplitSeq(text, "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.Contains(line, "\n") {
				t.Errorf("%d bytes: %q", len(line), line)
			}
		}
		read, err := ics.ParseCalendar(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, event := range read.Events() {
			if event.Id() != "Read.e@quarterdeck" {
				continue
			}
			if got := event.GetProperty(ics.ComponentPropertySummary).Value; got != title+" (Kim *Lee*)" {
				t.Errorf("%q is read as %q", title, got)
			}
			if got := event.GetProperty(ics.ComponentPropertyDescription).Value; !strings.HasSuffix(got, "on paper\n"+title+"\n\n"+title) {
				t.Errorf("the details %q are read as %q", title, got)
			}
			if from, err := event.GetAllDayStartAt(); err != nil || model.DateOf(from) != d.hire().Steps[1].Due {
				t.Errorf("it is on %s, %v", from, err)
			}
		}
	}
}
