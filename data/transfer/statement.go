package transfer

import "quarterdeck/model"

// statement is what a source says of a row: its fields, but people and teams by their names, since whether they are
// here, and under which name, is another question.
type statement struct {
	kind   *model.Kind
	record Record
	source string // by which its rows are known
	under  string // the id of the row it belongs to, where a title tells rows apart only within that
	nth    int    // which of the sources it came from
	was    *past  // the row that it became before; nil where it is new
	newID  string // the id of a new row, where others refer to it already
	// retitled is the titles that its line had before somebody gave it another, and once what it was under then, where
	// that was something else.
	retitled []string
	once     string
	// ours says that it is of a file that was written here, whole that this says all there is, as a sheet does not, whose
	// cells too many programs empty by mistake, and rowID which row it was written of, where that is said.
	ours, whole bool
	rowID       string
	// orders is the orders in which its source has what belongs to it.
	orders map[string]string
	// clashes is the fields in which it and the row do not agree.
	clashes []Clash

	row     model.Record // of no portfolio, and without what names holds
	names   map[string][]string
	spoken  map[string]bool
	odd     map[string]string // by field: what the record says there and what means nothing in it
	remarks *remarks
}

// text is the field as the source has it: a written form, or names with commas between them.
func (s *statement) text(f model.Field) string {
	if names := s.names[f.Name]; names != nil {
		return listed(names)
	}
	return f.Text(s.row)
}

// of is the field of that name as the source has it, or "" where the kind has none.
func (s *statement) of(field string) string {
	f, ok := s.kind.Field(field)
	if !ok {
		return ""
	}
	return s.text(f)
}

func (s *statement) key() string   { return s.of("key") }
func (s *statement) title() string { return s.text(s.kind.Title()) }

// speaks says whether the record has something to say of the field, be it that it is empty.
func (s *statement) speaks(field string) bool {
	switch field {
	case "timeframe":
		return s.spoken["timeframe"] || s.spoken["target"] || s.spoken["start"] || s.spoken["horizon"]
	case "stage":
		return s.spoken["stage"] || s.spoken["status"] || s.spoken["horizon"]
	case "source":
		return false
	}
	return s.spoken[field]
}

// remark notes what was decided about a value of the record.
func (s *statement) remark(what, value string) {
	s.remarks.add(s.record.File, s.record.Line, what, value)
}

// misread remarks on a value that means nothing in its field, and on what became of it.
func (s *statement) misread(field, what, value string) {
	s.finds(field, value)
	s.remark(what, value)
}

// finds remembers a value that means nothing in its field.
func (s *statement) finds(field, value string) {
	if s.odd == nil {
		s.odd = map[string]string{}
	}
	s.odd[field] = value
}

// settleID is the id of the row that the statement becomes.
func (s *statement) settleID(with With) string {
	if s.was != nil {
		return s.was.row.Ref().ID
	}
	s.newID = with.NewID()
	return s.newID
}
