package outline

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model/due"
)

// Why a line of a checklist is no task.
const (
	noBox      = "in a list without boxes, where the tasks have some"
	noRow      = "in a list, where the tasks stand in a table"
	onlyLinked = "in a list of links"
	toKnow     = "in a list of things to know"
	noDeed     = "in a list that says neither what to do nor when"
)

// judge decides what all nodes under one become.
func (c *checklist) judge(root *node) {
	c.tasks = 0
	for n := range root.all {
		n.line.Kind, n.line.Guess, n.line.Why, n.line.Details, n.more = LeftOut, LeftOut, "", "", nil
	}
	why := c.list(root)
	for _, k := range root.kids {
		c.take(k, nil, why)
	}
	c.sections(root)
}

// take decides what a node becomes, with those under it. Task is the one that it is a part of, if any; why is why the
// items of the list that it is in are no tasks.
func (c *checklist) take(n, task *node, why string) {
	switch {
	case n.cells != nil:
		c.table(n)
	case n.form == other && n.code != "" && task != nil:
		c.keep(task, n)
	case n.form == other:
		n.line.Why = n.what
	case isOrder(n.title.text):
		n.line.Why = "an instruction for the tracker"
	case n.form == heading, n.rank == rankPseudo, c.groups(n):
		n.line.Why = "a heading"
		if n.what == TheTitle {
			n.line.Why = n.what
		}
		c.kids(n, nil, c.list(n))
		return
	case n.form == item && n.said == Task:
		c.task(n)
		return
	case n.form == item && task != nil && (c.boxes || n.words.onlyLinks() && n.items() == 0):
		c.keep(task, n)
	case n.form == item && (task != nil || why == ""):
		c.task(n)
		return
	case n.form == item:
		n.line.Guess, n.line.Why = Task, why
	case n.inner && task != nil:
		c.keep(task, n)
	default:
		n.line.Why = "prose"
	}
	c.kids(n, task, why)
}

func (c *checklist) kids(n, task *node, why string) {
	for _, k := range n.kids {
		c.take(k, task, why)
	}
}

// task makes a task of an item.
func (c *checklist) task(n *node) {
	c.tasks++
	n.line.Kind, n.line.Boxed = Task, n.said == Task
	n.line.Details = strings.Join(linksBeside(n.title), "\n")
	c.kids(n, n, "")
}

// keep keeps a node with the details of the task that it stands under.
func (c *checklist) keep(task, n *node) {
	n.line.Why = fmt.Sprintf("kept with the details of line %d", task.first)
	if n.form == item {
		n.line.Guess = Task
	}
	c.detail(task, n)
}

// groups says whether an item only says when or by whom what is under it is done.
func (c *checklist) groups(n *node) bool {
	if n.form != item || n.said == Task || len(n.kids) == 0 {
		return false
	}
	_, timed := due.Day(strings.TrimRight(n.words.text, ": "))
	return timed || onlyDoer(n.words.text) != ""
}

// sections marks the headings under which there are tasks.
func (c *checklist) sections(n *node) (holds bool) {
	holds = n.line.Kind == Task || slices.ContainsFunc(n.more, func(l Line) bool { return l.Kind == Task })
	for _, k := range n.kids {
		holds = c.sections(k) || holds
	}
	if holds && n.line.Why == "a heading" {
		n.line.Kind, n.line.Why = Section, ""
		n.line.When = whenIn(n.words.text)
	}
	return holds
}

// list says why the items right under a node are no tasks, or "" where they are.
func (c *checklist) list(n *node) string {
	items, links, deeds := 0, 0, 0
	for _, k := range n.kids {
		if k.form != item {
			continue
		}
		items++
		if k.words.onlyLinks() && k.items() == 0 {
			links++
		}
		if isDeed(k.title.text) {
			deeds++
		}
	}
	switch {
	case c.boxes:
		return noBox
	case c.tables:
		return noRow
	case links == items:
		return onlyLinked
	case isAside(n):
		return toKnow
	case c.anyList, c.named, c.timed(n), 2*deeds >= items:
		return ""
	}
	return noDeed
}

// timed says whether something above a list says when or who.
func (c *checklist) timed(n *node) bool {
	for ; n != nil; n = n.up {
		if text := strings.ToLower(n.title.text); n.form != other && (whenIn(text) != "" || onlyDoer(text) != "" || says(text)) {
			return true
		}
	}
	return false
}

// isAside says whether a list stands under words that what follows is not to be done.
func isAside(n *node) bool {
	for ; n != nil; n = n.up {
		about, _, _ := strings.Cut(n.title.text, ": ") // Sources: pictures
		switch title := strings.ToLower(strings.Trim(about, " :.!")); {
		case n.aside() == contents:
			return true
		case slices.Contains([]string{
			"remember", "note", "notes", "faq", "glossary", "links", "relevant links", "useful links", "references", "see also",
			"changelog", "further reading", "background", "history", "tips", "links and resources", "resources",
			"sources", "credits", "licenses", "licences", "bibliography", "acknowledgements", "contributors",
		}, title):
			return true
		}
	}
	return false
}
