package okrs

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// ending is the closing of the sample quarter, with the cursor on an objective.
func ending(t testing.TB, w, h int, title string) *screentest.Stage {
	return screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).Wake().Press("[").To(title)
}

func TestGoldenClosing(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			s := ending(t, size.w, size.h, "Grow activation").Press("s '0.6' tab 'The third mail did most of it' enter")
			s.To("A faster checkout").Frame().IsGolden(t)
		})
	}
	for _, c := range []struct{ name, keys string }{
		{"score", "s '0.7' tab 'Ask for less'"}, {"wrong", "s '7' enter"}, {"walk", "W enter"}, {"walked", "W enter ctrl+n enter esc"},
		{"past", "H"}, {"summary", "s '0.8' tab 'Fewer fields did more' enter p"}, {"carry", "w down space"},
		{"carried", "w enter t [ w"}, {"close", "C"},
	} {
		t.Run(c.name, func(t *testing.T) { ending(t, 110, 30, "Grow activation").Press(c.keys).Frame().IsGolden(t) })
	}
	t.Run("empty", func(t *testing.T) {
		screentest.New(t, New(), model.New(), 80, 24).Wake().Press("n [").Frame().IsGolden(t)
	})
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(ending(t, 80, 24, "Grow activation").Press("s enter").Look(name).Picture().Render()))
		})
	}
}

func TestAScoreAndANoteAreOneGesture(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation").Sees("43%", "(short)", "none of 7 scored")
	s.Press("s").Sees("Score 2 Grow activation", "0.43 (short of the stretch), so missed.", "2.2 Trials active in week four")
	s.Press("'0.7' tab 'Ask for less' enter").Says("2 Grow activation: 0.7, sweet spot, achieved")
	o := s.P.Objectives.Get(objective(s, "Grow activation").ID)
	if len(s.Changes) != 1 || s.Changes[0].Label != "Score Grow activation at 0.7" {
		t.Errorf("the changes are %+v", s.Changes)
	}
	if o.Score != model.Num(0.7) || o.Learned != "Ask for less" || o.State != model.Achieved {
		t.Errorf("it ended %+v", o)
	}
	s.Sees("1 of 7 scored: 1 sweet spot", "Ask for less")
	s.Press("enter '62%' tab tab right right enter").Says("0.62, sweet spot, missed")
	if o = s.P.Objectives.Get(o.ID); o.State != model.Missed || o.Learned != "Ask for less" {
		t.Errorf("it is %s, %q", o.State, o.Learned)
	}
	s.Press("s '7' enter").Sees("A score lies between 0 and 1").Press("esc")
	s.Press("s ctrl+u tab tab backspace enter").Says("active")
	if o = s.P.Objectives.Get(o.ID); o.Score != (model.Number{}) || o.State != model.ActiveObjective {
		t.Errorf("without a score it is %+v", o)
	}
}

// What is proposed is shown rounded, and kept whole by who takes it as it stands.
func TestAProposedScoreIsKeptWhole(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation")
	so := okr.Of(s.P, objective(s, "Grow activation").Period, s.Now.Today).Objective(objective(s, "Grow activation").ID).Reached
	s.Press("s").Sees("Score    0.43").Press("enter").Says("0.43, short, missed")
	if got := objective(s, "Grow activation").Score; got != so || got == model.Num(0.43) {
		t.Errorf("of %s, it keeps %s", so, got)
	}
}

// What a score means has the shape and the colour of the state that it comes to.
func TestAGradeLooksLikeItsState(t *testing.T) {
	look := screentest.New(t, New(), model.New(), 80, 24).Scene().Theme
	for _, kind := range []model.ObjectiveType{model.CommittedObjective, model.Aspirational, model.Learning} {
		for _, score := range []float64{0, 0.4, 0.7, 0.9, 1} {
			grade, state := look.Status(string(okr.Graded(kind, score))), look.Status(string(okr.Ending(kind, score)))
			if grade.Shape != state.Shape || grade.Style != state.Style {
				t.Errorf("%s at %v is %s, and %s looks otherwise", kind, score, grade.Word, state.Word)
			}
		}
	}
	s := ending(t, 120, 40, "Know what partners would build").Press("s '0.2' enter").Says("0.2, learned, achieved").Sees("✓ 6 Know")
	s.To("Grow activation").Press("s '0.9' enter").Says("0.9, beyond, achieved").Sees("✓ 2 Grow activation")
}

// A note of several lines stays as it was written where nobody touches it.
func TestALongNoteSurvivesTheLine(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation")
	s.With(s.P.Objectives.Edit(s.Now, objective(s, "Grow activation").ID, func(o *model.Objective) { o.Learned = "One\n\nTwo" }))
	s.Press("s '0.7' enter")
	if got := objective(s, "Grow activation").Learned; got != "One\n\nTwo" {
		t.Errorf("the note is %q now", got)
	}
}

