package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/standing"
	"quarterdeck/ui/canvas"
)

func (e *env) status() *cobra.Command {
	var mine, failOn string
	cmd := &cobra.Command{
		Use:   "status [FILE]",
		Short: "Say how things stand, in a few lines",
		Long: "Counts the initiatives by their status, and names those that are off track, late\n" +
			"or at risk. For --fail-on, what is late is at risk at least.",
		Example: "quarterdeck status\n" +
			"quarterdeck status --mine \"Ana Costa\"\n" +
			"quarterdeck status --fail-on off-track   # exit code 3 where something is",
		Args: e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.printStatus(cmd.Context(), mine, failOn) },
	}
	cmd.Flags().StringVar(&mine, "mine", "", "only what `NAME` owns; a beginning of the name will do")
	cmd.Flags().StringVar(&failOn, "fail-on", "", "exit with 3 at this `STATUS` or worse: at-risk or off-track")
	complete(cmd, "mine")
	complete(cmd, "fail-on", failOns()...)
	return cmd
}

func failOns() []string { return []string{"at-risk", "off-track"} }

// statusAttention is how many initiatives are named.
const statusAttention = 5

func (e *env) printStatus(ctx context.Context, mine, failOn string) error {
	if failOn != "" {
		if err := oneOf("--fail-on", failOn, failOns()); err != nil {
			return err
		}
	}
	today := e.moment().Today
	var s standing.Standing
	err := e.with(ctx, model.Scope{Since: today.Add(-92), Brief: true}, func(_ model.Store, p *model.Portfolio) error {
		var me model.Person
		if mine != "" {
			found, err := person(p, mine)
			if err != nil {
				return err
			}
			me = *found
		}
		s = standing.Of(p, today, me.ID)
		if e.json {
			return e.printJSON(statusJSON(p, s, me.Name))
		}
		e.print("%s", strings.Join(statusLines(p, s, me.Name, e.ink()), "\n"))
		return nil
	})
	if err != nil {
		return err
	}
	worst := s.Worst()
	if failOn == "off-track" && worst == model.OffTrack || failOn == "at-risk" && worst != model.OnTrack {
		return errFound
	}
	return nil
}

// statusWidth is how many cells a line of the status has at most.
const statusWidth = 80

// statusLines is the status for people: at most ten lines. Without a mine it is everybody's.
func statusLines(p *model.Portfolio, s standing.Standing, mine string, ink ink) []string {
	cal := p.Calendar()
	week, of := cal.WeekOf(s.Today)
	title := "Portfolio"
	if settings := p.Settings.Get(model.TheSettings); settings != nil {
		title = settings.Name
	}
	if mine != "" {
		title = mine + " · " + title
	}
	when := fmt.Sprintf(" · %s, week %d of %d · %s", cal.Name(cal.Quarter(s.Today)), week, of, s.Today.Long())
	lines := []string{canvas.Truncate(title, statusWidth-canvas.Width(when)) + when, statusCounts(s, ink)}
	if len(s.Attention) == 0 {
		return append(lines, "Nothing is late, at risk or off track.")
	}
	for i, item := range s.Attention {
		if i == statusAttention {
			lines = append(lines, fmt.Sprintf("  and %d more", len(s.Attention)-i))
			break
		}
		lines = append(lines, statusLine(p, item, s.Today, ink))
	}
	return lines
}

func statusCounts(s standing.Standing, ink ink) string {
	counts := ""
	for _, status := range []model.Status{model.OffTrack, model.AtRisk, model.OnTrack, model.ToDo} {
		shape := ink.status(string(status), ink.Status(string(status)).Shape)
		counts += fmt.Sprintf("%s %d %s  ", shape, s.Open[status], status)
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
		about = append(about, fmt.Sprintf("%d d late", late))
	case !i.Target.IsZero():
		about = append(about, "due "+i.Target.Short())
	}
	if owner := p.Name(i.Owner.Ref()); owner != "" {
		about = append(about, owner)
	}
	const width = 33
	title := canvas.Truncate(i.Title, width)
	title += strings.Repeat(" ", width-canvas.Width(title))
	word := string(i.Status)
	rest := fmt.Sprintf(" %s  %-9s  %s", title, word, strings.Join(about, ", "))
	return ink.status(word, ink.Status(word).Shape) + canvas.Truncate(rest, statusWidth-1)
}

// statusReport is the status for programs.
type statusReport struct {
	Schema    int            `json:"schema"`
	AsOf      string         `json:"as_of"`
	Portfolio string         `json:"portfolio"`
	Mine      string         `json:"mine,omitempty"` // whose initiatives these are, where they are not everybody's
	Quarter   string         `json:"quarter"`
	Worst     string         `json:"worst"`
	Open      map[string]int `json:"open"`
	Done      int            `json:"done_this_quarter"`
	Dropped   int            `json:"dropped_this_quarter"`
	Attention []statusItem   `json:"attention"`
}

type statusItem struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Status   string `json:"status"`
	Owner    string `json:"owner,omitempty"`
	Target   string `json:"target,omitempty"`
	DaysLate int    `json:"days_late"`
}

func statusJSON(p *model.Portfolio, s standing.Standing, mine string) statusReport {
	cal := p.Calendar()
	r := statusReport{
		Schema: 1, AsOf: s.Today.String(), Mine: mine, Quarter: cal.Name(cal.Quarter(s.Today)), Worst: string(s.Worst()),
		Open: map[string]int{}, Done: s.Done, Dropped: s.Dropped, Attention: []statusItem{},
	}
	if settings := p.Settings.Get(model.TheSettings); settings != nil {
		r.Portfolio = settings.Name
	}
	for status, n := range s.Open {
		r.Open[string(status)] = n
	}
	for _, i := range s.Attention {
		r.Attention = append(r.Attention, statusItem{
			string(i.ID), i.Title, string(i.Status), p.Name(i.Owner.Ref()), i.Target.String(), i.Late(s.Today),
		})
	}
	return r
}
