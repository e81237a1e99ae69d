package okrs

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// aligning is the alignment of the sample quarter, with the cursor on an objective.
func aligning(t testing.TB, w, h int, title string) *screentest.Stage {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).Wake().Press("]")
	return s.To(title)
}

func TestGoldenAlignment(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			aligning(t, size.w, size.h, "Grow activation").Press("l l").Frame().IsGolden(t)
		})
	}
	for _, c := range []struct{ name, at, keys string }{
		{"idle", "Know what partners would build", ""},
		{"excused", "Know what partners would build", "w 'Talks come first' enter"},
		{"adrift", "Grow activation", "tab down"},
		{"work", "Grow activation", "enter"},
		{"facets", "Grow activation", "f"},
	} {
		t.Run(c.name, func(t *testing.T) { aligning(t, 150, 30, c.at).Press(c.keys).Frame().IsGolden(t) })
	}
	t.Run("teams", func(t *testing.T) {
		crowded(t, 80, 24).Press("]").Press(strings.Repeat("l ", 12)).Frame().IsGolden(t)
	})
	t.Run("empty", func(t *testing.T) {
		screentest.New(t, New(), model.New(), 80, 24).Wake().Press("n ]").Frame().IsGolden(t)
	})
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			s := aligning(t, 80, 24, "Grow activation").Press("l l").Look(name)
			golden.RequireEqual(t, []byte(s.Picture().Render()))
		})
	}
}

// crowded is the sample with twenty more teams, each of which carries an objective.
func crowded(t testing.TB, w, h int) *screentest.Stage {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h)
	for n := range 20 {
		team := model.ID[model.Team](fmt.Sprintf("team-%02d", n))
		s.With(
			s.P.Teams.Add(s.Now, team, func(r *model.Team) { r.Name = fmt.Sprintf("Squad %02d of the platform", n) }),
			s.P.Objectives.Add(s.Now, model.ID[model.Objective](fmt.Sprintf("o-%02d", n)), func(o *model.Objective) {
				o.Title, o.Period, o.Team = fmt.Sprintf("Aim %02d", n), "smp-q-003", team
			}))
	}
	return s.Wake()
}

func TestTheMatrixSaysWhoCarriesWhat(t *testing.T) {
	s := aligning(t, 120, 40, "Grow activation")
	s.Sees("1 objective without work", "12 initiatives move no key result", "4 initiatives")
	row := strings.Fields(s.Row("2 Grow activation"))
	if got := strings.Join(row[len(row)-6:], " "); got != "[4] 1 ●4 · · ·" {
		t.Errorf("the row says %s", got)
	}
	if !strings.Contains(s.Row("6 Know what partners"), "▲ none") {
		t.Error("nothing marks an objective that nothing works on")
	}
	s.Press("right right").Sees("[●4]", "2 Grow activation · Growth · carries it, 4 initiatives", "▲ Trial nudges", "2 Nov → 14 Dec +1 wk", "KR 2.2")
	s.With(
		s.P.Teams.Add(s.Now, "first", func(r *model.Team) { r.Name = "Analytics" }),
		s.P.Objectives.Edit(s.Now, "smp-o-001", func(o *model.Objective) { o.Team = "first" }),
	).Sees("Analytics", "[●4]") // the cursor stays with its team
	s.Press("right").Sees("Platform: no part in it.").Press("enter").Says("Platform has no initiative that moves it")
	s.Press("left left left left left").Sees("[4]")
}

func TestTheWorkBehindACellIsOneKeyAway(t *testing.T) {
	s := aligning(t, 120, 40, "A faster checkout").Press("right right enter")
	if len(s.Gone) != 1 || s.P.Name(s.Gone[0].Row) != "Checkout v2" {
		t.Fatalf("it went to %v", s.Gone)
	}
	s = aligning(t, 120, 40, "Grow activation").Press("enter").Sees("Go to", "Trial nudges", "Referral loop").Press("'Referral' enter")
	if len(s.Gone) != 1 || s.P.Name(s.Gone[0].Row) != "Referral loop" {
		t.Errorf("it went to %v", s.Gone)
	}
	s = aligning(t, 120, 40, "Grow activation").Mouse(screen.DoubleClick, "Launch playbook", 0)
	if len(s.Gone) != 1 || s.P.Name(s.Gone[0].Row) != "Launch playbook" {
		t.Errorf("a double click went to %v", s.Gone)
	}
}

