package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quarterdeck/model"
	"quarterdeck/model/due"
)

// ReadChecklist reads the tasks of a checklist in Markdown, with the sections that they stand in. Where lines have boxes,
// these are the tasks; otherwise the rows of tables with a column of tasks are, and otherwise the items of lists that say
// what to do, or stand under words that say when or who. What is left out says why.
func ReadChecklist(name, text string) *Outline {
	c := &checklist{out: &Outline{Name: name, Form: Checklist}}
	root := nest(c.prepared(blocksOf(text, rules{begins: beginsTask, html: true})), c.read)
	c.survey(root)
	if c.judge(root); c.tasks == 0 {
		c.anyList = true
		c.judge(root)
	}
	for _, k := range root.kids {
		c.emit(k, 0)
	}
	return c.out
}

// checklist decides what of a text are tasks.
type checklist struct {
	out     *Outline
	boxes   bool // lines have boxes
	tables  bool // tables have columns of tasks
	named   bool // the text is called a checklist
	titled  bool // a heading says what it is called
	anyList bool // there is nothing but lists that could be anything
	tasks   int
}

// prepared makes headings of the lines that serve as such: those right above a list, with a colon or short. It also finds
// what the whole is called.
func (c *checklist) prepared(blocks []block) []block {
	tops := 0
	for _, b := range blocks {
		if b.form == heading && b.rank == 1 {
			tops++
		}
	}
	first := true
	for i := range blocks {
		b := &blocks[i]
		holds := i+1 < len(blocks) && (blocks[i+1].form == item || blocks[i+1].cells != nil)
		switch {
		case b.what == "front matter" && b.words.text != "":
			c.out.Title = b.words.text
		case b.form == heading && first && b.rank == 1 && tops == 1 && whenIn(b.words.text) == "":
			b.what = TheTitle
			if c.out.Title == "" {
				c.out.Title, c.titled = withoutStop(b.words.from(leadLength(b.words.text)).text), true
			}
		case b.form == paragraph && pictured(b.words) && (i > 0 && besides(blocks[i-1], *b) || i+1 < len(blocks) && besides(*b, blocks[i+1])):
			b.form, b.rank, b.inner = item, rankItem, false
		case b.form == paragraph && !b.inner && holds && isLabel(b.words.text):
			b.rank = rankPseudo
		case b.code != "" && i > 0 && blocks[i-1].form == item && blocks[i-1].last+1 == b.first:
			b.inner = true // the fence stands further left than it should
		}
		first = first && b.form != heading
	}
	return blocks
}

// Why a line becomes nothing that is of use all the same: it says what the whole is called, or what the columns are.
const (
	TheTitle  = "the title"
	TableHead = "the header of a table"
)

// isLabel says whether a paragraph is there to say what the list under it is.
func isLabel(text string) bool {
	const most = 60 // characters
	return len(text) <= most && !strings.ContainsAny(strings.TrimRight(text, ":!"), ".?!:") && !isOrder(text)
}

// isOrder says whether a line is an instruction for the tracker that the text is a template for: /label ~onboarding
func isOrder(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return len(word) > 2 && word[0] == '/' && strings.Trim(word[1:], "abcdefghijklmnopqrstuvwxyz_") == ""
}

// beginsTask says whether a line begins a task, or ends one, though Markdown takes it for more of the line before.
func beginsTask(r rich) bool {
	_, boxed := box(r.text)
	return boxed || isOrder(r.text) || pictured(r)
}

// pictured says whether a line begins with a picture, as a mark of a list.
func pictured(r rich) bool {
	first, size := utf8.DecodeRuneInString(r.text)
	return unicode.Is(unicode.So, first) && strings.TrimLeft(r.text[size:], "\ufe0f ") != ""
}

// besides says whether two lines with pictures stand right below one another.
func besides(a, b block) bool {
	return a.last+1 == b.first && pictured(a.words) && pictured(b.words)
}

// box is the offset behind the box that a line begins with, whether it has one at all. A check mark in it says nothing:
// somebody else has done the task.
func box(text string) (at int, boxed bool) {
	for _, mark := range []string{"[ ]", "[]", "☐", "⬜", "🔲", "◻", "□", "▢", "❏", "❑", "[x]", "[X]", "☑", "☒", "✅", "✔"} {
		if strings.HasPrefix(text, mark) && !strings.HasPrefix(text[len(mark):], "(") {
			return len(mark), true
		}
	}
	return 0, false
}

// leadLength is the length of the pictures, boxes and numbers that stand before a line.
func leadLength(text string) int {
	at, _ := lead(text)
	return at
}

// read takes the words of a block apart.
func (c *checklist) read(n *node) {
	n.title = n.words
	if n.form == other {
		return
	}
	at, boxed := box(n.words.text)
	if rest := n.words.from(at); boxed && rest.text != "" {
		n.said, n.title = Task, rest
		if n.form == paragraph {
			n.form, n.rank = item, rankItem
		}
	}
	n.title = n.title.from(leadLength(n.title.text))
	if n.title.text == "" {
		n.title = n.words
	}
	n.line.Who, n.title = doerOf(n.title)
	n.line.Optional, n.title = optional(n.title)
	n.line.When, n.title = dueOf(n)
	if n.line.Who == "" { // it may stand behind the time
		n.line.Who, n.title = doerOf(n.title)
	}
}

