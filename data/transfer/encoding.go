package transfer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// text is a file's content as UTF-8 with \n line endings and without NUL, or false if it is no text at all. Notices
// say what had to be assumed.
func (s *Source) text(data []byte) (string, bool) {
	text, assumed := decode(data)
	if looksBinary(text) {
		return "", false
	}
	if assumed != "" {
		s.notice(0, assumed)
	}
	if n := strings.Count(text, "\x00"); n > 0 {
		s.notice(0, fmt.Sprintf("%s without a meaning (NUL) dropped.", count(n, "character was", "characters were")))
		text = strings.ReplaceAll(text, "\x00", "")
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if !strings.Contains(text, "\n") { // the line ending of the first Macintoshes, which some spreadsheets still write
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text, true
}

// looksBinary says whether a text has more control characters than any text has.
func looksBinary(text string) bool {
	start, controls := text[:min(len(text), sampleSize)], 0
	for i := range len(start) {
		if b := start[i]; b < ' ' && !strings.ContainsRune("\t\n\r\f\v\x1b", rune(b)) {
			controls++
		}
	}
	const few = 4 // in a short text one is a slip
	return controls > len(start)/32 && (controls > few || controls > len(start)/few)
}

// decode finds the encoding: a byte order mark, else valid UTF-8, else the pattern UTF-16 leaves in Western text,
// else one byte for each character. What it is not sure of it says.
func decode(data []byte) (text, assumed string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16(data, unicode.LittleEndian), "Read as UTF-16."
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16(data, unicode.BigEndian), "Read as UTF-16."
	}
	switch even, odd := zeros(data); {
	case odd > 4*even:
		return utf16(data, unicode.LittleEndian), "Read as UTF-16 (little endian), which is how it looks."
	case even > 4*odd:
		return utf16(data, unicode.BigEndian), "Read as UTF-16 (big endian), which is how it looks."
	}
	if utf8.Valid(data) {
		return string(data), ""
	}
	if wide, bad := multibyte(data); wide > bad {
		return patched(data), fmt.Sprintf("%s not valid UTF-8 and read as Windows-1252; please check the accents.",
			count(bad, "byte is", "bytes are"))
	}
	name, single := singleByte(data)
	return mapped(data, single), "Read as " + name + ", as it is not UTF-8; please check the accents."
}

func utf16(data []byte, order unicode.Endianness) string {
	// The decoder's only error is a mark it insists on; with UseBOM a mark is optional and overrules the order.
	out, _ := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	return string(out)
}

// zeros counts the NUL bytes at even and at odd places when there are enough for UTF-16, which has one in nearly
// every pair where the text is Western. Stray ones do not make a file UTF-16.
func zeros(data []byte) (even, odd int) {
	for i, b := range data[:min(len(data), sampleSize)] {
		if b == 0 && i%2 == 0 {
			even++
		} else if b == 0 {
			odd++
		}
	}
	if 4*(even+odd) < min(len(data), sampleSize) {
		return 0, 0
	}
	return even, odd
}

// multibyte counts the well-formed characters beyond ASCII and the bytes that are part of none.
func multibyte(data []byte) (wide, bad int) {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			wide++
		}
		data = data[size:]
	}
	return wide, bad
}

// patched keeps what is valid UTF-8 and reads only the other bytes as Windows-1252: one badly pasted cell must not
// spoil every accent of the file.
func patched(data []byte) string {
	var out strings.Builder
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			out.WriteString(mapped(data[:1], charmap.Windows1252))
		} else {
			out.Write(data[:size])
		}
		data = data[size:]
	}
	return out.String()
}

// mapped reads one byte for each character. A byte the table leaves undefined becomes the control character of the
// same number, as browsers do (WHATWG Encoding Standard), so that it is not lost.
func mapped(data []byte, table *charmap.Charmap) string {
	var out strings.Builder
	out.Grow(len(data) + len(data)/8)
	for _, b := range data {
		r := table.DecodeByte(b)
		if r == utf8.RuneError {
			r = rune(b)
		}
		out.WriteRune(r)
	}
	return out.String()
}

// singleByte picks the table. Frequencies of letters tell Cyrillic, Greek and Windows' Central European table from the
// Western one when there is enough to count; between the Western tables and their ISO cousins short texts fool them,
// so there Windows-1252 stands.
func singleByte(data []byte) (string, *charmap.Charmap) {
	const sure, enough = 30, 8 // of 100; letters beyond ASCII
	if _, bad := multibyte(data[:min(len(data), sampleSize)]); bad < enough {
		return "Windows-1252", charmap.Windows1252
	}
	start := max(0, bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })-sampleSize/2)
	guesses, _ := chardet.NewTextDetector().DetectAll(data[start:min(len(data), start+sampleSize)])
	best, western := chardet.Result{}, 0
	for _, g := range guesses {
		if g.Confidence > best.Confidence {
			best = g
		}
		if g.Charset == "windows-1252" {
			western = g.Confidence
		}
	}
	if best.Confidence >= sure {
		switch best.Charset {
		case "windows-1251":
			return "Windows-1251 (Cyrillic)", charmap.Windows1251
		case "KOI8-R":
			return "KOI8-R (Cyrillic)", charmap.KOI8R
		case "ISO-8859-7", "windows-1253":
			return "Windows-1253 (Greek)", charmap.Windows1253
		case "windows-1250":
			if best.Confidence > western {
				return "Windows-1250 (Central European)", charmap.Windows1250
			}
		}
	}
	return "Windows-1252", charmap.Windows1252
}

// count is a number with its noun, in the singular or the plural.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
