package onboarding

import (
	"encoding/json"
	"fmt"
	"slices"

	"quarterdeck/model"
	"quarterdeck/model/onboarding"
	"quarterdeck/ui/canvas"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// matrix is the face that shows people by modules: a row for each plan on the program, whichever version it is of, and a
// column for each module of the newest version, and of older ones that people are on, or, where a section is
// folded, for all of that.
type matrix struct {
	v *view
	narrowing
	folded map[string]bool // by the names of sections: those that somebody has folded or taken apart
	folds  int             // counts foldings

	person model.Ref // the plan that the cursor is on
	wanted model.Ref // one that is still to come and that the cursor goes to then

	laid    layout
	plans   []*onboarding.Plan
	at      map[model.Ref]int
	counts  []onboarding.Column // of each module, those last that only older versions have
	columns []column
	sums    map[cell]sum           // of folded sections, as far as they have been seen
	usual   int                    // how many cells a head takes, the one in the middle of all
	longest int                    // and the longest one
	heads   struct{ w, lines int } // the lines that the heads take where each has so many cells
	named   bool                   // some columns stand under the name of a section
	verdict []onboarding.Verdict   // on each of the plans
	stuck   int                    // how many of those who are shown are
	apart   int                    // how many are not shown only because they have finished
	behind  int                    // how many of those shown are under way on an older version
	hint    string                 // what of the filter has no meaning
	rows    widget.List
	cols    widget.List
}

// layout is what decides how the matrix is laid out.
type layout struct {
	of      *known
	program *onboarding.Program
	folds   int
	crowded bool // there are too many modules for the width, so that sections are folded
	narrowing
}

// column is a module, or a folded section.
type column struct {
	modules []*onboarding.Module // one, or those of the section
	section string
	short   string // the end of its name, where that tells it from the others as well
	folded  bool
	first   bool // the first one of its section
	done    int  // how many have done it, of how many
	of      int
	worst   bool // it holds up most people
}

// head is what stands over a column.
func (c column) head() string {
	if c.folded {
		return "▸ " + sectionName(c.short)
	}
	return c.modules[0].Title
}

// sectionName is what a section is called, also the one without a name.
func sectionName(name string) string {
	if name == "" {
		return "Other"
	}
	return name
}

func newMatrix(v *view) *matrix { return &matrix{v: v, folded: map[string]bool{}} }

func (*matrix) title() string { return "People" }

// synced is the face with its rows and columns up to date and the cursor where it was.
func (m *matrix) synced(sc screen.Scene) *matrix {
	k := m.v.known(sc)
	r := m.v.shown(k)
	next := layout{k, r, m.folds, crowded(sc, r), m.narrowing}
	if next != m.laid || m.at == nil {
		was := m.column()
		first := m.at == nil
		m.laid = next
		m.lay()
		if _, here := m.at[m.wanted]; here {
			m.person, m.wanted = m.wanted, model.Ref{}
		}
		if first {
			m.rows.Resize(m.areas(sc).seen())
		}
		m.rows.Reload(len(m.plans), func() int {
			if at, ok := m.at[m.person]; ok {
				return at
			}
			return -1
		})
		m.cols.Reload(len(m.columns), func() int { return m.place(was) })
	}
	m.settle()
	return m
}

// lay puts plans into rows and modules into columns.
func (m *matrix) lay() {
	m.plans, m.at, m.columns, m.hint = nil, map[model.Ref]int{}, nil, ""
	m.stuck, m.apart, m.behind = 0, 0, 0
	r := m.laid.program
	if r == nil {
		return
	}
	var all []*onboarding.Plan
	if !m.laid.of.book.Unread {
		all = m.among(m.laid.of, r)
	}
	found := m.narrowing.of(m.laid.of, r, all)
	m.plans, m.apart, m.hint = found.plans, found.apart, found.hint
	m.verdict = make([]onboarding.Verdict, len(m.plans))
	for n, l := range m.plans {
		m.at[l.Ref()], m.verdict[n] = n, l.Verdict()
	}
	if !m.archived() {
		m.tally()
	}
	m.layColumns(r, found.modules)
	m.usual, m.longest, m.named, m.sums = 0, 0, false, map[cell]sum{}
	m.heads.w, m.heads.lines = -1, 1
	var heads []int
	for _, c := range m.columns {
		heads = append(heads, canvas.Width(c.head()))
		m.named = m.named || !c.folded && c.section != ""
	}
	if slices.Sort(heads); len(heads) > 0 {
		m.usual, m.longest = heads[len(heads)/2], heads[len(heads)-1]
	}
}

// tally counts who needs something among those who are shown.
func (m *matrix) tally() {
	for n, l := range m.plans {
		if m.verdict[n] == onboarding.Stuck {
			m.stuck++
		}
		if l.Active() && l.Of.Newest() != l.Of {
			m.behind++
		}
	}
}

// layColumns makes the columns and counts in each: the sections of the version, then what only older ones have. Where some
// modules are looked for there are no others.
func (m *matrix) layColumns(r *onboarding.Program, only []*onboarding.Module) {
	sections := r.Sections()
	for _, one := range r.Dropped(m.plans) {
		name := fmt.Sprintf("Until v%d", one.Of.Number())
		if last := len(sections) - 1; last < 0 || sections[last].Name != name {
			sections = append(sections, onboarding.Section{Name: name})
		}
		last := &sections[len(sections)-1]
		last.Modules = append(last.Modules, one)
	}
	var modules []*onboarding.Module
	for _, s := range sections {
		modules = append(modules, s.Modules...)
	}
	m.counts = onboarding.Columns(modules, m.plans)
	worst, counts := onboarding.Bottleneck(m.counts), m.counts
	for _, s := range sections {
		some := slices.Clone(counts[:len(s.Modules)])
		counts = counts[len(s.Modules):]
		if only != nil {
			some = slices.DeleteFunc(some, func(c onboarding.Column) bool { return !slices.ContainsFunc(only, c.Module.Is) })
		}
		m.laySection(s.Name, short(s.Name, sections), some, m.isFolded(s.Name) && only == nil, worst)
	}
}

// laySection makes the columns of a section, for each module or, where it is folded, one for all of it.
func (m *matrix) laySection(name, short string, counts []onboarding.Column, folded bool, worst *onboarding.Column) {
	step := 1
	if folded {
		step = len(counts)
	}
	for n := 0; n < len(counts); n += step {
		c := column{section: name, short: short, folded: folded, first: n == 0}
		for _, one := range counts[n : n+step] {
			c.modules = append(c.modules, one.Module)
			c.done, c.of, c.worst = c.done+one.Done, c.of+one.Of, c.worst || worst != nil && one.Module == worst.Module
		}
		m.columns = append(m.columns, c)
	}
}

// count is how those who are shown do with a module, or nil where it has no column any more.
func (m *matrix) count(one *onboarding.Module) *onboarding.Column {
	for n := range m.counts {
		if m.counts[n].Module.Is(one) {
			return &m.counts[n]
		}
	}
	return nil
}

// column is the one that the cursor is in, or nil.
func (m *matrix) column() *column {
	if at := m.cols.Cursor(); at >= 0 && at < len(m.columns) {
		return &m.columns[at]
	}
	return nil
}

// place is where a column of another layout is now: the module itself, or the section that it is folded into, or the
// first one of a section that is no longer folded; or -1.
func (m *matrix) place(was *column) int {
	if was == nil {
		return 0
	}
	return slices.IndexFunc(m.columns, func(c column) bool { return slices.ContainsFunc(c.modules, was.modules[0].Is) })
}

// plan is the one under the cursor, or nil.
func (m *matrix) plan(sc screen.Scene) *onboarding.Plan {
	if at := m.synced(sc).rows.Cursor(); at >= 0 {
		return m.plans[at]
	}
	return nil
}

// settle makes the plan that the list's cursor is on that of the face.
func (m *matrix) settle() {
	if at := m.rows.Cursor(); at >= 0 {
		m.person = m.plans[at].Ref()
	}
}

func (m *matrix) under(sc screen.Scene) model.Ref {
	if l := m.plan(sc); l != nil {
		return l.Ref()
	}
	return model.Ref{}
}

// cursor is the people, as many as can be seen in the scene.
func (m *matrix) cursor(sc screen.Scene) screen.Cursor {
	m.synced(sc).rows.Resize(m.areas(sc).seen())
	return &m.rows
}

// aside goes to another column.
func (m *matrix) aside(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		m.synced(sc).cols.Move(by)
		return nil
	}
}

