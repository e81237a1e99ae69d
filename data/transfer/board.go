package transfer

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// boards reads the lists of objects in a text in JSON: the cards of a board, the issues of a tracker.
type boards struct {
	dec   *json.Decoder
	text  []byte
	lists map[string][]object // by the key that each stands under; "" is the text itself
}

// object is an entry of a list, and the line it begins on.
type object struct {
	fields map[string]any
	line   int
}

// boardInJSON is a source in JSON that has a list of objects with titles, as Trello and most trackers export them, or
// nil. Where a card refers to lists and members by their ids, their names stand in it.
func boardInJSON(as string, data []byte) *Source {
	s := &Source{Name: as}
	start := strings.TrimSpace(string(data[:min(len(data), 512)]))
	isJSON := strings.HasPrefix(start, "{") || strings.HasPrefix(start, "[")
	if !isJSON || strings.Contains(start, `"schema"`) || isTable(as) || isMarkdown(as) || isYAML(as) {
		return nil
	}
	text, isText := s.text(data)
	if !isText {
		return nil
	}
	b := &boards{text: []byte(text), lists: map[string][]object{}}
	b.dec = json.NewDecoder(bytes.NewReader(b.text))
	b.dec.UseNumber()
	if b.read("", 0) != nil {
		return nil
	}
	cards := b.cards()
	if len(cards) == 0 {
		return nil
	}
	names := b.names()
	for _, card := range cards {
		if card.fields["closed"] == true && card.fields["idList"] != nil {
			s.skip(card.line, strings.Join(texts(card.fields["name"], nil), ""), "It is archived on its board.")
			continue
		}
		s.Records = append(s.Records, Record{File: as, Line: card.line, Cells: cells(card.fields, names)})
	}
	s.listColumns()
	return s
}

// read goes through a value that stands under a key.
func (b *boards) read(key string, depth int) error {
	const deepest = 3 // objects that a list stands in
	token, err := b.dec.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		for b.dec.More() {
			name, err := b.dec.Token()
			if err != nil {
				return err
			}
			if depth >= deepest {
				err = b.dec.Decode(new(any))
			} else {
				err = b.read(fmt.Sprint(name), depth+1)
			}
			if err != nil {
				return err
			}
		}
	case json.Delim('['):
		for b.dec.More() {
			at := int(b.dec.InputOffset())
			var value any
			if err := b.dec.Decode(&value); err != nil {
				return err
			}
			if fields, ok := value.(map[string]any); ok {
				b.lists[key] = append(b.lists[key], object{fields, b.lineOf(at)})
			}
		}
	default:
		return nil
	}
	_, err = b.dec.Token() // which ends it
	return err
}

// lineOf is the line of the value that begins behind the offset.
func (b *boards) lineOf(at int) int {
	begins := at + bytes.IndexByte(b.text[at:], '{')
	return 1 + bytes.Count(b.text[:max(begins, at)], []byte("\n"))
}

// cards is the list that work stands in: under a name for it, or the longest one whose entries have titles.
func (b *boards) cards() []object {
	titled := func(list []object) bool {
		return slices.ContainsFunc(list, func(o object) bool {
			inner, _ := o.fields["fields"].(map[string]any)
			return cmp.Or(titleIn(o.fields), titleIn(inner)) != ""
		})
	}
	for _, name := range []string{"cards", "issues", "initiatives", "epics", "features", "items", "tasks", "nodes", "results", "data", ""} {
		if titled(b.lists[name]) {
			return b.lists[name]
		}
	}
	var longest []object
	for _, name := range slices.Sorted(maps.Keys(b.lists)) {
		if list := b.lists[name]; titled(list) && len(list) > len(longest) {
			longest = list
		}
	}
	return longest
}

// titleIn is what an object is called, or "".
func titleIn(fields map[string]any) string {
	for _, name := range []string{"fullName", "displayName", "title", "name", "summary", "login", "value", "username", "key"} {
		if text, ok := fields[name].(string); ok && text != "" {
			return text
		}
	}
	return ""
}

// names is what the objects of all lists are called, by their ids.
func (b *boards) names() map[string]string {
	names := map[string]string{}
	for _, list := range b.lists {
		for _, o := range list {
			if id, ok := o.fields["id"]; ok {
				names[fmt.Sprint(id)] = titleIn(o.fields)
			}
		}
	}
	return names
}

// cells is the fields of an object under the names of columns. What Jira keeps under fields stands beside the rest.
func cells(fields map[string]any, names map[string]string) []Cell {
	var list []Cell
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		inner, nested := fields[name].(map[string]any)
		if nested && name == "fields" {
			list = append(list, cells(inner, names)...)
			continue
		}
		column, isID := strings.CutPrefix(columnOf(name), "id ")
		for _, text := range texts(fields[name], nil) {
			if isID {
				text = names[text]
			}
			if text != "" {
				list = append(list, Cell{column, text})
			}
		}
	}
	if fields["dueComplete"] == true {
		list = append(list, Cell{"status", "done"})
	}
	return list
}

// columnOf is a key as a column is called: dueDate and due_date are due date.
func columnOf(key string) string {
	var b strings.Builder
	for i, r := range key {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteRune(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	switch column := plain(b.String()); column {
	case "id list":
		return "id list name"
	case "list", "list name":
		return "list name"
	case "duedate", "due on":
		return "due date"
	case "assignees":
		return "assignee"
	case "desc":
		return "description"
	case "html url", "short url":
		return "url"
	default:
		return column
	}
}

// texts is a value as the texts of cells: of a list each entry, of an object what it is called.
func texts(value any, all []string) []string {
	switch value := value.(type) {
	case string:
		return append(all, value)
	case json.Number:
		return append(all, value.String())
	case bool:
		if value {
			return append(all, "yes")
		}
	case map[string]any:
		return append(all, titleIn(value))
	case []any:
		for _, one := range value {
			all = texts(one, all)
		}
	}
	return all
}
