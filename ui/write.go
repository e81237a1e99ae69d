package ui

import (
	"errors"
	"os"
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/ui/screen"
)

// write opens a text in the person's own editor: $VISUAL, or $EDITOR, or vi. The text goes through a file that only
// they can read, and is gone afterwards.
func (a *App) write(w screen.Write) tea.Cmd {
	return func() tea.Msg {
		file, err := os.CreateTemp("", "quarterdeck-*.md")
		if err != nil {
			return action{screen.Tell{Text: "The editor could not be opened: there is nowhere to put the text", Bad: true}}
		}
		_, err = file.WriteString(w.Text)
		if err = errors.Join(err, file.Close()); err != nil {
			_ = os.Remove(file.Name()) // half a text is of no use
			return action{screen.Tell{Text: "The editor could not be opened: the text could not be written out", Bad: true}}
		}
		return editing{file.Name(), w}
	}
}

// editing says that a text lies ready for the editor.
type editing struct {
	path string
	screen.Write
}

// edit hands the terminal to the editor until it is done.
func (a *App) edit(e editing) tea.Cmd {
	words := strings.Fields(a.editor())
	cmd := exec.Command(words[0], append(words[1:], e.path)...)
	return a.opts.Exec(cmd, func(err error) tea.Msg {
		defer os.Remove(e.path)
		if err != nil {
			text := "The editor " + words[0] + " did not finish; nothing was changed. $EDITOR names another."
			return action{screen.Tell{Text: text, Bad: true}}
		}
		text, err := os.ReadFile(e.path)
		if err != nil {
			return action{screen.Tell{Text: "What the editor wrote could not be read; nothing was changed.", Bad: true}}
		}
		return edited{string(text), e.Write}
	})
}

// edited is what came back from the editor.
type edited struct {
	text string
	screen.Write
}

func (a *App) editor() string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if words := strings.TrimSpace(a.opts.Env(name)); words != "" {
			return words
		}
	}
	return "vi"
}
