package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/ui/plain"
)

// lined says whether lines are printed in place of the screen: as --plain says, or else as the environment does.
func (e *env) lined(cmd *cobra.Command, look look) bool {
	if cmd.Flags().Changed("plain") {
		return look.plain
	}
	return e.heard() && !e.json
}

// plain reads the portfolio out in lines, and answers what is typed where somebody sits at a terminal.
func (e *env) plain(ctx context.Context, look look) error {
	r, err := e.reader(look)
	if err != nil {
		return err
	}
	then := e.then
	e.then = nil // since somebody may want to come back, what is opened is the present
	return e.with(ctx, r.scope, func(s model.Store, p *model.Portfolio) error {
		r.store, r.p = s, p
		if then != nil {
			if err := r.enter(ctx, *then); err != nil {
				return err
			}
		}
		return r.run(ctx)
	})
}

// plainDemo is plain for a sample that is thrown away.
func (e *env) plainDemo(ctx context.Context, look look) (err error) {
	r, err := e.reader(look)
	if err != nil {
		return err
	}
	if r.store, err = e.throwaway(ctx); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.store.Close()) }()
	if r.p, err = r.store.Load(ctx, r.scope); err != nil {
		return err
	}
	return r.run(ctx)
}

// reader is somebody who has a portfolio read out, and what they were told last.
type reader struct {
	*env
	store   model.Store // as it is; see shown
	scope   model.Scope
	p       *model.Portfolio
	in      *bufio.Reader
	view    plain.View
	mine    bool
	numbers plain.Numbers
	rest    []string // of what they asked for, what was not read out yet
}

// atOnce is how many lines are read out before somebody asks for more.
const atOnce = 20

func (e *env) reader(look look) (*reader, error) {
	e.aloud = true
	if e.json {
		return nil, usage("--plain is for people; `quarterdeck status --json` is for programs")
	}
	if err := look.check(plain.Names()); err != nil {
		return nil, err
	}
	today := e.moment().Today
	r := &reader{env: e, in: bufio.NewReader(e.In), scope: model.Scope{Since: today.Add(-lately), Today: today}, view: plain.Views()[0]}
	for _, v := range plain.Views() {
		if v.Name == look.view {
			r.view = v
		}
	}
	return r, nil
}

// run reads the view out, and then answers line by line until somebody has had enough.
func (r *reader) run(ctx context.Context) error {
	r.show(r.lines())
	if !r.asks() {
		for _, line := range r.rest {
			fmt.Fprintln(r.Out, line)
		}
		return nil
	}
	r.next()
	r.say("changes tells what has changed, ? what else can be typed, and q ends.")
	for {
		fmt.Fprint(r.Err, r.prompt())
		line, err := await(ctx, func() (string, error) { return r.in.ReadString('\n') })
		if err != nil && !errors.Is(err, io.EOF) || line == "" {
			fmt.Fprintln(r.Err) // or the next thing stands behind the prompt
			return ended(err)
		}
		if done := r.answer(ctx, line); done || ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// ended is nothing where the input is over, as it is bound to be some time.
func ended(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// asks says whether somebody is there to ask for more. Where only what is printed goes elsewhere, as to a pager, it is
// printed as a whole.
func (r *reader) asks() bool { return r.InTerminal && !r.noInput && (r.OutTerminal || !r.ErrTerminal) }

// question is what a view is asked.
func (r *reader) question() plain.Question {
	return plain.Question{P: r.p, Today: r.moment().Today, Me: r.p.PersonCalled(r.who()), Mine: r.mine}
}

// show makes the lines those that are read out next, with numbers of their own.
func (r *reader) show(lines []plain.Line) {
	r.numbers = plain.Numbers{}
	r.rest = r.numbers.Say(lines)
}

// next reads out as much as somebody can take in at once.
func (r *reader) next() {
	if len(r.rest) == 0 {
		r.say("That is all. ? says what can be typed.")
	}
	now := min(atOnce, len(r.rest))
	for _, line := range r.rest[:now] {
		fmt.Fprintln(r.Out, line)
	}
	switch r.rest = r.rest[now:]; len(r.rest) {
	case 0:
	case 1:
		r.say("1 more line; Enter reads on.")
	default:
		r.say("%d more lines; Enter reads on.", len(r.rest))
	}
}

// refresh brings in what was saved since, as far back as the scope says.
func (r *reader) refresh(ctx context.Context, scope model.Scope) error {
	since, err := r.shown().Since(ctx, r.p.Rev)
	if err != nil || len(since) == 0 && r.p.Scope.Covers(scope) {
		return err
	}
	p, err := r.shown().Load(ctx, scope)
	if err == nil {
		r.p, r.scope = p, scope
	}
	return err
}
