package sample

import (
	"quarterdeck/model"
)

// The teams.
const (
	product  model.ID[model.Team] = "smp-t-001"
	growth   model.ID[model.Team] = "smp-t-002"
	trust    model.ID[model.Team] = "smp-t-003"
	platform model.ID[model.Team] = "smp-t-004"
	market   model.ID[model.Team] = "smp-t-005"
)

// The people.
const (
	mara model.ID[model.Person] = "smp-p-001"
	ana  model.ID[model.Person] = "smp-p-002"
	ben  model.ID[model.Person] = "smp-p-003"
	chi  model.ID[model.Person] = "smp-p-004"
	dee  model.ID[model.Person] = "smp-p-005"
	eli  model.ID[model.Person] = "smp-p-006"
	fay  model.ID[model.Person] = "smp-p-007"
	gus  model.ID[model.Person] = "smp-p-008"
	hana model.ID[model.Person] = "smp-p-009"
	ivo  model.ID[model.Person] = "smp-p-010"
	noor model.ID[model.Person] = "smp-p-011"
	lu   model.ID[model.Person] = "smp-p-012"
	jo   model.ID[model.Person] = "smp-p-013"
	kai  model.ID[model.Person] = "smp-p-014"
)

func (s *story) teams() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id       model.ID[model.Team]
		name     string
		function model.Function
		parent   model.ID[model.Team]
	}{
		{product, "Product", "product", ""},
		{growth, "Growth", "product", product},
		{trust, "Trust", "product", product},
		{platform, "Platform", "engineering", product},
		{market, "Go-to-market", "go-to-market", ""},
	} {
		edits = append(edits, s.p.Teams.Add(s.now, row.id, func(t *model.Team) {
			t.Name, t.Function, t.Parent = row.name, row.function, row.parent
		})...)
	}
	return edits
}

func (s *story) people() []model.Edit {
	var edits []model.Edit
	for _, row := range []struct {
		id    model.ID[model.Person]
		name  string
		team  model.ID[model.Team]
		role  string
		since int // the week they started
	}{
		{mara, "Mara Jürgens", product, "Head of product operations", -130},
		{ana, "Ana Duarte", growth, "Product manager", -208},
		{ben, "Ben Adéyẹmí", growth, "Product manager", -74},
		{chi, "Chi Nguyễn", trust, "Product manager", -156},
		{dee, "Dee O’Rourke", trust, "Security lead", -95},
		{eli, "Eli Grünwald", platform, "Engineering lead", -260},
		{fay, "Fay Lindström", platform, "Product manager", -61},
		{gus, "Gus Castañeda", market, "Product marketing lead", -112},
		{hana, "Hana Itō", growth, "Design lead", -43},
		{ivo, "Ivo Petrović", platform, "Product manager", -5},
		{noor, "Noor Haddād", trust, "Product manager", -11},
		{lu, "Lu Moreau", trust, "Product manager", -6},
		{jo, "Jo Åkesson", growth, "Product manager", -2},
		{kai, "Kai Brandt", platform, "Product manager", -1},
	} {
		edits = append(edits, s.p.People.Add(s.now, row.id, func(p *model.Person) {
			p.Name, p.Team, p.Role, p.Start = row.name, row.team, row.role, s.week(row.since)
		})...)
	}
	return edits
}
