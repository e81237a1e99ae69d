package roadmap

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/sample"
)

func TestSlippingSaysWhatItBreaks(t *testing.T) {
	d := sampled(t, 120, 40).To("Checkout v2")
	d.Press(">")
	d.Says("Move Checkout v2 to 21 Dec 2026 (+1 wk), KR 3.1, 3.2 depend on it, now after Referral loop and 1 more need it (18 Dec)" +
		" and inside Release freeze (21 Dec – 3 Jan) · w says why")
	d.Sees("slipped 3 wk", "not in time")
	if got := d.Changes[0].Label; got != "Move Checkout v2 to 21 Dec 2026 (+1 wk)" {
		t.Errorf("an undo would call it %q", got)
	}
	d.Press("w ctrl+u 'The audit found gaps' enter")
	last := d.Changes[1]
	if last.Reason != "The audit found gaps" || item(d, "Checkout v2").SlipReason != "The audit found gaps" {
		t.Errorf("the reason is %q, kept as %q", last.Reason, item(d, "Checkout v2").SlipReason)
	}
	d.Press("< < <").Says("Move Checkout v2 to 30 Nov 2026 (-1 wk)")
	if got := item(d, "Checkout v2"); got.Start.String() != "2026-10-12" || got.Slip() != 0 {
		t.Errorf("it starts on %s and has slipped %d days", got.Start, got.Slip())
	}
}

// When work began is a fact, and why it slipped before stays said until somebody says something else.
func TestSlippingRunningWorkMovesItsEndAndKeepsTheReason(t *testing.T) {
	d := sampled(t, 120, 40).To("Checkout v2")
	was := *item(d, "Checkout v2")
	d.Press("> >")
	if i := item(d, "Checkout v2"); i.Start != was.Start || i.Target != was.Target.Add(14) || i.SlipReason != was.SlipReason {
		t.Errorf("from %s to %s because %q", i.Start, i.Target, i.SlipReason)
	}
	d.Press("m right enter enter") // and none is given here
	if i := item(d, "Checkout v2"); i.SlipReason != was.SlipReason || was.SlipReason == "" {
		t.Errorf("the reason has become %q", i.SlipReason)
	}
	d.To("Audit log").Press(">").Says("Move Audit log to 1 Feb 2027 (+1 wk)") // it begins on 7 December
}

func TestRunningWorkWithoutAnEndSaysSo(t *testing.T) {
	p := dated(t, func(i *model.Initiative) { i.Title, i.Status, i.Start = "Support", model.OnTrack, day(t, "2026-10-05") })
	d := drive(t, p, 120, 40).Press(">").Says("It has begun and has no end to move; = gives it one")
	if len(d.Changes) > 0 {
		t.Errorf("%v", d.Changes)
	}
}

func TestMovingByMonthsAndSeveralAtOnce(t *testing.T) {
	d := sampled(t, 120, 40).To("SSO + SCIM").Press("space").To("Audit log").Press("space")
	d.Sees("2 marked").Press(">").Says("Move 2 initiatives by +1 week")
	if len(d.Changes) != 1 {
		t.Fatalf("%d changes", len(d.Changes))
	}
	d.Press("- >").Says("Move 2 initiatives by +1 month")
	if got := item(d, "SSO + SCIM").Target.String(); got != "2027-01-14" {
		t.Errorf("the target is %s", got)
	}
	d.Press("esc").Misses("2 marked")
}

// What is over stays where it was, and so does what has no day among several; the toast counts both.
func TestMovingSeveralLeavesWhatIsOverAndWhatHasNoDay(t *testing.T) {
	d := sampled(t, 120, 60)
	for _, title := range []string{"SSO + SCIM", "Audit log", "Dark mode", "Signup revamp", "Theme builder"} {
		d.To(title).Press("space")
	}
	d.Press(">").Says("Move 2 initiatives by +1 week, 2 finished ones and 1 without a date left alone")
	d.Press("m").Sees("Nothing moved yet, 2 finished ones and 1 without a date left alone")
	d.Press("right").Sees("Move 2 initiatives by +1 week, 2 finished ones and 1 without a date left alone").Press("enter enter")
	if i := item(d, "Theme builder"); !i.Start.IsZero() || !i.Target.IsZero() {
		t.Errorf("it had no day, and now it runs from %s to %s", i.Start, i.Target)
	}
	if dark, done := item(d, "Dark mode"), item(d, "Signup revamp"); dark.Target != day(t, "2026-12-21") || done.Target != day(t, "2026-11-09") {
		t.Errorf("what is over moved to %s and %s", dark.Target, done.Target)
	}
	if got := item(d, "Audit log").Target.String(); got != "2027-02-08" {
		t.Errorf("the target is %s", got)
	}
	d.Press("esc").To("Theme builder").Press("space").To("Dark mode").Press("space m")
	d.Says("Nothing to move: 1 finished one and 1 without a date left alone").Press(">").Says("Nothing moved: 1 finished one")
	if len(d.Changes) != 2 {
		t.Errorf("%d changes", len(d.Changes))
	}
}

