package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/mattn/go-shellwords"

	"quarterdeck/model"
	"quarterdeck/ui/plain"
)

// answer answers a line that somebody has typed, and says whether they have had enough.
func (r *reader) answer(ctx context.Context, line string) (done bool) {
	line = strings.TrimPrefix(model.CleanLine(line), "quarterdeck ") // as help and messages write commands
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "q", "quit", "exit":
		return true
	case "", "next":
		r.next()
		return false
	}
	if err := r.reply(ctx, line, word, rest); err != nil && ctx.Err() == nil {
		r.fail(err)
	}
	return false
}

// reply does what a line asks for.
func (r *reader) reply(ctx context.Context, line, word, rest string) error {
	switch view, is := viewCalled(word); {
	case line == "?" || line == "help":
		r.help()
		return nil
	case word == "find":
		return r.find(ctx, rest)
	case is && rest == "":
		return r.turn(ctx, view, r.mine)
	case line == "mine":
		return r.toggleMine(ctx)
	case word == "as" && (rest == "of" || strings.HasPrefix(rest, "of ")):
		return r.visit(ctx, strings.TrimSpace(strings.TrimPrefix(rest, "of")))
	case line == "now":
		return r.comeBack(ctx)
	case word == "changes":
		return r.changes(ctx, strings.TrimPrefix(rest, "since "))
	case rest == "" && strings.ContainsAny(word[:1], "0123456789"):
		return r.tell(ctx, word)
	}
	for _, name := range r.commands() {
		if name == word {
			return r.command(ctx, line)
		}
	}
	return fmt.Errorf("there is no %q here; %s", word, meant(word, r.words(), "? says what can be typed"))
}

// viewCalled is the view of a name or a digit.
func viewCalled(word string) (plain.View, bool) {
	for _, v := range plain.Views() {
		if word == v.Name || word == strconv.Itoa(v.Digit) {
			return v, true
		}
	}
	return plain.View{}, false
}

// turn reads out a view.
func (r *reader) turn(ctx context.Context, view plain.View, mine bool) error {
	if err := r.refresh(ctx, r.scope); err != nil {
		return err
	}
	r.view, r.mine = view, mine
	r.show(r.lines())
	r.next()
	return nil
}

// toggleMine tells only what is up to whoever asks, or everything again.
func (r *reader) toggleMine(ctx context.Context) error {
	if r.question().Me == "" {
		return fmt.Errorf("nobody in this portfolio is called %q, so nothing is yours; `quarterdeck me NAME` says who you are", r.who())
	}
	if r.mine {
		r.say("Everything again.")
	} else {
		r.say("Only what is yours; mine tells everything again.")
	}
	return r.turn(ctx, r.view, !r.mine)
}

// find reads out the rows that a filter lets through, whenever they were closed.
func (r *reader) find(ctx context.Context, text string) error {
	if text == "" {
		return fmt.Errorf("say what to find: find checkout, or find status:risk owner:me")
	}
	if err := r.refresh(ctx, model.Scope{All: true}); err != nil {
		return err
	}
	r.show(plain.Find(r.question(), text))
	r.next()
	return nil
}

// lastChanges is how many changes of a row are told.
const lastChanges = 20

// tell reads out everything about a row. The numbers that were told before stay.
func (r *reader) tell(ctx context.Context, number string) error {
	if err := r.refresh(ctx, r.scope); err != nil {
		return err
	}
	row := plain.Called(r.question(), &r.numbers, number)
	if row.IsZero() {
		return r.noRow(number)
	}
	history, err := r.shown().History(ctx, model.Query{Of: row, Limit: lastChanges})
	if err != nil {
		return err
	}
	r.rest = r.numbers.Say(plain.Tell(r.question(), row, history, r.Now().Location()))
	r.next()
	return nil
}

// noRow says which numbers there are.
func (r *reader) noRow(number string) error {
	n, err := strconv.Atoi(number)
	switch last := r.numbers.Last(); {
	case err != nil:
		return fmt.Errorf("there is no key result %q in this period", number)
	case n < plain.First:
		return fmt.Errorf("there is no view %d here; %s", n, viewList())
	case last == 0:
		return fmt.Errorf("there is no row %d: none was read out", n)
	default:
		return fmt.Errorf("there is no row %d; those that were read out go from %d to %d", n, plain.First, last)
	}
}

// viewList is the views with their digits: 1 is Home, 2 Roadmap and 3 OKRs.
func viewList() string {
	var views []string
	for _, v := range plain.Views() {
		views = append(views, fmt.Sprintf("%d %s", v.Digit, v.Title))
	}
	return "there are " + model.Listed(views, "and")
}

// commands is the names of what can be done from here. A portfolio of its own is opened from outside.
func (r *reader) commands() []string {
	var names []string
	for _, name := range commandNames((&env{World: r.World}).root(nil)) {
		if name != "demo" {
			names = append(names, name)
		}
	}
	return append(names, "help")
}

// words is everything that can be typed but for numbers.
func (r *reader) words() []string {
	return append(append(plain.Names(), "find", "mine", "changes", "as of", "now", "next", "quit"), r.commands()...)
}

// command runs a command of quarterdeck on the portfolio that is read out.
func (r *reader) command(ctx context.Context, line string) error {
	parser := shellwords.NewParser()
	words, err := parser.Parse(line)
	switch {
	case err != nil:
		return fmt.Errorf("a quotation mark is missing in: %s", line)
	case parser.Position >= 0:
		return fmt.Errorf("one command at a time, and nothing of a shell's: %s", line)
	}
	e := &env{World: r.World}
	e.In = r.in
	root := e.root(words)
	root.SetArgs(mineArguments(words))
	e.file, e.actor, e.then, e.quiet, e.aloud = r.store.Info().Path, r.actor, r.then, r.quiet, true
	if err := root.ExecuteContext(ctx); ctx.Err() == nil {
		e.fail(err)
	}
	return nil
}

// help says what can be typed.
func (r *reader) help() {
	r.rest = []string{
		"A digit or a name shows a view: " + strings.TrimPrefix(viewList(), "there are ") + ".",
		"A number such as 12 tells everything about that row, and 2.2 everything about that key result.",
		"Enter reads on, 20 lines at a time.",
		"find and words, or a filter such as find is:late owner:me, lists what matches; help filter says more.",
		"mine tells only what is yours, and everything again.",
		"changes tells what has changed since the last review, and changes since 9 nov since that day.",
		"as of and a day, such as as of 9 nov, shows everything as it was then, and now leads back.",
		"A command of quarterdeck is run on this portfolio: check-in 2.2 --value 41, tick ivo 5, undo.",
		"The commands are " + model.Listed(r.commands(), "and") + "; help and a command says what it does.",
		"q ends. What was changed is saved already.",
	}
	r.next()
}
