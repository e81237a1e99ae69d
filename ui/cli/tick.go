package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/onboarding"
)

// tickFlags is what the flags say of a module for somebody.
type tickFlags struct {
	program, state, reason, date string
	given                        func(flag string) bool
}

func (e *env) tick() *cobra.Command {
	f := &tickFlags{}
	cmd := &cobra.Command{
		Use:   "tick PERSON [MODULE]",
		Short: "Say that somebody has done a module, or list what comes next",
		Long: "PERSON is a name, in quotation marks where it has several words; MODULE is the\n" +
			"number of a module on their plan, its id, its key, or words of its title. Both\n" +
			"may be shortened to beginnings of their words. Without MODULE, what can be taken\n" +
			"up now is listed. It is one change, which one undo takes back.",
		Example: "quarterdeck tick ivo                      # what comes next, by number\n" +
			"quarterdeck tick ivo 5                    # it is done\n" +
			"quarterdeck tick ivo legal --date \"last fri\"\n" +
			"quarterdeck tick \"Ivo Ruiz\" okr --state blocked --reason \"No access yet\"",
		ValidArgsFunction: e.completeTick,
		RunE: func(cmd *cobra.Command, args []string) error {
			f.given = cmd.Flags().Changed
			if len(args) == 0 {
				return usage("say whose module: `quarterdeck tick ivo 5`")
			}
			who, ref := model.CleanLine(args[0]), model.CleanLine(strings.Join(args[1:], " "))
			if ref == "" && (f.given("state") || f.given("reason") || f.given("date")) {
				return usage("say which module: `quarterdeck tick %s 5`; `quarterdeck tick %[1]s` lists them", quoted(who))
			}
			return e.onPlan(cmd.Context(), who, f, ref)
		},
	}
	e.asOfFlag(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.state, "state", "done", "how far it is, a `STATE`: "+model.Listed(moduleStates(), "or"))
	flags.StringVar(&f.reason, "reason", "", "why it is waived, or what blocks it, a `TEXT`")
	flags.StringVar(&f.date, "date", "", "the `DAY` it was done, as in \"last fri\" (default: today)")
	flags.StringVar(&f.program, "program", "", "on the program called `NAME`, where somebody is on several")
	complete(cmd, "state", moduleStates()...)
	for _, flag := range []string{"reason", "date", "program"} {
		complete(cmd, flag)
	}
	return cmd
}

// moduleStates is the states of a module as one word each.
func moduleStates() []string {
	var words []string
	for _, state := range model.ModuleDone.Choices() {
		words = append(words, strings.ReplaceAll(state, " ", "-"))
	}
	return words
}

// onPlan lists what comes next for somebody, or saves what was said of one module.
func (e *env) onPlan(ctx context.Context, who string, f *tickFlags, ref string) error {
	f.state = strings.ReplaceAll(f.state, " ", "-")
	if err := oneOf("--state", f.state, moduleStates()); err != nil {
		return err
	}
	return e.with(ctx, model.Scope{}, func(s model.Store, p *model.Portfolio) error {
		l, err := e.planOf(p, onboarding.Of(p, e.moment().Today), who, f.program)
		switch {
		case err != nil:
			return err
		case ref == "":
			return e.printAhead(p, l)
		}
		step, err := moduleOf(l, ref)
		if err != nil {
			return err
		}
		return e.saveTick(ctx, s, p, step, f)
	})
}

