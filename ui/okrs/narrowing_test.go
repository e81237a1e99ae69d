package okrs

import (
	"strings"
	"testing"
)

func TestAFilterIsAboutBothKinds(t *testing.T) {
	s := sampled(t, 110, 30)
	for query, want := range map[string]string{
		"single sign":                  "Earn Deals",
		"team:platform":                "Cut Searches Tickets",
		"owner:hana":                   "Teams >Grow >Signups",
		"kind:milestone":               "Earn SOC",
		"is:committed":                 "Teams >A >Trials >Payments Cut Searches Tickets",
		"team:growth kind:increase me": "Teams >A >Trials",
		"owner:ana -kind:increase":     "Teams >A >Payments",
		"marlow":                       "",
	} {
		s.Press("/ ctrl+u").Press("'" + query + "'")
		if got := order(s); got != want {
			t.Errorf("%s shows %s", query, got)
		}
		s.Press("enter")
	}
	s.Press("/ ctrl+u 'nothing' enter").Sees("Nothing matches “nothing”. Esc clears the filter").Press("esc").Sees("4.1")
	s.Press("/ 'sing' enter").Sees("/sing").Press("left").Says("Everything that was looked for is unfolded")
	s.Press("/").Press("esc").Misses("/sing")
}

func TestAFilterSaysWhatItDoesNotKnow(t *testing.T) {
	s := sampled(t, 110, 30).Press("/ 'colour:red'").Sees(`colour`).Press("enter")
	s.Sees("Nothing matches “colour:red”")
	s.Press("/ ctrl+u 'own'").Sees("owner").Press("esc")
}

func TestFacets(t *testing.T) {
	s := sampled(t, 110, 30).Press("f").Sees("Show only what is", "mine (2)", "due for check-in (3)", "at risk or off track (5)",
		"without an initiative (1)", "of Growth (2)").Press("d")
	if got := order(s); got != "Teams >Grow >Trials >Signups Know Partners" {
		t.Error(got)
	}
	s.Sees("only due for check-in").Press("f a")
	if got := order(s); got != "Teams >Grow >Trials >Signups >A >Trials Earn SOC Know Partners" {
		t.Error(got)
	}
	s.Press("f w")
	if got := order(s); got != "Know Partners" {
		t.Error(got)
	}
	s.Press("f m")
	if got := order(s); got != "Teams >A >Trials >Payments" {
		t.Error(got)
	}
	s.Press("f").Mouse(0, "of Platform (1)", 0)
	if got := order(s); got != "Cut Searches Tickets" {
		t.Error(got)
	}
	s.Press("esc").Sees("4.1").Misses("only")
	s.Press("f d / 'partners' enter")
	if got := order(s); got != "Know Partners" {
		t.Error(got)
	}
	s.Press("esc").Sees("only due").Press("f 0").Misses("only due")
}

// What was hidden and is asked for by name is shown, and so is what has just been added.
func TestWhatIsAskedForIsShown(t *testing.T) {
	s := sampled(t, 110, 30).Press("f d").To("Deals that wait for single sign-on").Misses("only due")
	on(s, "Deals that wait for single sign-on").Press("f d / 'week' enter").Press("n o 'Something else' enter")
	on(s, "Something else").Misses("/week")
}

func TestAFacetWithNothingInItSaysSo(t *testing.T) {
	s := sampled(t, 110, 30).Press("H f d").Sees("Nothing in Q3 2026 is due for check-in. Esc shows everything.")
	sc := s.Scene()
	sc.Me = "Nobody"
	v := s.View.(*view)
	v.facet = facet{what: mine}
	if got := v.empty(sc); !strings.HasPrefix(got, "Nobody here is called Nobody") {
		t.Error(got)
	}
	v.facet = facet{byTeam, objective(s, "Earn the trust of enterprises").Team}
	s.Sees("Nothing in Q3 2026 is of")
}

// What another view has counted by how objectives stand is found here, whatever was looked for before.
func TestNarrowedToHowObjectivesStand(t *testing.T) {
	s := sampled(t, 110, 30).Press("/ 'single' enter")
	s.View.(*view).Narrow(s.Scene(), `status:"off track"`)
	s.Sees("Teams that start, stay", "Grow activation", "Know what partners").Misses("A faster checkout", "Cut the load")
}
