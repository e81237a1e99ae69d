package history

import (
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// filter asks for the words to look for, and narrows the list while they are typed.
func (s *Screen) filter(screen.Scene) screen.Action {
	before := s.journal.filter
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: "Find", Text: before, Help: "words of what was done, of why, or a name",
		OnType: s.narrow, OnEnter: s.narrow,
		OnCancel: func(sc screen.Scene) screen.Action { return s.narrow(sc, before) },
	})}
}
