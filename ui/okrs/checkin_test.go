package okrs

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// latest is what was said last of the key result with the title.
func latest(s *screentest.Stage, title string) *model.CheckIn {
	s.Helper()
	var last *model.CheckIn
	for c := range s.P.CheckIns.All() {
		if s.P.KeyResults.Get(c.KeyResult).Title == title && (last == nil || !c.Date.Before(last.Date)) {
			last = c
		}
	}
	if last == nil {
		s.Fatalf("nobody has checked %s in", title)
	}
	return last
}

func number(n model.Number) string { return n.String() }

// What may be a slip of the hand is asked about once; entered again it stands, altered it is asked about again.
func TestAStrangeValueIsAskedAboutOnce(t *testing.T) {
	s := sampled(t, 110, 30).To("Trials active in week four").Press("c '400' enter")
	s.Sees("Sure? 400% is far outside of 38% → 45%; Enter again keeps it")
	if s.Press("ctrl+u '4000' enter").Sees("Sure? 4000%"); len(s.Changes) != 0 {
		t.Fatal("it was saved")
	}
	if s.Press("enter").Says("4000%"); len(s.Changes) != 1 {
		t.Errorf("%d changes", len(s.Changes))
	}
	s.Press("c '1.600' enter").Sees(`Is "1.600" 1600 or 1.6? Write it that way`).Press("esc")
}

func TestACheckInIsOneGesture(t *testing.T) {
	s := sampled(t, 110, 30).Press("c").Sees("Check in 2.2 Trials active in week four", "40% on 6 Nov; = says so again")
	s.Press("'42'").Sees("42%: 57%, on track").Press("enter").Says("2.2 Trials active in week four: 42%, on track")
	c := latest(s, "Trials active in week four")
	if number(c.Value) != "42" || number(c.Confidence) != "5" || c.Health != "" || c.Note != "" ||
		c.Date != s.Now.Today || s.P.Name(c.By.Ref()) != "Ana Duarte" {
		t.Errorf("it says %+v", c)
	}
	if len(s.Changes) != 1 || s.Changes[0].Label != "Check in Trials active in week four: 42%" {
		t.Errorf("the changes are %v", s.Changes)
	}
	if row := s.Row("2.2"); !strings.Contains(row, "● 2.2") || !strings.Contains(row, "42% → 45%") || !strings.HasSuffix(row, "today   ▐") {
		t.Errorf("the row is %q", row)
	}
}

func TestACheckInSaysEverything(t *testing.T) {
	s := sampled(t, 110, 30).Press("c '+1.5%' tab '4/10' tab right right tab 'The second nudge is late' tab '20 nov'")
	s.Sees("Fri 20 Nov 2026").Press("enter").Says("41.5%, at risk")
	c := latest(s, "Trials active in week four")
	if number(c.Value) != "41.5" || number(c.Confidence) != "4" || c.Health != model.Ailing || c.Date.Short() != "20 Nov" {
		t.Errorf("it says %+v", c)
	}
	s.Sees("20 Nov  41.5%  ▲  4/10   “The second nudge is late”", "Ana")
}

// Somebody whom nobody here is called as is told so, and may add themselves; nobody walks through everybody's unasked.
func TestAStrangerIsToldThatACheckInHasNoAuthor(t *testing.T) {
	s := sampled(t, 110, 30)
	s.With(s.P.People.Edit(s.Now, s.P.PersonCalled("Ana"), func(r *model.Person) { r.Name = "Iris Duarte" }))
	s.Press("c").Sees("▲ No author: no one person here is called Ana; “: add me” adds you.").Press("'42' enter").Says("on track, without an author")
	if c := latest(s, "Trials active in week four"); c.By != "" {
		t.Errorf("it is %s's", c.By)
	}
	s.Press("W").Sees("Nothing is yours: no one person here is called Ana", "Check in everybody's").Press("e").Sees("1 of ", "No author")
	s.Press("esc W a").Says("Added Ana, who is the author").Press("c").Misses("No author").Press("'43' enter")
	if row := s.Row("23 Nov  43%"); !strings.HasSuffix(row, "Ana") {
		t.Errorf("the check-in is %q", row)
	}
	if run(s, "okrs.add-me"); s.Said != "You are here already, as Ana" {
		t.Errorf("it says %q", s.Said)
	}
	s.Press("W").Says("None of yours is due")
}

// On 25 October it stood at 39%, which 23 October says, and not at the 40% of today.
func TestWhatIsCountedOnCountsFromTheDayOfTheCheckIn(t *testing.T) {
	s := sampled(t, 110, 30).Press("c '+2'").Sees("42%: ").Press("tab tab tab tab ctrl+u '25 oct'").Sees("41%: ").Press("enter")
	s.Says("2.2 Trials active in week four: 41%")
	s.Press("c '=' tab tab tab tab ctrl+u '24 oct' enter").Says("2.2 Trials active in week four: 39%")
	var values []string
	for c := range s.P.CheckIns.All() {
		if c.ID == "new-001" || c.ID == "new-002" {
			values = append(values, c.Date.Short()+" "+number(c.Value))
		}
	}
	if got := strings.Join(values, ", "); got != "24 Oct 39, 25 Oct 41" && got != "25 Oct 41, 24 Oct 39" {
		t.Errorf("it says %s", got)
	}
}

