package home

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/diff"
	"quarterdeck/model/past"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

func sampled(t testing.TB, w, h int) *screentest.Stage {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h)
	s.Compared = sinceTheReview
	return s.Wake()
}

// sinceTheReview is what has changed in the sample since its review.
func sinceTheReview(c screen.Compare) screen.Compared {
	is := sample.Portfolio(screentest.Monday())
	r := past.Reviews(is)[0]
	entries := sample.History(screentest.Monday())[r.Rev():]
	from, to := past.Point{Rev: r.Rev(), Day: r.Date, Name: r.Name}, past.Point{Rev: is.Rev, Day: screentest.Monday().Today}
	return screen.Compared{
		Since: past.Ask{LastReview: true}, Whose: c.Whose, Diff: diff.Mine(is.Rewind(entries), is, from, to, entries, c.Whose),
	}
}

func TestGoldenHome(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(sizeOf(size), func(t *testing.T) { sampled(t, size[0], size[1]).Press("j").Frame().IsGolden(t) })
	}
	for _, c := range []struct{ name, keys string }{{"alone", "z"}, {"objectives", "tab tab"}, {"roadmap", "tab tab tab j"}, {"changes", "l j"}} {
		t.Run(c.name, func(t *testing.T) { sampled(t, 100, 30).Press(c.keys).Frame().IsGolden(t) })
	}
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(sampled(t, 80, 24).Look(name).Picture().Render()))
		})
	}
	t.Run("empty", func(t *testing.T) {
		screentest.New(t, New(), model.New(), 80, 24).Wake().Frame().IsGolden(t)
	})
}

func sizeOf(size [2]int) string { return fmt.Sprintf("%dx%d", size[0], size[1]) }

// gone is where somebody was taken last.
func gone(t *testing.T, s *screentest.Stage) screen.Go {
	t.Helper()
	if len(s.Gone) == 0 {
		t.Fatal("nobody was taken anywhere")
	}
	return s.Gone[len(s.Gone)-1]
}

func TestALineLeadsToItsRow(t *testing.T) {
	s := sampled(t, 120, 40).Press("enter")
	if to := gone(t, s); to.Row.Kind != "enrolment" || s.P.Name(to.Row) != "Lu Moreau on PM core" {
		t.Errorf("the first line leads to %v, %s", to.Row, s.P.Name(to.Row))
	}
	s.Press("j j j enter")
	if to := gone(t, s); s.P.Name(to.Row) != "Checkout v2" {
		t.Errorf("the fourth line leads to %s", s.P.Name(to.Row))
	}
}

// What somebody has to do leads to its row, as all else does.
func TestWhatIsToBeDoneLeadsToItsRow(t *testing.T) {
	s := sampled(t, 120, 40).Press("G enter")
	if to := gone(t, s); to.Row.Kind != "action" || s.P.Name(to.Row) != "Ask the payment provider for a date in writing" {
		t.Errorf("the last line leads to %v", to.Row)
	}
}

func TestANumberOpensItsRows(t *testing.T) {
	s := sampled(t, 120, 40).Press("tab tab tab j j enter")
	if to := gone(t, s); to.View != "roadmap" || to.Filter != `status:"at risk"` {
		t.Errorf("the line of what is at risk leads to %s %q", to.View, to.Filter)
	}
	s.Mouse(screen.Click, "1 late", 0)
	if to := gone(t, s); to.Filter != "is:late" {
		t.Errorf("what is late leads to %q", to.Filter)
	}
	s.Mouse(screen.DoubleClick, "PM core", 1)
	if to := gone(t, s); to.View != "onboarding" {
		t.Errorf("a program leads to %v", to)
	}
}

