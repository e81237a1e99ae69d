package transfer

import (
	"strings"

	"quarterdeck/model"
)

// sheetReader reads the records of one table of objectives, key results or check-ins.
type sheetReader struct {
	*okrs
	source   *Source
	layout   *layout
	values   []values // one for each record
	lookups  map[string]lookup
	dayFirst bool
	decimals string // the mark of the decimals, as far as the values show it
}

func (o *okrs) sheetReader(s *Source, columns map[string][]string) *sheetReader {
	rd := &sheetReader{okrs: o, source: s, layout: lay(Mapping{Columns: columns}, s)}
	for _, r := range s.Records {
		rd.values = append(rd.values, rd.layout.read(r))
	}
	rd.lookups = o.lookups.columnsOf(s.group, rd.values, "owner", "team", "unit", "by", "o_owner", "o_team")
	rd.dayFirst = dayFirstIn(rd.layout, s, "date")
	rd.decimals = decimalsIn(rd.values)
	o.plan.columns(s, rd.layout)
	return rd
}

// decimalsIn is the mark of the decimals that the values of a table have in common, where there is one.
func decimalsIn(records []values) string {
	var texts []string
	for _, v := range records {
		for _, field := range []string{"start", "commit", "target", "stretch", "current", "value"} {
			texts = append(texts, v.line(field))
		}
	}
	return model.DecimalMark(texts)
}

// parsed is a value of the table. What could be two numbers is the one that the other values of the table suggest or,
// where these say nothing, told.
func (rd *sheetReader) parsed(s *statement, text string) (model.Amount, bool) {
	a, ok := model.ParseAmount(text)
	if a = a.Settled(rd.decimals); a.Doubt {
		s.remark("a number with one mark and three digits behind it was read as a fraction with a point, as thousands with a comma", text)
	}
	return a, ok
}

// statement is the beginning of what a record says of a row.
func (rd *sheetReader) statement(r Record, kind *model.Kind, row model.Record, v values) statement {
	s := statement{
		kind: kind, record: r, source: rd.source.origin(), row: row, names: map[string][]string{}, spoken: v.spoken,
		remarks: &rd.remarks,
	}
	if v.unsafe != "" {
		s.remark("characters that could steer a terminal were taken out", v.unsafe)
	}
	return s
}

func (o *okrs) objectiveTable(s *Source) {
	rd := o.sheetReader(s, okrColumns(objectives))
	for i, r := range s.Records {
		rd.objective(r, rd.values[i])
	}
}

// objective reads a record as an objective.
func (rd *sheetReader) objective(r Record, v values) *objectiveSaid {
	said := &objectiveSaid{group: rd.source.group, above: v.line("parent")}
	said.statement = rd.statement(r, rd.p.Objectives.Kind(), &said.Objective, v)
	said.Title, said.Why = cutTitle(v.line("title"), v.first("why"))
	said.Objective.Key, said.Private = v.line("key"), model.Flag(yesOf(v.line("private")))
	said.Learned = v.first("learned")
	said.Rank = rd.number(&said.statement, "rank", v.line("rank"))
	rd.state(said, v.line("state"))
	if word := plain(v.line("type")); word != "" {
		if t, known := objectiveType(word); known {
			said.Objective.Type = t
		} else if typeOf(r) != objectives {
			said.remark("a type of an objective that is not known here was left out", v.line("type"))
		}
	}
	if share, ok := shareOf(v.line("score")); ok {
		said.Objective.Score = model.Num(share)
	} else if v.line("score") != "" {
		said.remark("a score that does not lie between 0 and 1 was left out", v.line("score"))
	}
	rd.name(&said.statement, "team", v.all("team"), rd.lookups["team"])
	rd.name(&said.statement, "owner", v.all("owner"), rd.lookups["owner"])
	rd.addObjective(said, v.line("period"))
	return said
}

// addObjective keeps an objective for a period, unless it has none or no title.
func (o *okrs) addObjective(said *objectiveSaid, period string) {
	reason := "It has no title."
	if said.Title != "" {
		said.Period, reason = o.periods.find(said.group, period)
	}
	if reason != "" {
		o.skip(said.record, said.Title, reason)
		o.lose(said.group, said.Title, said.Objective.Key)
		return
	}
	said.under = string(said.Period)
	o.objectives = append(o.objectives, said)
}

// lose notes that something was skipped, by everything that others may call it by.
func (o *okrs) lose(group, title string, called ...string) {
	for _, c := range append(called, title) {
		if c != "" {
			o.skipped[identity{source: group, key: strings.ToLower(c)}] = title
		}
	}
}

