package page

import (
	"fmt"
	"strconv"

	"golang.org/x/net/html"
)

// chartNode is the timeline as a picture, with what its signs mean.
func chartNode(c *chart) *html.Node {
	height := strconv.Itoa(c.Height)
	svg := node("svg", pairs{
		"viewBox", fmt.Sprintf("0 0 %d %d", c.Width, c.Height), "role", "img",
		"aria-label", "The work of the period as bars from its start to its end",
	})
	for _, m := range c.Months {
		x := strconv.Itoa(m.X)
		add(svg, upright("grid", x, "18", height), node("text", pairs{"class", "soft", "x", x, "y", "12"}, text(m.Label)))
	}
	for _, r := range c.Rows {
		add(svg, rowNode(r))
	}
	if c.Today > 0 {
		x := strconv.Itoa(c.Today)
		add(svg, upright("today", x, "18", height),
			node("text", pairs{"class", "mark", "x", x, "y", "12", "text-anchor", "middle"}, text(c.TodayLabel)))
	}
	section := node("section", nil, node("h2", nil, text("Timeline")), node("figure", nil, svg))
	if c.More > 0 {
		add(section, node("p", class("about"), text(fmt.Sprintf("and %d more", c.More))))
	}
	add(section, node("p", class("about"), text("Colour and sign: ✓ done, ● on track, ▲ at risk, ■ off track, ○ to do. "+
		"A dark line in a bar is where its end was agreed to be.")))
	return section
}

func rowNode(r row) *html.Node {
	y, line := strconv.Itoa(r.Y), strconv.Itoa(r.TextY)
	g := node("g", nil,
		node("title", nil, text(r.About)),
		node("text", pairs{"class", r.Tone, "x", "0", "y", line}, text(r.Sign)),
		node("text", pairs{"x", "18", "y", line}, text(r.Title)),
		node("rect", pairs{
			"class", "bar " + r.Tone, "x", strconv.Itoa(r.X), "y", y, "width", strconv.Itoa(r.Width), "height", "12", "rx", "2",
		}),
	)
	if r.Baseline > 0 {
		add(g, upright("base", strconv.Itoa(r.Baseline), y, line))
	}
	if r.Ends {
		add(g, node("text", pairs{
			"x", strconv.Itoa(chartWidth), "y", line, "text-anchor", "end", "fill", "#fff",
		}, text("›")))
	}
	return g
}

// upright is a line from top to bottom.
func upright(kind, x, from, to string) *html.Node {
	return node("line", pairs{"class", kind, "x1", x, "y1", from, "x2", x, "y2", to})
}
