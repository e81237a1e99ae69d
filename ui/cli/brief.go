package cli

import (
	"bytes"
	"context"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/data/transfer/page"
	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/okr"
)

// aYear is how many days back a brief reaches at most where no period is named: none is longer.
const aYear = 366

func briefForms() []string { return []string{"md", "html"} }

// brief writes the page for leaders.
func (e *env) brief() *cobra.Command {
	var as, audience, out string
	cmd := &cobra.Command{
		Use:   "brief [PERIOD]",
		Short: "Write a page on how a period stands, for leaders",
		Long: "Writes what a leader reads in three minutes: the headline, what needs\n" +
			"attention, the objectives, what was delivered, what slipped and why, and what\n" +
			"comes. Without a period it is about the current one. It holds nothing private,\n" +
			"and says of which day and revision it is. As html it is one file that needs no\n" +
			"network and prints.",
		Example: "quarterdeck brief                            # Markdown\n" +
			"quarterdeck brief --as html -o brief.html    # a page with a timeline\n" +
			"quarterdeck brief \"Q3 2026\" --for go-to-market",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.printBrief(cmd.Context(), strings.Join(args, ""), as, audience, out)
		},
	}
	cmd.Flags().StringVar(&as, "as", "md", "`FORM`: md or html")
	cmd.Flags().StringVar(&audience, "for", string(brief.Leadership), "`AUDIENCE`: "+list(brief.Audiences(), "or"))
	cmd.Flags().StringVarP(&out, "output", "o", "", "write to `FILE`, not to the standard output")
	complete(cmd, "as", briefForms()...)
	complete(cmd, "for", brief.Audiences()...)
	return cmd
}

func (e *env) printBrief(ctx context.Context, period, as, audience, out string) error {
	if err := oneOf("--as", as, briefForms()); err != nil {
		return err
	}
	if err := oneOf("--for", audience, brief.Audiences()); err != nil {
		return err
	}
	scope := model.Scope{All: period != "", Since: e.moment().Today.Add(-aYear), Today: e.moment().Today}
	return e.with(ctx, scope, func(_ model.Store, p *model.Portfolio) error {
		q := brief.Question{Today: e.moment().Today, Audience: brief.Audience(audience)}
		if period != "" {
			found, err := e.period(p, period)
			if err != nil {
				return err
			}
			q.Period = found.ID
		} else if now := p.Periods.Get(okr.Current(p, q.Today)); now != nil && !q.Today.After(now.End) {
			q.Period = now.ID
		}
		var b bytes.Buffer
		write := page.Markdown
		if as == "html" {
			write = page.HTML
		}
		if err := write(&b, brief.Of(p, q)); err != nil {
			return err
		}
		return e.put(b.Bytes(), out)
	})
}
