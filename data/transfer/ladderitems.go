package transfer

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/ladder"
)

// items plans all of it, in an order in which nothing comes before what it belongs to.
func (b *ladders) items(known *known) {
	put := func(rows model.Rows, at lineOf, s *statement, places map[*statement]model.Number) Item {
		m := merger{p: b.p, rows: rows, with: b.with, remarks: &b.remarks, places: places}
		all := m.take(s, known, m.revising(s, s.ours))
		item := kept(all, s.was)
		item.at = at
		b.plan.Items = append(b.plan.Items, item)
		return all
	}
	tracks := make([]*statement, len(b.tracks))
	for i, t := range b.tracks {
		tracks[i] = &t.statement
	}
	places := ranksOf(tracks, nil)
	for _, t := range b.tracks {
		levels, competencies := t.statements()
		t.inOrder("levels", levels, "")
		t.inOrder("competencies", competencies, "theme")
		first := len(b.plan.Items)
		all := put(&b.p.Tracks, t.at, &t.statement, places)
		movedLevels, movedCompetencies := b.moved(t, levels, competencies)
		levelPlaces, competencyPlaces := ranksOf(levels, movedLevels), ranksOf(competencies, movedCompetencies)
		for _, l := range t.levels {
			put(&b.p.Levels, l.at, &l.statement, levelPlaces)
		}
		for _, c := range t.competencies {
			put(&b.p.Competencies, c.at, &c.statement, competencyPlaces)
			for _, x := range c.expected {
				put(&b.p.Expectations, x.at, &x.statement, nil)
			}
		}
		if len(b.plan.Items[first].Edits) == 0 {
			noted(b.plan.Items[first+1:], all.Edits)
		}
	}
}

// statements is what is said of the levels and the competencies of a track.
func (t *trackSaid) statements() (levels, competencies []*statement) {
	for _, l := range t.levels {
		levels = append(levels, &l.statement)
	}
	for _, c := range t.competencies {
		competencies = append(competencies, &c.statement)
	}
	return levels, competencies
}

// moved is the levels and the competencies of a track that have moved in their source since the last time, or in a file
// that was written here.
func (b *ladders) moved(t *trackSaid, levels, competencies []*statement) (_, _ map[*statement]bool) {
	if t.was == nil {
		return nil, nil
	}
	if !t.ours {
		return movedIn(levels, "", t.was.last[orderOf("levels")]), movedIn(competencies, "theme", t.was.last[orderOf("competencies")])
	}
	places := map[string]int{}
	if g := ladder.Of(b.p, b.with.Now.Today).Track(model.ID[model.Track](t.was.row.Ref().ID)); g != nil {
		for n, l := range g.Levels {
			places[string(l.ID)] = n
		}
		for n, c := range g.Competencies {
			places[string(c.ID)] = n
		}
	}
	return movedHere(levels, places), movedHere(competencies, places)
}

// gone says which rows are in their source no more, or not in a file that was written here: tracks, and of the tracks that
// are there levels, competencies and what is expected. All of them stay as they are.
func (b *ladders) gone(tracks, levels, competencies, expectations *known) {
	for _, t := range b.tracks {
		if t.was == nil {
			continue
		}
		id, source := t.was.row.Ref().ID, t.source
		missing := func(was *past, track string) bool {
			return !was.claimed && was.row.Live() && track == id && (t.ours || was.source == source)
		}
		for _, k := range []*known{levels, competencies, expectations} {
			var titles []string
			for _, was := range k.all {
				if track, title := b.onWhich(was); missing(was, track) {
					titles = append(titles, title)
				}
			}
			b.missing(t, k.kind, titles)
		}
	}
	var sources []string
	for _, t := range b.tracks {
		if !t.ours {
			sources = append(sources, t.source)
		}
	}
	b.plan.Notices = append(b.plan.Notices, tracks.gone(sources, func(*past) bool { return true })...)
}

// onWhich is the id of the track that a row is on, and what it is called in a list.
func (b *ladders) onWhich(was *past) (track, title string) {
	x, isExpectation := was.row.(*model.Expectation)
	if !isExpectation {
		return was.under, was.title
	}
	l, c := b.p.Levels.Get(x.Level), b.p.Competencies.Get(x.Competency)
	if l == nil || c == nil || !l.Live() || !c.Live() {
		return "", ""
	}
	return string(l.Track), l.Title + " in " + c.Title
}

// missing says which rows of a track its file does not have.
func (b *ladders) missing(t *trackSaid, kind *model.Kind, titles []string) {
	if len(titles) == 0 {
		return
	}
	slices.Sort(titles)
	b.plan.Notices = append(b.plan.Notices, Notice{File: t.record.File, Kept: strings.Join(titles, "\n"), Text: fmt.Sprintf(
		"%s of %s %s not in this file any more and %s as before: %s.", count(len(titles), kind.Label(), kind.Plural), t.Title,
		plural(len(titles), "is", "are"), plural(len(titles), "stays", "stay"), some(titles))})
}
