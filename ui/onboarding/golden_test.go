package onboarding

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/model/sample"
	"quarterdeck/ui/screentest"
)

// sampled is the people of the sample, with the cursor on what is overdue for one of them.
func sampled(t testing.TB, w, h int) *screentest.Stage {
	s := screentest.New(t, New(), sample.Portfolio(screentest.Monday()), w, h).Wake().To("Ivo Petrović on PM core")
	return s.Press("l l l l l")
}

func TestGoldenPeople(t *testing.T) {
	for _, size := range []struct{ w, h int }{{60, 16}, {80, 24}, {100, 22}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			sampled(t, size.w, size.h).Frame().IsGolden(t)
		})
	}
	for _, c := range []struct{ name, keys string }{
		{"folded", "- - g"},
		{"program", "L"},
		{"finished", ". G"},
		{"plan", "enter"},
		{"module", "o"},
		{"figures", "K"},
		{"figure", "K enter"},
		{"facets", "f"},
		{"block", "b"},
		{"nobody", "/ 'zzz' enter"},
		{"signs", "S"},
	} {
		t.Run(c.name, func(t *testing.T) { sampled(t, 100, 30).Press(c.keys).Frame().IsGolden(t) })
	}
	for _, name := range []string{"dark", "light", "mono", "ascii"} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(sampled(t, 100, 22).Look(name).Picture().Render()))
		})
	}
	t.Run("empty", func(t *testing.T) {
		screentest.New(t, New(), model.New(), 80, 24).Wake().Frame().IsGolden(t)
	})
}

// What a shared screen may show has nobody in it.
func TestAPublicPortfolioShowsNobody(t *testing.T) {
	s := sampled(t, 100, 30)
	s.P = s.P.Public()
	s.Wake().Misses("Ivo", "Kai", "Ben").Press("down right tab + - . enter").Sees("Nobody is on")
}
