package model

import (
	"fmt"
	"strings"
	"sync"
)

// Invalid says which rule a row would break, in one sentence.
type Invalid struct {
	Ref
	Reason string
}

func (i *Invalid) Error() string { return "not saved: " + i.Reason }

// checker is a kind with rules that no single field can know.
type checker interface{ check(*Portfolio) error }

// amender is a kind with rules on what may become of a row that is there already.
type amender[T any] interface {
	amend(was *T, p *Portfolio) error
}

// CheckFrom is Check for rows as a change has left them that was made to the portfolio before.
func (p *Portfolio) CheckFrom(before *Portfolio, refs ...Ref) error {
	for _, ref := range refs {
		was, is := before.Row(ref), p.Row(ref)
		if was == nil || is == nil {
			continue
		}
		if err := p.Table(ref.Kind).amended(was, is, p); err != nil {
			return &Invalid{ref, err.Error()}
		}
	}
	return p.Check(refs...)
}

// Check is the first rule that one of the rows breaks, as an *Invalid, or nil. Rows that are not there break none.
func (p *Portfolio) Check(refs ...Ref) error {
	with := *p
	with.graph, with.counts = sync.OnceValue(p.blocks), sync.OnceValue(p.reports)
	p = &with
	for _, ref := range refs {
		row := p.Row(ref)
		if row == nil {
			continue
		}
		if err := p.checkRow(row); err != nil {
			return &Invalid{ref, err.Error()}
		}
	}
	return nil
}

func (p *Portfolio) checkRow(row Record) error {
	kind := p.Table(row.Ref().Kind).Kind()
	for _, f := range kind.Fields() {
		text := f.Text(row)
		if text == "" {
			if f.Needed {
				return fmt.Errorf("%s %s needs %s %s", article(kind.Label()), kind.Label(), article(f.Title), strings.ToLower(f.Title))
			}
			continue
		}
		if err := p.checkLinks(f, text); err != nil {
			return err
		}
	}
	if c, ok := row.(checker); ok && row.Live() {
		return c.check(p)
	}
	return nil
}

func (p *Portfolio) checkLinks(f Field, text string) error {
	for _, to := range f.Refs(text) {
		if p.Row(to) == nil {
			return fmt.Errorf("%s: there is no such %s any more", strings.ToLower(f.Title), strings.ReplaceAll(to.Kind, "_", " "))
		}
	}
	return nil
}

// Refs is the rows that a written form of the field refers to.
func (f Field) Refs(text string) []Ref {
	if text == "" {
		return nil
	}
	switch f.Type {
	case Link:
		return []Ref{{f.To, text}}
	case Links:
		var refs []Ref
		for _, id := range strings.Fields(text) {
			refs = append(refs, Ref{f.To, id})
		}
		return refs
	case Target:
		var ref Ref
		if ref.Parse(text) == nil {
			return []Ref{ref}
		}
	}
	return nil
}
