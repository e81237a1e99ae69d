package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/okr"
)

// whole is what export and import call everything that a portfolio holds.
const whole = "portfolio"

func (e *env) exporting() *cobra.Command {
	var as, out, period string
	var public bool
	cmd := &cobra.Command{
		Use:   "export KIND",
		Short: "Write initiatives, or the whole portfolio, for other programs",
		Long: "KIND is portfolio, or a kind of rows such as initiatives, key-results or people.\n" +
			"A portfolio in JSON is complete: imported into an empty file, it gives an equal\n" +
			"portfolio. Objectives in Markdown are an outline with their key results, and\n" +
			"with what was last said of these. Ladders are the career ladders with all that\n" +
			"they expect, and with nothing of what was found of anybody.",
		Example: "quarterdeck export initiatives --as md\n" +
			"quarterdeck export initiatives --as csv -o roadmap.csv\n" +
			"quarterdeck export portfolio -o all.json\n" +
			"quarterdeck export objectives --as md --period \"Q4 2026\"\n" +
			"quarterdeck export initiatives --public   # without anything private",
		Args: oneKind("export", exported),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return exported(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			kind := spelled(args[0])
			as, err := e.exportForm(kind, as)
			if err != nil {
				return err
			}
			if period != "" && !slices.Contains(ofPeriods(), kind) {
				return usage("--period is for %s, not for %s", list(ofPeriods(), "and"), kind)
			}
			return e.with(cmd.Context(), model.Scope{All: true}, func(_ model.Store, p *model.Portfolio) error {
				if public {
					p = p.Public()
				}
				text, err := e.exportText(p, kind, as, period)
				if err != nil {
					return err
				}
				return e.put(text, out)
			})
		},
	}
	cmd.Flags().StringVar(&as, "as", "", "write `FORM`: csv, json or md (default: json for a portfolio, else csv)")
	cmd.Flags().StringVarP(&out, "output", "o", "-", "write to the new `FILE`; - is the standard output")
	cmd.Flags().BoolVar(&public, "public", false, "leave out everything that is private or archived")
	cmd.Flags().StringVar(&period, "period", "", "only what is of the period called `NAME`: "+list(ofPeriods(), "and"))
	complete(cmd, "as", forms()...)
	complete(cmd, "period")
	return cmd
}

func forms() []string { return []string{"csv", "json", "md"} }

// exported is everything that can be exported.
func exported() []string {
	kinds := []string{whole, ladders}
	for _, t := range model.New().Tables() {
		kinds = append(kinds, spelled(t.Kind().Plural))
	}
	return kinds
}

// spelled is a kind as the command line spells it: key-results, which may also be typed as key_results.
func spelled(plural string) string { return strings.ReplaceAll(plural, "_", "-") }

// ofPeriods is the kinds whose rows belong to a period.
func ofPeriods() []string { return []string{"objectives", "key-results", "check-ins"} }

// exportForm is the form in which something is exported.
func (e *env) exportForm(kind, as string) (string, error) {
	switch {
	case as == "" && (e.json || kind == whole):
		return "json", nil
	case as == "":
		return "csv", nil
	case kind == whole && as != "json":
		return "", usage("a portfolio is exported as json; %q has room for one kind of rows only", as)
	}
	return as, oneOf("--as", as, forms())
}

// exportText is what was asked for in the form it was asked for, of one period where that has a name.
func (e *env) exportText(p *model.Portfolio, kind, as, period string) ([]byte, error) {
	var b bytes.Buffer
	switch kind {
	case whole:
		err := transfer.WriteJSON(&b, p)
		return b.Bytes(), err
	case ladders:
		return e.laddersText(p, as)
	}
	wanted := func(model.Record) bool { return true }
	if period != "" {
		only, err := e.period(p, period)
		if err != nil {
			return nil, err
		}
		wanted = func(row model.Record) bool { return periodOf(p, row) == only.ID }
	}
	if kind == "objectives" && as == "md" {
		err := transfer.WriteOutline(&b, p, e.books(p, wanted))
		return b.Bytes(), err
	}
	var table model.Rows
	for _, t := range p.Tables() {
		if spelled(t.Kind().Plural) == kind {
			table = t
		}
	}
	live := func(yield func(model.Record) bool) {
		for row := range table.Records() {
			if row.Live() && wanted(row) && !yield(row) {
				return
			}
		}
	}
	sheet := transfer.SheetOf(p, table.Kind().Own(), live)
	var err error
	switch as {
	case "csv":
		err = sheet.WithIDs().CSV(&b)
	case "md":
		err = sheet.Markdown(&b)
	case "json":
		err = transfer.WriteRowsJSON(&b, table.Kind(), live)
	}
	return b.Bytes(), err
}

// periodOf is the period that an objective, a key result or a check-in belongs to.
func periodOf(p *model.Portfolio, row model.Record) model.ID[model.Period] {
	switch row := row.(type) {
	case *model.Objective:
		return row.Period
	case *model.KeyResult:
		if of := p.Objectives.Get(row.Objective); of != nil {
			return of.Period
		}
	case *model.CheckIn:
		if of := p.KeyResults.Get(row.KeyResult); of != nil {
			return periodOf(p, of)
		}
	}
	return ""
}

// books is the periods that have objectives which are wanted, the earliest first. One that another tool has taken away has
// none.
func (e *env) books(p *model.Portfolio, wanted func(model.Record) bool) []*okr.Book {
	var books []*okr.Book
	seen := map[model.ID[model.Period]]bool{}
	for o := range p.Objectives.Live() {
		if wanted(o) && !seen[o.Period] {
			seen[o.Period] = true
			if book := okr.Of(p, o.Period, e.moment().Today); book != nil {
				books = append(books, book)
			}
		}
	}
	slices.SortStableFunc(books, func(a, b *okr.Book) int {
		return cmp.Or(a.Period.Start.Compare(b.Period.Start), b.Period.End.Compare(a.Period.End))
	})
	return books
}

// put writes data to the standard output, or into a new file.
func (e *env) put(text []byte, out string) error {
	if out == "-" || out == "" {
		_, err := e.Out.Write(text)
		return err
	}
	file, err := os.OpenFile(out, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already and was left as it is; name another file", out)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; make it first, or name another place", filepath.Dir(out))
	case err != nil:
		return fmt.Errorf("%s could not be written: %w", out, errors.Unwrap(err))
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err != nil {
		os.Remove(out) // a part of it would pass for the whole
		return fmt.Errorf("%s could not be written to its end, and was taken away again: %w", out, err)
	}
	e.say("Wrote %s.", out)
	return nil
}