// section goes to the first module of another section.
func (m *matrix) section(by int) func(screen.Scene) screen.Action {
	return func(sc screen.Scene) screen.Action {
		at := m.synced(sc).cols.Cursor() + by
		for at > 0 && at < len(m.columns) && !m.columns[at].first {
			at += by
		}
		m.cols.Select(at)
		return nil
	}
}

// reveal shows a plan on its program, or what is written down of a module with the plan that it is a part of.
func (m *matrix) reveal(sc screen.Scene, ref model.Ref) bool {
	id, module := model.ID[model.Enrolment](ref.ID), model.ID[model.Module]("")
	if row, ok := sc.P.Row(ref).(*model.Progress); ok {
		id, module = row.Enrolment, row.Module
	}
	k := m.v.known(sc)
	l := k.plan(id)
	if l == nil || ref.Kind != "enrolment" && module == "" {
		return false
	}
	m.v.program, m.v.older, m.person = l.Of.ID, "", l.Ref()
	if _, here := m.synced(sc).at[l.Ref()]; !here { // it is there, and not wanted
		if m.narrowing = (narrowing{closed: !l.Active()}); !l.Live() {
			m.filter = isArchived
		}
		m.synced(sc)
	}
	m.goTo(l.Ref())
	if one := l.Of.Module(module); one != nil {
		m.goToModule(sc, one)
	}
	return true
}

