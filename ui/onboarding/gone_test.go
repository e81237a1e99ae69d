package onboarding

import (
	"testing"

	"quarterdeck/model"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/screentest"
)

// What somebody has open stays there when everything that it is about is archived elsewhere, and says so.
func TestWhatIsOpenOutlivesWhatItIsAbout(t *testing.T) {
	for _, keys := range []string{
		"K", "K enter", "M", "M enter", "/", "/ 'iv'", "f", "enter", "o", "y", "n", "n 'kai' enter", "p", "a", "m", "s", "] n", "] e", "] n 'New'", "] N 'New'",
		"] N 'New' enter 'One'",
	} {
		t.Run(keys, func(t *testing.T) {
			s := writing(t, 100, 30, "Data").Press("x [").To("Ivo Petrović on PM core").Press(keys)
			for r := range s.P.Programs.All() {
				s.With(s.P.Archive(s.Now, r.Ref()))
			}
			s.Frame()
			s.Press("down enter enter").Frame()
		})
	}
}

func TestWhatIsOpenOutlivesItsLadder(t *testing.T) {
	for _, keys := range []string{"n", "n l", "n c", "n l 'Lead'", "x", "r", "e", "p", "c", "s", "o", "o n", "enter", "v", "y", "K"} {
		t.Run(keys, func(t *testing.T) {
			for _, then := range []string{"l", "c", "t", "enter", "e", "down enter"} {
				s := climbing(t, 120, 40).Press(keys)
				for r := range s.P.Tracks.All() {
					s.With(s.P.Archive(s.Now, r.Ref()))
				}
				s.Frame()
				s.Press(then).Frame()
			}
		})
	}
}

// The only program that there is can be archived where its modules are.
func TestTheOnlyProgramIsArchived(t *testing.T) {
	draft(t, 100, 30).Press("A").Says("Archive Designers").Sees("No program yet")
}

// A plan that is on its way into the archive is still in its row, and nothing can be done with it any more.
func TestNothingIsDoneWithAPlanOnItsWayIntoTheArchive(t *testing.T) {
	s := sampled(t, 100, 30)
	sc := s.Scene()
	next, err := s.P.Apply(model.Change{Edits: s.P.Archive(s.Now, plan(s, "Ivo Petrović").Ref())})
	if err != nil {
		t.Fatal(err)
	}
	sc.P, sc.Preview = next, true
	for _, c := range s.View.Commands() {
		if c.Face == nil || c.Group != screen.Edit || !c.OnRow {
			continue
		}
		if _, here := c.Face(); !here {
			continue
		}
		if why := c.Why(sc); why != "It is not there any more" {
			t.Errorf("%s says %q", c.ID, why)
		}
	}
	if space, ok := screen.Pressed(s.View.Commands(), screentest.Keys("space")[0]); !ok || space.Why(sc) != "It is not there any more" {
		t.Errorf("a tick says %q", space.Why(sc))
	}
}
