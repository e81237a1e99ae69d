package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Say is how a written form of the field is told to people: 30 Nov 2026, the names of what it refers to, yes or no, on
// one line, and "nothing" where it is empty.
func (p *Portfolio) Say(f Field, written string) string {
	switch {
	case f.Type == YesNo && written == "":
		return "no"
	case written == "":
		return "nothing"
	}
	switch f.Type {
	case Day:
		if d, err := ParseDate(written); err == nil {
			return d.Long()
		}
	case Count:
		if f.Nth {
			return SayNth(written)
		}
	case When:
		var at Stamp
		if at.Parse(written) == nil {
			return at.Time().Format("2 Jan 2006, 15:04") + " UTC"
		}
	case Link, Links, Target:
		if refs := f.Refs(written); refs != nil {
			return strings.Join(p.called(refs), ", ")
		}
	}
	return CleanLine(written)
}

// Sentences is what an entry did, a sentence for each row it touches: "Checkout v2: target 30 Nov → 14 Dec 2026",
// "added Audit log". Rows that are gone are called as the entry itself knew them.
func (p *Portfolio) Sentences(e Entry) []string { return p.Summary(e, 0) }

// Summary is the first of the Sentences, at most so many; the last one then says how many more there are. 0 leaves none
// out.
func (p *Portfolio) Summary(e Entry, most int) []string {
	inner := p.inner()
	var refs []Ref
	edits := map[Ref][]Edit{}
	for _, edit := range e.Edits {
		if inner[column{edit.Kind, edit.Field}] {
			continue
		}
		of, known := edits[edit.Ref]
		if !known {
			refs = append(refs, edit.Ref)
		}
		edits[edit.Ref] = append(of, edit)
	}
	told := refs
	if most > 0 && len(refs) > most {
		told = refs[:most-1]
	}
	past := p.recall(told, edits)
	sentences := make([]string, 0, len(told)+1)
	for _, ref := range told {
		sentences = append(sentences, past.sentence(ref, edits[ref]))
	}
	if left := len(refs) - len(told); left > 0 {
		sentences = append(sentences, fmt.Sprintf("+ %d more", left))
	}
	return sentences
}

// column is a field of a kind.
type column struct{ kind, field string }

// inner is the fields that the program keeps for itself.
func (p *Portfolio) inner() map[column]bool {
	inner := map[column]bool{}
	for _, t := range p.Tables() {
		for _, f := range t.Kind().Fields() {
			if f.Inner {
				inner[column{t.Kind().Name, f.Name}] = true
			}
		}
	}
	return inner
}

// teller is a row that tells of its coming or, where it is gone, its going itself: there is more to it.
type teller interface {
	told(p *Portfolio, gone bool) string
}

// sentence is what the edits did to the row.
func (p *Portfolio) sentence(ref Ref, edits []Edit) string {
	name, verb := p.called([]Ref{ref})[0], ""
	var parts []string
	for _, e := range edits {
		switch e.Field {
		case createdField:
			gone := e.After == ""
			if row, ok := p.Row(ref).(teller); ok {
				return row.told(p, gone)
			}
			verb = "added "
			if gone {
				verb = "removed "
			}
			return verb + name // what it was filled with goes without saying
		case archivedField:
			verb = "archived "
			if e.After == "" {
				verb = "restored "
			}
		default:
			parts = append(parts, p.part(e))
		}
	}
	if len(parts) == 0 {
		return verb + name
	}
	return verb + name + ": " + strings.Join(parts, ", ")
}

// part is what an edit did to its field: target 30 Nov → 14 Dec 2026.
func (p *Portfolio) part(e Edit) string {
	f := p.fieldOf(e)
	title := strings.ToLower(f.Title)
	was, is := shortened(p.Say(f, e.Before)), shortened(p.Say(f, e.After))
	switch {
	case f.Type == Prose:
		return title + " " + rewritten(e)
	case f.Type == YesNo:
		return title + " " + was + " → " + is
	case e.Before == "":
		return title + " set to " + is
	case e.After == "":
		return title + " cleared, was " + was
	case f.Type == Links || f.Type == Words:
		if gained := p.gained(f, e); gained != "" {
			return title + " " + gained
		}
	case f.Type == Day:
		from, err := ParseDate(e.Before)
		if to, other := ParseDate(e.After); err == nil && other == nil && from.Time().Year() == to.Time().Year() {
			was = from.Short()
		}
	}
	return title + " " + was + " → " + is
}

// fieldOf is the field of an edit, or a nameless one for a field that later versions no longer know.
func (p *Portfolio) fieldOf(e Edit) Field {
	if t := p.Table(e.Kind); t != nil {
		if f, ok := t.Kind().Field(e.Field); ok {
			return f
		}
	}
	return Field{Title: strings.ReplaceAll(e.Field, "_", " ")}
}

