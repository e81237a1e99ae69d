package transfer

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/dates"
)

// standing makes a check-in of what the row of a key result says of how it stands.
func (rd *sheetReader) standing(said *resultSaid, v values) {
	c := &checkSaid{record: said.record, source: said.source, group: said.group, up: said, current: true}
	c.Date = rd.with.Now.Today
	if text := v.line("date"); text != "" {
		if day, err := dates.Machine(text, rd.dayFirst); err == nil {
			c.Date = day
		}
	}
	current, progress := v.line("current"), v.line("progress")
	switch k := said.KeyResult; {
	case k.Kind == model.ByZones:
		zone, known := zoneOf(current)
		if word := cmp.Or(current, doneIn(v)); !known && word != "" {
			said.remark("how far it is in its zones could not be read, and was left out", word)
		}
		c.Zone = zone
	case current != "":
		c.Value = rd.reading(said, current)
	case progress != "":
		c.Value = said.along(progress)
	case doneIn(v) != "":
		c.Value = said.reached(doneIn(v))
	}
	said.saysOf(&c.CheckIn, v)
	if (c.Value != model.Number{}) || c.Zone != "" {
		rd.checks = append(rd.checks, c)
	}
}

// doneIn is the status of a record where that is a word for done.
func doneIn(v values) string {
	if word := v.line("health"); saysDone(word) {
		return word
	}
	return ""
}

// reached is the target of a key result that the source calls done.
func (said *resultSaid) reached(word string) model.Number {
	said.remark("a word for done was read as the target reached", word)
	return said.Target
}

// reading is a value as it was read off; it has the unit of the key result or none. Done is its target.
func (rd *sheetReader) reading(said *resultSaid, text string) model.Number {
	if saysDone(text) {
		return said.reached(text)
	}
	a, ok := rd.parsed(&said.statement, text)
	foreign := a.Unit != "" && said.Unit != "" && !strings.EqualFold(a.Unit, said.Unit)
	if !ok || foreign {
		said.remark("how it stands could not be read in its unit, and was left out", text)
		return model.Number{}
	}
	return model.Num(a.Value)
}

// along is the value at a share of the way from start to target.
func (said *resultSaid) along(text string) model.Number {
	if saysDone(text) {
		return said.reached(text)
	}
	a, ok := model.ParseAmount(text)
	share := a.Value
	if a.Unit == "%" || share > 1 {
		share /= 100
	}
	start, from := said.Start.Get()
	target, to := said.Target.Get()
	if !ok || !from || !to || a.Unit != "" && a.Unit != "%" {
		said.remark("a progress that could not be read was left out", text)
		return model.Number{}
	}
	return model.Num(rounded(start + share*(target-start)))
}

// saysOf reads what a record says beside the value.
func (s *statement) saysOf(c *model.CheckIn, v values) {
	if text := v.line("confidence"); text != "" {
		n, known := confidenceIn(text)
		if c.Confidence = n; !known {
			s.remark("a confidence that could not be read was left out", text)
		}
	}
	if text := v.line("health"); text != "" {
		health, known := healthOf(text)
		if c.Health = health; !known && !saysDone(text) {
			s.remark("a status that is not known here was left out", text)
		}
	}
	c.Note = v.first("note")
}

func (o *okrs) checkTable(s *Source) {
	rd := o.sheetReader(s, okrColumns(checkIns))
	for i, r := range s.Records {
		v := rd.values[i]
		c := &checkSaid{
			record: r, source: s.origin(), group: s.group, of: v.line("key_result"), order: v.line("date"),
		}
		day, err := dates.Machine(v.line("date"), rd.dayFirst)
		if err != nil {
			rd.skip(r, "", "It has no date that can be read: "+shortened(v.line("date"))+".")
			continue
		}
		c.Date, c.Key = day, v.line("key")
		side := rd.statement(r, rd.p.CheckIns.Kind(), &c.CheckIn, v)
		side.saysOf(&c.CheckIn, v)
		if text := v.line("zone"); text != "" {
			zone, known := zoneOf(text)
			if c.Zone = zone; !known {
				rd.skip(r, "", "Its zone is none of fail, commit, target and stretch: "+shortened(text)+".")
				continue
			}
		}
		if text := v.line("value"); text != "" {
			a, ok := rd.parsed(&side, text)
			if !ok {
				rd.skip(r, "", "Its value is no number: "+shortened(text)+".")
				continue
			}
			c.Value = model.Num(a.Value)
		}
		if names := rd.lookups["by"].people(v.all("by")); len(names) > 0 {
			c.by = names[0]
		}
		rd.checks = append(rd.checks, c)
	}
}

