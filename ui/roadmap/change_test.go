package roadmap

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

func TestSlippingSaysWhatItBreaks(t *testing.T) {
	d := sampled(t, 120, 40).at("Checkout v2")
	d.press(">")
	d.says("Move Checkout v2 to 21 Dec 2026 (+1 wk), KR 3.1, 3.2 depend on it, now after Referral loop and 1 more need it (18 Dec)" +
		" and inside Release freeze (21 Dec – 3 Jan) · w says why")
	d.sees("slipped 3 wk", "not in time")
	if got := d.changes[0].Label; got != "Move Checkout v2 to 21 Dec 2026 (+1 wk)" {
		t.Errorf("an undo would call it %q", got)
	}
	d.press("w ctrl+u 'The audit found gaps' enter")
	last := d.changes[1]
	if last.Reason != "The audit found gaps" || d.item("Checkout v2").SlipReason != "The audit found gaps" {
		t.Errorf("the reason is %q, kept as %q", last.Reason, d.item("Checkout v2").SlipReason)
	}
	d.press("< < <").says("Move Checkout v2 to 30 Nov 2026 (-1 wk)")
	if got := d.item("Checkout v2"); got.Start.String() != "2026-09-28" || got.Slip() != 0 {
		t.Errorf("it starts on %s and has slipped %d days", got.Start, got.Slip())
	}
}

func TestMovingByMonthsAndSeveralAtOnce(t *testing.T) {
	d := sampled(t, 120, 40).at("SSO + SCIM").press("space").at("Audit log").press("space")
	d.sees("2 marked").press(">").says("Move 2 initiatives by +1 week")
	if len(d.changes) != 1 {
		t.Fatalf("%d changes", len(d.changes))
	}
	d.press("- >").says("Move 2 initiatives by +1 month")
	if got := d.item("SSO + SCIM").Target.String(); got != "2027-01-14" {
		t.Errorf("the target is %s", got)
	}
	d.press("esc").misses("2 marked")
}

func TestGrabbing(t *testing.T) {
	d := sampled(t, 120, 40).at("Checkout v2")
	before := d.row("Checkout v2 ")
	d.press("m").sees("Nothing moved yet").press("right").sees("▲ Move Checkout v2 to 21 Dec 2026 (+1 wk), KR 3.1, 3.2 depend on it, now after")
	if d.row("Checkout v2 ") == before || len(d.changes) > 0 {
		t.Error("the bar has not moved, or too much has")
	}
	d.press("esc")
	if d.row("Checkout v2 ") != before || len(d.changes) > 0 {
		t.Error("leaving it did not put it back")
	}
	d.press("m shift+right . . , enter").sees("Why later?").press("'More tests' enter")
	if len(d.changes) != 1 || d.changes[0].Reason != "More tests" {
		t.Fatalf("%d changes, %v", len(d.changes), d.changes)
	}
	d.says("Move Checkout v2 to 22 Dec 2026 (+1 wk 1 d)")
	if i := d.item("Checkout v2"); i.Start.String() != "2026-10-13" || i.SlipReason != "More tests" {
		t.Errorf("it starts on %s, slipped because %q", i.Start, i.SlipReason)
	}
	d.press("m left left enter").misses("Why later?").says("Move Checkout v2 to 8 Dec 2026")
	if len(d.changes) != 2 {
		t.Errorf("%d changes", len(d.changes))
	}
}

func TestWhyCanBeSkippedAndGivenUp(t *testing.T) {
	d := sampled(t, 120, 40).at("Checkout v2").press("m right enter esc")
	if len(d.changes) != 0 || len(d.overlays) != 1 {
		t.Fatalf("%d changes, %d overlays", len(d.changes), len(d.overlays))
	}
	d.sees("21 Dec 2026").press("enter enter").says("21 Dec 2026")
	if len(d.changes) != 1 || d.changes[0].Reason != "" || len(d.overlays) != 0 {
		t.Errorf("%v, %d overlays", d.changes, len(d.overlays))
	}
}

