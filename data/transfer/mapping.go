package transfer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"quarterdeck/model"
)

// Mapping says which columns of a source hold what.
type Mapping struct {
	// Name is kept with every initiative, so that the next import of such a source finds it again.
	Name string
	// Columns lists, for a field of an initiative, the columns it may stand in, the best first.
	Columns map[string][]string
	// status reads the source's own word for a state before the general vocabulary does; may be nil.
	status func(word string) (model.Status, bool)
}

// ByName maps columns by what they are called in most tools and spreadsheets.
func ByName() Mapping {
	return Mapping{Name: "table", Columns: map[string][]string{
		"title": {"title", "name", "summary", "feature name", "feature", "initiative", "epic", "subject", "headline", "task name",
			"task", "issue", "item", "project name", "what", "goal"},
		"status": {"status", "state", "feature status", "progress status", "health", "status category"},
		"owner": {"owner", "assignee", "assigned to", "dri", "lead", "responsible", "point of contact", "contact", "who",
			"project lead", "authors", "author"},
		"team":       {"team", "area", "squad", "group", "sig", "owning-sig", "department", "component", "project", "module name"},
		"with":       {"with teams", "with", "other teams", "participating-sigs"},
		"horizon":    {"horizon", "bucket", "lane", "list name", "column"},
		"start":      {"start", "start date", "custom field (start date)", "starts", "planned start", "begin", "from", "started"},
		"target":     {"target", "due", "due date", "target date", "end", "end date", "finish", "finish date", "deadline", "planned end", "until", "ends"},
		"timeframe":  {"timeframe", "when", "quarter", "milestone", "latest-milestone", "release", "fix version", "fix versions", "target version", "version", "iteration", "sprint", "cycle name", "period"},
		"confidence": {"confidence", "certainty"},
		"estimate":   {"estimate", "person-weeks", "person weeks", "effort", "effort (weeks)", "estimate (weeks)"},
		"commitment": {"commitment"},
		"exception":  {"exception"},
		"kind":       {"kind"},
		"stage":      {"stage", "phase", "maturity"},
		"tier":       {"tier", "launch tier"},
		"tags":       {"tags", "labels", "tag", "label", "keywords", "categories", "category", "issue type", "work item type", "type"},
		"outcome":    {"outcome", "description", "notes", "body", "details", "one line release note description", "content"},
		"baseline":   {"baseline", "original due date"},
		"closed":     {"closed", "resolved", "completed", "completed at", "done on", "closed at", "date completed", "completed time"},
		"rank":       {"rank"},
		"key":        {"key", "issue key", "id", "task id", "ref", "identifier", "number", "kep-number", "#", "uuid"},
		"link":       {"link", "url", "web url", "permalink", "tracking issue", "href"},
		"private":    {"private"},
	}}
}

// Profiles is the sources that are known as they are, by the name that --map takes.
func Profiles() []Mapping {
	jira := ByName()
	jira.Name = "jira"
	jira.Columns["title"] = []string{"summary"}
	jira.Columns["key"] = []string{"issue key"}
	jira.Columns["team"] = []string{"custom field (team)", "team", "component/s", "components", "component", "project name"}
	jira.Columns["owner"] = []string{"assignee"}
	jira.Columns["timeframe"] = []string{"fix version/s", "fix versions", "fix version", "sprint"}
	jira.Columns["estimate"] = nil // in seconds or story points, neither of which is person-weeks

	keps := ByName()
	keps.Name = "keps"
	keps.Columns["team"] = []string{"owning-sig"}
	keps.Columns["with"] = []string{"participating-sigs"}
	keps.Columns["owner"] = []string{"authors"}
	keps.Columns["key"] = []string{"kep-number"}
	keps.Columns["timeframe"] = []string{"latest-milestone"}
	keps.Columns["tags"] = nil
	keps.status = func(word string) (model.Status, bool) {
		status, ok := map[string]model.Status{
			"provisional": model.ToDo, "implementable": model.OnTrack, "implemented": model.Done, "deferred": model.Parked,
			"rejected": model.Dropped, "withdrawn": model.Dropped, "replaced": model.Dropped,
		}[plain(word)]
		return status, ok
	}
	return []Mapping{jira, keps}
}

// Guess is the mapping that fits the columns of the sources: a known profile, or by name.
func Guess(sources []*Source) Mapping {
	for _, m := range Profiles() {
		fits := true
		for _, s := range sources {
			fits = fits && s.has(m.Columns["title"]) && s.has(m.Columns["key"]) && s.has(m.Columns["owner"])
		}
		if fits && len(sources) > 0 {
			return m
		}
	}
	return ByName()
}

// Named is the profile of that name; "table" maps by the names of the columns.
func Named(name string) (Mapping, bool) {
	for _, m := range append(Profiles(), ByName()) {
		if m.Name == name {
			return m, true
		}
	}
	return Mapping{}, false
}

// ReadMapping reads a mapping from YAML: a line for each field with its column, or a list of columns. What it does not
// mention is mapped by name.
func ReadMapping(as string, data []byte) (Mapping, error) {
	m := ByName()
	var lines map[string]any
	if err := yaml.Unmarshal(data, &lines); err != nil {
		return m, fmt.Errorf("%s: this is not a mapping; a line of it reads like \"target: Planned end\"", as)
	}
	kind := model.New().Initiatives.Kind()
	for field, columns := range lines {
		if _, ok := kind.Field(field); !ok && field != "name" {
			return m, fmt.Errorf("%s: an initiative has no field %q; it has %s", as, field, strings.Join(fieldNames(kind), ", "))
		}
		switch columns := columns.(type) {
		case string:
			m.Columns[field] = []string{columns}
		case []any:
			m.Columns[field] = nil
			for _, c := range columns {
				m.Columns[field] = append(m.Columns[field], fmt.Sprint(c))
			}
		default:
			return m, fmt.Errorf("%s: %q is followed by a column, or by a list of them", as, field)
		}
	}
	if name := m.Columns["name"]; len(name) == 1 {
		m.Name = name[0]
	}
	delete(m.Columns, "name")
	return m, nil
}

func fieldNames(kind *model.Kind) []string {
	var names []string
	for _, f := range kind.Own() {
		names = append(names, f.Name)
	}
	return names
}

// has says whether the source has one of the columns.
func (s *Source) has(columns []string) bool {
	return slices.ContainsFunc(columns, func(want string) bool {
		return slices.ContainsFunc(s.Columns, func(name string) bool { return sameName(name, want) })
	})
}

// column is the first of the field's columns that the record has something in.
func (m Mapping) column(r Record, field string) string {
	for _, name := range m.Columns[field] {
		if value, _ := r.First(name); strings.TrimSpace(value) != "" {
			return unguard(strings.TrimSpace(value))
		}
	}
	return ""
}

// values is everything that stands in the first of the field's columns that is not empty, repeated ones included.
func (m Mapping) values(r Record, field string) []string {
	for _, name := range m.Columns[field] {
		var values []string
		for _, v := range r.All(name) {
			if v = strings.TrimSpace(v); v != "" {
				values = append(values, unguard(v))
			}
		}
		if len(values) > 0 {
			return values
		}
	}
	return nil
}
