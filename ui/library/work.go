package library

import (
	"strings"

	"quarterdeck/model"
)

// openWorkTitle is what the open initiatives of a row are called where they are shown.
const openWorkTitle = "Open work"

// openWork is the open initiatives that each row of a kind leads or owns, by its id; nil for kinds that have none.
func openWork(p *model.Portfolio, kind string) map[string][]*model.Initiative {
	var whose func(*model.Initiative) string
	switch kind {
	case "team":
		whose = func(i *model.Initiative) string { return string(i.Team) }
	case "person":
		whose = func(i *model.Initiative) string { return string(i.Owner) }
	default:
		return nil
	}
	work := map[string][]*model.Initiative{}
	for i := range p.Initiatives.Live() {
		if id := whose(i); i.Status.Open() && id != "" {
			work[id] = append(work[id], i)
		}
	}
	return work
}

// titles is what the first of the initiatives are called, as many as anybody would read.
func titles(work []*model.Initiative) string {
	const most = 12
	var names []string
	for _, i := range work[:min(len(work), most)] {
		names = append(names, i.Title)
	}
	if len(work) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}
