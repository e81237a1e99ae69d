package outline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Score is what a line says of how far it has come.
type Score struct {
	Text  string  // as it stands there; empty where there is none
	Value float64 // the share of the way, where 1 is all of it
	Known bool    // whether the text says a share for certain
}

// done is the score of what is ticked off.
func done() Score { return Score{"done", 1, true} }

// cutScore cuts the score off the end of a line: what stands behind an arrow, or a share in brackets or in emphasis.
func cutScore(r rich) (rich, Score) {
	at, behind := -1, 0
	for _, arrow := range []string{"===>", "==>", "=>", "-->", "⇒"} {
		if i := strings.Index(r.text, arrow); i > 0 && (at < 0 || i < at) {
			at, behind = i, i+len(arrow)
		}
	}
	if at > 0 {
		text := strings.TrimSpace(r.text[behind:])
		value, known := share(text)
		return r.slice(0, len(strings.TrimRight(r.text[:at], " "))), Score{text, value, known}
	}
	if bare := strings.TrimRight(r.text, "✅✔☑\ufe0f "); bare != r.text && bare != "" {
		return r.slice(0, len(bare)), done()
	}
	if rest, open := strings.CutSuffix(r.text, " X%"); open { // which somebody wanted to fill in
		return r.slice(0, len(rest)), Score{Text: "X%"}
	}
	if at := tail(r); at > 0 {
		text := r.text[at:]
		if value, known := share(strings.Trim(text, "()[] ")); known {
			return r.slice(0, len(strings.TrimRight(r.text[:at], " :-–="))), Score{strings.Trim(text, "()[] :-–="), value, true}
		}
	}
	return r, Score{}
}

// tail is where a score without an arrow begins: a bracket at the end, an emphasised end, or "45% done"; 0 where there
// is none.
func tail(r rich) int {
	if strings.HasSuffix(r.text, ")") || strings.HasSuffix(r.text, "]") {
		at := strings.LastIndexAny(r.text, "([")
		if at > 0 && isShare(r.text[at+1:len(r.text)-1]) && !several(r.text[:at]) {
			return at
		}
	}
	if n := len(r.strong); n > 0 && r.strong[n-1].from > 0 && r.strong[n-1].to >= len(strings.TrimRight(r.text, ".*_ ")) {
		from := r.strong[n-1].from
		for n > 1 && r.strong[n-2].to >= from-1 {
			n--
			from = r.strong[n-1].from
		}
		if from > 0 && startsShare(r.text[from:]) {
			return from
		}
	}
	for _, mark := range []string{": ", " - ", " – ", " = "} {
		if at := strings.LastIndex(r.text, mark); at > 0 && tells(r.from(at+len(mark))) {
			return at + len(mark)
		}
	}
	return 0
}

// tells says whether what stands behind a colon or a dash is a score: "45% done", or a share and links to the proof.
func tells(r rich) bool {
	words := strings.Fields(r.text)
	if len(words) > 1 && strings.Contains(words[0], "/") && strings.HasSuffix(words[0], ",") { // 5/5, 100%
		words = words[1:]
	}
	if len(words) == 0 || !strings.HasSuffix(words[0], "%") {
		return false
	}
	proof := r.from(strings.Index(r.text, words[0]) + len(words[0]))
	if proof.onlyLinks() {
		return true
	}
	return len(words) > 1 && slices.Contains(doneWords(), strings.Trim(words[1], ".,;"))
}

// isShare says whether what stands in brackets is a share, with or without a remark behind it: 50%, 50% - first half.
func isShare(text string) bool {
	_, behind, _ := strings.Cut(text, "%")
	behind = strings.TrimSpace(behind)
	word := strings.ToLower(firstWord(behind))
	return !strings.ContainsAny(text, ")]") && startsShare(text) &&
		(behind == "" || strings.ContainsAny(behind[:1], "-–,;:=") || slices.Contains(doneWords(), strings.Trim(word, ",;")))
}

func doneWords() []string {
	return []string{
		"done", "complete", "completed", "achieved", "shipped", "delivered", "finished", "erreicht", "erledigt", "fertig",
	}
}

// several says whether there are shares in brackets before the last one, of which nobody knows which one counts.
func several(text string) bool {
	for _, p := range percentsIn(text) {
		if strings.HasSuffix(text[:p.from], "(") {
			return true
		}
	}
	return false
}

// startsShare says whether a text begins with a share: 70%, ~70 %, 0.7, 100% done.
func startsShare(text string) bool {
	text = strings.TrimLeft(text, "~≈ ")
	digits := len(text) - len(strings.TrimLeft(text, "0123456789.,"))
	rest := strings.TrimLeft(text[digits:], " ")
	_, decimal := decimalShare(strings.TrimRight(text, ")] "))
	return digits > 0 && strings.HasPrefix(rest, "%") || decimal
}

// share reads how much of the way is done: "70%, meeting our goals", "DONE (see the notes)", "0.7", "3/4". It is sure
// only where the text speaks of one share.
func share(text string) (float64, bool) {
	text = strings.TrimLeft(text, "~≈([*_ ")
	if v, ok := decimalShare(firstWord(text)); ok {
		return v, true
	}
	clause := text
	if at := strings.IndexAny(text, ";(["); at > 0 {
		clause = text[:at]
	}
	if at := strings.Index(clause, ". "); at > 0 {
		clause = clause[:at]
	}
	percents := percentsIn(clause)
	const before = 3 // words that may stand before it: Total - 90%
	if len(percents) == 1 && len(strings.Fields(clause[:percents[0].from])) <= before {
		return percents[0].value, true
	}
	if len(percents) > 0 {
		return 0, false
	}
	first := strings.TrimRightFunc(firstWord(clause), func(r rune) bool { return !unicode.IsLetter(r) })
	if slices.Contains(doneWords(), strings.ToLower(first)) {
		return 1, true
	}
	if strings.HasPrefix(text, "✅") || strings.HasPrefix(text, "✔") {
		return 1, true
	}
	if strings.HasPrefix(strings.ToLower(text), "not started") {
		return 0, true
	}
	return fraction(firstWord(text))
}

// decimalShare reads a score from 0 to 1 as graders write it: 0.7.
func decimalShare(word string) (float64, bool) {
	word = strings.Replace(word, ",", ".", 1)
	if !strings.Contains(word, ".") || strings.Trim(word, "0123456789.") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(word, 64)
	return v, err == nil && v >= 0 && v <= 1
}

// fraction reads 3/4.
func fraction(word string) (float64, bool) {
	a, b, ok := strings.Cut(word, "/")
	part, err := strconv.ParseFloat(a, 64)
	whole, err2 := strconv.ParseFloat(b, 64)
	if !ok || err != nil || err2 != nil || whole <= 0 || part < 0 || part > whole {
		return 0, false
	}
	return part / whole, true
}

type percent struct {
	from  int
	value float64
}

// percentsIn finds the percentages of a text.
func percentsIn(text string) []percent {
	var all []percent
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			continue
		}
		end := len(strings.TrimRight(text[:i], " "))
		from := end
		for from > 0 && strings.IndexByte("0123456789.,", text[from-1]) >= 0 {
			from--
		}
		digits := strings.Trim(text[from:end], ".,")
		if before, _ := utf8.DecodeLastRuneInString(text[:from]); digits == "" || unicode.IsLetter(before) {
			continue
		}
		if v, err := strconv.ParseFloat(strings.Replace(digits, ",", ".", 1), 64); err == nil {
			all = append(all, percent{from, v / 100})
		}
	}
	return all
}
