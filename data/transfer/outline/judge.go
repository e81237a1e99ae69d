package outline

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/model/dates"
)

// Read reads the outline of a Markdown text. The reader says when quarters are; where the text names no period, it is
// for the one that is given, unless that has no days.
func Read(name, text string, reader dates.Reader, otherwise Period) *Outline {
	j := &judge{out: &Outline{Name: name}, reader: reader, otherwise: otherwise}
	root := nest(blocksOf(text, rules{begins: markOf}), (*node).read)
	root.gather()
	for n := range root.all {
		j.labels = j.labels || n.said != "" && !n.names
	}
	j.name(root)
	j.findPeriods(root)
	for _, k := range root.kids {
		j.judge(k, nil, "")
	}
	for _, k := range root.kids {
		j.emit(k, 0)
	}
	return j.out
}

// judge decides what the lines of a text are.
type judge struct {
	out       *Outline
	reader    dates.Reader
	otherwise Period
	labels    bool // the text says by labels what is an objective and what a key result
}

// name finds who stands before the lines.
func (j *judge) name(root *node) {
	times := map[string]int{}
	for n := range root.all {
		times[head(n.title.text)]++
	}
	for n := range root.all {
		if n.form == other || n.said != "" || n.inner {
			continue
		}
		if who := head(n.title.text); who != "" && isWho(who, times[who]) {
			n.who, n.title = who, n.title.from(strings.Index(n.title.text, ":")+1)
		}
	}
}

// judge decides what a node and those under it become. The objective is the one that they are under, if any; who is
// what stands above them as the name of a group.
func (j *judge) judge(n, objective *node, who string) {
	switch why := n.aside(); {
	case n.form == other:
		j.leave(n, n.what, objective, who)
	case why != "":
		j.drop(n, why)
	case n.names:
		j.leave(n, "it says what those under it are", objective, who)
	case n.said == KeyResult:
		j.result(n, objective, who)
	case n.said == Objective, n.holdsResults() && !n.isSection():
		j.objective(n, who, false)
	case n.form == item && j.groups(n, objective):
		n.line.Why = "it names those under it"
		j.kids(n, objective, n.who+n.title.text)
	case n.form == heading, n.rank == rankPseudo && len(n.kids) > 0:
		j.heading(n, objective, who)
	case n.form == item:
		j.item(n, objective, who)
	case n.inner && n.up.line.Kind != LeftOut:
		n.up.detail(n)
	default:
		j.leave(n, "prose", objective, who)
	}
}

func (j *judge) kids(n, objective *node, who string) {
	for _, k := range n.kids {
		switch {
		case n.names && k.said == "" && k.form == item && n.said == KeyResult:
			j.result(k, objective, who)
		case n.names && k.said == "" && k.form == item:
			j.objective(k, who, false)
		default:
			j.judge(k, objective, who)
		}
	}
}

// leave leaves a node out, and goes on with those under it.
func (j *judge) leave(n *node, why string, objective *node, who string) {
	n.line.Why = why
	j.kids(n, objective, who)
}

// drop leaves a node out with all that is under it. Headings under one for a table of contents are no part of that.
func (j *judge) drop(n *node, why string) {
	n.line.Why = why
	for _, k := range n.kids {
		if k.form == heading && why == contents {
			j.judge(k, nil, "")
		} else {
			j.drop(k, why)
		}
	}
}

// detail keeps the words of a node with those of another.
func (n *node) detail(k *node) {
	if text := strings.TrimSpace(k.title.text); text != "" {
		n.line.Details = strings.TrimSpace(n.line.Details + "\n" + text)
	}
	k.line.Why = fmt.Sprintf("kept with the details of line %d", n.first)
	for _, under := range k.kids {
		n.detail(under)
	}
}

func (j *judge) objective(n *node, who string, split bool) {
	n.line.Kind = Objective
	if n.who == "" {
		n.who = who
	}
	if split {
		n.split()
	}
	j.kids(n, n, "")
}

// split makes the first sentence the objective, and those behind it key results.
func (n *node) split() {
	all := sentences(n.title.text)
	if len(all) < 2 {
		return
	}
	for _, text := range all[1:] {
		n.more = append(n.more, Line{First: n.first, Last: n.last, Kind: KeyResult, Title: withoutStop(text), Way: wayIn(text)})
	}
	n.title = rich{text: all[0], links: n.title.links}
	if len(n.more) == 1 {
		n.more[0].Score, n.score = n.score, Score{}
	}
}

