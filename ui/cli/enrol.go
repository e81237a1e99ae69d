package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
)

// enrolFlags is what the flags say of somebody who is to begin.
type enrolFlags struct {
	program, start, buddy, manager string
	unknown                        bool
}

func (e *env) enrol() *cobra.Command {
	f := &enrolFlags{}
	cmd := &cobra.Command{
		Use:   "enrol PERSON",
		Short: "Put somebody on an onboarding program",
		Long: "Names, and the title of the program, may be shortened to beginnings of their\n" +
			"words. All due days are counted from --start. It is one change, which one undo\n" +
			"takes back.",
		Example: "quarterdeck enrol \"Ivo Ruiz\" --program \"product managers\" --start \"next mon\"\n" +
			"quarterdeck enrol ivo --buddy ana --manager gus   # on the only program\n" +
			"quarterdeck enrol \"Kim Lee\" --new                # who is not here yet",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return e.names(cmd, everybody), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			who := model.CleanLine(strings.Join(args, " "))
			if who == "" {
				return usage("say who begins: `quarterdeck enrol \"Ivo Ruiz\" --program …`")
			}
			return e.saveEnrolment(cmd.Context(), who, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.program, "program", "", "the program called `NAME` (default: the only one)")
	flags.StringVar(&f.start, "start", "", "the first `DAY`, as in \"next mon\" (default: what is known of the person, or today)")
	flags.StringVar(&f.buddy, "buddy", "", "the `NAME` of the colleague who shows them around")
	flags.StringVar(&f.manager, "manager", "", "the `NAME` of whom they report to")
	flags.BoolVar(&f.unknown, "new", false, "add PERSON, who is not here yet")
	for _, flag := range []string{"program", "start", "buddy", "manager"} {
		complete(cmd, flag)
	}
	return cmd
}

// saveEnrolment makes one change of somebody's beginning, saves it, and tells what comes first.
func (e *env) saveEnrolment(ctx context.Context, who string, f *enrolFlags) error {
	return e.with(ctx, model.Scope{}, func(s model.Store, p *model.Portfolio) error {
		id := model.ID[model.Enrolment](e.NewID())
		change, err := e.enrolment(p, id, who, f)
		if err != nil {
			return err
		}
		after, rev, err := committed(ctx, s, p, change)
		if err != nil {
			return err
		}
		l := onboarding.Of(after, e.moment().Today).Plan(id)
		if e.json {
			return e.printJSON(struct {
				hireReport
				Revision int64 `json:"revision"`
			}{hireJSON(after, l, e.moment().Today), rev})
		}
		first := ""
		if next := l.Next(); next != nil {
			first = "; first " + next.Module.Title + dueBehind(next)
		}
		e.print("%s begins on %s on %s%s", l.Name, after.Name(l.Program.Ref()), l.Start.Long(), first)
		return nil
	})
}

// dueBehind is when a step is due, for the end of a sentence.
func dueBehind(s *onboarding.Step) string {
	if s.Due.IsZero() {
		return ""
	}
	return ", due " + s.Due.Short()
}

// enrolment is the change that puts somebody on a program. Who is to begin there for another time does so today, where no
// day is given.
func (e *env) enrolment(p *model.Portfolio, id model.ID[model.Enrolment], who string, f *enrolFlags) (model.Change, error) {
	change, book := model.Change{Actor: e.who()}, onboarding.Of(p, e.moment().Today)
	on, err := e.program(book, f.program)
	if err != nil {
		return change, err
	}
	j := onboarding.Joiner{Program: on.ID}
	if j.Start, err = e.day(p, "--start", f.start); err != nil {
		return change, err
	}
	if j.Person, change.Edits, err = e.joiner(p, who, j.Start, f.unknown); err != nil {
		return change, err
	}
	if j.Start.IsZero() && len(onProgram(book.PlansOf(j.Person), on)) > 0 {
		j.Start = e.moment().Today
	}
	if p, err = p.Apply(change); err != nil {
		return change, err
	}
	buddy, err := e.whose(p, f.buddy)
	if err != nil {
		return change, err
	}
	manager, err := e.whose(p, f.manager)
	if err != nil {
		return change, err
	}
	j.Buddy, j.Manager = buddy.ID, manager.ID
	label, edits := onboarding.Enrol(p, e.moment(), id, j)
	change.Label, change.Edits = label, append(change.Edits, edits...)
	return change, nil
}

// joiner is who is to begin: somebody who is here, or somebody new with the edits that add them.
func (e *env) joiner(p *model.Portfolio, who string, start model.Date, unknown bool) (model.ID[model.Person], []model.Edit, error) {
	if !unknown {
		found, err := person(p, who, "--new adds them")
		if err != nil {
			return "", nil, err
		}
		return found.ID, nil, nil
	}
	for r := range p.People.Live() {
		if strings.EqualFold(r.Name, who) {
			return "", nil, usage("%s is here already: leave out --new, or say more of the name of somebody else", r.Name)
		}
	}
	id := model.ID[model.Person](e.NewID())
	return id, p.People.Add(e.moment(), id, func(r *model.Person) { r.Name, r.Start = who, start }), nil
}
