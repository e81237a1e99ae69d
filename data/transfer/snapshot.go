package transfer

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
)

// snapshot is what a source said of an initiative the last time, field by field, each value as its digest. It is kept
// with the initiative, so that the next import sees what has changed there and what has been edited here.
type snapshot map[string]string

func parseSnapshot(text string) snapshot {
	var s snapshot
	if json.Unmarshal([]byte(text), &s) != nil {
		return nil // nothing is known of the last time
	}
	return s
}

func (s snapshot) String() string {
	text, err := json.Marshal(map[string]string(s))
	if err != nil {
		return "" // a map of strings always has a JSON form
	}
	return string(text)
}

// digest is a value short enough to be kept twice: itself, or a fingerprint of a long one.
func digest(value string) string {
	const short = 40 // bytes
	if len(value) <= short {
		return value
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(value)) // a hash does not fail
	return fmt.Sprintf("#%016x", h.Sum64())
}
