package model

import (
	"fmt"
	"slices"
	"strings"
)

// Dependency says that one initiative must deliver something before another can.
type Dependency struct {
	Row[Dependency] `is:"public together" plural:"dependencies" help:"What one initiative needs from another"`

	From     ID[Initiative]  `is:"public brief needed" title:"Delivers" help:"The initiative that has to deliver"`
	To       ID[Initiative]  `is:"public brief needed" title:"Waits" help:"The initiative that waits for it"`
	NeededBy Date            `is:"public brief" help:"The day by which it is needed"`
	State    DependencyState `is:"public brief needed" help:"Whether the delivering side has agreed"`
}

// DependencyState is how far a dependency has come. The side that has to deliver accepts or declines.
type DependencyState string

// The states of a dependency.
const (
	Proposed DependencyState = "proposed"
	Accepted DependencyState = "accepted"
	Met      DependencyState = "met"
	Broken   DependencyState = "broken"
	Declined DependencyState = "declined"
)

// Choices is the written forms in order.
func (DependencyState) Choices() []string {
	return []string{string(Proposed), string(Accepted), string(Met), string(Broken), string(Declined)}
}

func (d *Dependency) name(p *Portfolio) string {
	return strings.Join(p.called([]Ref{d.From.Ref(), d.To.Ref()}), " → ")
}

func (d *Dependency) check(p *Portfolio) error {
	if d.From == d.To {
		return fmt.Errorf("%s cannot wait for itself", p.Name(d.To.Ref()))
	}
	for _, to := range p.blocks()[d.From] {
		if to.by != d.ID && to.id == d.To {
			return fmt.Errorf("%s already waits for %s", p.Name(d.To.Ref()), p.Name(d.From.Ref()))
		}
	}
	if path := p.waits(d.To, d.From); path != nil {
		return fmt.Errorf("that would make a circle: %s", strings.Join(append(path, path[0]), " → "))
	}
	return nil
}

// Needed is the day by which what a dependency speaks of has to be there: the agreed one, else the day on which the
// waiting side begins; no date where neither is known.
func (d *Dependency) Needed(p *Portfolio) Date {
	if !d.NeededBy.IsZero() {
		return d.NeededBy
	}
	if to := p.Initiatives.Get(d.To); to != nil {
		return to.Start
	}
	return Date{}
}

// Ends is the initiative that delivers and the one that waits, and whether both are there and not archived.
func (d *Dependency) Ends(p *Portfolio) (from, to *Initiative, both bool) {
	from, to = p.Initiatives.Get(d.From), p.Initiatives.Get(d.To)
	return from, to, from != nil && from.Live() && to != nil && to.Live()
}

// Breached says whether a dependency cannot hold: the delivering side has declined or will be done too late.
func (d *Dependency) Breached(p *Portfolio) bool {
	from, to := p.Initiatives.Get(d.From), p.Initiatives.Get(d.To)
	if from == nil || to == nil || d.State == Met || from.Status == Done || !to.Status.Open() {
		return false
	}
	if d.State == Broken || d.State == Declined || from.Status == Dropped {
		return true
	}
	by := d.Needed(p)
	return !by.IsZero() && from.Target.After(by)
}

// blocked is an initiative that waits for another, and the dependency that says so.
type blocked struct {
	id ID[Initiative]
	by ID[Dependency]
}

// blocks is what waits for each initiative.
func (p *Portfolio) blocks() map[ID[Initiative]][]blocked {
	if p.graph != nil {
		return p.graph()
	}
	graph := map[ID[Initiative]][]blocked{}
	for d := range p.Dependencies.Live() {
		graph[d.From] = append(graph[d.From], blocked{d.To, d.ID})
	}
	return graph
}

// waits is the names along a chain of dependencies from one initiative to another, or nil where there is none.
func (p *Portfolio) waits(from, to ID[Initiative]) []string {
	blocks := p.blocks()
	cameFrom := map[ID[Initiative]]ID[Initiative]{from: ""}
	for queue := []ID[Initiative]{from}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == to {
			var path []string
			for id := to; id != ""; id = cameFrom[id] {
				path = append(path, p.Name(id.Ref()))
			}
			slices.Reverse(path)
			return path
		}
		for _, next := range blocks[queue[0]] {
			if _, seen := cameFrom[next.id]; !seen {
				cameFrom[next.id] = queue[0]
				queue = append(queue, next.id)
			}
		}
	}
	return nil
}

// Milestone is a day that matters to everybody, or a stretch of days such as a freeze.
type Milestone struct {
	Row[Milestone] `is:"public" help:"A day that matters to everybody, or a stretch such as a freeze"`

	Title string   `is:"public needed" help:"What happens"`
	Date  Date     `is:"public needed" help:"The day, or the first one"`
	Until Date     `is:"public" help:"The last day, where it is more than one"`
	Team  ID[Team] `is:"public" help:"The team it matters to, where it is not everybody"`
}

func (m *Milestone) check(*Portfolio) error {
	if !m.Until.IsZero() && m.Until.Before(m.Date) {
		return fmt.Errorf("%s ends on %s, before it starts on %s", m.Title, m.Until.Long(), m.Date.Long())
	}
	return nil
}

// Note is a private remark on any row. It is in no public portfolio.
type Note struct {
	Row[Note] `help:"A private remark, left out of every public export"`

	Text    string `is:"needed long" help:"For your eyes only"`
	Subject Ref    `is:"needed" help:"What the note is on"`
}
