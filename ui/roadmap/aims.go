package roadmap

import (
	"fmt"

	"quarterdeck/model"
	"quarterdeck/model/okr"
	"quarterdeck/ui/screen"
	"quarterdeck/ui/widget"
)

// aims is the key results that an initiative moves, as they stand today.
func (v *view) aims(sc screen.Scene, i *model.Initiative) []*okr.Result {
	x := v.indexed(sc)
	if x.booked != sc.Now.Today {
		x.books, x.booked = map[model.ID[model.Period]]*okr.Book{}, sc.Now.Today
	}
	var all []*okr.Result
	for _, id := range i.KeyResults.All() {
		k := x.of.KeyResults.Get(model.ID[model.KeyResult](id))
		if k == nil || !k.Live() {
			continue
		}
		o := x.of.Objectives.Get(k.Objective)
		if o == nil {
			continue
		}
		if x.books[o.Period] == nil {
			x.books[o.Period] = okr.Of(x.of, o.Period, sc.Now.Today)
		}
		if book := x.books[o.Period]; book != nil && book.Result(k.ID) != nil {
			all = append(all, book.Result(k.ID))
		}
	}
	return all
}

// aimed is the key results in the details: their shapes, numbers and how far they have come.
func (v *view) aimed(sc screen.Scene, i *model.Initiative) []widget.Part {
	var parts []widget.Part
	for _, r := range v.aims(sc, i) {
		status := sc.Theme.Status(r.Word())
		text := fmt.Sprintf("%s %s %s %s", status.Shape, r.Number, r.Title, okr.Percent(r.Progress))
		parts = append(parts, widget.Part{Text: text, Style: status.Style})
	}
	if len(parts) == 0 && i.Unaligned != "" {
		return []widget.Part{{Text: "no key result: “" + i.Unaligned + "”", Style: sc.Theme.Muted}}
	}
	return parts
}

// waiting says which key results a later target is felt by: KR 3.1 depends on it. Where the target now lies behind the
// end of their period, it comes too late for them.
func (v *view) waiting(sc screen.Scene, i *model.Initiative) string {
	aims := v.aims(sc, i)
	if len(aims) == 0 || !i.Status.Open() {
		return ""
	}
	who, depends := "KR "+aims[0].Number, " depends on it"
	if len(aims) > 1 {
		who, depends = who+", "+aims[1].Number, " depend on it"
	}
	if more := len(aims) - 2; more > 0 {
		who += fmt.Sprintf(" +%d", more)
	}
	if end := aims[0].Ends(); i.Target.After(end) {
		return fmt.Sprintf("too late for %s (%s)", who, end.Short())
	}
	return who + depends
}
