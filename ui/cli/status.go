package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/standing"
	"quarterdeck/ui/canvas"
)

func (e *env) status() *cobra.Command {
	var mine, failOn string
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Say how things stand, in a few lines",
		Example: "quarterdeck status\n" +
			"quarterdeck status --mine \"Ana Costa\"\n" +
			"quarterdeck status --fail-on off-track   # exit code 3 where something is",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.printStatus(cmd.Context(), mine, failOn) },
	}
	cmd.Flags().StringVar(&mine, "mine", "", "only what this person owns")
	cmd.Flags().StringVar(&failOn, "fail-on", "", "exit with 3 at this status or worse: at-risk or off-track")
	return cmd
}

// statusAttention is how many initiatives are named.
const statusAttention = 5

func (e *env) printStatus(ctx context.Context, mine, failOn string) error {
	if failOn != "" && failOn != "at-risk" && failOn != "off-track" {
		return usage("--fail-on takes at-risk or off-track, not %q", failOn)
	}
	today := e.moment().Today
	var s standing.Standing
	err := e.with(ctx, model.Scope{Since: today.Add(-92), Brief: true}, func(_ model.Store, p *model.Portfolio) error {
		var me model.ID[model.Person]
		if mine != "" {
			found, err := person(p, mine)
			if err != nil {
				return err
			}
			me = found.ID
		}
		s = standing.Of(p, today, me)
		if e.json {
			return e.printJSON(statusJSON(p, s))
		}
		e.print("%s", strings.Join(statusLines(p, s), "\n"))
		return nil
	})
	if err != nil {
		return err
	}
	if worst := s.Worst(); failOn == "off-track" && worst == model.OffTrack || failOn == "at-risk" && worst != model.OnTrack {
		return errFound
	}
	return nil
}

// statusLines is the status for people: at most ten lines of at most 80 cells.
func statusLines(p *model.Portfolio, s standing.Standing) []string {
	cal := p.Calendar()
	week, of := cal.WeekOf(s.Today)
	name := "Portfolio"
	if settings := p.Settings.Get(model.TheSettings); settings != nil {
		name = settings.Name
	}
	lines := []string{
		canvas.Truncate(fmt.Sprintf("%s · %s, week %d of %d · %s", name, cal.Name(cal.Quarter(s.Today)), week, of, s.Today.Long()), 80),
		fmt.Sprintf("■ %d off track  ▲ %d at risk  ● %d on track  ○ %d to do  ✓ %d done this quarter",
			s.Open[model.OffTrack], s.Open[model.AtRisk], s.Open[model.OnTrack], s.Open[model.ToDo], s.Done),
	}
	if len(s.Attention) == 0 {
		return append(lines, "Nothing is late, at risk or off track.")
	}
	for i, item := range s.Attention {
		if i == statusAttention {
			lines = append(lines, fmt.Sprintf("  and %d more", len(s.Attention)-i))
			break
		}
		lines = append(lines, statusLine(p, item, s.Today))
	}
	return lines
}

func statusLine(p *model.Portfolio, i *model.Initiative, today model.Date) string {
	shape := map[model.Status]string{model.OffTrack: "■", model.AtRisk: "▲", model.OnTrack: "●", model.ToDo: "○"}[i.Status]
	var about []string
	if owner := p.Name(i.Owner.Ref()); owner != "" {
		about = append(about, owner)
	}
	switch late := i.Late(today); {
	case late > 0:
		about = append(about, fmt.Sprintf("due %s, %d d late", i.Target.Short(), late))
	case !i.Target.IsZero():
		about = append(about, "due "+i.Target.Short())
	}
	const width = 33
	title := canvas.Truncate(i.Title, width)
	title += strings.Repeat(" ", width-canvas.Width(title))
	return canvas.Truncate(fmt.Sprintf("%s %s  %-9s  %s", shape, title, i.Status, strings.Join(about, ", ")), 80)
}

// statusReport is the status for programs.
type statusReport struct {
	Schema    int            `json:"schema"`
	AsOf      string         `json:"as_of"`
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

func statusJSON(p *model.Portfolio, s standing.Standing) statusReport {
	cal := p.Calendar()
	r := statusReport{
		Schema: 1, AsOf: s.Today.String(), Quarter: cal.Name(cal.Quarter(s.Today)), Worst: string(s.Worst()),
		Open: map[string]int{}, Done: s.Done, Dropped: s.Dropped, Attention: []statusItem{},
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
