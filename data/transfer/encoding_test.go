package transfer

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	out, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEncodings(t *testing.T) {
	const western = "Titel;Wer\nÜbergänge prüfen – 5 €;Zoë\n"
	const polish = "Tytuł;Właściciel\nPoprawić szybkość ładowania;Łukasz Żak\nZmniejszyć liczbę błędów;Święta\n"
	const russian = "Название;Ответственный\nУлучшить загрузку отчётов;Иванов\nУскорить поиск;Петрова\n"
	const greek = "Τίτλος;Υπεύθυνος\nΒελτίωση της αναζήτησης;Μαρία\nΤαχύτερη φόρτωση;Νίκος\n"
	for _, c := range []struct {
		name, text, data, notice string
	}{
		{"UTF-8", western, western, ""},
		{"UTF-8 with a mark", western, "\ufeff" + western, ""},
		{"UTF-16 LE", western, encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), western), "UTF-16."},
		{"UTF-16 BE", western, encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), western), "UTF-16."},
		{"UTF-16 LE, no mark", western,
			encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), western), "little endian"},
		{"UTF-16 BE, no mark", western,
			encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), western), "big endian"},
		{"Windows-1252", western, encoded(t, charmap.Windows1252, western), "Windows-1252"},
		{"one letter", "name\nZoë\n", "name\nZo\xeb\n", "Windows-1252"},
		{"Windows-1250", polish, encoded(t, charmap.Windows1250, polish), "Windows-1250"},
		{"Windows-1251", russian, encoded(t, charmap.Windows1251, russian), "Windows-1251"},
		{"Windows-1253", greek, encoded(t, charmap.Windows1253, greek), "Windows-1253"},
		{"KOI8-R", russian, encoded(t, charmap.KOI8R, russian), "KOI8-R"},
		{"one bad byte", western + "Zoë;Åsa\n", western + "Zo\xeb;Åsa\n", "1 byte is not valid UTF-8"},
		{"undefined byte", "a\n\u0081é\n", "a\n\x81\xe9\n", "Windows-1252"},
		{"NUL", "a,b\n1,2\n" + strings.Repeat("3,4\n", 20), "a,b\n1,\x002\n" + strings.Repeat("3,4\n", 20), "NUL"},
	} {
		s := &Source{Name: "a.csv"}
		text, isText := s.text([]byte(c.data))
		if !isText || text != c.text {
			t.Errorf("%s: read as %q", c.name, text)
		}
		notices := show(s)
		if c.notice == "" && notices != "" || !strings.Contains(notices, c.notice) {
			t.Errorf("%s: says %q", c.name, notices)
		}
	}
}
