package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
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

// completeExport offers what can be exported, and behind plan those who are on a program.
func (e *env) completeExport(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	switch {
	case len(args) == 0:
		return append(exported(), onePlan), cobra.ShellCompDirectiveNoFileComp
	case len(args) == 1 && args[0] == onePlan:
		return e.names(cmd, onPrograms), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// onPrograms is who is or was on a program.
func onPrograms(p *model.Portfolio) []string {
	var names []string
	for l := range p.Enrolments.Live() {
		if name := p.Name(l.Person.Ref()); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// everybody is the names of all people.
func everybody(p *model.Portfolio) []string {
	var names []string
	for r := range p.People.Live() {
		names = append(names, r.Name)
	}
	return names
}

// names is what the portfolio has to offer, or nothing where there is no portfolio to look into.
func (e *env) names(cmd *cobra.Command, offers func(*model.Portfolio) []string) []string {
	var names []string
	e.quiet = true // what a file has to be told of is told by the next command
	_ = e.with(cmd.Context(), model.Scope{}, func(_ model.Store, p *model.Portfolio) error {
		names = offers(p)
		return nil
	})
	return names
}

// completeTick offers who is on a program, and behind them the modules that they can take up, by their numbers.
func (e *env) completeTick(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	offers := onPrograms
	if len(args) == 1 {
		offers = func(p *model.Portfolio) []string {
			l, err := e.planOf(p, onboarding.Of(p, e.moment().Today), args[0], "")
			if err != nil {
				return nil
			}
			var steps []string
			for _, s := range l.Ahead() {
				steps = append(steps, fmt.Sprintf("%d\t%s", number(s), s.Module.Title))
			}
			return steps
		}
	} else if len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return e.names(cmd, offers), cobra.ShellCompDirectiveNoFileComp
}
