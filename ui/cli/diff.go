package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/changes"
	"quarterdeck/ui/plain"
	"quarterdeck/ui/theme"
)

func (e *env) diff() *cobra.Command {
	var since, until, as, mine string
	cmd := &cobra.Command{
		Use:   "diff [FILE]",
		Short: "Tell what has changed since a day, a revision or a review",
		Long: "Tells what was added, changed and dropped, by whom and why, and what that comes\n" +
			"to. What is private is left out, and so is how people do. Without --since it\n" +
			"begins where D in the cockpit does: at the last review, or at what you have\n" +
			"acknowledged since; else at your last look, two weeks ago, or the beginning.\n" +
			"`quarterdeck help past` says how points in the past are called.",
		Example: "quarterdeck diff                          # since the last review, or look\n" +
			"quarterdeck diff --since \"2 weeks ago\" --as slack\n" +
			"quarterdeck diff --since 31 --until \"last fri\"\n" +
			"quarterdeck diff --since last-look --json\n" +
			"quarterdeck diff --mine                   # only what is yours",
		Args: e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if e.json && !cmd.Flags().Changed("as") {
				as = "json"
			}
			if err := oneOf("--as", as, diffForms()); err != nil {
				return err
			}
			found, err := e.found(cmd.Context(), since, until, mine)
			if err != nil {
				return err
			}
			if found.Private > 0 {
				e.say("Left out as private: %s.", model.Counted(found.Private, "row"))
			}
			return e.printDiff(found, as)
		},
	}
	cmd.Flags().StringVar(&since, "since", "", "begin at the end of a `DAY`, at a revision, last-look or a review")
	cmd.Flags().StringVar(&until, "until", "", "end there, as --since says it (default: now)")
	cmd.Flags().StringVar(&as, "as", "text", "write `FORM`: "+model.Listed(diffForms(), "or"))
	cmd.Flags().StringVar(&mine, "mine", "", "only what is up to you, or to `NAME`; a beginning of the name will do")
	e.asOfFlag(cmd)
	complete(cmd, "mine")
	complete(cmd, "since", past.LastReview, past.LastLook)
	complete(cmd, "until", past.LastReview)
	complete(cmd, "as", diffForms()...)
	return cmd
}

func diffForms() []string { return []string{"text", "md", "slack", "json"} }

// found is what has changed between two points that flags name. Where they are not named, the first is that since which
// the cockpit tells of changes, and the second is now.
func (e *env) found(ctx context.Context, since, until, mine string) (*diff.Diff, error) {
	store, err := e.open(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	p, err := store.Load(ctx, model.Scope{})
	if err != nil {
		return nil, err
	}
	whose, err := e.whose(p, mine)
	if err != nil {
		return nil, err
	}
	to := past.Point{Rev: p.Rev, Day: e.moment().Today}
	if until != "" {
		if to, err = e.pointIn(ctx, store, p, "--until", until); err != nil {
			return nil, err
		}
	}
	var from past.Point
	if since != "" {
		from, err = e.pointIn(ctx, store, p, "--since", since)
	} else {
		_, from, err = e.finder(store, p).Usual(ctx, p, to)
	}
	if err != nil {
		return nil, err
	}
	found, err := diff.MineBetween(ctx, store, from, to, whose.ID)
	return found, misnamed("--since", err)
}

// misnamed blames a flag for a point that comes too late, and for nothing else that has gone wrong.
func misnamed(flag string, err error) error {
	if late, ok := errors.AsType[*diff.Backwards](err); ok {
		return usage("%s: %w", flag, late)
	}
	return err
}

// The widths of a diff as text, in cells: beyond the one nobody reads across, and below the other it is no table.
const (
	widestDiff    = 100
	narrowestDiff = 60
)

func (e *env) printDiff(d *diff.Diff, as string) error {
	switch as {
	case "json":
		return e.printJSON(diffJSON(d))
	case "md": // which a document holds, and a reader reads: it stays as it is written for whoever listens too
		fmt.Fprintln(e.Out, strings.TrimSpace(d.Markdown()))
	case "slack":
		fmt.Fprintln(e.Out, strings.TrimSpace(d.Slack()))
	case "text":
		if e.heard() {
			e.hear(plain.Changes(d))
			return nil
		}
		e.print("%s", strings.Join(e.diffLines(d), "\n"))
	}
	return nil
}

// diffLines is a diff for people, as wide as their terminal.
func (e *env) diffLines(d *diff.Diff) []string {
	w := widestDiff
	if e.Width != nil && e.Width() > 0 {
		w = min(max(e.Width(), narrowestDiff), widestDiff)
	}
	ink := e.ink()
	shape := func(word string) string { return ink.Status(word).Shape }
	lines := []string{ink.paint(func(t theme.Theme) canvas.Style { return t.Title }, d.Title()) + " (" + d.Span() + ")", ""}
	for _, line := range changes.Lines(d, w, shape, nil) {
		lines = append(lines, ink.line(line))
	}
	if d.Empty() {
		return append(lines, changes.Closing(d, w, shape)...)
	}
	lines = append(append(lines, ""), changes.Closing(d, w, shape)...)
	return append(lines, "", ink.paint(func(t theme.Theme) canvas.Style { return t.Muted }, changes.Legend))
}

// line is a line of a diff with its parts in their places.
func (i ink) line(l changes.Line) string {
	var b strings.Builder
	x := 0
	for _, p := range l.Parts {
		if p.Text == "" {
			continue
		}
		b.WriteString(strings.Repeat(" ", max(p.X-x, 0)))
		b.WriteString(i.paint(func(t theme.Theme) canvas.Style { return changes.Style(t, p) }, p.Text))
		x = p.X + canvas.Width(p.Text)
	}
	return strings.TrimRight(b.String(), " ")
}