func TestMovingSeveralCardsLeavesWhatIsOver(t *testing.T) {
	d := sampled(t, 120, 60).To("Dark mode").Press("space").To("Audit log").Press("space ] >")
	d.Says("Move Audit log to later, 1 finished one left alone")
	if i := item(d, "Dark mode"); i.Status != model.Dropped {
		t.Errorf("what was dropped is %s", i.Status)
	}
	d.Press("m right right").Sees("Finish Audit log, 1 finished one left alone").Press("esc esc")
	d.To("Dark mode").Press("space").To("Signup revamp").Press("space <").Says("Move 2 initiatives to later")
}

func TestGrabbing(t *testing.T) {
	d := sampled(t, 120, 40).To("Checkout v2")
	before := d.Row("Checkout v2 ")
	d.Press("m").Sees("Nothing moved yet").Press("right").Sees("▲ Move Checkout v2 to 21 Dec 2026 (+1 wk), KR 3.1, 3.2 depend on it, now after")
	if d.Row("Checkout v2 ") == before || len(d.Changes) > 0 {
		t.Error("the bar has not moved, or too much has")
	}
	d.Press("esc")
	if d.Row("Checkout v2 ") != before || len(d.Changes) > 0 {
		t.Error("leaving it did not put it back")
	}
	d.Press("m shift+right . . , enter").Sees("Why later?").Press("'More tests' enter")
	if len(d.Changes) != 1 || d.Changes[0].Reason != "More tests" {
		t.Fatalf("%d changes, %v", len(d.Changes), d.Changes)
	}
	d.Says("Move Checkout v2 to 22 Dec 2026 (+1 wk 1 d)")
	if i := item(d, "Checkout v2"); i.Start.String() != "2026-10-13" || i.SlipReason != "More tests" {
		t.Errorf("it starts on %s, slipped because %q", i.Start, i.SlipReason)
	}
	d.Press("m left left enter").Misses("Why later?").Says("Move Checkout v2 to 8 Dec 2026")
	if len(d.Changes) != 2 {
		t.Errorf("%d changes", len(d.Changes))
	}
}

// Why something moved is asked only of what did.
func TestWhyIsForWhatHasMoved(t *testing.T) {
	d := sampled(t, 120, 60).To("Audit log").Press("w").Says("Its date has not moved")
	d.Press("> w").Sees("Why did Audit log move?").Press("'Chi was away' enter") // there is nothing agreed that it slipped from
	if got := item(d, "Audit log").SlipReason; got != "Chi was away" {
		t.Errorf("the reason is %q", got)
	}
	d.To("Checkout v2").Press("space").To("SSO + SCIM").Press("space w").Sees("Why did Checkout v2 move?")
}

func TestWhyCanBeSkippedAndGivenUp(t *testing.T) {
	d := sampled(t, 120, 40).To("Checkout v2").Press("m right enter esc")
	if len(d.Changes) != 0 || len(d.Overlays) != 1 {
		t.Fatalf("%d changes, %d overlays", len(d.Changes), len(d.Overlays))
	}
	d.Sees("21 Dec 2026").Press("enter enter").Says("21 Dec 2026")
	if len(d.Changes) != 1 || d.Changes[0].Reason != "" || len(d.Overlays) != 0 {
		t.Errorf("%v, %d overlays", d.Changes, len(d.Overlays))
	}
}

func TestGrabbingGivesADateToWhatHasNone(t *testing.T) {
	d := sampled(t, 120, 60).To("Theme builder").Press(">").Says("m gives it one")
	d.Press("m enter")
	if i := item(d, "Theme builder"); i.Start.String() != "2026-11-23" || i.Target.String() != "2026-12-20" {
		t.Errorf("from %s to %s", i.Start, i.Target)
	}
}

func TestStatusOfSeveral(t *testing.T) {
	d := sampled(t, 120, 60).To("SSO + SCIM").Press("space").To("Audit log").Press("space s").Sees("Status of 2 initiatives")
	d.Press("d").Says("Set 2 initiatives to done")
	if i := item(d, "Audit log"); i.Status != model.Done || i.Closed != monday.Today {
		t.Errorf("%s, closed %s", i.Status, i.Closed)
	}
}

