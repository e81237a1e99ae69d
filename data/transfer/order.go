package transfer

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"quarterdeck/model"
)

// The order in which a source has rows is kept with the row that they belong to, beside what the source says of that, so
// that the next import sees what has moved in the source and leaves alone what somebody has moved here.

// inOrder keeps the order of some statements with the one that they belong to.
func (s *statement) inOrder(name string, all []*statement, group string) {
	if s.orders == nil {
		s.orders = map[string]string{}
	}
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = orderWord(digest(one.of(group)), digest(one.title()))
	}
	s.orders[orderOf(name)] = strings.Join(words, " ")
}

// orderOf is what the order of rows is called among what a source has said. No field is called so.
func orderOf(name string) string { return "order of " + name }

// orderWord is a word for a row, by the group that it is in and its title, as a source says them.
func orderWord(group, title string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(group + "\n" + title)) // a hash does not fail
	return fmt.Sprintf("%08x", h.Sum32())
}

// movedIn is those of the statements whose source has them at another place among the others than it had them the last
// time, as few as possible. Those that are new have not moved.
func movedIn(all []*statement, group, order string) map[*statement]bool {
	places := map[string][]int{}
	for n, word := range strings.Fields(order) {
		places[word] = append(places[word], n)
	}
	at := map[*statement]int{}
	for _, s := range all {
		if s.was == nil || s.was.last == nil {
			continue
		}
		word := orderWord(s.was.last[group], s.was.last[s.kind.Title().Name])
		if list := places[word]; len(list) > 0 {
			at[s], places[word] = list[0], list[1:]
		}
	}
	return outOfOrder(all, at)
}

// movedHere is those of the statements, of a file that was written here, that are at another place there than here: at is
// the places of the rows by their ids.
func movedHere(all []*statement, places map[string]int) map[*statement]bool {
	at := map[*statement]int{}
	for _, s := range all {
		if s.was == nil {
			continue
		}
		if place, known := places[s.was.row.Ref().ID]; known {
			at[s] = place
		}
	}
	return outOfOrder(all, at)
}

// outOfOrder is the fewest of those that have a place without which the places of the others rise.
func outOfOrder(all []*statement, at map[*statement]int) map[*statement]bool {
	var runs [][]*statement // of each length the rising run that ends lowest
	for _, s := range all {
		place, known := at[s]
		if !known {
			continue
		}
		n, _ := slices.BinarySearchFunc(runs, place, func(run []*statement, place int) int { return at[run[len(run)-1]] - place })
		var run []*statement
		if n > 0 {
			run = slices.Clone(runs[n-1])
		}
		if run = append(run, s); n < len(runs) {
			runs[n] = run
		} else {
			runs = append(runs, run)
		}
	}
	moved := map[*statement]bool{}
	for s := range at {
		moved[s] = true
	}
	if len(runs) > 0 {
		for _, s := range runs[len(runs)-1] {
			delete(moved, s)
		}
	}
	return moved
}

// ranksOf is the places of what is new or has moved: right behind the one before it.
func ranksOf(all []*statement, moved map[*statement]bool) map[*statement]model.Number {
	const step = 10
	stays := func(s *statement) bool { return s.was != nil && !moved[s] }
	here := map[*statement]float64{}
	for _, s := range all {
		if f, ok := s.kind.Field("rank"); ok && stays(s) {
			var n model.Number
			_ = n.Parse(f.Text(s.was.row)) // what has none is none
			if rank, known := n.Get(); known {
				here[s] = rank
			}
		}
	}
	taken := slices.Sorted(maps.Values(here))
	ranks := map[*statement]model.Number{}
	last := 0.0
	for i := 0; i < len(all); i++ {
		if stays(all[i]) {
			if rank, known := here[all[i]]; known {
				last = rank
			}
			continue
		}
		end := i
		for end < len(all) && !stays(all[end]) {
			end++
		}
		by := float64(step)
		if n := slices.IndexFunc(taken, func(rank float64) bool { return rank > last }); n >= 0 {
			by = (taken[n] - last) / float64(end-i+1)
		}
		for ; i < end; i++ {
			last += by
			ranks[all[i]] = model.Num(last)
		}
		i--
	}
	return ranks
}
