package transfer

import (
	"slices"

	"quarterdeck/model"
)

// Mapping says which columns of a source hold what.
type Mapping struct {
	// Name is what --map calls it.
	Name string
	// Source is kept with every initiative, so that the next import finds it again. Where it is empty, each file is a
	// source of its own, called by its name.
	Source string
	// Columns lists, for a field of an initiative, the columns it may stand in, the best first. Small and capital
	// letters, hyphens and underscores do not count.
	Columns map[string][]string

	signs []string                // the columns by which a source is known to be of this kind
	words map[string]model.Status // what the source calls the states, where that is not what others mean by it
	order dayOrder
	whole string         // the column that says of a row that its times are midnights, written in UTC
	file  string         // the mapping file
	given map[string]int // and the line on which it speaks of a field
}

// dayOrder says how dates such as 3/4/2026 are meant.
type dayOrder string

const (
	asItLooks  dayOrder = "" // as the other dates of the source show
	dayFirst   dayOrder = "day first"
	monthFirst dayOrder = "month first"
)

// ByName maps columns by what they are called in most tools and spreadsheets.
func ByName() Mapping {
	m := Mapping{Name: "table", Columns: map[string][]string{
		"title": {
			"title", "name", "summary", "feature name", "feature", "initiative", "epic", "subject", "headline", "card name",
			"task name", "task", "issue", "item", "project name", "what", "goal",
		},
		"status": {"status", "state", "feature status", "progress status", "status category", "health", "rag"},
		"owner": {
			"owner", "assignee", "assigned to", "dri", "lead", "responsible", "point of contact", "contact", "who",
			"project lead", "members", "user", "authors", "author",
		},
		"team": {
			"team", "area", "squad", "group", "sig", "owning sig", "department", "component", "project", "module name",
		},
		"with":    {"with teams", "with", "other teams", "participating sigs"},
		"horizon": {"horizon", "bucket", "lane", "list name", "section/column", "column"},
		"start": {
			"start", "start date", "custom field (start date)", "starts", "planned start", "begin", "from", "started",
		},
		"target": {
			"target", "due", "due date", "target date", "end", "end date", "finish", "finish date", "deadline", "planned end",
			"until", "ends", "when", "date",
		},
		"timeframe": {
			"timeframe", "quarter", "milestone", "latest milestone", "release", "fix version", "fix versions",
			"target version", "version", "iteration", "iteration path", "sprint", "cycle name", "period", "year",
		},
		"confidence": {"confidence", "certainty"},
		"estimate":   {"estimate", "person weeks", "effort", "effort (weeks)", "estimate (weeks)"},
		"commitment": {"commitment"},
		"exception":  {"exception"},
		"kind":       {"kind"},
		"stage":      {"stage", "phase", "maturity"},
		"tier":       {"tier", "launch tier"},
		"tags": {
			"tags", "labels", "tag", "label", "keywords", "categories", "category", "issue type", "work item type", "tracker",
			"type",
		},
		"outcome": {
			"outcome", "description", "card description", "notes", "body", "details", "one line release note description",
			"content",
		},
		"baseline": {"baseline", "original due date"},
		"closed": {
			"closed", "resolved", "completed", "completed at", "done on", "closed at", "date completed", "completed time",
			"canceled",
		},
		"rank": {"rank"},
		"key": {
			"key", "issue key", "id", "task id", "card id", "ref", "identifier", "number", "kep number", "#", "issue", "uuid",
		},
		"link":    {"link", "url", "web url", "card url", "permalink", "tracking issue", "href"},
		"private": {"private"},
	}}
	for field, names := range otherTongues() {
		m.Columns[field] = append(m.Columns[field], names...)
	}
	return m
}

// Guess is the mapping that fits the columns of the sources: a known profile, or by name.
func Guess(sources []*Source) Mapping {
	for _, p := range profiles() {
		m := p.mapping()
		fits := func(s *Source) bool {
			return !slices.ContainsFunc(m.signs, func(sign string) bool { return !s.has(sign) })
		}
		if len(sources) > 0 && !slices.ContainsFunc(sources, func(s *Source) bool { return !fits(s) }) {
			return m
		}
	}
	return ByName()
}

// Named is the profile of that name; "table" maps by the names of the columns.
func Named(name string) (Mapping, bool) {
	for _, p := range profiles() {
		if p.name == name {
			return p.mapping(), true
		}
	}
	return Mapping{}, false
}

// has says whether the source has one of the columns.
func (s *Source) has(columns ...string) bool {
	return slices.ContainsFunc(s.Columns, func(name string) bool {
		return slices.ContainsFunc(columns, func(want string) bool { return plain(name) == plain(want) })
	})
}

// isSheet says whether a source has every one of the columns and that of the ids, as a sheet that was written here.
func (s *Source) isSheet(columns []string) bool {
	return s.has(idColumn) && !slices.ContainsFunc(columns, func(name string) bool { return !s.has(name) })
}
