package leadership

import (
	"errors"
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// row is the decision, action or risk that is called so.
func row[T model.Record](s *screentest.Stage, name string) T {
	s.Helper()
	for _, t := range s.P.Tables() {
		for r := range t.Records() {
			if found, ok := r.(T); ok && s.P.Name(r.Ref()) == name {
				return found
			}
		}
	}
	s.Fatalf("there is no %s", name)
	panic("not reached")
}

const cards = "Ship Checkout v2 without saved cards"

func TestADecisionAsksForItsOutcome(t *testing.T) {
	s := sampled(t, 100, 30).Press("space").Sees("What was decided: "+cards, "(Without them, on the agreed day / With them, two weeks later)")
	s.Press("enter").Sees("▲ Say it in a few words").Press("'without'").Sees("▸ Without them, on the agreed day").Press("tab enter")
	s.Says("Decide " + cards).Misses(cards)
	d := row[*model.Decision](s, cards)
	if d.State != model.Decided || d.Outcome != "Without them, on the agreed day" || d.Date != s.Now.Today {
		t.Errorf("%+v", d)
	}
	s.Press(".").To(cards).Sees("▌ ✓ "+cards, "decided 23 Nov", "Outcome     Without them, on the agreed day").Press("space").Says("Reopen " + cards)
	if d := row[*model.Decision](s, cards); !d.Open() || d.Outcome != "" {
		t.Errorf("%+v", d)
	}
}

func TestAnOutcomeThatCannotBeSavedIsKept(t *testing.T) {
	s := sampled(t, 100, 30).Press("space 'Without'")
	s.Refusal = errors.New("not saved: the disk is full")
	s.Press("enter").Sees("the disk is full", "› Without")
	s.Refusal = nil
	s.Press("enter").Says("Decide " + cards)
}

func TestAQuestionIsAnswered(t *testing.T) {
	s := sampled(t, 100, 30).To("Which region keeps the data of Marlow?").Press("space").Sees("The answer to: Which region")
	s.Press("'Frankfurt' enter").Says("Answer Which region keeps the data of Marlow?").Press(". g").To("Which region keeps the data of Marlow?")
	s.Sees("answered 23 Nov", "Answer      Frankfurt")
}

func TestADecisionTakesThePlaceOfAnother(t *testing.T) {
	s := sampled(t, 100, 30).To("Leave out dark mode").Press("V").Sees("Superseded by of Leave out dark mode")
	s.Press("'Bring back dark mode' enter").Sees("Bring back dark mode")
	was, is := row[*model.Decision](s, "Leave out dark mode"), row[*model.Decision](s, "Bring back dark mode")
	if was.State != model.Superseded || was.SupersededBy != is.ID || !is.Open() || len(s.Changes) != 1 {
		t.Errorf("%+v\n%+v", was, is)
	}
	s.To("Bring back dark mode").Sees("Instead of  × Leave out dark mode").To("Leave out dark mode").Sees("Now holds   Bring back dark mode")
	s.Press("space").Says("Another decision holds in its place")
}

func TestActionsAreTickedTogether(t *testing.T) {
	s := sampled(t, 100, 30).Press("] g m m").Sees("2 marked", "+■ Find a second tester", "+▲ Ask the payment provider").Press("space")
	s.Says("Mark 2 actions as done")
	if a := row[*model.Action](s, "Find a second tester for the checkout"); a.Open() || a.Closed != s.Now.Today || len(s.Changes) != 1 {
		t.Errorf("%+v in %d changes", a, len(s.Changes))
	}
	s.Misses("Find a second tester").Press(".").To("Find a second tester for the checkout").Sees("done 23 Nov").Press("space").Says("Reopen Find a second tester")
}

func TestOneFieldOfSeveral(t *testing.T) {
	s := sampled(t, 100, 30).Press("] g m m d").Sees("Edit 2 actions · blank leaves as it is").Press("esc esc d").Sees("Due of")
	s.Press("ctrl+u 'fri'").Sees("Fri 27 Nov 2026, in 4 days").Press("enter")
	s.Press("a 'chi' enter").Says("Chi Nguyễn")
}

func TestARiskThatIsOwnedHasAnOwner(t *testing.T) {
	const mail = "Half of the trials may not be mailed"
	s := sampled(t, 100, 30).To(mail).Sees("3 d late").Press("s").Sees("How "+mail+" stands", "○ owned", "● mitigated", "‖ accepted")
	s.Press("w").Sees("Who owns " + mail).Press("'ben' enter").Says("Give " + mail + " to Ben Adéyẹmí")
	if r := row[*model.Risk](s, mail); r.State != model.RiskOwned || r.Owner == "" {
		t.Errorf("%+v", r)
	}
	s.Press("v 9").Says("Set probability high and impact high").Sees("high: probability high, impact high, 9 of 9").Press("space").Says("Mark " + mail + " as resolved")
}

func TestWhatOnlySomeKindsHave(t *testing.T) {
	s := sampled(t, 100, 30).Press("v").Says("Only a risk has that; [ and ] lead there").Press("m m space").Says("one at a time").Press("esc")
	s.Press("]").Press("V").Says("Only a decision has that").Press("E").Says("Only a decision or risk has that")
	s.To("Move the roadmap out of the spreadsheet").Press("t").Says("Nobody has said what it is about")
}

func TestGoingToWhatItIsAbout(t *testing.T) {
	s := sampled(t, 100, 30).Press("t")
	if len(s.Gone) != 1 || s.P.Name(s.Gone[0].Row) != "Checkout v2" {
		t.Errorf("went to %v", s.Gone)
	}
	s.To("Ask the payment provider for a date in writing").Press("t").Sees("▌ ▲ The payment provider takes longer still", "From it     ▲ Ask the payment provider")
}

func TestAddingShowsWhatWasAdded(t *testing.T) {
	s := sampled(t, 100, 30).Press("] n").Sees("New action").Press("'write to Marlow @chi due:fri' enter").Sees("▌ ○ write to Marlow", "Chi Nguyễn")
	s.Press("n 'Risk: it rains' enter").Sees("▌ ○ it rains", "SEVERITY").Press("[ [ n 'Which one?' enter").Sees("▌ ? Which one?")
	if d := row[*model.Decision](s, "Which one?"); d.Type != model.ToAnswer || !d.About.IsZero() {
		t.Errorf("%+v", d)
	}
}

func TestWhatIsLookedFor(t *testing.T) {
	s := sampled(t, 100, 30).Press("/ 'owner:fay' enter").Sees("✓ Usage billing counts calls", "× Usage billing counts seats") // nothing of hers is open
	s.Press("/ ctrl+u 'is:superseded' enter").Sees("× Usage billing counts seats").Misses("✓ Usage").Press("esc").Misses("counts seats")
	s.Press("] / 'is:mine' enter").Sees("Ask the payment provider").Misses("second tester").Press("/ ctrl+u 'checkout'").Sees("second tester")
	s.Press("ctrl+u 'due:<today is:open'").Sees("second tester").Misses("Ask the payment")
	s.Press("esc").To("Find a second tester for the checkout").Press("x").Says("Archive Find a second tester").Misses("second tester")
	s.Press("/ 'is:archived' enter").Sees("Find a second tester", "archived").Press("x").Says("Restore Find a second tester")
}

func TestTheOrder(t *testing.T) {
	s := sampled(t, 100, 30).Press("o n g").Sees("▌ ○ Go on with Project Heron").Press("o e").Sees("order: newest")
	s.Mouse(screen.Click, "DECIDER", 0).Sees("order: owner").Press("] o d").Sees("order: due")
	again := New()
	again.Restore(s.View.State())
	if got := again.State(); got != s.View.State() {
		t.Errorf("%s comes back as %s", s.View.State(), got)
	}
	again.Restore("nonsense")
}

func TestTheMouse(t *testing.T) {
	s := sampled(t, 100, 30).Mouse(screen.Click, "Go on with", 0).Sees("▌ ○ Go on with").Mouse(screen.Click, "Risks", 0).Sees("SEVERITY")
	s.Mouse(screen.Click, "Trial nudges", 0).Sees("▌ ■ Half of").Mouse(screen.Click, "resolved: hidden", 0).Sees("Events are lost")
	s.Point(screen.WheelDown, 5, 8).Point(screen.WheelUp, 5, 8).Mouse(screen.DoubleClick, "Events are lost", 0)
	if len(s.Overlays) == 0 {
		t.Error("a double click opens nothing")
	}
}

// What is copied is on its way to others: nothing private goes with it, nor the name of what is.
func TestCopying(t *testing.T) {
	s := sampled(t, 100, 30).Press("y").Sees("Copy all 6 shown as").Press("m").Says("without a private one")
	if strings.Contains(s.Copied, "Heron") || !strings.Contains(s.Copied, "| Ship Checkout v2 without saved cards | decision | open | Ana Duarte |") {
		t.Errorf("copied\n%s", s.Copied)
	}
	s.Press("y t s")
	if want := "• ○ *" + cards + "* – Ana Duarte, by 27 Nov, about Checkout v2\n"; s.Copied != want {
		t.Errorf("copied %q", s.Copied)
	}
	s.To("Go on with Project Heron").Press("m y").Says("Nothing was copied: Go on with Project Heron is private")
	s.Press("esc").With(s.P.Decisions.Edit(s.Now, row[*model.Decision](s, cards).ID, func(d *model.Decision) {
		d.About = row[*model.Initiative](s, "Project Heron").Ref()
	}))
	for _, key := range []string{"m", "s", "c"} {
		if s.Press("y " + key); strings.Contains(s.Copied, "Heron") || s.Copied == "" {
			t.Errorf("copied\n%s", s.Copied)
		}
	}
}

func TestNothingIsChangedWhereNothingCanBe(t *testing.T) {
	s := sampled(t, 100, 30)
	s.ReadOnly = "It is read-only"
	for _, key := range strings.Fields("space n s a d V e = r E x") {
		s.Said = ""
		s.Press(key).Says("It is read-only")
	}
}

func TestAPublicPortfolioKeepsWhatIsRestricted(t *testing.T) {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()).Public(), 100, 30).Press(".")
	s.Sees("Leave out dark mode").Misses("Heron").Press("[").Sees("The payment provider").Misses("Another bidder", "Heron")
}

func TestAnotherViewNarrowsThisOne(t *testing.T) {
	s := sampled(t, 100, 30)
	narrow := func(text string) { s.Do(s.View.(screen.Narrower).Narrow(s.Scene(), text)) }
	narrow("is:late")
	s.Sees("/is:late  1", "▌ ■ Which region").Misses("Ship Checkout")
	narrow("is:mitigated")
	s.Sees("/is:mitigated  1", "▌ ● The auditor")
	narrow("zzz")
	s.Sees("None of the risks match")
}
