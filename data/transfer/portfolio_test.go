package transfer

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"quarterdeck/model"
)

// somePortfolio is a portfolio with random rows of every kind and random texts in every field, in the archive too. A row
// that would break a rule is left out.
func somePortfolio(t *rapid.T) *model.Portfolio {
	p := model.New()
	now := model.Moment{At: someStamp(t), Today: model.NewDate(2026, 11, 23)}
	for _, table := range p.Tables() {
		kind := table.Kind()
		rows := rapid.IntRange(0, 3).Draw(t, kind.Plural)
		for n := range rows {
			id := fmt.Sprintf("%s-%d", kind.Name[:3], n)
			if kind.Single {
				id = string(model.TheSettings)
			}
			if p.Row(model.Ref{Kind: kind.Name, ID: id}) != nil {
				continue
			}
			edits := p.Table(kind.Name).AddRow(now, id, func(row model.Record) {
				for _, f := range kind.Fields()[1:] {
					_ = f.Set(row, someValue(t, p, f)) // what is no value of the field leaves it empty
				}
			})
			next, err := p.Apply(model.Change{Edits: edits})
			if err == nil && next.Check(model.Ref{Kind: kind.Name, ID: id}) == nil {
				p = next
			}
		}
	}
	return p
}

// someValue is a written form of the field, or nothing.
func someValue(t *rapid.T, p *model.Portfolio, f model.Field) string {
	if !f.Needed && rapid.IntRange(0, 2).Draw(t, f.Name+" is empty") == 0 {
		return ""
	}
	ids := func(kind string) []string {
		var ids []string
		for row := range p.Table(kind).Records() {
			ids = append(ids, row.Ref().ID)
		}
		return append(ids, "")
	}
	switch f.Type {
	case model.Day:
		return model.NewDate(2026, 1, 1).Add(rapid.IntRange(-400, 800).Draw(t, f.Name)).String()
	case model.Count:
		return model.Num(rapid.Float64Range(0, 1e9).Draw(t, f.Name)).String()
	case model.YesNo:
		return "yes"
	case model.Choice:
		return rapid.SampledFrom(f.Choices).Draw(t, f.Name)
	case model.Link:
		return rapid.SampledFrom(ids(f.To)).Draw(t, f.Name)
	case model.Links:
		return strings.Join(unique(rapid.SliceOfN(rapid.SampledFrom(ids(f.To)), 0, 3).Draw(t, f.Name)), " ")
	case model.Target:
		return model.Ref{Kind: "team", ID: rapid.SampledFrom(ids("team")).Draw(t, f.Name)}.String()
	case model.When:
		return someStamp(t).String()
	}
	return someText(t, f.Name)
}

// someText is any text, or one that means something to a reader on the way.
func someText(t *rapid.T, name string) string {
	return rapid.OneOf(rapid.String(), rapid.StringMatching(`[=+@'"-]?[a-zä€🚧 ,;|"'\n\\<>&]{1,20}`), rapid.SampledFrom([]string{
		"=1+1", "'=1", "''", "@ana", "-5", "\u2028", "\x1b[2J", "null", "2026-12-14", "a, b", `"a", b; c`, "0", "done (beta)", "＝1",
	})).Draw(t, name)
}

func someStamp(t *rapid.T) model.Stamp {
	var at model.Stamp
	day := model.NewDate(2026, 1, 1).Add(rapid.IntRange(0, 400).Draw(t, "day"))
	if err := at.Parse(day.String() + "T08:15:00.250Z"); err != nil {
		t.Fatal(err)
	}
	return at
}