// What hangs in the air is either linked or excused, and then does not hang there any more.
func TestWhatHangsInTheAirIsLinkedOrExcused(t *testing.T) {
	s := aligning(t, 120, 40, "Know what partners would build").Sees("No initiative works on it, and nothing says why.")
	s.Press("w 'Talks come first' enter").Sees("No initiative, because: Talks come first").Misses("▲ none")
	s.Sees("0 objectives without work")
	s.Press("tab").Sees("▌ ● Launch playbook").Press("w 'It serves a launch' enter").Misses("Launch playbook").Sees("11 initiatives move")
	s.Sees("▌ ○ New price list").Press("d 'answered' tab enter enter").Says("Let New price list move").Misses("▌ ○ New price list")
	list := s.P.Initiatives.Get(initiative(s, "New price list"))
	if got := list.KeyResults.All(); len(got) != 1 {
		t.Errorf("it moves %v", got)
	}
	s.To("Grow activation").Press("w").Says("Work is going on for it")
	s.Press("d").Sees("Which key result?", "2.2 Trials active in week four").Press("enter").Sees("What moves 2.1")
}

func initiative(s *screentest.Stage, title string) model.ID[model.Initiative] {
	s.Helper()
	for i := range s.P.Initiatives.Live() {
		if i.Title == title {
			return i.ID
		}
	}
	s.Fatalf("there is no %s", title)
	return ""
}

func TestTheAlignmentIsNarrowedAsTheTreeIs(t *testing.T) {
	s := aligning(t, 120, 40, "Grow activation").Press("f").Sees("without an initiative (1)", "carried by no team (1)")
	s.Press("w").Sees("only without an initiative", "6 Know what partners").Misses("2 Grow activation", "MOVES NO")
	s.Press("esc f c").Sees("1 Teams that start").Misses("6 Know what partners")
	s.Press("esc / 'team:growth' enter").Sees("MOVES NO KEY RESULT  3 of 12", "Win-back offers").Misses("Launch playbook")
	again := New()
	again.Restore(s.Press("esc f c").View.State())
	screentest.New(t, again, s.P, 120, 40).Wake().Sees("only carried by no team", "1 Teams that start").Misses("2 Grow")
}

// However many teams there are, the one under the cursor is in sight, with its whole name below.
func TestManyTeamsScrollAside(t *testing.T) {
	s := crowded(t, 80, 24).Press("]").Sees("20 teams ›").Misses("‹ 1 team")
	for range 30 {
		s.Press("right")
	}
	s.Sees("‹ 20 teams", "Trust").Misses("teams ›")
	for range 5 {
		s.Press("left")
	}
	s.Sees("Squad 15 of the platform")
	s.Press("j j").Mouse(screen.Click, "10 Aim 02", 0)
	on(s, "Aim 02").Sees("10 Aim 02 · Squad 15")
	for range 30 {
		s.Press("left")
	}
	s.Press("g").Sees("[↓5]")
}

func TestTheMatrixIsCopied(t *testing.T) {
	s := aligning(t, 120, 40, "Grow activation").Press("y m")
	if want := "| 2 Grow activation | 4 | 1 | ●4 |  |  |  |\n"; !strings.Contains(s.Copied, want) {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
	s.Press("y s")
	if want := "• *6 Know what partners would build* – Go-to-market carries it, no initiative; No initiative works on it, and nothing says why\n"; !strings.Contains(s.Copied, want) {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
	s.With(s.P.Objectives.Edit(s.Now, objective(s, "Know what partners would build").ID, func(o *model.Objective) { o.Private = true }))
	s.Press("y s").Says("Copied who carries what in Q4 2026, without a private one, as Slack text")
	if strings.Contains(s.Copied, "partners") {
		t.Errorf("what was copied is\n%s", s.Copied)
	}
}

// The cursor stays on its row from face to face, and a row that a face has no place for is shown in the tree.
func TestTheCursorGoesAlongFromFaceToFace(t *testing.T) {
	s := sampled(t, 120, 40).Press("]")
	on(s, "Grow activation").Press("]")
	on(s, "Grow activation").Press("]")
	on(s, "Trials active in week four").Press("] down")
	on(s, "A faster checkout").Press("[")
	on(s, "A faster checkout")
	s.With(s.P.Objectives.Edit(s.Now, "smp-o-007", func(o *model.Objective) { o.State = model.DroppedObjective }))
	s.Press("]").To("Requests get an answer").Sees("NOW → TARGET").Press("[").To("Trials that pay").Sees("NOW → TARGET", "▌     ■ 3.1")
}

// Every key belongs to one thing in every face.
func TestKeysAreClearInEveryFace(t *testing.T) {
	s := sampled(t, 120, 40)
	for range 3 {
		s.Press("]")
		owner, hints := map[string]string{}, 0
		for _, c := range s.View.Commands() {
			if !c.Here() {
				continue
			}
			if c.Hint != "" {
				hints++
			}
			for _, key := range c.Keys {
				if other := owner[key]; other != "" {
					t.Errorf("%s is %s and %s", key, other, c.ID)
				}
				owner[key] = c.ID
			}
		}
		if hints > 8 {
			t.Errorf("%d words for the footer", hints)
		}
	}
	run(s, "okrs.reason")
	s.Says("Only the alignment can do that")
	s.Press("] +").Says("+ acts in Tree; [ and ] lead there").Press("s").Says("s acts in Tree and Closing")
	run(s, "okrs.health")
	s.Sees("How Grow activation stands")
}
