package model

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Type says what a field holds, and so how it is edited, compared and stored.
type Type int

// The types of fields. Every type has one written form; the empty string is nothing.
const (
	Text   Type = iota // one line
	Prose              // any number of lines
	Day                // a Date
	Count              // a Number
	YesNo              // a Flag
	Choice             // one of Field.Choices
	Words              // Tags
	Link               // the id of a row of the kind Field.To
	Links              // any number of such ids
	Target             // a Ref to a row of any kind
	When               // a Stamp
)

// Field is one attribute of a kind, as its struct declares it.
type Field struct {
	Name    string   // as stored, filtered, imported and journalled: needed_by
	Title   string   // as shown: Needed by
	Help    string   // one line for who fills it in
	Type    Type     //
	Public  bool     // whether a shared screen may show it; hidden unless declared
	Needed  bool     // whether a row cannot do without it
	Brief   bool     // whether it is enough to say how things stand: see Scope
	Inner   bool     // kept by the program for itself; people neither see it nor fill it in
	Nth     bool     // of a Count, whether it is days after a first one, which people call day 1
	Listed  bool     // of a Prose, whether every line of it is a thing of its own
	Choices []string // the written forms of a Choice, in order
	Blank   string   // the one of them that nothing stands for; or nothing
	To      string   // the kind that a Link points to
	index   []int
	parses  bool // whether its type reads written forms itself; others are strings
}

// Kind is a kind of row, as its struct declares it.
type Kind struct {
	Name   string // initiative
	Plural string // initiatives: the table, the JSON key, the word on the command line
	Help   string
	Public bool // whether a shared screen may show any of its rows
	Single bool // whether there is one row and no more
	// Together says that a row's Check reads other rows of its kind, so that these are at hand when one is committed.
	Together bool
	// With is the kind whose rows a Check looks at that refer to the row, so that these are at hand too; or empty.
	With string
	// Beside is the field in which rows of the kind are compared: a Check reads those that refer to the same row in it, so
	// that these are at hand too; or empty.
	Beside string
	// Reads is a kind of which a Check may look at any row, so that all of them are at hand; or empty.
	Reads string
	// fields is worked out when it is first asked for: a look at how things stand needs those of a few kinds, and working
	// out those of all takes as long as reading two hundred rows.
	fields func() []Field
	brief  bool
	label  string // what it is called, where that is not its name in words
}

// Fields is what a row of the kind holds: created and archived, what people fill in, and the inner ones.
func (k *Kind) Fields() []Field { return k.fields() }

// Field finds a field by its name.
func (k *Kind) Field(name string) (Field, bool) {
	fields := k.fields()
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[i], true
}

// Own is the fields that people fill in: all but created, archived and the inner ones, which come last.
func (k *Kind) Own() []Field {
	own := k.fields()[2:]
	for len(own) > 0 && own[len(own)-1].Inner {
		own = own[:len(own)-1]
	}
	return own
}

// Brief says whether a scope that is brief has rows of this kind.
func (k *Kind) Brief() bool { return k.brief }

// Title is the field that a row is called by: the first it declares.
func (k *Kind) Title() Field { return k.fields()[2] }

// Label is the kind in words: key result.
func (k *Kind) Label() string { return cmp.Or(k.label, strings.ReplaceAll(k.Name, "_", " ")) }

// written is a value with a written form of its own.
type written interface {
	String() string
	Parse(string) error
}

// Text is the written form of the field in a row of its kind.
func (f Field) Text(row Record) string {
	v := f.in(row)
	if v.Kind() == reflect.String {
		return v.String()
	}
	return v.Addr().Interface().(written).String()
}

// Set puts a written form into a row of the field's kind; the row is not yet part of a portfolio. (Storage calls it for
// every value there is, and a copy of the field takes longer than the rest.)
func (f *Field) Set(row Record, text string) error {
	v := f.in(row)
	if f.parses {
		if err := v.Addr().Interface().(written).Parse(text); err != nil {
			return fmt.Errorf("%s: %w", strings.ToLower(f.Title), err)
		}
		return nil
	}
	switch f.Type {
	case Choice:
		if text != "" && !slices.Contains(f.Choices, text) {
			return fmt.Errorf("%s cannot be %q: it is one of %s", strings.ToLower(f.Title), text, strings.Join(f.Choices, ", "))
		}
	case Prose:
		text = tidyProse(text)
	case Text:
		text = CleanLine(text)
	}
	v.SetString(text)
	return nil
}

// tidy brings a text that was put into the row directly into its written form.
func (f Field) tidy(row Record) {
	v := f.in(row)
	switch f.Type {
	case Prose:
		v.SetString(tidyProse(v.String()))
	case Text:
		v.SetString(CleanLine(v.String()))
	}
}

