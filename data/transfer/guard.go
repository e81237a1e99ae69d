package transfer

import "strings"

// A cell of a text that a spreadsheet would take for a formula gets an apostrophe before it, and the import takes it
// off again: see OWASP on CSV injection. The apostrophe guards itself, so that a text which begins with one comes back
// whole.
const (
	formulaStarts = "=+-@\t\r＝＋－＠"
	guardMark     = "'"
)

// guard makes a text safe in a spreadsheet.
func guard(text string) string {
	if startsWithAny(text, formulaStarts+guardMark) {
		return guardMark + text
	}
	return text
}

// unguard takes off what guard, or another careful program, has put before a text. Only of our own sheets is it known
// that an apostrophe before an apostrophe is a guard.
func unguard(cell string, own bool) string {
	starts := formulaStarts
	if own {
		starts += guardMark
	}
	if rest, guarded := strings.CutPrefix(cell, guardMark); guarded && startsWithAny(rest, starts) {
		return rest
	}
	return cell
}

func startsWithAny(text, starts string) bool {
	for _, r := range text {
		return strings.ContainsRune(starts, r)
	}
	return false
}
