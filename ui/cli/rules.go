package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/model"
	"quarterdeck/model/attention"
	"quarterdeck/model/filter"
)

// ruleFlags is what the flags say of a rule or of a row that it catches.
type ruleFlags struct {
	row, threshold, until, reason string
	unmute                        bool
}

// sets says that something is to be changed.
func (f *ruleFlags) sets() bool { return f.threshold != "" || f.until != "" || f.unmute }

func (e *env) rules() *cobra.Command {
	f := &ruleFlags{}
	cmd := &cobra.Command{
		Use:   "rules [RULE]",
		Short: "List by which rules something needs somebody, tune and mute them",
		Long: "Without flags, the rules are listed with where each begins to hold, what it\n" +
			"catches, and what is muted; of one RULE, what it catches now as well. A row that\n" +
			"is muted comes back on its day, or as soon as it meets another rule. It is one\n" +
			"change, which one undo takes back.",
		Example: "quarterdeck rules\n" +
			"quarterdeck rules late --threshold 3         # or default\n" +
			"quarterdeck rules check-in --mute-until \"next mon\" --reason \"A week off\"\n" +
			"quarterdeck rules --row checkout --mute-until +2w --reason \"It is in hand\"\n" +
			"quarterdeck rules --row checkout --unmute",
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return ruleNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.onRule(cmd.Context(), model.CleanLine(strings.Join(args, "-")), f)
		},
	}
	flags := cmd.Flags()
	e.asOfFlag(cmd)
	flags.StringVar(&f.threshold, "threshold", "", "let the rule hold from so `MANY` on, or as it comes: default")
	flags.StringVar(&f.until, "mute-until", "", "list nothing of it until that `DAY`, as in \"next mon\"")
	flags.StringVar(&f.reason, "reason", "", "why it is muted, a `TEXT`")
	flags.BoolVar(&f.unmute, "unmute", false, "list it again")
	flags.StringVar(&f.row, "row", "", "mute one row, and not a rule: words of its `TITLE`, or its id")
	for _, flag := range []string{"threshold", "mute-until", "reason", "row"} {
		complete(cmd, flag)
	}
	return cmd
}

func ruleNames() []string { return model.RuleName("").Choices() }

// onRule lists the rules or one of them, or saves what was said of one, or of a row.
func (e *env) onRule(ctx context.Context, name string, f *ruleFlags) error {
	if err := f.check(name); err != nil {
		return err
	}
	rule, known := attention.RuleCalled(model.RuleName(name))
	if name != "" && !known {
		return usage("there is no rule %q; %s", name, meant(name, ruleNames(), "`quarterdeck rules` lists them"))
	}
	return e.with(ctx, model.Scope{Today: e.moment().Today}, func(s model.Store, p *model.Portfolio) error {
		if !f.sets() {
			return e.printRules(p, model.RuleName(name))
		}
		change, err := e.ruleChange(p, rule, f)
		if err != nil {
			return err
		}
		if len(change.Edits) == 0 {
			e.say("It is so already.")
			return e.printRules(p, model.RuleName(name))
		}
		after, _, err := committed(ctx, s, p, change)
		if err != nil {
			return err
		}
		e.say("%s", model.Ended(change.Label))
		return e.printRules(after, model.RuleName(name))
	})
}

// check refuses flags that do not go together.
func (f *ruleFlags) check(name string) error {
	switch {
	case f.row != "" && name != "":
		return usage("--row mutes one row, by whatever rules it is listed; leave out %q", name)
	case f.row == "" && name == "" && f.sets():
		return usage("say which rule: `quarterdeck rules late --threshold 3`; `quarterdeck rules` lists them")
	case f.row != "" && f.threshold != "":
		return usage("--threshold is for a rule, and not for one row")
	case f.row != "" && f.until == "" && !f.unmute:
		return usage("say until when the row is muted, or --unmute: `quarterdeck rules --row … --mute-until fri --reason …`")
	case f.until != "" && f.unmute:
		return usage("--mute-until and --unmute at once are too much to ask for")
	case f.until == "" && f.reason != "":
		return usage("--reason says why something is muted, and --mute-until until when")
	}
	return nil
}

// ruleChange is the change that the flags ask for, of a rule or of a row.
func (e *env) ruleChange(p *model.Portfolio, rule attention.Rule, f *ruleFlags) (model.Change, error) {
	change := model.Change{Actor: e.who(), Reason: model.CleanLine(f.reason)}
	var labels []string
	add := func(label string, edits []model.Edit) {
		if len(edits) == 0 {
			return // it is so already
		}
		if len(labels) > 0 {
			label = strings.ToLower(label[:1]) + label[1:]
		}
		labels, change.Edits = append(labels, label), append(change.Edits, edits...)
	}
	mute := attention.Mute{Reason: change.Reason}
	var err error
	if mute.Until, err = e.laterDay(p, f.until); err != nil {
		return change, err
	}
	if f.until != "" && mute.Reason == "" {
		return change, usage("say why it is muted, as in --reason \"A week off\"")
	}
	now := e.moment()
	if f.row != "" {
		item, err := e.rowMeant(p, f.row)
		if err != nil {
			return change, err
		}
		if f.unmute {
			add(attention.UnmuteRow(p, now, item.Row))
		} else {
			add(attention.MuteRow(p, now, item, mute))
		}
	}
	if f.threshold != "" {
		n := rule.Threshold
		if f.threshold != "default" {
			if n, err = rule.Reads(f.threshold); err != nil {
				return change, usage("%w", err)
			}
		}
		add(attention.Tune(p, now, rule, n))
	}
	switch {
	case f.row != "":
	case f.unmute:
		add(attention.UnmuteRule(p, now, rule))
	case f.until != "":
		after, err := p.Apply(change) // so that both are said in one row, where there is none yet
		if err != nil {
			return change, err
		}
		add(attention.MuteRule(after, now, rule, mute))
	}
	change.Label = model.Listed(labels, "and")
	return change, nil
}

// laterDay reads the day until which something is muted; no day where none is given.
func (e *env) laterDay(p *model.Portfolio, text string) (model.Date, error) {
	if text == "" {
		return model.Date{}, nil
	}
	day, err := e.day(p, "--mute-until", text)
	if err == nil && !day.After(e.moment().Today) {
		return day, usage("--mute-until is a day to come, and %s is not", day.Long())
	}
	return day, err
}

// rowMeant finds what somebody means among what needs somebody and what of it is muted: by its id, or by words of its
// title.
func (e *env) rowMeant(p *model.Portfolio, words string) (attention.Item, error) {
	l := attention.Of(p, e.moment().Today, "")
	items := append(l.Items, l.Muted...)
	titles := make([]string, len(items))
	for n, i := range items {
		if i.Row.ID == words {
			return i, nil
		}
		titles[n] = i.Title
	}
	found := filter.Named(titles, words)
	switch len(found) {
	case 0:
		hint := meantBy(words, titles, "`quarterdeck status` lists it")
		return attention.Item{}, usage("nothing that needs somebody is called %q; %s", words, hint)
	case 1:
		return items[found[0]], nil
	}
	lines := make([]string, len(found))
	for n, at := range found {
		lines[n] = fmt.Sprintf("  %s  %s", items[at].Row.ID, titles[at])
	}
	return attention.Item{}, usage("%q could be\n%s\nSay its id, or more of its title", words, strings.Join(lines, "\n"))
}
