package page

import (
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/brief"
)

// The measures of the timeline, in the units of its picture.
const (
	chartWidth = 960
	labelWidth = 250
	rowHeight  = 22
	headHeight = 26
	mostRows   = 24 // with more the page of a leader would be three
)

// chart is the timeline of a brief, laid out for a picture.
type chart struct {
	Width, Height int
	Months        []tick
	Rows          []row
	Today         int // where today is, or 0 where it is not in sight
	TodayLabel    string
	More          int // how many there was no room for
}

// tick is where a month begins.
type tick struct {
	X     int
	Label string
}

// row is a piece of work in the picture.
type row struct {
	Y, TextY   int
	X, Width   int
	Baseline   int // where the end was agreed, or 0
	Title      string
	Sign, Tone string
	About      string // for those who point at it or hear it
	Ends       bool   // it goes on after the picture
}

// chartOf lays out the timeline: the months of the period and the bars of the work, cut at the period's ends. It is nil
// where there is nothing to show.
func chartOf(b *brief.Brief) *chart {
	if len(b.Timeline) == 0 {
		return nil
	}
	spans := b.Timeline
	c := &chart{Width: chartWidth}
	if len(spans) > mostRows { // then what has yet to end matters more
		coming := slices.DeleteFunc(slices.Clone(spans), func(s brief.Span) bool { return s.End.Before(b.AsOf) })
		if len(coming) < mostRows {
			coming = spans[len(spans)-mostRows:] // they stand in the order of their ends
		}
		c.More, spans = len(spans)-mostRows, coming[:mostRows]
	}
	days := float64(b.Last.Sub(b.First) + 1)
	at := func(d model.Date) int {
		share := float64(d.Sub(b.First)) / days
		return labelWidth + int(max(0, min(1, share))*(chartWidth-labelWidth))
	}
	for d := b.First; !d.After(b.Last); d = nextMonth(d) {
		c.Months = append(c.Months, tick{at(d), d.Time().Format("Jan")})
	}
	for n, s := range spans {
		y := headHeight + n*rowHeight
		r := row{Y: y + 5, TextY: y + 15, X: at(s.Start), Title: shortened(s.Title), Sign: signOf(s.Status), Tone: toneOf(s.Status)}
		r.Width = max(3, at(s.End.Add(1))-r.X)
		r.Ends = s.End.After(b.Last)
		r.About = fmt.Sprintf("%s: %s, %s to %s", s.Title, s.Status, s.Start.Long(), s.End.Long())
		if !s.Baseline.IsZero() && !s.Baseline.Before(b.First) && !s.Baseline.After(b.Last) {
			r.Baseline = at(s.Baseline.Add(1))
		}
		c.Rows = append(c.Rows, r)
	}
	c.Height = headHeight + len(c.Rows)*rowHeight + 6
	if !b.AsOf.Before(b.First) && !b.AsOf.After(b.Last) {
		c.Today, c.TodayLabel = at(b.AsOf), b.AsOf.Short()
	}
	return c
}

func nextMonth(d model.Date) model.Date {
	t := d.Time()
	return model.NewDate(t.Year(), t.Month()+1, 1)
}

// shortened is a title that fits beside the bars.
func shortened(title string) string {
	const most = 36
	letters := []rune(title)
	if len(letters) <= most {
		return title
	}
	return string(letters[:most-1]) + "…"
}
