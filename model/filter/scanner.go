package filter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner cuts a query into terms.
type scanner struct {
	text string
	at   int
	// word is where the text or the value that was read last begins, behind its comparison sign.
	word int
}

func blank(r rune) bool { return unicode.IsSpace(r) }

// next moves to where a term begins, if there is one.
func (s *scanner) next() bool {
	s.at = len(s.text) - len(strings.TrimLeftFunc(s.text[s.at:], blank))
	s.word = s.at
	return s.at < len(s.text)
}

// term reads one term. What says nothing yet, such as a minus alone, is none.
func (s *scanner) term() (Term, bool) {
	var t Term
	if s.has("-") {
		t.Not = true
	}
	s.word = s.at
	if name := s.field(); name != "" {
		t.Field = name
		t.Values = s.values()
		return t, true
	}
	v := s.value("")
	if v.Text == "" {
		return t, false
	}
	t.Values = []Value{v}
	return t, true
}

// field reads a name and its colon, or nothing.
func (s *scanner) field() string {
	rest := s.text[s.at:]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-'
	})
	if end < 1 || rest[end] != ':' {
		return ""
	}
	s.at += end + 1
	return rest[:end]
}

// values reads what follows the colon. Those that are still empty are left out.
func (s *scanner) values() []Value {
	var values []Value
	for {
		op := s.op()
		s.word = s.at
		v := s.value(",")
		v.Op = op
		if v.Text != "" {
			values = append(values, v)
		}
		if !s.has(",") {
			return values
		}
	}
}

func (s *scanner) op() string {
	for _, op := range []string{"<=", ">=", "<", ">"} {
		if s.has(op) {
			return op
		}
	}
	return ""
}

// value reads a quoted text, or up to the next blank or stop.
func (s *scanner) value(stop string) Value {
	if s.has(`"`) {
		return Value{Text: s.quotation(), Quoted: true}
	}
	rest := s.text[s.at:]
	end := strings.IndexFunc(rest, func(r rune) bool { return blank(r) || strings.ContainsRune(stop, r) })
	if end < 0 {
		end = len(rest)
	}
	s.at += end
	return Value{Text: rest[:end]}
}

// quotation reads up to the closing mark, or all there is where it has not been typed yet.
func (s *scanner) quotation() string {
	var b strings.Builder
	for s.at < len(s.text) {
		c := s.text[s.at]
		s.at++
		switch {
		case c == '"':
			return b.String()
		case c == '\\' && s.at < len(s.text):
			_, size := utf8.DecodeRuneInString(s.text[s.at:])
			b.WriteString(s.text[s.at : s.at+size])
			s.at += size
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func (s *scanner) has(mark string) bool {
	if strings.HasPrefix(s.text[s.at:], mark) {
		s.at += len(mark)
		return true
	}
	return false
}
