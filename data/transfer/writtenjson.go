package transfer

import (
	"encoding/json"
	"strings"
)

// writtenAs says whether a text is JSON that was written here, with nothing in it but rows under one name.
func writtenAs(text, name string) bool {
	var all map[string]json.RawMessage
	if json.Unmarshal([]byte(text), &all) != nil || all["schema"] == nil || all[name] == nil {
		return false
	}
	return len(all) == 2
}

// linesOfIDs is the lines of JSON that was written here on which the rows begin, by their ids.
func linesOfIDs(text string) map[string]int {
	lines, number := map[string]int{}, 0
	for line := range strings.Lines(text) {
		number++
		for rest := line; ; {
			_, behind, more := strings.Cut(rest, `"id": "`)
			if !more {
				break
			}
			id, after, _ := strings.Cut(behind, `"`)
			if rest = after; lines[id] == 0 {
				lines[id] = number
			}
		}
	}
	return lines
}