// saveTick makes one change of what was said of a module, saves it, and tells what has become of it.
func (e *env) saveTick(ctx context.Context, s model.Store, p *model.Portfolio, step *onboarding.Step, f *tickFlags) error {
	report, err := e.reported(p, step, f)
	if err != nil {
		return err
	}
	change := model.Change{Actor: e.who()}
	change.Label, change.Edits = step.Set(p, e.moment(), report)
	after, rev, err := committed(ctx, s, p, change)
	if err != nil {
		return err
	}
	l := onboarding.Of(after, e.moment().Today).Plan(step.Plan.ID)
	now := l.Steps[step.Module.Index]
	if e.json {
		return e.printJSON(tickReport{
			1, rev, l.Name, after.Name(l.Program.Ref()), string(step.State), string(l.Verdict()), shareOf(l.Ready()),
			shareOf(l.Pace()), stepJSON(after, now),
		})
	}
	e.print("%s  %d %s  %s → %s  %d of %d done  %s", l.Name, number(now), now.Module.Title, step.State, now.State, l.Done,
		l.Required, e.ink().verdict(l.Verdict()))
	return nil
}

// tickReport is what was said of a module, for programs.
type tickReport struct {
	Schema   int        `json:"schema"`
	Revision int64      `json:"revision"`
	Person   string     `json:"person"`
	Program  string     `json:"program"`
	Before   string     `json:"before"`
	Verdict  string     `json:"verdict"`
	Ready    *float64   `json:"ready"`
	Expected *float64   `json:"expected"`
	Module   stepReport `json:"module"`
}

// reported is what the flags say of a step. What goes with the state it had goes with that.
func (e *env) reported(p *model.Portfolio, step *onboarding.Step, f *tickFlags) (onboarding.Report, error) {
	r := step.Reported()
	state := model.ModuleState(strings.ReplaceAll(f.state, "-", " "))
	if state != r.State {
		r.Done = model.Date{}
	}
	r.State, r.Reason = state, f.reason
	asks := state == model.ModuleWaived || state == model.ModuleBlocked
	switch {
	case asks && f.reason == "" && r.State == step.State:
		r.Reason = step.Reason()
	case asks && f.reason == "":
		return r, usage("%s needs a reason: --reason \"…\"", state)
	case !asks && f.reason != "":
		return r, usage("--reason goes with --state waived or blocked")
	case f.date != "" && state != model.ModuleDone:
		return r, usage("--date goes with --state done")
	}
	if f.date == "" {
		return r, nil
	}
	day, err := e.past(p, "--date", f.date, "what is done was done before")
	r.Done = day
	return r, err
}

// printAhead lists what somebody can take up now, and what is blocked.
func (e *env) printAhead(p *model.Portfolio, l *onboarding.Plan) error {
	steps := l.Ahead()
	for _, s := range l.Stuck() {
		if s.Blocked() {
			steps = append(steps, s)
		}
	}
	if e.json {
		return e.printJSON(hireJSON(p, l, e.moment().Today))
	}
	e.headPast()
	e.print("%s on %s, day %d: %d of %d done  %s", l.Name, p.Name(l.Program.Ref()), l.Day(), l.Done, l.Required, e.ink().verdict(l.Verdict()))
	for _, s := range steps {
		e.print("%s", aheadLine(p, s))
	}
	switch {
	case len(steps) == 0:
		e.say("Nothing can be taken up now.")
	case e.then == nil:
		e.say("`quarterdeck tick %s %d` says that the first of them is done.", quoted(l.Name), number(steps[0]))
	}
	return nil
}

// aheadLine is a step with its number, when it is due, and who does it.
func aheadLine(p *model.Portfolio, s *onboarding.Step) string {
	var about []string
	switch {
	case s.Blocked():
		about = append(about, "blocked: "+s.Reason())
	case s.Overdue():
		about = append(about, dates.Over(s.Over()))
	case !s.Due.IsZero():
		about = append(about, "due "+s.Due.Short())
	}
	if s.Module.Doer() != model.ByNewHire {
		about = append(about, strings.TrimSpace(string(s.Module.Doer())+" "+p.Name(s.Owner.Ref())))
	}
	if s.Module.Optional {
		about = append(about, "optional")
	}
	return strings.TrimRight(fmt.Sprintf("%4d  %s  %s", number(s), column(s.Module.Title, 36), strings.Join(about, ", ")), " ")
}
