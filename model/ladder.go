package model

import "fmt"

// Track is a career ladder or path: levels that somebody climbs, and what is expected on each.
type Track struct {
	Row[Track] `is:"public" help:"A career ladder, or a path from one role to the next"`

	Title    string `is:"public needed" help:"What it is called, such as Product manager"`
	Details  string `is:"public long" help:"Whom it is for, and how it is used"`
	Rank     Number `is:"public" help:"Its place among the tracks; smaller comes first"`
	Key      string `is:"public" help:"Its id in the tool it came from"`
	Source   string `is:"public" help:"Where it was imported from"`
	Imported string `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

// Level is a step of a track.
type Level struct {
	Row[Level] `is:"public" help:"A step of a career ladder"`

	Title    string    `is:"public needed" help:"What it is called, such as Senior product manager"`
	Track    ID[Track] `is:"public needed" help:"The track it is a step of"`
	Details  string    `is:"public long" help:"What somebody on this level is there for"`
	Rank     Number    `is:"public" help:"Its place on the track; the lowest comes first"`
	Key      string    `is:"public" help:"Its id in the tool it came from"`
	Source   string    `is:"public" help:"Where it was imported from"`
	Imported string    `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

func (l *Level) name(p *Portfolio) string { return p.onTrack(l.Title, l.Track) }

// Competency is something that a track expects of people, more of it from level to level.
type Competency struct {
	Row[Competency] `is:"public" plural:"competencies" help:"Something that a career ladder expects of people"`

	Title    string    `is:"public needed" help:"What it is called, such as Discovery"`
	Track    ID[Track] `is:"public needed" help:"The track that expects it"`
	Theme    string    `is:"public" help:"The group of competencies it belongs to"`
	Details  string    `is:"public long" help:"What is meant by it"`
	Rank     Number    `is:"public" help:"Its place on the track; smaller comes first"`
	Key      string    `is:"public" help:"Its id in the tool it came from"`
	Source   string    `is:"public" help:"Where it was imported from"`
	Imported string    `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

func (c *Competency) name(p *Portfolio) string { return p.onTrack(c.Title, c.Track) }

// onTrack is a part of a track as it is called apart from those of other tracks.
func (p *Portfolio) onTrack(title string, track ID[Track]) string {
	return title + " (" + p.called([]Ref{track.Ref()})[0] + ")"
}

// Expectation is what a level expects in a competency. There is one for each pair of them, or none.
type Expectation struct {
	Row[Expectation] `is:"public together" help:"What a level expects in a competency"`

	Text       string         `is:"public needed long" help:"What somebody on the level does"`
	Level      ID[Level]      `is:"public needed" help:"The level that expects it"`
	Competency ID[Competency] `is:"public needed" help:"The competency it is about"`
	Examples   string         `is:"public long" help:"What that looks like, an example on each line"`
	Key        string         `is:"public" help:"Its id in the tool it came from"`
	Source     string         `is:"public" help:"Where it was imported from"`
	Imported   string         `is:"long inner" help:"What its source said last, so that only what changes there changes here"`
}

func (x *Expectation) name(p *Portfolio) string {
	names := []string{"a competency", "a level"}
	if c := p.Competencies.Get(x.Competency); c != nil {
		names[0] = c.Title
	}
	if l := p.Levels.Get(x.Level); l != nil {
		names[1] = l.Title
	}
	return names[0] + " as " + names[1]
}

func (x *Expectation) check(p *Portfolio) error {
	l, c := p.Levels.Get(x.Level), p.Competencies.Get(x.Competency)
	if l.Track != c.Track {
		return fmt.Errorf("%s and %s are on different tracks", l.Title, c.Title)
	}
	for o := range p.Expectations.Live() {
		if o.ID != x.ID && o.Level == x.Level && o.Competency == x.Competency {
			return fmt.Errorf("what %s expects in %s is written down already", l.Title, c.Title)
		}
	}
	return nil
}

// Assessment is what somebody found, on a day, of a person beside an expectation, and by what that shows. It is between
// the two of them: no assessment is in a public portfolio.
type Assessment struct {
	Row[Assessment] `help:"What somebody found of a person beside an expectation"`

	Person      ID[Person]      `is:"needed" help:"Whom it is about"`
	Expectation ID[Expectation] `is:"needed" help:"What is expected"`
	Finding     Judgement       `is:"needed" help:"How far that is so"`
	By          ID[Person]      `is:"needed" help:"Who found so; whoever assesses themselves says so too"`
	Date        Date            `is:"needed" help:"The day it was so"`
	Evidence    string          `is:"long" help:"By what that shows"`
}

// Judgement is how far somebody does what is expected.
type Judgement string

// The judgements, the least first.
const (
	NotYet Judgement = "not yet"
	Partly Judgement = "partly"
	Fully  Judgement = "met"
)

// Choices is the written forms in order.
func (Judgement) Choices() []string { return []string{string(NotYet), string(Partly), string(Fully)} }

// Self says that somebody assesses themselves, by which alone nothing is met.
func (a *Assessment) Self() bool { return a.By == a.Person }

func (a *Assessment) name(p *Portfolio) string {
	names := p.called([]Ref{a.Person.Ref(), a.Expectation.Ref()})
	return names[0] + ": " + names[1]
}
