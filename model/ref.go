package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// Ref names one row of one kind.
type Ref struct{ Kind, ID string }

// Parse reads the written form, initiative/01J…; the empty string is no row.
func (r *Ref) Parse(text string) error {
	if text == "" {
		*r = Ref{}
		return nil
	}
	kind, id, ok := strings.Cut(text, "/")
	if !ok || kind == "" || id == "" {
		return fmt.Errorf("%q does not name a row: it should read like initiative/01J5", text)
	}
	*r = Ref{kind, id}
	return nil
}

// String is the written form, initiative/01J…
func (r Ref) String() string {
	if r.IsZero() {
		return ""
	}
	return r.Kind + "/" + r.ID
}

// IsZero says that no row is named.
func (r Ref) IsZero() bool { return r == Ref{} }

// ID is the identity of a row of kind T. Ids sort by age and never change.
type ID[T any] string

// Ref is the id with its kind.
func (id ID[T]) Ref() Ref { return Ref{kindName[T](), string(id)} }

func (ID[T]) refersTo() string { return kindName[T]() }

// IDs is a set of rows of kind T, written as their ids with a space between them.
type IDs[T any] string

// IDsOf is the set of the given ids, each once, in the order given.
func IDsOf[T any](ids ...ID[T]) IDs[T] {
	var kept []string
	for _, id := range ids {
		if id != "" && !slices.Contains(kept, string(id)) {
			kept = append(kept, string(id))
		}
	}
	return IDs[T](strings.Join(kept, " "))
}

// All is the ids, one by one.
func (ids IDs[T]) All() []string { return strings.Fields(string(ids)) }

// Has says whether id is in the set.
func (ids IDs[T]) Has(id ID[T]) bool { return slices.Contains(ids.All(), string(id)) }

func (IDs[T]) refersTo() string { return kindName[T]() }

// kindName is the Go name of T in snake_case: KeyResult is key_result.
func kindName[T any]() string { return snake(reflect.TypeFor[T]().Name()) }

func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Row is what every row has: who it is, since when, and until when. A row exists while Created is set.
type Row[T any] struct {
	ID       ID[T]
	Created  Stamp
	Archived Stamp
}

// Ref names the row.
func (r *Row[T]) Ref() Ref { return r.ID.Ref() }

// Live says that the row has not been archived.
func (r *Row[T]) Live() bool { return r.Archived.IsZero() }

func (r *Row[T]) id() string      { return string(r.ID) }
func (r *Row[T]) setID(id string) { r.ID = ID[T](id) }
func (r *Row[T]) exists() bool    { return !r.Created.IsZero() }
func (r *Row[T]) born(at Stamp)   { r.Created = at }

// Record is a row of any kind.
type Record interface {
	Ref() Ref
	Live() bool
	id() string
	setID(string)
	exists() bool
	born(Stamp)
}