func TestAddingToTheGroupUnderTheCursor(t *testing.T) {
	d := sampled(t, 120, 60).To("SSO + SCIM").Press("n 'Passkeys' enter").Says("Added Passkeys")
	d.Sees("Passkeys · to do")
	if i := item(d, "Passkeys"); d.P.Name(i.Team.Ref()) != "Trust" || i.Rank.Or(0) <= item(d, "Theme builder").Rank.Or(0) {
		t.Errorf("in %q, ranked %s", d.P.Name(i.Team.Ref()), i.Rank)
	}
	d.Press("n enter")
	if len(d.Changes) != 1 {
		t.Error("nothing was added, and yet something")
	}
}

func TestArchivingAndBringingBack(t *testing.T) {
	d := sampled(t, 120, 60).To("Dark mode").Press("x").Says("Archive Dark mode").Misses("Dark mode")
	d.Press("/ 'is:archived' enter").Sees("Dark mode", "archived").Press("x").Says("Restore Dark mode")
	d.Press("esc").Sees("Dark mode")
}

func TestBaseline(t *testing.T) {
	d := sampled(t, 120, 60).To("Checkout v2").Press("space B").Sees("Set the baseline of 1 initiative?", "had been agreed otherwise")
	d.Press("y").Says("Set the baseline of 1 initiative")
	if i := item(d, "Checkout v2"); i.Baseline != i.Target {
		t.Errorf("agreed %s", i.Baseline)
	}
	d.Press("B").Says("agreed one already")
}

func TestNotesAreCountedAndNotReadOut(t *testing.T) {
	d := sampled(t, 120, 40).To("Audit log").Press("N 'Chi is on leave' enter").Says("Noted, for your eyes only")
	d.Press("esc").Sees("1 private note").Misses("Chi is on leave")
	d.P = d.P.Public()
	d.Misses("private note")
}

func TestFilteringAsYouType(t *testing.T) {
	d := sampled(t, 120, 40).Press("/ 'chec'").Sees("/chec", "1 found", "Checkout v2").Misses("Audit log")
	d.Press("esc").Sees("Onboarding emails")
	d.Press("/ 'nothing is called that' enter").Sees("Nothing matches").Press("esc").Misses("Nothing matches")
}

func TestFilterLanguage(t *testing.T) {
	d := sampled(t, 120, 60).Press("/ 'status:off' enter").Sees("Checkout v2", "1 found").Misses("Audit log")
	d.Press("/ ctrl+u 'team:trust is:done' enter").Sees("Nothing matches")
	d.Press("esc . ").Misses("Signup revamp").Press("/ 'is:done sign' enter").Sees("Signup revamp") // asked for by name
}

func TestFacets(t *testing.T) {
	d := sampled(t, 120, 60).Press("f").Sees("Narrow to", "Status: off track").Press("'off track' enter")
	d.Sees("Checkout v2", "1 found").Misses("Audit log")
	d.Press("f 'off track' enter").Sees("Audit log")
}

func TestEmptyPortfolio(t *testing.T) {
	d := drive(t, model.New(), 80, 24)
	for range 3 {
		d.Sees("No initiatives yet. n adds one").Press("]")
	}
	d.Press("n 'First' enter").Sees("First · to do")
}

func TestReadOnlyRefusesEveryChange(t *testing.T) {
	d := sampled(t, 120, 40).To("Checkout v2")
	d.ReadOnly = "This file is open read-only."
	for _, c := range viewOf(d).Commands() {
		if c.Group != "Change" {
			continue
		}
		d.Said = ""
		if d.Run(c); d.Said != d.ReadOnly && c.ID != "roadmap.dependencies" {
			t.Errorf("%s: %q", c.ID, d.Said)
		}
	}
	if len(d.Changes) > 0 {
		t.Errorf("%v", d.Changes)
	}
}

func TestDependencies(t *testing.T) {
	d := sampled(t, 120, 40).To("Referral loop").Press("d")
	d.Sees("Dependencies of Referral loop", "Checkout v2", "needed by 18 Dec")
	d.Press("w 'rate limits' enter").Says("Let Referral loop wait for Rate limits").Sees("Rate limits")
	d.Press("up s a").Says("accepted").Sees("accepted")
	d.Press("x").Says("Remove the dependency")
	d.Press("esc").Misses("Rate limits (")
}

func TestCirclesAreRefusedWithTheWayAround(t *testing.T) {
	d := sampled(t, 120, 40).To("Partner marketplace").Press("d b 'rate limits' enter")
	d.Says("Rate limits → Public API v3 → Partner marketplace → Rate limits")
	if len(d.Changes) > 0 {
		t.Errorf("%v", d.Changes)
	}
}