// goToModule puts the cursor into the column of a module, whatever hides that: its section is taken apart for it.
func (m *matrix) goToModule(sc screen.Scene, one *onboarding.Module) {
	to := &column{modules: []*onboarding.Module{one}}
	if m.place(to) < 0 && m.filter != "" { // it looks for others
		m.filter = ""
		m.synced(sc)
	}
	if at := m.place(to); at >= 0 && m.columns[at].folded {
		m.folded[m.columns[at].section] = false
		m.folds++
		m.synced(sc)
	}
	m.cols.Select(max(m.place(to), 0))
}

// goTo puts the cursor on a plan that is shown.
func (m *matrix) goTo(ref model.Ref) {
	if at, ok := m.at[ref]; ok {
		m.rows.Select(at)
		m.settle()
	}
}

// kept is what the face remembers.
type kept struct {
	Program string   `json:"program,omitempty"`
	Folded  []string `json:"folded,omitempty"` // the sections that are, whatever the width
	Apart   []string `json:"apart,omitempty"`  // and those that never are
	Facet   string   `json:"facet,omitempty"`
	Closed  bool     `json:"closed,omitempty"`
}

func (m *matrix) state() string {
	s := kept{Program: string(m.v.program), Facet: string(m.facet), Closed: m.closed}
	for name, folded := range m.folded {
		if folded {
			s.Folded = append(s.Folded, name)
		} else {
			s.Apart = append(s.Apart, name)
		}
	}
	slices.Sort(s.Folded)
	slices.Sort(s.Apart)
	text, _ := json.Marshal(s) // there is nothing in it that JSON could not hold
	return string(text)
}

func (m *matrix) restore(text string) {
	var s kept
	if json.Unmarshal([]byte(text), &s) != nil {
		return
	}
	m.v.program, m.closed = model.ID[model.Program](s.Program), s.Closed
	if f := facet(s.Facet); slices.Contains(facets(), f) {
		m.facet = f
	}
	for _, name := range s.Folded {
		m.folded[name] = true
	}
	for _, name := range s.Apart {
		m.folded[name] = false
	}
}