// held is the check-ins that are here, by where they came from.
type held struct {
	byKey    map[identity][]*model.CheckIn // by source and id there, in the order in which they were made
	byResult map[identity][]*model.CheckIn // by source and key result, of those without an id
	replaced map[model.ID[model.CheckIn]]*model.CheckIn
	all      map[model.ID[model.KeyResult]][]*model.CheckIn
}

func newHeld(p *model.Portfolio) *held {
	h := &held{
		map[identity][]*model.CheckIn{}, map[identity][]*model.CheckIn{}, map[model.ID[model.CheckIn]]*model.CheckIn{},
		map[model.ID[model.KeyResult]][]*model.CheckIn{},
	}
	for c := range p.CheckIns.All() {
		h.all[c.KeyResult] = append(h.all[c.KeyResult], c)
		if c.Replaces != "" && c.Live() {
			h.replaced[c.Replaces] = c
		}
		switch is := (identity{source: c.Source, key: c.Key}); {
		case c.Source == "":
		case c.Key != "":
			h.byKey[is] = append(h.byKey[is], c)
		default:
			is.key = string(c.KeyResult)
			h.byResult[is] = append(h.byResult[is], c)
		}
	}
	return h
}

// last is what the source said of this the last time, or nil.
func (h *held) last(c *checkSaid) *model.CheckIn {
	var all []*model.CheckIn
	switch {
	case c.ours: // whoever said it
		all = slices.DeleteFunc(slices.Clone(h.all[c.KeyResult]), func(was *model.CheckIn) bool { return !c.same(was) })
	case c.Key != "":
		all = h.byKey[identity{source: c.source, key: c.Key}]
	case c.current:
		all = h.byResult[identity{source: c.source, key: string(c.KeyResult)}]
	default:
		is := identity{source: c.source, key: string(c.KeyResult)}
		i := slices.IndexFunc(h.byResult[is], func(was *model.CheckIn) bool { return was.Date == c.Date })
		if i < 0 {
			return nil
		}
		was := h.byResult[is][i]
		h.byResult[is] = slices.Delete(slices.Clone(h.byResult[is]), i, i+1) // another one of that day is another one
		return was
	}
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// standing is what stands now in the place of a check-in: it, or what has corrected it.
func (h *held) standing(c *model.CheckIn) *model.CheckIn {
	for range len(h.replaced) {
		next := h.replaced[c.ID]
		if next == nil {
			break
		}
		c = next
	}
	return c
}

// check plans a check-in. What was said once stays; where the source says something else of it now, another check-in
// replaces it.
func (o *okrs) check(c *checkSaid, h *held) Item {
	item := Item{File: c.record.File, Line: c.record.Line, Verdict: Adds}
	last := h.last(c)
	switch {
	case last == nil, c.current && last.Date.Before(c.Date) && (last.Value != c.Value || last.Zone != c.Zone):
	case c.same(last), !last.Live():
		item.Ref, item.Verdict = last.Ref(), Same
		return item
	default:
		item.Verdict = Changes
		if now := h.standing(last); now.KeyResult == c.KeyResult {
			c.Replaces = now.ID
		}
	}
	if c.by != "" {
		c.By = model.ID[model.Person](o.folk.called("person", c.by))
	}
	id := model.ID[model.CheckIn](o.with.NewID())
	item.Ref = id.Ref()
	item.Edits = o.p.CheckIns.Add(o.with.Now, id, func(row *model.CheckIn) {
		keep := row.Row
		*row = c.CheckIn
		row.Row, row.Source = keep, c.source
	})
	return item
}

// same says whether a check-in says what another one has said.
func (c *checkSaid) same(was *model.CheckIn) bool {
	same := was.KeyResult == c.KeyResult && was.Value == c.Value && was.Zone == c.Zone && was.Confidence == c.Confidence &&
		was.Health == c.Health && was.Note == strings.TrimSpace(model.Clean(c.Note))
	return same && (c.current || was.Date == c.Date)
}