// Every number in a title leads to exactly its rows, by a click and by a key.
func TestEveryCountOpensItsRows(t *testing.T) {
	s := sampled(t, 120, 40)
	s.Mouse(screen.Click, "▲ 2  ■", 0)
	if to := gone(t, s); to.View != "okrs" || to.Filter != `status:"at risk"` {
		t.Errorf("the objectives at risk are %s %q", to.View, to.Filter)
	}
	s.Press("#").Sees("Open the rows of", "2 on track", "2 at risk", "3 off track").Press("3")
	if to := gone(t, s); to.Filter != `status:"off track"` {
		t.Errorf("the menu leads to %q", to.Filter)
	}
	s.Mouse(screen.Click, "24 items", 0)
	if to := gone(t, s); to.View != "roadmap" || to.Filter != "-status:parked -status:dropped -closed:<2026-10-01" {
		t.Errorf("all of the work is %s %q", to.View, to.Filter)
	}
	s.Mouse(screen.Click, "2 stuck", 0)
	if to := gone(t, s); to.View != "onboarding" || to.Filter != "is:stuck" {
		t.Errorf("those who are stuck are %s %q", to.View, to.Filter)
	}
	s.Mouse(screen.Click, "41", 0).Sees("What changed since the 9 Nov review").Press("esc")
	s.Mouse(screen.Click, "21", 0).Sees("NEEDS YOU").Misses("ROADMAP").Press("esc #").Misses("ROADMAP").Press("esc")
	s.Press("tab tab tab tab #").Says("has no number to open")
}

// A program leads to the people on it: to those who are stuck where there are any.
func TestAProgramLeadsToItsPeople(t *testing.T) {
	s := sampled(t, 120, 40).Sees("2 stuck", "5 people").Mouse(screen.DoubleClick, "PM core", 1)
	if to := gone(t, s); to.Filter != "is:stuck" {
		t.Errorf("those who are stuck are found by %q", to.Filter)
	}
	if to := s.Gone[len(s.Gone)-2]; to.Row.Kind != "enrolment" || !strings.Contains(s.P.Name(to.Row), "PM core") {
		t.Errorf("they are looked for from %s on", s.P.Name(to.Row))
	}
}

// The last line says why something is here: what decides, and the reason that was given.
func TestWhySomethingIsHere(t *testing.T) {
	s := sampled(t, 120, 40).Press("j j j").Sees("4th of 21: off track, due in 21 days; slipped for “")
	s.Press("j").Sees("5th of 21: off track, due in 38 days; 2.3 Signups that a colleague has invited decides.")
}

// The arrows go through the lines of a pane and on into the next one; a pane without lines is passed over.
func TestArrowsGoFromPaneToPane(t *testing.T) {
	s := sampled(t, 120, 40).Press("G down")
	if l, _ := s.View.(*view).line(s.Scene()); l.row.Kind != "objective" {
		t.Errorf("below the last that needs somebody is %v", l)
	}
	s.Press("up")
	if l, _ := s.View.(*view).line(s.Scene()); l.row.Kind != "action" {
		t.Errorf("above the first objective is %v", l)
	}
	s.Press("right")
	if v := s.View.(*view); v.panes[v.at].id != "changes" {
		t.Errorf("on the right is %s", v.panes[v.at].id)
	}
	s.Press("G down left")
	if v := s.View.(*view); v.panes[v.at].id != "objectives" {
		t.Errorf("left of the roadmap is %s", v.panes[v.at].id)
	}
}

func TestOnlyMine(t *testing.T) {
	s := sampled(t, 120, 40).Press("m").Sees("ONLY MINE", "2 check-ins due", "Checkout v2", "you").Misses("SOC 2 evidence")
	s.Press("tab tab tab enter")
	if to := gone(t, s); !strings.HasSuffix(to.Filter, " is:mine") {
		t.Errorf("my work is found by %q", to.Filter)
	}
	s.Press("esc shift+tab shift+tab shift+tab z").Sees("SOC 2 evidence").Press("esc")
	me := s.P.PersonCalled(s.Scene().Me)
	s.With(s.P.People.Edit(s.Now, me, func(r *model.Person) { r.Name = "Somebody Else" }))
	s.Press("m").Says("is not among the people")
}

