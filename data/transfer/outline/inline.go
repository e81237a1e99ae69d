package outline

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"quarterdeck/model"
)

// rich is the words of a block on one line, without the marks of Markdown, but with what these say.
type rich struct {
	text   string
	strong []stretch // what is emphasised
	links  []string  // where its links lead
	linked []stretch // the words of links
	cuts   []int     // where its lines end, but the last, where it has several
}

// stretch is a part of a text, by its offsets.
type stretch struct{ from, to int }

// piece is a run of text that is set in one way.
type piece struct {
	line   int // on which it stands
	text   string
	strong bool
	link   string
	breaks bool // it ends a line
}

// pieces takes the inline nodes of a block apart.
func (s *scan) pieces(block ast.Node) []piece {
	var list []piece
	line, anchor := 0, "" // an anchor is where a link in HTML leads
	var walk func(n ast.Node, strong bool, link string)
	add := func(at int, text string, strong bool, link string) {
		if at >= 0 {
			line = s.lineAt(at)
		}
		if link == "" {
			link = anchor
		}
		list = append(list, piece{line: line, text: text, strong: strong, link: link})
	}
	walk = func(n ast.Node, strong bool, link string) {
		switch n := n.(type) {
		case *ast.Text:
			text := n.Value(s.source)
			if !n.IsRaw() && n.Parent().Kind() != ast.KindCodeSpan {
				text = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(text)))
			}
			add(n.Segment.Start, string(text), strong, link)
			if n.SoftLineBreak() || n.HardLineBreak() {
				add(-1, " ", strong, link)
			}
			return
		case *ast.String:
			add(-1, string(n.Value), strong, link)
			return
		case *ast.AutoLink:
			add(-1, string(n.Label(s.source)), strong, string(n.URL(s.source)))
			return
		case *ast.RawHTML:
			tag := strings.ToLower(string(n.Segments.Value(s.source)))
			list = append(list, piece{line: line, text: " ", breaks: strings.HasPrefix(tag, "<br")})
			if strings.HasPrefix(tag, "<a") || strings.HasPrefix(tag, "</a") {
				anchor = anchorOf(string(n.Segments.Value(s.source)))
			}
			return
		case *ast.Emphasis:
			strong = true
		case *ast.Link:
			link = string(n.Destination)
		}
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			walk(c, strong, link)
		}
	}
	for c := block.FirstChild(); c != nil; c = c.NextSibling() {
		walk(c, false, "")
	}
	return list
}

// join puts pieces together on one line, with single spaces.
func join(list []piece) rich {
	var r rich
	var b strings.Builder
	blank := true // whether what comes next needs no space before it
	for _, p := range list {
		text := strings.NewReplacer("**", "", "__", "").Replace(model.Clean(p.text))
		from := b.Len()
		if p.breaks && from > 0 {
			r.cuts = append(r.cuts, from)
		}
		for _, c := range text {
			switch {
			case c != ' ' && c != '\n' && c != '\u00a0':
				b.WriteRune(c)
				blank = false
			case !blank:
				b.WriteByte(' ')
				blank = true
			}
		}
		if b.Len() == from {
			continue
		}
		if p.strong {
			r.strong = append(r.strong, stretch{from, b.Len()})
		}
		if p.link != "" {
			r.linked = append(r.linked, stretch{from, b.Len()})
			if len(r.links) == 0 || r.links[len(r.links)-1] != p.link {
				r.links = append(r.links, p.link)
			}
		}
	}
	r.text = b.String()
	whole := r.slice(0, len(strings.TrimRight(r.text, " ")))
	whole.cuts = slices.DeleteFunc(r.cuts, func(at int) bool { return at >= len(whole.text) })
	return whole
}

// lines is the text line by line.
func (r rich) lines() []string {
	var all []string
	from := 0
	for _, to := range append(r.cuts, len(r.text)) {
		if line := strings.TrimSpace(r.text[from:to]); line != "" {
			all = append(all, line)
		}
		from = to
	}
	return all
}

// slice is a part of the text, with what of it is emphasised. The links stay with it.
func (r rich) slice(from, to int) rich {
	return rich{text: r.text[from:to], links: r.links, strong: within(r.strong, from, to), linked: within(r.linked, from, to)}
}

// within is what of the stretches lies between two offsets, counted from the first.
func within(all []stretch, from, to int) []stretch {
	var list []stretch
	for _, s := range all {
		if s := (stretch{max(s.from-from, 0), min(s.to, to) - from}); s.from < s.to {
			list = append(list, s)
		}
	}
	return list
}

// from is the text from an offset on, without the blanks there.
func (r rich) from(at int) rich {
	return r.slice(at+len(r.text[at:])-len(strings.TrimLeft(r.text[at:], " ")), len(r.text))
}

// bold says whether all of the text is emphasised, or all of it up to a first colon.
func (r rich) bold() bool {
	if r.text == "" || len(r.strong) == 0 || r.strong[0].from > 0 {
		return false
	}
	to := 0
	for _, s := range r.strong {
		if s.from > to+1 {
			break
		}
		to = s.to
	}
	return to >= len(strings.TrimRight(r.text, ".: ")) || strings.HasSuffix(r.text[:to], ":") || strings.HasPrefix(r.text[to:], ":")
}

// onlyLinks says whether the words are those of links and nothing else.
func (r rich) onlyLinks() bool {
	at := 0
	for _, l := range r.linked {
		if strings.Trim(r.text[at:l.from], " .,;:|/") != "" {
			return false
		}
		at = l.to
	}
	return at > 0 && strings.Trim(r.text[at:], " .,;:|/") == ""
}
