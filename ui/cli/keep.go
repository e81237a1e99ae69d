package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

func (e *env) backup() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:     "backup [FILE]",
		Short:   "Copy the portfolio into a new file, while it is in use",
		Example: "quarterdeck backup\nquarterdeck backup plan.db -o /media/stick/plan.db",
		Args:    e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := e.present()
			if err != nil {
				return err
			}
			ext := filepath.Ext(path)
			dated := fmt.Sprintf("%s-%s%s", strings.TrimSuffix(path, ext), e.Now().Format("2006-01-02-150405"), ext)
			if info, err := os.Stat(out); out == "" {
				out = dated
			} else if err == nil && info.IsDir() || strings.HasSuffix(out, "/") {
				out = filepath.Join(out, filepath.Base(dated))
			}
			if err := e.Files.Backup(cmd.Context(), path, out); err != nil {
				return err
			}
			if e.json {
				return e.printJSON(fileReport{1, out})
			}
			e.print("%s", out)
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "",
		"write to the new `FILE`, or into a folder (default: beside the portfolio,\nwith the time in its name)")
	return cmd
}

func (e *env) doctor() *cobra.Command {
	var fix bool
	cmd := &cobra.Command{
		Use:   "doctor [FILE]",
		Short: "Look for damage in the portfolio",
		Long: "Looks for damage in the portfolio and says what to do about it. The exit code is\n" +
			"3 where something is wrong.",
		Example: "quarterdeck doctor plan.db\nquarterdeck doctor plan.db --fix",
		Args:    e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := e.present()
			if err != nil {
				return err
			}
			findings, err := e.Files.Doctor(cmd.Context(), path, fix)
			if err != nil {
				return err
			}
			return e.report(path, findings)
		},
	}
	cmd.Flags().BoolVar(&fix, "fix", false, "repair what can be repaired without losing anything")
	return cmd
}

// report prints what doctor found, and fails where something is still wrong.
func (e *env) report(path string, findings []model.Finding) error {
	type finding struct {
		OK    bool   `json:"ok"`
		Text  string `json:"text"`
		Fixed bool   `json:"fixed"`
	}
	list, wrong := make([]finding, 0, len(findings)), false
	for _, f := range findings {
		list = append(list, finding{!f.Bad, f.Text, f.Fixed})
		wrong = wrong || f.Bad && !f.Fixed
	}
	if e.json {
		if err := e.printJSON(map[string]any{"schema": 1, "file": path, "findings": list}); err != nil {
			return err
		}
	} else {
		ink := e.ink()
		good := ink.status(string(model.Done), "✓")
		for _, f := range findings {
			switch {
			case f.Fixed:
				e.print("%s mended: %s", good, model.Ended(f.Text))
			case f.Bad:
				e.print("%s %s", ink.status(string(model.OffTrack), "■"), model.Ended(f.Text))
			default:
				e.print("%s %s", good, model.Ended(f.Text))
			}
		}
	}
	if wrong {
		return errFound
	}
	return nil
}