func TestADayOfAnotherYearHasItsYear(t *testing.T) {
	s := sampled(t, 200, 60).Press("c '39%' tab tab tab tab '15 dec 2025' enter").Sees("     6 Nov  40%", "15 Dec 2025  39%")
	s.Press("c").Sees("40% on 6 Nov;")
}

func TestACheckInCanSayTheSameAgain(t *testing.T) {
	s := sampled(t, 110, 30).Press("c = enter")
	if c := latest(s, "Trials active in week four"); number(c.Value) != "40" || c.Date != s.Now.Today {
		t.Errorf("it says %+v", c)
	}
}

func TestACheckInThatCannotBeSavedSaysWhy(t *testing.T) {
	s := sampled(t, 110, 30).Press("c enter").Sees("▲ Say where it stands, such as 40% or +2")
	s.Press("'lots' enter").Sees("▲ \"lots\" is not a value such as 40% or +2", "› lots"[len("› "):])
	s.Press("ctrl+u '41' tab '11' enter").Sees("▲ A confidence lies between 0 and 10")
	s.Press("ctrl+u '6' tab tab tab 'tomorrow' enter").Sees("24 Nov 2026 is still to come; a check-in says what is so")
	if len(s.Changes) > 0 {
		t.Fatalf("it saved %v", s.Changes)
	}
	s.Press("ctrl+u 'today' enter").Says("41%")
}

func TestAMilestoneCountsItsSteps(t *testing.T) {
	s := sampled(t, 110, 30)
	s.View.Reveal(s.Scene(), model.ID[model.KeyResult]("smp-k-043").Ref())
	s.Press("c").Sees("✓ Evidence is collected", "○ Suppliers have reported")
	s.Press("'5' enter").Sees("▲ It has 4 steps: say how many are done, 0 to 4")
	s.Press("ctrl+u '+1'").Sees("✓ Suppliers have reported", "3 of 4 steps: 75%").Press("enter").Says("3 of 4 steps")
}

func TestZonesGoByTheirWords(t *testing.T) {
	s := sampled(t, 110, 30).To("Partners that have shown us their plans").Press("c 's'").Sees("✓ stretch: One prototype of theirs")
	s.Press("enter").Says("stretch, done").Sees("100%")
	if c := latest(s, "Partners that have shown us their plans"); c.Zone != model.StretchZone {
		t.Errorf("it says %+v", c)
	}
}

func TestACorrectionSaysTheValueItselfAndKeepsALongNote(t *testing.T) {
	s := sampled(t, 110, 30)
	s.With(s.P.CheckIns.Add(s.Scene().Now, "long", func(c *model.CheckIn) {
		c.KeyResult, c.Date, c.Value, c.Note = "smp-k-022", s.Scene().Now.Today, model.Num(42), "Two things:\n\n- one\n- two"
	}))
	s.Press("C '+2' enter").Sees("correction says the value itself")
	s.Press("ctrl+u '41' enter")
	if right := latest(s, "Trials active in week four"); number(right.Value) != "41" || right.Note != "Two things:\n\n- one\n- two" {
		t.Errorf("it says %+v", right)
	}
}

func TestACorrectionReplacesTheLastCheckIn(t *testing.T) {
	s := sampled(t, 110, 30).Press("c '42' enter")
	wrong := latest(s, "Trials active in week four")
	s.Press("C").Sees("Correct 23 Nov 2.2", "23 Nov 2026").Press("'41' enter").Sees("corrected")
	right := latest(s, "Trials active in week four")
	if right.Replaces != wrong.ID || number(right.Value) != "41" {
		t.Errorf("it says %+v", right)
	}
	if row := s.Row("42%"); !strings.HasSuffix(row, "corrected") {
		t.Errorf("what was said first is %q", row)
	}
	s.Look("dark")
	x, y := s.At("42%")
	if cell := s.Picture().Render(); !strings.Contains(strings.Split(cell, "\n")[y], ";9;") && !strings.Contains(strings.Split(cell, "\n")[y], "0;9") {
		t.Errorf("at %d it is not struck through: %q", x, strings.Split(cell, "\n")[y])
	}
	s.To("Grow activation").Press("C").Says("Go to a key result first")
}

func TestAHealthThatDiffersIsShownWithItsReason(t *testing.T) {
	s := sampled(t, 110, 30).Press("s").Sees("‹ as the figures suggest ›", "Value       40")
	s.Press("o tab 'Two cohorts are not counted yet' enter").Says("40%, on track")
	if row := s.Row("2.2"); !strings.Contains(row, "●* 2.2") {
		t.Errorf("the row is %q", row)
	}
	s.Sees("● on track,", "said on 23 Nov: “Two cohorts are not counted yet”; the figures suggest off track.")
}

