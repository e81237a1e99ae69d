package data

import (
	"database/sql"
	"testing"

	"quarterdeck/model"
)

// TestTheVerdictIsThatOnEverything checks a change to a row while what the row refers to has not been read yet.
func TestTheVerdictIsThatOnEverything(t *testing.T) {
	team := model.New().Teams.Add(model.MomentOf(clock()), "01T", func(x *model.Team) { x.Name = "Growth" })
	edits := append(team, initiative("01A", "Checkout")...)
	edits = append(edits, model.Edit{Ref: model.Ref{Kind: "initiative", ID: "01A"}, Field: "team", After: "01T"})
	s := made(t, model.Entry{Change: model.Change{Actor: "ana", Label: "Add", Edits: edits}})
	err := s.query(ctx, func(tx *sql.Tx) error {
		l := newLoading(tx, s.blank)
		c := rename("Till")
		if err := l.these(ctx, c.Refs()); err != nil {
			return err
		}
		after, err := l.checked(ctx, c)
		if err != nil {
			return err
		}
		if i := after.Initiatives.Get("01A"); i == nil || i.Title != "Till" || after.Teams.Get("01T") == nil {
			t.Errorf("after the change there is %+v", i)
		}
		return nil
	})
	if err != nil {
		t.Errorf("nothing is wrong with the change: %v", err)
	}
}
