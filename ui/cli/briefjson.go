package cli

import "quarterdeck/model/brief"

// briefReport is a brief for programs.
type briefReport struct {
	Schema    int             `json:"schema"`
	Portfolio string          `json:"portfolio"`
	Period    string          `json:"period"`
	First     string          `json:"first"`
	Last      string          `json:"last"`
	AsOf      string          `json:"as_of"`
	Revision  int64           `json:"revision"`
	Audience  string          `json:"audience"`
	Headline  []string        `json:"headline"` // sentences
	Sections  []sectionReport `json:"sections"`
}

type sectionReport struct {
	Title string            `json:"title"`
	Says  string            `json:"says,omitempty"`
	Items []briefItemReport `json:"items"`
}

type briefItemReport struct {
	Status   string            `json:"status,omitempty"`
	Title    string            `json:"title"`
	What     string            `json:"what,omitempty"`
	Who      string            `json:"who,omitempty"`
	Why      string            `json:"why,omitempty"`
	Share    *float64          `json:"share"`
	Expected *float64          `json:"expected"`
	Under    []briefItemReport `json:"under,omitempty"`
}

func briefJSON(b *brief.Brief) briefReport {
	r := briefReport{
		Schema: 1, Portfolio: b.Portfolio, Period: b.Period, First: b.First.String(), Last: b.Last.String(), AsOf: b.AsOf.String(),
		Revision: b.Revision, Audience: string(b.Audience), Headline: append([]string{}, b.Headline...), Sections: []sectionReport{},
	}
	for _, s := range b.Sections {
		r.Sections = append(r.Sections, sectionReport{s.Title, s.Says, briefItemsJSON(s.Items)})
	}
	return r
}

func briefItemsJSON(items []brief.Item) []briefItemReport {
	reports := make([]briefItemReport, 0, len(items))
	for _, i := range items {
		reports = append(reports, briefItemReport{
			i.Status, i.Title, i.What, i.Who, i.Why, shareOf(i.Share), shareOf(i.Expected), briefItemsJSON(i.Under),
		})
	}
	return reports
}
