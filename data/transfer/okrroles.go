package transfer

import (
	"slices"
	"strings"
)

// roleOf finds out by the columns of a table what it is. The names of the files say nothing.
func roleOf(s *Source) role {
	has := func(r role, fields ...string) bool {
		columns := okrColumns(r)
		return !slices.ContainsFunc(fields, func(f string) bool { return !s.has(columns[f]...) })
	}
	refersToObjective, refersToResult := s.has(objectiveRefs()...), s.has(resultRefs()...)
	byID := s.has("objective id", "objectiveid", "goal id", "goalid", "o id")
	switch {
	case len(s.Records) == 0, s.has(idColumn):
		return noRole
	case isTree(s):
		return treeTable
	case refersToResult && !refersToObjective && has(checkIns, "date") && saysSomething(s, checkIns, "value", "zone", "confidence"):
		return checkIns
	case has(flatTable, "objective", "title"):
		return flatTable
	case (byID || s.has("objective")) && s.has("title", "name", "description") && !refersToResult:
		return keyResults
	case has(periodTable, "name", "start", "end") && !s.has("owner", "assignee", "status", "state", "target"):
		return periodTable
	case refersToResult, byID:
		return noRole // a table of something that belongs to them
	case s.has("objective", "objectives", "objective title"), has(objectives, "title", "period"):
		return objectives
	case has(lookupTable, "key") && len(s.Columns) <= 8 && (has(lookupTable, "name") || has(lookupTable, "first", "last")):
		return lookupTable
	}
	return noRole
}

// saysSomething says whether the table has a column for one of the fields.
func saysSomething(s *Source, r role, fields ...string) bool {
	columns := okrColumns(r)
	return slices.ContainsFunc(fields, func(f string) bool { return s.has(columns[f]...) })
}

// isTree says whether a table has objectives and key results one below the other, told apart by a column of types.
func isTree(s *Source) bool {
	if !s.has("type", "level", "kind") || !s.has("title", "name") || !s.has("parent", "parent id", "aligned to", "parent objective") {
		return false
	}
	kinds := map[role]bool{}
	for _, r := range s.Records {
		kinds[typeOf(r)] = true
	}
	return kinds[objectives] && kinds[keyResults]
}

// typeOf is what a record of a tree says that it is.
func typeOf(r Record) role {
	for _, column := range []string{"type", "level", "kind"} {
		text, _ := r.First(column)
		switch strings.TrimSuffix(plain(text), "s") {
		case "objective", "goal", "o", "company objective", "team objective", "ziel":
			return objectives
		case "key result", "kr", "keyresult", "schlüsselergebni", "target", "metric":
			return keyResults
		}
	}
	return noRole
}

// branches is a tree taken apart: its objectives, and its key results. What is neither is a skip.
func branches(s *Source) (objects, results *Source) {
	objects, results = &Source{Name: s.Name, group: s.group}, &Source{Name: s.Name, group: s.group}
	for _, r := range s.Records {
		switch typeOf(r) {
		case objectives:
			objects.Records = append(objects.Records, r)
		case keyResults:
			results.Records = append(results.Records, r)
		default:
			kind, _ := r.First("type")
			s.skip(r.Line, "", "Its type "+shortened(kind)+" is neither an objective nor a key result.")
		}
	}
	objects.listColumns()
	results.listColumns()
	return objects, results
}

// HoldOKRs says whether what was read are objectives and key results, by its form and its columns: an outline in
// Markdown, or tables of which at least one is of key results.
func HoldOKRs(sources []*Source) bool {
	return slices.ContainsFunc(sources, func(s *Source) bool {
		switch r := roleOf(s); r {
		case keyResults, checkIns, flatTable, treeTable:
			return true
		case objectives:
			return s.has("objective", "objectives", "objective title") || strings.Contains(strings.ToLower(s.Name), "objective")
		}
		return s.Markdown != ""
	})
}