func TestTheHealthOfAnObjectiveNeedsAReason(t *testing.T) {
	s := sampled(t, 110, 30).To("Grow activation").Press("s a enter").Sees("▲ A health that is set by hand needs a reason")
	s.Press("'Ben has a plan' enter").Says("Set Grow activation to at risk")
	s.Sees("▲ at risk, set by hand: “Ben has a plan”; the key results suggest off track.")
	if row := s.Row("▾ ▲* 2 Grow activation"); !strings.Contains(row, "43%  by hand") {
		t.Error("the row has another shape")
	}
	s.Press("s s").Sees("▾ ■ 2 Grow activation").Misses("Ben has a plan")
	s.Press("s d").Sees("○ 2 Grow activation", "draft")
	s.Press("s r").Sees("× 2 Grow activation", "dropped")
}

// Whoever is known walks through what is theirs; everybody's is a command of its own.
func TestAWalkGoesThroughWhatIsDue(t *testing.T) {
	s := sampled(t, 110, 30).Press("W").Says("None of yours is due; 3 check-ins due by others")
	run(s, "okrs.walk-all")
	s.Sees("1 of 3", "Check in 2.2 Trials active in week four").Press("'41' enter")
	s.Sees("2 of 3", "Check in 2.3").Press("ctrl+n")
	s.Sees("3 of 3", "Check in 6.1").Press("'t' tab '7' enter")
	s.Sees("Checked in 2 of 3", "One was left out and is still due.", "6.1 Partners that have shown us their plans: target")
	s.Press("enter").Sees("▌     ▲ 2.2")
	if len(s.Changes) != 2 {
		t.Errorf("there are %d changes", len(s.Changes))
	}
	run(s, "okrs.walk-all")
	s.Sees("1 of 1", "Check in 2.3").Press("esc").Says("Nothing was checked in")
}

// What a walk has done is taken back where it is told, the last one first.
func TestAWalkIsTakenBackWhereItEnds(t *testing.T) {
	s := sampled(t, 110, 30)
	run(s, "okrs.walk-all")
	s.Press("'41' enter ctrl+n 't' enter").Sees("Checked in 2 of 3", "Each of these is a change of its own, which u takes back")
	s.Press("u").Sees("Checked in 1 of 3", "2 were left out").Misses("6.1 Partners that have shown us their plans: target")
	s.Press("u").Misses("Checked in 1 of 3")
	if len(s.Ran) != 2 || s.Ran[0] != "undo" {
		t.Errorf("it ran %v", s.Ran)
	}
}

// On an objective the walk is through its own key results, whether they are due or not.
func TestAnObjectiveIsCheckedInKeyResultByKeyResult(t *testing.T) {
	s := sampled(t, 110, 30).To("Grow activation").Press("c").Sees("1 of 3", "Check in 2.1").Press("'58' enter")
	s.Sees("2 of 3", "Check in 2.2").Press("ctrl+n").Sees("3 of 3", "Check in 2.3").Press("ctrl+n")
	s.Sees("Checked in 1 of 3", "2 were left out and are still as before.").Press("esc")
	s.To("Know what partners would build").Press("c").Sees("Check in 6.1").Misses("1 of 1").Press("esc")
	s.To("Grow activation").Press("n b 'Be heard' enter c").Says("It has no key results of its own; n adds one")
}

func TestAWalkOfOnesOwn(t *testing.T) {
	s := sampled(t, 110, 30)
	s.With(s.P.KeyResults.Edit(s.Now, "smp-k-023", func(k *model.KeyResult) {
		k.Owner = s.P.PersonCalled("Ana")
	}))
	s.Press("W").Sees("1 of 1", "Check in 2.3").Press("'6' enter").Sees("Checked in 1 of 1").Press("esc").Misses("Checked in")
	s.Press("W").Says("None of yours is due; 2 check-ins due")
}

// What cannot be saved comes back as it was typed, and the walk goes on without it.
func TestAWalkSurvivesARefusal(t *testing.T) {
	s := sampled(t, 110, 30)
	var refused screen.Commit
	run(s, "okrs.walk-all")
	s.Press("'41'")
	act := s.Overlays[0].Update(s.Scene(), screen.Press("enter"))
	s.Overlays = nil
	for _, one := range act.(screen.Close).Then.(screen.All) {
		if commit, ok := one.(screen.Commit); ok {
			refused = commit
		} else {
			s.Do(one)
		}
	}
	s.Sees("2 of 3").Do(refused.Fail(&model.Conflict{}))
	s.Sees("Check in 2.2", "Not saved").Press("enter").Sees("2 of 3").Press("esc").Says("Nothing was checked in")
	if number(latest(s, "Trials active in week four").Value) != "41" {
		t.Error("it was not saved the second time")
	}
}

func TestWhatHasNotBegunIsNotCheckedIn(t *testing.T) {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), 110, 30)
	s.With(s.P.Periods.Edit(s.Now, "smp-q-003", func(r *model.Period) { r.Start = s.Now.Today.Add(7) }))
	s.To("Trials active in week four").Sees("begins on 30 Nov 2026").Press("c").Says("has not begun")
}
