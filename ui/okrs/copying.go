package okrs

import (
	"fmt"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/form"
	"quarterdeck/ui/screen"
)

// copyMenu offers the period in the forms in which people pass it on, and goes on to offer the objective or the key
// result under the cursor alone.
func (v *view) copyMenu(sc screen.Scene) screen.Action {
	book := v.known(sc).book
	all := v.copies(book.Roots, nil)
	all.Which, all.What = "all of "+book.Period.Name, "the OKRs of "+book.Period.Name
	switch o, r := find(book, v.now().under(sc)); {
	case o == nil || o.Hidden:
	case r != nil:
		all.Only, all.Label = v.copies(nil, r), "this key result only"
	default:
		all.Only, all.Label = v.copies([]*okr.Objective{o}, nil), "this objective only"
	}
	return all.Offer(len(book.All()) - all.Private)
}

// copies is objectives with what hangs on them, or a key result, in the forms in which they can be copied.
func (v *view) copies(objectives []*okr.Objective, r *okr.Result) *form.Copies {
	as := func(key, label string, style writing) form.Written {
		return form.Written{Key: key, Label: label, Text: func(sc screen.Scene) string {
			w := writer{writing: style, sc: sc, k: v.known(sc)}
			if r != nil {
				w.result(r, 0)
			}
			w.objectives(objectives, 0)
			return w.b.String()
		}}
	}
	c := &form.Copies{Private: private(objectives), As: []form.Written{
		as("m", "Markdown", writing{bold: "**", bullet: "- ", indent: "  "}),
		as("s", "Slack text", writing{bold: "*", bullet: "• ", indent: "    "}),
		as("p", "plain text", writing{indent: "  "}),
	}}
	switch {
	case r != nil:
		c.Which = r.Title
	case len(objectives) == 1:
		c.Which = objectives[0].Title
	}
	c.What = c.Which
	return c
}

// private is how many of the objectives, and of those under them, are private.
func private(objectives []*okr.Objective) int {
	n := 0
	for _, o := range objectives {
		n += private(o.Under)
		if o.Hidden {
			n++
		}
	}
	return n
}

// writing is how a tree is written for others.
type writing struct{ bold, bullet, indent string }

// writer writes a tree, a line for each objective and key result.
type writer struct {
	writing
	sc screen.Scene
	k  *known
	b  strings.Builder
}

func (w *writer) objectives(objectives []*okr.Objective, depth int) {
	for _, o := range objectives {
		if o.Hidden {
			w.objectives(o.Under, depth) // which is not private with it
			continue
		}
		w.line(depth, o.Word(), w.bold+o.Title+w.bold, okr.Percent(o.Final()), o.Word(), manner(o), w.k.full(w.sc, o.Owner))
		for _, r := range o.Results {
			w.result(r, depth+1)
		}
		w.objectives(o.Under, depth+1)
	}
}

func (w *writer) result(r *okr.Result, depth int) {
	w.line(depth, r.Word(), r.Number+" "+r.Title, r.Way(), okr.Percent(r.Progress), r.Word(), w.k.full(w.sc, r.Whose()))
}

// line writes what something is called, and then what there is to say of it.
func (w *writer) line(depth int, word, name string, says ...string) {
	var kept []string
	for _, text := range says {
		if text != "" {
			kept = append(kept, text)
		}
	}
	shape := w.sc.Theme.Status(word).Shape
	fmt.Fprintf(&w.b, "%s%s%s %s – %s\n", strings.Repeat(w.indent, depth), w.bullet, shape, name, strings.Join(kept, ", "))
}

// manner is what kind of objective it is, where that is not the usual one, or what has become of it.
func manner(o *okr.Objective) string {
	switch o.Type {
	case model.CommittedObjective, model.Learning:
		return string(o.Type)
	}
	return ""
}
