package diff

import (
	"slices"
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
				d.other(&i)
				items = append(items, d.unless(i)...)
			}
		}
	}
	return items
}

// other tells of a row that is neither on the roadmap nor among the OKRs.
func (d *differ) other(i *Item) {
	switch i.Verdict {
	case Added:
		i.Lines = []Line{{What: "new", By: i.By, Reason: i.Reason}}
	case Dropped:
		i.Lines = []Line{{After: away(d.is, i.Ref), By: i.By, Reason: i.Reason}}
	default:
		d.tell(i)
	}
}
