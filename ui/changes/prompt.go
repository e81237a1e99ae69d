package changes

import (
	"strings"

	"quarterdeck/model/past"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// lastLook asks for what has come since the person last looked.
func lastLook() past.Ask { return past.Ask{LastLook: true} }

// Prompt asks for a point in the past in words, says back with every letter what they mean, and does what then makes of
// the answer.
func Prompt(label string, then func(screen.Scene, past.Ask) screen.Action) screen.Action {
	read := func(sc screen.Scene, text string) (past.Ask, error) { return past.Read(sc.P, sc.Now.Today, text) }
	return screen.Open{Overlay: form.NewPrompt(form.Question{
		Label: label, Help: "2 weeks ago · 9 nov · the name of a review · last look",
		Check: func(sc screen.Scene, text string) error {
			_, err := read(sc, text)
			return err
		},
		Echo: func(sc screen.Scene, text string) string {
			ask, err := read(sc, text)
			if err != nil {
				return ""
			}
			return ask.Says(sc.Now.Today)
		},
		Complete: offers,
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			ask, err := read(sc, text)
			if err != nil {
				return screen.Tell{Text: form.Sentence(err), Bad: true}
			}
			return then(sc, ask)
		},
	})}
}

// offers is the points by name that have what was typed in them.
func offers(sc screen.Scene, text string) []string {
	names := []string{"last review", "last look"}
	for _, r := range past.Reviews(sc.P) {
		names = append(names, r.Name)
	}
	var found []string
	for _, name := range names {
		if strings.Contains(strings.ToLower(name), strings.ToLower(strings.TrimSpace(text))) {
			found = append(found, name)
		}
	}
	return found
}
