package transfer

import (
	"strings"

	"quarterdeck/data/transfer/outline"
)

// isLadderSheet says whether a source is a sheet of career ladders that was written here.
func (s *Source) isLadderSheet() bool { return s.isSheet(ladderColumns()) }

// ladderInSheet is the outline of career ladders that LadderSheet laid out: of each track its levels and its competencies
// as their rows come, and under each competency what is expected in it. A level or a competency need not have a row of its
// own.
func (s *Source) ladderInSheet() *outline.Outline {
	o := writtenOutline(s.Name)
	var tracks []*trackRows
	for _, r := range s.Records {
		cell := func(name string) string {
			text, _ := r.First(name)
			return strings.TrimSpace(unguard(text, true))
		}
		name := cell("track")
		var t *trackRows
		for _, other := range tracks {
			if other.track.Title == name {
				t = other
			}
		}
		if t == nil {
			t = &trackRows{track: outline.Line{First: r.Line, Kind: outline.Track, Title: name}}
			tracks = append(tracks, t)
		}
		t.row(r.Line, cell)
	}
	for _, t := range tracks {
		addWritten(o, t.track)
		for _, l := range t.levels {
			addWritten(o, *l)
		}
		for _, c := range t.competencies {
			addWritten(o, *c)
			for _, x := range t.expected[c] {
				addWritten(o, x)
			}
		}
	}
	return o
}

// trackRows is the rows of a track, as lines of an outline.
type trackRows struct {
	track                outline.Line
	levels, competencies []*outline.Line
	expected             map[*outline.Line][]outline.Line
}

// row takes one row: that of the track, of a level, of a competency, or of what is expected.
func (t *trackRows) row(line int, cell func(string) string) {
	level, competency := cell("level"), cell("competency")
	own := &t.track
	if level != "" {
		own = found(&t.levels, outline.Line{First: line, Depth: 1, Kind: outline.Level, Title: level})
	}
	if competency != "" {
		own = found(&t.competencies, outline.Line{First: line, Depth: 1, Kind: outline.Competency, Title: competency, Theme: cell("theme")})
	}
	if level == "" || competency == "" {
		own.ID, own.Details = cell(idColumn), cell("details")
		return
	}
	if t.expected == nil {
		t.expected = map[*outline.Line][]outline.Line{}
	}
	x := outline.Line{First: line, Depth: 2, Kind: outline.Expectation, Level: level, Examples: cell("examples"), ID: cell(idColumn)}
	x.Title, x.Details, _ = strings.Cut(cell("expectation"), "\n")
	t.expected[own] = append(t.expected[own], x)
}

// found is the line that is called like one and of the same theme, which is added where there is none.
func found(all *[]*outline.Line, one outline.Line) *outline.Line {
	for _, l := range *all {
		if l.Title == one.Title && l.Theme == one.Theme {
			return l
		}
	}
	*all = append(*all, &one)
	return &one
}
