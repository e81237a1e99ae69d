package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// labelled finds the label at the beginning of a line, by which it says itself what it is: "Objective 1: …",
// "CEO KR: …", "KR1.1 …". It gives the offset behind it, and who stands before it.
func labelled(r rich) (kind Kind, who string, rest int) {
	head, _, found := strings.Cut(r.text, ":")
	if found && len(head) <= longestWho+len(" Key Result 1") && endsWord(r.text[len(head)+1:]) {
		if kind, who := labelAtEnd(head); kind != "" {
			return kind, who, len(head) + 1
		}
	}
	kind, rest = labelAtStart(r.text)
	return kind, "", rest
}

// endsWord says whether a text begins with a blank, or is over.
func endsWord(text string) bool { return text == "" || strings.HasPrefix(text, " ") }

// labelAtEnd reads what stands before a colon: the last words are a label, the others say who; or, as an outline is
// written here, the label is first and who stands in brackets behind it.
func labelAtEnd(head string) (Kind, string) {
	if label, who, ok := strings.Cut(strings.TrimSuffix(head, ")"), " ("); ok && strings.HasSuffix(head, ")") {
		if kind := kindOf(label); kind != "" {
			return kind, who
		}
	}
	words := strings.Fields(strings.Trim(head, "[]() "))
	if len(words) > 1 && isNumber(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for _, n := range []int{2, 1} {
		if len(words) < n {
			continue
		}
		from := len(words) - n
		kind := kindOf(strings.Join(words[from:], " "))
		who := strings.Trim(strings.Join(words[:from], " "), " -–—/|")
		if kind != "" && (who == "" || isWho(who, 0)) {
			return kind, who
		}
	}
	return "", ""
}

// labelAtStart reads a label without a colon: with a number or a dash behind it, or with nothing.
func labelAtStart(text string) (Kind, int) {
	open := len(text) - len(strings.TrimLeft(text, "[( "))
	words := strings.Fields(text[open:])
	for _, n := range []int{2, 1} {
		if len(words) < n {
			continue
		}
		label := strings.Join(words[:n], " ")
		trimmed := strings.TrimRight(label, ")].|-–—:")
		kind := kindOf(trimmed)
		if kind == "" || !strings.HasPrefix(text[open:], label) {
			continue
		}
		at := open + len(trimmed)
		sure := n == len(words) || hasDigit(trimmed)
		if number := firstWord(strings.TrimLeft(text[at:], " ")); !sure && isNumber(number) {
			sure, at = true, at+strings.Index(text[at:], number)+len(number)
		}
		rest := strings.TrimLeft(text[at:], " ")
		behind := strings.TrimLeft(rest, ")].|-–—: ")
		if sure || len(behind) < len(rest) {
			return kind, len(text) - len(behind)
		}
	}
	return "", 0
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return strings.TrimRight(word, ")].|-–—:")
}

// kindOf knows the words for objectives and key results, with or without a number at their end.
func kindOf(label string) Kind {
	label = strings.ToLower(label)
	bare := strings.TrimRightFunc(label, func(r rune) bool { return unicode.IsDigit(r) || r == '.' })
	numbered := bare != label && hasDigit(label[len(bare):])
	switch bare {
	case "kr", "krs", "key result", "key results", "key-result", "key-results", "keyresult", "keyresults",
		"schlüsselergebnis", "schlüsselergebnisse", "schlüsselresultat", "schlüsselresultate", "kernergebnis",
		"kernergebnisse", "résultat clé", "résultats clés", "resultado clave", "resultados clave":
		return KeyResult
	case "objective", "objectives", "obj", "goal", "goals", "ziel", "ziele", "objectif", "objectifs", "objetivo", "objetivos":
		return Objective
	case "o":
		if numbered {
			return Objective
		}
	}
	return ""
}

func isNumber(word string) bool {
	return word != "" && strings.Trim(word, "0123456789.#") == "" && hasDigit(word)
}

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// lead is the offset behind what stands before a line: a picture, the box of a checklist, the number of a heading. Done
// says that the box is checked, or that the picture is a check mark.
func lead(text string) (at int, done bool) {
	for at < len(text) {
		rest := text[at:]
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case r == ' ', r == '\ufe0f', r == '\u200d', unicode.Is(unicode.So, r), unicode.Is(unicode.Sk, r):
			done = done || slices.Contains([]rune("✅✔☑"), r)
			at += size
		case strings.HasPrefix(rest, "[ ]"):
			at += len("[ ]")
		case strings.HasPrefix(rest, "[x]"), strings.HasPrefix(rest, "[X]"):
			at, done = at+len("[x]"), true
		default:
			number, behind, cut := strings.Cut(rest, " ")
			next, _ := utf8.DecodeRuneInString(behind)
			dotted := strings.ContainsAny(number, ".)") && isNumber(strings.TrimSuffix(number, ")"))
			if !cut || !dotted || !unicode.IsUpper(next) && !unicode.Is(unicode.So, next) {
				return at, done
			}
			at += len(number)
		}
	}
	return at, done
}
