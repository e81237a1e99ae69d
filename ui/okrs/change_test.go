package okrs

import (
	"strings"
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screentest"
)

func objective(s *screentest.Stage, title string) *model.Objective {
	s.Helper()
	for o := range s.P.Objectives.Live() {
		if o.Title == title {
			return o
		}
	}
	s.Fatalf("there is no objective %s", title)
	return nil
}

func result(s *screentest.Stage, title string) *model.KeyResult {
	s.Helper()
	for k := range s.P.KeyResults.Live() {
		if k.Title == title {
			return k
		}
	}
	s.Fatalf("there is no key result %s", title)
	return nil
}

// order is the first words of the rows on the screen that have a shape, from the top.
func order(s *screentest.Stage) string {
	s.Helper()
	var words []string
	for _, r := range s.View.(*view).faces[0].(*tree).synced(s.Scene()).rows {
		title := r.o.Title
		if r.r != nil {
			title = r.r.Title
		}
		word, _, _ := strings.Cut(title, " ")
		words = append(words, strings.Repeat(">", r.depth)+word)
	}
	return strings.Join(words, " ")
}

func TestNewObjectives(t *testing.T) {
	s := sampled(t, 110, 30).To("Grow activation").Press("n").Sees("Key result of Grow activation", "Objective below Grow activation")
	s.Press("b 'Nudges that people like' enter").Says("Added Nudges that people like; n adds a key result")
	on(s, "Nudges that people like").Sees("○ 3 Nudges that people like")
	o := objective(s, "Nudges that people like")
	if s.P.Name(o.Parent.Ref()) != "Grow activation" || o.Period != "smp-q-003" || o.Team == "" || o.State != model.ActiveObjective {
		t.Errorf("it is %+v", o)
	}
	s.Press("n o 'Another one' enter")
	if o := objective(s, "Another one"); o.Parent != "" {
		t.Errorf("it serves %s", o.Parent)
	}
	if rows := strings.Fields(order(s)); rows[len(rows)-1] != "Another" {
		t.Errorf("it is not the last: %v", rows)
	}
	s.Press("n o enter").Misses("New objective")
}

func TestNewKeyResults(t *testing.T) {
	s := sampled(t, 110, 40).Press("n k").Sees("New key result", "Grow activation").Press("'Nudges read' ctrl+s")
	s.Sees("needs a start and a target").Press("esc y") // the form says what is missing
	s.Press("n k").Press("'Nudges read' tab tab tab tab '10' tab tab '40' ctrl+s")
	k := result(s, "Nudges read")
	if s.P.Name(k.Objective.Ref()) != "Grow activation" || s.P.Name(k.Owner.Ref()) != "Ben Adéyẹmí" {
		t.Errorf("it is %+v", k)
	}
	on(s, "Nudges read").Sees("2.4 Nudges read", "10 → 40", "due")
}

// The form asks for what has a meaning for the kind that is chosen, and keeps what was filled in before in sight.
func TestANewKeyResultAsksForWhatItsKindNeeds(t *testing.T) {
	s := sampled(t, 110, 40).Press("n k").Sees(" Start ", " Target ", " Stretch ").Misses("Band", "Steps", "Commit zone")
	s.Press("'Suppliers report' tab tab tab 'm'").Sees("‹ maintain above ›", "Target").Misses("Start ", "Stretch", "Band")
	s.Press("right right").Sees("‹ maintain within ›", "Band").Misses("Start ", "Steps")
	s.Press("right right").Sees("‹ zones ›", "Commit zone", "Stretch zone", " Start ").Misses("Band", "Steps")
	s.Press("left").Sees("‹ milestone ›", "Steps").Misses("Start ", "Target", "Unit", "Commit zone")
	s.Press("tab 'Asked' enter 'Answered [2]' enter 'Published' tab").Sees("Asked Answered [2] Published").Press("ctrl+s")
	k := result(s, "Suppliers report")
	if got := k.StepList(); len(got) != 3 || got[1] != (model.Step{Text: "Answered", Weight: 2}) {
		t.Errorf("its steps are %v", got)
	}
	s.Press("n k tab tab tab tab '10' shift+tab 'm'").Sees("‹ maintain above ›", "Start", "10")
}

