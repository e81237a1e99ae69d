package attention_test

import (
	"testing"
	"time"

	"quarterdeck/model"
	"quarterdeck/model/attention"
)

// mid is two initiatives that are late, of which one is off track too.
func mid(t *testing.T) *model.Portfolio {
	return with(t, initiative("dire", model.OffTrack, in(-14), ""), initiative("slow", model.OnTrack, in(-2), ""))
}

func rule(t *testing.T, name model.RuleName) attention.Rule {
	t.Helper()
	r, ok := attention.RuleCalled(name)
	if !ok {
		t.Fatalf("there is no rule %s", name)
	}
	return r
}

// made is the portfolio after a change that a function describes.
func made(t *testing.T, p *model.Portfolio, label string, edits []model.Edit, want string) *model.Portfolio {
	t.Helper()
	if label != want {
		t.Errorf("it is called %q, not %q", label, want)
	}
	next := after(t, p, edits)
	back, err := next.Apply(model.Change{Edits: edits}.Inverse())
	if err != nil {
		t.Fatal(err)
	}
	wants(t, told(back, attention.Of(back, now.Today, "").Items), told(p, attention.Of(p, now.Today, "").Items))
	return next
}

func TestAThresholdMovesWhereARuleHolds(t *testing.T) {
	p := mid(t)
	label, edits := attention.Tune(p, now, rule(t, model.LateRule), 3)
	p = made(t, p, label, edits, "Set the threshold of “Late initiatives” to 3 days")
	wants(t, told(p, attention.Of(p, now.Today, "").Items), "off track | dire | off track | 2 wk late | nobody | also late")
	set := attention.Sets(p, now.Today)[1]
	if !set.Tuned() || set.Sentence() != "An open initiative has missed its target by 3 days or more." {
		t.Errorf("it says %s", set.Sentence())
	}
	label, edits = attention.Tune(p, now, rule(t, model.LateRule), 1)
	p = made(t, p, label, edits, "Set the threshold of “Late initiatives” to 1 day")
	if attention.Sets(p, now.Today)[1].Tuned() || len(attention.Of(p, now.Today, "").Items) != 2 {
		t.Error("it does not hold again where it comes with")
	}
	if _, edits := attention.Tune(p, now, rule(t, model.LateRule), 1); len(edits) > 0 {
		t.Errorf("what is so already makes %v", edits)
	}
	if _, edits := attention.Tune(mid(t), now, rule(t, model.LateRule), 1); len(edits) > 0 {
		t.Errorf("what it comes with makes %v", edits)
	}
}

// When check-ins are stale is one setting, wherever they are shown.
func TestTheThresholdOfStaleCheckInsIsThatOfTheSettings(t *testing.T) {
	p := aims(t, model.New().Settings.Add(now, model.TheSettings, func(s *model.Settings) { s.Name = "Plan" }))
	label, edits := attention.Tune(p, now, rule(t, model.StaleRule), 11)
	p = made(t, p, label, edits, "Set the threshold of “Stale check-ins” to 11 days")
	if got := p.Settings.Get(model.TheSettings).StaleAfter; got != model.Num(11) {
		t.Errorf("the settings say %v", got)
	}
	for _, i := range attention.Of(p, now.Today, "").Items {
		if i.Title == "3.4 old" && i.Word != "due" { // its check-in is 11 days old
			t.Errorf("it is %s", i.Word)
		}
	}
	label, edits = attention.Tune(p, now, rule(t, model.StaleRule), 10)
	p = made(t, p, label, edits, "Set the threshold of “Stale check-ins” to 10 days")
	if got := p.Settings.Get(model.TheSettings).StaleAfter; got != (model.Number{}) {
		t.Errorf("the settings say %v", got)
	}
}

// A rule that is muted catches nothing until its day, and what meets another one stays.
func TestAMutedRule(t *testing.T) {
	p := mid(t)
	label, edits := attention.MuteRule(p, now, rule(t, model.LateRule), attention.Mute{Until: in(7), Reason: "We replan on Monday"})
	p = made(t, p, label, edits, "Mute “Late initiatives” until 30 Nov 2026")
	l := attention.Of(p, now.Today, "")
	wants(t, told(p, l.Items), "off track | dire | off track | 2 wk late | nobody")
	wants(t, told(p, l.Muted), "at risk | slow | late | 2 d late | nobody")
	if why := l.Muted[0].Why(); why != "Muted until 30 Nov 2026: We replan on Monday" {
		t.Errorf("why: %s", why)
	}
	if l := attention.Of(p, in(6), ""); len(l.Items) != 1 {
		t.Errorf("on the day before:\n%s", told(p, l.Items))
	}
	if l := attention.Of(p, in(7), ""); len(l.Items) != 2 || len(l.Muted) > 0 {
		t.Errorf("on its day:\n%s", told(p, l.Items))
	}
	label, edits = attention.UnmuteRule(p, now, rule(t, model.LateRule))
	p = made(t, p, label, edits, "Unmute “Late initiatives”")
	if l := attention.Of(p, now.Today, ""); len(l.Items) != 2 || attention.Sets(p, now.Today)[1].Mute != nil {
		t.Errorf("afterwards:\n%s", told(p, l.Items))
	}
}

