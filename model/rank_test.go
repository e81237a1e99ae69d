package model_test

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

func TestARowThatIsMovedGetsARankBetweenItsNeighbours(t *testing.T) {
	none := model.Number{}
	for _, c := range []struct {
		name  string
		ranks []model.Number // in the wanted order
		at    int
		want  map[int]model.Number
	}{
		{"between two", []model.Number{model.Num(10), model.Num(40), model.Num(20)}, 1, map[int]model.Number{1: model.Num(15)}},
		{"to the front", []model.Number{model.Num(40), model.Num(10)}, 0, map[int]model.Number{0: model.Num(0)}},
		{"to the end", []model.Number{model.Num(10), model.Num(5)}, 1, map[int]model.Number{1: model.Num(20)}},
		{"alone", []model.Number{none}, 0, map[int]model.Number{0: model.Num(10)}},
		{"after one without", []model.Number{none, model.Num(5), none}, 1, map[int]model.Number{0: model.Num(10), 1: model.Num(20)}},
		{"no room", []model.Number{model.Num(10), model.Num(40), model.Num(10), model.Num(90)}, 1,
			map[int]model.Number{0: model.Num(10), 1: model.Num(20), 2: model.Num(30)}},
	} {
		got := model.Rerank(c.ranks, c.at)
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
		for at, rank := range c.want {
			if got[at] != rank {
				t.Errorf("%s: row %d gets %s, not %s", c.name, at, got[at], rank)
			}
		}
	}
}

// Whatever the ranks were, sorted by the new ones the rows come in the order that was wanted.
func TestRanksMakeTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ranks := rapid.SliceOfN(rapid.IntRange(-3, 9), 1, 9).Draw(t, "ranks")
		slices.Sort(ranks)
		known := rapid.IntRange(0, len(ranks)).Draw(t, "known") // the others have none, and come last
		var rows []model.Number
		for n, rank := range ranks {
			if n < known {
				rows = append(rows, model.Num(float64(rank)))
			} else {
				rows = append(rows, model.Number{})
			}
		}
		from, to := rapid.IntRange(0, len(rows)-1).Draw(t, "from"), rapid.IntRange(0, len(rows)-1).Draw(t, "to")
		moved := rows[from]
		rows = slices.Insert(slices.Delete(rows, from, from+1), to, moved)
		for at, rank := range model.Rerank(rows, to) {
			rows[at] = rank
		}
		// Rows with equal ranks keep the order they are in.
		if !slices.IsSortedFunc(rows, func(a, b model.Number) int {
			return cmp.Compare(a.Or(math.Inf(1)), b.Or(math.Inf(1)))
		}) {
			t.Fatalf("the order is %v", rows)
		}
		if to > 0 && rows[to-1] == rows[to] && rows[to] != (model.Number{}) {
			t.Fatalf("the row has the rank of the one before it: %v", rows)
		}
	})
}
