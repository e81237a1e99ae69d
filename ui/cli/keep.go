package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

func (e *env) backup() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:     "backup",
		Short:   "Copy the portfolio into a new file, while it is in use",
		Example: "quarterdeck backup\nquarterdeck backup -f plan.db -o /media/stick/plan.db",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := e.path()
			if err != nil {
				return err
			}
			if out == "" {
				ext := filepath.Ext(path)
				out = fmt.Sprintf("%s-%s%s", strings.TrimSuffix(path, ext), e.now().Format("2006-01-02-150405"), ext)
			}
			if err := e.Files.Backup(cmd.Context(), path, out); err != nil {
				return err
			}
			e.print("%s", out)
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "the new file (default: beside the portfolio, with the time in its name)")
	return cmd
}

func (e *env) doctor() *cobra.Command {
	var fix bool
	cmd := &cobra.Command{
		Use:     "doctor",
		Short:   "Look for damage in the portfolio",
		Long:    "Looks for damage in the portfolio and says what to do about it. The exit code is 3 where something is wrong.",
		Example: "quarterdeck doctor -f plan.db\nquarterdeck doctor --fix",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := e.path()
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
		for _, f := range findings {
			switch {
			case f.Fixed:
				e.print("✓ mended: %s", f.Text)
			case f.Bad:
				e.print("■ %s", f.Text)
			default:
				e.print("✓ %s", f.Text)
			}
		}
	}
	if wrong {
		return errFound
	}
	return nil
}