func (o *okrs) skip(r Record, title, reason string) {
	o.plan.Skips = append(o.plan.Skips, Skip{File: r.File, Line: r.Line, Name: title, Reason: reason})
}

// state reads how far an objective has come.
func (rd *sheetReader) state(said *objectiveSaid, word string) {
	if word == "" {
		return
	}
	state, known := objectiveState(word)
	if !known {
		said.remark("a state of an objective that is not known here was left out", word)
	}
	said.State = state
}

// name reads the names of one person or one team, of which more may stand in a cell.
func (rd *sheetReader) name(s *statement, field string, cells []string, t lookup) {
	var all []string
	switch field {
	case "owner":
		all = t.people(cells)
	default:
		for _, cell := range cells {
			if name, known := t.called(model.CleanLine(cell)); known && name != "" {
				all = append(all, model.CleanLine(name))
			}
		}
	}
	if len(all) == 0 {
		if text := strings.Join(cells, ", "); text != "" && !isNobody(text) {
			s.remark("the "+field+" is a number that no table explains, and was left out", text)
		}
		return
	}
	s.names[field] = all[:1]
	if len(all) > 1 {
		s.remark("the first of several in "+field+" was taken; the others are", strings.Join(all[1:], ", "))
	}
}

func (o *okrs) resultTable(s *Source) {
	rd := o.sheetReader(s, okrColumns(keyResults))
	for i, r := range s.Records {
		v := rd.values[i]
		said := rd.result(r, v)
		said.of = v.line("objective")
		rd.addResult(said, v)
	}
}

// addResult keeps a key result, unless it has no title, and what its record says of how it stands.
func (rd *sheetReader) addResult(said *resultSaid, v values) {
	if said.Title == "" {
		rd.skip(said.record, "", "It has no title.")
		rd.lose(said.group, "a key result without a title", said.KeyResult.Key)
		return
	}
	rd.results = append(rd.results, said)
	rd.standing(said, v)
}

// flat reads a table with a key result in each row. Where the cell of the objective is empty, it is that of the row
// above, as in merged cells.
func (o *okrs) flat(s *Source) {
	columns := okrColumns(flatTable)
	if !s.has(columns["title"]...) {
		columns["title"] = append(columns["title"], "title", "name", "description")
	}
	rd := o.sheetReader(s, columns)
	var last *objectiveSaid
	period := ""
	known := map[string]*objectiveSaid{}
	for i, r := range s.Records {
		v := rd.values[i]
		if v.line("o_period") != "" {
			period = v.line("o_period")
		}
		if title := v.line("objective"); title != "" {
			id := strings.ToLower(title) + "\x00" + period
			if last = known[id]; last == nil {
				last = rd.flatObjective(r, v, period)
				known[id] = last
			}
		}
		if v.line("title") == "" {
			if v.line("objective") == "" {
				rd.skip(r, "", "It has no title.")
			}
			continue
		}
		said := rd.result(r, v)
		said.up = last
		if last == nil {
			rd.skip(r, said.Title, "No objective stands in this row or above it.")
			continue
		}
		if last.under == "" {
			rd.skip(r, said.Title, "Its objective, “"+last.Title+"”, was skipped.")
			continue
		}
		rd.addResult(said, v)
	}
}

// flatObjective reads the objective of a row of a flat table.
func (rd *sheetReader) flatObjective(r Record, v values, period string) *objectiveSaid {
	said := &objectiveSaid{group: rd.source.group}
	said.statement = rd.statement(r, rd.p.Objectives.Kind(), &said.Objective, v)
	said.spoken = map[string]bool{}
	for _, field := range []string{"why", "owner", "team", "state"} {
		said.spoken[field] = v.spoken["o_"+field]
	}
	said.Title, said.Why = cutTitle(v.line("objective"), v.first("o_why"))
	said.Objective.Key = v.line("o_key")
	rd.state(said, v.line("o_state"))
	rd.name(&said.statement, "team", v.all("o_team"), rd.lookups["o_team"])
	rd.name(&said.statement, "owner", v.all("o_owner"), rd.lookups["o_owner"])
	rd.addObjective(said, period)
	return said
}

// cutTitle cuts a title that is longer than a line; the whole of it then heads the text.
func cutTitle(title, text string) (cut, rest string) {
	if runes := []rune(title); len(runes) > longestTitle {
		return strings.TrimSpace(string(runes[:longestTitle-1])) + "…", strings.TrimSpace(title + "\n\n" + text)
	}
	return title, text
}
