package roadmap

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/model"
)

// grouping is what the rows are grouped by. A row stands under one heading: of several tags the first decides.
type grouping string

// The groupings, in the order in which the menu offers them.
const (
	byTeam    grouping = "team"
	byHorizon grouping = "horizon"
	byOwner   grouping = "owner"
	byState   grouping = "status"
	byStage   grouping = "stage"
	byKind    grouping = "kind"
	byTag     grouping = "tag"
	byNothing grouping = "nothing"

	// byColumn is the board's: horizons, and what is over in a column of its own.
	byColumn grouping = "column"
)

// overColumn is the key of the board's column for what is done or dropped.
const overColumn = "over"

func groupings() []grouping {
	return []grouping{byTeam, byHorizon, byOwner, byState, byStage, byKind, byTag, byNothing}
}

// group is the rows under one heading. Its items are those of the revision it was made from.
type group struct {
	key    string // what the heading stands for: the id of a team or a person, a word; "" for what has none
	title  string
	items  []*model.Initiative
	counts map[model.Status]int
	from   model.Date // the first day of what is open in it
	to     model.Date // and the last
}

// key is the heading that an initiative belongs under.
func (g grouping) key(i *model.Initiative) string {
	switch g {
	case byTeam:
		return string(i.Team)
	case byHorizon:
		return string(i.Horizon)
	case byOwner:
		return string(i.Owner)
	case byState:
		return string(i.Status)
	case byStage:
		return i.Stage
	case byKind:
		return string(i.Kind)
	case byTag:
		first, _, _ := strings.Cut(string(i.Tags), ",")
		return first
	case byColumn:
		if !i.Status.Open() {
			return overColumn
		}
		return string(i.Horizon)
	}
	return ""
}

// join gives an initiative what puts it under a heading. The board's column of what is over gives it nothing.
func (g grouping) join(i *model.Initiative, key string) {
	switch g {
	case byTeam:
		i.Team = model.ID[model.Team](key)
	case byHorizon:
		i.Horizon = model.Horizon(key)
	case byOwner:
		i.Owner = model.ID[model.Person](key)
	case byState:
		i.Status = model.Status(key)
	case byStage:
		i.Stage = key
	case byKind:
		i.Kind = model.InitiativeKind(key)
	case byTag:
		i.Tags = model.TagsOf(key)
	case byColumn:
		if key != overColumn {
			i.Horizon = model.Horizon(key)
		}
	}
}

// choices is the headings that have an order of their own; the others are in order of their titles.
func (g grouping) choices() []string {
	switch g {
	case byHorizon, byColumn:
		return model.Now.Choices()
	case byState:
		return model.ToDo.Choices()
	case byKind:
		return model.InitiativeKind("").Choices()
	}
	return nil
}

// title is what a heading says.
func (g grouping) title(p *model.Portfolio, key string) string {
	name := key
	switch g {
	case byTeam:
		name = p.Name(model.ID[model.Team](key).Ref())
	case byOwner:
		name = p.Name(model.ID[model.Person](key).Ref())
	case byColumn:
		if key == overColumn {
			return "done"
		}
		return byHorizon.title(p, key)
	case byNothing:
		return ""
	}
	if name == "" {
		return "No " + string(g)
	}
	return name
}

// split puts ordered items under their headings: those that have an order in it, the others by name, and what has none
// last.
func (g grouping) split(p *model.Portfolio, items []*model.Initiative) []*group {
	var groups []*group
	found := map[string]*group{}
	for _, i := range items {
		key := g.key(i)
		under := found[key]
		if under == nil {
			under = &group{key: key, title: g.title(p, key), counts: map[model.Status]int{}}
			found[key] = under
			groups = append(groups, under)
		}
		under.items = append(under.items, i)
		under.counts[i.Status]++
		under.stretch(i)
	}
	choices := g.choices()
	slices.SortStableFunc(groups, func(a, b *group) int {
		if (a.key == "") != (b.key == "") {
			return strings.Compare(b.key, a.key)
		}
		return cmp.Or(cmp.Compare(rankOf(choices, a.key), rankOf(choices, b.key)),
			strings.Compare(strings.ToLower(a.title), strings.ToLower(b.title)), strings.Compare(a.key, b.key))
	})
	return groups
}

// stretch makes room for an initiative between the first and the last day of the group.
func (g *group) stretch(i *model.Initiative) {
	if !i.Status.Open() {
		return
	}
	if a := first(i); !a.IsZero() && (g.from.IsZero() || a.Before(g.from)) {
		g.from = a
	}
	if z := last(i); z.After(g.to) {
		g.to = z
	}
}

// worst is the state of its open rows that needs somebody most.
func (g *group) worst() model.Status {
	for _, s := range []model.Status{model.OffTrack, model.AtRisk, model.OnTrack} {
		if g.counts[s] > 0 {
			return s
		}
	}
	return model.ToDo
}

// rankOf is the place of a heading among the choices; an unknown one comes after them.
func rankOf(choices []string, key string) int {
	if at := slices.Index(choices, key); at >= 0 {
		return at
	}
	return len(choices)
}