// Detail is what an edit does to its field, for somebody who weighs one field after the other: "target 30 Nov → 14 Dec
// 2026". Where the Sentences only say that a text was rewritten, it shows both texts from where they begin to differ.
// It is "" for what the program keeps for itself, and for the field that a row exists by.
func (p *Portfolio) Detail(e Edit) string {
	f := p.fieldOf(e)
	title := strings.ToLower(f.Title)
	switch {
	case f.Inner || e.Field == createdField:
		return ""
	case e.Field == archivedField && e.After == "":
		return "restored from the archive"
	case e.Field == archivedField:
		return "archived"
	case f.Type != Prose && f.Type != Text:
	case e.Before != "" && e.After != "":
		if was, is := apart(CleanLine(e.Before), CleanLine(e.After)); was != is {
			return title + " " + shortened(was) + " → " + shortened(is)
		}
	case e.Before != "":
		return title + " cleared, was " + shortened(CleanLine(e.Before))
	case e.After != "":
		return title + " set to " + shortened(CleanLine(e.After))
	}
	return p.part(e)
}

// apart is two texts, of which at least one is too long for a sentence, without most of the beginning that they have in
// common.
func apart(a, b string) (string, string) {
	const enough = 16 // characters, by which one finds the place
	x, y := []rune(a), []rune(b)
	if max(len(x), len(y)) <= sayable {
		return a, b
	}
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	from := max(same-enough, 0)
	for from > 0 && from < same && x[from-1] != ' ' { // not in the middle of a word
		from++
	}
	if from == 0 {
		return a, b
	}
	return "…" + string(x[from:]), "…" + string(y[from:])
}

func rewritten(e Edit) string {
	switch {
	case e.Before == "":
		return "written"
	case e.After == "":
		return "emptied"
	}
	return "rewritten"
}

// gained is how one set came from another: gain Web, lose Data. It is "" where only the order is another.
func (p *Portfolio) gained(f Field, e Edit) string {
	was, is := p.members(f, e.Before), p.members(f, e.After)
	var parts []string
	for _, side := range []struct {
		verb      string
		in, notIn []string
	}{{"gain ", is, was}, {"lose ", was, is}} {
		only := slices.DeleteFunc(slices.Clone(side.in), func(m string) bool { return slices.Contains(side.notIn, m) })
		if len(only) > 0 {
			parts = append(parts, side.verb+shortened(strings.Join(only, ", ")))
		}
	}
	return strings.Join(parts, ", ")
}

func (p *Portfolio) members(f Field, written string) []string {
	if f.Type == Words {
		return Tags(written).All()
	}
	return p.called(f.Refs(written))
}

// called is the names of rows, each short enough for a sentence, also of those that the portfolio does not hold.
func (p *Portfolio) called(refs []Ref) []string {
	names := make([]string, len(refs))
	for i, ref := range refs {
		names[i] = shortened(CleanLine(p.Name(ref)))
		if names[i] == "" {
			kind := strings.ReplaceAll(ref.Kind, "_", " ")
			if t := p.Table(ref.Kind); t != nil {
				kind = t.Kind().Label()
			}
			names[i] = article(kind) + " " + kind + " that is not here"
		}
	}
	return names
}

func article(word string) string {
	if word != "" && strings.ContainsRune("aeiouAEIOU", rune(word[0])) {
		return "an"
	}
	return "a"
}

// recall is the portfolio with those of the rows that are not in it, as far as the edits tell what they were. It is for
// naming them, not for reading anything else from it.
func (p *Portfolio) recall(refs []Ref, edits map[Ref][]Edit) *Portfolio {
	past := *p
	for _, ref := range refs {
		t := past.Table(ref.Kind)
		if t == nil || t.Row(ref.ID) != nil {
			continue
		}
		row, _ := t.draft(ref.ID)
		row.born(Stamp{1}) // at any time: it only has to exist
		for _, e := range edits[ref] {
			if f, ok := t.Kind().Field(e.Field); ok && f.Name != createdField {
				_ = f.Set(row, cmp.Or(e.After, e.Before)) // what is no longer a value of the field names nothing either
			}
		}
	}
	for _, t := range past.Tables() {
		if t.seal() != nil {
			return p
		}
	}
	return &past
}

// sayable is how many characters of a text a sentence can bear.
const sayable = 48

// shortened is a text cut to what a sentence can bear.
func shortened(text string) string {
	if utf8.RuneCountInString(text) <= sayable {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:sayable-1]), " ") + "…"
}
