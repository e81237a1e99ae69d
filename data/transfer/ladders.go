package transfer

import (
	"slices"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
)

// Ladders plans how the career ladders that the sources hold become tracks with their levels, their competencies and what
// each level expects of each. What is read is an outline like that of a checklist, which somebody may have corrected.
func Ladders(sources []*Source, p *model.Portfolio, with With) *Plan {
	b := &ladders{plan: &Plan{byKind: true, Mapping: "a career ladder"}, p: p, with: with}
	for _, s := range sources {
		b.plan.Sources = append(b.plan.Sources, s.Name)
		b.plan.Skips = append(b.plan.Skips, s.Skips...)
		b.plan.Notices = append(b.plan.Notices, s.Notices...)
		b.source(s, s.Ladder(p))
	}
	b.place()
	b.plan.Notices = append(b.plan.Notices, b.remarks.notices()...)
	b.plan.settle(p, nil, with.Actor)
	b.plan.Change.Edits = append(b.plan.Change.Edits, remember(sources, p, with.Now)...)
	return b.plan
}

// ladders makes a plan of career ladders.
type ladders struct {
	plan    *Plan
	p       *model.Portfolio
	with    With
	remarks remarks
	tracks  []*trackSaid
}

// trackSaid is what a source says of a track.
type trackSaid struct {
	statement
	model.Track
	at           lineOf
	levels       []*levelSaid
	competencies []*competencySaid
}

type levelSaid struct {
	statement
	model.Level
	at     lineOf
	called string // by its file, whatever it was retitled
}

type competencySaid struct {
	statement
	model.Competency
	at       lineOf
	expected []*expectationSaid
}

type expectationSaid struct {
	statement
	model.Expectation
	at lineOf
	on *levelSaid
}

// Ladder is the career ladder of a source, which is read the first time, with what was decided of its lines when it came
// into the portfolio before.
func (s *Source) Ladder(p *model.Portfolio) *outline.Outline {
	if s.Outline == nil {
		s.Outline = s.ladder()
		s.decide(p, nil)
	}
	return s.Outline
}

// ladder reads the career ladder of a source: one that was written here, that of its document, or of its Markdown.
func (s *Source) ladder() *outline.Outline {
	switch {
	case isWrittenLadder(s.Markdown):
		return writtenLadder(s.Name, s.Markdown)
	case s.isLadderSheet():
		return s.ladderInSheet()
	}
	if o := ladderInJSON(s.Name, s.Text); o != nil {
		return o
	}
	if s.Text != "" {
		if root := branchOf(s.Text); root != nil {
			o := outline.ReadLadders(s.Name, titleOf(s.Name), root)
			if o.Count(outline.Expectation) > 0 || s.Markdown == "" {
				return o
			}
		}
	}
	return outline.ReadLadder(s.Name, titleOf(s.Name), s.Markdown)
}

// HoldLadders says whether what was read are career ladders: at least half of a grid of levels and competencies.
func HoldLadders(sources []*Source) bool {
	for _, s := range sources {
		o := s.ladder()
		if o.Ours {
			return true
		}
		levels := o.Count(outline.Level)
		filled := 2*o.Count(outline.Expectation) > levels*o.Count(outline.Competency)
		if levels > 1 && filled && (s.Markdown == "" || s.Text != "" || o.CallsLevels()) {
			return true
		}
	}
	return false
}

// place finds for everything that was said the row that it became before, and plans it: tracks, then what is on them.
func (b *ladders) place() {
	var tracks, levels, competencies []*statement
	for _, t := range b.tracks {
		tracks = append(tracks, &t.statement)
	}
	ids, knownTracks := b.settle(&b.p.Tracks, "", tracks)
	for i, t := range b.tracks {
		for _, l := range t.levels {
			l.Level.Track, l.under = model.ID[model.Track](ids[i]), ids[i]
			levels = append(levels, &l.statement)
		}
		for _, c := range t.competencies {
			c.Competency.Track, c.under = model.ID[model.Track](ids[i]), ids[i]
			competencies = append(competencies, &c.statement)
		}
	}
	levelIDs, knownLevels := b.settle(&b.p.Levels, "track", levels)
	competencyIDs, knownCompetencies := b.settle(&b.p.Competencies, "track", competencies)
	level := map[*statement]string{}
	for i, s := range levels {
		level[s] = levelIDs[i]
	}
	expectations := b.settleExpectations(level, competencyIDs)
	b.items(expectations)
	b.gone(knownTracks, knownLevels, knownCompetencies, expectations)
}

// settleExpectations finds for what is expected the row that it became before: the one of its level and its competency,
// whose ids are given, those of the competencies in their order.
func (b *ladders) settleExpectations(level map[*statement]string, competencies []string) *known {
	here := map[[2]string]*model.Expectation{}
	for x := range b.p.Expectations.All() {
		pair := [2]string{string(x.Level), string(x.Competency)}
		if was := here[pair]; was == nil || !was.Live() { // of those that were archived, any would do
			here[pair] = x
		}
	}
	n := 0
	known := newKnown(&b.p.Expectations, "")
	for _, t := range b.tracks {
		for _, c := range t.competencies {
			for _, x := range c.expected {
				pair := [2]string{level[&x.on.statement], competencies[n]}
				x.Expectation.Level, x.Expectation.Competency = model.ID[model.Level](pair[0]), model.ID[model.Competency](pair[1])
				if was := here[pair]; was != nil {
					x.was = known.byID[string(was.ID)]
					x.was.claimed = true
					if x.ours && slices.Equal(examples(was), examples(&x.Expectation)) {
						x.Examples = was.Examples // which may have lines with nothing in them
					}
				}
			}
			n++
		}
	}
	return known
}

// settle finds the rows that statements of one kind became before, and gives all of them their ids.
func (b *ladders) settle(rows model.Rows, within string, all []*statement) ([]string, *known) {
	known := newKnown(rows, within)
	known.claimWritten(all)
	known.match(all)
	known.called(all, "theme")
	var ids []string
	for _, s := range all {
		ids = append(ids, s.settleID(b.with))
	}
	return ids, known
}
