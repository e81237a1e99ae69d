package transfer

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strings"

	"quarterdeck/model"
)

// known finds the initiative that a record became when it was last imported: by its key in the source, or, where there
// are no keys, by its title, the second of two with the same title being the second again.
type known struct {
	byKey   map[string]*model.Initiative
	byTitle map[string][]*model.Initiative
}

func index(p *model.Portfolio, source string) known {
	k := known{map[string]*model.Initiative{}, map[string][]*model.Initiative{}}
	for i := range p.Initiatives.All() {
		switch {
		case i.Source != source:
		case i.Key != "":
			k.byKey[i.Key] = i
		default:
			title := importedTitle(i)
			k.byTitle[title] = append(k.byTitle[title], i)
		}
	}
	return k
}

// importedTitle is the title by which the source knows an initiative, even where it has been renamed here since.
func importedTitle(i *model.Initiative) string {
	if d, ok := parseSnapshot(i.Imported)["title"]; ok {
		return d
	}
	return digest(i.Title)
}

// find takes the initiative out of the index, so that no two records are the same one.
func (k known) find(key, title string) *model.Initiative {
	if key != "" {
		i := k.byKey[key]
		delete(k.byKey, key)
		return i
	}
	title = digest(title)
	same := k.byTitle[title]
	if len(same) == 0 {
		return nil
	}
	k.byTitle[title] = same[1:]
	return same[0]
}

func names[T any](t *model.Table[T], name func(*T) string) map[string]model.ID[T] {
	all := map[string]model.ID[T]{}
	for row := range t.All() {
		ref := any(row).(model.Record).Ref()
		if folded := strings.ToLower(name(row)); all[folded] == "" {
			all[folded] = model.ID[T](ref.ID)
		}
	}
	return all
}

// snapshot is what a source said of an initiative, field by field, so that the next import sees what changed there.
func snapshot(fields []model.Field, said *model.Initiative) string {
	values := map[string]string{}
	for _, f := range fields {
		if text := f.Text(said); text != "" {
			values[f.Name] = digest(text)
		}
	}
	text, err := json.Marshal(values)
	if err != nil {
		return "" // a map of strings always has a JSON form
	}
	return string(text)
}

func parseSnapshot(text string) map[string]string {
	var values map[string]string
	if json.Unmarshal([]byte(text), &values) != nil {
		return nil // nothing is known of the last time, so everything counts as new
	}
	return values
}

// digest is a value short enough to be kept twice: itself, or a fingerprint of a long one.
func digest(value string) string {
	if len(value) <= 40 {
		return value
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(value)) // a hash does not fail
	return fmt.Sprintf("#%016x", h.Sum64())
}
