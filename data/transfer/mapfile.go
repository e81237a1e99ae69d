package transfer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"quarterdeck/model"
)

// ReadMapping reads a mapping from YAML: for a field its column, or a list of columns of which the first that is
// filled counts. What it does not mention is mapped by name. The error is one sentence.
//
//	name: roadmap          # what these initiatives are known by, whatever the file is called the next time
//	dates: day first       # 3/4/2026 is the third of April; or: month first
//	title: Epic
//	target: [Go-live, Planned end]
//	tags: []               # nothing
func ReadMapping(as string, data []byte) (Mapping, error) {
	m := ByName()
	m.Name, m.file = as, as
	s := &Source{Name: as}
	text, isText := s.text(data)
	if !isText {
		text = ""
	}
	m.given = topLines(text)
	columns, err := namedLists(as, text)
	if err != nil {
		return m, err
	}
	for field, list := range columns {
		if err := m.set(field, list); err != nil {
			return m, fmt.Errorf("%s: %w", place(as, m.given[field]), err)
		}
	}
	delete(m.given, "name")
	delete(m.given, "dates")
	return m, nil
}

// namedLists reads a YAML mapping of values and lists of values.
func namedLists(as, text string) (map[string][]string, error) {
	body, bad := document{text, 1}.parse()
	if bad != nil {
		return nil, fmt.Errorf("%s: %s", place(as, bad.line), bad.reason)
	}
	if _, isMap := body.(ast.MapNode); !isMap {
		return nil, fmt.Errorf("%s: this is not a mapping; a line of it reads like \"target: Planned end\"", as)
	}
	f := flat{tree: newTree(body)}
	if err := f.add("", body, 0); err != nil {
		return nil, fmt.Errorf("%s: %w", as, err)
	}
	lists := map[string][]string{}
	for _, c := range f.cells {
		lists[c.Name] = append(lists[c.Name], strings.TrimSpace(c.Value))
	}
	return lists, nil
}

// set takes over one line of a mapping file.
func (m *Mapping) set(field string, list []string) error {
	list = slices.DeleteFunc(list, func(c string) bool { return c == "" })
	switch {
	case field == "name" && len(list) == 1:
		m.Name, m.Source = list[0], list[0]
	case field == "dates" && len(list) == 1:
		m.order = dayOrder(plain(list[0]))
		if m.order != dayFirst && m.order != monthFirst {
			return fmt.Errorf("dates are read \"day first\" or \"month first\", not %q", list[0])
		}
	case field == "name", field == "dates":
		return fmt.Errorf("%q is followed by one value", field)
	case !slices.Contains(mappable(), field):
		return fmt.Errorf("an initiative has no field %q to map; it has %s", field, strings.Join(mappable(), ", "))
	case field == "title" && len(list) == 0:
		return fmt.Errorf("no initiative can do without a title, so \"title\" needs a column")
	default:
		m.Columns[field] = list
	}
	return nil
}

// mappable is the fields that a column can be mapped to. Where something came from, the import knows by itself.
func mappable() []string {
	var names []string
	for _, f := range model.New().Initiatives.Kind().Own() {
		if f.Name != "source" {
			names = append(names, f.Name)
		}
	}
	return names
}

// topLines is the lines on which the outermost keys of a YAML text stand.
func topLines(text string) map[string]int {
	lines, n := map[string]int{}, 0
	for line := range strings.Lines(text) {
		n++
		key, _, isKey := strings.Cut(line, ":")
		if key = strings.Trim(key, ` "'`); isKey && lines[key] == 0 {
			lines[key] = n
		}
	}
	return lines
}
