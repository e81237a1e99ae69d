package widget

import (
	"strings"

	"quarterdeck/ui/canvas"
)

// Wrap breaks prose into lines of at most w cells: after blanks, after hyphens between letters, and elsewhere only in
// what is longer than a line, as writing without blanks is. Line breaks and indents are kept. Wrap once and keep the
// lines, rather than in every frame. (The wrapping of x/ansi is not used: it lets lines with hyphens run over.)
func Wrap(prose string, w int) []string {
	if w <= 0 {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(prose, "\n") {
		lines = append(lines, wrapParagraph(paragraph, w)...)
	}
	return lines
}

func wrapParagraph(text string, w int) []string {
	var lines []string
	line, room := "", w
	for text != "" {
		word, blanks := firstWord(text)
		text = text[len(word)+len(blanks):]
		width := canvas.Width(word)
		for width > room {
			head := ""
			if width > w { // longer than any line: fill up this one
				head = canvas.Cut(word, room)
			}
			if head == "" && line == "" { // one character wider than the line: it will be clipped
				head = canvas.Cut(word, 2)
			}
			lines = append(lines, strings.TrimRight(line+head, blank))
			line, room = "", w
			word = word[len(head):]
			width = canvas.Width(word)
		}
		line += word + blanks
		room -= width + canvas.Width(blanks)
	}
	if line == "" && len(lines) > 0 {
		return lines
	}
	return append(lines, strings.TrimRight(line, blank))
}

const blank = " \t\r"

// firstWord is the beginning of a text that is not to be broken, and the blanks after it.
func firstWord(text string) (word, blanks string) {
	end := len(text)
	for i := range len(text) {
		if strings.IndexByte(blank, text[i]) >= 0 {
			end = i
			break
		}
		if text[i] == '-' && i > 0 && i+1 < len(text) && isLetter(text[i-1]) && isLetter(text[i+1]) {
			return text[:i+1], ""
		}
	}
	rest := text[end:]
	return text[:end], rest[:len(rest)-len(strings.TrimLeft(rest, blank))]
}

// isLetter says whether a byte is an ASCII letter or belongs to a character beyond ASCII.
func isLetter(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}
