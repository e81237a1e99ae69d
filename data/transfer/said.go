package transfer

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// said is what a source says of an initiative.
type said struct {
	statement
	reader *reader

	model.Initiative      // without owner, team and with; no status where none is said that is known here
	filled           int  // how many fields it says something of
	heading          bool // it may be one, for it has nothing but a title, where most have more
}

// isSum says whether the record is the last line under a table, with the sums of its columns.
func (s *said) isSum() bool {
	switch strings.TrimRight(plain(s.Title), " :") {
	case "total", "totals", "grand total", "subtotal", "sub total", "sum", "summe", "gesamt":
		return s.Key == "" && s.Status == "" && s.Start.IsZero() && s.Target.IsZero() && len(s.names) == 0
	}
	return false
}

// headings finds the records of a source that have nothing but a title, where at least as many others have far more.
func headings(all []*said) {
	const more = 3 // fields, on the average
	var bare []*said
	filled := 0
	for _, s := range all {
		if s.filled == 1 {
			bare = append(bare, s)
		} else {
			filled += s.filled
		}
	}
	for others := len(all) - len(bare); len(bare) > 0 && len(bare) <= others && filled >= more*others; bare = bare[1:] {
		bare[0].heading = true
	}
}

// id is the id of a row of a sheet of our own making.
func (s *said) id() string {
	if !s.reader.own {
		return ""
	}
	id, _ := s.record.First(idColumn)
	return strings.TrimSpace(unguard(id, true))
}

// reader makes what a source says out of its records. Whatever it cannot place is remarked on, never dropped unseen.
type reader struct {
	*layout
	days  days
	words vocabulary
	kind  *model.Kind
	folk  *folk
	dates map[string]span // by field and text, as they were read before
	*remarks
}

// longestTitle is how many characters of a title are kept as the title; the whole of it then heads the outcome.
const longestTitle = 255

// read reads a record as the source means it.
func (rd *reader) read(r Record) *said {
	v := rd.layout.read(r)
	s := &said{reader: rd, filled: len(v.filled)}
	s.statement = statement{
		kind: rd.kind, record: r, row: &s.Initiative, names: map[string][]string{}, spoken: v.spoken, remarks: rd.remarks,
	}
	if v.unsafe != "" {
		s.remark("characters that could steer a terminal were taken out", v.unsafe)
	}
	for _, f := range rd.kind.Own() {
		switch f.Name {
		case "status", "horizon", "stage", "timeframe", "tags", "title", "outcome":
			continue // read below, for their words may mean one another's
		}
		rd.field(s, f, v)
	}
	s.Title = v.line("title")
	s.Tags = model.TagsOf(append(splitAll(v.all("tags")), string(s.Tags))...)
	rd.when(s, v)
	rd.standing(s, v)
	var texts []string
	if runes := []rune(s.Title); len(runes) > longestTitle {
		s.remark("a title was cut, and the whole of it kept as the beginning of the outcome", s.Title)
		texts, s.Title = append(texts, s.Title), strings.TrimSpace(string(runes[:longestTitle-1]))+"…"
	}
	for _, text := range unique(append(texts, v.all("outcome")...)) {
		s.Outcome = strings.TrimSpace(s.Outcome + "\n\n" + model.Clean(text))
	}
	return s
}

// field reads a field that stands for itself.
func (rd *reader) field(s *said, f model.Field, v values) {
	text := v.line(f.Name)
	if text == "" && f.Type != model.YesNo {
		return
	}
	switch f.Type {
	case model.Text:
		_ = f.Set(&s.Initiative, text) // any line is a text
	case model.Prose:
		_ = f.Set(&s.Initiative, v.first(f.Name))
	case model.Count:
		rd.number(s, f, text)
	case model.YesNo:
		s.spoken[f.Name] = text != "" // an empty cell reveals nothing that somebody has hidden
		if yesOf(text) {
			_ = f.Set(&s.Initiative, "yes")
		}
	case model.Choice:
		rd.choice(s, f, text)
	case model.Link, model.Links:
		rd.name(s, f, v)
	}
}

