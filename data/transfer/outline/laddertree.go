package outline

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/model"
)

// ReadLadders reads the career ladders in a document. It looks for levels, for themes and competencies, and for what
// stands where these meet, by the names that such files use for them; whatever has no place is left out and says so.
// Called is what a ladder is called that has no name of its own.
func ReadLadders(name, called string, root *Branch) *Outline {
	o := &Outline{Name: name, Form: Ladder}
	tracks := root.get("tracks", "ladders", "paths", "careers", "frameworks", "jobfamilies", "roles").children()
	if !slices.ContainsFunc(tracks, func(e Entry) bool { return e.get(levelNames()...) != nil && readLadder("", e).holds() }) {
		tracks = []Entry{{"", root}}
	}
	for _, t := range tracks {
		l := readLadder(called, t)
		if !l.holds() {
			if len(tracks) > 1 {
				o.Lines = append(o.Lines, Line{
					First: t.Line, Last: t.Line, Guess: Track, Title: l.title, Why: "a ladder without levels that expect something", Period: -1,
				})
			}
			continue
		}
		o.Lines = append(o.Lines, l.lines()...)
	}
	return o
}

// The names under which such files have things.
func levelNames() []string { return []string{"levels", "grades", "ranks", "rungs", "stages"} }

func themeNames() []string {
	return []string{"themes", "domains", "areas", "categories", "pillars", "dimensions", "groups"}
}

func skillNames() []string {
	return []string{"competencies", "topics", "skills", "tracks", "expectations", "capabilities", "attributes", "behaviours", "behaviors"}
}

func cellNames() []string {
	return []string{"milestones", "levels", "content", "expectations", "steps", "indicators", "criteria", "competencies"}
}

func titleNames() []string { return []string{"title", "displayname", "name", "label"} }

func detailNames() []string {
	return []string{"description", "summary", "about", "intro", "definition"}
}

// called is what a branch is called, or its key.
func (e Entry) called() string {
	return model.CleanLine(cmp.Or(e.text(titleNames()...), e.Key, e.Text, e.text("id")))
}

// inShort is what a branch without a name says.
func (e Entry) inShort() string {
	return cmp.Or(strings.Join(e.texts(detailNames()...), " "), strings.Join(e.spelled(), " "))
}

// id is the key of a branch in its file.
func (e Entry) id() string {
	return model.CleanLine(cmp.Or(e.text("id", "key", "slug"), e.Key))
}

// readLadder reads one ladder.
func readLadder(called string, e Entry) *ladder {
	l := &ladder{line: max(e.Line, 1), key: e.id(), title: called, details: strings.Join(e.texts(detailNames()...), "\n")}
	if title := e.text("name", "title", "displayname"); title != "" || e.Key != "" {
		l.title = model.CleanLine(cmp.Or(title, e.Key))
	}
	levels := e.get(levelNames()...)
	l.readLevels(levels)
	themes := map[string]Entry{}
	for _, t := range e.get(themeNames()...).children() {
		themes[t.id()], themes[t.called()] = t, t
		for _, s := range t.get(skillNames()...).children() {
			l.readSkill(s, themes, t.called())
		}
	}
	skills := e.get(skillNames()...).children()
	if skills == nil && len(themes) == 0 {
		skills = skillsIn(e.Branch)
	}
	if skills == nil && !l.holds() { // the themes are what is expected
		skills = e.get(themeNames()...).children()
	}
	for _, s := range skills {
		l.readSkill(s, themes, "")
	}
	for _, level := range levels.children() {
		l.readNested(level)
	}
	return l
}

// skillsIn is the entries of a mapping whose values all have milestones, or none.
func skillsIn(b *Branch) []Entry {
	var list []Entry
	for _, e := range b.Entries {
		if e.get("milestones", "levels", "steps").children() == nil {
			return nil
		}
		list = append(list, e)
	}
	return list
}

// readLevels reads the levels: a list of them, names with what they are called, or only how many.
func (l *ladder) readLevels(b *Branch) {
	if b == nil {
		return
	}
	const most = 50
	if n, err := strconv.Atoi(strings.TrimSpace(b.Text)); err == nil && n <= most {
		for i := range n {
			l.rungs = append(l.rungs, &rung{line: b.Line, title: fmt.Sprintf("Level %d", i+1), key: strconv.Itoa(i + 1)})
		}
	}
	for _, e := range b.children() {
		title := e.called()
		if e.Text != "" && e.Key != "" {
			title = model.CleanLine(e.Text)
		}
		if title == "" {
			title = model.CleanLine(e.text("level"))
		}
		if title == "" {
			l.lose(e.Line, "a level", "a level without a name")
			continue
		}
		l.rungs = append(l.rungs, &rung{line: e.Line, title: title, key: e.id(), details: strings.Join(e.texts(detailNames()...), "\n")})
	}
}

