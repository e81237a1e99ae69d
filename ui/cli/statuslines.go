package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/ui/canvas"
)

// What the status has room for: so many lines, and so many cells in each.
const (
	statusHeight = 10
	statusWidth  = 80
)

// statusLines is the status for people: at most ten lines, of which what needs somebody takes those that are left.
func statusLines(p *model.Portfolio, s situation, ink ink) []string {
	head := []string{statusHeading(p, s)}
	if s.empty() {
		return append(head, "There is nothing here yet. `quarterdeck import initiatives FILE` brings in a",
			"roadmap, and `quarterdeck` opens the cockpit, where n adds something by hand.")
	}
	head = append(head, roadmapLine(s, ink))
	head = append(head, objectiveLines(s, ink)...)
	tail := slices.Concat(changedLine(s), owedLine(s, ink))
	room := statusHeight - len(head) - len(tail)
	if s.hires.people > 0 {
		room--
	}
	needs, told := needLines(p, s, room, ink)
	if s.hires.people > 0 {
		tail = slices.Insert(tail, 0, s.hires.line(p, told, ink))
	}
	lines := slices.Concat(head, needs, tail)
	return append(lines, debtLines(s, told, statusHeight-len(lines))...)
}

// debtLines is what one person has still to settle and to do, with the days, as far as there is room: all but what has been
// told of.
func debtLines(s situation, told map[model.Ref]bool, room int) []string {
	var lines []string
	for _, i := range s.debts.Open {
		if len(lines) < room && !told[i.Row] {
			lines = append(lines, strings.TrimRight(canvas.Truncate(labelled("", column(i.Title, 46)+"  "+i.What()), statusWidth), " "))
		}
	}
	return lines
}

// statusHeading is what the portfolio is called, the day, and how much of the quarter has passed.
func statusHeading(p *model.Portfolio, s situation) string {
	cal := p.Calendar()
	week, of := cal.WeekOf(s.Today)
	title := "Portfolio"
	if settings := p.Settings.Get(model.TheSettings); settings != nil {
		title = model.CleanLine(settings.Name)
	}
	if s.mine != "" {
		title = s.mine + " · " + title
	}
	when := fmt.Sprintf(" · %s, week %d of %d", cal.Name(s.quarter), week, of)
	if s.paced() {
		when += ", " + s.pace()
	}
	day := s.Today.Long()
	if s.past {
		day = "as it was on " + day
	}
	when += " · " + day
	return canvas.Truncate(title, statusWidth-canvas.Width(when)) + when
}

// labelled is a line that begins with what it is about.
func labelled(label, text string) string { return column(label, 12) + text }

// counted is so many of a state in words, with the shape of a status.
func counted(n int, word string, status model.Status, ink ink) string {
	return fmt.Sprintf("%s %d %s", ink.status(string(status), ink.Status(string(status)).Shape), n, word)
}

// fitting is as many of the texts as a line has room for beside what is on it already, side by side.
func fitting(texts []string, taken int) string {
	line := ""
	for _, text := range texts {
		if longer := strings.TrimPrefix(line+"  "+text, "  "); canvas.Width(ansi.Strip(longer)) <= statusWidth-taken {
			line = longer
		}
	}
	return line
}

// roadmapLine is how many initiatives stand how, the worst first.
func roadmapLine(s situation, ink ink) string {
	var counts []string
	add := func(n int, status model.Status) {
		if n > 0 {
			counts = append(counts, counted(n, string(status), status, ink))
		}
	}
	add(s.Open[model.OffTrack], model.OffTrack)
	add(s.Open[model.AtRisk], model.AtRisk)
	if late := s.Late(); late > 0 {
		counts = append(counts, fmt.Sprintf("%d late", late))
	}
	add(s.Open[model.OnTrack], model.OnTrack)
	add(s.Open[model.ToDo], model.ToDo)
	add(s.Done, model.Done)
	add(s.Open[model.Parked], model.Parked)
	if len(counts) == 0 {
		return labelled("Roadmap", "no initiatives")
	}
	label := labelled("Roadmap", "")
	if all := strings.Join(counts, "  "); canvas.Width(ansi.Strip(label+all)) > statusWidth {
		label = "Roadmap  " // which leaves more room
	}
	return label + fitting(counts, canvas.Width(label))
}

