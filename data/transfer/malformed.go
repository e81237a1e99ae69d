package transfer

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/token"
)

// malformed is why a document is not YAML, in words for the person who wrote it.
type malformed struct {
	line   int // of the file, from 1
	reason string
}

// explain turns the parser's message into a sentence. Start is the line of the file on which the document starts.
func explain(err error, start int) *malformed {
	syntax, known := err.(interface {
		GetMessage() string
		GetToken() *token.Token
	})
	if !known {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return &malformed{start, "This is not valid YAML: " + first + "."}
	}
	bad := &malformed{line: start, reason: "This is not valid YAML: " + syntax.GetMessage() + "."}
	text := ""
	if t := syntax.GetToken(); t != nil {
		text = strings.TrimSpace(t.Value)
		if t.Position != nil {
			bad.line += t.Position.Line - 1
		}
	}
	message := syntax.GetMessage()
	says := func(part string) bool { return strings.Contains(message, part) }
	switch {
	case says("already defined"):
		_, place, _ := strings.Cut(message, "already defined at [")
		first := 0
		_, _ = fmt.Sscanf(place, "%d", &first)
		bad.reason = fmt.Sprintf("The key %s stands here again, after line %d; which one holds cannot be known. "+
			"Delete one of them.", text, start+first-1)
	case says("'\t'"), says("tab character"):
		bad.reason = "A tab indents this line, and YAML allows only spaces there. Replace it by spaces."
	case says("quoted text"):
		bad.reason = "A quotation mark is opened here and never closed. Close it."
	case says("']'"):
		bad.reason = "The square brackets do not match. Close the list with ]."
	case says("'}'"), says("flow map"):
		bad.reason = "The braces do not match. Close the group with }."
	case says("reserved character"):
		bad.reason = "A value that begins with " + text + " needs quotation marks around it."
	case says("mapping value is not allowed"):
		bad.reason = "This line has a colon too many or is indented too far. Put a value with a colon in quotation marks."
	case says("escape"):
		bad.reason = `A backslash inside "…" begins no known sign here. Write it twice, or use '…'.`
	case says("anchor"), says("alias"):
		bad.reason = "A name for a value (& or *) is not followed by what it needs. " +
			"Put a text that begins with such a sign in quotation marks."
	case says("not allowed in this context"), says("non-map value"), says("unexpected"), says("invalid key"):
		bad.reason = "The indentation, or a missing colon, does not fit the lines around it."
	}
	return bad
}