func TestGrabbingGivesADateToWhatHasNone(t *testing.T) {
	d := sampled(t, 120, 60).at("Theme builder").press(">").says("m gives it one")
	d.press("m enter")
	if i := d.item("Theme builder"); i.Start.String() != "2026-11-23" || i.Target.String() != "2026-12-20" {
		t.Errorf("from %s to %s", i.Start, i.Target)
	}
}

func TestStatusOfSeveral(t *testing.T) {
	d := sampled(t, 120, 60).at("SSO + SCIM").press("space").at("Audit log").press("space s").sees("Status of 2 initiatives")
	d.press("d").says("Set 2 initiatives to done")
	if i := d.item("Audit log"); i.Status != model.Done || i.Closed != monday.Today {
		t.Errorf("%s, closed %s", i.Status, i.Closed)
	}
}

func TestAddingToTheGroupUnderTheCursor(t *testing.T) {
	d := sampled(t, 120, 60).at("SSO + SCIM").press("n 'Passkeys' enter").says("Added Passkeys")
	d.sees("Passkeys · to do")
	if i := d.item("Passkeys"); d.p.Name(i.Team.Ref()) != "Trust" || i.Rank.Or(0) <= d.item("Theme builder").Rank.Or(0) {
		t.Errorf("in %q, ranked %s", d.p.Name(i.Team.Ref()), i.Rank)
	}
	d.press("n enter")
	if len(d.changes) != 1 {
		t.Error("nothing was added, and yet something")
	}
}

func TestArchivingAndBringingBack(t *testing.T) {
	d := sampled(t, 120, 60).at("Dark mode").press("x").says("Archive Dark mode").misses("Dark mode")
	d.press("/ 'is:archived' enter").sees("Dark mode", "archived").press("x").says("Restore Dark mode")
	d.press("esc").sees("Dark mode")
}

func TestBaseline(t *testing.T) {
	d := sampled(t, 120, 60).at("Checkout v2").press("space B").sees("Set the baseline of 1 initiative?", "had been agreed otherwise")
	d.press("y").says("Set the baseline of 1 initiative")
	if i := d.item("Checkout v2"); i.Baseline != i.Target {
		t.Errorf("agreed %s", i.Baseline)
	}
	d.press("B").says("agreed one already")
}

func TestNotesAreCountedAndNotReadOut(t *testing.T) {
	d := sampled(t, 120, 40).at("Audit log").press("N 'Chi is on leave' enter").says("Noted, for your eyes only")
	d.press("esc").sees("1 private note").misses("Chi is on leave")
	d.p = d.p.Public()
	d.misses("private note")
}

func TestFilteringAsYouType(t *testing.T) {
	d := sampled(t, 120, 40).press("/ 'chec'").sees("/chec", "1 found", "Checkout v2").misses("Audit log")
	d.press("esc").sees("Onboarding emails")
	d.press("/ 'nothing is called that' enter").sees("Nothing matches").press("esc").misses("Nothing matches")
}

func TestFilterLanguage(t *testing.T) {
	d := sampled(t, 120, 60).press("/ 'status:off' enter").sees("Checkout v2", "1 found").misses("Audit log")
	d.press("/ ctrl+u 'team:trust is:done' enter").sees("Nothing matches")
	d.press("esc . ").misses("Signup revamp").press("/ 'is:done sign' enter").sees("Signup revamp") // asked for by name
}

func TestFacets(t *testing.T) {
	d := sampled(t, 120, 60).press("f").sees("Narrow to", "Status: off track").press("'off track' enter")
	d.sees("Checkout v2", "1 found").misses("Audit log")
	d.press("f 'off track' enter").sees("Audit log")
}

func TestEmptyPortfolio(t *testing.T) {
	d := drive(t, model.New(), 80, 24)
	for range 3 {
		d.sees("No initiatives yet. n adds one").press("]")
	}
	d.press("n 'First' enter").sees("First · to do")
}