// needLines is what needs somebody, as far as there is room, and the rows that it tells of; the last line says how much is
// left.
func needLines(p *model.Portfolio, s situation, room int, ink ink) ([]string, map[model.Ref]bool) {
	muted := ""
	if n := len(s.needs.Muted); n > 0 {
		muted = fmt.Sprintf(", and %d muted", n)
	}
	items, told := s.needs.Items, map[model.Ref]bool{}
	if len(items) == 0 {
		return []string{"Nothing needs " + s.whom() + muted + "."}, told
	}
	var lines []string
	for n := range items {
		if n == room-1 && (len(items) > room || muted != "") {
			return append(lines, fmt.Sprintf("  and %d more%s; `quarterdeck` lists them", len(items)-n, muted)), told
		}
		told[items[n].Row] = true
		lines = append(lines, itemLine(p, &items[n], s.me, ink))
	}
	if muted != "" {
		lines = append(lines, fmt.Sprintf("  and %d muted; `quarterdeck rules` tells why", len(s.needs.Muted)))
	}
	return lines, told
}

// whom is who it is that nothing needs.
func (s situation) whom() string {
	switch {
	case s.mine == "":
		return "anybody"
	case s.debtor == s.me:
		return "you"
	}
	return s.mine
}

// itemLine is something that needs somebody: its sign, what it is, how it stands and since when, and whose it is.
func itemLine(p *model.Portfolio, i *attention.Item, me model.ID[model.Person], ink ink) string {
	owner := p.Name(i.Owner.Ref())
	if i.Owner != "" && i.Owner == me {
		owner = "you"
	}
	about := strings.Join(slices.DeleteFunc([]string{i.Beyond(), owner}, func(t string) bool { return t == "" }), ", ")
	shape := ink.status(string(i.Sign), ink.Status(string(i.Sign)).Shape)
	line := fmt.Sprintf(" %s  %-9s  %s", column(i.Title, 33), i.Word, about)
	return shape + strings.TrimRight(canvas.Truncate(line, statusWidth-1), " ")
}

// changedLine is how often others have changed something since the last look, and where it is told; nothing where no look is
// known.
func changedLine(s situation) []string {
	const told = ": quarterdeck diff --since last-look"
	look, since := "your last look", "your last look"
	if day := s.looked.Day; !day.IsZero() {
		look, since = "your last look on "+day.Short(), day.Short()
	}
	switch n := s.changes; {
	case s.looked.Rev == 0 || s.looked.Rev > s.rev: // or it is another file under the same name
		return nil
	case n == 0:
		return []string{labelled("Changed", "nothing by others since "+look)}
	case n == 1:
		return []string{labelled("Changed", "once by others since "+since+told)}
	default:
		return []string{labelled("Changed", fmt.Sprintf("%d times by others since %s%s", n, since, told))}
	}
}

// owedLine is what one person owes; nothing where nobody is asked after.
func owedLine(s situation, ink ink) []string {
	if s.debtor == "" {
		return nil
	}
	label := "You owe"
	if s.debtor != s.me {
		label = "Owes"
	}
	d := s.debts
	owed := d.Counts()
	if len(owed) == 0 {
		return []string{labelled(label, "nothing")}
	}
	line := labelled(label, model.Listed(owed, "and"))
	if d.Overdue > 0 {
		line += " · " + counted(d.Overdue, "overdue", model.AtRisk, ink)
	}
	return []string{line}
}

// column is a text in exactly so many cells.
func column(text string, width int) string {
	text = canvas.Truncate(text, width)
	return text + strings.Repeat(" ", width-canvas.Width(text))
}
