package transfer

import "quarterdeck/model"

// take plans one record.
func (b *builder) take(s *said, known *known) Item {
	if s.was == nil && s.heading {
		s.remark("there is nothing but a title, and an initiative was added; a heading is better left out of the source", s.Title)
	}
	if !s.reader.own {
		return b.merger.take(&s.statement, known, nil)
	}
	return b.merger.take(&s.statement, known, func(row model.Record) { b.revise(row, s) })
}

// revise takes over what somebody has edited in a sheet of our own making. What it says now is compared with what it
// would say if it were written now. An emptied cell changes nothing: too many programs empty cells by mistake.
func (b *builder) revise(i model.Record, s *said) {
	row := Record{File: s.record.File, Line: s.record.Line}
	for _, c := range s.record.Cells {
		for _, at := range s.reader.places[c.Name] {
			if f, ok := b.kind.Field(at.field); ok {
				row.Cells = append(row.Cells, Cell{c.Name, safeCell(f, inWords(b.p, f, f.Text(i)))})
			}
		}
	}
	quiet := *s.reader
	quiet.remarks = &remarks{}
	was := quiet.read(row)
	for _, f := range b.kind.Own() {
		switch before, now := was.text(f), s.text(f); {
		case now == before:
		case now == "" && s.odd[f.Name] != "":
			b.merger.keeps(i, f, &s.statement)
		case now == "":
			b.merger.differs("a cell is empty where there is a value here, which was kept", i, f, &s.statement, false)
		default:
			b.merger.put(i, f, &s.statement)
		}
	}
}

// fresh gives a new initiative what its source leaves out.
func (b *builder) fresh(row model.Record, s *statement) {
	i := row.(*model.Initiative)
	if !i.Status.Open() && i.Closed.IsZero() {
		what := "the day it was closed is not known, so none is kept, and it counts in no quarter"
		if !i.Target.IsZero() && i.Target.Before(b.with.Now.Today) {
			i.Closed, what = i.Target, "the day it was closed is not known, so its target day was taken, which has passed"
		}
		s.remark(what, string(i.Status))
	}
	if i.Status == "" {
		i.Status = model.ToDo
	}
	if i.Horizon == "" && i.Status.UnderWay() {
		i.Horizon = model.Now
	}
}

// excuse gives what is committed without an owner or an estimate the reason that it needs.
func excuse(row model.Record) {
	i := row.(*model.Initiative)
	if i.Commitment == model.Committed && i.Exception == "" && (i.Owner == "" || i.Estimate == model.Number{}) {
		i.Exception = "imported as committed, without an owner or an estimate"
	}
}
