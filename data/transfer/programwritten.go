package transfer

import (
	"slices"
	"strings"

	"quarterdeck/data/transfer/outline"
	"quarterdeck/model"
	"quarterdeck/model/due"
)

// writtenRow is a row of a file that was written here: the written forms of its fields by their names, and where it stands.
type writtenRow struct {
	line, depth int
	of          map[string]string
}

// writtenProgram is a program with its modules in their order. In a module, depth is how many others it is a part of, due
// is in words, and after is the title or the id of the module that comes before.
type writtenProgram struct {
	writtenRow
	modules []writtenRow
}

// writtenChecklist is the outline of programs that were written here.
func writtenChecklist(name string, programs []*writtenProgram) *outline.Outline {
	o := &outline.Outline{Name: name, Form: outline.Checklist, Ours: true}
	for _, r := range programs {
		addWritten(o, outline.Line{
			First: r.line, Kind: outline.Program, Title: r.of["title"], Details: r.of["details"], ID: r.of["id"],
			Own: pick(r.of, "role", "version", "days"),
		})
		section, within := "", 0
		for _, m := range r.modules {
			if at := m.of["section"]; m.depth == 0 && at != section {
				if section, within = at, 0; at != "" {
					addWritten(o, outline.Line{First: m.line, Depth: 1, Kind: outline.Section, Title: at})
					within = 1
				}
			}
			addModule(o, m, 1+within+m.depth)
		}
	}
	return o
}

func addModule(o *outline.Outline, m writtenRow, depth int) {
	own := pick(m.of, "kind", "evidence", "after")
	l := outline.Line{
		First: m.line, Depth: depth, Kind: outline.Task, Title: m.of["title"], Details: m.of["details"], ID: m.of["id"],
		When: m.of["due"], Optional: m.of["optional"] != "", Boxed: true, Own: own,
	}
	if l.When == "" {
		l.When = m.of["when"]
	} else if m.of["when"] != "" {
		own["when"] = m.of["when"]
	}
	addWritten(o, l)
	at := len(o.Lines) - 1
	if l.When == "" {
		o.DueOn(at, "") // and not on the day of what it is a part of
	}
	who, _ := outline.DoerIn(m.of["who"])
	if who == "" {
		who = model.ByNewHire
	}
	o.Give(at, who)
}

// pick is some of the fields.
func pick(of map[string]string, names ...string) map[string]string {
	some := map[string]string{}
	for _, name := range names {
		if of[name] != "" {
			some[name] = model.CleanLine(of[name])
		}
	}
	return some
}

// own takes over what only a file that was written here says of a module.
func (m *moduleSaid) own(l outline.Line) {
	m.Evidence, m.after = l.Own["evidence"], l.Own["after"]
	if when := l.Own["when"]; when != "" { // beside the day
		m.When = when
	}
	m.likely, m.Kind = m.Kind, ""
	if kind := l.Own["kind"]; slices.Contains(model.Activity("").Choices(), kind) {
		m.Kind = model.Activity(kind)
	}
	m.Optional = model.Flag(l.Optional)
}

// own takes over what only a file that was written here says of a program. Which version it is counts where it is new.
func (said *programSaid) own(l outline.Line) {
	said.Role = model.CleanLine(l.Own["role"])
	if days := l.Own["days"]; slices.Contains(model.DayCount("").Choices(), days) {
		said.Days = model.DayCount(days)
	}
	if said.version.Parse(l.Own["version"]) != nil || said.version.Or(1) < 2 {
		said.version = model.Number{}
	}
	said.Program.Details = model.Clean(l.Details)
}

// comesAfter finds the module that another one comes after, by its id or its title, among those of the file; the first
// that is called so, and never itself.
func (said *programSaid) comesAfter(m *moduleSaid) int {
	return slices.IndexFunc(said.modules, func(first *moduleSaid) bool {
		return m.after != "" && first != m && (first.rowID == m.after || first.Title == m.after)
	})
}

// programRereader reads programs that WritePrograms wrote.
type programRereader struct {
	rereading
	programs []*writtenProgram
	lost     []outline.Line
	section  string
	of       map[string]string // of the row that the text goes with
}

// isWrittenProgram says whether a text in Markdown is programs that WritePrograms wrote.
func isWrittenProgram(text string) bool {
	heading, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	about, _, _ := strings.Cut(strings.TrimSpace(rest), "\n")
	_, is := aboutProgram(strings.TrimSpace(about))
	return strings.HasPrefix(heading, "# ") && is
}

// programsInMarkdown is the outline of programs that WritePrograms wrote.
func programsInMarkdown(name, text string) *outline.Outline {
	w := &programRereader{}
	w.through(text, w.read)
	w.close()
	o := writtenChecklist(name, w.programs)
	o.Lines = append(o.Lines, w.lost...)
	return o
}