// A line about several key results leads to each of them, and back for the next.
func TestCheckInsOfADay(t *testing.T) {
	s := sampled(t, 120, 40)
	v := s.View.(*view)
	v.at = ofWeek
	week := v.known(s.Scene()).contents[ofWeek].lines
	at := slices.IndexFunc(week, func(l line) bool { return strings.HasSuffix(l.title, "check-ins due") })
	v.panes[ofWeek].list.Select(at)
	if count, _, _ := strings.Cut(week[at].title, " "); count != fmt.Sprint(len(week[at].among)) {
		t.Errorf("%s is about %d", week[at].title, len(week[at].among))
	}
	s.Press("enter").Sees("8 check-ins due", "2.1 Signups", "7.1 Median days").Press("down enter")
	to := gone(t, s)
	if name := s.P.Name(to.Row); name != "Trials that pay" || to.Back == nil {
		t.Errorf("it leads to %s, and back by %v", name, to.Back)
	}
}

// The footer offers to check in only where there is something to be checked in.
func TestCheckingInIsOfferedWhereItActs(t *testing.T) {
	s := sampled(t, 120, 40)
	i := slices.IndexFunc(s.View.Commands(), func(c screen.Command) bool { return c.ID == "home.check-in" })
	fits := s.View.Commands()[i].Fits
	seen := map[string]bool{}
	for n, l := range s.View.(*view).known(s.Scene()).contents[ofNeeds].lines {
		s.View.(*view).panes[ofNeeds].list.Select(n)
		seen[l.row.Kind] = true
		if want := l.row.Kind == "key_result" || l.row.Kind == "objective"; fits(s.Scene()) != want {
			t.Errorf("on %s it is offered: %v", l.title, !want)
		}
	}
	if !seen["key_result"] || !seen["initiative"] {
		t.Errorf("only %v need somebody", seen)
	}
}

// What changes elsewhere leaves the cursor on its line.
func TestTheCursorStaysOnItsLine(t *testing.T) {
	s := sampled(t, 120, 40).Press("j j j")
	s.With(s.P.Initiatives.Add(s.Now, "new", func(i *model.Initiative) {
		i.Title, i.Status, i.Target = "Burning", model.OffTrack, s.Now.Today.Add(-30)
	}))
	s.Sees("Burning")
	if l, _ := s.View.(*view).line(s.Scene()); l.title != "Checkout v2" {
		t.Errorf("the cursor went to %s", l.title)
	}
}

// Among the next days, one initiative may have two lines, and what is due on two days one title.
func TestTheCursorStaysOnItsDay(t *testing.T) {
	s := sampled(t, 120, 40)
	s.With(s.P.Initiatives.Add(s.Now, "short", func(i *model.Initiative) {
		i.Title, i.Status, i.Start, i.Target = "Short", model.ToDo, s.Now.Today.Add(1), s.Now.Today.Add(3)
	}))
	v := s.View.(*view)
	v.at = ofWeek
	lines := v.known(s.Scene()).contents[ofWeek].lines
	ends := slices.IndexFunc(lines, func(l line) bool { return l.title == "Short" && l.what == "ends" })
	v.panes[ofWeek].list.Select(ends)
	v.panes[ofWeek].remember(lines)
	s.With(s.P.Initiatives.Add(s.Now, "else", func(i *model.Initiative) { i.Title, i.Status = "Something else", model.ToDo }))
	s.Sees("Short")
	if l, _ := v.line(s.Scene()); l.title != "Short" || l.what != "ends" {
		t.Errorf("the cursor went to %s %s", l.title, l.what)
	}
}

// What is up to somebody is among their own things, whether or not it needs them now.
func TestMineHoldsWhatIOwe(t *testing.T) {
	s := sampled(t, 120, 40)
	me := s.P.PersonCalled(s.Scene().Me)
	s.With(s.P.Actions.Add(s.Now, "some-day", func(a *model.Action) {
		a.Text, a.State, a.Owner = "Tidy the backlog", model.ActionOpen, me
	}))
	s.Misses("Tidy the backlog").Press("m").Sees("Tidy the backlog")
}