// readSkill reads a competency with what the levels expect in it, or, where it names its level, what that one expects in
// its theme.
func (l *ladder) readSkill(e Entry, themes map[string]Entry, theme string) {
	group := cmp.Or(e.text("theme", "domain", "area", "category", "pillar", "dimension", "group"), theme)
	if level := e.text("level", "grade", "rank"); level != "" {
		l.readCell(e, themes, group, level)
		return
	}
	title := e.called()
	if title == "" {
		l.lose(e.Line, e.inShort(), "a competency without a name")
		return
	}
	s := l.skill(e.Line, e.id(), title)
	s.details = strings.Join(e.texts(detailNames()...), "\n")
	if s.theme = group; themes[group].Branch != nil {
		s.theme = themes[group].called()
	}
	cells := e.get(cellNames()...)
	if cells == nil && len(e.Items) > 0 {
		cells = e.Branch
	}
	for i, c := range cells.children() {
		level := cmp.Or(c.text("level", "grade", "rank"), c.Key)
		switch {
		case level == "" && i < len(l.rungs) && len(cells.Items) > 0 && c.text(titleNames()...) == "":
			level = l.rungs[i].title
		case level == "":
			level = cmp.Or(c.text(titleNames()...), strconv.Itoa(i+1))
		}
		l.fill(s, c, l.rungOrNew(c.Line, level), "")
	}
}

// readCell reads what one level expects in a theme, or in a competency that it names.
func (l *ladder) readCell(e Entry, themes map[string]Entry, group, level string) {
	title := cmp.Or(e.text("competency", "topic", "skill"), group, e.text(titleNames()...))
	r := l.rung(level)
	switch {
	case title == "":
		l.lose(e.Line, e.inShort(), "an expectation that names no competency")
		return
	case r == nil && len(l.rungs) > 0:
		l.lose(e.Line, e.inShort(), "an expectation of a level that the file does not list: "+level)
		return
	case r == nil:
		r = l.rungOrNew(e.Line, level)
	}
	key, line, details := "", e.Line, ""
	if of := themes[title]; of.Branch != nil {
		key, line, title, details = of.id(), of.Line, of.called(), strings.Join(of.texts(detailNames()...), "\n")
	}
	s := l.skill(line, key, title)
	if s.details = cmp.Or(s.details, details); title != group && themes[group].Branch == nil {
		s.theme = group
	}
	l.fill(s, e, r, e.id())
}

// readNested reads the competencies that stand inside a level.
func (l *ladder) readNested(level Entry) {
	r := l.rung(cmp.Or(level.id(), level.called()))
	if r == nil {
		return
	}
	for _, e := range level.get(skillNames()...).children() {
		title := cmp.Or(e.text("competency", "topic", "skill", "theme"), e.text(titleNames()...), e.Key)
		if title == "" {
			l.lose(e.Line, e.inShort(), "an expectation that names no competency")
			continue
		}
		l.fill(l.skill(e.Line, "", title), e, r, "")
	}
}

// fill reads what a level expects: its text, whatever else stands there, and the examples.
func (l *ladder) fill(s *skill, e Entry, r *rung, key string) {
	var text, examples []string
	if len(e.Entries) == 0 {
		text = e.spelled()
	}
	for _, part := range e.Entries {
		switch name := plainKey(part.Key); {
		case slices.Contains([]string{
			"level", "grade", "rank", "theme", "domain", "area", "category", "pillar", "dimension", "group", "id", "key", "slug",
			"competency", "topic", "skill",
		}, name):
		case slices.Contains(titleNames(), name) && (part.Text == r.title || strings.EqualFold(part.Text, s.title)):
		case name == "examples" || name == "example":
			examples = append(examples, part.spelled()...)
		case name == "examplecriteria":
			for _, item := range part.Items {
				text = append(text, item.texts("criteria", "criterion", "text")...)
				examples = append(examples, item.texts("examples", "example")...)
			}
		case slices.Contains([]string{"summary", "description", "text", "expectation", "statement", "criteria", "expectations"}, name):
			text = append(text, part.spelled()...)
		case part.Text != "":
			text = append(text, named(part)...)
		default:
			for _, line := range part.spelled() {
				text = append(text, "- "+line)
			}
		}
	}
	s.expects(e.Line, r, key, text, examples)
}