// close gives the text that was read to the row that it goes with.
func (w *programRereader) close() {
	if w.open {
		w.of["details"] = strings.TrimSpace(w.text)
	}
	w.open = false
}

// begin begins a row, and the text that goes with it.
func (w *programRereader) begin(of map[string]string, indent int) {
	w.close()
	w.of, w.reading = of, reading{indent: indent, open: true}
}

func (w *programRereader) read(line string) {
	title, isProgram := strings.CutPrefix(line, "# ")
	section, isSection := strings.CutPrefix(line, "## ")
	depth, task, isTask := boxedIn(line)
	var last *writtenProgram
	if len(w.programs) > 0 {
		last = w.programs[len(w.programs)-1]
	}
	switch {
	case isProgram:
		of := map[string]string{"title": fromMarkdown(title)}
		w.begin(of, 0)
		w.programs, w.section = append(w.programs, &writtenProgram{writtenRow: writtenRow{line: w.line, of: of}}), ""
	case last != nil && len(last.of) == 1 && w.text == "" && w.about(last.of, line):
	case last != nil && isSection:
		w.close()
		if w.section = fromMarkdown(section); w.section == everythingElse {
			w.section = ""
		}
	case last != nil && isTask:
		if n := len(last.modules); n == 0 {
			depth = 0
		} else {
			depth = min(depth, last.modules[n-1].depth+1)
		}
		of := moduleIn(task)
		of["section"] = w.section
		w.begin(of, 2*depth+2)
		last.modules = append(last.modules, writtenRow{line: w.line, depth: depth, of: of})
	case w.open && w.labelled(line):
	case w.open:
		w.goesOn(line)
	default:
		w.lost = append(w.lost, outline.Line{First: w.line, Last: w.line, Title: model.CleanLine(line), Why: "prose", Period: -1})
	}
}

// about reads the line that says which version a program is, and whom it is for.
func (w *programRereader) about(of map[string]string, line string) bool {
	about, is := aboutProgram(line)
	for name, text := range about {
		of[name] = text
	}
	w.blank = 0
	return is
}

// aboutProgram reads a line as WritePrograms writes it below the title: Version 2 · for Designers · days counted: …
func aboutProgram(line string) (of map[string]string, is bool) {
	number, isVersion := strings.CutPrefix(line, "Version ")
	number, days, _ := strings.Cut(number, between+daysCounted)
	number, role, _ := strings.Cut(number, between+forRole)
	if number == "" || strings.Trim(number, "0123456789") != "" {
		return nil, false
	}
	return map[string]string{"version": number, "role": fromMarkdown(role), "days": days}, isVersion
}

// boxedIn reads a line with a box: how deep it lies, and what stands behind the box.
func boxedIn(line string) (depth int, text string, is bool) {
	rest := strings.TrimLeft(line, " ")
	for _, box := range []string{"- [ ] ", "- [x] ", "- [X] "} {
		if text, is = strings.CutPrefix(rest, box); is {
			return (len(line) - len(rest)) / 2, text, true
		}
	}
	return 0, "", false
}

// labelled reads a line that says one thing of a module: - **After**: Read
func (w *programRereader) labelled(line string) bool {
	rest, isItem := strings.CutPrefix(strings.TrimLeft(line, " "), "- ")
	label, text, isBold := boldIn(rest)
	for name, words := range moduleLabels() {
		if isItem && isBold && label == words {
			w.of[name], w.blank = fromMarkdown(text), 0
			return true
		}
	}
	return false
}

// moduleIn reads what stands behind a box: Manager: (Optional) Order a laptop (3 days before)
func moduleIn(text string) map[string]string {
	of := map[string]string{}
	if who, rest, more := strings.Cut(text, ": "); more {
		if doer, only := outline.DoerIn(who); only {
			of["who"], text = string(doer), rest
		}
	}
	if rest, is := strings.CutPrefix(text, optionally); is {
		of["optional"], text = "yes", rest
	}
	if before, due, is := dueBehind(text); is {
		of["due"], text = due, before
	}
	of["title"] = fromMarkdown(text)
	return of
}

// dueBehind cuts off what a text says in brackets at its end, where that is when something is due.
func dueBehind(text string) (before, when string, is bool) {
	at := strings.LastIndex(text, " (")
	if at <= 0 || !strings.HasSuffix(text, ")") {
		return text, "", false
	}
	when = text[at+2 : len(text)-1]
	_, is = due.Day(when)
	return text[:at], when, is && !strings.Contains(when, ")")
}