// On a narrow screen only one pane shows its lines, and every one can be reached.
func TestEveryPaneCanBeReachedOnANarrowScreen(t *testing.T) {
	s := sampled(t, 60, 16).Sees("Lu Moreau").Misses("Know what partners would build   ██")
	s.Press("tab").Sees("A faster checkout").Misses("Lu Moreau")
	s.Press("tab").Sees("8 check-ins due").Press("tab").Sees("at risk").Press("tab").Sees("PM core")
	s.Press("tab").Sees("2 added         Audit log")
	s.Press("tab").Sees("Lu Moreau")
}

// A shared screen tells nobody how people do.
func TestAPublicPortfolioTellsOfNobody(t *testing.T) {
	s := sampled(t, 120, 40)
	s.P = s.P.Public()
	s.Sees("Checkout v2").Misses("Lu Moreau", "Ivo Petrović", "blocked")
}

func BenchmarkKey(b *testing.B) {
	s := sampled(b, 120, 40)
	for b.Loop() {
		s.Press("j").Picture()
	}
}

// However much has changed, a frame takes no longer.
func BenchmarkManyChanges(b *testing.B) {
	s := screentest.New(b, New(), sample.Portfolio(screentest.Monday()), 120, 40)
	s.Compared = func(c screen.Compare) screen.Compared {
		told := sinceTheReview(c)
		one := told.Diff.Changed[0]
		for range 50_000 {
			told.Diff.Changed = append(told.Diff.Changed, one)
		}
		return told
	}
	s.Wake().Press("l")
	for b.Loop() {
		s.Press("j").Picture()
	}
}

// With m what has changed is mine as well, there and on the page, and its number is there on a narrow screen too.
func TestOnlyMineOfWhatChanged(t *testing.T) {
	s := sampled(t, 80, 24).Press("m").Sees("SINCE 9 NOV REVIEW · MINE")
	total, all := headOf(s), headOf(sampled(t, 80, 24))
	if total == "" || all == "" || total == all {
		t.Errorf("of %q changes, %q are mine", all, total)
	}
	s.Press("l enter").Sees("What changed for Ana Duarte since the 9 Nov review").Press("esc")
	s.Press("esc").Misses("MINE")
}

// headOf is how much has changed in all.
func headOf(s *screentest.Stage) string {
	s.Helper()
	fields := strings.Fields(s.Row("9 NOV REVIEW"))
	return fields[len(fields)-1]
}

// Where all rows of a kind have come, the sign says so.
func TestTheSignOfWhatChanged(t *testing.T) {
	sampled(t, 120, 40).Press("m").Sees("~   1 changed", "~   1 in OKRs", "+   1 decision", "+   1 action")
}

// What has changed leads to who did it, and why.
func TestWhatChangedIsOpenedAtItsSection(t *testing.T) {
	s := sampled(t, 120, 40).Press("l").Sees("CHANGED SINCE 9 NOV REVIEW", "+   2 added         Audit log, Usage billing")
	s.Press("j j").Sees("1 dropped since the 9 Nov review.").Press("enter").Sees("What changed since the 9 Nov review")
	if row := s.Row("Dark mode"); !strings.HasPrefix(row, "▌ -") {
		t.Errorf("the cursor is not on what was dropped: %q", row)
	}
}

// One question is on its way at a time, and the last one has the last word.
func TestQuestionsDoNotPileUp(t *testing.T) {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), 120, 40)
	v := s.View.(*view)
	ask := func() screen.Action { return v.Wake(s.Scene()) }
	first, ok := ask().(screen.Compare)
	if !ok || !first.Idle {
		t.Fatalf("Home asks for %v", first)
	}
	for range 5 {
		s.P = s.P.Rewind([]model.Entry{{Rev: s.P.Rev + 2}}) // the revision after
		if act := ask(); act != nil {
			t.Fatalf("while one question is on its way it asks for %v", act)
		}
	}
	second, ok := first.Done(sinceTheReview(first)).(screen.Compare)
	if !ok {
		t.Fatal("it does not ask again for what came in the meantime")
	}
	if act := second.Done(sinceTheReview(second)); act != nil || ask() != nil {
		t.Errorf("it asks for %v although nothing has come since", act)
	}
}
