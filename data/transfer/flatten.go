package transfer

import "github.com/goccy/go-yaml/ast"

// flat gathers the cells of one record.
type flat struct {
	tree  *tree
	cells []Cell
	nodes int // visited so far
}

// entry is one key of a mapping.
type entry struct {
	key   string
	line  int // within the document, from 1
	value ast.Node
}

// add appends what the node holds under that name: a mapping adds its keys behind a dot, a list repeats the name.
func (f *flat) add(name string, node ast.Node, depth int) error {
	if err := f.visit(depth); err != nil {
		return err
	}
	node, err := f.tree.bare(node)
	if err != nil {
		return err
	}
	switch n := node.(type) {
	case ast.MapNode:
		entries, err := f.entries(n, depth)
		if err != nil {
			return err
		}
		for _, e := range entries {
			key := e.key
			if name != "" {
				key = name + "." + key
			}
			if err := f.add(key, e.value, depth+1); err != nil {
				return err
			}
		}
		if len(entries) > 0 || name == "" {
			return nil
		}
	case *ast.SequenceNode:
		for _, item := range n.Values {
			if err := f.add(name, item, depth+1); err != nil {
				return err
			}
		}
		if len(n.Values) > 0 {
			return nil
		}
	default:
		f.cells = append(f.cells, Cell{name, written(node)})
		return nil
	}
	f.cells = append(f.cells, Cell{Name: name}) // {} and [] say, too, that the record has the column
	return nil
}

// entries are a mapping's keys in order. Those merged in with "<<" come first, unless it sets them itself.
func (f *flat) entries(n ast.MapNode, depth int) ([]entry, error) {
	var own, merged []entry
	set := map[string]bool{}
	for it := n.MapRange(); it.Next(); {
		if err := f.visit(depth); err != nil {
			return nil, err
		}
		if it.Key().IsMergeKey() {
			more, err := f.merge(it.Value(), depth+1)
			if err != nil {
				return nil, err
			}
			merged = append(merged, more...)
			continue
		}
		key, err := f.tree.bare(it.Key())
		if err != nil {
			return nil, err
		}
		e := entry{written(key), it.Key().GetToken().Position.Line, it.Value()}
		own, set[e.key] = append(own, e), true
	}
	var all []entry
	for _, e := range merged {
		if !set[e.key] {
			all, set[e.key] = append(all, e), true
		}
	}
	return append(all, own...), nil
}

// merge gives the entries of the mapping, or of the list of mappings, that stands behind "<<".
func (f *flat) merge(node ast.Node, depth int) ([]entry, error) {
	if err := f.visit(depth); err != nil {
		return nil, err
	}
	node, err := f.tree.bare(node)
	if err != nil {
		return nil, err
	}
	switch n := node.(type) {
	case ast.MapNode:
		return f.entries(n, depth)
	case *ast.SequenceNode:
		var all []entry
		for _, item := range n.Values {
			more, err := f.merge(item, depth+1)
			if err != nil {
				return nil, err
			}
			all = append(all, more...)
		}
		return all, nil
	}
	return nil, reason("What stands behind << here is not a set of named values.")
}

// visit keeps a record within what a record may hold.
func (f *flat) visit(depth int) error {
	if f.nodes++; f.nodes > maxNodes {
		return tooManyReason
	}
	if depth > maxDepth {
		return tooDeepReason
	}
	return nil
}
