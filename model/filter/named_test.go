package filter_test

import (
	"slices"
	"testing"

	"quarterdeck/model/filter"
)

func TestNamed(t *testing.T) {
	names := []string{"Week-4 activation", "Week-4 activation of teams", "Déjà vu", "Activation calls", "99.9% uptime"}
	for words, want := range map[string][]int{
		"week-4 activation": {0}, "Week": {0, 1}, "teams": {1}, "activation": {0, 1, 3}, "activation calls": {3}, "4 act": {0, 1}, "teams week": {1},
		"deja": {2}, "99.9": {4}, "tivation": nil, "week calls": nil, "": nil, " ": nil,
	} {
		if got := filter.Named(names, words); !slices.Equal(got, want) {
			t.Errorf("%q means %v, not %v", words, got, want)
		}
	}
}
