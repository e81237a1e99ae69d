package roadmap

import (
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
)

// sign is an entry of the legend.
type sign struct {
	shape string
	means string
	style canvas.Style
	keep  int // the higher, the longer it stays when the view gets narrow
}

// signs is the whole legend. The states are what people look up; what an arrow or a tick is can be guessed.
func signs(sc screen.Scene) []sign {
	t := sc.Theme
	signs := []sign{
		{"█", "sure  ▓ likely  ░ maybe", t.Muted, 16}, {"╎", "agreed end", t.Muted, 3},
		{"─▸", "blocks", t.Muted, 1}, {"◆", "milestone", t.Muted, 2},
	}
	for n, s := range t.Statuses() {
		signs = append(signs, sign{s.Shape, s.Word, s.Style, 20 - n})
	}
	return signs
}

func (s sign) width() int { return canvas.Width(s.shape) + 1 + canvas.Width(s.means) }

// drawLegend says what the signs mean, each whole: where there is no room for all, those that matter least are left out.
func drawLegend(sc screen.Scene, c *canvas.Canvas) {
	const from, gap = 2, 2
	all := signs(sc)
	for {
		used, least := from, 0
		for n, s := range all {
			used += s.width() + gap
			if s.keep <= all[least].keep {
				least = n
			}
		}
		if used-gap <= c.W() || len(all) == 1 {
			break
		}
		all = append(all[:least], all[least+1:]...)
	}
	x := from
	for _, s := range all {
		x = c.Text(x, 0, s.shape, s.style)
		x = c.Text(x+1, 0, s.means, sc.Theme.Muted) + gap
	}
}
