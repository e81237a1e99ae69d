package transfer

import (
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// reason is why a record cannot be taken, as a sentence for a person.
type reason string

func (r reason) Error() string { return string(r) }

// The most a record may hold: a few lines of aliases that refer to aliases can stand for billions of values.
const (
	maxDepth = 100
	maxNodes = 100_000

	tooDeepReason reason = "This is nested more than 100 levels deep, which no plan is; please check the file."
	tooManyReason reason = "This unfolds into more than 100,000 values; please check the aliases in it."
)

// tooDeep is the line on which tokens nest deeper than a record may, or 0. The parser calls itself for each level and
// slows down with the square of the depth, so it must not even begin.
func tooDeep(tokens token.Tokens) (line int) {
	brackets, chain := 0, 0
	chained := 0 // the line of the chain, since "- - -" nests only there
	for _, t := range tokens {
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets--
		}
		switch t.Type {
		case token.SequenceEntryType, token.MappingKeyType, token.TagType, token.AnchorType:
			if t.Position.Line != chained {
				chain, chained = 0, t.Position.Line
			}
			chain++
		case token.MappingValueType:
		default:
			chain = 0
		}
		if brackets > maxDepth || chain > maxDepth {
			return t.Position.Line
		}
	}
	return 0
}

// tree is the parsed document with its aliases resolved.
type tree struct {
	named   map[string]ast.Node // the anchors met so far, while the tree is being made
	aliases map[*ast.AliasNode]ast.Node
}

func newTree(root ast.Node) *tree {
	t := &tree{named: map[string]ast.Node{}, aliases: map[*ast.AliasNode]ast.Node{}}
	ast.Walk(t, root)
	return t
}

// Visit notes what each alias stands for at its place: an anchor may be given again further down.
func (t *tree) Visit(node ast.Node) ast.Visitor {
	switch n := node.(type) {
	case *ast.AnchorNode:
		t.named[written(n.Name)] = n.Value
	case *ast.AliasNode:
		t.aliases[n] = t.named[written(n.Value)]
	}
	return t
}

// bare is the node without tags and anchors, and what an alias stands for. Values stay the text they were written as,
// so a tag changes nothing.
func (t *tree) bare(node ast.Node) (ast.Node, error) {
	for range maxDepth {
		switch n := node.(type) {
		case *ast.TagNode:
			node = n.Value
		case *ast.AnchorNode:
			node = n.Value
		case *ast.MappingKeyNode:
			node = n.Value
		case *ast.AliasNode:
			if node = t.aliases[n]; node == nil {
				return nil, reason("This refers to *" + written(n.Value) + ", which is not defined further up.")
			}
		default:
			return node, nil
		}
	}
	return nil, tooDeepReason
}

// written is a plain value as it was written: no number, date or truth value is interpreted. Nothing at all is "".
func written(node ast.Node) string {
	switch n := node.(type) {
	case nil, *ast.NullNode:
		return ""
	case *ast.StringNode:
		return lineEndings(n.Value)
	case *ast.LiteralNode:
		return lineEndings(n.Value.Value)
	}
	return node.GetToken().Value
}

// groups are the entries of a mapping that is no record itself but holds records: each value is a mapping, or else
// each is a list of mappings. A key with nothing behind it is no obstacle. It is nil for a record.
func (t *tree) groups(n ast.MapNode) ([]entry, error) {
	f := flat{tree: t}
	entries, err := f.entries(n, 0)
	if err != nil {
		return nil, err
	}
	maps, lists := 0, 0
	for _, e := range entries {
		node, err := t.bare(e.value)
		if err != nil {
			return nil, err
		}
		switch n := node.(type) {
		case *ast.NullNode:
		case ast.MapNode:
			maps++
		case *ast.SequenceNode:
			for _, item := range n.Values {
				if item, err = t.bare(item); err != nil {
					return nil, err
				}
				if _, isMap := item.(ast.MapNode); !isMap {
					return nil, nil
				}
			}
			lists++
		default:
			return nil, nil
		}
	}
	if maps > 0 == (lists > 0) {
		return nil, nil
	}
	return entries, nil
}
