package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
)

func (e *env) exporting() *cobra.Command {
	var as, out string
	var public bool
	cmd := &cobra.Command{
		Use:   "export KIND",
		Short: "Write initiatives, or the whole portfolio, for other programs",
		Long: "KIND is portfolio, or a kind of rows such as initiatives, teams or milestones.\n" +
			"A portfolio in JSON is complete: imported into an empty file it gives an equal portfolio.",
		Example: "quarterdeck export initiatives --as md\n" +
			"quarterdeck export initiatives --as csv -o roadmap.csv\n" +
			"quarterdeck export portfolio -o backup.json\n" +
			"quarterdeck export initiatives --public   # without anything private",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.with(cmd.Context(), model.Scope{All: true}, func(_ model.Store, p *model.Portfolio) error {
				if public {
					p = p.Public()
				}
				text, err := e.exported(p, args[0], as)
				if err != nil {
					return err
				}
				return e.put(text, out)
			})
		},
	}
	cmd.Flags().StringVar(&as, "as", "", "csv, json or md (default: json for a portfolio, else csv)")
	cmd.Flags().StringVarP(&out, "output", "o", "-", "the file to write; - is the standard output")
	cmd.Flags().BoolVar(&public, "public", false, "leave out everything that is private or archived")
	return cmd
}

// exported is what was asked for in the form it was asked for.
func (e *env) exported(p *model.Portfolio, what, as string) ([]byte, error) {
	if e.json && as == "" {
		as = "json"
	}
	var b bytes.Buffer
	if what == "portfolio" {
		if as != "" && as != "json" {
			return nil, usage("a portfolio is exported as json; %q holds one kind of rows only", as)
		}
		err := transfer.WriteJSON(&b, p)
		return b.Bytes(), err
	}
	var table model.Rows
	var kinds []string
	for _, t := range p.Tables() {
		kinds = append(kinds, t.Kind().Plural)
		if t.Kind().Plural == what {
			table = t
		}
	}
	if table == nil {
		return nil, usage("%q cannot be exported; what can be is portfolio, %s", what, list(kinds))
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
	case "", "csv":
		err = sheet.WithIDs().CSV(&b)
	case "md":
		err = sheet.Markdown(&b)
	case "json":
		err = transfer.WriteRowsJSON(&b, table.Kind(), live)
	default:
		return nil, usage("--as takes csv, json or md, not %q", as)
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
	if errors.Is(err, fs.ErrExist) {
		return errors.New(out + " is there already and was left as it is; name another file")
	}
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	e.say("Wrote %s.", out)
	return nil
}

func list(words []string) string {
	text := ""
	for i, w := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			text += " and "
		default:
			text += ", "
		}
		text += w
	}
	return text
}
