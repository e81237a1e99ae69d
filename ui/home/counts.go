package home

import (
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// count leads to the rows that a count counts: where these are the pane's own lines, to all of them.
func (v *view) count(h head) screen.Action {
	if h.to == nil && !h.day {
		v.alone = true
	}
	return h.to
}

// counted is the counts in the title of the pane with the cursor.
func (v *view) counted(sc screen.Scene) []head {
	var heads []head
	for _, h := range v.known(sc).contents[v.at].heads {
		if !h.day {
			heads = append(heads, h)
		}
	}
	return heads
}

// counts opens the one count of the pane, or offers those that there are.
func (v *view) counts(sc screen.Scene) screen.Action {
	heads := v.counted(sc)
	if len(heads) == 1 {
		return v.count(heads[0])
	}
	var options []form.Option
	for _, h := range heads {
		options = append(options, form.Option{Label: h.label(), Pick: func(screen.Scene) screen.Action { return v.count(h) }})
	}
	return screen.Open{Overlay: form.NewMenu("Open the rows of", options, -1)}
}

// label is what a count counts, with its number.
func (h head) label() string {
	if h.says == "" {
		return h.text
	}
	return h.text + " " + h.says
}

func (v *view) noCount(sc screen.Scene) string {
	if len(v.counted(sc)) == 0 {
		return "The title of this pane has no number to open"
	}
	return ""
}
