package transfer

import (
	"cmp"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

// source makes statements of the outline of a source.
func (b *ladders) source(s *Source, o *outline.Outline) {
	before := len(b.plan.Skips)
	var track *trackSaid
	for i, l := range o.Lines {
		at := lineOf{s.Name, i}
		switch {
		case l.Kind == outline.LeftOut && l.Guess != outline.LeftOut && !l.ByHand():
			b.skip(s, l, "It is "+l.Why+".")
		case l.Kind == outline.LeftOut:
		case l.Kind == outline.Track:
			track = &trackSaid{statement: b.line(s, l, b.p.Tracks.Kind()), at: at}
			track.row = &track.Track
			track.Track.Title, track.Track.Details = cutTitle(l.Title, l.Details)
			track.Track.Key, track.retitled = l.Key, retitled(o.Begun(i), l)
			b.tracks = append(b.tracks, track)
		case track == nil:
			b.skip(s, l, "It is on no track.")
		default:
			b.onTrack(s, track, i)
		}
	}
	if o.Count(outline.Track) == 0 && len(b.plan.Skips) == before && len(s.Skips) == 0 {
		b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Reason: "No career ladder is in it: no levels that expect something."})
	}
	b.plan.Notices = append(b.plan.Notices, s.leftOut(func(l outline.Line) bool {
		return l.Guess != outline.LeftOut && !l.ByHand() || l.Why == outline.TheTitle
	})...)
}

// onTrack makes a statement of a line of a track.
func (b *ladders) onTrack(s *Source, track *trackSaid, i int) {
	l, at, before := s.Outline.Lines[i], lineOf{s.Name, i}, s.Outline.Begun(i)
	switch l.Kind {
	case outline.Level:
		r := &levelSaid{statement: b.line(s, l, b.p.Levels.Kind()), at: at, called: s.Outline.AsRead(i).Title}
		r.row = &r.Level
		r.Title, r.Details = cutTitle(l.Title, l.Details)
		r.Key, r.retitled = l.Key, retitled(before, l)
		track.levels = append(track.levels, r)
	case outline.Competency:
		c := &competencySaid{statement: b.line(s, l, b.p.Competencies.Kind()), at: at}
		c.row = &c.Competency
		c.Title, c.Details = cutTitle(l.Title, l.Details)
		c.Key, c.Theme, c.retitled = l.Key, model.CleanLine(l.Theme), retitled(before, l)
		track.competencies = append(track.competencies, c)
	default:
		x := &expectationSaid{statement: b.line(s, l, b.p.Expectations.Kind()), at: at, on: track.level(l.Level)}
		x.row = &x.Expectation
		x.Text, x.Examples, x.Key = model.Clean(strings.TrimSpace(l.Title+"\n"+l.Details)), model.Clean(l.Examples), l.Key
		last := len(track.competencies) - 1
		switch {
		case last < 0:
			b.skip(s, l, "It is under no competency.")
		case x.on == nil:
			b.skip(s, l, "Its level, “"+cmp.Or(l.Level, "without a name")+"”, is not on the ladder.")
		default:
			track.competencies[last].expected = append(track.competencies[last].expected, x)
		}
	}
}

// line is the beginning of what a line says of a row.
func (b *ladders) line(s *Source, l outline.Line, kind *model.Kind) statement {
	return statement{
		kind: kind, record: Record{File: s.Name, Line: l.First}, source: s.origin(), names: map[string][]string{},
		remarks: &b.remarks, spoken: map[string]bool{"details": true, "theme": true, "examples": true}, ours: s.Outline.Ours,
		whole: !s.has(idColumn), rowID: l.ID,
	}
}

func (b *ladders) skip(s *Source, l outline.Line, reason string) {
	b.plan.Skips = append(b.plan.Skips, Skip{File: s.Name, Line: l.First, Name: l.Words(), Reason: reason})
}

// level is the level of the track that its file calls so.
func (t *trackSaid) level(title string) *levelSaid {
	var found *levelSaid
	for _, l := range t.levels {
		switch {
		case l.called == title:
			return l
		case found == nil && strings.EqualFold(l.called, title):
			found = l
		}
	}
	return found
}
