package transfer

import (
	"slices"

	"quarterdeck/model"
)

// revised is the edits that begin another version of a program, with its modules but for those that are gone.
func (b *programs) revised(head *model.Program, gone []*past) (model.ID[model.Program], []model.Edit, error) {
	_, version, edits, err := b.book.Program(head.ID).Revise(b.p, b.with.Now, b.with.NewID)
	if err != nil {
		return "", nil, err
	}
	left := map[string]bool{}
	for _, was := range gone {
		left[was.row.Ref().ID] = true
	}
	copies := map[string]bool{}
	for _, e := range edits {
		if e.Field == "was" && left[e.After] {
			copies[e.ID] = true
		}
	}
	return version, slices.DeleteFunc(edits, func(e model.Edit) bool { return copies[e.ID] || copies[e.After] }), nil
}
