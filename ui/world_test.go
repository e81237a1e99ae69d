package ui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"quarterdeck/data"
	"quarterdeck/model"
	"quarterdeck/ui"
)

// stored is the portfolio as it is in the file.
func (d *driver) stored() *model.Portfolio {
	d.Helper()
	var p *model.Portfolio
	d.elsewhere(func(s model.Store) error {
		var err error
		p, err = s.Load(context.Background(), model.Scope{All: true})
		return err
	})
	return p
}

// elsewhere does something with the file in another process.
func (d *driver) elsewhere(use func(model.Store) error) {
	d.Helper()
	store, err := data.Open(context.Background(), d.path, data.Options{Now: func() time.Time { return monday }})
	if err != nil {
		d.Fatal(err)
	}
	defer store.Close()
	if err := use(store); err != nil {
		d.Fatal(err)
	}
}

// ben alters an initiative from another terminal.
func (d *driver) ben(label, title string, alter func(*model.Initiative)) {
	d.Helper()
	d.elsewhere(func(s model.Store) error {
		p, err := s.Load(context.Background(), model.Scope{All: true})
		if err != nil {
			return err
		}
		edits := p.Initiatives.Edit(model.MomentOf(monday), named(p, title).ID, alter)
		_, err = s.Commit(context.Background(), model.Change{Actor: "Ben", Label: label, Edits: edits})
		return err
	})
}

// named is the initiative with the title, or an empty one.
func named(p *model.Portfolio, title string) *model.Initiative {
	for i := range p.Initiatives.All() {
		if i.Title == title {
			return i
		}
	}
	return &model.Initiative{}
}

// item is the initiative with the title as it is in the file.
func (d *driver) item(title string) *model.Initiative {
	d.Helper()
	i := named(d.stored(), title)
	if i.Title == "" {
		d.Fatalf("there is no %s in the file", title)
	}
	return i
}

// written is everything that is known of a portfolio, as text.
func written(p *model.Portfolio) string {
	var b strings.Builder
	for _, t := range p.Tables() {
		for row := range t.Records() {
			fmt.Fprintln(&b, row.Ref())
			for _, f := range t.Kind().Fields() {
				fmt.Fprintf(&b, "  %s %q\n", f.Name, f.Text(row))
			}
		}
	}
	return b.String()
}

// trouble is a store on which some things go wrong.
type trouble struct {
	model.Store
	full    error // why nothing can be committed or undone
	failing error // why nothing can be read
	info    func(model.Info) model.Info
	before  func()                           // what happens just before a commit
	far     func(tell func(done, total int)) // what happens while one is going on
	deaf    int                              // how often others' changes cannot be looked for
}

// through lets a cockpit have its store with the trouble.
func through(t *trouble) change {
	return func(o *ui.Options) {
		open := o.Open
		o.Open = func(ctx context.Context) (model.Store, *model.Portfolio, error) {
			store, p, err := open(ctx)
			t.Store = store
			return t, p, err
		}
	}
}

func (t *trouble) Load(ctx context.Context, scope model.Scope) (*model.Portfolio, error) {
	if t.failing != nil {
		return nil, t.failing
	}
	return t.Store.Load(ctx, scope)
}

func (t *trouble) Commit(ctx context.Context, c model.Change) (model.Entry, error) {
	if t.before != nil {
		t.before()
	}
	if t.full != nil {
		return model.Entry{}, t.full
	}
	if t.far != nil {
		t.far(model.ProgressOf(ctx))
	}
	return t.Store.Commit(ctx, c)
}

func (t *trouble) Undo(ctx context.Context, actor string) (model.Entry, error) {
	if t.full != nil {
		return model.Entry{}, t.full
	}
	return t.Store.Undo(ctx, actor)
}

func (t *trouble) Since(ctx context.Context, rev int64) ([]model.Entry, error) {
	if t.deaf > 0 {
		t.deaf--
		return nil, errors.New("the disk did not answer")
	}
	return t.Store.Since(ctx, rev)
}

func (t *trouble) Info() model.Info {
	if t.info == nil {
		return t.Store.Info()
	}
	return t.info(t.Store.Info())
}
