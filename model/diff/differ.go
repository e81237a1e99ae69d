package diff

import (
	"slices"
	"strings"

	"quarterdeck/model"
	"quarterdeck/model/past"
)

// differ is two portfolios that are being compared.
type differ struct {
	trace
	then, now *model.Portfolio // was and is as everybody may see them: how objectives stand is worked out from no more
	from, to  past.Point
	cal       model.Calendar
	touched   map[string][]model.Ref // by kind, in the order of the journal
	seen      map[model.Ref]bool     // what is in touched
	still     int                    // see Diff
	quiet     int
	whose     model.ID[model.Person] // whose rows are told; "" tells everybody's
}

// untold is the kinds that are not told: people, and what has a place of its own. What kinds are not public anyhow.
func untold() []string { return []string{"person", "review", "check_in"} }

// touch notes that there may be something to tell of a row.
func (d *differ) touch(ref model.Ref) {
	if !d.seen[ref] {
		d.seen[ref] = true
		d.touched[ref.Kind] = append(d.touched[ref.Kind], ref)
	}
}

// item is what became of a row, without anything to tell of it yet; false where it was not there and is not, and where
// it is private by now. What was private before is new to everybody else.
func (d *differ) item(ref model.Ref) (Item, bool) {
	was, is := d.was.Row(ref), d.is.Row(ref)
	if is != nil && !d.is.Shows(ref) || !d.concerns(ref) {
		return Item{}, false
	}
	before, after := was != nil && was.Live() && d.was.Shows(ref), is != nil && is.Live()
	i := Item{Ref: ref, Verdict: Changed}
	switch {
	case before && after:
		i.Name, i.Moves = d.is.Name(ref), d.moves(was, is)
		if len(i.Moves) == 0 {
			return Item{}, false
		}
	case after:
		i.Name, i.Verdict = d.is.Name(ref), Added
	case before:
		i.Name, i.Verdict = d.was.Name(ref), Dropped
	default:
		return Item{}, false
	}
	i.Name = model.CleanLine(i.Name)
	i.By, i.Reason = d.who(ref, fate(i.Verdict)...)
	return i, true
}

// private is how many rows of the kinds that are told were touched and are hidden.
func (d *differ) private() int {
	n := 0
	for kind, refs := range d.touched {
		if table := d.is.Table(kind); table == nil || !table.Kind().Public || slices.Contains(untold(), kind) {
			continue
		}
		for _, ref := range refs {
			p := d.is
			if p.Row(ref) == nil {
				p = d.was
			}
			if p.Row(ref) != nil && !p.Shows(ref) && d.concerns(ref) {
				n++
			}
		}
	}
	return n
}

// fate is the fields by which a row comes, or goes; none where it stays.
func fate(v Verdict) []string {
	switch v {
	case Added:
		return []string{"created", "archived"}
	case Dropped:
		return []string{"created", "archived", "status", "state"}
	}
	return nil
}

// away is where a row has gone that is not there any more.
func away(is *model.Portfolio, ref model.Ref) string {
	if is.Row(ref) == nil {
		return "removed"
	}
	return "archived"
}

// moves is the fields in which two rows differ for everybody.
func (d *differ) moves(was, is model.Record) []Move {
	var moves []Move
	for _, f := range d.is.Table(is.Ref().Kind).Kind().Own() {
		if before, after := d.was.Shown(f, was), d.is.Shown(f, is); before != after {
			moves = append(moves, Move{f, before, after})
		}
	}
	return moves
}

// move is the one of the moves that is of the field, and whether there is one.
func (i Item) move(field string) (Move, bool) {
	at := slices.IndexFunc(i.Moves, func(m Move) bool { return m.Name == field })
	if at < 0 {
		return Move{}, false
	}
	return i.Moves[at], true
}

// most is how many lines are told of a row.
const most = 4

// tell adds lines for the fields that were not told yet, but for those that are quiet: the first of them one by one, what
// is too much as a list of their names.
func (d *differ) tell(i *Item, told ...string) {
	var rest []Move
	for _, m := range i.Moves {
		if !slices.Contains(told, m.Name) && !slices.Contains(quiet(), m.Name) {
			rest = append(rest, m)
		}
	}
	room := most - len(i.Lines)
	for n, m := range rest {
		if n >= room-1 && len(rest) > max(room, 1) {
			i.Lines = append(i.Lines, d.signed(*i, Line{What: "also", After: titles(rest[n:])}, names(rest[n:])...))
			return
		}
		i.Lines = append(i.Lines, d.signed(*i, d.line(i.Ref, m), m.Name))
	}
}

// quiet is the fields of which nobody has to be told: where a row stands among others, where it came from, and what goes
// with another field.
func quiet() []string {
	return []string{"rank", "key", "source", "closed", "baseline", "slip_reason", "health_reason"}
}

// line tells of any field.
func (d *differ) line(ref model.Ref, m Move) Line {
	what := strings.ToLower(m.Title)
	edit := model.Edit{Ref: ref, Field: m.Name, Before: m.Before, After: m.After}
	switch m.Type {
	case model.Day:
		return Line{What: what, Before: d.day(m.Before), After: d.day(m.After)}
	case model.Text, model.Choice, model.Link, model.Count:
		return Line{What: what, Before: said(d.was, m.Field, m.Before), After: said(d.is, m.Field, m.After)}
	case model.Prose:
		return Line{What: what, After: rewritten(m)}
	}
	return Line{What: what, After: strings.TrimPrefix(d.is.Detail(edit), what+" ")}
}

// none stands for a value that is not there.
const none = "–"

// said is a value as people read it.
func said(p *model.Portfolio, f model.Field, written string) string {
	if written == "" {
		return none
	}
	return p.Say(f, written)
}

func rewritten(m Move) string {
	switch {
	case m.Before == "":
		return "written"
	case m.After == "":
		return "emptied"
	}
	return "rewritten"
}

// day is a written day, with its year where that could be another one than people would think of.
func (d *differ) day(written string) string {
	day, err := model.ParseDate(written)
	if err != nil || day.IsZero() {
		return none
	}
	const near = 300 // days
	if away := day.Sub(d.to.Day); away > near || away < -near {
		return day.Long()
	}
	return day.Short()
}

// signed is a line with who altered the fields, and why, unless the line before says so.
func (d *differ) signed(i Item, l Line, fields ...string) Line {
	if l.By == "" {
		l.By, l.Reason = d.who(i.Ref, fields...)
	}
	for _, before := range slices.Backward(i.Lines) {
		if before.By != "" {
			if before.By == l.By && before.Reason == l.Reason {
				l.By, l.Reason = "", ""
			}
			break
		}
	}
	return l
}

func titles(moves []Move) string {
	var words []string
	for _, m := range moves {
		words = append(words, strings.ToLower(m.Title))
	}
	return strings.Join(words, ", ")
}

func names(moves []Move) []string {
	var words []string
	for _, m := range moves {
		words = append(words, m.Name)
	}
	return words
}
