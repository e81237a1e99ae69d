package transfer

import "quarterdeck/model"

// profile is a mapping with the name that --map takes. Only the names are looked at on every start.
type profile struct {
	name    string
	mapping func() Mapping
}

// profiles is the sources that are known as they are, and last what fits any. A profile starts from the usual names of
// columns and says what is different; its signs are columns that no other kind of source has together.
func profiles() []profile {
	return []profile{
		{"quarterdeck", sheet}, {"jira", jira}, {"linear", linear}, {"ticktick", ticktick}, {"keps", keps}, {"table", ByName},
	}
}

// Profiles is the names of the mappings that are known.
func Profiles() []string {
	var names []string
	for _, p := range profiles() {
		names = append(names, p.name)
	}
	return names
}

// jira is the CSV export of Jira Cloud, with all fields or the current ones.
func jira() Mapping {
	m := usual("jira", "issue key", "issue type", "summary")
	m.Columns["title"] = []string{"summary"}
	m.Columns["key"] = []string{"issue key"}
	m.Columns["status"] = []string{"status", "status category", "resolution"}
	m.Columns["team"] = []string{"custom field (team)", "team", "component/s", "components", "component", "project name"}
	m.Columns["owner"] = []string{"assignee"}
	m.Columns["timeframe"] = []string{"fix version/s", "fix versions", "fix version", "sprint"}
	m.Columns["estimate"] = nil // in seconds or story points, neither of which is person-weeks
	return m
}

// linear is the CSV export of the issues of a Linear workspace.
func linear() Mapping {
	m := usual("linear", "title", "team", "creator", "cycle number")
	m.Columns["key"] = []string{"id"}
	m.Columns["timeframe"] = []string{"project milestone", "cycle name"}
	m.Columns["closed"] = []string{"completed", "canceled"}
	m.Columns["tags"] = []string{"labels", "project"}
	m.Columns["estimate"] = nil // in points
	return m
}

// ticktick is the backup of TickTick, whose states are numbers.
func ticktick() Mapping {
	m := usual("ticktick", "list name", "title", "taskid")
	m.Columns["key"] = []string{"taskid"}
	m.Columns["team"] = []string{"list name"}
	m.Columns["horizon"] = []string{"column name"}
	m.Columns["kind"] = nil // text or checklist
	m.whole = "is all day"
	m.words = map[string]model.Status{"0": model.ToDo, "1": model.Done, "2": model.Done, "-1": model.Dropped}
	return m
}

// keps is the folder of Kubernetes' enhancement proposals, a YAML file for each.
func keps() Mapping {
	m := usual("keps", "kep number", "owning sig", "authors")
	m.Columns["key"] = []string{"kep number"}
	m.Columns["timeframe"] = []string{"latest milestone"}
	m.Columns["tags"] = nil
	return m
}

func usual(name string, signs ...string) Mapping {
	m := ByName()
	m.Name, m.Source, m.signs = name, name, signs
	return m
}

// sheet reads what Sheet wrote: every field in the column of its own name.
func sheet() Mapping {
	m := Mapping{Name: "quarterdeck", Columns: map[string][]string{}, signs: []string{idColumn}}
	for _, f := range model.New().Initiatives.Kind().Own() {
		m.Columns[f.Name] = []string{f.Name}
	}
	return m
}
