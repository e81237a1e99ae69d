package cli

import (
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
)

// diffReport is what has changed, for programs.
type diffReport struct {
	Schema  int          `json:"schema"`
	From    pointReport  `json:"from"`
	To      pointReport  `json:"to"`
	Mine    string       `json:"mine,omitempty"` // whose rows alone it tells of
	Days    int          `json:"days"`
	Added   []itemReport `json:"added"`
	Changed []itemReport `json:"changed"`
	Dropped []itemReport `json:"dropped"`
	OKRs    []itemReport `json:"okrs"`
	Others  []itemReport `json:"others"`
	Net     netReport    `json:"net"`
	Unmoved int          `json:"unmoved"`
	Quiet   int          `json:"quiet"`
}

type pointReport struct {
	Revision int64  `json:"revision"`
	Day      string `json:"day"`
	Review   string `json:"review,omitempty"`
	Look     bool   `json:"look,omitempty"` // whether it is your last look
}

type itemReport struct {
	Kind    string       `json:"kind"`
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Verdict string       `json:"verdict"`
	Status  string       `json:"status,omitempty"`
	Done    bool         `json:"done,omitempty"`
	By      string       `json:"by,omitempty"`
	Reason  string       `json:"reason,omitempty"`
	Moves   []moveReport `json:"moves"`
	Lines   []toldReport `json:"lines"`
}

type moveReport struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

type toldReport struct {
	What   string `json:"what,omitempty"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	Beside string `json:"beside,omitempty"`
	Mark   string `json:"mark,omitempty"`
	By     string `json:"by,omitempty"`
	Reason string `json:"reason,omitempty"`
}

type netReport struct {
	Sentence    string       `json:"sentence"`
	Missed      int          `json:"missed"`
	Dropped     int          `json:"dropped"`
	PersonWeeks float64      `json:"person_weeks"`
	Turns       []turnReport `json:"turns"`
}

type turnReport struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Count int    `json:"count"`
}

func diffJSON(d *diff.Diff) diffReport {
	r := diffReport{
		Schema: 1, From: pointJSON(d.From), To: pointJSON(d.To), Mine: d.Whose, Days: d.Days(), Unmoved: d.Still, Quiet: d.Quiet,
		Added: itemsJSON(d.Added), Changed: itemsJSON(d.Changed), Dropped: itemsJSON(d.Dropped), OKRs: itemsJSON(d.Results),
		Others: itemsJSON(d.Others), Net: netReport{d.Net.Sentence(nil), d.Net.Missed, d.Net.Dropped, d.Net.Weeks, []turnReport{}},
	}
	for _, t := range d.Net.Turns {
		r.Net.Turns = append(r.Net.Turns, turnReport{string(t.From), string(t.To), t.Count})
	}
	return r
}

func pointJSON(p past.Point) pointReport { return pointReport{p.Rev, p.Day.String(), p.Name, p.Look} }

func itemsJSON(items []diff.Item) []itemReport {
	reports := make([]itemReport, 0, len(items))
	for _, i := range items {
		r := itemReport{i.Kind, i.ID, i.Name, string(i.Verdict), i.Status, i.Done, i.By, i.Reason, []moveReport{}, []toldReport{}}
		for _, m := range i.Moves {
			r.Moves = append(r.Moves, moveReport{m.Name, m.Before, m.After})
		}
		for _, l := range i.Lines {
			r.Lines = append(r.Lines, toldReport{l.What, l.Before, l.After, l.Beside, l.Mark, l.By, l.Reason})
		}
		reports = append(reports, r)
	}
	return reports
}
