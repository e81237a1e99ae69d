package transfer

import (
	"slices"
	"testing"
)

func TestRecordValues(t *testing.T) {
	r := Record{Cells: []Cell{{"Watcher", ""}, {" watcher ", "Ann"}, {"Notes", ""}, {"WATCHER", "Bo"}}}
	if got := r.All("watcher"); !slices.Equal(got, []string{"", "Ann", "Bo"}) {
		t.Errorf("all watchers: %q", got)
	}
	for _, c := range []struct {
		name, value string
		found       bool
	}{{"Watcher", "Ann", true}, {"notes", "", true}, {"owner", "", false}} {
		if value, found := r.First(c.name); value != c.value || found != c.found {
			t.Errorf("%s is %q, %v", c.name, value, found)
		}
	}
}

func TestColumnsAreListedOnce(t *testing.T) {
	s := parseText(t, "a.csv", "Id,Comment,comment, Owner ,\n1,x,y,Ann,spare\n")
	if want := []string{"Id", "Comment", "Owner", "column 5"}; !slices.Equal(s.Columns, want) {
		t.Errorf("columns %q, not %q", s.Columns, want)
	}
}

func TestRowsAreNamedByTheirLines(t *testing.T) {
	for want, lines := range map[string][]int{
		"1 row (line 4)":                          {4},
		"2 rows (lines 4 and 9)":                  {4, 9},
		"5 rows (lines 1, 2, 3, 4 and 5)":         {1, 2, 3, 4, 5},
		"6 rows (lines 1, 2, 3, 4, 5 and 1 more)": {1, 2, 3, 4, 5, 6},
	} {
		if got := rowsAt(lines); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
