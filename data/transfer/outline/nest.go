package outline

import "strings"

// node is a block with what is under it, and what was found out about it.
type node struct {
	block
	up     *node
	kids   []*node
	said   Kind   // what it says itself that it is
	who    string // who stands before it
	title  rich
	score  Score
	names  bool // it says only what those under it are
	period int
	line   Line // what it becomes
	more   []Line
}

// nest puts blocks under one another by their ranks, once each has been read. The root is no block itself.
func nest(blocks []block, read func(*node)) *node {
	root := &node{period: -1}
	stack := []*node{root}
	for _, b := range blocks {
		n := &node{block: b, period: -1}
		top := func() *node { return stack[len(stack)-1] }
		if !b.inner {
			for len(stack) > 1 && top().rank >= b.rank {
				stack = stack[:len(stack)-1]
			}
		}
		n.up = top()
		n.up.kids = append(n.up.kids, n)
		read(n)
		holds := b.form == heading || b.form == item || b.form == paragraph && !b.inner && (b.rank == rankPseudo || n.said != "")
		if holds && !b.inner {
			stack = append(stack, n)
		}
	}
	return root
}

// read takes the words of a block apart.
func (n *node) read() {
	if n.form == other {
		n.title = n.words
		return
	}
	at, ticked := lead(n.words.text)
	words := n.words.from(at)
	if ticked {
		n.score = done()
	}
	kind, who, rest := labelled(words)
	n.said, n.who = kind, who
	n.title = words.from(rest)
	if kind == "" {
		n.title = words
	}
	title, score := cutScore(n.title)
	if n.title = title; score.Text != "" {
		n.score = score
	}
	n.names = kind != "" && n.title.text == ""
}

// gather puts what follows a label under it: key results under the objective before them, though they stand beside it,
// with whatever stands between the two.
func (n *node) gather() {
	var kids []*node
	last := -1 // the objective that key results beside it belong to
	for _, k := range n.kids {
		kids = append(kids, k)
		switch {
		case last >= 0 && k.said == KeyResult && n.said != Objective,
			last >= 0 && kids[last].names && k.said == "" && k.form == paragraph:
			objective := kids[last]
			for _, under := range kids[last+1:] {
				under.up = objective
			}
			objective.kids = append(objective.kids, kids[last+1:]...)
			kids = kids[:last+1]
		case k.said == Objective:
			last = len(kids) - 1
		case k.form == heading || k.form == item:
			last = -1
		}
	}
	n.kids = kids
	for _, k := range n.kids {
		k.entitle()
		k.gather()
	}
}

// entitle takes the title of what has only a label from the first paragraph under it.
func (n *node) entitle() {
	if !n.names || n.form == item || plural(n.words.text) {
		return
	}
	for i, k := range n.kids {
		if k.form == paragraph && k.said == "" && !strings.HasSuffix(k.title.text, ":") {
			n.title, n.names, n.last = k.title, false, max(n.last, k.last)
			n.kids = append(n.kids[:i:i], n.kids[i+1:]...)
			return
		}
		if k.form != other {
			return
		}
	}
}

// plural says whether a label speaks of several.
func plural(label string) bool {
	label = strings.ToLower(strings.Trim(label, " :.*0123456789"))
	for _, ending := range []string{"ves", "goals", "ts", "krs", "ziele", "ergebnisse", "resultate", "vos", "fs"} {
		if strings.HasSuffix(label, ending) {
			return true
		}
	}
	return false
}
