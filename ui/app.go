package ui

import (
	"context"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"quarterdeck/data/transfer"
	"quarterdeck/model"
	"quarterdeck/model/past"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/theme"
)

// Options is what the cockpit needs from outside. Clock and ids come in so that a test can decide them.
type Options struct {
	// Open opens the store and loads what the first frame shows. It runs once, beside the drawing; it is nil where
	// there is no file yet, and the cockpit then asks how to begin.
	Open func(context.Context) (model.Store, *model.Portfolio, error)
	// Begin makes a new portfolio where there was none, empty or filled with the sample.
	Begin func(ctx context.Context, sample bool) (model.Store, *model.Portfolio, error)
	// Read reads a source named by a person for an import; nil where files are out of reach.
	Read func(ctx context.Context, source string) ([]*transfer.Source, error)
	// Put writes a new file that somebody has named, and returns where it is. It leaves a file that is there already as it
	// is, and says so; nil where files are out of reach.
	Put func(name string, text []byte) (path string, err error)
	// Sights is how far whoever is at the keyboard has seen the portfolio; nil knows of nothing. Saw keeps what they have
	// acknowledged, or taken back, and is nil where nothing is kept.
	Sights func(*model.Portfolio) Sights
	Saw    func(Sights) error
	// AsOf is the point in the past that the first frame shows; no point shows how it is.
	AsOf past.Point
	// Save keeps how the cockpit was left for the next time; nil keeps nothing.
	Save func(Left) error

	Now   func() time.Time
	NewID func() string
	Me    string            // who is at the keyboard
	View  string            // the view to open on; empty: the first
	State map[string]string // the views' state that Save was given last time
	Theme string            // one of theme.Names
	Env   func(string) string
	Poll  time.Duration // how often to look for other people's changes; 0 never
	// After brings a message after a while; nil waits by the system's clock.
	After func(time.Duration, tea.Msg) tea.Cmd
	// Exec hands the terminal to another program until that is done; nil runs it.
	Exec  func(*exec.Cmd, tea.ExecCallback) tea.Cmd
	Mouse bool
	// Tour says that the tour begins with the first frame.
	Tour bool
	// Label is what the portfolio is called in the top line: the name of its file, or sample.
	Label string
}

// App is the cockpit.
type App struct {
	opts  Options
	store *lent // nil where there is no portfolio
	p     *model.Portfolio
	heard int64       // the newest revision that following has come to
	reach model.Scope // as far back as anybody has asked for
	// unread is why what lies further back could not be read, in a sentence; empty where nobody has asked in vain.
	unread string
	cal    model.Calendar
	err    error // why there is no portfolio

	theme  *theme.Theme
	chosen string // the theme that somebody has picked here; empty where nobody has
	isDark bool
	w, h   int

	views    []view
	current  int
	overlays []screen.Overlay
	commands []screen.Command
	recent   recent

	queue   queue
	early   early
	leaving leaving
	seen    seen
	trail   trail
	past    *visit // nil in the present
	visits  int    // counts those that were asked for: only the last one begins
	toast   toast
	noticed string // what the store last said that people should know
	tour    tour
	clicks  clicks
	word    word
	ctx     context.Context // ends with the cockpit; reading stops with it, writing does not
	stop    context.CancelFunc
	// importNext says that an import follows as soon as the portfolio is there.
	importNext bool
	woken      struct { // what the view was last woken for
		view int
		p    *model.Portfolio
	}
}

// New is a cockpit that has yet to open its portfolio.
func New(opts Options) *App {
	if opts.After == nil {
		opts.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(d, func(time.Time) tea.Msg { return msg })
		}
	}
	if opts.Exec == nil {
		opts.Exec = tea.ExecProcess
	}
	ctx, stop := context.WithCancel(context.Background())
	a := &App{opts: opts, isDark: true, views: views(), ctx: ctx, stop: stop}
	a.commands = a.global()
	a.setTheme()
	a.woken.view = -1
	a.tour.on = opts.Tour
	for _, v := range a.views {
		v.screen.Restore(opts.State[v.screen.Name()])
	}
	a.show(opts.View)
	return a
}

// Init starts opening the portfolio.
func (a *App) Init() tea.Cmd {
	ask := tea.RequestBackgroundColor
	if a.opts.Open == nil {
		a.open(&welcome{})
		return ask
	}
	return tea.Batch(ask, a.load(a.opts.Open))
}

// Update answers a message. Whatever it was, a view that waits to be woken is, once there is something new to see.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.answer(msg)
	if wake := a.wake(); wake != nil {
		cmd = tea.Batch(cmd, wake)
	}
	return a, cmd
}