func TestRowsAreEditedInPlace(t *testing.T) {
	s := sampled(t, 110, 30).Press("r ctrl+u 'Trials in week four' enter")
	on(s, "Trials in week four").Press("a 'dee' enter")
	if got := s.P.Name(result(s, "Trials in week four").Owner.Ref()); !strings.HasPrefix(got, "Dee") {
		t.Errorf("it is %s's", got)
	}
	s.Press("e").Sees("Edit · Trials in week four").Press("esc =").Sees("Edit a field of Trials in week four").Press("esc")
	s.To("Grow activation").Press("r ctrl+u 'Grow' enter")
	on(s, "Grow")
}

func TestRowsAreReordered(t *testing.T) {
	s := sampled(t, 110, 30).Press("K")
	if got := order(s); !strings.Contains(got, ">Grow >Trials >Signups >Signups") {
		t.Error(got)
	}
	s.Press("K").Says("It is at the end of its objective").Press("J J")
	if got := order(s); !strings.Contains(got, ">Signups >Signups >Trials") || len(s.Changes) != 3 {
		t.Errorf("%s, after %d changes", got, len(s.Changes))
	}
	s.To("A faster checkout").Press("K")
	if got := order(s); !strings.HasPrefix(got, "Teams >A >Trials >Payments >Grow") {
		t.Error(got)
	}
	s.Press("K").Says("There is no objective beside it on that side")
}

func TestObjectivesAreHungOnOthers(t *testing.T) {
	s := sampled(t, 110, 30).To("Cut the load on support").Press(">").Says("Let Cut the load on support serve Earn the trust")
	if got := order(s); !strings.Contains(got, "Earn Deals Critical SOC >Cut >Searches") {
		t.Error(got)
	}
	s.Press("<").Says("Take Cut the load on support out of Earn the trust")
	if got := order(s); !strings.Contains(got, "SOC Cut Searches Tickets Know") {
		t.Error(got)
	}
	s.Press("<").Says("It serves no objective of this period")
	s.To("Teams that start, stay").Press(">").Says("There is no objective above it that it could serve")
	s.To("Grow activation").Press("<")
	if got := order(s); !strings.HasPrefix(got, "Teams >A >Trials >Payments Grow Signups") {
		t.Error(got)
	}
}

func TestKeyResultsAreMovedToOtherObjectives(t *testing.T) {
	s := sampled(t, 110, 30).Press(">").Says("Move Trials active in week four to A faster checkout")
	on(s, "Trials active in week four")
	if got := order(s); !strings.Contains(got, ">A >Trials >Trials >Payments") {
		t.Error(got)
	}
	s.Press("<")
	if got := order(s); !strings.Contains(got, ">Signups >Signups >Trials >A") {
		t.Error(got)
	}
	s.To("Median days until a request is answered").Press(">").Says("There is no objective on that side")
}

func TestNothingIsHungOnWhatIsOutOfSight(t *testing.T) {
	s := sampled(t, 110, 30).Press("/ 'checkout' enter").To("A faster checkout").Press(">")
	s.Says("Esc shows everything first; what it would hang on may be out of sight")
	if len(s.Changes) > 0 {
		t.Errorf("it made %+v", s.Changes)
	}
}

func TestArchivingSaysWhatGoesWithIt(t *testing.T) {
	s := sampled(t, 110, 30).To("Grow activation").Press("x")
	s.Says("Archived Grow activation and its 3 key results; 4 initiatives were to move it").Misses("Grow activation", "2.1 Signups")
	if len(s.Changes) != 1 || s.P.KeyResults.Get("smp-k-022").Live() {
		t.Errorf("it made %d changes", len(s.Changes))
	}
	on(s, "A faster checkout").To("Trials that pay").Press("x").Says("Archived Trials that pay; 1 initiative was to move it")
	s.To("Teams that start, stay").Press("x").Says("Archived Teams that start, stay; the objective that served it stands on its own now")
	s.Sees("▾ ▲* 1 A faster checkout", "committed · by hand")
}

