package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer/page"
	"quarterdeck/model"
	"quarterdeck/model/brief"
	"quarterdeck/model/past"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// briefMenu asks in which form leaders are to have the page on how things stand, or whom else it is for.
func (a *App) briefMenu(sc screen.Scene) screen.Action { return a.briefFor(sc, brief.Leadership) }

func (a *App) briefFor(sc screen.Scene, audience brief.Audience) screen.Action {
	b := briefing{app: a, finder: a.finder(sc), p: sc.P, q: brief.Ask(sc.P, sc.Now.Today, audience)}
	b.period = brief.PeriodOf(sc.P, b.q)
	options := []form.Option{
		{Key: "m", Label: "copy as Markdown", Pick: b.copy},
		{Key: "p", Label: "save as a page", Pick: b.ask("html")},
		{Key: "t", Label: "save as Markdown", Pick: b.ask("md")},
	}
	for _, name := range brief.Audiences() {
		if other := brief.Audience(name); other != audience {
			options = append(options, form.Option{Key: name[:1], Label: "for " + name + " …", Pick: func(sc screen.Scene) screen.Action {
				return a.briefFor(sc, other)
			}})
		}
	}
	return screen.Open{Overlay: form.NewMenu("Brief of "+b.title(), options, -1)}
}

// briefing is a brief that has yet to be composed, in the time that this takes.
type briefing struct {
	app    *App
	finder past.Finder
	p      *model.Portfolio
	q      brief.Question
	period string
}

// title is what the brief is called: Q4 2026 for leadership.
func (b briefing) title() string { return b.period + " for " + string(b.q.Audience) }

// file is what the brief could be called as a file: q4-2026-leadership.html.
func (b briefing) file(form string) string {
	words := strings.FieldsFunc(strings.ToLower(b.period+" "+string(b.q.Audience)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-") + "." + form
}

// copy brings the brief onto the clipboard.
func (b briefing) copy(screen.Scene) screen.Action {
	b.app.work("Writing the brief…")
	return screen.Do{Cmd: b.composed("md", func(text []byte) func() screen.Action {
		return func() screen.Action {
			return screen.Copy{Text: string(text), What: "the brief of " + b.title() + " as Markdown"}
		}
	})}
}

// ask asks for the file that the brief is to be saved in, and then saves it. A file that is there already stays as it is,
// and the name can be altered.
func (b briefing) ask(as string) func(screen.Scene) screen.Action {
	return func(screen.Scene) screen.Action {
		if b.app.opts.Put == nil {
			return screen.Tell{Text: "Files are out of reach here; `quarterdeck brief -o` on the command line writes them", Bad: true}
		}
		var prompt *form.Prompt
		prompt = form.NewPrompt(form.Question{
			Label: "Save the brief in", Text: b.file(as), Help: "the name of a new file",
			Check: func(_ screen.Scene, name string) error {
				if strings.TrimSpace(name) == "" {
					return errors.New("a file needs a name")
				}
				return nil
			},
			OnEnter: func(_ screen.Scene, name string) screen.Action {
				b.app.work("Writing the brief…")
				return screen.Do{Cmd: b.composed(as, func(text []byte) func() screen.Action {
					path, err := b.app.opts.Put(strings.TrimSpace(name), text)
					return func() screen.Action {
						if err != nil {
							return prompt.Failed(fmt.Errorf("nothing was written: %w", err))
						}
						return screen.Tell{Text: "Saved the brief of " + b.title() + " in " + path}
					}
				})}
			},
		})
		return screen.Open{Overlay: prompt}
	}
}

// composed composes the brief in a form and puts it to use, both beside the drawing; what use returns is what comes of that
// on the screen.
func (b briefing) composed(as string, use func(text []byte) func() screen.Action) tea.Cmd {
	ctx := b.app.ctx
	return func() tea.Msg {
		text, err := b.compose(ctx, as)
		if err != nil {
			return done{func() screen.Action {
				return screen.Tell{Text: "The brief could not be written. " + sentence(err), Bad: true}
			}}
		}
		return done{use(text)}
	}
}

func (b briefing) compose(ctx context.Context, as string) ([]byte, error) {
	composed, err := brief.Compose(ctx, b.finder, b.p, b.q, nil)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Write(&out, composed, as)
	return out.Bytes(), err
}
