package transfer

import (
	"fmt"
	"strings"

	"quarterdeck/model"
)

// okrs plans to import files as objectives and key results, given as name, text, name, text, and so on, and carries the
// plan out. Names with a slash are files of one folder.
func (d *desk) okrs(files ...string) *desk {
	d.Helper()
	d.read = nil
	for i := 0; i < len(files); i += 2 {
		s, err := Parse(files[i], []byte(files[i+1]), nil)
		if err != nil {
			d.Fatal(err)
		}
		s.group, _, _ = strings.Cut(files[i], "/")
		if s.group == files[i] {
			s.group = ""
		}
		d.read = append(d.read, s)
	}
	return d.plans()
}

// plans plans to import what was read, and carries the plan out.
func (d *desk) plans() *desk {
	d.Helper()
	with := d.with()
	with.Period = d.period
	d.plan = OKRs(d.read, d.p, with)
	d.carryOut()
	return d
}

// tree is every objective with its key results and their check-ins, each with what people see of it, but for the source.
func (d *desk) tree() string {
	var b strings.Builder
	fields := func(kind *model.Kind, row model.Record, but ...string) {
		for _, f := range kind.Own() {
			hidden := f.Name == "source"
			for _, name := range but {
				hidden = hidden || f.Name == name
			}
			if text := f.Text(row); text != "" && !hidden {
				fmt.Fprintf(&b, " %s=%s", f.Name, strings.ReplaceAll(inWords(d.p, f, text), "\n", "⏎"))
			}
		}
		b.WriteString("\n")
	}
	for o := range d.p.Objectives.All() {
		b.WriteString("O " + o.Title)
		fields(d.p.Objectives.Kind(), o, "title")
		for k := range d.p.KeyResults.All() {
			if k.Objective != o.ID {
				continue
			}
			b.WriteString("K " + k.Title)
			fields(d.p.KeyResults.Kind(), k, "title", "objective")
			for c := range d.p.CheckIns.All() {
				if c.KeyResult == k.ID {
					b.WriteString("C " + c.Date.String())
					fields(d.p.CheckIns.Kind(), c, "key_result", "date")
				}
			}
		}
	}
	return b.String()
}

// plainTree is the tree without how key results in words are measured.
func (d *desk) plainTree() string {
	return strings.ReplaceAll(d.tree(), " kind=increase start=0 target=100 unit=%", "")
}
