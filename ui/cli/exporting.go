package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
)

// whole is what export and import call everything that a portfolio holds.
const whole = "portfolio"

func (e *env) exporting() *cobra.Command {
	var as, out string
	var public bool
	cmd := &cobra.Command{
		Use:   "export KIND",
		Short: "Write initiatives, or the whole portfolio, for other programs",
		Long: "KIND is portfolio, or a kind of rows such as initiatives, people or milestones.\n" +
			"A portfolio in JSON is complete: imported into an empty file, it gives an equal\n" +
			"portfolio.",
		Example: "quarterdeck export initiatives --as md\n" +
			"quarterdeck export initiatives --as csv -o roadmap.csv\n" +
			"quarterdeck export portfolio -o all.json\n" +
			"quarterdeck export initiatives --public   # without anything private",
		Args: oneKind("export", exported),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return exported(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			as, err := e.exportForm(args[0], as)
			if err != nil {
				return err
			}
			return e.with(cmd.Context(), model.Scope{All: true}, func(_ model.Store, p *model.Portfolio) error {
				if public {
					p = p.Public()
				}
				text, err := exportText(p, args[0], as)
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
	complete(cmd, "as", forms()...)
	return cmd
}

func forms() []string { return []string{"csv", "json", "md"} }

// exported is everything that can be exported.
func exported() []string {
	kinds := []string{whole}
	for _, t := range model.New().Tables() {
		kinds = append(kinds, t.Kind().Plural)
	}
	return kinds
}

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

// exportText is what was asked for in the form it was asked for.
func exportText(p *model.Portfolio, kind, as string) ([]byte, error) {
	var b bytes.Buffer
	if kind == whole {
		err := transfer.WriteJSON(&b, p)
		return b.Bytes(), err
	}
	var table model.Rows
	for _, t := range p.Tables() {
		if t.Kind().Plural == kind {
			table = t
		}
	}
	live := func(yield func(model.Record) bool) {
		for row := range table.Records() {
			if row.Live() && !yield(row) {
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
