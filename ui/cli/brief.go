package cli

import (
	"bytes"
	"context"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/data/transfer/page"
	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/past"
)

// brief writes the page for leaders.
func (e *env) brief() *cobra.Command {
	var f briefFlags
	cmd := &cobra.Command{
		Use:   "brief [PERIOD]",
		Short: "Write a page on how a period stands, for leaders",
		Long: "Writes what a leader reads in three minutes: the headline, the objectives,\n" +
			"what needs attention, what comes, what was delivered, what slipped and why, the\n" +
			"decisions needed, and what else has changed since the last review. Without a\n" +
			"period it is about the current one; without a review, what changed is told\n" +
			"since the start of the period. A period that is over is told as it was on its\n" +
			"last day. It holds nothing private, and says of which day and revision it is.\n" +
			"As html it is one file that needs no network and prints.",
		Example: "quarterdeck brief                            # Markdown\n" +
			"quarterdeck brief --as html -o brief.html    # a page with a timeline\n" +
			"quarterdeck brief --since \"2 weeks ago\" --for engineering\n" +
			"quarterdeck brief \"Q3 2026\" --for go-to-market\n" +
			"quarterdeck brief --as-of \"last fri\"         # as it would have been then",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if e.json && !cmd.Flags().Changed("as") {
				f.as = "json"
			}
			return e.printBrief(cmd.Context(), strings.Join(args, ""), f)
		},
	}
	cmd.Flags().StringVar(&f.as, "as", "md", "`FORM`: "+model.Listed(briefForms(), "or"))
	cmd.Flags().StringVar(&f.audience, "for", string(brief.Leadership), "`AUDIENCE`: "+model.Listed(brief.Audiences(), "or"))
	cmd.Flags().StringVarP(&f.out, "output", "o", "", "write to `FILE`, not to the standard output")
	cmd.Flags().StringVar(&f.since, "since", "",
		"tell what changed since the end of a `DAY`, a revision, last-look or a review")
	e.asOfFlag(cmd)
	complete(cmd, "as", briefForms()...)
	complete(cmd, "since", past.LastReview, past.LastLook)
	complete(cmd, "for", brief.Audiences()...)
	return cmd
}

// briefFlags is what the flags say of a brief.
type briefFlags struct{ as, audience, since, out string }

func briefForms() []string { return append(page.Forms(), "json") }

func (e *env) printBrief(ctx context.Context, period string, f briefFlags) error {
	if err := oneOf("--as", f.as, briefForms()); err != nil {
		return err
	}
	if err := oneOf("--for", f.audience, brief.Audiences()); err != nil {
		return err
	}
	return e.with(ctx, model.Scope{Today: e.moment().Today}, func(store model.Store, p *model.Portfolio) error {
		q := brief.Ask(p, e.moment().Today, brief.Audience(f.audience))
		if period != "" {
			found, err := e.period(p, period)
			if err != nil {
				return err
			}
			q.Period = found.ID
		}
		b, err := e.composed(ctx, store, p, q, f.since)
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if f.as == "json" {
			err = writeJSON(&out, briefJSON(b))
		} else {
			err = page.Write(&out, b, f.as)
		}
		if err != nil {
			return err
		}
		return e.put(out.Bytes(), f.out)
	})
}

// composed is the brief, with what has changed since the point that --since names where that is given.
func (e *env) composed(
	ctx context.Context, store model.Store, p *model.Portfolio, q brief.Question, since string,
) (*brief.Brief, error) {
	var from *past.Point
	if since != "" {
		point, err := e.point(ctx, store, "--since", since)
		if err != nil {
			return nil, err
		}
		from = &point
	}
	b, err := brief.Compose(ctx, e.finder(store, p), p, q, from)
	return b, misnamed("--since", err)
}
