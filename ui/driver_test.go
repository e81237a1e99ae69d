package ui_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui"
	"quarterdeck/ui/screen"
)

// monday is the day on which every test takes place.
var monday = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// driver presses keys in a cockpit on a real file and looks at the screen. Its clock stands still, its ids are
// numbered, and nothing waits: what a timer would bring never comes.
type driver struct {
	testing.TB
	app  *ui.App
	path string
	ids  int
}

// sampled is a cockpit on the sample quarter.
func sampled(t testing.TB, w, h int, change ...func(*ui.Options)) *driver {
	path := filepath.Join(t.TempDir(), "sample.db")
	store, err := files().Create(t.Context(), path, sample.History(model.MomentOf(monday)))
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return opened(t, path, w, h, change...)
}

func files() data.Files {
	n := 0
	return data.Files{Options: data.Options{
		Now: func() time.Time { return monday }, NewID: func() string { n++; return fmt.Sprintf("batch-%d", n) },
	}}
}

// opened is a cockpit on an existing file.
func opened(t testing.TB, path string, w, h int, change ...func(*ui.Options)) *driver {
	d := &driver{TB: t, path: path}
	opts := ui.Options{
		Open: func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			store, err := data.Open(ctx, path, data.Options{Now: func() time.Time { return monday }})
			if err != nil {
				return nil, nil, err
			}
			p, err := store.Load(ctx, model.Scope{})
			return store, p, err
		},
		Now: func() time.Time { return monday }, Me: "Ana", Theme: "mono", Mouse: true,
		NewID: func() string { d.ids++; return fmt.Sprintf("new-%03d", d.ids) },
		Env:   func(string) string { return "" },
		After: func(time.Duration, tea.Msg) tea.Cmd { return nil },
	}
	for _, c := range change {
		c(&opts)
	}
	d.app = ui.New(opts)
	t.Cleanup(func() {
		if err := d.app.Close(); err != nil {
			t.Error(err)
		}
	})
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	d.drain(d.app.Init())
	return d
}

// send delivers messages and everything that follows from them.
func (d *driver) send(msgs ...tea.Msg) *driver {
	d.Helper()
	for _, msg := range msgs {
		_, cmd := d.app.Update(msg)
		d.drain(cmd)
	}
	return d
}

func (d *driver) drain(cmd tea.Cmd) {
	d.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.drain(c)
		}
	default:
		d.send(msg)
	}
}

// press presses keys by name, with spaces between them; a word in quotes is typed.
func (d *driver) press(keys string) *driver {
	d.Helper()
	for keys = strings.TrimSpace(keys); keys != ""; keys = strings.TrimSpace(keys) {
		if rest, ok := strings.CutPrefix(keys, "'"); ok {
			word, after, _ := strings.Cut(rest, "'")
			for _, r := range word {
				d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			keys = after
			continue
		}
		key, rest, _ := strings.Cut(keys, " ")
		d.send(screen.Press(key))
		keys = rest
	}
	return d
}

// frame is what is on the screen, without colours.
func (d *driver) frame() string { return ansi.Strip(d.app.View().Content) }

// sees fails unless the screen shows every one of the texts.
func (d *driver) sees(texts ...string) *driver {
	d.Helper()
	frame := d.frame()
	for _, text := range texts {
		if !strings.Contains(frame, text) {
			d.Fatalf("%q is not on the screen:\n%s", text, frame)
		}
	}
	return d
}

// misses fails if the screen shows one of the texts.
func (d *driver) misses(texts ...string) *driver {
	d.Helper()
	frame := d.frame()
	for _, text := range texts {
		if strings.Contains(frame, text) {
			d.Fatalf("%q is on the screen:\n%s", text, frame)
		}
	}
	return d
}

// stored is the portfolio as it is in the file.
func (d *driver) stored() *model.Portfolio {
	d.Helper()
	store, err := data.Open(d.Context(), d.path, data.Options{})
	if err != nil {
		d.Fatal(err)
	}
	defer store.Close()
	p, err := store.Load(d.Context(), model.Scope{All: true})
	if err != nil {
		d.Fatal(err)
	}
	return p
}