// result makes a key result. What is under it and does not say itself that it is something is kept with its details.
func (j *judge) result(n, objective *node, who string) {
	n.line.Kind = KeyResult
	if objective == nil {
		n.line.Kind, n.line.Guess, n.line.Why = LeftOut, KeyResult, "a key result that is under no objective"
	}
	if n.who == "" {
		n.who = who
	}
	for _, k := range n.kids {
		if k.said != "" || k.holdsResults() || k.words.bold() && k.who != "" {
			j.judge(k, objective, "")
		} else {
			n.detail(k)
		}
	}
}

func (j *judge) heading(n, objective *node, who string) {
	switch {
	case n.isSection():
		j.leave(n, "a heading", objective, who)
	case n.who != "" && n.title.text != "" && n.items() > 0:
		j.objective(n, who, !j.labels)
	case n.period >= 0 && !j.labels && n.items() > 0:
		j.objective(n, who, false)
	default:
		j.leave(n, "a heading", objective, who)
	}
}

func (j *judge) item(n, objective *node, who string) {
	role := n.who != ""
	under := n.items() > 0
	switch {
	case n.title.text == "":
		j.leave(n, "it says only who", objective, who)
	case (objective == nil || j.labels && !role) && n.words.onlyLinks() && !under:
		j.leave(n, "only a link", objective, who)
	case objective == nil && (role || n.period >= 0 && !j.labels):
		j.objective(n, who, role && !j.labels)
	case objective == nil:
		j.leave(n, "nothing says that this is an objective or a key result", objective, who)
	case under && (n.score.Text != "" && n.plainUnder() || j.labels && !role):
		j.result(n, objective, who)
	case under, j.labels && role && n.words.bold(), !j.labels && role && len(sentences(n.title.text)) > 1:
		j.objective(n, who, role && !j.labels)
	default:
		j.result(n, objective, who)
	}
}

// groups says whether an item only names a group, whose lines are under it.
func (j *judge) groups(n, objective *node) bool {
	if n.items() == 0 {
		return false
	}
	const most = 5 // words
	words := len(strings.Fields(n.title.text))
	named := objective != nil && !j.labels && n.who == "" && words <= most && !hasDigit(n.title.text)
	return n.title.text == "" && n.who != "" || named && n.score.Text == "" && isWho(n.title.text, 0) && !n.words.bold()
}

// holdsResults says whether key results with labels stand directly under a node, or under a heading for them.
func (n *node) holdsResults() bool {
	return n.title.text != "" && n.form != other && slices.ContainsFunc(n.kids, func(k *node) bool { return k.said == KeyResult })
}

// items is how many items and headings under a node could become something.
func (n *node) items() int {
	count := 0
	for _, k := range n.kids {
		if k.form == item && k.aside() == "" && (k.said != "" || !k.words.onlyLinks() || len(k.kids) > 0) {
			count++
		}
	}
	return count
}

// plainUnder says whether what is under a node are only remarks: without who, without a score, and nothing under them.
func (n *node) plainUnder() bool {
	return !slices.ContainsFunc(n.kids, func(k *node) bool {
		return k.who != "" || k.said != "" || k.score.Text != "" || len(k.kids) > 0
	})
}

// emit writes a node down as a line, with those under it.
func (j *judge) emit(n *node, depth int) {
	l := n.line
	l.First, l.Last, l.Depth, l.Period = n.first, n.last, depth, n.period
	l.Title, l.Who, l.Score, l.Way = withoutStop(n.title.text), n.who, n.score, wayIn(n.title.text)
	if l.Title == "" && l.Kind == LeftOut && l.Who == "" {
		l.Title = n.words.text
	}
	if l.Guess == "" {
		l.Guess = l.Kind
	}
	if len(n.title.links) > 0 {
		l.Link = n.title.links[0]
	}
	j.out.Lines = append(j.out.Lines, l)
	for _, more := range n.more {
		more.Depth, more.Guess, more.Period = depth+1, more.Kind, n.period
		j.out.Lines = append(j.out.Lines, more)
	}
	if n.cells != nil {
		j.out.Tables = append(j.out.Tables, Table{n.first, plainRows(n.cells), n.period})
	}
	for _, k := range n.kids {
		j.emit(k, depth+1)
	}
}
