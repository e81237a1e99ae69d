package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
)

// completeKeyResults offers the key results of the current period by their numbers, with their titles beside them. Where
// there is no portfolio to look into it offers nothing.
func (e *env) completeKeyResults(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	var offers []string
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	e.quiet = true // what a file has to be told of is told by the next command
	_ = e.with(cmd.Context(), model.Scope{Brief: true}, func(_ model.Store, p *model.Portfolio) error {
		book, err := e.book(p, "")
		if err != nil {
			return err
		}
		for _, r := range book.Results() {
			if strings.HasPrefix(r.Number, begun) {
				offers = append(offers, r.Number+"\t"+r.Title)
			}
		}
		return nil
	})
	return offers, cobra.ShellCompDirectiveNoFileComp
}
