package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

func (e *env) log() *cobra.Command {
	var limit int
	cmd := &cobra.Command{
		Use:     "log [FILE]",
		Short:   "Tell what was changed, by whom and why, newest first",
		Example: "quarterdeck log\nquarterdeck log -n 100\nquarterdeck log --json",
		Args:    e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if limit < 0 {
				return usage("-n takes a number of changes, or 0 for all of them")
			}
			return e.with(cmd.Context(), model.Scope{All: true}, func(s model.Store, p *model.Portfolio) error {
				entries, err := s.History(cmd.Context(), model.Query{Limit: limit})
				if err != nil {
					return err
				}
				if e.json {
					return e.printJSON(loggedJSON(entries, e.moment().Today))
				}
				e.headPast()
				for _, entry := range entries {
					e.printEntry(p, entry)
				}
				return nil
			})
		},
	}
	e.asOfFlag(cmd)
	cmd.Flags().IntVarP(&limit, "number", "n", 20, "how many changes; 0 for all")
	complete(cmd, "number")
	return cmd
}

// logSentences is how many edits of one change are told.
const logSentences = 6

func (e *env) printEntry(p *model.Portfolio, entry model.Entry) {
	e.print("%s  %s  %s", entry.At.Time().In(e.Now().Location()).Format("2006-01-02 15:04"), entry.Actor, entry.Label)
	if entry.Reason != "" {
		e.print("    because: %s", entry.Reason)
	}
	sentences := p.Sentences(entry)
	for i, sentence := range sentences {
		if i == logSentences && len(sentences) > logSentences+1 {
			e.print("    and %d more", len(sentences)-i)
			break
		}
		e.print("    %s", sentence)
	}
}

// logEntry is a journal entry for programs.
type logEntry struct {
	Revision int64     `json:"revision"`
	At       string    `json:"at"`
	Actor    string    `json:"actor"`
	Label    string    `json:"label"`
	Reason   string    `json:"reason,omitempty"`
	Undoes   int64     `json:"undoes,omitempty"`
	Edits    []logEdit `json:"edits"`
}

type logEdit struct {
	Kind   string `json:"kind"`
	ID     string `json:"id"`
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// loggedJSON is the journal as it is, or was, on a day.
func loggedJSON(entries []model.Entry, day model.Date) any {
	report := logJSON(entries)
	report["as_of"] = day.String()
	return report
}

func logJSON(entries []model.Entry) map[string]any {
	list := make([]logEntry, 0, len(entries))
	for _, entry := range entries {
		l := logEntry{entry.Rev, entry.At.String(), entry.Actor, entry.Label, entry.Reason, entry.Undoes, []logEdit{}}
		for _, edit := range entry.Edits {
			l.Edits = append(l.Edits, logEdit{edit.Kind, edit.ID, edit.Field, edit.Before, edit.After})
		}
		list = append(list, l)
	}
	return map[string]any{"schema": 1, "entries": list}
}

func (e *env) undo() *cobra.Command {
	return e.takeBack("undo", "Take back your last change", model.Store.Undo)
}

func (e *env) redo() *cobra.Command {
	return e.takeBack("redo", "Do again what you have just undone", model.Store.Redo)
}

func (e *env) takeBack(
	name, short string, run func(model.Store, context.Context, string) (model.Entry, error),
) *cobra.Command {
	return &cobra.Command{
		Use: name + " [FILE]", Short: short, Example: "quarterdeck " + name + "\nquarterdeck " + name + " plan.db",
		Args: e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error {
			store, err := e.open(cmd.Context())
			if err != nil {
				return err
			}
			defer store.Close()
			entry, err := run(store, cmd.Context(), e.who())
			if err != nil {
				return err
			}
			if e.json {
				return e.printJSON(logJSON([]model.Entry{entry}))
			}
			e.print("%s", strings.TrimSpace(entry.Label))
			return nil
		},
	}
}
