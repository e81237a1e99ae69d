package capture

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"quarterdeck/model"
	"quarterdeck/model/dates"
	"quarterdeck/model/filter"
)

// Reader reads lines for somebody, on a day.
type Reader struct {
	P     *model.Portfolio
	Today model.Date
	Me    model.ID[model.Person] // whom @me means; "" where that is not known
	Kind  Kind                   // what a line becomes that does not say so; empty: an action
}

// Read is what a line says. It never fails: what is half typed is a line too.
func (r Reader) Read(line string) Captured {
	kind, rest := opening(model.CleanLine(line))
	s := &scan{Reader: r, words: strings.Fields(rest)}
	for s.at < len(s.words) {
		s.word()
	}
	c := s.Captured
	c.Kind, c.Text = kind, strings.Join(s.text, " ")
	if kind == "" {
		c.Kind = r.implied(c.Text)
	}
	return c
}

// scan is a line while it is being read, word by word.
type scan struct {
	Reader
	Captured
	words []string
	at    int
	text  []string
}

func (s *scan) wrong(format string, args ...any) {
	s.Wrong = append(s.Wrong, fmt.Sprintf(format, args...))
}

// word reads the next word, with those that belong to it.
func (s *scan) word() {
	word := s.words[s.at]
	s.at++
	switch kept, escaped := strings.CutPrefix(word, `\`); {
	case escaped && isMark(kept):
		s.text = append(s.text, kept)
	case !isMark(word):
		s.text = append(s.text, word)
	case word[0] == '@':
		s.owner(s.name(word[1:]))
	case word[0] == '#':
		s.team(s.name(word[1:]))
	default:
		s.due(word[len(dueWord):])
	}
}

const dueWord = "due:"

// isMark says that a word means something of its own: @ben, #growth, due:fri. #12 and a lone @ are but words.
func isMark(word string) bool {
	if len(word) >= len(dueWord) && strings.EqualFold(word[:len(dueWord)], dueWord) {
		return true
	}
	if len(word) < 2 || word[0] != '@' && word[0] != '#' {
		return false
	}
	first, _ := utf8.DecodeRuneInString(word[1:])
	return unicode.IsLetter(first) || first == '"'
}

// name is a name behind a mark. One in quotation marks may go on over several words; a dot, a hyphen or a low line in
// another one stands for a blank, and what punctuates the sentence is no part of it.
func (s *scan) name(begun string) string {
	if quoted, ok := strings.CutPrefix(begun, `"`); ok {
		for !strings.HasSuffix(quoted, `"`) && s.at < len(s.words) {
			quoted += " " + s.words[s.at]
			s.at++
		}
		return strings.TrimSuffix(quoted, `"`)
	}
	begun = strings.TrimRight(begun, ".,;:!?)")
	return strings.Join(strings.FieldsFunc(begun, func(r rune) bool { return strings.ContainsRune(".-_", r) }), " ")
}

// owner reads whose it is.
func (s *scan) owner(name string) {
	id := s.P.PersonCalled(name)
	switch {
	case strings.EqualFold(name, "me") && id == "":
		if id = s.Me; id == "" {
			s.wrong("it is not known who you are: write @ and a name")
			return
		}
	case id == "":
		id = model.ID[model.Person](s.one(&s.P.People, "@", name, "nobody here is called"))
	}
	if id != "" && s.Owner != "" && id != s.Owner {
		s.wrong("one person answers for it, and not both %s and %s; %s keeps a name as a word",
			s.P.Name(s.Owner.Ref()), s.P.Name(id.Ref()), `\@`)
		return
	}
	s.Owner = id
}

// team reads which team it is for.
func (s *scan) team(name string) {
	id := model.ID[model.Team](s.one(&s.P.Teams, "#", name, "there is no team called"))
	if id != "" && s.Team != "" && id != s.Team {
		s.wrong("it is for one team, and not for both %s and %s; %s keeps a name as a word",
			s.P.Name(s.Team.Ref()), s.P.Name(id.Ref()), `\#`)
		return
	}
	s.Team = id
}

// one is the id of the row that a name, or the beginnings of its words, means; where there is none or several it says so.
func (s *scan) one(rows model.Rows, mark, name, none string) string {
	var ids, names []string
	for row := range rows.Records() {
		if row.Live() {
			ids, names = append(ids, row.Ref().ID), append(names, s.P.Name(row.Ref()))
		}
	}
	found := filter.Named(names, name)
	switch len(found) {
	case 0:
		s.wrong("%s %q; %s keeps it as a word", none, name, `\`+mark)
		return ""
	case 1:
		return ids[found[0]]
	}
	const most = 4
	var could []string
	for _, i := range found[:min(most, len(found))] {
		could = append(could, names[i])
	}
	if len(found) > most {
		could = append(could, "somebody else")
	}
	last := len(could) - 1
	s.wrong("%s%s could be %s or %s: say more of the name", mark, name, strings.Join(could[:last], ", "), could[last])
	return ""
}

// due reads a day, of as many words as make one: due:12 dec.
func (s *scan) due(begun string) {
	const most = 3 // further words
	quoted := strings.HasPrefix(begun, `"`)
	if quoted {
		begun = s.name(begun)
	}
	reader := dates.Reader{Today: s.Today, Calendar: s.P.Calendar(), Working: true}
	fault := errors.New("say the day, as in due:fri")
	for more := s.follow(most, quoted); more >= 0; more-- {
		text := strings.TrimSpace(begun + " " + strings.Join(s.words[s.at:s.at+more], " "))
		if more > 0 && s.isCount(more) {
			continue
		}
		day, err := reader.Parse(strings.TrimRight(text, ".,;!?)"))
		switch {
		case err == nil && !s.Due.IsZero() && s.Due != day:
			s.wrong("it is due on one day, and not on both %s and %s", s.Due.Long(), day.Long())
			fallthrough
		case err == nil:
			s.at += more
			s.Due = day
			return
		case text != "" && (more > 0 || !s.isMonth()):
			fault = err
		}
	}
	s.wrong("due: %s", fault)
}

// isCount says that the last of so many words behind a day is a number that belongs to the text, and no year: of those only
// one with four digits is read. A number may be the day itself, where none stands before it: dec 12.
func (s *scan) isCount(more int) bool {
	last := s.words[s.at+more-1]
	before := s.words[s.at-1 : s.at+more-1]
	return len(last) < 4 && strings.Trim(last, "0123456789") == "" && strings.ContainsAny(strings.Join(before, " "), "0123456789")
}

// isMonth says that the next word is a month, which the day before it does not have: 31 feb.
func (s *scan) isMonth() bool {
	if s.at >= len(s.words) {
		return false
	}
	_, err := dates.Reader{Today: s.Today, Calendar: s.P.Calendar()}.Parse("1 " + s.words[s.at])
	return err == nil
}

// follow is how many of the next words may belong to a day: up to the next mark.
func (s *scan) follow(most int, quoted bool) int {
	n := 0
	for !quoted && n < most && s.at+n < len(s.words) && !isMark(s.words[s.at+n]) {
		n++
	}
	return n
}
