package data

import (
	"strings"
	"testing"

	"quarterdeck/model"
)

// TestRulesOfTheFile breaks each sort of rule that a file itself can have.
func TestRulesOfTheFile(t *testing.T) {
	add := func(name string) []model.Edit {
		return model.New().Teams.Add(model.MomentOf(clock()), "01U", func(x *model.Team) { x.Name = name })
	}
	gone := []model.Edit{
		{Ref: model.Ref{Kind: "team", ID: "01T"}, Field: "name", Before: "Growth"},
		{Ref: model.Ref{Kind: "team", ID: "01T"}, Field: "created", Before: "2026-11-23T09:30:00.000Z"},
	}
	for name, c := range map[string]struct {
		statement string // what another tool has done to the file
		edits     []model.Edit
		sentence  string
	}{
		"foreign key": {
			`CREATE TABLE "budgets" ("team" TEXT REFERENCES "teams" ("id")); INSERT INTO "budgets" VALUES ('01T')`, gone,
			"a row refers to another that is not in PLAN; nothing was altered; `quarterdeck doctor PLAN` looks into it",
		},
		"primary key": {
			`UPDATE "head" SET "seq" = 0`, add("Core"),
			"PLAN has a row with this batch.seq already; nothing was altered; `quarterdeck doctor PLAN` looks into it",
		},
		"unique": {
			`CREATE UNIQUE INDEX "one" ON "teams" ("name")`, add("Growth"),
			"PLAN takes every teams.name only once, and has this one already; nothing was altered; choose another",
		},
		"not null": {
			`DROP TABLE "teams"; CREATE TABLE "teams" ("id" PRIMARY KEY, "created", "archived", "name", "function", "parent", "cost" NOT NULL)`,
			add("Core"),
			"PLAN does not let teams.cost be empty; nothing was altered; fill it in, or give it a default with the tool that added it",
		},
		"check": {
			`ALTER TABLE "teams" ADD COLUMN "size" INTEGER CHECK (length("name") < 9)`, add("Core platform"),
			`another tool has given PLAN a rule that this breaks (length("name") < 9); nothing was altered; keep to it, or have ` +
				"it lifted",
		},
		"trigger": {
			`CREATE TRIGGER "few" BEFORE INSERT ON "teams" BEGIN SELECT RAISE(ABORT, 'enough teams'); END`, add("Core"),
			"another tool has given PLAN a rule that this breaks (enough teams); nothing was altered; keep to it, or have it lifted",
		},
	} {
		t.Run(name, func(t *testing.T) {
			first := model.New().Teams.Add(model.MomentOf(clock()), "01T", func(x *model.Team) { x.Name = "Growth" })
			s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: first}})
			tool(t, s.path, c.statement)
			before := one(t, s.reader, headQuery)
			_, err := s.Commit(ctx, model.Change{Actor: "ana", Label: "Edit", Edits: c.edits})
			wantSentence(t, err, "not saved: "+strings.ReplaceAll(c.sentence, "PLAN", s.path))
			if one(t, s.reader, headQuery) != before {
				t.Error("something was altered")
			}
		})
	}
}