func (a *App) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.w, a.h = msg.Width, msg.Height
		return nil
	case tea.BackgroundColorMsg:
		a.isDark = msg.IsDark()
		a.setTheme()
		return nil
	case tea.KeyPressMsg:
		return a.key(msg)
	case mouse:
		return a.point(msg)
	case opened, followed, committed, loaded, saved:
		return a.stored(msg)
	case editing:
		return a.edit(msg)
	case begin:
		return a.begun(msg)
	case planned:
		return a.preview(msg)
	case stillSaving:
		return a.keepSaving(msg)
	case told:
		return a.doFor(msg.to, msg.to.Update(a.acting(), msg.Entries))
	case visiting:
		return a.arrive(msg)
	case asked:
		return a.do(msg.read(a))
	case compared:
		return a.do(msg.done(msg.answer))
	case edited:
		return a.do(msg.Done(msg.text))
	case toastOver:
		a.toast.over(msg)
		return nil
	case done:
		a.toast.end()
		return a.do(msg.then())
	case action:
		return a.do(msg.Action)
	}
	return a.do(a.top(msg))
}

// wake lets the view that is shown ask for what it needs, when it comes into sight and when the portfolio has changed.
func (a *App) wake() tea.Cmd {
	if a.p == nil || a.woken.view == a.current && a.woken.p == a.shown() {
		return nil
	}
	a.woken.view, a.woken.p = a.current, a.shown()
	if w, ok := a.screen().(screen.Waker); ok {
		return a.do(w.Wake(a.scene()))
	}
	return nil
}

// told is history on its way to the view that asked for it.
type told struct {
	to screen.Screen
	screen.Entries
}

// history reads the journal for a view.
func (a *App) history(to screen.Screen, q model.Query) tea.Cmd {
	if a.store == nil {
		return nil
	}
	store, ctx := a.source(), a.ctx
	return func() tea.Msg {
		entries, err := store.History(ctx, q)
		return told{to, screen.Entries{Query: q, Entries: entries, Err: err}}
	}
}

// top gives a message to the topmost overlay, or to the view where there is none.
func (a *App) top(msg tea.Msg) screen.Action {
	if n := len(a.overlays); n > 0 {
		return a.overlays[n-1].Update(a.whole(), msg)
	}
	if a.p == nil {
		return nil
	}
	return a.screen().Update(a.acting(), msg)
}

// Err is why there was no portfolio to show, or nil.
func (a *App) Err() error { return a.err }

// Close lets go of the store, once what is under way with it is done. It is called when the program has ended.
func (a *App) Close() error {
	a.stop()
	if a.store == nil {
		return nil
	}
	return a.store.Close()
}

func (a *App) screen() screen.Screen { return a.views[a.current].screen }

// scene is what the view draws: the portfolio as it is saved, with what an overlay is about to do to it, or as it was.
func (a *App) scene() screen.Scene {
	if a.past != nil {
		return a.past.then(a.sceneOf(a.past.p))
	}
	return a.sceneOf(a.p)
}

func (a *App) sceneOf(p *model.Portfolio) screen.Scene {
	now := a.opts.Now()
	sc := screen.Scene{
		P: p, Cal: a.cal, Theme: a.theme, Now: model.MomentOf(now), Zone: now.Location(), Me: a.opts.Me, NewID: a.opts.NewID,
		Looked: a.seen.Looked.Rev,
		W:      a.w, H: max(a.h-chromeRows-a.tour.rows(), 0), ReadOnly: a.readOnly(), Unread: a.unread,
	}
	if p == nil || a.past != nil {
		return sc
	}
	for n := len(a.overlays) - 1; n >= 0; n-- { // a question about a move lies over it
		if previewer, ok := a.overlays[n].(screen.Previewer); ok {
			sc.P = a.ahead()
			if next, err := sc.P.Apply(model.Change{Edits: previewer.Preview(sc)}); err == nil {
				sc.P = next
			}
			break
		}
	}
	sc.Preview = sc.P != a.p
	return sc
}

// whole is the scene of an overlay, which has the whole screen to lie on.
func (a *App) whole() screen.Scene {
	sc := a.acting()
	sc.H = a.h
	return sc
}

func (a *App) readOnly() string {
	if a.store == nil {
		return ""
	}
	return a.source().Info().ReadOnly
}

func (a *App) setTheme() {
	t, err := theme.Named(a.opts.Theme, a.isDark)
	if err != nil {
		a.err = err
		t, _ = theme.Named("mono", a.isDark) // to say so with
	}
	a.theme = &t
}

// show changes to the view with the name; an unknown name stays where it is.
func (a *App) show(name string) bool {
	for i, v := range a.views {
		if v.screen.Name() == name {
			a.current = i
			return true
		}
	}
	return false
}

func (a *App) open(o screen.Overlay) { a.overlays = append(a.overlays, o) }

func (a *App) closeTop() {
	n := len(a.overlays)
	if n == 0 {
		return
	}
	if closed, ok := a.overlays[n-1].(screen.Lettered); ok {
		a.word = word{closed.Rest(), a.opts.Now()}
	}
	a.overlays = a.overlays[:n-1]
}