func tidyProse(text string) string { return strings.TrimSpace(Clean(text)) }

// Pointer is the address of the field in a row: of a string, or of a value with a written form. It is for storage,
// which reads rows faster through it than through Set; nobody else needs it.
func (f Field) Pointer(row Record) any { return f.in(row).Addr().Interface() }

// copyTo puts the field's value from one row into another.
func (f Field) copyTo(to, from Record) { f.in(to).Set(f.in(from)) }

// same says whether two rows hold the same value.
func (f Field) same(a, b Record) bool { return f.in(a).Equal(f.in(b)) }

func (f *Field) in(row Record) reflect.Value {
	return reflect.ValueOf(row).Elem().FieldByIndex(f.index)
}

// kindOf reads the declaration of a kind. It panics where the declaration is wrong, which the first test then shows.
func kindOf[T any]() *Kind {
	t := reflect.TypeFor[T]()
	row, ok := t.FieldByName("Row")
	if !ok || !row.Anonymous {
		panic(t.Name() + " does not embed Row")
	}
	k := &Kind{
		Name: snake(t.Name()), Help: row.Tag.Get("help"), Plural: row.Tag.Get("plural"), With: row.Tag.Get("with"),
		Beside: row.Tag.Get("beside"), Reads: row.Tag.Get("reads"),
	}
	k.label = row.Tag.Get("title")
	if k.Plural == "" {
		k.Plural = k.Name + "s"
	}
	for _, word := range strings.Fields(row.Tag.Get("is")) {
		switch word {
		case "public":
			k.Public = true
		case "single":
			k.Single = true
		case "together":
			k.Together = true
		default:
			panic(k.Name + ": no kind is " + word)
		}
	}
	for sf := range fieldsOf(t) {
		k.brief = k.brief || slices.Contains(words(sf), "brief")
	}
	k.fields = sync.OnceValue(func() []Field { return declared(k.Name, t, row) })
	return k
}

// declared is the fields of a kind, as its struct and the row in it declare them.
func declared(kind string, t reflect.Type, row reflect.StructField) []Field {
	fields := make([]Field, 0, 2+t.NumField())
	for _, name := range []string{"Created", "Archived"} {
		sf, _ := row.Type.FieldByName(name)
		f := fieldOf(kind, sf)
		f.index = slices.Concat(row.Index, sf.Index)
		f.Public, f.Brief = true, name == "Archived" || name == row.Tag.Get("brief")
		fields = append(fields, f)
	}
	for sf := range fieldsOf(t) {
		if !sf.Anonymous {
			fields = append(fields, fieldOf(kind, sf))
		}
	}
	for i, f := range fields[1:] {
		if fields[i].Inner && !f.Inner {
			panic(kind + "." + f.Name + ": what is inner comes last")
		}
	}
	return fields
}

// words is what a declaration says that a field is.
func words(sf reflect.StructField) []string { return strings.Fields(sf.Tag.Get("is")) }

func fieldsOf(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func fieldOf(kind string, sf reflect.StructField) Field {
	f := Field{Name: snake(sf.Name), Help: sf.Tag.Get("help"), Title: sf.Tag.Get("title"), Blank: sf.Tag.Get("blank"), index: sf.Index}
	if f.Title == "" {
		words := strings.ReplaceAll(f.Name, "_", " ")
		f.Title = strings.ToUpper(words[:1]) + words[1:]
	}
	blank := reflect.New(sf.Type).Interface()
	_, f.parses = blank.(written)
	switch v := blank.(type) {
	case *string:
		f.Type = Text
	case *Date:
		f.Type = Day
	case *Number:
		f.Type = Count
	case *Flag:
		f.Type = YesNo
	case *Tags:
		f.Type = Words
	case *Ref:
		f.Type = Target
	case *Stamp:
		f.Type = When
	case interface{ Choices() []string }:
		f.Type, f.Choices = Choice, v.Choices()
	case interface {
		refersTo() string
		All() []string
	}:
		f.Type, f.To = Links, v.refersTo()
	case interface{ refersTo() string }:
		f.Type, f.To = Link, v.refersTo()
	default:
		panic(fmt.Sprintf("%s.%s: no field is a %s", kind, f.Name, sf.Type))
	}
	for _, word := range words(sf) {
		switch word {
		case "public":
			f.Public = true
		case "needed":
			f.Needed = true
		case "long":
			f.Type = Prose
		case "listed":
			f.Type, f.Listed = Prose, true
		case "nth":
			f.Nth = true
		case "brief":
			f.Brief = true
		case "inner":
			f.Inner = true
		default:
			panic(kind + "." + f.Name + ": no field is " + word)
		}
	}
	return f
}
