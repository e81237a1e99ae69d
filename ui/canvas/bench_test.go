package canvas

import (
	"fmt"
	"testing"
)

// drawScreen draws as a full screen does: a header, rules, a table of styled columns, bars, a selection and zones.
func drawScreen(c *Canvas) {
	muted, accent, bold := Style{Fg: RGB(0x9AA0A8)}, Style{Fg: RGB(0xB9A7FF)}, Style{Attrs: Bold}
	c.Text(1, 0, "1 Home  2 Roadmap  3 OKRs  4 Planning  5 Onboarding", accent)
	c.Fill(0, 1, c.W(), 1, '─', muted)
	for y := 2; y < c.H()-1; y++ {
		row := c.Sub(0, y, c.W(), 1)
		row.Text(1, 0, "●", Style{Fg: RGB(0x2FBF9B)})
		row.Fit(3, 0, 24, "Checkout für Geschäftskunden", bold)
		row.Fit(28, 0, 8, "Ana", muted)
		row.Fill(38, 0, c.W()-58, 1, '█', Style{Fg: RGB(0xE69F00)})
		row.Text(c.W()-16, 0, "┃···", muted)
		row.Right(c.W()-10, 0, 8, "41%", Style{})
		row.Zone(0, 0, c.W(), 1, y)
	}
	c.Restyle(0, 7, c.W(), 1, func(s Style) Style { return s.With(Bold | Reverse) })
}

func BenchmarkFrame(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c := New(size[0], size[1])
				drawScreen(c)
				c.Render()
			}
		})
	}
}

func BenchmarkWideText(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c := New(120, 40)
		for y := range 40 {
			c.Text(0, y, "決済画面の刷新 결제 화면 नि का 👍🏽 決済画面の刷新 결제 화면 नि का 決済画面の刷新決済画面の刷新決済画面の刷新", Style{})
		}
		c.Render()
	}
}
