package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/attention"
)

// statusFlags is what the flags of the status say.
type statusFlags struct {
	mine, failOn string
	short        bool
	public       bool // leave out what is private, and how people do
}

func (e *env) status() *cobra.Command {
	f := &statusFlags{}
	cmd := &cobra.Command{
		Use:   "status [FILE]",
		Short: "Say how things stand, in ten lines at most",
		Long: "Says how far the period has come, how many initiatives and objectives stand how,\n" +
			"and names what needs somebody, the worst first, as Home does; then who is stuck\n" +
			"in onboarding, what the period that ended last, in 13 weeks, left open, what has\n" +
			"changed since your last look, and what you owe. You are who --actor,\n" +
			"QUARTERDECK_ACTOR or `quarterdeck me` says; --mine tells only what is up to you.\n" +
			"It is your own view and holds what is private; --public leaves that out, and all\n" +
			"that is about how people do, for what others are to read.\n\n" +
			"--short is for a prompt: ■ how much is off track, ▲ how much slips, and how much\n" +
			"you owe, or nothing at all. For --fail-on, what is late is at risk at least.\n" +
			"`quarterdeck help json` says what --json prints, and `quarterdeck help\n" +
			"status-json` is a JSON Schema of it.",
		Example: "quarterdeck status\n" +
			"quarterdeck status --mine                # what is up to you\n" +
			"quarterdeck status --mine \"Ana Costa\"    # or to her\n" +
			"quarterdeck status --as-of \"last fri\"     # as it was at the end of that day\n" +
			"quarterdeck status --public              # for others to read\n" +
			"quarterdeck status --fail-on off-track   # for cron: exit code 3\n" +
			"PS1='$(quarterdeck status --short) \\$ '   # in a prompt: ■2 ▲3 you:4",
		Args: e.oneFile,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.printStatus(cmd.Context(), *f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.mine, "mine", "", "only what is up to you, or to `NAME`; a beginning of the name will do")
	e.asOfFlag(cmd)
	flags.StringVar(&f.failOn, "fail-on", "", "exit with 3 at this `STATUS` or worse: at-risk or off-track")
	flags.BoolVar(&f.public, "public", false, "leave out what is private, and how people do")
	flags.BoolVar(&f.short, "short", false, "print one line for a prompt, or none where all is well")
	complete(cmd, "mine")
	complete(cmd, "fail-on", failOns()...)
	return cmd
}

func failOns() []string { return []string{"at-risk", "off-track"} }

func (e *env) printStatus(ctx context.Context, f statusFlags) error {
	if f.failOn != "" {
		if err := oneOf("--fail-on", f.failOn, failOns()); err != nil {
			return err
		}
	}
	if path, err := e.path(); f.short && (err != nil || !e.Files.Exists(path)) {
		return nil // a prompt is no place to say so each time
	}
	today := e.moment().Today
	var worst model.Status
	scope := model.Scope{Since: today.Add(-lately), Today: today, Brief: true}
	err := e.with(ctx, scope, func(store model.Store, p *model.Portfolio) error {
		whose, err := e.whose(p, f.mine)
		if err != nil {
			return err
		}
		me := p.PersonCalled(e.who())
		if f.public {
			p, me = p.Public(), ""
		}
		s := statusOf(p, today, whose, me)
		s.past = e.then != nil
		if f.public {
			s.debtor, s.debts = "", attention.Debts{}
		} else if looked := e.sights(store.Info().Path, p).Looked; !s.past && !f.short && looked.Rev > 0 {
			s.looked = looked
			// What was muted or reviewed is no change of what is planned, and what one has done oneself one knows.
			but := model.Besides{Kinds: []string{"attention_rule", "review"}, Actors: append(p.NamesOf(me), e.who())}
			if s.changes, err = store.CountSince(ctx, looked.Rev, but); err != nil {
				return err
			}
		}
		worst = s.worst()
		return e.printSituation(p, s, f.short)
	})
	if err != nil {
		return err
	}
	if f.failOn == "off-track" && worst == model.OffTrack || f.failOn == "at-risk" && worst != model.OnTrack {
		return errFound
	}
	return nil
}

func (e *env) printSituation(p *model.Portfolio, s situation, short bool) error {
	switch {
	case e.json:
		return e.printJSON(statusJSON(p, s))
	case short:
		if line := s.short(e.heard(), e.ink()); line != "" {
			e.print("%s", line)
		}
	default:
		e.print("%s", strings.Join(statusLines(p, s, e.ink()), "\n"))
	}
	return nil
}

// short is the situation in a few cells, for a prompt; nothing where nothing needs somebody. Who listens hears words.
func (s situation) short(heard bool, ink ink) string {
	var parts []string
	between, owes := " ", "%s:%d"
	if heard {
		between, owes = ", ", "%[2]d owed by %[1]s"
	}
	for _, sign := range []model.Status{model.OffTrack, model.AtRisk} {
		switch n := s.signs(sign); {
		case n == 0:
		case heard:
			parts = append(parts, fmt.Sprintf("%d %s", n, sign))
		default:
			parts = append(parts, ink.status(string(sign), fmt.Sprintf("%s%d", ink.Status(string(sign)).Shape, n)))
		}
	}
	owner := "you"
	if s.debtor != s.me {
		owner, _, _ = strings.Cut(s.mine, " ")
	}
	if n := s.debts.Total(); n > 0 {
		parts = append(parts, fmt.Sprintf(owes, owner, n))
	}
	return strings.Join(parts, between)
}
