package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/past"
)

func (e *env) review() *cobra.Command {
	var at string
	cmd := &cobra.Command{
		Use:   "review [NAME]",
		Short: "Mark what was looked at together as a review, or list the reviews",
		Long: "Gives the portfolio as it is now, or as it was --at some point, a name, so that\n" +
			"`quarterdeck diff` can tell what has changed since. Without NAME, the reviews\n" +
			"are listed, the newest first. It is one change, which one undo takes back.",
		Example: "quarterdeck review \"9 Nov review\"\n" +
			"quarterdeck review \"Board\" --at \"last fri\"   # as it was that evening\n" +
			"quarterdeck review                            # those that were held",
		Args: cobra.ArbitraryArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			name := model.CleanLine(strings.Join(args, " "))
			switch {
			case name == "" && at != "":
				return usage("say what the review is called: `quarterdeck review \"9 Nov review\" --at %s`", quoted(at))
			case name == "":
				return e.printReviews(cmd.Context())
			}
			return e.markReview(cmd.Context(), name, at)
		},
	}
	e.asOfFlag(cmd)
	cmd.Flags().StringVar(&at, "at", "", "mark the portfolio as it was at the end of a `DAY`, or at a revision")
	complete(cmd, "at")
	return cmd
}

// markReview makes a change that names a revision, and saves it.
func (e *env) markReview(ctx context.Context, name, at string) error {
	return e.with(ctx, model.Scope{}, func(s model.Store, p *model.Portfolio) error {
		point := past.Point{Rev: p.Rev, Day: e.moment().Today}
		if at != "" {
			var err error
			if point, err = e.point(ctx, s, "--at", at); err != nil {
				return err
			}
		}
		id := model.ID[model.Review](e.NewID())
		change := model.Change{Actor: e.who()}
		change.Label, change.Edits = p.MarkReview(e.moment(), id, model.Review{
			Name: name, Date: point.Day, Revision: model.Num(float64(point.Rev)), By: p.PersonCalled(e.who()),
		})
		after, rev, err := committed(ctx, s, p, change)
		if err != nil {
			return err
		}
		e.saysSigner(p)
		if e.json {
			return e.printJSON(markedReport{1, rev, reviewJSON(after, after.Reviews.Get(id))})
		}
		e.print("%s", reviewLine(after, after.Reviews.Get(id)))
		return nil
	})
}

// printReviews lists what was reviewed, the newest first.
func (e *env) printReviews(ctx context.Context) error {
	return e.with(ctx, model.Scope{}, func(_ model.Store, p *model.Portfolio) error {
		reviews := past.Reviews(p)
		if e.json {
			report := reviewsReport{1, make([]reviewReport, 0, len(reviews))}
			for _, r := range reviews {
				report.Reviews = append(report.Reviews, reviewJSON(p, r))
			}
			return e.printJSON(report)
		}
		e.headPast()
		for _, r := range reviews {
			e.print("%s", reviewLine(p, r))
		}
		if len(reviews) == 0 {
			e.say("No review has been marked yet; `quarterdeck review NAME` marks one.")
		}
		return nil
	})
}

// reviewLine is a review on a line: its day, what it is called, the revision, and who marked it.
func reviewLine(p *model.Portfolio, r *model.Review) string {
	line := r.Date.String() + "  " + r.Name + "  (revision " + r.Revision.String()
	if by := p.Name(r.By.Ref()); by != "" {
		line += ", " + by
	}
	return line + ")"
}

// reviewReport is a review, for programs.
type reviewReport struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Date     string `json:"date"`
	Reviewed int64  `json:"reviewed"`
	By       string `json:"by,omitempty"`
}

// markedReport is a review that has just been marked, and the revision that this led to.
type markedReport struct {
	Schema   int          `json:"schema"`
	Revision int64        `json:"revision"`
	Review   reviewReport `json:"review"`
}

type reviewsReport struct {
	Schema  int            `json:"schema"`
	Reviews []reviewReport `json:"reviews"`
}

func reviewJSON(p *model.Portfolio, r *model.Review) reviewReport {
	return reviewReport{string(r.ID), r.Name, r.Date.String(), r.Rev(), p.Name(r.By.Ref())}
}
