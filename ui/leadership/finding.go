package leadership

import (
	"strings"

	"quarterdeck/model/filter"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filterPrompt asks what to look for and shows it while it is typed. Esc leaves nothing filtered.
func (f *face) filterPrompt(screen.Scene) screen.Action {
	narrow := func(_ screen.Scene, text string) screen.Action {
		f.filter = strings.TrimSpace(text)
		return nil
	}
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Filter", Text: f.filter, Help: "words, or owner:me due:<+2w is:late about:checkout team:none",
		OnType: narrow, OnEnter: narrow,
		OnCancel: func(sc screen.Scene) screen.Action { return narrow(sc, "") },
		Echo:     func(sc screen.Scene, _ string) string { return f.synced(sc).said.hint },
		Complete: func(sc screen.Scene, text string) []string {
			var texts []string
			for _, s := range filter.Suggest(text, len(text), sc.P, sc.P.Table(f.kind).Kind()) {
				texts = append(texts, s.Query)
			}
			return texts
		},
	})}
}

// orderMenu offers what the rows can be ordered by.
func (f *face) orderMenu(screen.Scene) screen.Action {
	var options []form.Option
	current := -1
	for n, o := range orders(f.kind) {
		if o == f.order {
			current = n
		}
		options = append(options, form.Option{Label: string(o), Pick: func(screen.Scene) screen.Action {
			f.order = o
			return nil
		}})
	}
	return screen.Open{Overlay: form.NewMenu("Order by", options, current)}
}

// toggleClosed shows or hides what is settled, done or resolved.
func (v *view) toggleClosed(screen.Scene) screen.Action {
	v.closed = !v.closed
	return nil
}

// Narrow shows what a filter finds: in the list that is shown, or else in the first one in which it finds anything.
func (v *view) Narrow(sc screen.Scene, text string) screen.Action {
	shown := v.face
	for n := range v.faces {
		v.face = (shown + n) % len(v.faces)
		v.now().filter = text
		if len(v.now().synced(sc).said.items) > 0 {
			return nil
		}
		v.now().filter = ""
	}
	v.face = shown
	v.now().filter = text
	return nil
}
