package history

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// journal is as much of the history as has been read, newest first. It is read from the newest entry backwards, a page
// at a time.
type journal struct {
	entries []model.Entry
	shown   []int           // the entries that the filter lets through
	undone  map[int64]int64 // for what no longer stands: the revision that took it back
	filter  string
	whole   bool // there is nothing older

	asked  model.Query
	asking bool
	err    error // why the last reading failed
}

// page is how many entries are read at once.
const page = 200

// newest asks for the entries that have come since, or for the first page.
func (j *journal) newest() screen.Action { return j.ask(model.Query{Limit: page}) }

// older asks for the page before what has been read; nil where there is none, or while one is on its way.
func (j *journal) older() screen.Action {
	switch {
	case j.asking || j.whole:
		return nil
	case len(j.entries) == 0:
		return j.newest()
	}
	return j.ask(model.Query{Limit: page, Before: j.entries[len(j.entries)-1].Rev})
}

func (j *journal) ask(q model.Query) screen.Action {
	j.asked, j.asking = q, true
	return screen.History{Query: q}
}

// take adds an answer to what has been read. Answers to what is no longer asked are passed over.
func (j *journal) take(answer screen.Entries) {
	if !j.asking || answer.Query != j.asked {
		return
	}
	j.asking, j.err = false, answer.Err
	if answer.Err != nil {
		return
	}
	last := len(answer.Entries) < page
	if answer.Query.Before == 0 {
		j.prepend(answer.Entries, last)
	} else {
		j.entries, j.whole = append(j.entries, answer.Entries...), last
	}
	j.mark()
	j.sift()
}

// prepend puts the newest entries before those that are there already. Where they do not meet, what was there is let
// go: it can be read again.
func (j *journal) prepend(news []model.Entry, last bool) {
	meets := func(e model.Entry) bool { return len(j.entries) > 0 && e.Rev == j.entries[0].Rev }
	if i := slices.IndexFunc(news, meets); i >= 0 {
		j.entries = append(slices.Clone(news[:i]), j.entries...)
		return
	}
	j.entries, j.whole = slices.Clone(news), last
}

// mark finds what no longer stands. What takes an entry back is newer than it, so it has been looked at before.
func (j *journal) mark() {
	j.undone = map[int64]int64{}
	for _, e := range j.entries {
		if _, gone := j.undone[e.Rev]; !gone && e.Undoes != 0 {
			j.undone[e.Undoes] = e.Rev
		}
	}
}

// narrow sets the filter: words that must all occur in what was done, why, or by whom.
func (j *journal) narrow(filter string) {
	j.filter = filter
	j.sift()
}

func (j *journal) sift() {
	words := strings.Fields(strings.ToLower(j.filter))
	j.shown = j.shown[:0]
	for i, e := range j.entries {
		if matches(e, words) {
			j.shown = append(j.shown, i)
		}
	}
}

func matches(e model.Entry, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := strings.ToLower(e.Label + "\n" + e.Reason + "\n" + e.Actor)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// entry is the one with the revision, or nil where it has not been read.
func (j *journal) entry(rev int64) *model.Entry {
	i, ok := slices.BinarySearchFunc(j.entries, rev, func(e model.Entry, rev int64) int { return int(rev - e.Rev) })
	if !ok {
		return nil
	}
	return &j.entries[i]
}

// line is where the entry with the revision is shown, or -1.
func (j *journal) line(rev int64) int {
	i, ok := slices.BinarySearchFunc(j.shown, rev, func(at int, rev int64) int { return int(rev - j.entries[at].Rev) })
	if !ok {
		return -1
	}
	return i
}