// What is worse than what a row was muted for brings it back.
func TestAMutedRow(t *testing.T) {
	p := mid(t)
	slow := attention.Of(p, now.Today, "").Items[1]
	label, edits := attention.MuteRow(p, now, slow, attention.Mute{Until: in(7), Reason: "On Bo’s desk"})
	p = made(t, p, label, edits, "Mute slow until 30 Nov 2026")
	l := attention.Of(p, now.Today, "")
	wants(t, told(p, l.Items), "off track | dire | off track | 2 wk late | nobody | also late")
	wants(t, told(p, l.Muted), "at risk | slow | late | 2 d late | nobody")
	if why := l.Muted[0].Why(); why != "Muted until 30 Nov 2026: On Bo’s desk" {
		t.Errorf("why: %s", why)
	}
	worse := after(t, p, p.Initiatives.Edit(now, "slow", func(i *model.Initiative) { i.Status = model.OffTrack }))
	wants(t, told(worse, attention.Of(worse, now.Today, "").Items), `
off track | dire | off track | 2 wk late | nobody | also late
off track | slow | off track | 2 d late | nobody`)
	label, edits = attention.UnmuteRow(p, now, slow.Row)
	p = made(t, p, label, edits, "Unmute slow")
	if l := attention.Of(p, now.Today, ""); len(l.Items) != 2 || len(l.Muted) > 0 {
		t.Errorf("afterwards:\n%s", told(p, l.Items))
	}
	dire := attention.Of(p, now.Today, "").Items[0]
	_, edits = attention.MuteRow(p, now, dire, attention.Mute{Until: in(1), Reason: "Later"})
	p = after(t, p, edits)
	wants(t, told(p, attention.Of(p, now.Today, "").Muted), "off track | dire | off track | 2 wk late | nobody | also late")
}

// Two people who set a rule at once mean one row by it, and one that was archived is set anew.
func TestARuleIsSetInOneRow(t *testing.T) {
	p := mid(t)
	mute := attention.Mute{Until: in(7), Reason: "Later"}
	_, edits := attention.MuteRule(p, now, rule(t, model.LateRule), mute)
	p = after(t, p, edits)
	_, edits = attention.Tune(p, now, rule(t, model.LateRule), 2)
	p = after(t, p, edits)
	set := attention.Sets(p, now.Today)[1]
	if p.Rules.Len() != 1 || set.At != 2 || *set.Mute != mute {
		t.Errorf("%d rows, and %+v", p.Rules.Len(), set)
	}
	p = after(t, p, p.Archive(now, model.AttentionRuleID(model.LateRule, model.Ref{}).Ref()))
	if set := attention.Sets(p, now.Today)[1]; set.Tuned() || set.Mute != nil {
		t.Errorf("while it is archived, %+v", set)
	}
	_, edits = attention.MuteRule(p, now, rule(t, model.LateRule), mute)
	p = after(t, p, edits)
	if set := attention.Sets(p, now.Today)[1]; set.Mute == nil {
		t.Errorf("set anew, it is %+v", set)
	}
}

func TestReadingAThreshold(t *testing.T) {
	for _, c := range []struct {
		rule model.RuleName
		text string
		want int
		err  string
	}{
		{model.LateRule, "14", 14, ""}, {model.LateRule, "1 day", 1, ""}, {model.LateRule, "3d", 3, ""}, {model.ObjectiveRule, "60%", 60, ""},
		{model.BlockedRule, "2 modules", 2, ""},
		{model.LateRule, "0", 0, "the threshold of “Late initiatives” is a whole number from 1 to 366 days"},
		{model.LateRule, "1.5", 0, "the threshold of “Late initiatives” is a whole number from 1 to 366 days"},
		{model.LateRule, "-3", 0, "the threshold of “Late initiatives” is a whole number from 1 to 366 days"},
		{model.OffTrackRule, "4000 days", 0, "the threshold of “Initiatives off track” is a whole number from 0 to 1096 days"},
		{model.BlockedRule, "40", 0, "the threshold of “People who are blocked in onboarding” is a whole number from 1 to 10 modules"},
		{model.ObjectiveRule, "101%", 0, "the threshold of “Objectives off track” is a whole number from 1 to 100%"},
		{model.LateRule, "60%", 0, "the threshold of “Late initiatives” counts days, and not %"},
		{model.ObjectiveRule, "3d", 0, "the threshold of “Objectives off track” counts %, and not d"},
		{model.LateRule, "soon", 0, `"soon" is not a number such as 2.5`},
	} {
		got, err := rule(t, c.rule).Reads(c.text)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if got != c.want || said != c.err {
			t.Errorf("%s %q: %d, %s", c.rule, c.text, got, said)
		}
	}
}

// What a rule comes with is a threshold that it takes.
func TestEveryThresholdIsOneThatTheRuleTakes(t *testing.T) {
	for _, r := range attention.Rules() {
		for _, n := range []int{r.Threshold, r.Least, r.Most} {
			if got, err := r.Reads(r.Unit.Of(n)); err != nil || got != n {
				t.Errorf("%s: %s is read as %d (%v)", r.Name, r.Unit.Of(n), got, err)
			}
		}
	}
}

// What rules are set to, and why, is in no public portfolio.
func TestRulesArePrivate(t *testing.T) {
	p := mid(t)
	_, edits := attention.MuteRule(p, model.MomentOf(time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)), rule(t, model.LateRule),
		attention.Mute{Until: in(7), Reason: "SECRET"})
	if public := after(t, p, edits).Public(); public.Rules.Len() > 0 {
		t.Error("a public portfolio has the reason of a mute")
	}
}
