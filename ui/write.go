package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/mattn/go-shellwords"

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
	words, err := a.editor()
	if err != nil {
		return tea.Batch(a.tell(err.Error(), true), func() tea.Msg {
			_ = os.Remove(e.path) // nobody has written anything
			return nil
		})
	}
	cmd := exec.Command(words[0], append(words[1:], e.path)...)
	return a.opts.Exec(cmd, func(err error) tea.Msg {
		defer os.Remove(e.path)
		switch {
		case errors.Is(err, exec.ErrNotFound), errors.Is(err, fs.ErrNotExist):
			text := "There is no editor " + words[0] + ". $EDITOR names one; a path with spaces in it needs quotes."
			return action{screen.Tell{Text: text, Bad: true}}
		case err != nil:
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

// editor is the command that opens an editor, in words as a shell splits them.
func (a *App) editor() ([]string, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		line := strings.TrimSpace(a.opts.Env(name))
		if line == "" {
			continue
		}
		if filepath.Separator == '\\' { // there a backslash is part of a path
			line = strings.ReplaceAll(line, `\`, `\\`)
		}
		shell := shellwords.NewParser()
		shell.ParseEnv, shell.Getenv = true, a.opts.Env
		words, err := shell.Parse(line)
		if err != nil || shell.Position >= 0 || len(words) == 0 || words[0] == "" {
			return nil, fmt.Errorf("The editor could not be opened: $%s is no command: %s", name, line)
		}
		return words, nil
	}
	return []string{"vi"}, nil
}