func TestAllWithoutAScoreAreGoneThrough(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation").Press("W").Sees("1 of 7", "Score 1 Teams that start, stay")
	s.Press("enter").Sees("2 of 7", "Score 2 Grow activation").Press("ctrl+n").Sees("3 of 7")
	on(s, "A faster checkout").Press("'1' enter").Sees("4 of 7").Press("esc")
	s.Sees("Scored 2 of 7", "5 were left out and are still without a score.", "3 A faster checkout: 1, kept, achieved").Press("esc")
	if len(s.Changes) != 2 {
		t.Errorf("%d changes", len(s.Changes))
	}
	s.Press("W").Sees("1 of 5", "Score 2 Grow activation").Press("esc").Says("Nothing was scored")
	s.Press("H W").Says("No objective under way is without a score")
}

// copies is the objectives of a period that were carried over, by title.
func copies(s *screentest.Stage, period string) []string {
	var titles []string
	for o := range s.P.Objectives.Live() {
		if s.P.Name(o.Period.Ref()) == period && o.CarriedFrom != "" {
			titles = append(titles, o.Title)
		}
	}
	return titles
}

func TestWhatIsUnfinishedGoesOnInTheNextPeriod(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation").Press("w").Sees("To Q1 2027  planning", "7 objectives, 11 key results → Q1 2027")
	s.Press("space").Sees("6 objectives, 11 key results").Press("down space").Sees("5 objectives, 8 key results")
	s.Press("down space").Sees("6 objectives, 9 key results").Press("enter")
	s.Says("Carried over: 6 objectives, 9 key results → Q1 2027").Sees("‹ Q1 2027 ›", "NOW → TARGET", "1.1 Signups", "from Q4 2026")
	if len(s.Changes) != 1 || s.Changes[0].Label != "Carry over 6 objectives to Q1 2027" || len(copies(s, "Q1 2027")) != 6 {
		t.Errorf("%s: %v", s.Changes[0].Label, copies(s, "Q1 2027"))
	}
	s.Press("t [ g w").Sees("carried over before", "1 objective, 0 key results → Q1 2027").Press("down space")
	s.Sees("It is in Q1 2027 already").Press("up space enter").Sees("Nothing is chosen").Press("space enter")
	if got := copies(s, "Q1 2027"); len(got) != 7 {
		t.Errorf("after one more there are %v", got)
	}
	s.Press("t g").Sees("to Q1 2027")
	s.With(s.Changes[1].Inverse().Edits, s.Changes[0].Inverse().Edits)
	if got := copies(s, "Q1 2027"); len(got) != 0 {
		t.Errorf("undone, and still there: %v", got)
	}
}

// Where it cannot be saved, the choice and the view stand there as they were, and Enter tries again.
func TestAFailedSaveBringsTheChoiceBack(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation").Press("w space s")
	s.Refusal = errors.New("the disk is full; earlier work is safe")
	s.Press("enter").Sees("Carry over from Q4 2026", "[ ] ■ 1 Teams that start, stay", "● the same start", "▲ The disk is full")
	s.Press("esc").Sees("‹ Q4 2026 ›", "none of 7").Press("w space s enter")
	s.Refusal = nil
	s.Press("enter").Says("Carried over: 6 objectives, 11 key results → Q1 2027").Sees("‹ Q1 2027 ›")
	if len(s.Changes) != 1 || len(s.Overlays) != 0 {
		t.Errorf("%d changes, %d overlays", len(s.Changes), len(s.Overlays))
	}
}

// What was typed comes back where it could not be saved, in a walk as well, which goes on without it.
func TestAFailedSaveBringsAScoreAndACheckInBack(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation")
	s.Refusal = errors.New("the disk is full; earlier work is safe")
	s.Press("s '0.7' tab 'Ask for less' enter").Sees("Score 2 Grow activation", "Ask for less", "The disk is full").Press("esc")
	s.Press("[ [").To("Trials active in week four").Press("c '42' enter").Sees("Check in 2.2", "Value       42", "The disk is full")
	s.Refusal = nil
	if s.Press("enter").Says("2.2 Trials active in week four: 42%"); len(s.Changes) != 1 {
		t.Errorf("%d changes", len(s.Changes))
	}
}