// name reads the names of people and teams.
func (rd *reader) name(s *said, f model.Field, v values) {
	switch {
	case f.Type == model.Links:
		for _, name := range splitAll(v.all(f.Name)) {
			s.names[f.Name] = append(s.names[f.Name], model.CleanLine(name))
		}
		s.names[f.Name] = slices.DeleteFunc(unique(s.names[f.Name]), func(name string) bool {
			gone := f.To == "key_result" && rd.folk.called(f.To, name) == ""
			if gone && name != "" {
				s.remark("a key result that is not here was left out", name)
			}
			return gone || name == ""
		})
	case f.To != "person" || rd.own || len(v.all(f.Name)) == 1 && rd.folk.people[strings.ToLower(v.line(f.Name))] != "":
		s.names[f.Name] = []string{v.line(f.Name)}
	default:
		all := owners(v.all(f.Name))
		if len(all) == 0 {
			return
		}
		s.names[f.Name] = all[:1]
		if len(all) > 1 {
			s.remark("the first of several owners was taken; the others are", strings.Join(all[1:], ", "))
		}
	}
}

// owners is the names in the cells of an owner column. An address behind a name goes, as in "Ana Costa <ana@…>", and
// so does an @ before it.
func owners(cells []string) []string {
	var list []string
	for _, cell := range splitAll(cells) {
		name, address, _ := strings.Cut(cell, "<")
		if name = model.CleanLine(name); name == "" {
			name = model.CleanLine(strings.TrimSuffix(address, ">"))
		}
		if name = strings.TrimPrefix(name, "@"); name != "" && !isNobody(name) {
			list = append(list, name)
		}
	}
	return unique(list)
}

func (rd *reader) number(s *said, f model.Field, text string) {
	number := text
	if f.Name == "estimate" {
		number = weeksOf(text)
	}
	a, ok := model.ParseAmount(number)
	either := a.Doubt && strings.Contains(number, ",") // 1,234 may be a thousand or one
	if !ok || a.Unit != "" || either || f.Name == "estimate" && a.Value < 0 {
		s.misread(f.Name, "a number that could not be read was left out ("+f.Name+")", text)
		return
	}
	_ = f.Set(&s.Initiative, model.Num(a.Value).String())
}

// weeksOf is an estimate without the word for weeks behind it: 3 pw.
func weeksOf(text string) string {
	number := strings.TrimRightFunc(text, func(r rune) bool { return notDigit(r) && r != '.' && r != ',' })
	switch plain(text[len(number):]) {
	case "w", "wk", "wks", "week", "weeks", "pw", "person week", "person weeks":
		return number
	}
	return text
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

// choice reads a word of a short list. What is not in it is kept as a tag.
func (rd *reader) choice(s *said, f model.Field, word string) {
	if f.Name == "confidence" {
		if c, known := confidenceOf(word); known {
			s.Confidence = c
			return
		}
	}
	for _, choice := range f.Choices {
		if plain(choice) == plain(word) {
			_ = f.Set(&s.Initiative, choice)
			return
		}
	}
	tag := word
	if f.Name != "kind" {
		tag = f.Name + " " + word // "tier 4" says something, "4" does not
	}
	s.Tags = model.TagsOf(string(s.Tags), tag)
	s.misread(f.Name, "a "+f.Name+" that is not known here was kept as a tag", word)
}

// standing reads the state, the horizon and the stage, which hide in one another's columns.
func (rd *reader) standing(s *said, v values) {
	known, unknown := false, ""
	for _, cell := range v.all("status") {
		status, rest, is := rd.words.status(cell)
		switch {
		case is && known:
			s.Status = graver(s.Status, status)
		case is:
			s.Status, known = status, true
			s.Stage = join(s.Stage, model.CleanLine(rest))
		case !known:
			unknown = join(unknown, model.CleanLine(cell))
		}
	}
	s.Stage = join(unknown, s.Stage)
	heading := v.line("horizon")
	horizon, isHorizon := horizonOf(heading)
	status, _, isStatus := rd.words.status(heading)
	switch {
	case isHorizon:
		s.Horizon = horizon
	case isStatus && !known && unknown == "":
		s.Status, known = status, true
	case strings.ContainsAny(heading, "0123456789"): // a column called Sprint 5 is a time, one called Design a step
		s.Timeframe = join(heading, s.Timeframe)
	default:
		s.Stage = join(s.Stage, heading)
	}
	s.Stage = join(s.Stage, v.line("stage"))
	switch {
	case !known && !s.Closed.IsZero():
		s.Status = model.Done
	case unknown != "" && !known:
		s.misread("status", "a status that is not known here was kept as the stage; what is new with one is to do", unknown)
	case known && s.Status.Open():
		s.Closed = model.Date{}
	}
}
