package changes

import (
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// Prompt asks for a point in the past in words, beginning with a text and with what is wrong with that, if anything. It says
// back with every letter what the words mean, and does what then makes of the answer. Now is the portfolio and the day from
// which they are understood.
func Prompt(
	label, text string, wrong error, now func(screen.Scene) (*model.Portfolio, model.Date), then func(screen.Scene, past.Ask) screen.Action,
) screen.Action {
	read := func(sc screen.Scene, text string) (past.Ask, error) {
		p, today := now(sc)
		return past.Read(p, today, text)
	}
	prompt := form.NewPrompt(form.Question{
		Label: label, Text: text, Help: "2 weeks ago · 9 nov · the name of a review · last look",
		Check: func(sc screen.Scene, text string) error {
			_, err := read(sc, text)
			return err
		},
		Echo: func(sc screen.Scene, text string) string {
			ask, err := read(sc, text)
			if err != nil {
				return ""
			}
			_, today := now(sc)
			return ask.Says(today)
		},
		Complete: func(sc screen.Scene, text string) []string {
			p, _ := now(sc)
			return offers(p, text)
		},
		OnEnter: func(sc screen.Scene, text string) screen.Action {
			ask, err := read(sc, text)
			if err != nil {
				return screen.Tell{Text: form.Sentence(err), Bad: true}
			}
			return then(sc, ask)
		},
	})
	if wrong != nil {
		return prompt.Failed(wrong)
	}
	return screen.Open{Overlay: prompt}
}

// offers is the points by name that have what was typed in them.
func offers(p *model.Portfolio, text string) []string {
	names := []string{"last review", "last look"}
	for _, r := range past.Reviews(p) {
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