// Where values that move start is one question for all of them, asked anew each time.
func TestWhatIsCarriedOverStartsFromItsEndOrItsStart(t *testing.T) {
	start := func(keys string) string {
		s := ending(t, 120, 40, "Grow activation").Press("w s esc w").Sees("Start from ● where it ended  ○ the same start").Press(keys)
		for k := range s.P.KeyResults.Live() {
			if k.Title == "Trials active in week four" && k.CarriedFrom != "" {
				return k.Start.String()
			}
		}
		return ""
	}
	for keys, want := range map[string]string{"enter": "40", "s enter": "38", "s s enter": "40"} {
		if got := start(keys); got != want {
			t.Errorf("after %s it starts at %s, not %s", keys, got, want)
		}
	}
	s := ending(t, 120, 40, "Grow activation").Press("w")
	s.Mouse(screen.Click, "the same start", 0).Sees("○ where it ended  ● the same start")
}

// Where there is no next period, carrying over makes it, and undo takes it away again.
func TestTheNextPeriodIsMadeOnTheWay(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation")
	s.With(s.P.Archive(s.Now, model.ID[model.Period]("smp-q-004").Ref()))
	s.Press("w").Sees("still to be made, 1 Jan to 31 Mar 2027").Press("enter").Sees("‹ Q1 2027 ›", "begins on 1 Jan 2027")
	if len(s.Changes) != 1 || s.Changes[0].Label != "Carry over 7 objectives to Q1 2027" {
		t.Fatalf("the changes are %v", s.Changes)
	}
	s.With(s.Changes[0].Inverse().Edits).Sees("‹ Q4 2026 ›")
	for r := range s.P.Periods.Live() {
		if r.Name == "Q1 2027" {
			t.Error("the period is still there")
		}
	}
}

func TestAnotherPeriodCanTakeItIn(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation")
	s.With(s.P.Periods.Add(s.Now, "later", func(r *model.Period) {
		r.Name, r.Kind, r.State = "Q2 2027", model.Quarterly, model.Planning
		r.Start, r.End = model.NewDate(2027, 4, 1), model.NewDate(2027, 6, 30)
	}))
	s.Press("w right").Sees("To ‹ Q2 2027 ›", "→ Q2 2027").Press("left").Sees("→ Q1 2027")
	s.Mouse(screen.Click, " ›  planning", 0).Sees("→ Q2 2027").Mouse(screen.Click, "7.1 Median", 0).Sees("7 objectives, 10 key results")
	s.Press("enter")
	if got := copies(s, "Q2 2027"); len(got) != 7 {
		t.Errorf("it took in %v", got)
	}
}

func TestAPeriodIsClosedAndReopened(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation").Press("C").Sees("Close Q4 2026?", "7 objectives have no score yet", "runs until 31 Dec 2026")
	s.Press("n").Sees("active · none of 7").Press("C y").Says("Close Q4 2026").Sees("closed · none of 7")
	s.Press("C").Says("Reopen Q4 2026").Sees("active · none of 7")
	s.Press("H C").Says("Reopen Q3 2026").Sees("closing · 2 of 2").Press("C").Sees("Every objective has a score")
	s = ending(t, 120, 40, "Grow activation").Press("L C y").Says("Close Q1 2027")
	s.Press("C").Says("Reopen Q1 2027")
	for r := range s.P.Periods.Live() {
		if r.Name == "Q1 2027" && r.State != model.Planning {
			t.Errorf("it has not begun, and it is %s", r.State)
		}
	}
}

func TestTheSummaryIsReadAndCopied(t *testing.T) {
	s := ending(t, 120, 40, "Grow activation").Press("s '0.7' tab 'Ask for less' enter p")
	s.Sees("How Q4 2026 ended", "1 of 7 scored: 1 sweet spot.", "Aspirational 0.7 on average.", "not scored yet", "Ask for less")
	s.With(s.P.Objectives.Edit(s.Now, objective(s, "A faster checkout").ID, func(o *model.Objective) { o.Private = true }))
	s.Press("y m").Says("Copied how Q4 2026 ended, without a private one, as Markdown")
	if !strings.Contains(s.Copied, "- **2 Grow activation** – 0.7, sweet spot. Ask for less\n") || strings.Contains(s.Copied, "checkout") {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
	s.Press("y s")
	if !strings.Contains(s.Copied, "*How Q4 2026 ended*\n1 of 6 scored: 1 sweet spot.") {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
	s.Press("p down enter")
	on(s, "Grow activation")
}

// What closes a period can be found by name in every face.
func TestClosingWorksFromEveryFace(t *testing.T) {
	s := sampled(t, 120, 40)
	run(s, "okrs.carry")
	s.Sees("Carry over from Q4 2026").Press("esc")
	run(s, "okrs.score")
	s.Sees("Score 2 Grow activation").Press("esc")
	s.Press("]").ReadOnly = "This portfolio is open read-only"
	for _, id := range []string{"okrs.carry", "okrs.score", "okrs.score-all", "okrs.close", "okrs.reason", "okrs.align"} {
		s.Said = ""
		if run(s, id); !strings.Contains(s.Said, "read-only") {
			t.Errorf("%s says %q", id, s.Said)
		}
	}
}
