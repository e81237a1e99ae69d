package transfer

import (
	"github.com/goccy/go-yaml/ast"

	"quarterdeck/data/transfer/outline"
)

// branchOf is a document in YAML or JSON as its names and values, or nil where it is none: that of the first document of
// the text that holds anything.
func branchOf(text string) *outline.Branch {
	for _, d := range documents(text) {
		body, bad := d.parse()
		if bad != nil || body == nil {
			continue
		}
		t := newTree(body)
		w := &brancher{flat{tree: t}, d}
		if root, err := w.branch(body, 0); err == nil && len(root.Entries)+len(root.Items) > 0 {
			return root
		}
	}
	return nil
}

// brancher makes branches of the nodes of a document.
type brancher struct {
	flat
	doc document
}

func (w *brancher) branch(node ast.Node, depth int) (*outline.Branch, error) {
	if err := w.visit(depth); err != nil {
		return nil, err
	}
	node, err := w.tree.bare(node)
	if err != nil {
		return nil, err
	}
	b := &outline.Branch{Line: w.doc.line}
	if node != nil {
		b.Line = w.doc.lineOf(node)
	}
	switch n := node.(type) {
	case ast.MapNode:
		entries, err := w.entries(n, depth)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			under, err := w.branch(e.value, depth+1)
			if err != nil {
				return nil, err
			}
			under.Line = w.doc.line + e.line - 1
			b.Entries = append(b.Entries, outline.Entry{Key: e.key, Branch: under})
		}
	case *ast.SequenceNode:
		for _, item := range n.Values {
			under, err := w.branch(item, depth+1)
			if err != nil {
				return nil, err
			}
			b.Items = append(b.Items, under)
		}
	default:
		b.Text = written(node)
	}
	return b, nil
}

// frontMatter is what stands between two lines of hyphens at the beginning of Markdown, or "".
func frontMatter(text string) string {
	docs := documents(text)
	if len(docs) < 2 || docs[0].line != 1 || !isDocumentStart(docs[0].text) {
		return ""
	}
	return docs[0].text
}
