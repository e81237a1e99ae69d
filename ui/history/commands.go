package history

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// Commands is what can be done here: look back, find, go to what was changed.
func (s *Screen) Commands() []screen.Command {
	at := func(sc screen.Scene) screen.Cursor { return s.sized(sc) }
	return append(screen.Moves("history", at, s.more), []screen.Command{
		screen.Focus("history", &s.focused),
		{
			ID: "history.go", Keys: []string{"enter"}, Title: "Go to what was changed", Hint: "go to it", Group: screen.Look,
			Run: s.follow, Off: s.nowhere,
		},
		{
			ID: "history.filter", Keys: []string{"/"}, Title: "Find by what, why or who", Hint: "filter", Group: screen.Find,
			Run: s.filter,
		},
		{
			ID: "history.copy", Keys: []string{"y"}, Title: "Copy what was changed as text", Hint: "copy", Group: screen.Share,
			Run: s.copy, Off: s.noEntry,
		},
	}...)
}

func (s *Screen) noEntry(screen.Scene) string {
	if s.entry() == nil {
		return "There is nothing in the list"
	}
	return ""
}

func (s *Screen) nowhere(sc screen.Scene) string {
	if why := s.noEntry(sc); why != "" {
		return why
	}
	if len(s.Selected(sc)) == 0 {
		return "What was changed then is no longer there to go to"
	}
	return ""
}

// follow goes to the row that the entry under the cursor touched and that is still there, and asks which where there
// are several.
func (s *Screen) follow(sc screen.Scene) screen.Action {
	if why := s.nowhere(sc); why != "" {
		return screen.Tell{Text: why, Bad: true}
	}
	refs := s.Selected(sc)
	if len(refs) == 1 {
		return screen.Go{Row: refs[0]}
	}
	items := make([]form.Item, len(refs))
	for i, ref := range refs {
		kind := sc.P.Table(ref.Kind).Kind()
		items[i] = form.Item{Key: ref.String(), Name: model.CleanLine(sc.P.Name(ref)), Detail: kind.Label()}
	}
	return screen.Open{Overlay: form.NewPicker(form.Selection{Title: "Go to", Items: items, OnPick: goTo})}
}

// goTo goes to the row that was picked.
func goTo(_ screen.Scene, picked []form.Item) screen.Action {
	var ref model.Ref
	if len(picked) == 0 || ref.Parse(picked[0].Key) != nil {
		return nil
	}
	return screen.Go{Row: ref}
}

// copy puts the entry on the clipboard as Markdown.
func (s *Screen) copy(sc screen.Scene) screen.Action {
	e := s.entry()
	return screen.Copy{Text: markdown(sc, *e), What: "“" + e.Label + "”"}
}

func markdown(sc screen.Scene, e model.Entry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**, %s, %s\n", e.Label, e.Actor, moment(e.At, sc))
	if e.Reason != "" {
		fmt.Fprintf(&b, "\n> %s\n", model.CleanLine(e.Reason))
	}
	b.WriteString("\n")
	for _, sentence := range sc.P.Sentences(e) {
		fmt.Fprintf(&b, "- %s\n", sentence)
	}
	return b.String()
}
