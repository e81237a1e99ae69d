package transfer

import "slices"

// role is what a table is among those that hold objectives and key results.
type role string

// The roles. Objectives, key results and check-ins refer to one another, to periods and to names by ids; a flat table
// has an objective and a key result in each row.
const (
	noRole      role = ""
	objectives  role = "objectives"
	keyResults  role = "key results"
	checkIns    role = "check-ins"
	flatTable   role = "a row for each key result"
	treeTable   role = "objectives and key results by their types"
	periodTable role = "periods"
	lookupTable role = "names"
)

// okrColumns is, for a role, what its columns are called in most tools and spreadsheets.
func okrColumns(r role) map[string][]string {
	owner := []string{
		"owner", "owner id", "owner name", "assignee", "assigned to", "dri", "responsible", "lead", "accountable",
		"verantwortlich", "verantwortliche person", "besitzer",
	}
	team := []string{"team", "team id", "team name", "group", "squad", "department", "area", "division", "abteilung", "bereich"}
	period := []string{
		"period", "period id", "quarter", "quarter id", "quarter label", "cycle", "cycle id", "time period", "timeframe",
		"okr cycle", "session", "time period id", "quartal", "zeitraum", "fiscal quarter",
	}
	key := []string{"id", "key", "#", "identifier", "uuid", "number", "ref", "nr"}
	switch r {
	case objectives:
		return map[string][]string{
			"key": slices.Concat([]string{"objective id", "goal id", "o id"}, key), "title": objectiveTitles("title", "name"), "period": period,
			"team": team, "owner": owner, "why": {"why", "description", "details", "beschreibung", "rationale"},
			"parent": {"parent", "parent id", "parent objective", "parent objective id", "aligned to", "serves", "supports", "parent goal"},
			"state":  {"state", "status", "progress status", "stand"}, "type": {"type", "objective type", "goal type", "typ"},
			"score": {"score", "grade", "final score", "rating"}, "learned": {"learned", "learnings", "retrospective", "retro"},
			"rank": {"rank", "order", "position", "sequence"}, "private": {"private", "is private"},
		}
	case keyResults:
		return resultColumns(map[string][]string{
			"key":       slices.Concat([]string{"key result id", "kr id"}, key),
			"title":     slices.Concat([]string{"title", "name"}, resultTitles()),
			"objective": objectiveRefs(), "owner": owner,
		})
	case flatTable:
		return resultColumns(map[string][]string{
			"key":       slices.Concat([]string{"key result id", "kr id"}, key),
			"objective": objectiveTitles("objective name"), "title": resultTitles(),
			"owner":    slices.Concat([]string{"key result owner", "kr owner"}, owner),
			"o_owner":  {"objective owner", "goal owner"},
			"o_key":    {"objective id", "goal id", "o id"},
			"o_why":    {"objective description", "why"},
			"o_state":  {"objective status", "objective state"},
			"o_team":   team,
			"o_period": period,
		})
	case checkIns:
		return map[string][]string{
			"key": slices.Concat([]string{"check in id", "checkin id"}, key), "key_result": resultRefs(),
			"date": {
				"date", "day", "check in date", "created on", "created at", "created", "checked in at", "timestamp", "updated at",
				"datum",
			},
			"value":      {"value", "value metric", "current", "current value", "new value", "progress", "wert", "actual"},
			"zone":       {"zone", "zone reached"},
			"confidence": {"confidence", "confidence level", "zuversicht"}, "health": {"health", "status", "state", "rag"},
			"note": {"note", "comment", "change info", "description", "update", "notes", "kommentar", "initiatives"},
			"by":   {"by", "created by", "author", "created by id", "user", "owner"},
		}
	case periodTable:
		return map[string][]string{
			"key":   slices.Concat([]string{"quarter id", "cycle id", "period id"}, key),
			"name":  {"label", "name", "title", "quarter", "period", "cycle", "quartal"},
			"start": {"start", "start date", "starts", "begin", "begins", "from", "start on", "beginn"},
			"end":   {"end", "end date", "ends", "until", "to", "finish", "end on", "ende"},
		}
	case lookupTable:
		return map[string][]string{
			"key":   slices.Concat([]string{"team id", "user id", "person id", "unit id"}, key),
			"name":  {"name", "label", "title", "full name", "display name", "team", "team name", "unit", "unit name", "username"},
			"first": {"first name", "firstname", "vorname"}, "last": {"last name", "lastname", "surname", "nachname"},
		}
	}
	return nil
}

// resultColumns adds to the columns of a key result those that every table of them has.
func resultColumns(columns map[string][]string) map[string][]string {
	for field, names := range map[string][]string{
		"kind":         {"type", "kind", "key result type", "metric type", "measure type", "measurement"},
		"start":        {"start", "baseline", "start value", "starting value", "initial value", "initial", "from", "startwert", "base"},
		"commit":       {"commit", "commit value", "committed value"},
		"target":       {"target", "target value", "goal value", "to", "zielwert", "target goal", "goal target"},
		"stretch":      {"stretch", "stretch goal", "stretch value", "stretch target"},
		"unit":         {"unit", "unit id", "unit name", "units", "einheit", "uom"},
		"commit_zone":  {"commit zone", "commitzone"},
		"target_zone":  {"target zone", "targetzone"},
		"stretch_zone": {"stretch zone", "stretchzone"},
		"weight":       {"weight", "weighting", "gewicht", "weight %"},
		"details":      {"details", "description", "how measured", "measurement details", "notes", "key result description", "beschreibung"},
		"rank":         {"rank", "order", "position"},
		"current":      {"current", "current value", "actual", "latest value", "value", "now", "istwert", "aktuell", "result"},
		"progress":     {"progress", "progress %", "% complete", "percent complete", "completion", "% done", "fortschritt", "score", "grade"},
		"confidence":   {"confidence", "confidence level", "zuversicht"},
		"health":       {"status", "health", "state", "rag", "on track"},
		"date": {
			"as of", "last update", "last updated", "updated", "updated on", "updated at", "last check in", "check in date", "stand",
		},
		"note": {"comment", "latest comment", "last comment", "update", "latest update", "kommentar"},
	} {
		columns[field] = names
	}
	return columns
}

func objectiveTitles(more ...string) []string {
	return append([]string{"objective", "objectives", "objective title", "goal", "goals", "ziel", "ziele", "goal name"}, more...)
}

func resultTitles() []string {
	return []string{
		"key result", "key results", "kr", "krs", "key result title", "key result name", "keyresult", "schlüsselergebnis",
		"schlüsselergebnisse", "schlüsselresultat", "kernergebnis",
	}
}

func objectiveRefs() []string {
	return []string{
		"objective id", "objectiveid", "goal id", "goalid", "o id", "objective", "goal", "parent objective", "parent objective id",
		"parent id", "parent", "aligned to", "objective title", "ziel", "ziel id",
	}
}

func resultRefs() []string {
	return append([]string{"key result id", "keyresult id", "keyresultid", "kr id", "krid", "metric id"}, resultTitles()...)
}