func TestReadOnlyRefusesEveryChange(t *testing.T) {
	d := sampled(t, 120, 40).at("Checkout v2")
	d.readOnly = "This file is open read-only."
	for _, c := range d.view.Commands() {
		if c.Group != "Change" {
			continue
		}
		d.said = ""
		if d.run(c); d.said != d.readOnly && c.ID != "roadmap.dependencies" {
			t.Errorf("%s: %q", c.ID, d.said)
		}
	}
	if len(d.changes) > 0 {
		t.Errorf("%v", d.changes)
	}
}

func TestDependencies(t *testing.T) {
	d := sampled(t, 120, 40).at("Referral loop").press("d")
	d.sees("Dependencies of Referral loop", "Checkout v2", "needed by 18 Dec")
	d.press("w 'rate limits' enter").says("Let Referral loop wait for Rate limits").sees("Rate limits")
	d.press("up s a").says("accepted").sees("accepted")
	d.press("x").says("Remove the dependency")
	d.press("esc").misses("Rate limits (")
}

func TestCirclesAreRefusedWithTheWayAround(t *testing.T) {
	d := sampled(t, 120, 40).at("Partner marketplace").press("d b 'rate limits' enter")
	d.says("Rate limits → Public API v3 → Partner marketplace → Rate limits")
	if len(d.changes) > 0 {
		t.Errorf("%v", d.changes)
	}
}

func TestCopying(t *testing.T) {
	p := dated(t, func(i *model.Initiative) {
		i.Title, i.Target, i.Status = "=HYPERLINK(1)", day(t, "2026-12-14"), model.AtRisk
		i.Timeframe = "before the summit"
	})
	d := drive(t, p, 120, 40).press("y").sees("Copy =HYPERLINK(1) as").press("m").says("Copied =HYPERLINK(1) as Markdown")
	if !strings.Contains(d.copied, "| at risk |") || !strings.Contains(d.copied, "| before the summit |") {
		t.Errorf("Markdown: %s", d.copied)
	}
	d.press("y s")
	if want := "*No team*\n• ▲ *=HYPERLINK(1)* – at risk, 14 Dec\n"; d.copied != want {
		t.Errorf("Slack: %q", d.copied)
	}
	d.press("y c")
	if !strings.Contains(d.copied, "\n'=HYPERLINK(1),at risk") {
		t.Errorf("a spreadsheet would run %s", d.copied)
	}
}

// The menu says which rows are meant: the marked ones, or all that are shown, and then also the one under the cursor.
func TestCopyingSaysWhichRows(t *testing.T) {
	d := sampled(t, 120, 60).at("Audit log").press("y").sees("Copy all 26 shown as", "t this one only")
	d.press("t").sees("Copy Audit log as").misses("only").press("s").says("Copied Audit log as Slack text")
	if want := "*Trust*\n• ● *Audit log* – on track, Chi Nguyễn, 25 Jan\n"; d.copied != want {
		t.Errorf("copied %q", d.copied)
	}
	d.press("y m").says("Copied 26 initiatives as Markdown")
	d.press("space space y").sees("Copy the 2 marked as").misses("this one").press("c").says("Copied 2 initiatives as CSV")
	d.press("/ 'growth' enter y").sees("Copy the 2 marked as").press("s") // also what the filter hides
	if !strings.Contains(d.copied, "*Audit log*") || strings.Count(d.copied, "•") != 2 {
		t.Errorf("copied %q", d.copied)
	}
}

func TestCopyingAGroupOrAColumn(t *testing.T) {
	d := sampled(t, 120, 60).press("g y").sees("t this group only").press("t").sees("Copy 3 initiatives of Go-to-market as")
	d.press("s").says("Copied 3 initiatives as Slack text")
	if !strings.HasPrefix(d.copied, "*Go-to-market*\n• ") || strings.Count(d.copied, "•") != 3 {
		t.Errorf("copied %q", d.copied)
	}
	d.press("] y s")
	if !strings.HasPrefix(d.copied, "*now*\n• ") || !strings.Contains(d.copied, "*done*\n• ") {
		t.Errorf("the board as text: %q", d.copied)
	}
}
