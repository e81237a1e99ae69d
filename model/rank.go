package model

// rankStep is the distance between the ranks of neighbours that are numbered anew: room for many between them.
const rankStep = 10

// Rerank is the ranks that make the order of some neighbours that of the slice, where the one at the index at has been
// moved to its place: new ones by their index, as few as possible. Where there is no number between those of the two
// beside it, everything up to there is numbered anew.
func Rerank(ranks []Number, at int) map[int]Number {
	low, lowKnown := 0.0, at == 0
	if at > 0 {
		low, lowKnown = ranks[at-1].Get()
	}
	high := low + 2*rankStep
	if at+1 < len(ranks) {
		high = ranks[at+1].Or(high)
	}
	if at == 0 {
		low = high - 2*rankStep
	}
	if middle := low + (high-low)/2; lowKnown && low < middle && middle < high {
		return map[int]Number{at: Num(middle)}
	}
	anew := map[int]Number{}
	for n, rank := range ranks {
		if v, known := rank.Get(); n > at && (!known || v > float64(n*rankStep)) {
			break // from here on everything is in order as it is, and what has no rank comes last anyway
		}
		anew[n] = Num(float64((n + 1) * rankStep))
	}
	return anew
}
