package ui_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"quarterdeck/model"
	"quarterdeck/ui"
)

func TestGoldens(t *testing.T) {
	scenes := []struct{ name, keys string }{
		{"home", "1"}, {"timeline", ""}, {"board", "]"}, {"list", "["}, {"library", "8"}, {"leadership", "9"}, {"history", "0"},
		{"capture", "i 'Decide: pricing tiers @ben due:fri '"}, {"palette", ": 'move'"}, {"help", "?"}, {"changed", "D"}, {"toast", ">"},
	}
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		for _, scene := range scenes {
			t.Run(fmt.Sprintf("%s-%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				sampled(t, size[0], size[1], soon).to("Checkout v2").press(scene.keys).frame().IsGolden(t)
			})
		}
		t.Run(fmt.Sprintf("welcome-%dx%d", size[0], size[1]), func(t *testing.T) {
			nowhere(t, size[0], size[1]).frame().IsGolden(t)
		})
		t.Run(fmt.Sprintf("error-%dx%d", size[0], size[1]), func(t *testing.T) {
			started(t, "plan.db", size[0], size[1], damaged).frame().IsGolden(t)
		})
	}
	t.Run("too-small", func(t *testing.T) { sampled(t, 30, 8).frame().IsGolden(t) })
}

func damaged(o *ui.Options) {
	o.Open = func(context.Context) (model.Store, *model.Portfolio, error) {
		return nil, nil, errors.New("plan.db is damaged; leave it as it is and run: quarterdeck doctor plan.db")
	}
}

func TestGoldenThemes(t *testing.T) {
	for _, theme := range []string{"dark", "light", "ascii"} {
		t.Run(theme, func(t *testing.T) {
			d := sampled(t, 80, 24, func(o *ui.Options) { o.Theme = theme }).to("Checkout v2").press(">")
			golden.RequireEqual(t, d.app.View().Content)
		})
	}
}
