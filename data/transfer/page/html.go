package page

import (
	_ "embed" // the page's style
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"

	"quarterdeck/model/brief"
)

//go:embed page.css
var style string

// HTML writes a brief as one HTML file. It holds its own style and picture, and asks the network for nothing. It is made of
// nodes and not of a template: a template calls methods by their names, for which every method of the whole program would
// have to be kept, and each start would take longer.
func HTML(w io.Writer, b *brief.Brief) error {
	name, title := b.Period, b.Title()
	if b.Portfolio != "" {
		name, title = b.Portfolio+" · "+name, b.Portfolio+" · "+title
	}
	body := node("body", nil,
		node("h1", nil, text(name)),
		node("p", class("stand"), text(
			"For "+string(b.Audience)+" · "+b.First.Long()+" to "+b.Last.Long()+" · "+b.Stand())),
		node("p", class("headline"), text(strings.Join(b.Headline, " "))),
	)
	c := chartOf(b)
	for _, s := range b.Sections {
		if s.Chart && c != nil {
			add(body, chartNode(c)) // which shows what the section lists
			c = nil
			continue
		}
		add(body, sectionNode(s))
	}
	if c != nil {
		add(body, chartNode(c))
	}
	page := node("html", pairs{"lang", "en"},
		node("head", nil,
			node("meta", pairs{"charset", "utf-8"}),
			node("meta", pairs{"name", "viewport", "content", "width=device-width, initial-scale=1"}),
			node("title", nil, text(title)),
			node("style", nil, text(style)),
		),
		body,
	)
	document := &html.Node{Type: html.DocumentNode}
	document.AppendChild(&html.Node{Type: html.DoctypeNode, Data: "html"})
	document.AppendChild(page)
	return html.Render(w, document)
}

func sectionNode(s brief.Section) *html.Node {
	inside := node("p", nil, text(s.Empty))
	if len(s.Items) > 0 {
		inside = list(s.Items)
	}
	section := node("section", nil, node("h2", nil, text(s.Title)))
	if s.Says != "" {
		add(section, node("p", class("says"), text(s.Says)))
	}
	add(section, inside)
	return section
}

func list(items []brief.Item) *html.Node {
	ul := node("ul", nil)
	for _, item := range items {
		add(ul, itemNode(item))
	}
	return ul
}

func itemNode(item brief.Item) *html.Node {
	li := node("li", nil,
		node("span", class("sign "+toneOf(item.Status)), text(itemSign(item))),
	)
	if share, known := item.Share.Get(); known {
		add(li, barNode(share, item), text(" ")) // in front of the title, so that the bars stand under each other
	}
	add(li, node("strong", nil, text(item.Title)))
	if says := about(item); says != "" {
		add(li, text(" "), node("span", class("about"), text("– "+says)))
	}
	if item.Why != "" {
		add(li, text(" "), node("span", class("why"), text(quoted(item.Why))))
	}
	if len(item.Under) > 0 {
		add(li, list(item.Under))
	}
	return li
}

// barNode is how far an item has come, as a bar with a mark where it should be by now. The numbers stand beside it in words.
func barNode(share float64, item brief.Item) *html.Node {
	bar := node("span", pairs{"class", "share " + toneOf(item.Status), "aria-hidden", "true"},
		node("i", pairs{"style", "width:" + percent(share)}))
	if expected, known := item.Expected.Get(); known {
		add(bar, node("b", pairs{"style", "left:" + percent(expected)}))
	}
	return bar
}

// percent is a share as a length, from none to all of it.
func percent(share float64) string { return fmt.Sprintf("%.0f%%", 100*max(0, min(1, share))) }

// toneOf is the class of a status, which the page's style gives a colour.
func toneOf(status string) string {
	switch signOf(status) {
	case "✓":
		return "done"
	case "●":
		return "on"
	case "▲":
		return "risk"
	case "■":
		return "off"
	}
	return "todo"
}

// pairs is the attributes of an element: a name and its value, and so on.
type pairs []string

func class(names string) pairs { return pairs{"class", names} }

// node is an element with what is in it.
func node(tag string, attributes pairs, inside ...*html.Node) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: tag}
	for at := 0; at+1 < len(attributes); at += 2 {
		n.Attr = append(n.Attr, html.Attribute{Key: attributes[at], Val: attributes[at+1]})
	}
	add(n, inside...)
	return n
}

func add(to *html.Node, inside ...*html.Node) {
	for _, n := range inside {
		to.AppendChild(n)
	}
}

// text is a text as it is read, whatever is in it.
func text(says string) *html.Node { return &html.Node{Type: html.TextNode, Data: says} }
