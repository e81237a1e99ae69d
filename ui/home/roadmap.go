package home

import (
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
)

// roadmap is how much work stands how.
func roadmap() *pane {
	return &pane{
		id: "roadmap", title: "ROADMAP", draw: drawBarred, empty: "No initiatives yet. 2 leads there, and n adds one.",
		of: func(k *known) content {
			since := k.work.Since
			counts := []struct {
				status model.Status
				n      int
				filter string
				why    string
			}{
				{model.Done, k.work.Done, "status:done closed:>=" + since.String(), "done since " + since.Short()},
				{model.OnTrack, k.work.Open[model.OnTrack], `status:"on track"`, "on track"},
				{model.AtRisk, k.work.Open[model.AtRisk], `status:"at risk"`, "at risk"},
				{model.OffTrack, k.work.Open[model.OffTrack], `status:"off track"`, "off track"},
				{model.ToDo, k.work.Open[model.ToDo], `status:"to do"`, "not started"},
			}
			total, c := 0, content{}
			for _, count := range counts {
				total += count.n
			}
			for _, count := range counts {
				if count.n == 0 {
					continue
				}
				c.lines = append(c.lines, line{
					status: string(count.status), title: string(count.status), to: k.to("roadmap", count.filter),
					bar: &bar{share: float64(count.n) / float64(total), text: strconv.Itoa(count.n)},
					why: fmt.Sprintf("%d of %d %s %s. Enter shows %s.",
						count.n, total, oneOrMany(count.n, "is", "are"), count.why, oneOrMany(count.n, "it", "them")),
				})
			}
			if late := k.work.Late(); late > 0 {
				c.heads = append(c.heads, head{status: string(model.AtRisk), text: fmt.Sprintf("%d late", late), to: k.to("roadmap", "is:late")})
			}
			if total > 0 {
				c.heads = append(c.heads, head{text: model.Counted(total, "item"), to: k.to("roadmap", counted(since))})
			}
			if total == 0 && k.whose != "" {
				c.empty = "None of the work is yours."
			}
			return c
		},
	}
}

// oneOrMany is the word for one, or that for several.
func oneOrMany(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// counted is a filter that finds the work that the lines count: neither what is parked nor what was dropped, and of what is
// over what was closed since a day.
func counted(since model.Date) string {
	return "-status:parked -status:dropped -closed:<" + since.String()
}

// everything is a filter that leaves nothing out, whatever was looked for before.
const everything = " "

// to is a view narrowed to what a filter finds, in the words of whose things are told.
func (k *known) to(view, filter string) screen.Action {
	if k.whose != "" {
		filter = strings.TrimSpace(filter + " is:mine")
	}
	return screen.Go{View: view, Filter: filter}
}