// doerOf is who stands before a line, and the rest of it.
func doerOf(r rich) (string, rich) {
	who, rest := doerBefore(r.text)
	return who, r.from(len(r.text) - len(rest))
}

// doerBefore is who stands before a text: Manager: …, (Buddy) …, [Manager] …
func doerBefore(text string) (who, rest string) {
	for _, marks := range [][2]string{{"", ":"}, {"(", ")"}, {"[", "]"}, {"", " - "}, {"", " – "}} {
		inside, begins := strings.CutPrefix(text, marks[0])
		head, behind, cut := strings.Cut(inside, marks[1])
		if rest = strings.TrimLeft(behind, " :"); begins && cut && rest != "" && onlyDoer(head) != "" {
			return strings.TrimSpace(head), rest
		}
	}
	return "", text
}

// optional says whether a line says that it need not be done, and gives the line without saying so.
func optional(r rich) (bool, rich) {
	lower := strings.ToLower(r.text)
	for _, mark := range []string{"(optional)", "[optional]", "optional:", "optional -", "(optional):"} {
		if strings.HasPrefix(lower, mark) {
			return true, r.from(len(mark))
		}
		if before, ends := strings.CutSuffix(strings.TrimRight(lower, ". "), mark); ends && before != "" {
			return true, r.slice(0, len(strings.TrimRight(before, " ")))
		}
	}
	return strings.HasPrefix(lower, "optional") || strings.Contains(lower, "(optional") || strings.Contains(lower, "(not required"), r
}

// dueOf is when a line says that it is due, and the line without that where it is a task: Day 1: …, … (first week)
func dueOf(n *node) (string, rich) {
	r := n.title
	if n.form != item {
		return whenIn(r.text), r
	}
	if head, behind, cut := strings.Cut(r.text, ":"); cut && strings.TrimSpace(behind) != "" {
		if _, ok := due.Day(head); ok {
			return head, r.from(len(head) + 1)
		}
	}
	if at := strings.LastIndexByte(r.text, '('); at > 0 && strings.HasSuffix(r.text, ")") {
		when := r.text[at+1 : len(r.text)-1]
		if _, ok := due.Day(when); ok {
			return when, r.slice(0, len(strings.TrimRight(r.text[:at], " ")))
		}
	}
	return "", r
}

// whenIn is the words of a heading that say when what stands under it is due, or "": all of it, or what stands before or
// behind a colon or a dash.
func whenIn(text string) string {
	parts := []string{text}
	for _, mark := range []string{":", " - ", " – ", " — ", "—", "(", ","} {
		if before, behind, cut := strings.Cut(text, mark); cut {
			parts = append(parts, before, strings.TrimRight(behind, ") "))
		}
	}
	for _, part := range parts {
		part = strings.Trim(part, " :")
		if _, ok := due.Day(part); ok && strings.ContainsFunc(part, isLetter) || isAnyTime(part) {
			return part
		}
	}
	return ""
}

// isAnyTime says whether words say that what is under them is due on no day.
func isAnyTime(text string) bool {
	return slices.Contains([]string{
		"ongoing", "continuous", "continuously", "anytime", "any time", "as needed", "when needed", "whenever", "laufend",
	}, strings.ToLower(strings.Trim(text, " .:!")))
}

func isLetter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

// survey finds out what in the text are the tasks.
func (c *checklist) survey(root *node) {
	names := strings.ToLower(c.out.Title + " " + c.out.Name)
	c.named = strings.Contains(names, "checklist")
	for n := range root.all {
		c.boxes = c.boxes || n.said == Task
		c.tables = c.tables || n.cells != nil && columnsIn(n.cells, n.headed).task >= 0
	}
}

// emit writes a node down as a line, with those under it.
func (c *checklist) emit(n *node, depth int) {
	l := n.line
	l.First, l.Last, l.Depth, l.Period = n.first, n.last, depth, -1
	l.Title = withoutStop(n.title.text)
	if l.Title == "" {
		l.Title = n.words.text
	}
	if n.what == TheTitle && c.titled && c.tasks > 0 {
		l.Kind, l.Why, l.Title, l.Who, l.When, l.Optional = Program, "", c.out.Title, "", "", false
	}
	if l.Guess == "" {
		l.Guess = l.Kind
	}
	l.Details = strings.TrimSpace(l.Details)
	c.out.Lines = append(c.out.Lines, l)
	for _, more := range n.more {
		more.Depth, more.Period = depth+1+more.Depth, -1
		if more.Guess == "" {
			more.Guess = more.Kind
		}
		c.out.Lines = append(c.out.Lines, more)
	}
	for _, k := range n.kids {
		c.emit(k, depth+1)
	}
}

// detail keeps what stands under a task with it.
func (c *checklist) detail(n, k *node) {
	text := k.words.text
	if k.code != "" {
		text = model.Clean(k.code)
	}
	if k.form == item {
		text = "- " + text
	}
	n.line.Details = strings.TrimSpace(n.line.Details + "\n" + strings.Join(append([]string{text}, linksBeside(k.title)...), "\n"))
}

// linksBeside is where the links of a text lead, but for those that the text itself spells out.
func linksBeside(r rich) []string {
	return slices.DeleteFunc(slices.Clone(r.links), func(link string) bool { return strings.Contains(r.text, link) })
}
