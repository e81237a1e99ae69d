package transfer

import (
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
)

// readYAML reads every document of a stream: a mapping is one record; a list of mappings is a record each; so is a
// mapping of nothing but mappings, or lists of mappings, whose key then comes first as the cell "key".
func (s *Source) readYAML(text string) {
	before := len(s.Records) + len(s.Skips)
	for _, d := range documents(text) {
		body, bad := d.parse()
		if bad != nil {
			s.salvage(d, bad)
			continue
		}
		s.take(d, body)
	}
	if len(s.Records)+len(s.Skips) == before {
		s.notice(0, "The file is empty.")
	}
}

// parse gives the outermost node of a document, nil when there is none.
func (d document) parse() (ast.Node, *malformed) {
	tokens := lexer.Tokenize(d.text)
	if line := tooDeep(tokens); line > 0 {
		return nil, &malformed{line: d.line + line - 1, reason: string(tooDeepReason)}
	}
	file, err := parser.Parse(tokens, 0)
	if err != nil {
		return nil, explain(err, d.line)
	}
	for _, doc := range file.Docs {
		switch doc.Body.(type) {
		case nil, *ast.DirectiveNode, *ast.CommentGroupNode:
		default:
			return doc.Body, nil
		}
	}
	return nil, nil
}

// take makes records of a document's outermost node.
func (s *Source) take(d document, body ast.Node) {
	if body == nil {
		return
	}
	tree := newTree(body)
	node, err := tree.bare(body)
	if err != nil {
		s.skip(d.lineOf(body), "", err.Error())
		return
	}
	switch n := node.(type) {
	case *ast.NullNode:
	case *ast.SequenceNode:
		for _, item := range n.Values {
			s.record(d, tree, "", d.lineOf(item), item)
		}
	case ast.MapNode:
		groups, err := tree.groups(n)
		if err != nil {
			s.skip(d.lineOf(body), "", err.Error())
			return
		}
		for _, g := range groups {
			s.takeGroup(d, tree, g)
		}
		if groups == nil {
			s.record(d, tree, "", d.lineOf(body), body)
		}
	default:
		s.skip(d.lineOf(body), "", "This is plain text where named values were expected.")
	}
}

// takeGroup makes records of what stands under one outermost key.
func (s *Source) takeGroup(d document, tree *tree, group entry) {
	line := d.line + group.line - 1
	node, err := tree.bare(group.value)
	if err != nil {
		s.skip(line, group.key, err.Error())
		return
	}
	switch n := node.(type) {
	case *ast.NullNode:
		s.notice(line, "There is nothing under "+group.key+".")
	case *ast.SequenceNode:
		s.headed = true
		for _, item := range n.Values {
			s.record(d, tree, group.key, d.lineOf(item), item)
		}
	default:
		s.keyed = true
		s.record(d, tree, group.key, line, group.value)
	}
}

// record takes one mapping as a record. Key is the outermost key it stands under, if any; line is where it starts.
func (s *Source) record(d document, tree *tree, key string, line int, item ast.Node) {
	node, err := tree.bare(item)
	if err != nil {
		s.skip(line, key, err.Error())
		return
	}
	top, isMap := node.(ast.MapNode)
	if !isMap {
		s.skip(line, key, "This is a single value where named values were expected.")
		return
	}
	f := flat{tree: tree}
	if key != "" {
		f.cells = append(f.cells, Cell{"key", key})
	}
	if err := f.add("", node, 0); err != nil {
		s.skip(line, key, err.Error())
		return
	}
	if len(f.cells) == 0 {
		s.skip(line, key, "This holds no values.")
		return
	}
	s.Records = append(s.Records, Record{File: s.Name, Line: line, Cells: f.cells, lists: s.lists(d, tree, top)})
}

// lists is the lists of mappings right inside a mapping that has been read without a fault.
func (s *Source) lists(d document, tree *tree, top ast.MapNode) []list {
	f := flat{tree: tree}
	entries, _ := f.entries(top, 0)
	var lists []list
	for _, e := range entries {
		node, _ := tree.bare(e.value)
		items, isList := node.(*ast.SequenceNode)
		if !isList {
			continue
		}
		l := list{name: e.key}
		for _, item := range items.Values {
			node, _ := tree.bare(item)
			one := flat{tree: tree}
			if _, isMap := node.(ast.MapNode); isMap && one.add("", node, 0) == nil && len(one.cells) > 0 {
				l.records = append(l.records, Record{File: s.Name, Line: d.lineOf(item), Cells: one.cells})
			}
		}
		if len(l.records) > 0 {
			lists = append(lists, l)
		}
	}
	return lists
}

// lineOf is the line of the file on which a node of the document starts.
func (d document) lineOf(node ast.Node) int {
	line := node.GetToken().Position.Line
	if n, isMap := node.(ast.MapNode); isMap { // the token of "? key\n: value" is the colon
		if it := n.MapRange(); it.Next() {
			line = min(line, it.Key().GetToken().Position.Line)
		}
	}
	return d.line + line - 1
}
