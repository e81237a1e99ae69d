package transfer

import (
	"strings"

	"quarterdeck/model"
)

// result reads a record as a key result.
func (rd *sheetReader) result(r Record, v values) *resultSaid {
	said := &resultSaid{group: rd.source.group}
	said.statement = rd.statement(r, rd.p.KeyResults.Kind(), &said.KeyResult, v)
	said.Title, said.Details = cutTitle(v.line("title"), v.first("details"))
	said.KeyResult.Key = v.line("key")
	said.Weight = rd.number(&said.statement, "weight", v.line("weight"))
	if w, ok := said.Weight.Get(); ok && w <= 0 {
		said.remark("a weight that is not more than 0 was left out", v.line("weight"))
		said.Weight = model.Number{}
	}
	said.Rank = rd.number(&said.statement, "rank", v.line("rank"))
	unit, known := rd.lookups["unit"].called(v.line("unit"))
	if said.Unit = unit; !known {
		said.remark("the unit is a number that no table explains, and was left out", unit)
		said.Unit = ""
	}
	rd.name(&said.statement, "owner", v.all("owner"), rd.lookups["owner"])
	rd.measure(said, v)
	for _, field := range []string{"kind", "start", "commit", "target", "stretch", "unit"} {
		said.spoken[field] = true // what one of them says, all of them say
	}
	return said
}

// measure reads how the progress of a key result is worked out.
func (rd *sheetReader) measure(said *resultSaid, v values) {
	said.CommitZone, said.TargetZone, said.StretchZone = v.first("commit_zone"), v.first("target_zone"), v.first("stretch_zone")
	for field, zone := range map[string]*string{"commit": &said.CommitZone, "target": &said.TargetZone, "stretch": &said.StretchZone} {
		if text := v.first(field); *zone == "" && text != "" {
			if _, isAmount := model.ParseAmount(text); !isAmount {
				*zone = text
			}
		}
	}
	said.Start, said.Commit = rd.amount(said, v, "start"), rd.amount(said, v, "commit")
	said.Target, said.Stretch = rd.amount(said, v, "target"), rd.amount(said, v, "stretch")
	if _, known := said.Target.Get(); !known {
		said.Target, said.Stretch = said.Stretch, model.Number{}
	}
	kind, named := resultKind(v.line("kind"))
	_, from := said.Start.Get()
	_, to := said.Target.Get()
	zones := said.CommitZone+said.TargetZone+said.StretchZone != ""
	switch {
	case kind == model.ByZones || zones && !to:
		said.KeyResult.Kind = model.ByZones
	case named && kind.Maintains() && to:
		said.KeyResult.Kind = kind
	case plain(v.line("kind")) == "binary", plain(v.line("kind")) == "boolean", plain(v.line("kind")) == "yes/no":
		said.KeyResult.Kind, said.Start, said.Target = model.Increase, model.Num(0), model.Num(1)
	case !to:
		if from {
			said.remark("there is a start and no target, so progress goes from 0 to 100 %", said.Title)
		}
		said.inPercent()
	default:
		said.path(from)
	}
	said.tidyPath()
}

// inPercent makes a key result one whose progress somebody judges, from 0 to 100 %.
func (said *resultSaid) inPercent() {
	k := &said.KeyResult
	k.Kind, k.Start, k.Target, k.Commit, k.Stretch, k.Unit = model.Increase, model.Num(0), model.Num(100), model.Number{}, model.Number{}, "%"
}

// path makes a key result one that goes from its start to its target. Without a start it begins at 0, and where that is
// no way, the value is to be kept.
func (said *resultSaid) path(from bool) {
	k := &said.KeyResult
	start, target := k.Start.Or(0), k.Target.Or(0)
	switch {
	case start == target && target == 0:
		k.Kind = model.MaintainBelow
		said.remark("the target is 0 from the start, so the value is to be kept at that or below", k.Title)
	case start == target:
		k.Kind = model.MaintainAbove
		said.remark("start and target are the same, so the value is to be kept at that or above", k.Title)
	case target > start:
		k.Kind = model.Increase
	default:
		k.Kind = model.Decrease
	}
	if !from && (k.Kind == model.Increase || k.Kind == model.Decrease) {
		k.Start = model.Num(0)
		said.remark("there is no start, so it begins at 0", k.Title)
	}
}

// tidyPath takes out what lies beside the way from start to target.
func (said *resultSaid) tidyPath() {
	k := &said.KeyResult
	if k.Kind != model.Increase && k.Kind != model.Decrease {
		return
	}
	sign := 1.0
	if k.Kind == model.Decrease {
		sign = -1
	}
	start, target := sign*k.Start.Or(0), sign*k.Target.Or(0)
	if commit, known := k.Commit.Get(); known && (sign*commit <= start || sign*commit >= target) {
		said.remark("a commit that is not between start and target was left out", k.Title)
		k.Commit = model.Number{}
	}
	if stretch, known := k.Stretch.Get(); known && sign*stretch <= target {
		if sign*stretch < target {
			said.remark("a stretch that is not beyond the target was left out", k.Title)
		}
		k.Stretch = model.Number{}
	}
}

// amount reads a value of a key result, which may name its unit. What is no amount is left out, and said, unless it was
// taken for the words of a zone.
func (rd *sheetReader) amount(said *resultSaid, v values, field string) model.Number {
	text := v.line(field)
	if text == "" {
		return model.Number{}
	}
	a, ok := rd.parsed(&said.statement, text)
	if !ok {
		if field == "start" {
			said.remark("a value that could not be read was left out ("+field+")", text)
		}
		return model.Number{}
	}
	if said.Unit == "" {
		said.Unit = a.Unit
	}
	return model.Num(a.Value)
}

func (rd *sheetReader) number(s *statement, field, text string) model.Number {
	if text == "" {
		return model.Number{}
	}
	a, ok := model.ParseAmount(strings.TrimSuffix(text, "%"))
	if !ok || a.Unit != "" {
		s.remark("a number that could not be read was left out ("+field+")", text)
		return model.Number{}
	}
	return model.Num(a.Value)
}