func TestCopying(t *testing.T) {
	p := dated(t, func(i *model.Initiative) {
		i.Title, i.Target, i.Status = "=HYPERLINK(1)", day(t, "2026-12-14"), model.AtRisk
		i.Timeframe = "before the summit"
	})
	d := drive(t, p, 120, 40).Press("y").Sees("Copy =HYPERLINK(1) as").Press("m").Says("Copied =HYPERLINK(1) as Markdown")
	if !strings.Contains(d.Copied, "| at risk |") || !strings.Contains(d.Copied, "| before the summit |") {
		t.Errorf("Markdown: %s", d.Copied)
	}
	d.Press("y s")
	if want := "*No team*\n• ▲ *=HYPERLINK(1)* – at risk, 14 Dec\n"; d.Copied != want {
		t.Errorf("Slack: %q", d.Copied)
	}
	d.Press("y c")
	if !strings.Contains(d.Copied, "\n'=HYPERLINK(1),at risk") {
		t.Errorf("a spreadsheet would run %s", d.Copied)
	}
}

// The menu says which rows are meant: the marked ones, or all that are shown, and then also the one under the cursor.
func TestCopyingSaysWhichRows(t *testing.T) {
	d := sampled(t, 120, 60).To("Audit log").Press("y").Sees("Copy all 26 shown as", "t this one only")
	d.Press("t").Sees("Copy Audit log as").Misses("only").Press("s").Says("Copied Audit log as Slack text")
	if want := "*Trust*\n• ● *Audit log* – on track, Chi Nguyễn, 25 Jan\n"; d.Copied != want {
		t.Errorf("copied %q", d.Copied)
	}
	d.Press("y m").Says("Copied 25 initiatives, without a private one, as Markdown")
	if strings.Contains(d.Copied, "Project Heron") {
		t.Errorf("what is private was copied: %s", d.Copied)
	}
	d.Press("space space y").Sees("Copy the 2 marked as").Misses("this one").Press("c").Says("Copied 2 initiatives as CSV")
	d.Press("/ 'growth' enter y").Sees("Copy the 2 marked as").Press("s") // also what the filter hides
	if !strings.Contains(d.Copied, "*Audit log*") || strings.Count(d.Copied, "•") != 2 {
		t.Errorf("copied %q", d.Copied)
	}
}

func TestCopyingNothingButPrivateRows(t *testing.T) {
	d := sampled(t, 120, 60).To("Project Heron").Press("y").Sees("Copy all 26 shown as").Misses("this one only")
	d.Press("esc space y").Says("Nothing was copied: Project Heron is private")
	if d.Copied != "" {
		t.Errorf("copied %q", d.Copied)
	}
}

// What has been hidden since is not copied from the past either.
func TestCopyingThePast(t *testing.T) {
	is := sample.Portfolio(monday)
	hide := model.Entry{Rev: is.Rev + 1, Change: model.Change{Actor: "Ana", Label: "Hide", Edits: is.Initiatives.Edit(
		monday, item(drive(t, is, 80, 24), "Audit log").ID, func(i *model.Initiative) { i.Private = true },
	)}}
	is, err := is.Advance(hide)
	if err != nil {
		t.Fatal(err)
	}
	d := drive(t, is.Rewind([]model.Entry{hide}), 120, 60).Press("y m").Says("Copied 24 initiatives, without 2 private ones, as Markdown")
	if strings.Contains(d.Copied, "Audit log") || !strings.Contains(d.Copied, "Checkout v2") {
		t.Errorf("copied %s", d.Copied)
	}
}

func TestCopyingAGroupOrAColumn(t *testing.T) {
	d := sampled(t, 120, 60).Press("g y").Sees("t this group only").Press("t").Sees("Copy 3 initiatives of Go-to-market as")
	d.Press("s").Says("Copied 3 initiatives as Slack text")
	if !strings.HasPrefix(d.Copied, "*Go-to-market*\n• ") || strings.Count(d.Copied, "•") != 3 {
		t.Errorf("copied %q", d.Copied)
	}
	d.Press("] y s")
	if !strings.HasPrefix(d.Copied, "*now*\n• ") || !strings.Contains(d.Copied, "*done*\n• ") {
		t.Errorf("the board as text: %q", d.Copied)
	}
}

func TestNothingFoundLeavesNothingBehind(t *testing.T) {
	d := sampled(t, 120, 40).Press("/ 'zzz' enter").Sees("Nothing matches “zzz”").Misses("── ─", "┆")
	d.Press("esc").Sees("┆")
}
