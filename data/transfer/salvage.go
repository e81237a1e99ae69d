package transfer

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// salvage takes the sound entries of a document that is malformed as a whole, and skips the others. A mapping that is
// one record is skipped whole: half a record would be a wrong one.
func (s *Source) salvage(d document, bad *malformed) {
	entries := d.entries()
	bodies, faults := make([]ast.Node, len(entries)), make([]*malformed, len(entries))
	sound, name := 0, ""
	for i, e := range entries {
		if bodies[i], faults[i] = e.parse(); faults[i] == nil {
			sound++
			name = nameIn(bodies[i], name)
		}
	}
	if sound == 0 || sound == len(entries) || !holdRecords(bodies) {
		s.skip(bad.line, name, bad.reason)
		return
	}
	for i, e := range entries {
		if faults[i] == nil {
			s.take(e, bodies[i])
			continue
		}
		s.skip(faults[i].line, e.name(), faults[i].reason)
	}
}

// name is what the first line of a malformed entry calls it: its key, or a title or name at the head of a list item.
func (d document) name() string {
	first, _, _ := strings.Cut(d.text, "\n")
	if !strings.HasPrefix(first, "-") {
		key, _, _ := strings.Cut(first, ":")
		return strings.TrimSpace(key)
	}
	body, bad := document{first, d.line}.parse()
	if bad != nil {
		return ""
	}
	if list, isList := body.(*ast.SequenceNode); isList && len(list.Values) > 0 {
		return nameIn(list.Values[0], "")
	}
	return ""
}

// holdRecords says whether every entry that could be read is an item of a list or a key with records under it.
func holdRecords(bodies []ast.Node) bool {
	for _, body := range bodies {
		if n, isMap := body.(ast.MapNode); isMap {
			if groups, err := newTree(body).groups(n); err == nil && groups == nil {
				return false
			}
		}
	}
	return true
}

// nameIn is the title or name that an entry gives its record, or else the one known so far.
func nameIn(body ast.Node, known string) string {
	n, isMap := body.(ast.MapNode)
	if !isMap {
		return known
	}
	for it := n.MapRange(); it.Next(); {
		if key := written(it.Key()); sameName(key, "title") || sameName(key, "name") {
			if value, isScalar := it.Value().(ast.ScalarNode); isScalar {
				return written(value)
			}
		}
	}
	return known
}
