package transfer

import (
	"slices"
	"strings"
)

// findHeader is where the row with the column names starts, as an offset into the text. Exports put titles, dates and
// legends above it: those lines fill few cells, where the header and the rows under it fill many.
func findHeader(text string, d dialect) int {
	r := d.reader(text)
	r.LazyQuotes = true
	var starts, filled []int
	for len(starts) < sampleRows {
		start := int(r.InputOffset())
		row, err := r.Read()
		if err != nil {
			break
		}
		if n := filledCells(row); n > 0 {
			starts, filled = append(starts, start), append(filled, n)
		}
	}
	if len(starts) == 0 {
		return 0
	}
	return starts[headerIndex(filled)]
}

// headerIndex picks the header among rows of which only the number of filled cells is known: the first that fills more
// than half of what rows typically fill. Anything but the first row must be borne out by the rows that follow.
func headerIndex(filled []int) int {
	var several []int
	for _, n := range filled {
		if n > 1 {
			several = append(several, n)
		}
	}
	if len(several) == 0 {
		return 0
	}
	slices.Sort(several)
	half := several[(len(several)-1)/2] / 2
	header := slices.IndexFunc(filled, func(n int) bool { return n > half })
	if following := filled[header+1:]; len(following) > 0 {
		wide := 0
		for _, n := range following {
			if n > half {
				wide++
			}
		}
		if 2*wide < len(following) {
			return 0
		}
	} else if filled[header] < 3 {
		return 0
	}
	return header
}

// filledCells counts the cells that hold more than white space.
func filledCells(row []string) (n int) {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}
