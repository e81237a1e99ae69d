package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/okr"
	"quarterdeck/model/onboarding"
	"quarterdeck/model/standing"
	"quarterdeck/ui/canvas"
)

func (e *env) status() *cobra.Command {
	var mine, failOn string
	cmd := &cobra.Command{
		Use:   "status [FILE]",
		Short: "Say how things stand, in a few lines",
		Long: "Counts the initiatives by their status, and names those that are off track, late\n" +
			"or at risk; then the objectives of the current period, the worst of them, and\n" +
			"the key results that wait for a check-in; then what was missed in the period\n" +
			"that ended last, in 13 weeks. For --fail-on, what is late is at risk at least.\n" +
			"`quarterdeck help json` says what --json prints.",
		Example: "quarterdeck status\n" +
			"quarterdeck status --mine \"Ana Costa\"\n" +
			"quarterdeck status --as-of \"last fri\"     # as it was at the end of that day\n" +
			"quarterdeck status --fail-on off-track   # exit code 3 where something is",
		Args: e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.printStatus(cmd.Context(), mine, failOn) },
	}
	cmd.Flags().StringVar(&mine, "mine", "", "only what is up to `NAME`; a beginning of the name will do")
	e.asOfFlag(cmd)
	cmd.Flags().StringVar(&failOn, "fail-on", "", "exit with 3 at this `STATUS` or worse: at-risk or off-track")
	complete(cmd, "mine")
	complete(cmd, "fail-on", failOns()...)
	return cmd
}

func failOns() []string { return []string{"at-risk", "off-track"} }

func (e *env) printStatus(ctx context.Context, mine, failOn string) error {
	if failOn != "" {
		if err := oneOf("--fail-on", failOn, failOns()); err != nil {
			return err
		}
	}
	today := e.moment().Today
	var worst model.Status
	scope := model.Scope{Since: today.Add(-lately), Today: today, Brief: true}
	err := e.with(ctx, scope, func(_ model.Store, p *model.Portfolio) error {
		me, err := e.whose(p, mine)
		if err != nil {
			return err
		}
		s := statusOf(p, today, me)
		worst = s.worst()
		if e.json {
			return e.printJSON(statusJSON(p, s))
		}
		e.print("%s", strings.Join(statusLines(p, s, e.ink()), "\n"))
		return nil
	})
	if err != nil {
		return err
	}
	if failOn == "off-track" && worst == model.OffTrack || failOn == "at-risk" && worst != model.OnTrack {
		return errFound
	}
	return nil
}

// situation is what the status tells of: the work, and the objectives of the current period where there is one.
type situation struct {
	standing.Standing
	mine       string // whose it is, where it is not everybody's
	book       *okr.Book
	objectives okr.Standing
	over       *okr.Book // of the period that ended last, where somebody should know how: not all was reached
	ended      okr.Ended // what that came to
	hires      hires     // who is on a program
}

// lately is how many days back the status reaches: a quarter.
const lately = 92

func statusOf(p *model.Portfolio, today model.Date, me model.Person) situation {
	s := situation{Standing: standing.Of(p, today, me.ID), mine: me.Name, book: okr.Of(p, okr.Current(p, today), today)}
	if s.book != nil && s.book.Period.State != model.Closed { // what is closed stands no more
		s.objectives = s.book.Standing(me.ID)
	}
	if p.Enrolments.Len() > 0 {
		s.hires = hiresOf(onboarding.Of(p, today), me.ID)
	}
	over := okr.Of(p, okr.LastEnded(p, today, today.Add(-lately)), today)
	if over == nil || s.book != nil && over.Period.ID == s.book.Period.ID && len(s.objectives.Objectives) > 0 {
		return s
	}
	if ended := over.Ended(me.ID); ended.Missed+ended.Open > 0 {
		s.over, s.ended = over, ended
	}
	return s
}

// worst is the worse of how the work and how the objectives stand.
func (s situation) worst() model.Status {
	work, objectives := s.Worst(), s.objectives.Worst()
	if objectives.Worse(model.Health(work)) {
		return model.Status(objectives)
	}
	return work
}

// statusWidth is how many cells a line of the status has at most.
const statusWidth = 80

// statusLines is the status for people: at most ten lines.
func statusLines(p *model.Portfolio, s situation, ink ink) []string {
	cal := p.Calendar()
	week, of := cal.WeekOf(s.Today)
	title := "Portfolio"
	if settings := p.Settings.Get(model.TheSettings); settings != nil {
		title = settings.Name
	}
	if s.mine != "" {
		title = s.mine + " · " + title
	}
	when := fmt.Sprintf(" · %s, week %d of %d · %s", cal.Name(cal.Quarter(s.Today)), week, of, s.Today.Long())
	lines := []string{canvas.Truncate(title, statusWidth-canvas.Width(when)) + when, statusCounts(s.Standing, ink)}
	var people []string
	room, below := 6, 0
	if s.hires.people > 0 {
		people = []string{s.hires.line(p, ink)}
	}
	if len(s.objectives.Objectives) > 0 {
		if room -= len(people); s.over != nil {
			room-- // for the line that tells of it
		}
		below = room / 2
		room -= below
	}
	objectives := objectiveLines(p, s, below, ink)
	attention := shortened(s.Attention, room, func(i *model.Initiative) string { return statusLine(p, i, s.Today, ink) })
	if attention == nil {
		attention = []string{"Nothing is late, at risk or off track."}
	}
	return slices.Concat(lines, attention, objectives, people)
}

// shortened is a line for each of as many items as there is room for; the last then says how many are left.
func shortened[T any](items []T, room int, line func(T) string) []string {
	var lines []string
	for n, item := range items {
		if n == room-1 && len(items) > room {
			return append(lines, fmt.Sprintf("  and %d more", len(items)-n))
		}
		lines = append(lines, line(item))
	}
	return lines
}

func statusCounts(s standing.Standing, ink ink) string {
	counts := ""
	for _, status := range []model.Status{model.OffTrack, model.AtRisk, model.OnTrack, model.ToDo} {
		shape := ink.status(string(status), ink.Status(string(status)).Shape)
		counts += fmt.Sprintf("%s %d %s  ", shape, s.Open[status], status)
	}
	if late := s.Late(); late > 0 {
		counts += fmt.Sprintf("%d late  ", late)
	}
	done := string(model.Done)
	counts += fmt.Sprintf("%s %d done", ink.status(done, ink.Status(done).Shape), s.Done)
	if quarter := " this quarter"; canvas.Width(ansi.Strip(counts+quarter)) <= statusWidth {
		counts += quarter
	}
	return counts
}

func statusLine(p *model.Portfolio, i *model.Initiative, today model.Date, ink ink) string {
	var about []string
	switch late := i.Late(today); {
	case late > 0:
		about = append(about, dates.Late(late))
	case !i.Target.IsZero():
		about = append(about, "due "+i.Target.Short())
	}
	if owner := p.Name(i.Owner.Ref()); owner != "" {
		about = append(about, owner)
	}
	word := string(i.Status)
	return attentionLine(ink.status(word, ink.Status(word).Shape), i.Title, word, strings.Join(about, ", "))
}

// attentionLine is something that needs somebody, in the columns that all such lines have.
func attentionLine(shape, title, word, about string) string {
	return shape + canvas.Truncate(fmt.Sprintf(" %s  %-9s  %s", column(title, 33), word, about), statusWidth-1)
}

// column is a text in exactly so many cells.
func column(text string, width int) string {
	text = canvas.Truncate(text, width)
	return text + strings.Repeat(" ", width-canvas.Width(text))
}
