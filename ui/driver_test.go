package ui_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui"
	"quarterdeck/ui/screentest"
)

// monday is the day on which every test takes place.
var monday = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// driver presses keys in a cockpit on a real file and looks at the screen. Its clock stands still, its ids are
// numbered, and nothing waits: what a timer would bring never comes.
type driver struct {
	rapid.TB
	app  *ui.App
	path string
	w, h int
	ids  int
	// passed is how long the test has been going on, by its own clock.
	passed time.Duration

	slow    bool         // what runs beside the drawing stays where it is until it is let go
	running []tea.Cmd    // what does, in the order in which it was started
	beside  chan tea.Msg // unless nil, where what really runs beside the test brings its messages
	over    bool         // the program has ended
	copied  string
}

// change alters the options of a cockpit.
type change func(*ui.Options)

// sampled is a cockpit on the sample quarter.
func sampled(t testing.TB, w, h int, changes ...change) *driver {
	t.Helper()
	return opened(t, newSample(t), w, h, changes...)
}

// newSample is a file with the sample quarter in it.
func newSample(t testing.TB) string {
	t.Helper()
	content, err := sampleFile()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "plan.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// sampleFile is the content of a file with the sample quarter in it, made once: every test has a copy.
var sampleFile = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "quarterdeck-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "plan.db")
	if err := create(path, sample.History(model.MomentOf(monday))); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// newFile is a file with a history of its own.
func newFile(t testing.TB, history []model.Entry) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.db")
	if err := create(path, history); err != nil {
		t.Fatal(err)
	}
	return path
}

func create(path string, history []model.Entry) error {
	store, err := data.Create(context.Background(), path, options(), history)
	if err != nil {
		return err
	}
	return store.Close()
}

// options is those of a store whose clock stands still too.
func options() data.Options {
	n := 0
	return data.Options{Now: func() time.Time { return monday }, NewID: func() string { n++; return fmt.Sprintf("batch-%d", n) }}
}

// opened is a cockpit on an existing file. It is closed with the test.
func opened(t testing.TB, path string, w, h int, changes ...change) *driver {
	t.Helper()
	d := started(t, path, w, h, changes...)
	t.Cleanup(func() {
		if err := d.app.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// started is a cockpit on an existing file.
func started(t rapid.TB, path string, w, h int, changes ...change) *driver {
	t.Helper()
	return closed(t, path, changes...).start(w, h)
}

// closed is a cockpit that has not opened its file yet.
func closed(t rapid.TB, path string, changes ...change) *driver {
	t.Helper()
	d := &driver{TB: t, path: path}
	opts := ui.Options{
		Open: func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			return loaded(data.Open(ctx, path, data.Options{Now: func() time.Time { return monday }}))
		},
		Now: func() time.Time { return monday.Add(d.passed) }, Me: "Ana", Theme: "mono", Mouse: true, View: "roadmap",
		NewID: func() string { d.ids++; return fmt.Sprintf("new-%03d", d.ids) },
		Env:   func(string) string { return "" },
		After: func(time.Duration, tea.Msg) tea.Cmd { return nil },
	}
	for _, c := range changes {
		c(&opts)
	}
	if opts.Poll > 0 {
		d.beside = make(chan tea.Msg, 100)
	}
	d.app = ui.New(opts)
	return d
}

// soon lets what waits only until the first frame has been seen come at once.
func soon(o *ui.Options) {
	o.After = func(wait time.Duration, msg tea.Msg) tea.Cmd {
		if wait >= time.Second {
			return nil
		}
		return func() tea.Msg { return msg }
	}
}

// start opens the file.
func (d *driver) start(w, h int) *driver {
	d.Helper()
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	d.drain(d.app.Init())
	return d
}

// loaded is a store with what the first frame shows.
func loaded(store model.Store, err error) (model.Store, *model.Portfolio, error) {
	if err != nil {
		return nil, nil, err
	}
	p, err := store.Load(context.Background(), model.Scope{})
	return store, p, err
}

// send delivers messages and everything that follows from them.
func (d *driver) send(msgs ...tea.Msg) *driver {
	d.Helper()
	for _, msg := range msgs {
		switch msg := msg.(type) {
		case tea.QuitMsg:
			d.over = true
		case tea.WindowSizeMsg:
			d.w, d.h = msg.Width, msg.Height
		}
		_, cmd := d.app.Update(msg)
		d.drain(cmd)
	}
	return d
}

// drain runs a command and delivers what comes of it, now or, where things are slow, later.
func (d *driver) drain(cmd tea.Cmd) {
	d.Helper()
	switch {
	case cmd == nil:
	case d.slow:
		d.running = append(d.running, cmd)
	case d.beside != nil:
		go func() { d.beside <- cmd() }()
	default:
		d.finish(cmd)
	}
}

func (d *driver) finish(cmd tea.Cmd) { d.deliver(cmd()) }

func (d *driver) deliver(msg tea.Msg) {
	d.Helper()
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.drain(c)
		}
	default:
		if fmt.Sprintf("%T", msg) == "tea.setClipboardMsg" {
			d.copied = fmt.Sprint(msg)
			return
		}
		d.send(msg)
	}
}

// until waits for what runs beside the test, until the screen shows the text.
func (d *driver) until(text string) *driver {
	d.Helper()
	late := time.After(20 * time.Second)
	for !strings.Contains(string(d.frame()), text) {
		select {
		case msg := <-d.beside:
			d.deliver(msg)
		case <-late:
			d.Fatalf("%q has not come to the screen:\n%s", text, d.frame())
		}
	}
	return d
}

// turn lets everything end that is under way, but nothing that follows from it.
func (d *driver) turn() *driver {
	d.Helper()
	due := d.running
	d.running = nil
	for _, cmd := range due {
		if cmd != nil {
			d.finish(cmd)
		}
	}
	return d
}

// letGo lets everything end that is under way, and everything that follows from it.
func (d *driver) letGo() *driver {
	d.Helper()
	for d.slow = false; len(d.running) > 0; {
		d.turn()
	}
	return d
}

// press presses the keys of a script.
func (d *driver) press(keys string) *driver {
	d.Helper()
	for _, key := range screentest.Keys(keys) {
		d.send(key)
	}
	return d
}

// write types a text.
func (d *driver) write(text string) *driver {
	d.Helper()
	for _, key := range screentest.Typed(text) {
		d.send(key)
	}
	return d
}

// frame is what is on the screen, without colours.
func (d *driver) frame() screentest.Frame { return screentest.FrameOf(d.app.View().Content) }

// line is one line of the screen, counted from the top or, below zero, from the bottom.
func (d *driver) line(n int) string {
	lines := d.frame().Lines()
	return lines[(n+len(lines))%len(lines)]
}

// sees fails unless the screen shows every one of the texts.
func (d *driver) sees(texts ...string) *driver {
	d.Helper()
	d.frame().Sees(d, texts...)
	return d
}

// misses fails if the screen shows one of the texts.
func (d *driver) misses(texts ...string) *driver {
	d.Helper()
	d.frame().Misses(d, texts...)
	return d
}

// to puts the cursor on a row by its name, as somebody would who knows the palette.
func (d *driver) to(name string) *driver {
	d.Helper()
	return d.press(": 'go to " + name + "' enter")
}
