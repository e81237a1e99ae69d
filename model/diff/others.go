package diff

import (
	"slices"
	"strings"

	"quarterdeck/model"
)

// apart is the kinds that are told elsewhere.
func apart() []string { return []string{"initiative", "objective", "key_result"} }

// others is what changed of all other kinds, kind by kind.
func (d *differ) others() []Item {
	var items []Item
	for _, t := range d.is.Tables() {
		k := t.Kind()
		if slices.Contains(apart(), k.Name) || slices.Contains(untold(), k.Name) {
			continue
		}
		for _, ref := range d.touched[k.Name] {
			if i, ok := d.item(ref); ok {
				d.other(&i, k)
				items = append(items, d.unless(i)...)
			}
		}
	}
	return items
}

// other tells of a row by the name of its kind, and of its fields in words.
func (d *differ) other(i *Item, k *model.Kind) {
	switch i.Verdict {
	case Added:
		i.Lines = []Line{{What: k.Label(), By: i.By, Reason: i.Reason}}
		return
	case Dropped:
		i.Lines = []Line{{What: k.Label(), After: away(d.is, i.Ref), By: i.By, Reason: i.Reason}}
		return
	}
	d.tell(i)
	for n := range i.Lines {
		l := &i.Lines[n]
		l.After, l.Before = strings.TrimSpace(l.What+" "+l.Says(nil)), ""
		if l.What = ""; n == 0 {
			l.What = k.Label()
		}
	}
}