func TestInitiativesAreLinked(t *testing.T) {
	s := sampled(t, 110, 30).Press("d").Sees("What moves 2.2 Trials active in week four", "[x] Trial nudges")
	s.Press("'referral' enter enter").Says("Let 2 initiatives move Trials active in week four").Sees("Trial nudges +1 wk · ● Referral loop")
	s.Press("d 'trial' enter 'referral' enter enter").Says("Take every initiative off Trials active in week four")
	s.Sees("No initiative yet; d links some.")
	if got := string(s.P.Initiatives.Get(initiative(s, "Referral loop")).KeyResults); got != "smp-k-023" {
		t.Errorf("it moves %q", got)
	}
	s.To("Grow activation").Press("d").Sees("Which key result?", "2.1 Signups with a project on day one", "Referral loop")
}

func TestALinkOfSomebodyElseSurvivesThePicker(t *testing.T) {
	s := sampled(t, 110, 30).Press("d").Sees("[x] Trial nudges")
	referral := initiative(s, "Referral loop")
	s.With(s.P.Initiatives.Edit(s.Scene().Now, referral, func(i *model.Initiative) { i.KeyResults = "smp-k-022 smp-k-023" }))
	s.Press("'onboarding' enter enter")
	for _, title := range []string{"Trial nudges", "Referral loop", "Onboarding emails"} {
		if got := s.P.Initiatives.Get(initiative(s, title)); !got.KeyResults.Has("smp-k-022") {
			t.Errorf("%s moves %q", title, got.KeyResults)
		}
	}
}

func TestNothingIsChangedWhereNothingCanBeSaved(t *testing.T) {
	s := sampled(t, 110, 30)
	s.ReadOnly = "Somebody else has the file open."
	for _, key := range strings.Fields("c C W n s e = r E a d < > K J x b") {
		if s.Said = ""; s.Press(key).Said != s.ReadOnly {
			t.Errorf("%s says %q", key, s.Said)
		}
	}
	s.Press("enter").Sees("Progress of").Press("esc y").Sees("Copy all of Q4 2026 as")
}

func TestCopiesWithoutWhatIsPrivate(t *testing.T) {
	s := sampled(t, 110, 30)
	s.With(s.P.Objectives.Edit(s.Now, objective(s, "Grow activation").ID, func(o *model.Objective) { o.Private = true }))
	s.Press("y").Misses("this key result only").Press("m").Says("Copied the OKRs of Q4 2026, without a private one, as Markdown")
	for _, hidden := range []string{"Grow activation", "Signups with a project"} {
		if strings.Contains(s.Copied, hidden) {
			t.Errorf("%q was copied:\n%s", hidden, s.Copied)
		}
	}
	s.To("Teams that start, stay").Press("y t m").Says("Copied Teams that start, stay, without a private one, as Markdown")
}

func TestCopies(t *testing.T) {
	s := sampled(t, 110, 30).Press("y").Sees("Copy all of Q4 2026 as", "this key result only").Press("m").Says("Copied the OKRs of Q4 2026 as Markdown")
	for _, line := range []string{
		"- ■ **Teams that start, stay** – 52%, off track, Mara Jürgens\n",
		"  - ■ **Grow activation** – 43%, off track, Ben Adéyẹmí\n",
		"    - ● 2.1 Signups with a project on day one – 57% → 60%, 63%, on track, Hana Itō\n",
		"- ● **Cut the load on support** – 57%, on track, committed, Eli",
	} {
		if !strings.Contains(s.Copied, line) {
			t.Errorf("%q is not in\n%s", line, s.Copied)
		}
	}
	s.Press("y t s").Says("Copied Trials active in week four as Slack text")
	if s.Copied != "• ■ 2.2 Trials active in week four – 40% → 45%, 29%, off track, Ben Adéyẹmí\n" {
		t.Errorf("it is %q", s.Copied)
	}
	s.To("Cut the load on support").Press("y t p")
	if got := strings.Count(s.Copied, "\n"); got != 3 || !strings.HasPrefix(s.Copied, "● Cut the load") {
		t.Errorf("it is %q", s.Copied)
	}
}
